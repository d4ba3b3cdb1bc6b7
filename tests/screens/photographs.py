"""The list of pictures: which page, in which state, light or dark, in which language."""

from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import datetime
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import pytest
from PySide6.QtCore import QThreadPool
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication, QWidget

from core.base import moments
from core.book.telling_minutes import answer
from core.domain.minutes.entry import REMARK
from core.domain.stations.model import Stations
from core.words.catalogue import Language
from gui.bridge.session import Session
from gui.bridge.settings import Settings, own_folder
from gui.kit.theme import Appearance, Scheme
from gui.pages.compare.page import ComparePage
from gui.pages.projector.page import Projector
from gui.pages.scans.page import ScansPage
from gui.shell.window import Window
from tests.screens.laptops import out, planned
from tests.screens.signing import checking, proving, signing
from tests.screens.walk import walk
from tests.support import filed, pictures
from tests.support.books import SECRETARY
from tests.support.councillors import council_at_work

Prepare = Callable[[Window], None]


@dataclass(frozen=True, slots=True)
class Photograph:
    """One picture: file name, page, what to show there, and how."""

    name: str
    place: str
    argument: Any = None
    language: Language = Language.SR_CYRL
    scheme: Scheme = Scheme.LIGHT
    prepare: Prepare | None = None
    stage: str = "night"
    """Of which book: the election night, the days when lists are filed, or the council at work."""
    of: Callable[[Window], QWidget] = lambda window: window
    """What is in the picture: the window, or another that it opened."""


LISTS_NOW = moments.typed("2026-11-12T10:42")
COUNCIL_NOW = moments.typed("2027-03-08T10:00")
CLOCKS = {"lists": LISTS_NOW, "council": COUNCIL_NOW}
"""What the clock shows on the pictures of lists, and of councillors."""


def _tab(name: str) -> Prepare:
    return lambda window: window.screen_shown.tabs.choose(name)  # type: ignore[attr-defined]


def _finding(window: Window) -> None:
    window.screen_shown.panel.step(1)  # type: ignore[attr-defined]


def _ledger(window: Window) -> None:
    window.screen_shown.fill()  # type: ignore[attr-defined]
    window.screen_shown.views.choose("ledger")  # type: ignore[attr-defined]


def _with_paper(window: Window) -> None:
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


def _chosen_files(window: Window) -> None:
    page = window.screen_shown
    assert isinstance(page, ScansPage)
    names = [f"{number:03}.jpg" for number in range(1, 63) if number not in (17, 31)]
    strays = ("IMG_20261206_231544.jpg", "99.jpg", "белешка.docx")
    page.batch.add(map(Path, (*names, "4-2.jpg", *strays)), window.session.standing.of(Stations))
    page.refresh()
    page.enter()


def _projector(window: Window) -> QWidget:
    wall = Projector(window.session, window)
    wall.put_up()
    wall.showNormal()
    wall.resize(1366, 768)
    return wall


def _help(window: Window) -> QWidget:
    window.helping.open()
    assert window.helping.help is not None
    window.helping.help.resize(1000, 720)
    return window.helping.help


def _toured(window: Window) -> None:
    window.helping.tour()
    assert window.helping.touring is not None
    for _step in range(2):
        window.helping.touring.wish("next")


def _half_typed(window: Window) -> None:
    window.screen_shown.form.number.setText("4")  # type: ignore[attr-defined]


def _councillor(window: Window) -> None:
    window.screen_shown.go_to(20)  # type: ignore[attr-defined]


def _vacancy(window: Window) -> None:
    window.screen_shown.go_to(19)  # type: ignore[attr-defined]


ALBUM = (
    Photograph("start", "start"),
    Photograph("help", "minutes", of=_help),
    Photograph("help-dark", "minutes", scheme=Scheme.DARK, of=_help),
    Photograph("tour", "minutes", prepare=_toured),
    Photograph("wizard", "wizard"),
    Photograph("overview-night", "overview"),
    Photograph("stations", "stations"),
    Photograph("minutes-board", "minutes"),
    Photograph("handover", "handover", prepare=_half_typed),
    Photograph("projector", "minutes", of=_projector),
    Photograph("minutes-entry", "entry", "47"),
    Photograph("minutes-entry-dark", "entry", "47", scheme=Scheme.DARK),
    Photograph("minutes-compare", "compare", "29", prepare=_with_paper),
    Photograph("scans", "scans", prepare=_chosen_files),
    Photograph("results", "results"),
    Photograph("results-quotients", "results", "quotients"),
    Photograph("results-dark", "results", "lists", scheme=Scheme.DARK),
    Photograph("results-en", "results", language=Language.EN),
    Photograph("results-latin", "results", language=Language.SR_LATN),
    Photograph("councillors-vacancy", "councillors", stage="council", prepare=_vacancy),
    Photograph("councillors", "councillors", stage="council", prepare=_councillor),
    Photograph("papers", "papers"),
    Photograph("papers-station", "papers", ("handover", "12")),
    Photograph("papers-sign", "papers", "report", prepare=signing),
    Photograph("papers-proof", "papers", "report", prepare=proving),
    Photograph("verify", "verify", prepare=checking),
    Photograph("wordings", "wordings"),
    Photograph("importing", "importing", "minutes"),
    Photograph("history", "history"),
    Photograph("people", "people"),
    Photograph("settings", "settings"),
    Photograph("packages", "packages", prepare=out),
    Photograph("packages-plan", "packages", prepare=planned),
    Photograph("overview", "overview", stage="lists"),
    Photograph("lists", "lists", stage="lists"),
    Photograph("lists-en", "lists", language=Language.EN, stage="lists"),
    Photograph("list-editor", "list", 8, prepare=_finding, stage="lists"),
    Photograph("list-editor-dark", "list", 8, scheme=Scheme.DARK, stage="lists"),
    Photograph("list-submission", "list", 8, prepare=_tab("submission"), stage="lists"),
    Photograph("list-enclosures", "list", 7, prepare=_tab("enclosures"), stage="lists"),
    Photograph("list-course", "list", 6, prepare=_tab("course"), stage="lists"),
    Photograph("ballot", "ballot", stage="lists"),
    Photograph("ballot-ledger", "ballot", prepare=_ledger, stage="lists"),
    Photograph("papers-lists", "papers", "collective", stage="lists"),
)


