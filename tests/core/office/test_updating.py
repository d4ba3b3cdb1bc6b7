"""A proved installer is taken out whole or not at all, and begun as its system begins one."""

import os
import stat
import sys
from pathlib import Path

import pytest

from core.base.refusals import KnownFailure, Stopped
from core.book.book import program
from core.office import updating
from core.office.updating import Update, Watch
from core.signing import updates
from tests.support.updates import CONTENT, HERE, package, trusted


@pytest.fixture
def update(tmp_path: Path) -> Update:
    stick = tmp_path / "stick"
    stick.mkdir()
    return updates.read(package(stick), (trusted(),), HERE)


def test_this_build_looks_with_its_own_keys(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("core.signing.update_keys.shipped", lambda: (trusted(),))
    monkeypatch.setattr(updating, "here", lambda: HERE)
    assert updating.trusts_any()
    assert updating.look(package(tmp_path)).manifest.version == "0.2.0"


def test_where_this_is() -> None:
    here = updating.here()
    assert program() == f"mandat {here.version}"
    assert here.platform.startswith(("linux-", "windows-", "darwin-"))


def test_the_installer_is_taken_out_whole(update: Update, tmp_path: Path) -> None:
    told: list[tuple[int, int]] = []
    watch = Watch(lambda done, of: told.append((done, of)))
    target = updating.take_out(update, updating.own(tmp_path), watch)
    assert target == tmp_path / "updates" / "mandat_0.2.0_amd64.deb"
    assert target.read_bytes() == CONTENT and told[-1][0] == len(CONTENT)
    assert list(target.parent.iterdir()) == [target]


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such modes")
def test_only_this_person_reaches_it(update: Update, tmp_path: Path) -> None:
    (tmp_path / "updates").mkdir(mode=0o777)
    folder = updating.own(tmp_path)
    assert stat.S_IMODE(folder.stat().st_mode) == 0o700


def test_an_earlier_installer_makes_room_and_nothing_else_does(
    update: Update, tmp_path: Path
) -> None:
    folder = updating.own(tmp_path)
    for name in ("mandat_0.1.0_amd64.deb", "Mandat-setup.exe", "белешка.txt"):
        (folder / name).write_bytes(b"old")
    updating.own(tmp_path)
    assert [file.name for file in folder.iterdir()] == ["белешка.txt"]


def test_what_changed_meanwhile_leaves_nothing_behind(update: Update, tmp_path: Path) -> None:
    folder = updating.own(tmp_path)
    good = update.path.read_bytes()
    update.path.write_bytes(good.replace(CONTENT[:9], b"malicious"))
    with pytest.raises(KnownFailure, match=r"update\.changed"):
        updating.take_out(update, folder)
    update.path.write_bytes(good)
    with pytest.raises(Stopped):
        updating.take_out(update, folder, Watch(stopped=lambda: True))
    assert list(folder.iterdir()) == []


def test_what_the_disk_kept_wrongly_is_dropped(
    update: Update, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("os.fsync", lambda _fd: rotten(tmp_path))
    with pytest.raises(KnownFailure, match=r"update\.not_kept"):
        updating.take_out(update, tmp_path)
    assert [file for file in tmp_path.iterdir() if file.is_file()] == []


def rotten(folder: Path) -> None:
    """As a bad disk: other bytes stand in the file than were written."""
    (file,) = (one for one in folder.iterdir() if one.name.startswith(".mandat"))
    with file.open("r+b") as kept:
        kept.write(b"rot")


def test_a_folder_that_is_not_there_is_said(update: Update, tmp_path: Path) -> None:
    with pytest.raises(KnownFailure, match=r"report\.cannot_write"):
        updating.take_out(update, tmp_path / "нема")


@pytest.mark.skipif(sys.platform == "win32", reason="a link needs rights there")
def test_a_link_under_its_name_is_replaced_and_not_followed(update: Update, tmp_path: Path) -> None:
    aim = tmp_path / "важно.txt"
    aim.write_text("важно", encoding="utf-8")
    (tmp_path / update.manifest.file).symlink_to(aim)
    target = updating.take_out(update, tmp_path)
    assert not target.is_symlink() and target.read_bytes() == CONTENT
    assert aim.read_text(encoding="utf-8") == "важно"


def test_how_it_is_begun_on_linux(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    folder = tmp_path / "моја фасцикла"
    folder.mkdir()
    installer = folder / "mandat_0.2.0_amd64.deb"
    monkeypatch.setenv("PATH", str(folder))
    way = updating.starting(installer)
    assert way.command == ()
    assert way.typed == f"sudo apt-get install '{installer}'"
    opener = folder / "xdg-open"
    opener.write_text("#!/bin/sh\n", encoding="utf-8")
    opener.chmod(0o755)
    assert updating.starting(installer).command == (os.fspath(opener), str(installer))


def test_how_it_is_begun_on_windows(tmp_path: Path) -> None:
    installer = tmp_path / "Mandat-0.2.0-setup.exe"
    way = updating.starting(installer)
    assert way.command == (str(installer),)
    assert way.typed == f'"{installer}"'
