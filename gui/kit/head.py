"""The head of a page: where one is, and at the right what one can do here."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from gui.kit import theme
from gui.kit.buttons import Button
from gui.kit.texts import Label
from gui.kit.tokens import HEAD, PAGE_SIDE


class PageHead(QWidget):
    """Title, subtitle under it or note beside it, and widgets at the right.

    With `back` (the accessible name of the arrow) an arrow stands before the title and
    `back_wanted` is emitted when it is pressed.
    """

    back_wanted = Signal()

    def __init__(self, title: str = "", subtitle: str = "", back: str = "") -> None:
        super().__init__()
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self._title = Label(title, 22, strong=True)
        self._subtitle = Label(subtitle, 13, "ink2", elide=True)
        self._note = Label("", 15, "ink2", elide=True)
        self._beside = QHBoxLayout()
        self._beside.setSpacing(12)
        self._beside.addWidget(self._title)
        self._beside.addSpacing(8)
        self._beside.addWidget(self._note, 1)
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addLayout(self._beside)
        words.addWidget(self._subtitle)
        self._line = QHBoxLayout(self)
        self._line.setContentsMargins(PAGE_SIDE, 11, PAGE_SIDE, 8)
        self._line.setSpacing(12)
        if back:
            arrow = Button(role="icon", icon="arrow-left", spoken=back)
            arrow.clicked.connect(self.back_wanted)
            self._line.setContentsMargins(PAGE_SIDE - 7, 11, PAGE_SIDE, 8)
            self._line.setSpacing(1)
            self._line.addWidget(arrow)
        self._line.addLayout(words, 1)
        self.set_subtitle(subtitle)
        self.set_note("")
        theme.follow(self._retheme)

    def set_title(self, text: str) -> None:
        """Changes the title."""
        self._title.setText(text)

    def set_subtitle(self, text: str) -> None:
        """The second line."""
        self._subtitle.setText(text)
        self._subtitle.setVisible(bool(text))

    def set_note(self, text: str) -> None:
        """Words beside the title."""
        self._note.setText(text)

    def add_beside(self, widget: QWidget) -> None:
        """Puts a chip beside the title, before the note."""
        self._beside.insertWidget(self._beside.count() - 2, widget)

    def add(self, widget: QWidget) -> None:
        """Puts a widget at the right end."""
        self._line.addWidget(widget)

    def _retheme(self) -> None:
        self.setMinimumHeight(theme.current().px(HEAD))
