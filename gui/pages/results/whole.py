"""The view of all quotients: a cursor over the table, and the story of the seat it stands on."""

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QVBoxLayout, QWidget

from core.words.catalogue import Words
from gui.kit import theme
from gui.kit.sheet import Sheet
from gui.kit.table import Table
from gui.kit.texts import Label
from gui.models.lines import Lines
from gui.models.results import Results
from gui.pages.results import quotients as q
from gui.pages.results import story
from gui.pages.results.parts import ReasonsPane

DIVISOR, LEAST, WIDE = 84, 84, 96
"""Widths of columns at 100 %: the divisor, a quotient at least, and where the table scrolls."""
PANEL, LOW = 330, 150
"""Of the story: its width beside the table, its height under it."""
_STEPS = {
    Qt.Key.Key_Plus: 1,
    Qt.Key.Key_Space: 1,
    Qt.Key.Key_Minus: -1,
    Qt.Key.Key_Backspace: -1,
}


class QuotientTable(Table):
    """Arrows go from cell to cell, `+` and `-` from seat to seat as they were awarded."""

    stepped = Signal(int)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = _STEPS.get(Qt.Key(event.key()))
        if step is not None:
            self.stepped.emit(step)
            return
        super().keyPressEvent(event)


class WholeSheet(Sheet):
    """Every quotient down to two behind the last one won, one column a list, and its story."""

    def __init__(self, words: Words) -> None:
        super().__init__(words("results.quotients"), " ", head=36)
        self._words = words
        self._quotients: q.Quotients | None = None
        self._stories: story.Stories | None = None
        self._told = ""
        self.model = Lines(())
        self.table = QuotientTable(words("results.quotients"), 24, 30)
        self.table.horizontalHeader().setTextElideMode(Qt.TextElideMode.ElideRight)
        self.table.setModel(self.model)
        self.table.stepped.connect(self.step)
        self.table.selectionModel().currentChanged.connect(self._moved)
        self.pane = ReasonsPane(words("results.story"))
        self._title = Label("", 15, strong=True)
        self._halves = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._halves.setSpacing(0)
        self._halves.addWidget(self.table, 1)
        self._rule = QFrame()
        self._rule.setObjectName("rule")
        self._halves.addWidget(self._rule)
        self._story = self._made_story()
        self._halves.addWidget(self._story)
        self.body.addLayout(self._halves, 1)

    def show_results(self, results: Results) -> None:
        """Shows the quotients; nothing while there are no seats."""
        kept, self._told = self._place(self.table.currentIndex()), ""
        self._story.setVisible(results.spread is not None)
        if results.spread is None:
            self._quotients = self._stories = None
            self.model.show((), ())
            return
        table = self._quotients = q.quotients(results, results.spread)
        self._stories = story.stories(table)
        self.note.setText(q.note(table))
        self.model.show(q.whole_lines(table), q.whole_columns(table))
        self._fit()
        self._go_to(kept if kept and self._has(kept) else story.stepped(table, None, 1))

    def step(self, by: int) -> None:
        """To the seat awarded next, or to the one before."""
        if self._quotients is not None:
            at = self._place(self.table.currentIndex())
            self._go_to(story.stepped(self._quotients, at, by))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _made_story(self) -> QWidget:
        made = QWidget()
        column = QVBoxLayout(made)
        column.setContentsMargins(0, 8, 0, 0)
        column.setSpacing(0)
        self._title.setContentsMargins(14, 0, 14, 0)
        column.addWidget(self._title)
        column.addWidget(self.pane, 1)
        return made

    def _fit(self) -> None:
        """The story beside the table where every column keeps its room, else under it."""
        if self._quotients is None:
            return
        now, many = theme.current(), len(self._quotients.playing)
        columns = now.px(DIVISOR) + many * now.px(LEAST)
        beside = columns + now.px(PANEL) + 16 <= self.width()
        ways = QBoxLayout.Direction
        self._halves.setDirection(ways.LeftToRight if beside else ways.TopToBottom)
        self._rule.setFixedSize(*((1, 16_777_215) if beside else (16_777_215, 1)))
        self._rule.setMinimumSize(1, 1)
        self._story.setMinimumWidth(now.px(PANEL) if beside else 0)
        self._story.setMaximumWidth(now.px(PANEL) if beside else 16_777_215)
        self._story.setFixedHeight(16_777_215 if beside else now.px(LOW))
        self._story.setMinimumHeight(now.px(LOW))
        fits = beside or columns + 16 <= self.width()
        each = 0 if fits else WIDE
        self.table.set_widths((DIVISOR, *(each for _entrant in self._quotients.playing)))

    def _moved(self, now: QModelIndex, _before: QModelIndex) -> None:
        """Tell the story of the quotient that is current, also aloud."""
        at = self._place(now)
        if at is None or self._stories is None:
            self._title.setText(self._words("results.story"))
            self.pane.say(())
            return
        title = story.heading(self._stories.table, at)
        said = story.of_quotient(self._stories, at)
        self._title.setText(title)
        self.pane.setAccessibleName(f"{self._words('results.story')}: {title}")
        self.pane.say(said)
        told = f"{title}. {self.pane.accessibleDescription()}"
        if self._told and told != self._told:
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self.pane, told))
        self._told = told

    def _place(self, index: QModelIndex) -> story.Place | None:
        """List and divisor of a cell; `None` where there is no quotient."""
        if self._quotients is None or not index.isValid() or not index.column():
            return None
        at = self._quotients.playing[index.column() - 1].contender.no, index.row() + 1
        return at if self._has(at) else None

    def _has(self, at: story.Place) -> bool:
        table = self._quotients
        assert table is not None
        return any(
            one.contender.no == at[0] and at[1] <= q.reach(table.spread, one)
            for one in table.playing
        )

    def _go_to(self, at: story.Place | None) -> None:
        if at is None or self._quotients is None:
            return
        numbers = [one.contender.no for one in self._quotients.playing]
        index = self.model.index(at[1] - 1, numbers.index(at[0]) + 1)
        self.table.setCurrentIndex(index)
        self.table.scrollTo(index)
