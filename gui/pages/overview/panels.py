"""The sheets at the right of the overview: what comes due, and how far the work is."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal

from gui.kit import theme
from gui.kit.buttons import Button
from gui.kit.chips import Icon
from gui.kit.progress import Part, ProgressLine
from gui.kit.sheet import Sheet, boxed, column, row
from gui.kit.table import Table
from gui.kit.texts import Label, Prose, rule
from gui.models.lines import Column, Line, Lines
from gui.pages.overview.cells import DueCell, QuietRows
from gui.pages.overview.presenter import Due, Progress

_ROW = 28


class CalendarPanel(Sheet):
    """The next limits (роковник), the nearest first; scrolls inside itself."""

    save_wanted = Signal()

    def __init__(self, title: str, note: str, save: str) -> None:
        super().__init__(title)
        self.add_to_head(Label(note, 13, "ink2"))
        button = Button(role="icon", icon="arrow-download", small=True, spoken=save)
        button.clicked.connect(self.save_wanted)
        self.add_to_head(button)
        self._lines = Lines((Column(""),))
        self.table = Table(title, _ROW)
        self.table.setItemDelegate(QuietRows(self.table))
        self.table.horizontalHeader().hide()
        self.table.setModel(self._lines)
        self.table.set_widths((0,))
        self.table.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._whole = 0
        self._none = Prose("", size=13, tone="ink2")
        self._instead = boxed(column(self._none, None, margins=13))
        self.body.setContentsMargins(1, 3, 1, 3)
        self.body.addWidget(self.table, 1)
        self.body.addWidget(self._instead)

    def show_due(self, due: Sequence[Due], instead: str) -> None:
        """Shows these limits, or `instead` where there are none."""
        self._lines.show([_line(one) for one in due])
        self.table.setVisible(bool(due))
        self._none.say(instead)
        self._instead.setVisible(not due)
        self._whole = theme.current().px(_ROW) * len(due) + 2
        self.table.setMaximumHeight(self._whole)

    def show_whole(self, whole: bool) -> None:
        """Where the page scrolls itself, the calendar does not."""
        self.table.setMinimumHeight(self._whole if whole else 0)

    def focus(self) -> None:
        """Brings the focus to the nearest limit."""
        if self.table.isVisibleTo(self):
            self.table.setCurrentIndex(self._lines.index(0, 0))
            self.table.setFocus(Qt.FocusReason.ShortcutFocusReason)


class ProgressPanel(Sheet):
    """Lists, stations and minutes as bands, and that the journal is whole."""

    def __init__(self, title: str) -> None:
        super().__init__(title)
        self._column = self.inside()
        self._column.setContentsMargins(14, 4, 14, 9)
        self._column.setSpacing(0)
        self._progress: list[ProgressLine] = []
        self._journal = Label("", elide=True)

    def show_progress(self, progress: Sequence[Progress], journal: str) -> None:
        """Moves on."""
        if not self._progress:
            self._progress = [ProgressLine(p.word, "", ()) for p in progress]
            for line in self._progress:
                self._column.addWidget(line)
            self._column.addSpacing(6)
            self._column.addWidget(rule())
            self._column.addSpacing(9)
            whole = row(Icon("checkmark-circle", "ok_so", 16))
            whole.addWidget(self._journal, 1)
            self._column.addLayout(whole)
        for line, one in zip(self._progress, progress, strict=True):
            line.show_progress(one.figures, [Part(count, token) for count, token in one.parts])
        self._journal.setText(journal)


def _line(due: Due) -> Line:
    return Line((DueCell(due.day, due.name, due.left),), about=due)
