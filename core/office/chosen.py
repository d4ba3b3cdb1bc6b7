"""Reads a file that somebody chose, up to a size."""

from pathlib import Path

from core.base.refusals import KnownFailure


def content_of(path: Path, most: int) -> bytes:
    """The whole of a file; `KnownFailure` where it is unreadable or has more than `most` bytes."""
    try:
        with path.open("rb") as file:
            content = file.read(most + 1)
    except OSError as fault:
        reason = fault.strerror or str(fault)
        raise KnownFailure("file.cannot_read", file=str(path), reason=reason) from fault
    if len(content) > most:
        raise KnownFailure("file.too_large", file=str(path), most=most >> 20)
    return content
