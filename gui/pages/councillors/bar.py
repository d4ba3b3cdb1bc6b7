"""The head of the page with its chip and buttons, and the bar that filters the composition."""

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QSizePolicy, QWidget

from core.words.catalogue import Words
from gui.kit import days, theme
from gui.kit.buttons import Button
from gui.kit.chips import Chip
from gui.kit.date_field import DateField
from gui.kit.fields import FieldRow, SearchField
from gui.kit.head import PageHead
from gui.kit.more import MoreButton
from gui.kit.segments import Choice, SegmentedControl
from gui.pages.councillors.doors import DOORS
from gui.pages.councillors.presenter import BEFORE, EMPTY, FILTERS, SEATED

ONE_LINE = 780
"""Under so many pixels filter, day and search stand under each other."""


class Head(PageHead):
    """Title and chip; the decision, the award as long as it waits, and a menu of every door."""

    def __init__(self, words: Words, go: Callable[[str], Callable[[], None]]) -> None:
        super().__init__(words("place.councillors"))
        self.chip = Chip(" ", "wrn", "gavel")
        self.add_beside(self.chip)
        self.paper = Button(words("councillors.paper.award"), icon="document-text")
        self.more = MoreButton(words("councillors.more"))
        self.award = Button(words("councillors.action.award"), "primary", icon="gavel")
        self.award.clicked.connect(go("award"))
        self.actions_by_door: dict[str, QAction] = {
            name: self.more.offer(words(f"councillors.action.{name}"), door.key, go(name))
            for name, door in DOORS.items()
        }
        for widget in (self.paper, self.more, self.award):
            self.add(widget)

    def show_mode(self, mode: str, state: tuple[str, str, str], outdated: bool) -> None:
        """What there is to do; an award on earlier results is given anew."""
        self.chip.show_state(*state)
        self.chip.setVisible(mode != EMPTY)
        self.more.setVisible(mode != EMPTY)
        self.paper.setVisible(mode == SEATED)
        self.award.setVisible(mode == BEFORE or outdated)

    def show_open(self, can: Callable[[str], bool]) -> None:
        """Let the doors of the menu live that are open for the row chosen."""
        for name, action in self.actions_by_door.items():
            action.setEnabled(can(name))


class DayBar(QWidget):
    """Which seats, on which day, of which name; `changed` tells of each."""

    changed = Signal()

    def __init__(self, words: Words) -> None:
        super().__init__()
        self._words = words
        self.filters = SegmentedControl(self._choices({}), words("councillors.filter"))
        self.filters.chosen.connect(lambda _name: self.changed.emit())
        self.day = DateField(words, words("councillors.on"), words("councillors.today"))
        self.day.field.textChanged.connect(lambda _text: self.changed.emit())
        self.search = SearchField(words("councillors.search"), 190)
        self.search.sought.connect(lambda _text: self.changed.emit())
        self._line = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._line.setContentsMargins(0, 0, 0, 0)
        self._line.setSpacing(14)
        self._line.addWidget(self.filters)
        self._line.addWidget(FieldRow(words("councillors.on"), self.day, 56, 160))
        self._line.addWidget(self.search)
        self._line.addStretch(1)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)

    def typed_day(self) -> date | None:
        """The day typed, if one is."""
        return days.day(self.day.field.text())

    def show_counts(self, counts: dict[str, int]) -> None:
        """How many seats each filter shows."""
        self.filters.set_choices(self._choices(counts))

    def open_day(self) -> None:
        """Go to the day, with its calendar open."""
        if self.isVisible():
            self.day.setFocus()
            self.day.open_calendar()

    def open_search(self) -> None:
        """Go to the search."""
        if self.isVisible():
            self.search.setFocus()

    def leave_day(self) -> bool:
        """Back to today, where a day is being typed; whether one was."""
        here = self.day.field.hasFocus()
        if here:
            self.day.field.clear()
        return here

    def choose(self, digit: str) -> bool:
        """Filter by a figure typed elsewhere than into a field; whether it is one of them."""
        typing = self.search.hasFocus() or self.day.field.hasFocus()
        if typing or not self.isVisible() or digit not in ("1", "2", "3"):
            return False
        self.filters.choose(FILTERS[int(digit) - 1])
        return True

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        ways = QBoxLayout.Direction
        tight = self.width() < theme.current().px(ONE_LINE)
        self._line.setDirection(ways.TopToBottom if tight else ways.LeftToRight)

    def _choices(self, counts: dict[str, int]) -> list[Choice]:
        return [
            Choice(name, self._words(f"councillors.filter.{name}"), count=str(counts.get(name, 0)))
            for name in FILTERS
        ]
