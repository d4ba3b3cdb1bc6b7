"""Brings a newer version of the program in without a network: look, take out, begin."""

import platform
import shlex
import shutil
import sys
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from core.base import moments
from core.base.refusals import KnownFailure
from core.book.book import program
from core.office import whole
from core.signing import update_keys, updates
from core.signing.update_manifest import INSTALLERS
from core.signing.updates import UNWATCHED, Here, Update, Watch
from core.words.catalogue import Language

__all__ = ["Starting", "Update", "Watch"]

SUFFIX = ".update"
FOLDER = "updates"
"""Where installers are taken out to, in the program's own folder."""

_MACHINES = {"x86_64": "amd64", "amd64": "amd64", "aarch64": "arm64", "arm64": "arm64"}
_OPENER = "xdg-open"


@dataclass(frozen=True, slots=True)
class Starting:
    """How an installer is begun: by `command`, which may be missing, or `typed` in a terminal."""

    command: tuple[str, ...]
    typed: str


def trusts_any() -> bool:
    """Whether this build can prove a package at all."""
    return bool(update_keys.shipped())


def here() -> Here:
    """This program on this computer today."""
    machine = platform.machine().casefold()
    system = "windows" if sys.platform == "win32" else sys.platform
    version = program().partition(" ")[2]
    today = moments.local(moments.now()).date()
    return Here(version, f"{system}-{_MACHINES.get(machine, machine)}", today)


def look(path: Path, watch: Watch = UNWATCHED) -> Update:
    """A package proved by the keys this build trusts; as `updates.read`."""
    return updates.read(path, update_keys.shipped(), here(), watch)


def notes(update: Update, language: Language) -> str:
    """What is new, in a written language; Latin is derived by whoever shows it."""
    manifest = update.manifest
    return manifest.notes_en if language is Language.EN else manifest.notes_sr


def own(folder: Path) -> Path:
    """A folder for installers that only this person can reach, emptied of earlier ones."""
    place = folder / FOLDER
    try:
        place.mkdir(mode=0o700, parents=True, exist_ok=True)
        place.chmod(0o700)
    except OSError as fault:
        raise _not_written(place, fault) from fault
    for old in place.iterdir():
        if old.suffix in INSTALLERS.values():
            with suppress(OSError):  # one that is still running is left for the next time
                old.unlink()
    return place


def take_out(update: Update, folder: Path, watch: Watch = UNWATCHED) -> Path:
    """Put the installer into a folder, and read it back from there before it gets its name.

    Raises `KnownFailure` where the package was changed meanwhile or the disk does not take it, and
    `Stopped`; nothing is left behind then.
    """
    target = folder / update.manifest.file
    try:
        beside = whole.lay_pieces(target, updates.installer(update, watch))
        if not updates.is_installer(beside, update):
            whole.drop(beside)
            raise KnownFailure("update.not_kept", file=str(target))
        whole.put(beside, target)
    except OSError as fault:
        raise _not_written(target, fault) from fault
    return target


def starting(installer: Path) -> Starting:
    """How the installer is begun on the system it is for."""
    if installer.suffix == INSTALLERS["windows"]:
        return Starting((str(installer),), f'"{installer}"')
    typed = shlex.join(("sudo", "apt-get", "install", str(installer.absolute())))
    opener = shutil.which(_OPENER)
    return Starting((opener, str(installer)) if opener else (), typed)


def _not_written(target: Path, fault: OSError) -> KnownFailure:
    reason = fault.strerror or str(fault)
    return KnownFailure("report.cannot_write", file=str(target), reason=reason)
