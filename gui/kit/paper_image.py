"""The paper beside the fields: pictures of a station's minutes, one at a time (снимак папира).

It keeps for each picture how it was looked at. `obey` lets its keys work while the caret stays in
the fields of a page.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import (
    QDragEnterEvent,
    QDropEvent,
    QHideEvent,
    QImage,
    QKeyEvent,
    QKeySequence,
    QShortcut,
    QShowEvent,
)
from PySide6.QtWidgets import QApplication, QStackedWidget, QVBoxLayout, QWidget
from shiboken6 import isValid

from core.words.catalogue import Words
from gui.kit.buttons import Button
from gui.kit.empty import EmptyState
from gui.kit.paper_view import FIT_WIDTH, Look, PaperView
from gui.kit.sheet import Sheet, boxed, row
from gui.kit.texts import Prose

Keys = Sequence[tuple[Sequence[str], str]]

WISHES: tuple[tuple[str, str], ...] = (
    ("PgDown", "page_down"),
    ("PgUp", "page_up"),
    ("Ctrl++ Ctrl+=", "larger"),
    ("Ctrl+-", "smaller"),
    ("Ctrl+0", "fit"),
    ("Ctrl+Left", "turn_left"),
    ("Ctrl+Right", "turn_right"),
    ("Ctrl+PgDown", "next"),
    ("Ctrl+PgUp", "previous"),
)
"""Keys and what they do."""
BUTTONS = (
    ("previous", "chevron-left", "Ctrl+PgUp"),
    ("next", "chevron-right", "Ctrl+PgDn"),
    ("smaller", "zoom-out", "Ctrl+−"),
    ("larger", "zoom-in", "Ctrl++"),
    ("turn_right", "arrow-sync", "Ctrl+→"),
)


@dataclass(frozen=True, slots=True)
class Shown:
    """A picture that can be shown: by what it is called, and what stands over it."""

    key: str
    caption: str


class PaperImage(QWidget):
    """Shows pictures that `read` brings when they are seen: an image, or a sentence why not."""

    attach_wanted = Signal()
    detach_wanted = Signal(str)
    dropped = Signal(object)
    """Paths of files let go over it."""
    shown = Signal(str)

    def __init__(self, words: Words) -> None:
        super().__init__()
        self._words = words
        self._pictures: tuple[Shown, ...] = ()
        self._at = 0
        self._read: Callable[[str], QImage | str] = lambda _key: ""
        self._looks: dict[str, Look] = {}
        self._shortcuts: list[QShortcut] = []
        self._page: QWidget | None = None
        self._watched: QWidget | None = None
        self.setAcceptDrops(True)
        self.view = PaperView()
        self._build()

    def show_pictures(self, pictures: Sequence[Shown], read: Callable[[str], QImage | str]) -> None:
        """The pictures of another station, or more of the same one; the one seen stays seen."""
        self._remember()
        seen = self.current
        self._pictures, self._read = tuple(pictures), read
        keys = [one.key for one in pictures]
        self._at = keys.index(seen) if seen in keys else 0
        self._show()

    @property
    def current(self) -> str:
        """Which picture is seen; empty where there is none."""
        return self._pictures[self._at].key if self._pictures else ""

    def choose(self, key: str) -> None:
        """Brings one of the pictures into view."""
        keys = [one.key for one in self._pictures]
        if key in keys:
            self._step(keys.index(key) - self._at)

    def obey(self, page: QWidget) -> None:
        """From now on the keys work wherever on that page the caret is, while this is seen."""
        self._page = page
        for sequences, wish in WISHES:
            for sequence in sequences.split():
                key = QShortcut(QKeySequence(sequence), page)
                key.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
                key.setEnabled(False)
                key.activated.connect(lambda wish=wish: self.do(wish))
                self._shortcuts.append(key)
        application = QApplication.instance()
        assert isinstance(application, QApplication)
        application.focusChanged.connect(self._focus_moved)

    def do(self, wish: str) -> None:
        """One of the wishes in `WISHES`."""
        match wish:
            case "larger" | "smaller":
                self.view.zoom(1 if wish == "larger" else -1)
            case "fit":
                self.view.look_so(replace(self.view.look, zoom=FIT_WIDTH))
            case "turn_left" | "turn_right":
                self.view.turn(1 if wish == "turn_right" else -1)
            case "page_down" | "page_up":
                self.view.move_page(1 if wish == "page_down" else -1)
            case "next" | "previous":
                self._step(1 if wish == "next" else -1)

    def keys(self) -> Keys:
        """What the page's keys line says while this is seen."""
        words = self._words
        if not self._pictures:
            return ()
        several = ((("Ctrl+PgDn",), words("paper.key.next")),) if len(self._pictures) > 1 else ()
        return (
            (("PgUp", "PgDn"), words("paper.key.page")),
            (("Ctrl", "+", "−"), words("paper.key.zoom")),
            (("Ctrl", "←", "→"), words("paper.key.turn")),
            *several,
        )

    def focus(self) -> None:
        """To the picture, or to the button that offers to attach one."""
        (self.view if self._pictures else self._offer).setFocus(Qt.FocusReason.OtherFocusReason)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._show()
        self._listen(True)

    def hideEvent(self, event: QHideEvent) -> None:
        self._listen(False)
        super().hideEvent(event)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if any(url.isLocalFile() for url in event.mimeData().urls()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        event.acceptProposedAction()
        urls = event.mimeData().urls()
        self.dropped.emit([url.toLocalFile() for url in urls if url.isLocalFile()])

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        # a field would take these keys for itself before the page's shortcuts are asked
        if event.type() is QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            pressed = QKeySequence(event.keyCombination())
            if any(key.key() == pressed for key in self._shortcuts):
                event.ignore()
                return True
        return super().eventFilter(watched, event)

    def _build(self) -> None:
        words = self._words
        self._sheet = Sheet(words("paper.title"), " ")
        self._buttons: dict[str, Button] = {}
        for wish, icon, key in BUTTONS:
            button = Button(role="icon", icon=icon, small=True, spoken=words(f"paper.{wish}"))
            button.setToolTip(f"{words(f'paper.{wish}')} ({key})")
            button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            button.clicked.connect(lambda _checked=False, wish=wish: self.do(wish))
            self._buttons[wish] = button
        for wish, icon, wanted in (
            ("attach", "attach", self.attach_wanted.emit),
            ("detach", "delete", lambda: self.detach_wanted.emit(self.current)),
        ):
            button = Button(role="icon", icon=icon, small=True, spoken=words(f"paper.{wish}"))
            button.clicked.connect(wanted)
            self._buttons[wish] = button
        self._sheet.add_to_head(boxed(row(*self._buttons.values(), gap=0)))
        empty = EmptyState("camera", words("paper.none"), words("paper.none.sentence"))
        self._offer = empty.offer(words("paper.attach"), "attach", "Enter")
        empty.action_wanted.connect(self.attach_wanted)
        self._said = Prose("", tone="ink2", centred=True, middle=True)
        self._faces = QStackedWidget()
        for face in (self.view, self._said, empty):
            self._faces.addWidget(face)
        self._sheet.body.addWidget(self._faces, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._sheet)

    def _show(self) -> None:
        """The picture seen now; it is read only when this is in view."""
        several = len(self._pictures) > 1
        for wish, button in self._buttons.items():
            there = bool(self._pictures) or wish == "attach"
            button.setVisible(there and (several or wish not in ("next", "previous")))
        if not self._pictures:
            self._sheet.note.setText("")
            self._faces.setCurrentIndex(2)
            return
        one = self._pictures[self._at]
        count = self._words("paper.of", no=self._at + 1, count=len(self._pictures))
        self._sheet.note.setText(f"{count} · {one.caption}" if several else one.caption)
        if not self.isVisible():
            return
        spoken = self._words("paper.spoken", caption=one.caption, count=count)
        self.view.setAccessibleName(spoken)
        image = self._read(one.key)
        if isinstance(image, str):
            self._said.say(image)
            self._said.setAccessibleName(image)
        else:
            self.view.show_picture(image, self._looks.get(one.key, Look()))
        self._faces.setCurrentIndex(int(isinstance(image, str)))
        self.shown.emit(one.key)

    def _step(self, by: int) -> None:
        if not 0 <= self._at + by < len(self._pictures) or not by:
            return
        self._remember()
        self._at += by
        self._show()

    def _remember(self) -> None:
        if self._pictures and self._faces.currentWidget() is self.view:
            self._looks[self.current] = self.view.look

    def _listen(self, seen: bool) -> None:
        """The keys are the page's own again while this is not seen."""
        if not seen:
            self._remember()
        for key in self._shortcuts:
            key.setEnabled(seen)
        self._watch(QApplication.focusWidget() if seen else None)

    def _focus_moved(self, _left: QWidget | None, reached: QWidget | None) -> None:
        if self.isVisible():
            self._watch(reached)

    def _watch(self, widget: QWidget | None) -> None:
        if self._watched is not None and isValid(self._watched):
            self._watched.removeEventFilter(self)
        inside = widget is not None and self._page is not None and self._page.isAncestorOf(widget)
        self._watched = widget if inside else None
        if self._watched is not None:
            self._watched.installEventFilter(self)
