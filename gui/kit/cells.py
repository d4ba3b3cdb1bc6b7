"""What may stand in a table's cell; each kind knows how to paint itself and what it says aloud.

A model gives one of these under `table.CELL`; text for copying and searching stays under
`Qt.ItemDataRole.DisplayRole`.
"""

from dataclasses import dataclass, field
from typing import Protocol

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter

from gui.kit import icons, paint, theme
from gui.kit.chips import chip_size, draw_chip, draw_tag
from gui.kit.clock import ClockFace, draw_clock

_ALIGN = {"left": paint.LEFT, "right": paint.RIGHT, "centre": paint.CENTRE}
_PAD = 10


class Cell(Protocol):
    """A kind of cell."""

    def paint(self, painter: QPainter, rect: QRectF) -> None:
        """Paints into the cell's whole rectangle."""
        ...

    @property
    def spoken(self) -> str:
        """What a screen reader says."""
        ...


@dataclass(frozen=True, slots=True)
class TextCell:
    """Words or figures; `align` is `left`, `right` or `centre`."""

    text: str
    align: str = "left"
    tone: str = "ink"
    strong: bool = False
    size: int = 15
    icon: str = ""
    icon_token: str = ""
    hint: str = ""
    """What the figure means, in a tooltip and aloud."""

    @property
    def spoken(self) -> str:
        return f"{self.text}, {self.hint}" if self.hint else self.text

    def paint(self, painter: QPainter, rect: QRectF) -> None:
        now = theme.current()
        inner = rect.adjusted(_PAD, 0, -_PAD, 0)
        if self.icon:
            side = now.px(16)
            spot = QRectF(inner.left(), inner.center().y() - side / 2, side, side)
            icons.draw(painter, self.icon, now.hex(self.icon_token or self.tone), spot)
            inner.setLeft(inner.left() + side + 6)
        font = now.font(self.size, self.strong)
        paint.write(painter, inner, self.text, font, now.colour(self.tone), _ALIGN[self.align])


@dataclass(frozen=True, slots=True)
class NameCell:
    """A list's name, and after it a quiet note or a small framed mark (`×1,35`)."""

    text: str
    note: str = ""
    mark: str = ""
    tone: str = "ink"
    strong: bool = False

    @property
    def spoken(self) -> str:
        return " ".join(t for t in (self.text, self.note, self.mark) if t)

    def paint(self, painter: QPainter, rect: QRectF) -> None:
        now = theme.current()
        inner = rect.adjusted(_PAD, 0, -_PAD, 0)
        font = now.font(15, self.strong)
        left = inner.left()
        if self.text:
            left += paint.write(painter, inner, self.text, font, now.colour(self.tone)) + 8
        rest = QRectF(left, inner.top(), inner.right() - left, inner.height())
        if self.note:
            paint.write(painter, rest, self.note, now.font(12), now.colour("ink2"))
        if self.mark:
            small = now.font(12, True)
            width = paint.width_of(self.mark, small) + 12
            spot = QRectF(left, inner.center().y() - now.px(18) / 2, width, now.px(18))
            paint.box(painter, spot, now.colour("inf_bg"), now.colour("inf_ln"), radius=3)
            paint.write(painter, spot, self.mark, small, now.colour("inf"), paint.CENTRE)


@dataclass(frozen=True, slots=True)
class TwoLineCell:
    """A semibold line over a quiet one."""

    title: str
    second: str
    strong: bool = True

    @property
    def spoken(self) -> str:
        return f"{self.title}, {self.second}"

    def paint(self, painter: QPainter, rect: QRectF) -> None:
        now = theme.current()
        high, low = now.px(20), now.px(18)
        top = rect.top() + (rect.height() - high - low) / 2
        first = QRectF(rect.left() + _PAD, top, rect.width() - 2 * _PAD, high)
        second = QRectF(first.left(), first.bottom(), first.width(), low)
        paint.write(painter, first, self.title, now.font(15, self.strong), now.colour("ink"))
        paint.write(painter, second, self.second, now.font(13), now.colour("ink2"))


