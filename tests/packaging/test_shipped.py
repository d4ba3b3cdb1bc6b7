"""What is shipped is known: each library with its version, its licence and the text of it."""

import hashlib
import json
import subprocess
import sys
import tomllib
from pathlib import Path
from typing import Any

import pytest

ROOT = Path(__file__).resolve().parents[2]
SCRIPTS = ROOT / "packaging"


def script(code: str, *words: object) -> str:
    """What some lines beside the scripts of `packaging/` print."""
    command = [sys.executable, "-c", code, *map(str, words)]
    done = subprocess.run(command, cwd=SCRIPTS, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    return done.stdout


@pytest.fixture(scope="module")
def bill(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Any]:
    """The bill as it is written into a built folder."""
    path = tmp_path_factory.mktemp("bill") / "mandat.cdx.json"
    script("import bill, sys, pathlib as p; bill.finish(p.Path(sys.argv[1]))", path.parent)
    made: dict[str, Any] = json.loads(path.read_text(encoding="utf-8"))
    return made


def test_the_bill_names_what_the_project_depends_on(bill: dict[str, Any]) -> None:
    assert (bill["bomFormat"], bill["specVersion"]) == ("CycloneDX", "1.6")
    names = {one["name"].lower() for one in bill["components"]}
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    wanted = {one.partition(">")[0].lower() for one in project["dependencies"]}
    assert wanted <= names
    assert {"cpython", "openssl", "sqlite", "numpy"} <= names
    assert not {"pytest", "hypothesis", "mypy", "ruff", "pyinstaller"} & names


def test_each_part_has_a_version_and_a_licence(bill: dict[str, Any]) -> None:
    files = {"SourceSans3", "SourceSerif4", "Fluent System Icons"}
    for one in bill["components"]:
        assert one.get("version") or one["name"] in files, one["name"]
        assert one["licenses"], one["name"]


def test_no_library_is_under_the_gpl_alone(bill: dict[str, Any]) -> None:
    for one in bill["components"]:
        told = " ".join(json.dumps(licence) for licence in one["licenses"])
        assert "GPL" not in told or "LGPL" in told or "Lesser" in told, (one["name"], told)


def test_each_part_has_the_text_of_its_licence(tmp_path: Path) -> None:
    script("import bill, sys, pathlib as p; bill.finish(p.Path(sys.argv[1]), True)", tmp_path)
    told = json.loads((tmp_path / "mandat.cdx.json").read_text(encoding="utf-8"))
    assert {"3.11.9"} == {c["version"] for c in told["components"] if c["name"] == "CPython"}
    folder = tmp_path / "licences"
    listed = (folder / "README.txt").read_text(encoding="utf-8")
    parts = [one for one in folder.iterdir() if one.is_dir()]
    assert len(parts) > 30
    for part in parts:
        texts = [one for one in part.iterdir() if one.stat().st_size > 50]
        assert texts, part.name
    assert "pyside6-essentials" in listed and "LGPL-3.0-only" in listed
    assert (folder / "Mandat-EUPL-1.2.txt").is_file()


def test_sums_are_those_of_the_files(tmp_path: Path) -> None:
    for name in ("б.deb", "a.exe"):
        (tmp_path / name).write_bytes(name.encode())
    script("import sums, sys, pathlib as p; sums.write(p.Path(sys.argv[1]))", tmp_path)
    lines = (tmp_path / "SHA256SUMS").read_text(encoding="utf-8").splitlines()
    assert lines == [f"{hashlib.sha256(n.encode()).hexdigest()}  {n}" for n in ("a.exe", "б.deb")]


def test_windows_is_given_every_size_of_the_icon() -> None:
    """A head, then a row of 16 bytes for each picture: width, height, …, size and place."""
    told = script("import pictures as p; print(p.ico().hex())")
    icon = bytes.fromhex(told.strip())
    assert icon[:6] == bytes([0, 0, 1, 0, 9, 0])
    rows = [icon[6 + 16 * i : 22 + 16 * i] for i in range(9)]
    assert [row[0] for row in rows] == [16, 20, 24, 32, 40, 48, 64, 128, 0]
    for row in rows:
        size, place = (int.from_bytes(row[i : i + 4], "little") for i in (8, 12))
        assert icon[place : place + 8] == b"\x89PNG\r\n\x1a\n"
        assert place + size <= len(icon)
