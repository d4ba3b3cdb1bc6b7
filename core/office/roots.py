"""The roots a commission trusts (корени поверења), kept as files in a folder of the program."""

from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from core.base.refusals import KnownFailure
from core.office.whole import write_whole

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
    from core.signing.certificates import authority, fingerprint, holder, pem, read_roots

    try:
        with file.open("rb") as source:
            content = source.read(MOST_BYTES)
    except OSError as fault:
        raise _failed("file.cannot_read", file, fault) from fault
    found = read_roots(content, str(file))
    persons = [holder(one) for one in found if not authority(one)]
    if persons:
        raise KnownFailure("roots.no_authority", name=persons[0])
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as fault:
        raise _failed("report.cannot_write", folder, fault) from fault
    taken: list[Root] = []
    for one in found:
        path = folder / f"{fingerprint(one)[:32]}.pem"
        write_whole(path, pem(one))
        taken += _roots(path)
    return tuple(taken)


def kept(folder: Path) -> tuple[Root, ...]:
    """All trusted roots, by name; a file that cannot be read is as if it were not there."""
    found: list[Root] = []
    for path in sorted(folder.glob("*.pem")) if folder.is_dir() else ():
        with suppress(KnownFailure, OSError):
            found += _roots(path)
    return tuple(sorted(found, key=lambda root: root.name))


def forget(root: Root) -> None:
    """Trust a root no longer; `KnownFailure` when the disk does not let its file go."""
    try:
        root.path.unlink(missing_ok=True)
    except OSError as fault:
        raise _failed("report.cannot_write", root.path, fault) from fault


def _roots(path: Path) -> list[Root]:
    from core.signing.certificates import described, read_roots

    held = [described(one) for one in read_roots(path.read_bytes(), str(path))]
    return [Root(one.name, one.until, path) for one in held]


def _failed(code: str, path: Path, fault: OSError) -> KnownFailure:
    return KnownFailure(code, file=str(path), reason=fault.strerror or str(fault))
