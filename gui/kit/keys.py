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


class KeysLine(QFrame):
    """The page's keys: pairs of caps and words; what does not fit is left out from the right."""

    def __init__(self, keys: Sequence[tuple[Sequence[str], str]] = ()) -> None:
        super().__init__()
        self.setObjectName("keysLine")
        self._line = QHBoxLayout(self)
        self._line.setContentsMargins(PAGE_SIDE, 0, PAGE_SIDE, 0)
        self._line.setSpacing(18)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.set_keys(keys)
        theme.follow(self._retheme)

    def set_keys(self, keys: Sequence[tuple[Sequence[str], str]]) -> None:
        """Replaces the line; each entry is the caps and what they do."""
        while (item := self._line.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        for caps, words in keys:
            self._line.addWidget(_entry(caps, words))
        self._line.addStretch(1)
        self._fit()

    def minimumSizeHint(self) -> QSize:
        return QSize(0, super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        left = 2 * PAGE_SIDE - self._line.spacing()
        for i in range(self._line.count()):
            item = self._line.itemAt(i)
            entry = item.widget() if item is not None else None
            if entry is not None:
                left += self._line.spacing() + entry.sizeHint().width()
                entry.setVisible(left <= self.width())

    def _retheme(self) -> None:
        self.setFixedHeight(theme.current().px(KEYS))
        self._fit()


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
