"""The last line of every page: who works, which book, saved when, copied when | the next limit."""

from PySide6.QtCore import QRect, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSizePolicy, QWidget

from gui.kit import theme
from gui.kit.chips import Icon
from gui.kit.texts import Label
from gui.kit.tokens import FOOT


class _Item(QWidget):
    def __init__(self, icon: str, token: str, strong: bool = False, last: bool = False) -> None:
        super().__init__()
        self._last = last
        self.icon = Icon(icon, token, 16)
        self.words = Label("", 13, "ink" if strong else "ink2", strong, elide=last)
        self.words.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        line = QHBoxLayout(self)
        line.setContentsMargins(14, 0, 14, 0)
        line.setSpacing(6)
        line.addWidget(self.icon)
        line.addWidget(self.words)
        self.line = line
        self.hide()

    def tell(self, text: str) -> None:
        self.words.setText(text)
        self.setAccessibleName(text)
        self.setVisible(bool(text))

    def paintEvent(self, event: QPaintEvent) -> None:
        if not self._last:
            rule = QRect(self.width() - 1, (self.height() - 16) // 2, 1, 16)
            QPainter(self).fillRect(rule, theme.current().colour("line2"))


class FootLine(QFrame):
    """Four items at the left, the next limit at the right; an empty item is not shown."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("footLine")
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self._person = _Item("person", "ink2", strong=True)
        self._book = _Item("book", "ink2")
        self._saved = _Item("checkmark-circle", "ok_so")
        self._copy = _Item("usb-stick", "ink2")
        self._deadline = _Item("clock", "ink2", last=True)
        self._left = Label("", 13, "ink", strong=True)
        self._deadline.line.addWidget(self._left)
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(0)
        for item in (self._person, self._book, self._saved, self._copy):
            line.addWidget(item)
        line.addStretch(1)
        line.addWidget(self._deadline)
        theme.follow(self._retheme)

    def set_person(self, text: str) -> None:
        """Name and role of who works."""
        self._person.tell(text)

    def set_book(self, text: str) -> None:
        """Name of the open book."""
        self._book.tell(text)

    def set_saved(self, text: str, tone: str = "ok") -> None:
        """`ok` saved, `busy` being saved (over 300 ms), `err` not saved."""
        icon, token = {
            "busy": ("arrow-sync", "inf_so"),
            "err": ("error-circle", "err_so"),
        }.get(tone, ("checkmark-circle", "ok_so"))
        self._saved.icon.show_icon(icon, token)
        self._saved.words.set_tone("err" if tone == "err" else "ink2")
        self._saved.words.set_strong(tone == "err")
        self._saved.tell(text)

    def set_copy(self, text: str, tone: str = "ink2") -> None:
        """When the last copy was made."""
        self._copy.words.set_tone(tone)
        self._copy.tell(text)

    def set_deadline(self, text: str, left: str, tone: str = "ink") -> None:
        """The next time limit and, strong, how much is left of it."""
        self._left.setText(left)
        self._left.set_tone(tone)
        self._deadline.tell(text)
        self._deadline.setAccessibleName(f"{text} {left}")

    def minimumSizeHint(self) -> QSize:
        return QSize(0, super().minimumSizeHint().height())

    def _retheme(self) -> None:
        self.setFixedHeight(theme.current().px(FOOT))