@dataclass(frozen=True, slots=True)
class ChipCell:
    """A state as a chip."""

    text: str
    tone: str
    icon: str = ""

    @property
    def spoken(self) -> str:
        return self.text

    def paint(self, painter: QPainter, rect: QRectF) -> None:
        size = chip_size(self.text, self.icon)
        width = min(float(size.width()), rect.width() - 2 * _PAD)
        top = rect.top() + (rect.height() - size.height()) / 2
        spot = QRectF(rect.left() + _PAD, round(top), width, size.height())
        draw_chip(painter, spot, self.text, self.icon, self.tone)


@dataclass(frozen=True, slots=True)
class TagCell:
    """The number of a list on its plate; `mark` after it as in `NameCell`."""

    ballot_number: int
    mark: str = ""

    @property
    def spoken(self) -> str:
        return f"{self.ballot_number} {self.mark}".strip()

    def paint(self, painter: QPainter, rect: QRectF) -> None:
        now = theme.current()
        height = min(now.px(20), rect.height() - 4)
        width = now.px(22)
        spot = QRectF(rect.left() + _PAD, rect.center().y() - height / 2, width, height)
        spot.moveTop(round(spot.top()))
        draw_tag(painter, spot, self.ballot_number)
        if self.mark:
            NameCell("", mark=self.mark).paint(painter, rect.adjusted(width + 6, 0, 0, 0))


@dataclass(frozen=True, slots=True)
class ClockCell:
    """A time limit."""

    face: ClockFace

    @property
    def spoken(self) -> str:
        return f"{self.face.left}, {self.face.until}"

    def paint(self, painter: QPainter, rect: QRectF) -> None:
        draw_clock(painter, rect.adjusted(_PAD, 0, -_PAD, 0), self.face)


@dataclass(frozen=True, slots=True)
class FindingsCell:
    """How many errors and doubts; a green tick when there are none."""

    errors: int
    warnings: int
    spoken: str = ""
    """The counts in words."""

    def paint(self, painter: QPainter, rect: QRectF) -> None:
        now = theme.current()
        side = now.px(16)
        top = rect.center().y() - side / 2
        left = rect.left() + _PAD
        if not self.errors and not self.warnings:
            spot = QRectF(left, top, side, side)
            icons.draw(painter, "checkmark", now.hex("ok"), spot)
            return
        for count, tone in ((self.errors, "err"), (self.warnings, "wrn")):
            if not count:
                continue
            spot = QRectF(left, top, side, side)
            icons.draw(painter, icons.SEVERITY[tone], now.hex(f"{tone}_so"), spot)
            words = QRectF(left + side + 4, rect.top(), 40, rect.height())
            font = now.font(15, True)
            left = words.left() + 8
            left += paint.write(painter, words, str(count), font, now.colour(tone))


@dataclass(frozen=True, slots=True)
class QuotientCell:
    """A quotient; `state` is empty, `won`, `last` (the last seat) or `next` (first without)."""

    text: str
    state: str = ""
    divisor: str = ""
    """As `÷17`, at the left end of the cell."""
    edged: bool = field(default=False)
    """A rule along the left edge parts the cell from the run of divisors."""
    spoken: str = ""

    def paint(self, painter: QPainter, rect: QRectF) -> None:
        now = theme.current()
        won = self.state in ("won", "last")
        if won:
            painter.fillRect(rect, now.colour("ok_bg"))
            rule = QRectF(rect.left(), rect.bottom() - 1, rect.width(), 1)
            painter.fillRect(rule, now.colour("line"))
        if self.edged:
            painter.fillRect(QRectF(rect.left(), rect.top(), 1, rect.height()), now.colour("line2"))
        strong = self.state in ("last", "next")
        frames = {"last": "ok_so", "next": "wrn_so"}
        if strong:
            painter.save()
            painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
            paint.box(painter, rect, None, now.colour(frames[self.state]), radius=0, width=2)
            painter.restore()
        inner = rect.adjusted(8, 0, -8, 0)
        if self.divisor:
            paint.write(painter, inner, self.divisor, now.font(14, strong), now.colour("ink2"))
        ink = {"next": "wrn", "won": "ink", "last": "ink"}.get(self.state, "ink2")
        paint.write(painter, inner, self.text, now.font(14, strong), now.colour(ink), paint.RIGHT)


ALIGN_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
"""For a model's header of a column of figures."""
ALIGN_CENTRE = Qt.AlignmentFlag.AlignCenter