def small(picture: QImage) -> QImage:
    """The same picture in its 256 commonest colours, every other pixel taking the nearest."""
    picture = picture.convertToFormat(QImage.Format.Format_RGB32)
    pixels = bytes(picture.constBits())
    points = memoryview(pixels).cast("I")
    table = [colour for colour, _count in Counter(points).most_common(256)]
    place = {colour: at for at, colour in enumerate(table)}
    for colour in set(points) - set(table):
        place[colour] = min(range(len(table)), key=lambda at: _apart(table[at], colour))
    data = bytes(place[colour] for colour in points)
    width, height = picture.width(), picture.height()
    made = QImage(data, width, height, width, QImage.Format.Format_Indexed8)
    made.setColorTable(table)
    return made.copy()


def _apart(one: int, other: int) -> int:
    return sum(abs((one >> shift & 255) - (other >> shift & 255)) for shift in (0, 8, 16))


def settle(app: QApplication) -> None:
    """Let background work end and everything be drawn that waits to be."""
    for _turn in range(4):
        QThreadPool.globalInstance().waitForDone(20_000)
        app.processEvents()


def take_all(out: Path, names: tuple[str, ...] = ()) -> Iterator[Path]:
    """Take every picture of the album, or those named, and say where each lies."""
    app = QApplication.instance() or QApplication([])
    assert isinstance(app, QApplication)
    session = Session(Settings(), Appearance(app, Scheme.LIGHT))
    window = Window(session)
    window.resize(1366, 768)
    window.show()
    stage, clock = "", moments.now
    for picture in ALBUM:
        if names and picture.name not in names:
            continue
        if picture.stage != stage:
            stage = picture.stage
            shown = CLOCKS.get(stage)
            moments.now = clock if shown is None else partial(_still, shown)
            _open(session, stage)
        session.appearance.set_scheme(picture.scheme)
        if session.words.language is not picture.language:
            session.speak(picture.language)
        window.show_place(picture.place, picture.argument)
        if picture.prepare:
            picture.prepare(window)
        settle(app)
        path = out / f"{picture.name}.png"
        seen = picture.of(window)
        settle(app)
        small(seen.grab().toImage()).save(str(path))
        if seen is not window:
            seen.close()
        if window.helping.touring is not None:
            window.helping.touring.wish("leave")
        yield path
    moments.now = clock
    if not names:
        yield from _walked(out, window)
    window.close()


def _still(moment: datetime) -> datetime:
    return moment


def _open(session: Session, stage: str) -> None:
    """The book of a stage; that of the council is made anew."""
    if stage != "council":
        session.practise(lists=stage == "lists")
        return
    path = own_folder() / "nova-morava-2026.mandat"
    path.unlink(missing_ok=True)
    council_at_work(path).close()
    session.settings.set_person(SECRETARY.person)
    session.open(path)
    session.work_as(SECRETARY.person)


def _walked(out: Path, window: Window) -> Iterator[Path]:
    """The walk of six lists from the counter to the ballot, as it looks on the way."""
    found: list[Path] = []

    def shoot(name: str, widget: QWidget) -> None:
        found.append(out / f"{name}.png")
        small(widget.grab().toImage()).save(str(found[-1]))

    with TemporaryDirectory() as folder, pytest.MonkeyPatch.context() as patch:
        path = Path(folder) / "nova-morava-2026.mandat"
        filed.empty_book(path).close()
        window.session.appearance.set_scheme(Scheme.LIGHT)
        window.session.speak(Language.SR_CYRL)
        window.session.open(path)
        window.session.work_as(SECRETARY.person)
        walk(window, patch, shoot)
        window.session.close()
    yield from found
