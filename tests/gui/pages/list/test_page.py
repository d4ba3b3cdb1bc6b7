"""One list in a real window, by keyboard: typing, findings, drafts, and the doors."""

from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from core.domain.election.model import founded
from core.domain.lists.model import Lists, Submissions
from core.domain.lists.model import filed as listed
from core.domain.lists.states import Cured, Ordered, Proclaimed, Published
from core.domain.lists.workflow import Door
from core.office.paper_file import write_form
from gui.bridge.session import Notice, Session
from gui.pages.list.candidates import HEADS
from gui.pages.list.curing import ExamineDialog, OrderDialog, SupplementDialog
from gui.pages.list.keeping import draft_key
from gui.pages.list.page import ListPage
from gui.pages.list.ruling import MomentDialog, RulingDialog
from gui.pages.list.steps import ReasonDialog
from gui.pages.lists.page import ListsPage
from gui.pages.lists.receiving import ReceiveDialog
from gui.shell.window import Window
from tests.support import filed
from tests.support.dialogs import answer, write

CTRL = Qt.KeyboardModifier.ControlModifier
ALT = Qt.KeyboardModifier.AltModifier
KEY = Qt.Key


def opened(window: Window, id: int) -> ListPage:
    """The page of a list, in view."""
    window.show_place("list", id)
    page = window.screen_shown
    assert isinstance(page, ListPage)
    return page


def state(window: Window, id: int) -> object:
    return window.session.standing.of(Submissions).by_id[id].state


def put(page: ListPage, row: int, name: str, text: str) -> None:
    """Type into a cell and leave it by Enter, as a typist does."""
    page.table.go_to(row, name)
    QTest.keyClick(page.table, KEY.Key_F2)
    editors = page.table.findChildren(QWidget, "cellEditor")
    editor = next(one for one in editors if one.isVisible())
    QTest.keyClick(editor, KEY.Key_A, CTRL)
    write(editor, text)
    QTest.keyClick(editor, KEY.Key_Return)
    QCoreApplication.processEvents()  # the editor hands over its text only then


def test_a_faulty_list_shows_what_is_wrong_and_proposes_the_order(lists_window: Window) -> None:
    page = opened(lists_window, filed.FAULTY)
    titles = [card.finding.title for card in page.panel.stack.cards()]
    assert titles == [
        "Петорка 6–10: само 1 жена",
        "Нема довољно потписа бирача",
        "Кандидат 8: ЈМБГ „м“, уписано „ж“",
    ]
    assert page.desk is not None and page.desk.proposal(filed.NOW) is Door.ORDER


def test_f8_goes_to_the_field_of_each_finding(lists_window: Window) -> None:
    page = opened(lists_window, filed.FAULTY)
    QTest.keyClick(page.table, KEY.Key_F8)
    assert page.table.currentIndex().row() == 5
    assert HEADS[page.table.currentIndex().column()] == "sex"
    QTest.keyClick(page.table, KEY.Key_F8)
    assert page.tabs.current() == "enclosures"
    assert page.enclosures.filed.hasFocus()
    QTest.keyClick(page.enclosures.filed, KEY.Key_F8)
    assert page.tabs.current() == "candidates"
    assert page.table.currentIndex().row() == 7


def test_findings_follow_the_typing(lists_window: Window) -> None:
    """A woman moves up into the five that lacks one, and the fault is gone at once."""
    page = opened(lists_window, filed.FAULTY)
    page.table.go_to(10, "name")
    assert page.rows.candidate(10) is not None
    QTest.keyClick(page.table, KEY.Key_Up, ALT)
    titles = [card.finding.title for card in page.panel.stack.cards()]
    assert "Петорка 6–10: само 1 жена" not in titles
    assert page.table.currentIndex().row() == 9
    QTest.keyClick(page.table, KEY.Key_Z, CTRL)
    titles = [card.finding.title for card in page.panel.stack.cards()]
    assert "Петорка 6–10: само 1 жена" in titles


def test_one_letter_says_the_sex(lists_window: Window) -> None:
    page = opened(lists_window, filed.FAULTY)
    page.table.go_to(5, "sex")
    QTest.keyClicks(page.table, "f")
    one = page.rows.candidate(5)
    assert one is not None and one.sex == "f"


