"""Issuing a paper in the window, by keys: check, sign, prove by paper, hand over."""

import gc
from hashlib import sha256
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from core.base.fingerprints import hidden
from core.base.refusals import KnownFailure
from core.domain.papers.model import PaperFile, Papers
from core.office import official
from core.office.folder import folder_of
from core.office.loose import loose_ends
from core.office.means import FileMeans
from gui.bridge.settings import KeyFile
from gui.pages.papers.page import PANEL, WIZARD, PapersPage
from gui.pages.papers.step_hand import hand_over
from gui.pages.papers.wizard import CHECK, HAND, PAPER, SIGN, UNDER_WAY, Wizard
from gui.shell.window import Window
from tests.core.signing.people import chair, secretary, store
from tests.support.softhsm import MODULE, PIN, reader

CONTROL = Qt.KeyboardModifier.ControlModifier
PASSWORD = "lozinka 1"
TIME = 30_000


@pytest.fixture
def page(window: Window, tmp_path: Path) -> PapersPage:
    settings = window.session.settings
    for name, someone in (("b", chair("p256")), ("a", secretary())):
        settings.remember_key(KeyFile(store(tmp_path / f"{name}.p12", someone, PASSWORD)))
    window.show_place("papers", "stations")
    shown = window.screen_shown
    assert isinstance(shown, PapersPage)
    return shown


def begun(page: PapersPage, number: str = "013-148/2026") -> Wizard:
    """At the step of signing."""
    QTest.keyClick(page.table, Qt.Key.Key_S, CONTROL)
    wizard = page.wizard
    assert page.right.currentIndex() == WIZARD and wizard.step == CHECK
    QTest.keyClicks(wizard.check.number, number)
    QTest.keyClick(wizard.check.number, Qt.Key.Key_Return)
    assert wizard.step == SIGN
    return wizard


def choose(wizard: Wizard, at: int, secret: str) -> None:
    """Choose a way to sign by Space and type its secret."""
    card = wizard.sign.ways[at].card
    QTest.keyClick(card, Qt.Key.Key_Space)
    if card.secret is not None:
        QTest.keyClicks(card.secret, secret)


def test_two_people_sign_and_the_paper_is_proved(page: PapersPage, qtbot: QtBot) -> None:
    book = page.session.book
    assert book is not None
    wizard = begun(page)
    assert not wizard.on.isEnabled()
    choose(wizard, 0, PASSWORD)
    choose(wizard, 1, PASSWORD)
    assert wizard.on.isEnabled()
    secret = wizard.sign.ways[1].card.secret
    assert secret is not None
    QTest.keyClick(secret, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: wizard.step == PAPER, timeout=TIME)
    (issued,) = book.standing.of(Papers).issued
    assert issued.signers == ("Јелена Марић 200010", "Гордана Вукелић 200011")
    assert issued.number == "013-148/2026"
    assert not secret.text() and not page.loose.ends
    proof = wizard.paper.proof
    assert proof is not None
    workbook = issued.file(".xlsx")
    assert workbook is not None
    digits = workbook.hash.upper()[:32]
    groups = [digits[at : at + 4] for at in range(0, 32, 4)]
    for field, at in zip(proof.fields, hidden(" ".join(groups)), strict=True):
        QTest.keyClicks(field, groups[at].lower())
    assert proof.right
    wizard.go_on()
    assert wizard.step == HAND
    wizard.go_on()
    assert page.right.currentIndex() == PANEL
    assert "2 потписа" in page.paper.state
    known = {one.name for one in page.session.settings.key_files()}
    assert known == {"Јелена Марић 200010", "Гордана Вукелић 200011"}


def test_a_wrong_password_is_said_and_asked_again(page: PapersPage, qtbot: QtBot) -> None:
    wizard = begun(page)
    choose(wizard, 0, "another")
    wizard.go_on()
    qtbot.waitUntil(lambda: "Лозинка не отвара" in wizard.sign.trouble.text(), timeout=TIME)
    assert wizard.step == SIGN
    secret = wizard.sign.ways[0].card.secret
    assert secret is not None and not secret.text() and not wizard.on.isEnabled()
    book = page.session.book
    assert book is not None and not folder_of(book.path).exists()


def test_by_a_card(
    page: PapersPage, qtbot: QtBot, tmp_path_factory: pytest.TempPathFactory
) -> None:
    from core.signing.certificates import der

    slot = reader(tmp_path_factory.mktemp("reader"))
    slot.insert("Картица")
    slot.write("Картица", 1, secretary().bare, der(secretary().certificate))
    wizard = begun(page)
    wizard.sign.offer_cards(MODULE)
    way = wizard.sign.ways[0]
    assert way.card.chosen and way.card.secret is not None
    QTest.keyClicks(way.card.secret, "0000")
    wizard.go_on()
    qtbot.waitUntil(lambda: "ПИН картице" in wizard.sign.trouble.text(), timeout=TIME)
    wizard.sign.offer_cards(MODULE)
    way = wizard.sign.ways[0]
    assert "мало покушаја" in way.card.shown.note and way.card.secret is not None
    QTest.keyClicks(way.card.secret, PIN)
    wizard.go_on()
    qtbot.waitUntil(lambda: wizard.step == PAPER, timeout=TIME)
    slot.take_out()


