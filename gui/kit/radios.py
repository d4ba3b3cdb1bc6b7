"""One of several sentences (радио-дугмад): Tab reaches the chosen one alone, ↑ ↓ choose."""

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QButtonGroup, QRadioButton


class RadioGroup(QButtonGroup):
    """Buttons by number; while none is chosen, Tab reaches each of them."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.idToggled.connect(lambda _id, _on: self._arrange())

    def add(self, number: int, text: str) -> QRadioButton:
        """One more button."""
        made = QRadioButton(text)
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

    def _arrange(self) -> None:
        chosen = self.checkedButton()
        for one in self.buttons():
            reached = chosen is None or one is chosen
            strong, clicked = Qt.FocusPolicy.StrongFocus, Qt.FocusPolicy.ClickFocus
            one.setFocusPolicy(strong if reached else clicked)
