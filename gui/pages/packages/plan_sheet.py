"""What a package would bring, station by station and field by field, before it is taken in."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QVBoxLayout, QWidget

from core.office.merge import News, Plan
from core.words.catalogue import Words
from gui.kit import theme
from gui.kit.buttons import Button
from gui.kit.chips import Icon
from gui.kit.sheet import Sheet, boxed, row
from gui.kit.table import Table
from gui.kit.texts import Label, Prose, Run
from gui.kit.tokens import DENSE_ROW, SHEET_GAP
from gui.models.lines import Column, GroupedLines, Lines
from gui.pages.packages import coming

_FIELD = 0
_VERSION = 96
_LEAST = 220
ROOMY = 900
"""From so many pixels on the fields stand beside the stations."""


class PlanSheet(QWidget):
    """`take_wanted` takes it in; `step` goes to the next station somebody must look at."""

    take_wanted = Signal()
    other_wanted = Signal()

    def __init__(self, words: Words) -> None:
        super().__init__()
        self._words = words
        self._plan: Plan | None = None
        self._said = QVBoxLayout()
        self._said.setSpacing(5)
        self._said.setContentsMargins(16, 10, 16, 12)
        self._sheet = Sheet(words("packages.plan"), " ")
        self._sheet.body.addLayout(self._said)
        self._sheet.body.addStretch(1)
        self.model = GroupedLines(coming.columns(words))
        self.table = Table(words("packages.plan.stations"))
        self.table.setModel(self.model)
        self.table.set_widths((56, 0, 180, 190))
        self.table.selectionModel().currentChanged.connect(self._tell_fields)
        self.fields = Lines((Column(""),))
        self.detail = Table(words("packages.fields.table"), DENSE_ROW)
        self.detail.setModel(self.fields)
        self._stations = Sheet(words("packages.plan.stations"), words("packages.plan.keys"))
        self._stations.body.addWidget(self.table, 1)
        self._details = Sheet(words("packages.fields.table"), " ")
        self._about = QVBoxLayout()
        self._about.setSpacing(5)
        self._about.setContentsMargins(14, 10, 14, 10)
        self._details.body.addLayout(self._about)
        self._details.body.addWidget(self.detail, 1000)
        self._details.body.addStretch(1)
        self._across = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self.take = Button(words("packages.take"), "primary", icon="arrow-import")
        self._build()

    def show_plan(self, plan: Plan, file: str) -> None:
        """Another plan, or the same one worked out anew."""
        words = self._words
        self._plan = plan
        self._sheet.note.setText(file)
        _say(self._said, coming.summary(words, plan))
        self.model.show(coming.lines(words, plan))
        at = next((i for i in range(self.model.rowCount()) if self.model.line(i).about), 0)
        self.table.setCurrentIndex(self.model.index(at, 0))
        self._below.setVisible(bool(plan.news))
        self.take.setEnabled(not plan.empty)
        self._note.setText(words("packages.take.note") if not plan.empty else "")
        self._tell_fields()

    def first(self) -> QWidget:
        """Where the focus begins: the stations, so that one looks before taking."""
        if self._plan is not None and self._plan.news:
            return self.table
        return self.take if self.take.isEnabled() else self.other

    def step(self, by: int) -> None:
        """To the next station that somebody must look at, or the one before."""
        at = self.table.currentIndex().row() + by
        while 0 <= at < self.model.rowCount():
            news = self.model.line(at).about
            if news is not None and coming.kind(news) in coming.LOOKED_AT:
                self.table.setCurrentIndex(self.model.index(at, 0))
                return
            at += by

    def _build(self) -> None:
        words = self._words
        foot = self._sheet.foot(56)
        self._note = Label("", 13, "ink2", elide=True)
        self.other = Button(words("packages.other"), icon="folder-open")
        self.other.clicked.connect(self.other_wanted)
        self.take.clicked.connect(self.take_wanted)
        foot.addWidget(self._note, 1)
        foot.addWidget(self.other)
        foot.addWidget(self.take)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addWidget(self._sheet)
        self._across.addWidget(self._stations, 2)
        self._across.addWidget(self._details, 1)
        self._across.setContentsMargins(0, 0, 0, 0)
        self._across.setSpacing(SHEET_GAP)
        self._below = boxed(self._across)
        column.addWidget(self._below, 1)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        now = theme.current()
        narrow = self.width() < now.px(ROOMY)
        down, across = QBoxLayout.Direction.TopToBottom, QBoxLayout.Direction.LeftToRight
        self._across.setDirection(down if narrow else across)
        for sheet in (self._stations, self._details):
            sheet.setMinimumHeight(now.px(_LEAST) if narrow else 0)

    def _tell_fields(self) -> None:
        words, plan = self._words, self._plan
        news = self.model.about(self.table.currentIndex())
        if not isinstance(news, News) or plan is None:
            return
        self._details.note.setText(words("packages.fields.of", number=news.station))
        versions = coming.versions(plan, news)
        told = (*coming.about(words, news), *coming.typists(words, versions))
        _say(self._about, told, size=13)
        lines = coming.field_lines(words, plan, news)
        columns = coming.field_columns(words, versions)
        self.fields.show(lines, columns)
        self.detail.set_widths((_FIELD, *(_VERSION for _one in columns[1:])))
        self.detail.setCurrentIndex(self.fields.index(0, 0))
        self.detail.setVisible(bool(lines))


def _say(into: QVBoxLayout, several: Sequence[coming.Said], size: int = 15) -> None:
    while (item := into.takeAt(0)) is not None:
        if (widget := item.widget()) is not None:
            widget.hide()
            widget.deleteLater()
    for said in several:
        line = row(Icon(said.icon, "ink2" if said.tone == "ink" else f"{said.tone}_so", 16), gap=10)
        words = Run(said.text, strong=said.strong)
        line.addWidget(Prose(words, size=17 if said.strong else size), 1)
        into.addWidget(boxed(line))
