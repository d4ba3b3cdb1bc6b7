"""The page where a received file is dropped: who signed, what was changed, what the book says."""

from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, Qt, QUrl
from PySide6.QtGui import QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from core.base.fingerprints import hidden
from core.office import official, roots
from core.office.folder import folder_of
from core.office.means import FileMeans
from core.office.official import Order
from core.words.catalogue import Language
from gui.pages.verify.page import VerifyPage
from gui.shell.window import Window
from tests.core.signing import tampering as t
from tests.core.signing.people import root, secretary, store

TIME = 20_000


@pytest.fixture
def page(window: Window, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> VerifyPage:
    monkeypatch.setattr("gui.pages.verify.page.roots_folder", lambda: tmp_path / "roots")
    window.show_place("verify")
    shown = window.screen_shown
    assert isinstance(shown, VerifyPage)
    return shown


@pytest.fixture
def issued(window: Window, tmp_path: Path) -> Path:
    book = window.session.book
    assert book is not None
    means = (FileMeans(store(tmp_path / "a.p12", secretary()), "лозинка 1"),)
    draft = official.read(book, Order("stations", Language.SR_CYRL, number="7"))
    done = official.finish(book, official.prepare(draft, means))
    return folder_of(book.path) / done.files[0].name


def trust_root(page: VerifyPage, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    pem = tmp_path / "root.pem"
    pem.write_bytes(root().pem)
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_rest: (str(pem), ""))
    QTest.keyClick(page, Qt.Key.Key_Insert)


def drop(page: VerifyPage, path: Path) -> None:
    """As by a mouse."""
    given = QMimeData()
    given.setUrls([QUrl.fromLocalFile(str(path))])
    event = QDropEvent(
        QPoint(10, 10).toPointF(), Qt.DropAction.CopyAction, given,
        Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier,
    )  # fmt: skip
    page.drop.dropEvent(event)


def test_an_issued_workbook(
    page: VerifyPage, issued: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    drop(page, issued)
    qtbot.waitUntil(lambda: page.outcome.heading == "Потписник није познат", timeout=TIME)
    trust_root(page, tmp_path, monkeypatch)
    assert [one.name for one in roots.kept(tmp_path / "roots")] == ["Пример корен"]
    qtbot.waitUntil(lambda: page.outcome.heading == "Потпис је исправан", timeout=TIME)
    paper = page.outcome.paper
    assert paper is not None
    from core.office.verify import check_file

    groups = check_file(issued).fingerprint
    for field, at in zip(paper.fields, hidden(groups), strict=True):
        QTest.keyClicks(field, groups.split()[at])
    assert paper.right
    page.roots.table.setFocus()
    QTest.keyClick(page.roots.table, Qt.Key.Key_Delete)
    assert roots.kept(tmp_path / "roots") == ()
    qtbot.waitUntil(lambda: page.outcome.heading == "Потписник није познат", timeout=TIME)


def test_a_changed_cell(
    page: VerifyPage, issued: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    changed = tmp_path / "измењено.xlsx"
    changed.write_bytes(t.replaced(t.SHEET, "<v>[0-9]+</v>", "<v>9</v>")(issued.read_bytes()))
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_rest: (str(changed), ""))
    QTest.keyClick(page, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: page.outcome.heading == "Потпис је нарушен", timeout=TIME)


def test_files_that_cannot_be_read_or_checked(
    page: VerifyPage, tmp_path: Path, qtbot: QtBot
) -> None:
    text = tmp_path / "a.txt"
    text.write_text("текст", encoding="utf-8")
    drop(page, text)
    qtbot.waitUntil(
        lambda: page.outcome.heading == "Датотека није исправа коју умемо да проверимо",
        timeout=TIME,
    )
    drop(page, tmp_path / "нема.xlsx")
    qtbot.waitUntil(lambda: "не може да се прочита" in page.outcome.heading, timeout=TIME)


def test_esc_goes_back_to_the_documents(page: VerifyPage, window: Window) -> None:
    QTest.keyClick(page, Qt.Key.Key_Escape)
    assert window.place == "papers"
