"""What the installer for Windows is made of, as far as it can be seen without building it."""

import importlib
import re
import sys
import tomllib
from collections.abc import Iterator
from importlib.metadata import PackageNotFoundError, distribution
from pathlib import Path
from typing import Any

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

from core.book.file import SUFFIX
from core.words.catalogue import Language
from tests.house.source import ROOT

FOLDER = ROOT / "packaging" / "windows"
MODULES = ("declared", "wheels", "runtime", "installer")
NAMED = {Language.SR_CYRL: "Serbian", Language.SR_LATN: "SerbianLatin", Language.EN: "English"}
"""As NSIS calls the languages of the program."""


@pytest.fixture
def build(monkeypatch: pytest.MonkeyPatch) -> Iterator[Any]:
    """Loads a file of the folder by its name, as when a script of it runs."""
    monkeypatch.syspath_prepend(str(FOLDER))
    for name in MODULES:
        monkeypatch.delitem(sys.modules, name, raising=False)
    yield importlib.import_module
    for name in MODULES:
        sys.modules.pop(name, None)


def _closure(asked: list[str], system: dict[str, str]) -> set[str]:
    """What the libraries themselves say they need, as their metadata has it."""
    found: set[str] = set()
    waiting = [Requirement(line) for line in asked]
    while waiting:
        one = waiting.pop()
        name = canonicalize_name(one.name)
        needed = one.marker is None or one.marker.evaluate({**system, "extra": ""})
        if name in found or not needed:
            continue
        found.add(name)
        try:
            more = distribution(name).requires or []
        except PackageNotFoundError:  # of Windows alone
            more = []
        waiting += map(Requirement, more)
    return found


def test_the_libraries_are_what_the_program_needs_there(build: Any) -> None:
    wheels, declared = build("wheels"), build("declared")
    lock = wheels.locked((ROOT / "requirements.lock").read_text(encoding="utf-8"))
    chosen = wheels.chosen(lock, declared.dependencies())
    names = [one.name for one in chosen]
    assert len(set(names)) == len(names), "one library in two versions"
    assert set(names) == _closure(list(declared.dependencies()), wheels.WINDOWS)
    assert all(one.hashes for one in chosen)


def test_every_line_of_the_lock_is_read(build: Any) -> None:
    text = (ROOT / "requirements.lock").read_text(encoding="utf-8")
    lock = build("wheels").locked(text)
    assert [one.pinned for one in lock] == re.findall(r"^[\w.-]+==\S+", text, re.MULTILINE)
    assert sum(len(one.hashes) for one in lock) == text.count("--hash=sha256:")
    assert all(one.asked_by for one in lock)


LOCK = """\
# written by a tool
asked==1.0 \\
    --hash=sha256:{a}
    # via mandat (pyproject.toml)
for-windows==2.0 ; sys_platform == 'win32' \\
    --hash=sha256:{a} \\
    --hash=sha256:{b}
    # via
    #   asked
    #   tester
for-macs==3.0 ; sys_platform == 'darwin' \\
    --hash=sha256:{a}
    # via asked
tester==4.0 \\
    --hash=sha256:{a}
    # via mandat (pyproject.toml)
under-tester==5.0 \\
    --hash=sha256:{a}
    # via tester
""".format(a="a" * 64, b="b" * 64)


def test_neither_tools_nor_other_systems_come_along(build: Any) -> None:
    wheels = build("wheels")
    lines = [one.line() for one in wheels.chosen(wheels.locked(LOCK), ["asked>=0.5"])]
    a, b = f"--hash=sha256:{'a' * 64}", f"--hash=sha256:{'b' * 64}"
    assert lines == [f"asked==1.0 {a}", f"for-windows==2.0 {a} {b}"]


@pytest.mark.parametrize(
    ("version", "four"),
    [("0.1.0", "0.1.0.0"), ("1.2", "1.2.0.0"), ("1.2.3.4.5", "1.2.3.4"), ("1.3.0rc2", "1.3.0.0")],
)
def test_a_version_in_four_numbers(build: Any, version: str, four: str) -> None:
    assert build("declared").four(version) == four


def test_the_version_is_written_in_one_place(build: Any) -> None:
    with (ROOT / "pyproject.toml").open("rb") as file:
        version = tomllib.load(file)["project"]["version"]
    assert build("declared").version() == version
    quoted = re.compile(rf"(?<![\d.]){re.escape(version)}(?![\d.])")
    elsewhere = [
        one.name for one in FOLDER.iterdir() if one.is_file() and quoted.search(_text(one))
    ]
    assert elsewhere == []


def test_the_runtime_is_known_file_by_file(build: Any) -> None:
    known = dict(build("runtime").hashes())
    assert {"python311.dll", "python311.zip", "vcruntime140.dll", "_ssl.pyd"} <= known.keys()
    assert all(re.fullmatch(r"[0-9a-f]{64}", one) for one in known.values())


def test_a_changed_file_of_the_runtime_is_refused(build: Any, tmp_path: Path) -> None:
    runtime = build("runtime")
    file = tmp_path / "python311.dll"
    file.write_bytes(b"MZ")
    with pytest.raises(runtime.Untrusted, match=r"^python311\.dll should have the sha256"):
        runtime._held(file, dict(runtime.hashes())[file.name])


def test_installer_and_program_speak_the_same_languages() -> None:
    script = _text(FOLDER / "mandat.nsi")
    assert set(NAMED) == set(Language)
    spoken = re.findall(r'MUI_LANGUAGE "(\w+)"', script)
    assert spoken == [NAMED[one] for one in Language]
    texts = _text(FOLDER / "texts.nsh")
    for name in NAMED.values():
        assert f"${{LANG_{name.upper()}}}" in texts
    said = re.findall(r"!insertmacro TEXT (\w+)((?: \\\n  \"[^\"]+\")+)\n", texts)
    assert {name for name, _ in said} == set(re.findall(r"\$\((\w+)\)", script))
    assert {words.count("\\\n") for _name, words in said} == {len(NAMED)}


def test_the_association_is_of_books() -> None:
    script = _text(FOLDER / "mandat.nsi")
    assert set(re.findall(r"\$\{CLASSES\}\\(\.\w+)", script)) == {SUFFIX}


def test_all_that_is_put_there_is_taken_away(build: Any, tmp_path: Path) -> None:
    (tmp_path / "app").mkdir()
    (tmp_path / "Mandat.exe").touch()
    put, away = "\n".join(build("installer")._listed(tmp_path)).split("!macroend\n")[:2]
    assert re.findall(r"File (/r )?\"(.*)\"", put) == [
        ("", str(tmp_path / "Mandat.exe")),
        ("/r ", str(tmp_path / "app")),
    ]
    assert re.findall(r"(Delete|RMDir /r) \"\$INSTDIR\\(.*)\"", away) == [
        ("Delete", "Mandat.exe"),
        ("RMDir /r", "app"),
    ]


def _text(file: Path) -> str:
    return file.read_text(encoding="utf-8")
