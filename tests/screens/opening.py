"""How a sight is opened: what is typed, chosen or asked on a page before one looks at it."""

from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import Any

from PySide6.QtWidgets import QWidget

from core.base.refusals import Refused
from core.book.replay import may_take_back
from core.book.telling_minutes import answer
from core.domain.lists.model import Submissions
from core.domain.lists.workflow import Door, doors
from core.domain.minutes.entry import REMARK
from core.domain.minutes.proposals import Measure
from core.domain.stations.model import Stations
from gui.pages.compare.page import ComparePage
from gui.pages.councillors.page import CouncillorsPage
from gui.pages.councillors.presenter import Spot
from gui.pages.entry.deciding import DIALOGS
from gui.pages.entry.decisions.matter import matter_of
from gui.pages.entry.page import EntryPage
from gui.pages.history.page import HistoryPage
from gui.pages.list.page import ListPage
from gui.pages.minutes.page import MinutesPage
from gui.pages.projector.page import Projector
from gui.pages.scans.page import ScansPage
from gui.pages.settings.page import SettingsPage
from gui.shell.window import Window
from tests.support import pictures

Opener = Callable[[Window], object]

DOORS = (
    *(Door.PROCLAIM, Door.ORDER, Door.REFUSE, Door.DISMISS, Door.EXAMINE, Door.PUBLISH),
    *(Door.WITHDRAW, Door.OBJECT, Door.ANNUL),
)
"""The doors of a list whose dialogs are worth seeing."""
MEASURES = tuple(DIALOGS)
"""The decisions on minutes that have a dialog."""


def call(method: str) -> Opener:
    """What a button of the page does."""
    return lambda window: getattr(window.screen_shown, method)()


def tab(name: str) -> Opener:
    """Another tab of the page."""
    return lambda window: window.screen_shown.tabs.choose(name)  # type: ignore[attr-defined]


def finding(window: Window) -> None:
    """The first finding of a list."""
    window.screen_shown.panel.step(1)  # type: ignore[attr-defined]


def ledger(window: Window) -> None:
    """The ledger of ballots, filled."""
    window.screen_shown.fill()  # type: ignore[attr-defined]
    window.screen_shown.views.choose("ledger")  # type: ignore[attr-defined]


def with_paper(window: Window) -> None:
    """What the paper of the station says, as one would photograph it."""
    page = window.screen_shown
    assert isinstance(page, ComparePage) and page.comparison is not None
    words, seen = window.session.words, page.comparison
    rows = [
        (one.label or words(f"field.{one.name}"), answer(words, one.answers[0]))
        for one in seen.rows
        if not one.name.startswith(REMARK)
    ]
    paper = pictures.filled(words("entry.form"), rows)
    assert window.session.book is not None
    path = window.session.book.path.with_name(f"{seen.station.id} записник.jpg")
    path.write_bytes(pictures.encoded(paper))
    page.picture.paper.take((path,))


def chosen_files(window: Window) -> None:
    """A folder of scans, with strays among them."""
    page = window.screen_shown
    assert isinstance(page, ScansPage)
    names = [f"{number:03}.jpg" for number in range(1, 63) if number not in (17, 31)]
    strays = ("IMG_20261206_231544.jpg", "99.jpg", "белешка.docx")
    page.batch.add(map(Path, (*names, "4-2.jpg", *strays)), window.session.standing.of(Stations))
    page.refresh()
    page.enter()


def table(window: Window) -> None:
    """The stations of the board in rows."""
    page = window.screen_shown
    assert isinstance(page, MinutesPage)
    page._views.choose("table")


def projector(window: Window) -> QWidget:
    """The night on the wall of the hall."""
    wall = Projector(window.session, window)
    wall.put_up()
    wall.showNormal()
    wall.resize(window.size())
    return wall


def helped(window: Window) -> QWidget:
    """The help of the page in view."""
    window.helping.open()
    assert window.helping.help is not None
    window.helping.help.resize(1000, 720)
    return window.helping.help


def toured(window: Window) -> None:
    """The third step of the tour."""
    window.helping.tour()
    assert window.helping.touring is not None
    for _step in range(2):
        window.helping.touring.wish("next")


def half_typed(window: Window) -> None:
    """A station's number at the counter."""
    window.screen_shown.form.number.setText("4")  # type: ignore[attr-defined]


def seat(number: int) -> Opener:
    """The row of a seat."""

    def choose(window: Window) -> None:
        page = window.screen_shown
        assert isinstance(page, CouncillorsPage)
        page.go_to(number)

    return choose


def mandate(name: str, number: int) -> Opener:
    """A door of the page of councillors, on the row of a seat."""

    def ask(window: Window) -> None:
        page = window.screen_shown
        assert isinstance(page, CouncillorsPage)
        page.go_to(number)
        spot = page.chosen()
        if name == "agree":
            spot = Spot(spot.kind, spot.seat, spot.list or 2)
        page.acting.go(name, spot)

    return ask


def door(wanted: Door) -> Opener:
    """The dialog of a door, on the first list for which it is open."""

    def ask(window: Window) -> None:
        room = window.session.standing.of(Submissions).by_id
        id = next(one.id for one in room.values() if wanted in doors(one.state))
        window.show_place("list", id)
        page = window.screen_shown
        assert isinstance(page, ListPage)
        page.acting.go_through(wanted)

    return ask


def drop(window: Window) -> None:
    """A candidate of a proclaimed list gives up."""
    page = window.screen_shown
    assert isinstance(page, ListPage)
    page.tabs.choose("candidates")
    page.table.go_to(3, "name")
    page.table.remove_wanted.emit(3)


def take_back(window: Window) -> None:
    """The newest act that can be taken back, with its reason."""
    page = window.screen_shown
    assert isinstance(page, HistoryPage) and window.session.book is not None
    entries = window.session.book.entries
    model = page.table.model()
    for row in range(model.rowCount()):
        page.table.setCurrentIndex(model.index(row, 0))
        found = page._current()
        assert found is not None
        with suppress(Refused):
            may_take_back(entries, found.row.bundle)
            page.take_back()
            return


def decisions(window: Window) -> None:
    """Which decision is to be taken on minutes."""
    _entry(window).deciding.choose()


def decision(measure: Measure) -> Opener:
    """One decision on the minutes of the station shown."""

    def ask(window: Window) -> None:
        page: Any = _entry(window)
        found = matter_of(window.session.standing, page.entry.station.id, "")
        page.deciding.open(measure, found)

    return ask


def reading(window: Window) -> None:
    """Another reading of the law."""
    table = _settings(window)._table
    table.activated.emit(table.model().index(0, 0))


def rule(window: Window) -> None:
    """How minutes are entered."""
    _settings(window)._entering.change_rule()


def thresholds(window: Window) -> None:
    """From when on a figure is a doubt."""
    _settings(window)._entering.change_thresholds()


def _entry(window: Window) -> EntryPage:
    page = window.screen_shown
    assert isinstance(page, EntryPage)
    return page


def _settings(window: Window) -> SettingsPage:
    page = window.screen_shown
    assert isinstance(page, SettingsPage)
    return page
