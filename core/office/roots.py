"""The roots a commission trusts (корени поверења), kept as files in a folder of the program."""

from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from core.base.refusals import KnownFailure
from core.office.issue import write_whole

MOST_BYTES = 1 << 20


@dataclass(frozen=True, slots=True)
class Root:
    """A trusted certificate: whose it is, until when it is valid, and where it is kept."""

    name: str
    until: datetime
    path: Path


def keep(file: Path, folder: Path) -> tuple[Root, ...]:
    """Take over every certificate of a .pem, .crt or .cer file; `KnownFailure` where there is none.

    One that is kept already is kept once.
    """
    from core.signing.certificates import fingerprint, pem, read_roots

    try:
        content = file.read_bytes()[: MOST_BYTES + 1]
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as fault:
        reason = fault.strerror or str(fault)
        raise KnownFailure("file.cannot_read", file=str(file), reason=reason) from fault
    taken: list[Root] = []
    for one in read_roots(content, str(file)):
        path = folder / f"{fingerprint(one)[:32]}.pem"
        write_whole(path, pem(one))
        taken.append(_root(path))
    return tuple(taken)


def kept(folder: Path) -> tuple[Root, ...]:
    """All trusted roots, by name; a file that cannot be read is as if it were not there."""
    found: list[Root] = []
    for path in sorted(folder.glob("*.pem")) if folder.is_dir() else ():
        with suppress(KnownFailure, OSError):
            found.append(_root(path))
    return tuple(sorted(found, key=lambda root: root.name))


def forget(root: Root) -> None:
    """Trust a root no longer."""
    root.path.unlink(missing_ok=True)


def _root(path: Path) -> Root:
    from core.signing.certificates import holder, read_roots

    (certificate,) = read_roots(path.read_bytes(), str(path))
    return Root(holder(certificate), certificate.not_valid_after_utc, path)
