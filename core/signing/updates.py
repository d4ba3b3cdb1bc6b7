"""A newer version of the program on a stick: proved to be ours before anything of it is used."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import date, timedelta
from hashlib import sha256
from pathlib import Path

from core.base.refusals import KnownFailure, Refused, Stopped
from core.signing import update_manifest
from core.signing.update_keys import UpdateKey
from core.signing.update_layout import (
    MANIFEST,
    MOST_MANIFEST,
    PIECE,
    SIGNATURE,
    SIGNATURE_BYTES,
    Parts,
)
from core.signing.update_manifest import Manifest, NotUnderstood, called, numbers

AHEAD = timedelta(days=1)
"""So far may the day of a package lie ahead of this computer's clock."""


@dataclass(frozen=True, slots=True)
class Here:
    """Where a package would be installed: the version there, the platform, and today."""

    version: str
    platform: str
    day: date


@dataclass(frozen=True, slots=True)
class Watch:
    """How whoever waits is told octets done and in all, and whether anybody still waits."""

    progress: Callable[[int, int], None] = field(default=lambda _done, _of: None)
    stopped: Callable[[], bool] = field(default=lambda: False)


@dataclass(frozen=True, slots=True)
class Update:
    """A package that was proved: what it says of itself, who signed it, and where it lies.

    `same` is true where this very version is here already.
    """

    manifest: Manifest
    key: str
    same: bool
    path: Path
    start: int

    @property
    def platform(self) -> str:
        """What it is for, as people call it."""
        return called(self.manifest.platform)


UNWATCHED = Watch()


def read(path: Path, keys: tuple[UpdateKey, ...], here: Here, watch: Watch = UNWATCHED) -> Update:
    """The package of a file, every byte of it proved.

    Raises `KnownFailure` for a file that is no package of ours, `Refused` for one that is ours and
    not for this computer, or where no key is trusted, and `Stopped`. Nothing is written.
    """
    if not keys:
        raise Refused("update.no_keys")
    with _opened(path) as parts:
        content = parts.small(MANIFEST, MOST_MANIFEST)
        signature = parts.small(SIGNATURE, SIGNATURE_BYTES)
        key = _signer(content, signature, keys, path)
        manifest = _understood(content, path)
        _of_its_day(manifest, key, here, path)
        _for_here(manifest, here)
        sum_of, done = sha256(), 0
        for piece in parts.pieces(manifest.file, manifest.size, watch.stopped):
            sum_of.update(piece)
            done += len(piece)
            watch.progress(done, manifest.size)
        if sum_of.hexdigest() != manifest.sha256:
            raise KnownFailure("update.changed", file=path.name)
        start = parts.at() - manifest.size
        parts.end()
    same = numbers(manifest.version) == numbers(here.version)
    return Update(manifest, key.name, same, path, start)


def installer(update: Update, watch: Watch = UNWATCHED) -> Iterator[bytes]:
    """The installer of a proved package, read again a piece at a time.

    Raises `KnownFailure` at its end where it is another than was proved, and `Stopped`: only then
    may what was read be kept.
    """
    manifest = update.manifest
    sum_of, left = sha256(), manifest.size
    with _reading(update.path), update.path.open("rb") as file:
        file.seek(update.start)
        while left and (piece := file.read(min(PIECE, left))):
            if watch.stopped():
                raise Stopped
            sum_of.update(piece)
            left -= len(piece)
            yield piece
            watch.progress(manifest.size - left, manifest.size)
    if sum_of.hexdigest() != manifest.sha256:
        raise KnownFailure("update.changed", file=update.path.name)


def is_installer(file: Path, update: Update) -> bool:
    """Whether a file on disk holds the very bytes that were proved."""
    sum_of = sha256()
    with _reading(file), file.open("rb") as content:
        while piece := content.read(PIECE):
            sum_of.update(piece)
    return sum_of.hexdigest() == update.manifest.sha256


@contextmanager
def _opened(path: Path) -> Iterator[Parts]:
    with _reading(path):
        if path.exists() and not path.is_file():
            raise KnownFailure("update.not_package", file=path.name)
        with path.open("rb") as file:
            yield Parts(file, path.name)


@contextmanager
def _reading(path: Path) -> Iterator[None]:
    try:
        yield
    except OSError as fault:
        reason = fault.strerror or str(fault)
        raise KnownFailure("file.cannot_read", file=str(path), reason=reason) from fault


def _signer(content: bytes, signature: bytes, keys: tuple[UpdateKey, ...], path: Path) -> UpdateKey:
    """The key that signed these bytes; asked before anything in them is read."""
    from cryptography.exceptions import InvalidSignature
    from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey

    for key in keys:
        try:
            Ed25519PublicKey.from_public_bytes(key.public).verify(signature, content)
        except InvalidSignature:
            continue
        if key.revoked is not None:
            raise KnownFailure(
                "update.revoked",
                file=path.name,
                key=key.name,
                day=key.revoked.isoformat(),
                why=key.why,
            )
        return key
    raise KnownFailure("update.signature", file=path.name)


def _understood(content: bytes, path: Path) -> Manifest:
    try:
        return update_manifest.read(content)
    except NotUnderstood as fault:
        code = "update.newer_shape" if fault.place == "shape" else "update.manifest"
        raise KnownFailure(code, file=path.name, place=fault.place) from fault


def _of_its_day(manifest: Manifest, key: UpdateKey, here: Here, path: Path) -> None:
    """A key signs packages of its own days, and none of a day to come."""
    day = manifest.day.isoformat()
    if not key.since <= manifest.day <= key.until:
        raise KnownFailure("update.not_of_key", file=path.name, key=key.name, day=day)
    if manifest.day > here.day + AHEAD:
        raise KnownFailure("update.to_come", file=path.name, day=day)


def _for_here(manifest: Manifest, here: Here) -> None:
    if manifest.platform != here.platform:
        raise Refused(
            "update.other_platform", platform=called(manifest.platform), here=called(here.platform)
        )
    if numbers(manifest.version) < numbers(here.version):
        raise Refused("update.older", version=manifest.version, here=here.version)
    if numbers(here.version) < numbers(manifest.follows):
        raise Refused("update.needs", least=manifest.follows, here=here.version)