def test_a_list_is_received_and_typed_by_keyboard_alone(lists_window: Window) -> None:
    """Ctrl+L at the counter; then name after name, and a new row opens by itself."""
    lists = lists_window.screen_shown
    assert isinstance(lists, ListsPage)

    def receive(dialog: QWidget) -> None:
        assert isinstance(dialog, ReceiveDialog)
        assert dialog.receipt.text() == "9"
        write(dialog.name, "Нова снага")
        write(dialog.submitter, "Нова снага")
        QTest.keyClick(dialog.name, KEY.Key_Return)

    answer(receive)
    QTest.keyClick(lists.table, KEY.Key_L, CTRL)
    page = lists_window.screen_shown
    assert isinstance(page, ListPage)
    assert page.tabs.current() == "submission"
    lists_window.activateWindow()
    QCoreApplication.processEvents()
    QTest.keyClick(page.submission.fields["name"], KEY.Key_PageDown, CTRL)
    assert lists_window.focusWidget() is page.table
    put(page, 0, "name", "Ива")
    assert page.table.currentIndex().row() == 1
    put(page, 1, "name", "Бојан")
    assert page.desk is not None
    assert [one.name for one in page.desk.paper.candidates] == ["Ива", "Бојан"]
    QTest.keyClick(page.table, KEY.Key_S, CTRL)
    assert not page.desk.changed
    kept = lists_window.session.standing.of(Submissions).by_id[9].paper.open
    assert [one.name for one in kept.candidates] == ["Ива", "Бојан"]


def test_tab_goes_across_the_fields_and_on_to_the_next_row(lists_window: Window) -> None:
    page = opened(lists_window, filed.FAULTY)
    page.table.go_to(0, "name")
    passed = []
    for _step in range(7):
        QTest.keyClick(page.table, KEY.Key_Tab)
        at = page.table.currentIndex()
        passed.append((at.row(), HEADS[at.column()]))
    assert passed == [
        (0, "surname"), (0, "jmbg"), (0, "sex"), (0, "occupation"), (0, "place"), (0, "address"),
        (1, "name"),
    ]  # fmt: skip


def test_a_block_is_pasted_from_a_spreadsheet(lists_window: Window) -> None:
    page = opened(lists_window, filed.FAULTY)
    page.table.go_to(20, "name")
    QGuiApplication.clipboard().setText("Ива\tЛазић\nБојан\tЖикић\n")
    QTest.keyClick(page.table, KEY.Key_V, CTRL)
    assert page.desk is not None
    assert [c.full_name for c in page.desk.paper.candidates[20:]] == ["Ива Лазић", "Бојан Жикић"]


def test_what_is_typed_survives_a_crash(
    lists_window: Window, qtbot: QtBot, tmp_path: Path, filed_file: Path
) -> None:
    """The draft is on disk soon after the key; another start shows it, unsaved."""
    page = opened(lists_window, filed.FAULTY)
    put(page, 0, "occupation", "астроном")
    session = lists_window.session
    assert session.book is not None
    book = session.book
    key = draft_key(listed(book.standing, filed.FAULTY))
    qtbot.waitUntil(lambda: book.side.draft(key) is not None)
    page.desk = None
    again = opened(lists_window, filed.FAULTY)
    assert again.desk is not None and again.desk.changed
    assert again.desk.paper.candidates[0].occupation == "астроном"
    assert session.filed is not None
    assert session.filed.paper(filed.FAULTY).candidates[0].occupation != "астроном"


def test_leaving_the_page_saves_what_is_typed(lists_window: Window) -> None:
    page = opened(lists_window, filed.FAULTY)
    put(page, 0, "occupation", "астроном")
    lists_window.show_place("lists")
    session = lists_window.session
    assert session.filed is not None and session.book is not None
    assert session.filed.paper(filed.FAULTY).candidates[0].occupation == "астроном"
    assert session.book.side.draft(draft_key(listed(session.standing, filed.FAULTY))) is None


