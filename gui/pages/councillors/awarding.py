"""The dialogs before anybody holds a seat: the award, names of a list, who is passed over."""

from datetime import date, datetime

from PySide6.QtWidgets import QCheckBox, QComboBox, QWidget

from core.domain.election.model import founded
from core.domain.lists.model import Lists
from core.domain.mandates.acts import award, name_candidates, pass_over
from core.domain.mandates.elect import determined, elect
from core.domain.mandates.grounds import PassGround
from core.domain.mandates.model import Nominee
from core.domain.mandates.nominees import free, is_coalition, nominees
from core.domain.standing import Decision, Standing
from core.office import drafting_mandates
from core.office.drafting import OFFICIAL
from core.words.catalogue import Words
from gui.bridge.decision_dialog import text_field
from gui.bridge.session import Session
from gui.kit.pane import Pane
from gui.kit.texts import Prose
from gui.models.script import named
from gui.pages.councillors.dialog import MandateDialog, day_in
from gui.pages.councillors.doors import candidates_of
from gui.pages.councillors.presenter import Spot, name_of_list
from gui.pages.councillors.typed import faults, tidied, told, typed_as

NAMES_HEIGHT, FAULTS_HEIGHT = 230, 74


class AwardDialog(MandateDialog):
    """The decision on all mandates (решење о додели мандата)."""

    of_voting = True

    def __init__(self, session: Session, parent: QWidget, now: datetime) -> None:
        super().__init__(session, parent, "award")
        words, standing = session.words, session.standing
        given = elect(standing)
        seats = founded(standing)[0].seats
        numbers = sorted({one.who.list for one in given})
        shares = ", ".join(
            words(
                "councillors.award.share",
                list=name_of_list(words, standing, no),
                seats=sum(one.who.list == no for one in given),
            )
            for no in numbers
        )
        self.say(words.count("councillors.award.about", len(given), of=seats, shares=shares))
        self.ask_moment(now)
        self.ask_number()
        self.ask_ground(drafting_mandates.award(OFFICIAL, determined(standing).number, given))
        self.set_note(words("councillors.award.note"))
        self.set_ready_when(self.ready)
        self.number.setFocus()

    def decision(self) -> Decision:
        return award(self.ruling(), self.moment())


class NamesDialog(MandateDialog):
    """Candidates of a list taken over without its paper, typed or pasted one a line."""

    def __init__(self, session: Session, parent: QWidget, no: int) -> None:
        super().__init__(session, parent, "names")
        words, standing = session.words, session.standing
        self._no = no
        entry = standing.of(Lists).find(no)
        self._wanted = entry.candidates if entry else None
        self.say(
            words("councillors.list", no=str(no), list=name_of_list(words, standing, no)), True
        )
        self.say(words("councillors.names.hint"))
        self.names = text_field(words("councillors.names.field"), NAMES_HEIGHT)
        self.names.setPlainText(typed_as(nominees(standing, no)))
        self.rows.addWidget(self.names)
        self.coalition = QCheckBox(words("councillors.names.coalition"))
        self.coalition.setAccessibleName(words("councillors.names.coalition"))
        self.coalition.setChecked(is_coalition(standing, no))
        self.rows.addWidget(self.coalition)
        self._pane = Pane(words("councillors.names.faults"), margins=(0, 0, 0, 0))
        self._pane.column.setSpacing(2)
        self._pane.setFixedHeight(FAULTS_HEIGHT)
        self.rows.addWidget(self._pane)
        self.names.textChanged.connect(self._weigh)
        self.require(self.names)
        self.set_ready_when(self.ready)
        self._weigh()
        self.names.setFocus()

    def candidates(self) -> tuple[Nominee, ...]:
        """The candidates as typed."""
        return tidied(self.names.toPlainText(), self._no)

    def ready(self) -> bool:
        text = self.names.toPlainText()
        return all(one.doubtful for one in faults(self.session.standing, self._no, text))

    def decision(self) -> Decision:
        return name_candidates(self._no, self.candidates(), self.coalition.isChecked())

    def _weigh(self) -> None:
        words, text = self.session.words, self.names.toPlainText()
        found = faults(self.session.standing, self._no, text) if text.strip() else ()
        self._pane.clear()
        for one in found:
            tone = "wrn" if one.doubtful else "err"
            self._pane.column.addWidget(Prose(told(words, one), size=13, tone=tone))
        self._pane.column.addStretch(1)
        count = len(self.candidates())
        if self._wanted is None:
            self.set_note(words.count("councillors.names.count", count))
        else:
            self.set_note(words.count("councillors.names.of", count, of=self._wanted))
        self.refresh()


class PassDialog(MandateDialog):
    """A candidate who is given no mandate: the one of the row, or another of that list."""

    def __init__(self, session: Session, parent: QWidget, spot: Spot, today: date) -> None:
        super().__init__(session, parent, "pass")
        words, standing = session.words, session.standing
        no = candidates_of(standing, spot)
        self._left = free(standing, no)
        list_name = name_of_list(words, standing, no)
        self.say(words("councillors.list", no=str(no), list=list_name), True)
        self.who = candidate_box(words, self._left)
        at = next((at for at, one in enumerate(self._left) if one.key == spot.key), 0)
        self.who.setCurrentIndex(at)
        self.ask(words("councillors.column.candidate"), self.who)
        self._grounds = tuple(PassGround)
        self.grounds = self.ask_one((words(f"passing.{one.value}"), "") for one in self._grounds)
        self.day = self.ask_day("councillors.day", today)
        self.text = self.ask_note()
        self.set_note(words("councillors.pass.note"))
        self.set_ready_when(self.ready)
        self.grounds.focus()

    def ready(self) -> bool:
        return self.grounds.checkedId() >= 0 and super().ready()

    def decision(self) -> Decision:
        key = self._left[self.who.currentIndex()].key
        ground = self._grounds[self.grounds.checkedId()]
        return pass_over(key, ground, day_in(self.day), self.text.text())


def candidate_box(words: Words, candidates: tuple[Nominee, ...]) -> QComboBox:
    """Candidates to choose from, found by typing their names too."""
    made = QComboBox()
    made.setAccessibleName(words("councillors.column.candidate"))
    made.setMaxVisibleItems(12)
    made.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
    made.setMinimumContentsLength(24)
    for one in candidates:
        made.addItem(f"{one.list}.{one.place}  {named(words, one.name)}{_of_party(words, one)}")
    return made


def all_free(standing: Standing, first: int) -> tuple[Nominee, ...]:
    """Everybody who may be given a seat, those of one list before all others."""
    numbers = sorted(standing.of(Lists).numbers, key=lambda no: (no != first, no))
    return tuple(one for no in numbers for one in free(standing, no))


def _of_party(words: Words, one: Nominee) -> str:
    return f" ({named(words, one.party)})" if one.party else ""
