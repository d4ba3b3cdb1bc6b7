"""Chips (icon and one to three words) and tags of list numbers, as widgets and as strokes.

Table delegates and tiles use `draw_chip` and `draw_tag`, so a state looks the same everywhere.
"""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from gui.kit import icons, paint, theme

_LEFT, _GAP, _RIGHT = 8, 5, 10


def chip_size(text: str, icon: str) -> QSize:
    """Space a chip takes, at the text size in force."""
    now = theme.current()
    width = paint.width_of(text, now.font(13, True)) + _RIGHT
    width += _LEFT + now.px(16) + _GAP if icon else _RIGHT
    return QSize(round(width + 0.5), now.px(24))


def draw_chip(painter: QPainter, rect: QRectF, text: str, icon: str, tone: str) -> None:
    """A pill in `tone` (`err`, `wrn`, `ok`, `inf`, `neu`), as wide as `rect` allows."""
    now = theme.current()
    paint.box(
        painter,
        rect,
        now.colour(f"{tone}_bg"),
        now.colour(f"{tone}_ln"),
        radius=rect.height() / 2,
    )
    left = rect.left() + _RIGHT
    if icon:
        side = now.px(16)
        left = rect.left() + _LEFT
        spot = QRectF(left, rect.center().y() - side / 2, side, side)
        icons.draw(painter, icon, now.hex(tone), spot)
        left += side + _GAP
    words = QRectF(left, rect.top(), rect.right() - left - _RIGHT + 2, rect.height())
    paint.write(painter, words, text, now.font(13, True), now.colour(tone))


class Chip(QWidget):
    """A state in words and colour. Not a button. If it counts, the number comes first."""

    def __init__(self, text: str, tone: str = "neu", icon: str = "") -> None:
        super().__init__()
        self._text, self._tone, self._icon = text, tone, icon
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(text)
        theme.follow(self._retheme)

    def show_state(self, text: str, tone: str, icon: str) -> None:
        """Changes what the chip says."""
        self._text, self._tone, self._icon = text, tone, icon
        self.setAccessibleName(text)
        self._retheme()

    def text(self) -> str:
        """The words on it."""
        return self._text

    def sizeHint(self) -> QSize:
        return chip_size(self._text, self._icon)

    def paintEvent(self, event: QPaintEvent) -> None:
        draw_chip(QPainter(self), QRectF(self.rect()), self._text, self._icon, self._tone)

    def _retheme(self) -> None:
        self.updateGeometry()
        self.update()


def draw_tag(painter: QPainter, rect: QRectF, ballot_number: int) -> None:
    """The number of a list on a plate in the list's colour; from 13 on with an inner ring."""
    now = theme.current()
    paint.box(painter, rect, now.list_colour(ballot_number), radius=3)
    on_list = now.colour("on_list")
    if ballot_number > len(now.tokens.lists):
        paint.box(painter, rect.adjusted(1.5, 1.5, -1.5, -1.5), None, on_list, radius=2)
    size = max(9, round(rect.height() * 0.65))
    font = now.font(13, True)
    font.setPixelSize(size)
    paint.write(painter, rect, str(ballot_number), font, on_list, paint.CENTRE)


class ListTag(QWidget):
    """The plate of a list's number, 22×20."""

    def __init__(self, ballot_number: int, spoken: str = "") -> None:
        super().__init__()
        self._number = ballot_number
        self.setAccessibleName(spoken or str(ballot_number))
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        theme.follow(self.updateGeometry)

    def sizeHint(self) -> QSize:
        now = theme.current()
        return QSize(now.px(22), now.px(20))

    def paintEvent(self, event: QPaintEvent) -> None:
        draw_tag(QPainter(self), QRectF(self.rect()), self._number)


class LetterBox(QWidget):
    """The box with the letter or number of a field on the paper form (S, R, U, …, 1, 2), 26×26."""

    def __init__(self, letter: str) -> None:
        super().__init__()
        self._letter = letter
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        theme.follow(self.updateGeometry)

    def sizeHint(self) -> QSize:
        side = theme.current().px(26)
        return QSize(side, side)

    def paintEvent(self, event: QPaintEvent) -> None:
        now = theme.current()
        painter = QPainter(self)
        spot = QRectF(self.rect())
        paint.box(painter, spot, now.colour("surface2"), now.colour("line2"), radius=3)
        font = now.font(15, True)
        paint.write(painter, spot, self._letter, font, now.colour("ink"), paint.CENTRE)


class Icon(QWidget):
    """An icon by itself, in the colour of a token."""

    def __init__(self, name: str, token: str = "ink2", size: int = 20) -> None:
        super().__init__()
        self._name, self._token, self._size = name, token, size
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        theme.follow(self.updateGeometry)

    def show_icon(self, name: str, token: str) -> None:
        """Changes drawing and colour; no name leaves the room empty."""
        self._name, self._token = name, token
        self.update()

    def sizeHint(self) -> QSize:
        side = theme.current().px(self._size)
        return QSize(side, side)

    def paintEvent(self, event: QPaintEvent) -> None:
        if self._name:
            colour = theme.current().hex(self._token)
            icons.draw(QPainter(self), self._name, colour, QRectF(self.rect()))