def test_once_decided_a_correction_asks_for_a_reason(lists_window: Window) -> None:
    page = opened(lists_window, filed.AT_ONCE)
    put(page, 0, "occupation", "астроном")

    def fill(dialog: QWidget) -> None:
        assert isinstance(dialog, ReasonDialog)
        write(dialog.reason, "прекуцано занимање")
        QTest.keyClick(dialog.reason, KEY.Key_Return)

    answer(fill)
    QTest.keyClick(page.table, KEY.Key_S, CTRL)
    session = lists_window.session
    assert session.filed is not None
    assert session.filed.paper(filed.AT_ONCE).candidates[0].occupation == "астроном"


def decide(page: ListPage, door: Door, number: str = "", **more: str) -> None:
    """Go through a door by its dialog, typing what it asks."""

    def fill(dialog: QWidget) -> None:
        assert isinstance(dialog, MomentDialog)
        dialog.at.hour.setText(more.get("hour", "10:00"))
        if isinstance(dialog, RulingDialog):
            write(dialog.number, number)
            dialog.ground.setPlainText(dialog.ground.toPlainText() or more["ground"])
        if isinstance(dialog, ExamineDialog):
            for mark in dialog.marks.values():
                mark.choose(more["mark"])
        assert dialog.verb.isEnabled()
        dialog.verb.click()

    answer(fill)
    page.acting.go_through(door)


def test_from_the_order_to_the_ballot(lists_window: Window) -> None:
    """Deficiencies ordered, published, cured by a supplement, proclaimed: the fourth on it."""
    page, id = opened(lists_window, filed.FAULTY), filed.FAULTY

    def order(dialog: QWidget) -> None:
        assert isinstance(dialog, OrderDialog)
        assert [item.code for item in dialog.chosen()] == ["sexes.five", "signatures.few"]
        write(dialog.number, "013-40/2026")
        dialog.verb.click()

    answer(order)
    QTest.keyClick(page.table, KEY.Key_2, CTRL)
    assert isinstance(state(lists_window, id), Ordered)
    assert page.bar.door_at(1) is Door.PUBLISH
    decide(page, Door.PUBLISH, hour="10:05")
    assert isinstance(state(lists_window, id), Published)
    page.tabs.choose("enclosures")
    page.enclosures.filed.setText("240")
    page.enclosures.filed.editingFinished.emit()
    assert page.desk is not None and page.desk.changed
    decide(page, Door.SUPPLEMENT, hour="10:06")
    desk = page.desk
    assert desk is not None
    assert not desk.changed
    decide(page, Door.EXAMINE, hour="10:07", mark="cured")
    assert isinstance(state(lists_window, id), Cured)
    assert desk.proposal(filed.NOW) is None, "the supplement is not typed in"
    decide(page, Door.PROCLAIM, "013-41/2026", hour="10:08", ground="Недостаци су отклоњени.")
    assert isinstance(state(lists_window, id), Proclaimed)
    ballot = lists_window.session.standing.of(Lists)
    assert [entry.name for entry in ballot.all][3:] == ["Наше улице"]


def test_a_partial_cure_is_none(lists_window: Window) -> None:
    page = opened(lists_window, filed.RUNNING)
    decide(page, Door.SUPPLEMENT)
    decide(page, Door.EXAMINE, mark="partly")
    now = state(lists_window, filed.RUNNING)
    assert isinstance(now, Published) and now.marks


def test_a_refused_dialog_stays_open_and_says_why(lists_window: Window) -> None:
    page = opened(lists_window, filed.RUNNING)
    seen = []

    def fill(dialog: QWidget) -> None:
        assert isinstance(dialog, RulingDialog)
        write(dialog.number, "013-50/2026")
        dialog.ground.setPlainText("разлози")
        dialog.verb.click()
        seen.append((dialog.isVisible(), dialog.note.text()))
        dialog.reject()

    answer(fill)
    page.acting.go_through(Door.REFUSE)
    assert seen == [
        (
            True,
            (
                "Рок за отклањање недостатака тече до 13. 11. 2026, 09:30; "
                "пре тога проглашење не може да се одбије."
            ),
        )
    ]


