"""The rows that the dialogs of decisions share: the moment, the number, the ground of a ruling."""

from datetime import datetime

from PySide6.QtWidgets import QPlainTextEdit, QVBoxLayout, QWidget

from core.base import moments
from core.domain.commission.decisions import Ruling
from gui.bridge.act_dialog import ActDialog
from gui.bridge.session import Session
from gui.kit.buttons import Button
from gui.kit.fields import FieldRow, TextField
from gui.kit.moment_field import MomentField
from gui.kit.texts import Run

WIDTH = 640
_NUMBER = 240
_GROUND = 96


class DecisionDialog(ActDialog):
    """Subclasses ask for the rows they need, in their own order; number and ground are required.

    Rows go under each other into `rows`. Once all are there, `ready` holds the verb back.
    """

    at: MomentField
    number: TextField
    ground: QPlainTextEdit
    label_width = 120
    of_voting = False
    """Whether it decides of a voting, which cannot be before the day of it."""

    def __init__(self, session: Session, parent: QWidget | None, title: str, verb: str) -> None:
        super().__init__(session, parent, title, verb)
        self.setMinimumWidth(WIDTH)
        self.rows: QVBoxLayout = self.body
        self._draft = self._newer = ""
        """What the program wrote into the ground, and what it would write now."""

    def ask(self, label: str, field: QWidget, width: int = 0) -> None:
        """One more row: a label and its field."""
        self.rows.addWidget(FieldRow(label, field, self.label_width, width))

    def ask_moment(self, now: datetime) -> None:
        """When it happened: the present moment, until a person types another."""
        words = self.session.words
        self.at = MomentField(words, words("list.dialog.at"))
        self.at.show_moment(now)
        self.at.changed.connect(self._moved)
        self.ask(words("list.dialog.at"), self.at)

    def ask_number(self) -> None:
        """The number under which the commission files the decision."""
        words = self.session.words
        self.number = TextField(words("list.dialog.number"), words("list.dialog.number.hint"))
        self.ask(words("list.dialog.number"), self.number, _NUMBER)
        self.require(self.number)

    def ask_ground(self, draft: str = "", most: int = 0) -> None:
        """Why the commission decided so; a draft is there to be edited.

        Where a dialog has much else to show, the field is at most so high, and scrolls.
        """
        words = self.session.words
        self.ground = text_field(words("list.dialog.ground"), _GROUND)
        if most:
            self.ground.setMaximumHeight(most)
        self.newer = Button(words("decision.newer"), "link", icon="warning")
        self.newer.clicked.connect(self._take_newer)
        self.newer.hide()
        self.redraft(draft)
        self.ask(words("list.dialog.ground"), self.ground)
        self.rows.addWidget(self.newer)
        self.require(self.ground)

    def redraft(self, draft: str) -> None:
        """Another draft of the ground; where a person has touched the one before, it is offered."""
        touched = self.ground.toPlainText() not in (self._draft, draft)
        self._newer = draft
        self.newer.setVisible(touched and draft != self._draft)
        if not touched:
            self._draft = draft
            self.ground.setPlainText(draft)

    def _take_newer(self) -> None:
        self._draft = self._newer
        self.ground.setPlainText(self._newer)
        self.newer.hide()
        self.ground.setFocus()

    def ready(self) -> bool:
        """Whether the verb may live, besides the required fields."""
        return self.at.moment() is not None

    def moment(self) -> datetime:
        """The moment typed."""
        at = self.at.moment()
        assert at is not None
        return at

    def ruling(self) -> Ruling:
        """Number and ground as typed."""
        return Ruling(self.number.text(), self.ground.toPlainText())

    def _moved(self) -> None:
        trouble = self.at.trouble() or self._early()
        text = self.session.words(f"moment.{trouble}") if trouble else ""
        self.note.say(Run(text, tone="wrn" if trouble in ("future", "early") else "err"))
        self.refresh()

    def _early(self) -> str:
        """Whether the day typed is before the election, which has been held since."""
        about, at = self.session.election.particulars, self.at.moment()
        if about is None or at is None or moments.local(moments.now()).date() < about.held:
            return ""
        early = self.of_voting and moments.local(at).date() < about.held
        return "early" if early else ""


def text_field(spoken: str, least: int) -> QPlainTextEdit:
    """A field for several lines, at least so high, that Tab leaves."""
    made = QPlainTextEdit()
    made.setAccessibleName(spoken)
    made.setTabChangesFocus(True)
    made.setMinimumHeight(least)
    return made
