"""The repository holds what it should and nothing of the machine it was written on."""

import os
import re
from collections.abc import Iterator
from fnmatch import fnmatch
from pathlib import Path

import pytest

from tests.house.source import ROOT

TOP = {
    "CHANGELOG.md",
    "LICENSE",
    "README.md",
    "core",
    "dev.py",
    "docs",
    "gui",
    "packaging",
    "pyproject.toml",
    "requirements.lock",
    "resources",
    "tests",
}
LARGEST = 1024 * 1024

OF_A_MACHINE = (
    ("a home or work folder", r"(?<![\w.])/(?:home|root|work|Users)/\w|[A-Z]:\\+Users\\"),
    ("a registry", r"pypi\.org|pythonhosted\.org|npmjs\.(?:org|com)|deb\.debian\.org|\.pkg\.dev"),
)


def kept() -> Iterator[Path]:
    """Every file but those that `.gitignore` names."""
    ignored = [line.rstrip("/") for line in _lines(ROOT / ".gitignore")] + [".git"]
    for folder, folders, files in os.walk(ROOT):
        folders[:] = [name for name in folders if not _named(name, ignored)]
        yield from (Path(folder, name) for name in files if not _named(name, ignored))


def told(text: str) -> list[str]:
    """What a text tells of the machine it was written on."""
    return [
        f"{text.count(chr(10), 0, found.start()) + 1}: {what}, {found.group()}"
        for what, pattern in OF_A_MACHINE
        for found in re.finditer(pattern, text)
    ]


def test_the_top_holds_only_what_belongs_there() -> None:
    found = {file.relative_to(ROOT).parts[0] for file in kept()}
    assert {name for name in found - TOP if not name.startswith(".")} == set()


def test_packaging_does_not_hide_the_library_of_its_name() -> None:
    assert not (ROOT / "packaging" / "__init__.py").exists()


def test_the_lock_names_no_place_to_fetch_from() -> None:
    lock = (ROOT / "requirements.lock").read_text(encoding="utf-8")
    assert "--hash=sha256:" in lock
    assert [line for line in lock.splitlines() if "://" in line or "index" in line] == []


def test_no_file_is_larger_than_a_mebibyte() -> None:
    assert [file.name for file in kept() if file.stat().st_size > LARGEST] == []


def test_no_file_tells_of_the_machine_it_was_written_on() -> None:
    faults = []
    for file in kept():
        try:
            text = file.read_text(encoding="utf-8")
        except UnicodeDecodeError:
            continue
        faults += [f"{file.relative_to(ROOT).as_posix()}:{fault}" for fault in told(text)]
    assert not faults, "\n".join(faults)


@pytest.mark.parametrize(
    ("text", "faults"),
    [
        ("cd /{}/ana/mandat", 1),
        ("cd /{}", 0),
        ("docs/{}/page", 0),
        ("C:\\{}\\Ana", 0),
    ],
)
def test_a_folder_of_a_person_is_recognised(text: str, faults: int) -> None:
    assert len(told(text.format("home"))) == faults


def test_a_registry_is_recognised() -> None:
    assert told("\nhttps://pypi{}org/simple".format(".")) == ["2: a registry, " + "pypi" + ".org"]


def _lines(file: Path) -> list[str]:
    return [line for line in file.read_text(encoding="utf-8").splitlines() if line.strip()]


def _named(name: str, patterns: list[str]) -> bool:
    return any(fnmatch(name, pattern) for pattern in patterns)
