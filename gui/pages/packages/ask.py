"""A package is asked for; after one that could not be used, why not."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from core.words.catalogue import Words
from gui.kit.buttons import Button
from gui.kit.empty import EmptyState
from gui.kit.sheet import Sheet


class AskSheet(Sheet):
    """Icon, sentence, and the button that chooses a file."""

    file_wanted = Signal()

    def __init__(self, words: Words) -> None:
        super().__init__()
        self._words = words
        self._shown: QWidget | None = None
        self.offer = Button()

    def show_begin(self) -> None:
        """A book begins from a package."""
        words = self._words
        self._show("usb-stick", words("packages.begin.title"), words("packages.begin.why"))

    def show_trouble(self, sentence: str, file: str) -> None:
        """The file cannot be used, and why."""
        self._show("error-circle", sentence, self._words("packages.trouble", file=file))

    def _show(self, icon: str, title: str, sentence: str) -> None:
        if self._shown is not None:
            self._shown.hide()
            self._shown.deleteLater()
        made = EmptyState(icon, title, sentence)
        self.offer = made.offer(self._words("packages.choose"), "folder-open", "Ctrl+I")
        made.action_wanted.connect(self.file_wanted)
        self.body.addWidget(made)
        self._shown = made
