"""What the keys, the menu and the buttons of the page do to the book."""

from collections.abc import Callable

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from core.base import moments
from core.domain.mandates.assembly import due_ends
from core.domain.standing import Standing
from gui.bridge.session import Session
from gui.pages.councillors.awarding import AwardDialog, NamesDialog, PassDialog
from gui.pages.councillors.dialog import MandateDialog
from gui.pages.councillors.doors import NOWHERE, OF_ALL, why_not
from gui.pages.councillors.leaving import AgreeDialog, DissolveDialog, EndDialog, FillDialog
from gui.pages.councillors.presenter import Spot, first_day
from gui.pages.councillors.sitting import ConstituteDialog, MayorDialog, MayorEndDialog


class Acting(QObject):
    """Opens the dialog of a door on the row chosen, or says why it cannot be opened."""

    def __init__(self, session: Session, parent: QWidget, chosen: Callable[[], Spot]) -> None:
        super().__init__(parent)
        self._session, self._parent, self._chosen = session, parent, chosen
        self._asked: Standing | None = None
        self._open: dict[tuple[object, ...], bool] = {}

    def through(self, name: str) -> Callable[[], None]:
        """What the key and the button of a door do."""
        return lambda *_pressed: self.go(name)

    def go(self, name: str, spot: Spot | None = None) -> None:
        """Through a door, on the row chosen or on another."""
        at = spot or self._chosen()
        session = self._session
        day = first_day(session.standing, moments.local(moments.now()).date())
        refused = why_not(session, name, at, day)
        if refused is not None:
            session.tell_trouble(refused)
            return
        dialog = self._dialog(name, at)
        if dialog.exec():
            said = session.words(f"councillors.done.{name}")
            session.do(dialog.decision(), said=said)
        dialog.deleteLater()

    def can(self, name: str, spot: Spot) -> bool:
        """Whether a door is open for a row; asked of all of them at each step in the table."""
        session = self._session
        day = first_day(session.standing, moments.local(moments.now()).date())
        if self._asked is not session.standing:
            self._asked, self._open = session.standing, {}
        at = NOWHERE if name in OF_ALL else spot
        question = name, at, session.person, day
        if question not in self._open:
            self._open[question] = why_not(session, name, at, day) is None
        return self._open[question]

    def end_what_is_due(self, seat: int) -> None:
        """Take the mandate down that a mayor's election ended."""
        for due in due_ends(self._session.standing):
            if due.mandate.seat == seat:
                self.go("end", Spot("held", seat, *due.mandate.holder.key))
                return

    def _dialog(self, name: str, spot: Spot) -> MandateDialog:
        session, parent, now = self._session, self._parent, moments.now()
        today = first_day(session.standing, moments.local(now).date())
        made: dict[str, Callable[[], MandateDialog]] = {
            "award": lambda: AwardDialog(session, parent, now),
            "names": lambda: NamesDialog(session, parent, spot.list),
            "pass": lambda: PassDialog(session, parent, spot, today),
            "end": lambda: EndDialog(session, parent, spot, today),
            "fill": lambda: FillDialog(session, parent, spot, now),
            "agree": lambda: AgreeDialog(session, parent, spot.list),
            "constitute": lambda: ConstituteDialog(session, parent, today),
            "mayor": lambda: MayorDialog(session, parent, spot, today),
            "mayor_end": lambda: MayorEndDialog(session, parent, today),
            "dissolve": lambda: DissolveDialog(session, parent, today),
        }
        return made[name]()