def test_by_hand_excludes_all_others(page: PapersPage, qtbot: QtBot) -> None:
    wizard = begun(page)
    choose(wizard, 0, PASSWORD)
    choose(wizard, 2, "")
    assert [way.card.chosen for way in wizard.sign.ways] == [False, False, True]
    wizard.go_on()
    qtbot.waitUntil(lambda: wizard.step == PAPER, timeout=TIME)
    book = page.session.book
    assert book is not None
    assert book.standing.of(Papers).issued[0].signers == ()


def test_another_edition_wants_a_reason(page: PapersPage, qtbot: QtBot) -> None:
    wizard = begun(page)
    choose(wizard, 2, "")
    wizard.go_on()
    qtbot.waitUntil(lambda: wizard.step == PAPER, timeout=TIME)
    wizard.go_on()
    wizard.go_on()
    QTest.keyClick(page.table, Qt.Key.Key_S, CONTROL)
    assert wizard.check.number.text() == "013-148/2026"
    assert not wizard.on.isEnabled()
    QTest.keyClicks(wizard.check.reason, "ispravka")
    assert wizard.on.isEnabled()


def test_esc_leaves_without_issuing(page: PapersPage) -> None:
    wizard = begun(page)
    choose(wizard, 0, PASSWORD)
    secret = wizard.sign.ways[0].card.secret
    assert secret is not None
    QTest.keyClick(secret, Qt.Key.Key_Escape)
    assert page.right.currentIndex() == PANEL and not secret.text()


def test_copies_are_handed_over(
    page: PapersPage, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    wizard = begun(page)
    choose(wizard, 0, PASSWORD)
    wizard.go_on()
    qtbot.waitUntil(lambda: wizard.step == PAPER, timeout=TIME)
    book = page.session.book
    assert book is not None
    (issued,) = book.standing.of(Papers).issued
    target = tmp_path / "стик.pdf"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_rest: (str(target), ""))
    hand_over(page.session, page, issued, ".pdf")
    page_file = issued.file(".pdf")
    assert page_file is not None
    assert sha256(target.read_bytes()).hexdigest() == page_file.hash


def test_what_a_cut_left_is_told_and_mended(page: PapersPage, qtbot: QtBot) -> None:
    session = page.session
    book = session.book
    assert book is not None
    order = official.Order("stations", page.language)
    official.prepare(official.read(book, order), ())
    assert len(loose_ends(book)) == 2
    page.refresh()
    assert page.loose.isVisibleTo(page) and "2 датотеке" in page.loose.accessibleName()
    page.loose.mend()
    assert loose_ends(book) == () and not page.loose.isVisibleTo(page)


def test_issued_but_not_named_is_shown_as_issued(
    page: PapersPage, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    def cut(_lying: Path, one: PaperFile) -> None:
        raise KnownFailure("paper.not_named", file=one.name, reason="диск")

    wizard = begun(page)
    choose(wizard, 2, "")
    told: list[str] = []
    page.session.told.connect(lambda notice: told.append(notice.text))
    monkeypatch.setattr(official, "give_name", cut)
    wizard.go_on()
    qtbot.waitUntil(lambda: wizard.step == PAPER, timeout=TIME)
    monkeypatch.undo()
    book = page.session.book
    assert book is not None and len(book.standing.of(Papers).issued) == 1
    assert any("забележена као издата" in one for one in told)
    assert {end.how for end in loose_ends(book)} == {"unnamed"}


def test_stopped_under_way_nothing_is_left(page: PapersPage, qtbot: QtBot) -> None:
    wizard = begun(page)
    choose(wizard, 0, PASSWORD)
    wizard.go_on()
    assert wizard.step == UNDER_WAY
    wizard.give_up()
    qtbot.waitUntil(lambda: wizard.step == SIGN, timeout=TIME)
    book = page.session.book
    assert book is not None and book.standing.of(Papers).issued == ()
    assert loose_ends(book) == () and not wizard.working
    assert "Ништа није издато" in wizard.sign.trouble.text()


def test_no_password_outlives_the_signing(page: PapersPage, qtbot: QtBot) -> None:
    wizard = begun(page)
    choose(wizard, 0, PASSWORD)
    wizard.go_on()
    qtbot.waitUntil(lambda: wizard.step == PAPER, timeout=TIME)

    def none_left() -> bool:
        gc.collect()
        return not [one for one in gc.get_objects() if isinstance(one, FileMeans)]

    qtbot.waitUntil(none_left, timeout=TIME)


def test_what_was_typed_waits_while_one_looks_elsewhere(page: PapersPage, window: Window) -> None:
    wizard = begun(page)
    choose(wizard, 0, PASSWORD)
    window.show_place("results")
    window.show_place("papers")
    assert page.right.currentIndex() == WIZARD and wizard.step == SIGN
    secret = wizard.sign.ways[0].card.secret
    assert wizard.check.number.text() == "013-148/2026"
    assert secret is not None and not secret.text()
