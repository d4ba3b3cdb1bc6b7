"""Files that are wholly new or left as they were, whatever happens while they are written."""

import os
import secrets
from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path

from core.base.refusals import KnownFailure


def write_whole(target: Path, content: bytes) -> None:
    """Write a file so that it is either wholly new or left as it was."""
    try:
        put(lay_beside(target, content), target)
    except OSError as fault:
        reason = fault.strerror or str(fault)
        raise KnownFailure("report.cannot_write", file=str(target), reason=reason) from fault


def lay_beside(target: Path, content: bytes) -> Path:
    """A new file beside its place, on disk, under a name that nobody could lay a link under."""
    return lay_pieces(target, (content,))


def lay_pieces(target: Path, pieces: Iterable[bytes]) -> Path:
    """The same of what comes a piece at a time; nothing is left where the pieces end in trouble."""
    beside = target.with_name(f".{target.name}.{secrets.token_hex(4)}")
    opened = beside.open("xb")
    try:
        with opened as file:
            for piece in pieces:
                file.write(piece)
            file.flush()
            os.fsync(file.fileno())
    except BaseException:
        drop(beside)
        raise
    return beside


def put(beside: Path, target: Path) -> None:
    """Put it in its place, over an earlier file; where that fails nothing is left beside it."""
    try:
        beside.replace(target)
    except BaseException:
        drop(beside)
        raise
    _settle(target.parent)


def drop(beside: Path) -> None:
    """Let what lies beside a place be as if it had never been written."""
    with suppress(OSError):
        beside.unlink(missing_ok=True)


def _settle(folder: Path) -> None:
    """Make a name in a folder last through a power cut, where the system lets folders be synced."""
    if os.name != "posix":
        return
    with suppress(OSError):  # not every network drive can; the file itself is on disk by now
        descriptor = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)
