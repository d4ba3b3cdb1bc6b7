"""The entries of a station in the head of the page: the first, a line, the second."""

from collections.abc import Sequence

from PySide6.QtWidgets import QFrame, QWidget

from gui.kit import theme
from gui.kit.chips import Icon
from gui.kit.sheet import boxed, column, row
from gui.kit.texts import Label
from gui.pages.entry.whose import Step

LINE = 44


class StepsOfEntry(QWidget):
    """One entry where minutes are typed once, else two with a line between them."""

    def __init__(self) -> None:
        super().__init__()
        self._first, self._second = _Shown(), _Shown()
        self._line = QFrame()
        self._line.setObjectName("rule")
        self.setLayout(row(self._first, self._line, self._second, gap=12))
        theme.follow(self._retheme)

    def show_steps(self, steps: Sequence[Step]) -> None:
        """The entries as they are now."""
        self._first.show_step(steps[0])
        self._line.setVisible(len(steps) > 1)
        self._second.setVisible(len(steps) > 1)
        if len(steps) > 1:
            self._second.show_step(steps[1])
        self.setAccessibleName("; ".join(f"{one.title}: {one.second}" for one in steps))

    def _retheme(self) -> None:
        self._line.setFixedSize(theme.current().px(LINE), 1)


class _Shown(QWidget):
    def __init__(self) -> None:
        super().__init__()
        self._icon = Icon("circle", "inf_so")
        self._title, self._second = Label("", strong=True), Label("", 12, "ink2")
        self.setLayout(row(self._icon, boxed(column(self._title, self._second, gap=0)), gap=6))

    def show_step(self, step: Step) -> None:
        quiet = step.tone == "open"
        self._icon.show_icon(step.icon, "ink3" if quiet else f"{step.tone}_so")
        self._title.setText(step.title)
        tone = {"ok": "ink", "open": "ink3"}.get(step.tone, step.tone)
        self._title.set_tone(tone)
        self._second.setText(step.second)
