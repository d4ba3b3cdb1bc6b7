"""What the project says of itself: its version, what it stands on, and where its folders lie."""

import tomllib
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
HERE = Path(__file__).resolve().parent
LOCK = ROOT / "requirements.lock"
FOLDER = ROOT / "build" / "windows" / "Mandat"
DIST = ROOT / "dist"

SETUP = "Mandat-{version}-win64-setup.exe"
"""The name of the installer."""


def declared() -> dict[str, object]:
    """The `[project]` of pyproject.toml."""
    with (ROOT / "pyproject.toml").open("rb") as file:
        table: dict[str, object] = tomllib.load(file)["project"]
    return table


def version() -> str:
    """The version, as everything that is built shows it."""
    return str(declared()["version"])


def four(text: str) -> str:
    """A version as Windows wants it in resources: four numbers, without what makes it a try."""
    numbers = []
    for part in text.split("."):
        digits = part[: len(part) - len(part.lstrip("0123456789"))] if part[:1].isdigit() else ""
        if not digits:
            break
        numbers.append(digits)
        if digits != part:
            break
    return ".".join((numbers + ["0"] * 4)[:4])


def dependencies() -> tuple[str, ...]:
    """The requirements of the program itself, none of those that only build or test it."""
    listed = declared()["dependencies"]
    assert isinstance(listed, list)
    return tuple(map(str, listed))
