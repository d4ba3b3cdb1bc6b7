"""One of several sentences (радио-дугмад): Tab reaches the chosen one alone, ↑ ↓ choose."""

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QButtonGroup, QRadioButton

_STEPS = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}


class RadioGroup(QButtonGroup):
    """Buttons by number; while none is chosen, Tab reaches each of them."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.idToggled.connect(lambda _id, _on: self._arrange())

    def add(self, number: int, text: str) -> QRadioButton:
        """One more button."""
        made = QRadioButton(text)
        made.installEventFilter(self)
        self.addButton(made, number)
        self._arrange()
        return made

    def choose(self, number: int) -> None:
        """Chooses a button."""
        self.button(number).setChecked(True)

    def focus(self) -> None:
        """Puts the focus on the chosen button, or on the first that can be chosen."""
        live = (one for one in self.buttons() if one.isEnabled())
        first = self.checkedButton() or next(live, None)
        if first is not None:
            first.setFocus(Qt.FocusReason.TabFocusReason)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        # Qt lets arrows choose only once something is chosen; before that they would only move
        if isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress:
            step = _STEPS.get(Qt.Key(event.key()), 0)
            if step and self.checkedButton() is None:
                live = [one for one in self.buttons() if one.isEnabled()]
                at = next(at for at, one in enumerate(live) if one is watched)
                live[(at + step) % len(live)].click()
                self.focus()
                return True
        return super().eventFilter(watched, event)

    def _arrange(self) -> None:
        chosen = self.checkedButton()
        for one in self.buttons():
            reached = chosen is None or one is chosen
            strong, clicked = Qt.FocusPolicy.StrongFocus, Qt.FocusPolicy.ClickFocus
            one.setFocusPolicy(strong if reached else clicked)
