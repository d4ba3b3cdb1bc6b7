"""The bar of decisions under a list: what the program proposes, and the doors that are open."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QBoxLayout, QFrame, QSizePolicy

from core.domain.lists.workflow import Door
from gui.bridge.basis import rest_on
from gui.bridge.session import Session
from gui.kit.buttons import Button
from gui.kit.sheet import boxed, column, row
from gui.kit.texts import Label
from gui.kit.tokens import PAGE_SIDE

_ICONS = {
    Door.PROCLAIM: "checkmark",
    Door.ORDER: "document-text",
    Door.REFUSE: "dismiss",
    Door.DISMISS: "arrow-undo",
    Door.PUBLISH: "arrow-upload",
    Door.SUPPLEMENT: "arrow-import",
    Door.EXAMINE: "checkmark",
    Door.TAKE_UP: "arrow-sync",
    Door.OBJECT: "note",
    Door.ANNUL: "gavel",
    Door.WITHDRAW: "arrow-undo",
}

KINDS = {
    Door.CORRECT: "list_corrected",
    Door.ORDER: "deficiencies_ordered",
    Door.PUBLISH: "decision_published",
    Door.SUPPLEMENT: "list_supplemented",
    Door.EXAMINE: "deficiencies_examined",
    Door.PROCLAIM: "list_proclaimed",
    Door.REFUSE: "proclamation_denied",
    Door.DISMISS: "list_dismissed",
    Door.WITHDRAW: "list_withdrawn",
    Door.DROP: "candidate_dropped",
    Door.OBJECT: "objection_filed",
    Door.ANSWER: "objection_decided",
    Door.ANNUL: "decision_annulled",
    Door.TAKE_UP: "list_taken_up",
}
"""The kind of act each door leads to."""


class DoorBar(QFrame):
    """`wanted` tells the door whose button was pressed; only the proposed one is filled."""

    wanted = Signal(str)

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session, self._words = session, session.words
        self.setObjectName("doorBar")
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self._title, self._second = Label("", strong=True, elide=True), Label("", 13, "ink2")
        self._outer = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._outer.setContentsMargins(PAGE_SIDE, 9, PAGE_SIDE, 9)
        self._outer.setSpacing(8)
        self._outer.addWidget(boxed(column(self._title, self._second, gap=0)), 1)
        self._line = row()
        self._outer.addLayout(self._line)
        self._narrow = False
        self._buttons: dict[Door, Button] = {}
        self._primary: Door | None = None

    def show_doors(self, doors: tuple[Door, ...], primary: Door | None) -> None:
        """Show the buttons of these doors in this order."""
        if tuple(self._buttons) == doors and primary is self._primary:
            return
        self._make(doors, primary)

    def set_narrow(self, narrow: bool) -> None:
        """In a narrow window the buttons are small and stand under the words."""
        if narrow != self._narrow:
            self._narrow = narrow
            ways = QBoxLayout.Direction
            self._outer.setDirection(ways.TopToBottom if narrow else ways.LeftToRight)
            self._make(tuple(self._buttons), self._primary)

    def _make(self, doors: tuple[Door, ...], primary: Door | None) -> None:
        for button in self._buttons.values():
            button.hide()
            button.deleteLater()
        self._buttons, self._primary = {}, primary
        for door in doors:
            role = "primary" if door is primary else "secondary"
            small = self._narrow or door in (Door.WITHDRAW, Door.OBJECT, Door.ANNUL)
            icon = "" if small else _ICONS[door]
            button = Button(self._words(f"list.door.{door.value}"), role, icon, small=small)
            button.clicked.connect(lambda _on=False, door=door: self.wanted.emit(door.value))
            rest_on(button, self._session, KINDS[door])
            self._line.addWidget(button)
            self._buttons[door] = button

    def say(self, title: str, second: str) -> None:
        """What the program proposes, and what follows from it."""
        self._title.setText(title)
        self._second.setText(second)

    def door_at(self, place: int) -> Door | None:
        """The door of the button in that place, counted from one."""
        doors = tuple(self._buttons)
        return doors[place - 1] if place <= len(doors) else None
