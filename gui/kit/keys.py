"""Keys on the screen: a key cap, and the line at the foot of a page that names the page's keys."""

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSizePolicy, QWidget

from gui.kit import paint, theme
from gui.kit.texts import Label
from gui.kit.tokens import KEYS, PAGE_SIDE


class KeyCap(QWidget):
    """One key, or keys pressed together, as on a keyboard."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self._text = text
        self.setAccessibleName(text)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        theme.follow(self.updateGeometry)

    def text(self) -> str:
        """What stands on the cap."""
        return self._text

    def sizeHint(self) -> QSize:
        now = theme.current()
        words = paint.width_of(self._text, now.font(12, True))
        return QSize(max(now.px(20), round(words + 12.5)), now.px(20))

    def paintEvent(self, event: QPaintEvent) -> None:
        now = theme.current()
        painter = QPainter(self)
        spot = QRectF(self.rect())
        ground, edge = now.colour("key_bg"), now.colour("key_ln")
        paint.box(painter, spot, edge)
        paint.box(painter, spot.adjusted(1, 1, -1, -2), ground, radius=3)
        words = spot.adjusted(0, 0, 0, -1)
        font = now.font(12, True)
        paint.write(painter, words, self._text, font, now.colour("ink"), paint.CENTRE)


GAP, TIGHT = 18, 8
"""Between two entries, and where room is short."""
SECOND = 26
"""So much higher is the line with a second row."""


class KeysLine(QFrame):
    """The page's keys: pairs of caps and words.

    Where they are many they move together, then go on in a second row; what does not fit there
    either is left out from the right.
    """

    def __init__(self, keys: Sequence[tuple[Sequence[str], str]] = ()) -> None:
        super().__init__()
        self.setObjectName("keysLine")
        self.entries: list[QWidget] = []
        """What stands in it, the hidden ones too."""
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.set_keys(keys)
        theme.follow(self._fit)

    def set_keys(self, keys: Sequence[tuple[Sequence[str], str]]) -> None:
        """Replaces the line; each entry is the caps and what they do."""
        for entry in self.entries:
            entry.hide()
            entry.deleteLater()
        self.entries = [_entry(caps, words) for caps, words in keys]
        for entry in self.entries:
            entry.setParent(self)
        self._fit()

    def minimumSizeHint(self) -> QSize:
        return QSize(0, super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        now, room = theme.current(), self.width() - 2 * PAGE_SIDE
        widths = [entry.sizeHint().width() for entry in self.entries]
        rows = dealt(widths, room)
        height, second = now.px(KEYS), now.px(SECOND)
        self.setFixedHeight(height + second * (len(rows) - 1))
        shown = [(at, place) for at, row in enumerate(rows) for place in row]
        for entry, width, (row, left) in zip(self.entries, widths, shown, strict=False):
            hint = entry.sizeHint().height()
            top = (height - hint) // 2 + row * second
            entry.setGeometry(PAGE_SIDE + left, top, width, hint)
        for at, entry in enumerate(self.entries):
            entry.setVisible(at < len(shown))


def dealt(widths: Sequence[int], room: int) -> list[list[int]]:
    """Where each entry begins, row by row, one row or two; those that are missing do not fit.

    Widths 50, 50, 50 with room for 190 begin at 0, 68, 136; with room for 166 at 0, 58, 116.
    """
    count, whole = len(widths), sum(widths)
    for gap in (GAP, TIGHT):
        if whole + gap * (count - 1) <= room:
            return [_begins(widths, gap)]
    rows: list[list[int]] = []
    left = list(widths)
    for _row in range(2):
        fitting = left
        while fitting and sum(fitting) + GAP * (len(fitting) - 1) > room:
            fitting = fitting[:-1]
        rows.append(_begins(fitting, GAP))
        left = left[len(fitting) :]
    return rows


def _begins(widths: Sequence[int], gap: int) -> list[int]:
    return [sum(widths[:at]) + gap * at for at in range(len(widths))]


def _entry(caps: Sequence[str], words: str) -> QWidget:
    made = QWidget()
    line = QHBoxLayout(made)
    line.setContentsMargins(0, 0, 0, 0)
    line.setSpacing(5)
    for cap in caps:
        line.addWidget(KeyCap(cap))
    label = Label(words, 13, "ink2")
    label.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
    line.addWidget(label)
    return made
