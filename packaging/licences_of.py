"""Puts the licences of all that is shipped into the built folder, with one list on top of them."""

import platform
import shutil
import sqlite3
import ssl
from collections.abc import Iterator
from dataclasses import dataclass
from importlib.metadata import Distribution
from pathlib import Path

import shipped

HERE = Path(__file__).resolve().parent
ROOT = HERE.parent
FONTS = ROOT / "resources" / "fonts"
FOLDER = "licences"

QT = ("LGPL-3.0.txt", "GPL-3.0.txt")
"""Texts of Qt and its bindings, whose wheels carry none; the first refers to the second."""
QT_WHEELS = ("pyside6-essentials", "shiboken6")


@dataclass(frozen=True, slots=True)
class Part:
    """Something shipped: its name, version and licence, and the texts of it."""

    name: str
    version: str
    licence: str
    texts: tuple[Path, ...]
    purl: str = ""


@dataclass(frozen=True, slots=True)
class Inside:
    """The versions of a Python, and of the two libraries that come inside it."""

    python: str
    openssl: str
    sqlite: str


WINDOWS = Inside("3.11.9", "3.0.13", "3.45.1")
"""Of the Python for Windows that is taken along; see `windows/runtime.py`."""


def parts(libraries: dict[str, Distribution], windows: bool = False) -> tuple[Part, ...]:
    """The program's libraries, then what lies inside them or beside them."""
    return (*_libraries(libraries), *_beside(WINDOWS if windows else _here()))


def write(folder: Path, parts: tuple[Part, ...]) -> Path:
    """Write `licences/` into a built folder: a folder of texts for each part, and the list."""
    place = folder / FOLDER
    shutil.rmtree(place, ignore_errors=True)
    place.mkdir()
    shutil.copy(ROOT / "LICENSE", place / "Mandat-EUPL-1.2.txt")
    rows = []
    for part in parts:
        inside = place / f"{part.name}-{part.version}".replace(" ", "-")
        inside.mkdir()
        for number, text in enumerate(part.texts):
            shutil.copy(text, inside / (f"{number}-{text.name}" if number else text.name))
        rows.append(f"{part.name} {part.version}\n    {part.licence}\n")
    head = "What Mandat takes along, and under which licence. The texts lie in the folders here.\n"
    note = (
        "Qt, its bindings and python-stdnum are libraries of their own under the LGPL: files of\n"
        "this folder that may be replaced by others of the same interface.\n"
    )
    (place / "README.txt").write_text("\n".join((head, note, *rows)), encoding="utf-8")
    return place


def _libraries(libraries: dict[str, Distribution]) -> Iterator[Part]:
    for name, one in libraries.items():
        texts = shipped.texts(one)
        if name in QT_WHEELS:
            texts = tuple(HERE / "licences" / text for text in QT)
        purl = f"pkg:pypi/{name}@{one.version}"
        yield Part(name, one.version, shipped.licence(one), texts, purl)


def _here() -> Inside:
    """What the Python that builds has inside it, and takes along."""
    openssl = ssl.OPENSSL_VERSION.split()[1]
    return Inside(platform.python_version(), openssl, sqlite3.sqlite_version)


def _beside(inside: Inside) -> Iterator[Part]:
    python, public = (HERE / "licences" / name for name in ("CPython.txt", "SQLite.txt"))
    yield Part("CPython", inside.python, "PSF-2.0", (python,))
    yield Part("OpenSSL", inside.openssl, "Apache-2.0", (_apache(),))
    yield Part("SQLite", inside.sqlite, "blessing", (public,))
    for family in ("SourceSans3", "SourceSerif4"):
        yield Part(family, "", "OFL-1.1", (FONTS / f"{family}-OFL.txt",))
    fluent = ROOT / "resources" / "icons" / "LICENSE-fluent.txt"
    yield Part("Fluent System Icons", "", "MIT", (fluent,))


def _apache() -> Path:
    """The text typst brings too."""
    return next(one for one in shipped.texts(shipped.libraries()["typst"]))
