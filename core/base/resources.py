"""Finds the files shipped with the program, from a clone, an installed and a frozen program."""

import sys
from functools import cache
from pathlib import Path


@cache
def root() -> Path:
    """Folder that holds `law/`, `locale/`, `fonts/`, `icons/`, `samples/` and `units/`."""
    frozen = getattr(sys, "_MEIPASS", None)
    if frozen is not None:
        return Path(frozen) / "resources"
    house = Path(__file__).resolve().parents[1]
    installed = house / "shipped"
    return installed if installed.is_dir() else house.parent / "resources"


def path(name: str) -> Path:
    """Where one shipped file or folder lies; `name` is relative, with forward slashes."""
    return root() / name


def read_bytes(name: str) -> bytes:
    """Content of one shipped file."""
    return path(name).read_bytes()


def names(folder: str, suffix: str) -> tuple[str, ...]:
    """Stems of the shipped files of one folder that end in `suffix`, in order."""
    return tuple(sorted(p.name.removesuffix(suffix) for p in path(folder).glob(f"*{suffix}")))
