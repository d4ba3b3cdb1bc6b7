"""The packing side: a key pair, and a package that the program accepts."""

import stat
import sys
from datetime import date
from pathlib import Path

import pytest

from core.signing import update_keys, updates
from core.signing.updates import Here
from tests.support.updates import CONTENT, packing

NOTES = 'sr = "Ново."\nen = "New."\n'


def made(folder: Path, installer: str, *more: str) -> int:
    key, notes = folder / "keys" / "update-key.pem", folder / "notes.toml"
    notes.write_text(NOTES, encoding="utf-8")
    (folder / installer).write_bytes(CONTENT)
    words = ["--key", str(key), "--notes", str(notes), "--day", "2027-05-01"]
    code: int = packing().main([str(folder / installer), *words, "--out", str(folder), *more])
    return code


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    words = ["--new-key", str(tmp_path / "keys"), "--name", "Мандат 2027"]
    days = ["--since", "2027-01-01", "--until", "2031-12-31"]
    assert packing().main([*words, *days]) == 0
    return tmp_path


def test_a_new_key_and_its_row(folder: Path) -> None:
    row = (folder / "keys" / "update-key.toml").read_bytes()
    (key,) = update_keys.read(row)
    assert (key.name, key.since, key.until) == ("Мандат 2027", date(2027, 1, 1), date(2031, 12, 31))
    private = folder / "keys" / "update-key.pem"
    if sys.platform != "win32":
        assert stat.S_IMODE(private.stat().st_mode) == 0o600
    with pytest.raises(FileExistsError):
        packing().main(["--new-key", str(folder / "keys"), "--name", "а", "--until", "2031-12-31"])


@pytest.mark.parametrize(
    ("installer", "platform"),
    [("mandat_0.2.0_amd64.deb", "linux-amd64"), ("Mandat-0.2.0-setup.exe", "windows-amd64")],
)
def test_the_program_accepts_what_was_packed(folder: Path, installer: str, platform: str) -> None:
    assert made(folder, installer, "--version", "0.2.0", "--follows", "0.1.0") == 0
    keys = update_keys.read((folder / "keys" / "update-key.toml").read_bytes())
    here = Here("0.1.0", platform, date(2027, 5, 1))
    found = updates.read(folder / f"Mandat-0.2.0-{platform}.update", keys, here)
    assert b"".join(updates.installer(found)) == CONTENT
    assert (found.manifest.notes_sr, found.manifest.notes_en) == ("Ново.", "New.")


def test_the_same_gives_the_same_bytes(folder: Path) -> None:
    target = folder / "Mandat-0.2.0-linux-amd64.update"
    made(folder, "mandat.deb", "--version", "0.2.0")
    first = target.read_bytes()
    made(folder, "mandat.deb", "--version", "0.2.0")
    assert target.read_bytes() == first


@pytest.mark.parametrize(
    ("installer", "version"),
    [("mandat.deb", "0.2"), ("other.deb", "0.2.0"), ("mandat.zip", "1.0.0")],
)
def test_what_the_program_would_not_take_is_not_packed(
    folder: Path, installer: str, version: str, capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit):
        made(folder, installer, "--version", version)
    assert "no good" in capsys.readouterr().err
    assert list(folder.glob("*.update")) == []
