"""The window of help (помоћ): contents at the left, one text, search; it blocks nothing."""

from collections.abc import Callable

from PySide6.QtCore import QSize, Qt, QUrl, Signal
from PySide6.QtGui import QKeyEvent, QTextDocument
from PySide6.QtWidgets import (
    QHBoxLayout,
    QListWidget,
    QListWidgetItem,
    QTextBrowser,
    QVBoxLayout,
    QWidget,
)

from core.law.profile import LegalProfile
from core.office import help_texts
from core.office.help_texts import Keys
from gui.bridge.session import Session
from gui.kit import theme
from gui.kit.buttons import Button
from gui.kit.fields import SearchField
from gui.kit.keys import KeysLine
from gui.kit.sheet import Sheet
from gui.kit.shortcuts import on_keys
from gui.kit.tokens import PAGE_SIDE, SHEET_GAP
from gui.shell.help_looks import dressed

HELP, PLACE, TOUR = "help", "place", "tour"
"""What a link leads to: another text, a page of the window, the tour."""
WIDE = QSize(920, 640)


class HelpWindow(QWidget):
    """Opens at a text; Alt+Left goes back to the one before."""

    place_wanted = Signal(str)
    tour_wanted = Signal()

    def __init__(self, session: Session, over: QWidget, keys: Callable[[str], Keys]) -> None:
        """`keys` tells which keys the page of a text has now."""
        super().__init__(over, Qt.WindowType.Window)
        self._session, self._over, self._keys_of = session, over, keys
        self._seen: list[str] = []
        self._shown: QTextDocument | None = None
        self._build()
        self.resize(WIDE.boundedTo(self.screen().availableSize()))
        on_keys(self, "Ctrl+F /", self.search.setFocus)
        on_keys(self, "Alt+Left", self.go_back)
        on_keys(self, "Escape", self._leave)
        session.language_changed.connect(self._speak)
        theme.follow(self._retheme)

    @property
    def topic(self) -> str:
        """The text in view."""
        return self._seen[-1] if self._seen else ""

    def open_at(self, topic: str) -> None:
        """Show a text and come to the front."""
        self.show_topic(topic)
        self.show()
        self.raise_()
        self.activateWindow()
        self.text.setFocus()

    def show_topic(self, topic: str) -> None:
        """Show a text; the one before can be gone back to."""
        if topic != self.topic:
            self._seen.append(topic)
        self._show()

    def go_back(self) -> None:
        """The text seen before."""
        if len(self._seen) > 1:
            self._seen.pop()
            self._show()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        going_on = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Down)
        if going_on and self.search.hasFocus() and self.contents.count():
            self.contents.setFocus()
            self.contents.setCurrentRow(max(0, self.contents.currentRow()))
            return
        super().keyPressEvent(event)

    def _build(self) -> None:
        words = self._session.words
        self.search = SearchField(words("help.search"), width=240)
        self.search.sought.connect(self._list)
        self.contents = QListWidget()
        self.contents.setObjectName("helpContents")
        self.contents.currentItemChanged.connect(self._chosen)
        self.text = QTextBrowser()
        self.text.setObjectName("helpText")
        self.text.setOpenLinks(False)
        self.text.anchorClicked.connect(self._follow)
        self.back = Button(icon="arrow-left", role="icon", spoken=words("help.key.back"))
        self.back.clicked.connect(self.go_back)
        self._line = KeysLine()
        left = QVBoxLayout()
        left.setSpacing(8)
        found = Sheet()
        found.body.addWidget(self.contents, 1)
        top = QHBoxLayout()
        top.addWidget(self.back)
        top.addWidget(self.search, 1)
        left.addLayout(top)
        left.addWidget(found, 1)
        shown = Sheet()
        shown.body.addWidget(self.text, 1)
        both = QHBoxLayout()
        both.setContentsMargins(PAGE_SIDE, 14, PAGE_SIDE, SHEET_GAP)
        both.setSpacing(SHEET_GAP)
        both.addLayout(left)
        both.addWidget(shown, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(both, 1)
        column.addWidget(self._line)
        self._speak()

    def _speak(self) -> None:
        words = self._session.words
        self.setWindowTitle(words("help.title"))
        self.search.setPlaceholderText(words("help.search"))
        self.search.setAccessibleName(words("help.search"))
        self.contents.setAccessibleName(words("help.contents"))
        self.text.setAccessibleName(words("help.text"))
        self.back.setAccessibleName(words("help.key.back"))
        caps = (("Tab", "move"), ("Ctrl+F", "search"), ("Alt+←", "back"), ("Esc", "close"))
        self._line.set_keys([((cap,), words(f"help.key.{does}")) for cap, does in caps])
        self._list(self.search.text())
        if self._seen:
            self._show()

    def _list(self, text: str) -> None:
        """The contents, or those texts in which the words stand."""
        words = self._session.words
        self.contents.blockSignals(True)
        self.contents.clear()
        for topic in help_texts.sought(words, text):
            item = QListWidgetItem(help_texts.title(words, topic))
            item.setData(Qt.ItemDataRole.UserRole, topic)
            self.contents.addItem(item)
        self.contents.blockSignals(False)
        self._mark()

    def _chosen(self, item: QListWidgetItem | None) -> None:
        if item is not None:
            self.show_topic(item.data(Qt.ItemDataRole.UserRole))

    def _mark(self) -> None:
        """The row of the text in view, where it is among those listed."""
        self.contents.blockSignals(True)
        for at in range(self.contents.count()):
            if self.contents.item(at).data(Qt.ItemDataRole.UserRole) == self.topic:
                self.contents.setCurrentRow(at)
        self.contents.blockSignals(False)

    def _show(self) -> None:
        session = self._session
        law = session.election.law or _law_of_today()
        told = help_texts.told(session.words, self.topic, law, self._keys_of(self.topic))
        before, self._shown = self._shown, dressed(told.text, self)
        self.text.setDocument(self._shown)
        if before is not None:
            before.deleteLater()
        self.back.setEnabled(len(self._seen) > 1)
        self._mark()

    def _follow(self, link: QUrl) -> None:
        match link.scheme():
            case "help":
                self.show_topic(link.path())
            case "place":
                self.place_wanted.emit(link.path())
            case "tour":
                self.tour_wanted.emit()

    def _leave(self) -> None:
        if self.search.text():
            self.search.clear()
            return
        self.close()
        self._over.activateWindow()

    def _retheme(self) -> None:
        now = theme.current()
        self.contents.setFixedWidth(now.px(276))
        self.contents.setFont(now.font(15))
        if self._seen:
            self._show()


def _law_of_today() -> LegalProfile:
    """The law that a book begun now would be proposed, where none is open."""
    from core.law import load
    from core.office import found

    return found.law(load.DEFAULT)
