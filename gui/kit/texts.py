"""Text on the screen: one line (`Label`) or a paragraph of runs (`Prose`), with the design's lines.

The type's own lines are taller than the design's, so both set the height of a line themselves.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QPointF, QSize, Qt
from PySide6.QtGui import (
    QFontMetricsF,
    QHelpEvent,
    QPainter,
    QPaintEvent,
    QTextCharFormat,
    QTextLayout,
    QTextOption,
)
from PySide6.QtWidgets import QFrame, QLabel, QSizePolicy, QToolTip, QWidget

from gui.kit import theme

_WIDEST = 16_777_215
_NEW_LINE = "\N{LINE SEPARATOR}"


class Label(QLabel):
    """One line of text in a size and tone (`ink`, `ink2`, `ink3`, `err`, `wrn`, `ok`, `inf`)."""

    def __init__(
        self,
        text: str = "",
        size: int = 15,
        tone: str = "ink",
        strong: bool = False,
        elide: bool = False,
    ) -> None:
        super().__init__()
        self._size, self._strong, self._elide = size, strong, elide
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setText(text)
        self.set_tone(tone)
        policy = QSizePolicy.Policy.Ignored if elide else QSizePolicy.Policy.Preferred
        self.setSizePolicy(policy, QSizePolicy.Policy.Fixed)
        theme.follow(self._retheme)

    def set_tone(self, tone: str) -> None:
        """Changes the colour."""
        theme.restyle(self, tone=tone)

    @property
    def elides(self) -> bool:
        """Whether what has no room is left out, and said whole in a tooltip."""
        return self._elide

    def set_strong(self, strong: bool) -> None:
        """Changes the weight."""
        self._strong = strong
        self._retheme()

    def event(self, event: QEvent) -> bool:
        if event.type() is QEvent.Type.ToolTip and self._cut() and isinstance(event, QHelpEvent):
            QToolTip.showText(event.globalPos(), self.text(), self)
            return True
        return super().event(event)

    def minimumSizeHint(self) -> QSize:
        hint = super().minimumSizeHint()
        return QSize(0, hint.height()) if self._elide else hint

    def paintEvent(self, event: QPaintEvent) -> None:
        if not self._cut():
            super().paintEvent(event)
            return
        painter = QPainter(self)
        mode = Qt.TextElideMode.ElideRight
        shown = self.fontMetrics().elidedText(self.text(), mode, self.width())
        painter.setPen(self.palette().windowText().color())
        painter.drawText(self.rect(), self.alignment(), shown)

    def _cut(self) -> bool:
        return self._elide and self.fontMetrics().horizontalAdvance(self.text()) > self.width()

    def _retheme(self) -> None:
        now = theme.current()
        self.setFont(now.font(self._size, self._strong))
        self.setFixedHeight(now.line(self._size))


@dataclass(frozen=True, slots=True)
class Run:
    """A stretch of a paragraph; what is left out is taken from the paragraph."""

    text: str
    strong: bool = False
    tone: str = ""
    size: int = 0


class Prose(QWidget):
    """A paragraph that wraps, and breaks where a new line is; made of plain strings and runs.

    `line` overrides the height of a line; `centred` is across, `middle` down the room it gets.
    """

    def __init__(
        self,
        *runs: str | Run,
        size: int = 15,
        tone: str = "ink",
        line: int = 0,
        centred: bool = False,
        middle: bool = False,
    ) -> None:
        super().__init__()
        self._size, self._tone, self._line, self._centred = size, tone, line, centred
        self._runs: tuple[Run, ...] = ()
        self._lines: dict[int, int] = {}
        """How many lines it takes at a width; layouts ask over and over at each key."""
        self._middle = middle
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.say(*runs)
        theme.follow(self._retheme)

    def say(self, *runs: str | Run) -> None:
        """Replaces the paragraph."""
        self._runs = tuple(Run(r) if isinstance(r, str) else r for r in runs)
        self.setAccessibleName(self.text())
        self._retheme()

    def text(self) -> str:
        """The words without their looks."""
        return "".join(r.text for r in self._runs)

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        if width not in self._lines:
            self._lines[width] = max(1, _laid(self._layout(), width))
        return self._lines[width] * self._height()

    def sizeHint(self) -> QSize:
        layout = self._layout()
        _laid(layout, _WIDEST)
        width = min(layout.maximumWidth(), theme.current().px(720)) + 1
        return QSize(round(width), self._height())

    def minimumSizeHint(self) -> QSize:
        return QSize(40, self._height())

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        layout = self._layout()
        _laid(layout, self.width())
        measures = QFontMetricsF(theme.current().font(self._size))
        own = measures.ascent() + measures.descent()
        spare = self.height() - layout.lineCount() * self._height()
        top = spare // 2 if self._middle else 0
        for i in range(layout.lineCount()):
            line = layout.lineAt(i)
            baseline = top + i * self._height() + (self._height() - own) / 2 + measures.ascent()
            line.setPosition(QPointF(line.x(), round(baseline) - line.ascent()))
            line.draw(painter, QPointF(0, 0))

    def _layout(self) -> QTextLayout:
        now = theme.current()
        layout = QTextLayout(self.text().replace("\n", _NEW_LINE), now.font(self._size))
        option = QTextOption()
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        if self._centred:
            option.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        layout.setTextOption(option)
        layout.setFormats(_formats(self._runs, self._size, self._tone))
        return layout

    def _height(self) -> int:
        now = theme.current()
        return now.px(self._line) if self._line else now.line(self._size)

    def _retheme(self) -> None:
        self._lines.clear()
        self.updateGeometry()
        self.update()


def rule(strong: bool = False, form: bool = False) -> QFrame:
    """A horizontal line: quiet, strong, or the black one of the paper form."""
    made = QFrame()
    made.setObjectName("rule")
    made.setProperty("strong", strong)
    made.setProperty("form", form)
    made.setFixedHeight(2 if form else 1)
    return made


def _laid(layout: QTextLayout, width: int) -> int:
    layout.beginLayout()
    while (line := layout.createLine()).isValid():
        line.setLineWidth(width)
    layout.endLayout()
    return layout.lineCount()


def _formats(runs: Sequence[Run], size: int, tone: str) -> list[QTextLayout.FormatRange]:
    now = theme.current()
    made = []
    start = 0
    for run in runs:
        shape = QTextCharFormat()
        shape.setFont(now.font(run.size or size, run.strong))
        shape.setForeground(now.colour(run.tone or tone))
        span = QTextLayout.FormatRange()
        # PySide's stubs leave these three out of the class
        span.start, span.length, span.format = start, _units(run.text), shape
        made.append(span)
        start += _units(run.text)
    return made


def _units(text: str) -> int:
    return len(text.encode("utf-16-le")) // 2
