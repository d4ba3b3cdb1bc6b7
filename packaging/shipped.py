"""Which libraries the program takes along: what it depends on, and what that depends on in turn."""

from collections.abc import Iterator, Mapping
from importlib.metadata import Distribution, distribution
from pathlib import Path, PurePath

from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

PROGRAM = "mandat"
WINDOWS = {"sys_platform": "win32", "platform_system": "Windows", "os_name": "nt"}
"""What markers ask of a system; the folder is built on the system itself, Windows' from afar."""

_TEXTS = ("licen", "copying", "notice", "authors", "copyright")


def libraries(system: Mapping[str, str] | None = None) -> dict[str, Distribution]:
    """All of them by name, sorted, without the program itself; as installed here."""
    found: dict[str, Distribution] = {}
    waiting = list(_wanted(distribution(PROGRAM), system or {}))
    while waiting:
        name = waiting.pop()
        if name not in found:
            found[name] = distribution(name)
            waiting += _wanted(found[name], system or {})
    return dict(sorted(found.items()))


def licence(library: Distribution) -> str:
    """What it says of its licence: an SPDX expression where it has one."""
    said = library.metadata
    if "License-Expression" in said:
        return said["License-Expression"]
    marks = [
        one.rpartition(" :: ")[2]
        for one in said.get_all("Classifier") or ()
        if one.startswith("License :: ") and one.count(" :: ") > 1
    ]
    first = said["License"].strip().partition("\n")[0] if "License" in said else ""
    return " OR ".join(marks) or first


def texts(library: Distribution) -> tuple[Path, ...]:
    """The files of a library that are its licence, or say whose it is."""
    return tuple(
        Path(str(library.locate_file(file)))
        for file in library.files or ()
        if _is_text(file) and any(one in file.name.lower() for one in _TEXTS)
    )


def _is_text(file: PurePath) -> bool:
    inside = any(part.endswith(".dist-info") for part in file.parts)
    return inside and file.suffix.lower() in ("", ".txt", ".md", ".rst", ".apache", ".bsd", ".mit")


def _wanted(library: Distribution, system: Mapping[str, str]) -> Iterator[str]:
    for line in library.requires or ():
        one = Requirement(line)
        if one.marker is None or one.marker.evaluate({**system, "extra": ""}):
            yield canonicalize_name(one.name)
