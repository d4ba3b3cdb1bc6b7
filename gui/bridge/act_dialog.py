"""A dialog that ends in an act: while the act would be refused it stays open and says why."""

from PySide6.QtWidgets import QWidget

from core.base.refusals import Refused
from core.book import access
from core.domain.standing import Dated, Decision
from gui.bridge.session import Session
from gui.kit.dialog import FormDialog
from gui.kit.texts import Run


class ActDialog(FormDialog):
    """Subclasses build fields and answer `decision`; who opened the dialog does it."""

    def __init__(self, session: Session, parent: QWidget | None, title: str, verb: str) -> None:
        super().__init__(parent, title, verb, session.words("cancel"))
        self.session = session

    def decision(self) -> Decision:
        """What the fields ask for."""
        raise NotImplementedError

    def accept(self) -> None:
        """Close only when the act would not be refused."""
        try:
            decision = self.decision()
            acts = decision(self.session.standing)
            if (person := self.session.person) is not None:
                for act in acts:
                    access.check(person, act)
                    access.barred(self.session.standing, person, act)
            if isinstance(decision, Dated) and self.session.book is not None:
                self.session.book.must_have_come(decision.at)
        except Refused as refused:
            self.note.say(Run(self.session.sentence(refused), tone="err"))
            self.adjustSize()
            return
        super().accept()
