"""The cells of the table of candidates: a typed cell, and the five its row begins."""

from dataclasses import dataclass

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter

from gui.kit import icons, paint, theme

_PAD = 8


@dataclass(frozen=True, slots=True)
class CandidateCell:
    """One field of a candidate; `tone` is `err` or `wrn` where something was found in it."""

    text: str
    centred: bool = False
    tone: str = ""
    quiet: bool = False
    struck: bool = False
    female: bool = False

    @property
    def spoken(self) -> str:
        return self.text

    def paint(self, painter: QPainter, rect: QRectF) -> None:
        now = theme.current()
        inner = rect.adjusted(_PAD, 0, -_PAD, 0)
        if self.tone:
            painter.fillRect(rect.adjusted(0, 0, 0, -1), now.colour(f"{self.tone}_bg"))
        if self.female and not self.tone:
            side = now.px(22)
            spot = QRectF(0, 0, side, side - 2)
            spot.moveCenter(rect.center())
            paint.box(painter, spot, now.colour("inf_bg"), radius=3)
        if self.tone and not self.centred and rect.width() > now.px(90):
            side = now.px(16)
            spot = QRectF(inner.right() - side + 4, inner.center().y() - side / 2, side, side)
            colour = now.hex(f"{self.tone}_so")
            icons.draw(painter, icons.SEVERITY[self.tone], colour, spot)
            inner.setRight(spot.left() - 2)
        ink = now.colour(self.tone or ("inf" if self.female else "ink2" if self.quiet else "ink"))
        font = now.font(14, self.female)
        font.setStrikeOut(self.struck)
        if self.struck:
            ink = now.colour("ink3")
        align = paint.CENTRE if self.centred else paint.LEFT
        if self.centred:
            inner = rect
        paint.write(painter, inner, self.text, font, ink, align)


@dataclass(frozen=True, slots=True)
class FiveCell:
    """The places of a five beside its rows, red where it has too few of one sex."""

    text: str
    bad: bool = False

    @property
    def spoken(self) -> str:
        return self.text

    def paint(self, painter: QPainter, rect: QRectF) -> None:
        now = theme.current()
        painter.fillRect(rect, now.colour("err_bg" if self.bad else "surface2"))
        edge = QRectF(rect.right() - 1, rect.top(), 1, rect.height())
        painter.fillRect(edge, now.colour("line"))
        if self.bad:
            bar = QRectF(rect.left(), rect.top(), 4, rect.height())
            painter.fillRect(bar, now.colour("err_so"))
        ink = now.colour("err" if self.bad else "ink2")
        paint.write(painter, rect, self.text, now.font(12, self.bad), ink, paint.CENTRE)
