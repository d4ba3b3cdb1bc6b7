"""`mandat update`: what a package brings is told, and its installer taken out."""

from pathlib import Path

import pytest

from core.book.book import program
from core.office import updating
from gui.__main__ import main as window
from tests.core.cli.run import mandat
from tests.support.updates import CONTENT, HERE, NAME, package, trusted

pytestmark = pytest.mark.usefixtures("trusting")


@pytest.fixture
def trusting(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("core.signing.update_keys.shipped", lambda: (trusted(),))
    monkeypatch.setattr(updating, "here", lambda: HERE)


def test_a_package_is_proved_and_told(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = package(tmp_path)
    said = mandat(capsys, "update", file)
    assert (said.code, said.err) == (0, "")
    assert said.out.splitlines() == [
        "Пакет је исправан: Мандат 0.2.0 за Linux (amd64), 1. 5. 2027.",
        f"Потписан је кључем „{NAME}“, коме овај програм верује.",
        "Инсталација: mandat_0.2.0_amd64.deb, 0,0 MB",
        "SHA-256: " + updating.look(file).manifest.sha256,
        "",
        "Шта је ново:",
        "  Бржи записници.",
        "  Друга ставка.",
        "",
        f"Даље: mandat update {file} --out ФАСЦИКЛА вади инсталацију у фасциклу.",
    ]


@pytest.mark.parametrize(
    ("language", "news"), [("sr-Latn", "Brži zapisnici."), ("en", "Quicker minutes.")]
)
def test_its_notes_are_told_in_the_language_asked_for(
    language: str, news: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    said = mandat(capsys, "update", package(tmp_path), "--lang", language)
    assert f"  {news}\n" in said.out


def test_the_installer_is_taken_out(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    out = tmp_path / "вани"
    out.mkdir()
    said = mandat(capsys, "update", package(tmp_path), "--out", out)
    taken = out / "mandat_0.2.0_amd64.deb"
    assert said.code == 0 and taken.read_bytes() == CONTENT
    assert "Затворите све књиге" in said.out and str(taken) in said.out.splitlines()[-1]
    told = mandat(capsys, "update", package(tmp_path), "--out", out, "--json").json()
    assert (told["version"], told["key"], told["same"]) == ("0.2.0", NAME, False)
    assert told["taken_out"] == str(taken) and str(taken) in told["typed"]


def test_a_changed_package_gives_nothing(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = package(tmp_path)
    file.write_bytes(file.read_bytes().replace(CONTENT[:9], b"malicious"))
    out = tmp_path / "вани"
    out.mkdir()
    said = mandat(capsys, "update", file, "--out", out)
    assert (said.code, said.out) == (3, "") and "није она која је потписана" in said.err
    assert list(out.iterdir()) == []


def test_a_build_without_keys_says_so(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("core.signing.update_keys.shipped", tuple)
    said = mandat(capsys, "update", package(tmp_path))
    assert said.code == 2 and "не верује ниједном кључу" in said.err


def test_both_faces_say_the_version(capsys: pytest.CaptureFixture[str]) -> None:
    assert mandat(capsys, "--version").out == f"{program()}\n"
    with pytest.raises(SystemExit) as ended:
        window(["--version"])
    assert ended.value.code == 0 and capsys.readouterr().out == f"{program()}\n"
