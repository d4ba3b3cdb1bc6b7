"""Parts of the page of results: the row of key figures, the panel of reasons, fitted tables."""

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSizePolicy, QWidget

from gui.kit import paint, theme
from gui.kit.chips import Icon
from gui.kit.pane import Pane
from gui.kit.table import Table
from gui.kit.texts import Prose
from gui.pages.results.links import StationLinks
from gui.pages.results.presenter import Figure
from gui.pages.results.reasons import Said

_PAD = 16


class KeyFigures(QFrame):
    """Numbers over their captions, parted by rules; in two rows where one is too long."""

    def __init__(self, spoken: str) -> None:
        super().__init__()
        self.setObjectName("sheet")
        self.setAccessibleName(spoken)
        self._figures: tuple[Figure, ...] = ()
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        theme.follow(self.updateGeometry)

    def show_figures(self, figures: Sequence[Figure]) -> None:
        """Shows these."""
        self._figures = tuple(figures)
        spoken = "; ".join(f"{f.value} {f.beside} {f.caption}" for f in figures)
        self.setAccessibleDescription(spoken)
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(600, self._row_height())

    def minimumSizeHint(self) -> QSize:
        return QSize(300, self._row_height())

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return self._row_height() * len(self._rows(width))

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        painter = QPainter(self)
        for i, row in enumerate(self._rows(self.width())):
            wide = [self._width(figure) for figure in row]
            spare = max(0.0, self.width() - 2 - sum(wide)) / len(row)
            left = 1.0
            for at, (figure, width) in enumerate(zip(row, wide, strict=True)):
                spot = QRectF(left, i * self._row_height(), width + spare, self._row_height())
                self._paint_figure(painter, spot, figure, last=at + 1 == len(row))
                left = spot.right()

    def _paint_figure(self, painter: QPainter, spot: QRectF, figure: Figure, last: bool) -> None:
        now = theme.current()
        if not last:
            rule = QRectF(round(spot.right()) - 1, spot.top() + 8, 1, spot.height() - 16)
            painter.fillRect(rule, now.colour("line"))
        inner = spot.adjusted(_PAD, 8, -4, -7)
        top = QRectF(inner.left(), inner.top(), inner.width(), now.line(20))
        taken = paint.write(painter, top, figure.value, now.font(20, True), now.colour("ink"))
        beside = top.adjusted(taken + 6, 2, 0, 2)
        paint.write(painter, beside, figure.beside, now.font(14), now.colour("ink2"))
        below = QRectF(inner.left(), top.bottom(), inner.width(), now.line(13) + 3)
        paint.write(painter, below, figure.caption, now.font(13), now.colour("ink2"))

    def _rows(self, width: int) -> list[tuple[Figure, ...]]:
        whole = sum(self._width(figure) for figure in self._figures)
        if whole <= width or len(self._figures) < 2:
            return [self._figures] if self._figures else [()]
        half = (len(self._figures) + 1) // 2
        return [self._figures[:half], self._figures[half:]]

    def _width(self, figure: Figure) -> float:
        now = theme.current()
        value = paint.width_of(figure.value, now.font(20, True))
        if figure.beside:
            value += 6 + paint.width_of(figure.beside, now.font(14))
        return 2 * _PAD + max(value, paint.width_of(figure.caption, now.font(13)))

    def _row_height(self) -> int:
        now = theme.current()
        return now.line(20) + now.line(13) + 18


class FittedTable(Table):
    """Asks for the height of all its rows, and yields down to `least` of them."""

    def __init__(self, spoken: str, row_height: int, head_height: int, least: int = 4) -> None:
        self._measures = row_height, head_height, least
        self._yielding = True
        super().__init__(spoken, row_height, head_height)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)

    def sizeHint(self) -> QSize:
        return QSize(400, self.whole_height())

    def minimumSizeHint(self) -> QSize:
        row, head, least = self._measures
        if not self._yielding:
            return QSize(200, self.whole_height())
        fewest = theme.current().px(head) + least * theme.current().px(row)
        return QSize(200, min(self.whole_height(), fewest))

    def set_yielding(self, yielding: bool) -> None:
        """Whether it may become shorter than its rows."""
        if yielding != self._yielding:
            self._yielding = yielding
            self.updateGeometry()

    def whole_height(self) -> int:
        """Height at which nothing scrolls."""
        return self.horizontalHeader().height() + self.verticalHeader().length()


class ReasonsPane(Pane):
    """Paragraphs under each other, some with an icon before them."""

    def say(self, said: Sequence[Said], before: StationLinks | None = None) -> None:
        """Replaces the paragraphs; `before` them may stand the stations they are about."""
        self.clear()
        if before is not None:
            self.column.addWidget(before)
        for one in said:
            self.column.addWidget(_paragraph(one))
        self.column.addStretch(1)
        texts = [before.plain()] if before is not None else []
        texts += ["".join(run.text for run in one.runs) for one in said]
        self.setAccessibleDescription("\n".join(texts))


def _paragraph(said: Said) -> QWidget:
    prose = Prose(*said.runs, size=said.size)
    if not said.icon:
        return prose
    made = QWidget()
    line = QHBoxLayout(made)
    line.setContentsMargins(0, 0, 0, 0)
    line.setSpacing(8)
    line.addWidget(Icon(said.icon, said.tone, 16), 0, Qt.AlignmentFlag.AlignTop)
    line.addWidget(prose, 1)
    return made
