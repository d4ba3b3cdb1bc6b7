"""The cell of signatures that only this page has."""

from dataclasses import dataclass

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter

from gui.kit import paint, theme

_PAD = 10


@dataclass(frozen=True, slots=True)
class SupportCell:
    """Signatures that count, of those needed; too few are red."""

    valid: int | None
    needed: int | None

    @property
    def spoken(self) -> str:
        return f"{self._valid} / {self._needed}"

    @property
    def _valid(self) -> str:
        return "–" if self.valid is None else str(self.valid)

    @property
    def _needed(self) -> str:
        return "?" if self.needed is None else str(self.needed)

    def paint(self, painter: QPainter, rect: QRectF) -> None:
        now = theme.current()
        inner = rect.adjusted(_PAD, 0, -_PAD, 0)
        behind = f" / {self._needed}"
        font = now.font(15)
        width = paint.width_of(behind, font)
        paint.write(painter, inner, behind, font, now.colour("ink"), paint.RIGHT)
        few = self.valid is not None and self.needed is not None and self.valid < self.needed
        before = inner.adjusted(0, 0, -width, 0)
        ink = now.colour("err" if few else "ink")
        paint.write(painter, before, self._valid, now.font(15, few), ink, paint.RIGHT)