def test_a_moment_before_the_last_step_is_refused(lists_window: Window) -> None:
    page = opened(lists_window, filed.RUNNING)
    notes = []

    def fill(dialog: QWidget) -> None:
        assert isinstance(dialog, SupplementDialog)
        dialog.at.day.field.setText("10. 11. 2026.")
        dialog.verb.click()
        notes.append(dialog.note.text())
        dialog.reject()

    answer(fill)
    page.acting.go_through(Door.SUPPLEMENT)
    assert notes == [
        (
            "Тренутак 10. 11. 2026, 10:00 је пре последње радње о овој листи "
            "(11. 11. 2026, 09:30); проверите дан и час."
        )
    ]


def test_the_doubled_hour_is_asked(lists_session: Session, qtbot: QtBot) -> None:
    """On 25 October 2026 a clock shows 2:30 twice; the field asks which, and never guesses."""

    from gui.kit.moment_field import SUMMER, WINTER, MomentField

    field = MomentField(lists_session.words, "тренутак")
    qtbot.addWidget(field)
    field.show()
    field.day.field.setText("25. 10. 2026.")
    field.hour.setText("2:30")
    assert field.which.isVisible()
    assert field.moment() is None
    field.which.choose(SUMMER)
    summer = field.moment()
    field.which.choose(WINTER)
    winter = field.moment()
    assert summer is not None and winter is not None
    assert (winter.astimezone() - summer.astimezone()).total_seconds() == 3600
    field.hour.setText("3:30")
    assert not field.which.isVisible()
    field.day.field.setText("29. 3. 2026.")
    field.hour.setText("2:30")
    assert field.moment() is None
    assert field.trouble() == "no_such_hour"


@pytest.mark.parametrize("tab", ["submission", "enclosures", "course"])
def test_escape_goes_back_from_every_tab(lists_window: Window, tab: str) -> None:
    page = opened(lists_window, filed.FAULTY)
    page.tabs.choose(tab)
    focused = page.focusWidget() or page
    QTest.keyClick(focused, KEY.Key_Escape)
    assert lists_window.place == "lists"


def test_a_supplement_is_read_from_a_form(
    lists_window: Window, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What the form says stands in the tabs as if typed, and the difference is shown later."""
    file = tmp_path / "dopuna.xlsx"
    session = lists_window.session
    whole = filed.list_paper(18, filed.RUNNING, "Зелена обала")
    write_form(*founded(session.standing), session.words, file, whole)
    chosen = lambda *_how: (str(file), "")  # noqa: E731
    monkeypatch.setattr("gui.pages.list.acting.QFileDialog.getOpenFileName", chosen)
    page = opened(lists_window, filed.RUNNING)
    QTest.keyClick(page.table, KEY.Key_I, CTRL)
    assert page.desk is not None and page.desk.changed
    assert page.desk.counts() == (0, 0)
    decide(page, Door.SUPPLEMENT)
    page.tabs.choose("course")
    changes = page.course.changes
    assert [changes.line(at).cells[0].spoken for at in range(changes.rowCount())]


def test_a_faulty_form_changes_nothing(
    lists_window: Window, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = tmp_path / "x.xlsx"
    file.write_bytes(b"not a workbook")
    chosen = lambda *_how: (str(file), "")  # noqa: E731
    monkeypatch.setattr("gui.pages.list.acting.QFileDialog.getOpenFileName", chosen)
    page = opened(lists_window, filed.RUNNING)
    told: list[Notice] = []
    lists_window.session.told.connect(told.append)
    QTest.keyClick(page.table, KEY.Key_I, CTRL)
    assert page.desk is not None and not page.desk.changed
    assert told[0].tone == "err" and "x.xlsx" in told[0].text


@pytest.mark.parametrize(
    ("id", "kinds"),
    [
        (filed.FAULTY, ()),
        (filed.RUNNING, ("conclusion",)),
        (filed.AT_ONCE, ("decision",)),
        (filed.EXPIRED, ("conclusion", "decision")),
    ],
)
def test_every_paper_of_a_list_stays_at_hand(
    lists_window: Window, id: int, kinds: tuple[str, ...]
) -> None:
    """A conclusion can be printed again after the decision that followed it."""
    assert opened(lists_window, id).acting.papers() == kinds
