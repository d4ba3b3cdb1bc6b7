"""What the commission decides from the page of a station, what follows, and where its paper is."""

from PySide6.QtCore import QObject

from core.base import moments
from core.base.refusals import Refused
from core.domain.minutes.proposals import Measure
from core.office.issue import about_station
from gui.pages.entry.decided import paper_of
from gui.pages.entry.decisions import measures
from gui.pages.entry.decisions.aside import AnnulDialog, UndeterminableDialog
from gui.pages.entry.decisions.choosing import ChoosingDialog
from gui.pages.entry.decisions.correcting import CorrectDialog
from gui.pages.entry.decisions.dialog import MatterDialog
from gui.pages.entry.decisions.matter import Matter, matter_of
from gui.pages.entry.decisions.repeating import RepeatDialog
from gui.pages.entry.decisions.smaller import InspectDialog, ReopenDialog
from gui.pages.entry.keys import shows_paper
from gui.pages.entry.screen import EntryScreen

DIALOGS: dict[Measure, type[MatterDialog]] = {
    Measure.INSPECT: InspectDialog,
    Measure.CORRECT: CorrectDialog,
    Measure.ANNUL: AnnulDialog,
    Measure.UNDETERMINABLE: UndeterminableDialog,
    Measure.REPEAT: RepeatDialog,
    Measure.REOPEN: ReopenDialog,
}


class Deciding(QObject):
    """What F3, the buttons of cards, and the keys of papers and votings do."""

    def __init__(self, page: EntryScreen) -> None:
        super().__init__(page)
        self._page = page

    def may(self) -> bool:
        """Whether F3 opens the decisions: not over what is half typed, nor of an earlier voting."""
        entry = self._page.entry
        if entry is None or entry.decided.past or not entry.may_decide:
            return False
        return not entry.can_type or not (entry.begun or entry.amending)

    def choose(self) -> None:
        """Which decision: all of them, the proposed one chosen; who decides, told to others."""
        page, entry = self._page, self._page.entry
        if entry is not None and not entry.may_decide and not entry.can_type:
            page.session.tell(page.words("entry.decided_by_officers", name=page.name), "inf")
        matter = self._matter(self._page.view().checks.open_id()) if self.may() else None
        if matter is None:
            return
        session = self._page.session
        read_only = session.book is not None and session.book.read_only
        found = measures.options(session.words, session.standing, matter, session.person, read_only)
        dialog = ChoosingDialog(self._page, session.words, matter, found)
        dialog.accepted.connect(lambda: self.open(dialog.chosen(), matter))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def prepare(self, code: str) -> None:
        """The decision that a finding proposes; why not, where it cannot be taken."""
        matter = self._matter(code)
        measure = measures.proposed(matter) if matter is not None else None
        if matter is None or measure is None:
            return
        session = self._page.session
        read_only = session.book is not None and session.book.read_only
        station = matter.station.id
        no = measures.refused(session.standing, station, measure, session.person, read_only)
        if no is not None:
            session.tell_trouble(no)
        else:
            self.open(measure, matter)

    def open(self, measure: Measure, matter: Matter) -> None:
        """The dialog in which a decision is taken down."""
        self._page.keeping.keep()
        dialog = DIALOGS[measure](self._page.session, self._page, matter, moments.now())
        dialog.accepted.connect(lambda: self._do(dialog))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def turn(self) -> None:
        """The next voting of the station, round the end."""
        entry = self._page.entry
        if entry is not None and entry.decided.votings > 1 and not entry.begun:
            self.show_voting(entry.decided.voting % entry.decided.votings + 1)

    def show_voting(self, voting: int) -> None:
        """One of several votings; all but the last can only be looked at."""
        entry = self._page.entry
        if entry is not None and voting != entry.decided.voting:
            self._page.keeping.keep()
            self._page.open_station(entry.station.id, voting)

    def show_paper(self, card: str = "") -> None:
        """The paper of a decision among the documents; of the last one where none is named."""
        page, entry = self._page, self._page.entry
        if entry is None or page.session.book is None or not (card or shows_paper(entry)):
            return
        found = paper_of(entry.decided, card)
        if found is None:
            return
        kind, voting, no = found
        try:
            about = about_station(page.session.book, kind, entry.station.id, voting, no)
        except Refused as why_not:
            page.session.tell_trouble(why_not)
            return
        page.go.emit("papers", (kind, about))

    def _do(self, dialog: MatterDialog) -> None:
        session = self._page.session
        session.do(dialog.decision(), dialog.said())

    def _matter(self, code: str) -> Matter | None:
        entry = self._page.entry
        if entry is None or entry.decided.past:
            return None
        return matter_of(self._page.session.standing, entry.station.id, code)
