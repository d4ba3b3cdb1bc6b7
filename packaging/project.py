"""Where the project lies, which version it is, and where what is built of it goes."""

import tomllib
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
RESOURCES = ROOT / "resources"
BUILD = ROOT / "build"
DIST = ROOT / "dist"
FOLDER = BUILD / "mandat"
"""The program as a folder that needs no Python."""

INSIDE = FOLDER / "_internal"
"""All of that folder but what a person starts."""


def told() -> dict[str, object]:
    """What `pyproject.toml` says of the project."""
    text = (ROOT / "pyproject.toml").read_text(encoding="utf-8")
    project = tomllib.loads(text)["project"]
    assert isinstance(project, dict)
    return project


def version() -> str:
    """The version of the program, written in `pyproject.toml` alone."""
    return str(told()["version"])
