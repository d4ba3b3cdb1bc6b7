"""The sheet laid out like the paper: its page of numbers, the rest of it, and the verbs below."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QStackedWidget

from core.domain.lists.model import ElectoralList
from core.domain.minutes.entry import REMARK
from core.words.catalogue import Words
from gui.kit import theme
from gui.kit.buttons import Button
from gui.kit.chips import Icon
from gui.kit.sheet import Sheet
from gui.kit.texts import Label
from gui.pages.entry.counts import CountsForm
from gui.pages.entry.decided import struck
from gui.pages.entry.presenter import Entry
from gui.pages.entry.rest import RestForm
from gui.pages.entry.sums import sum_so_far

NOTED = 620
"""Under so many logical pixels the foot has room for its buttons only."""


class EntrySheet(Sheet):
    """Shows one `Entry`, moves the caret over it, and tells what the typist does."""

    typed = Signal(str, object)
    rest_typed = Signal()
    entered = Signal(str)
    left = Signal()
    finish_wanted = Signal()
    stop_wanted = Signal()
    amend_wanted = Signal()
    decide_wanted = Signal()
    turned = Signal(bool)
    """Whether the rest of the paper is in view now."""

    def __init__(self, words: Words, lists: Sequence[ElectoralList]) -> None:
        super().__init__(words("entry.form"), words("entry.page.counts"), form=True)
        self._words = words
        self._entry: Entry | None = None
        self.counts = CountsForm(words, lists)
        self.rest = RestForm(words)
        self._pages = QStackedWidget()
        self._pages.addWidget(self.counts)
        self._pages.addWidget(self.rest)
        self.body.addWidget(self._pages, 1)
        self._build_foot()
        self.counts.typed.connect(self.typed)
        self.counts.entered.connect(self.entered)
        self.counts.left.connect(lambda _name: self.left.emit())
        self.counts.next_wanted.connect(self._forward)
        self.counts.previous_wanted.connect(self._back)
        self.rest.changed.connect(self.rest_typed)
        self.rest.entered.connect(lambda name: self.entered.emit(REMARK + name))
        self.rest.left.connect(lambda _name: self.left.emit())

    def show_entry(self, entry: Entry, icon: str, foot: str) -> None:
        """Puts an entry on the paper, with what the foot says of it."""
        self._entry = entry
        self.counts.set_open(entry.takes)
        self.rest.set_open(entry.takes)
        self.counts.show_figures(entry.typed.figures)
        self.rest.show_rest(entry.typed.remarks, entry.typed.first_voter)
        words = self._words
        self._note_icon.show_icon(icon, "ink2")
        self._note.setText(foot)
        self._amend.setVisible(entry.may_change)
        decides = entry.may_decide and not entry.can_type and not entry.decided.past
        self._decide.setVisible(decides)
        self.counts.show_old(struck(words, entry.decided))
        self._stop.setText(words("entry.stop" if entry.can_type else "entry.back"))
        self._finish.setVisible(entry.can_type)
        self._finish.setText(words("entry.finish_change" if entry.amending else "entry.finish"))
        self.tell()

    def tell(self) -> None:
        """Total and the last verb, after a key."""
        if self._entry is not None:
            self.counts.set_total(sum_so_far(self._entry))
            self._finish.setEnabled(not self._entry.missing)

    def turn(self, to_rest: bool) -> None:
        """Brings one of the two pages of the paper into view."""
        if to_rest == self.shows_rest:
            return
        self._pages.setCurrentIndex(int(to_rest))
        key = "entry.page.rest" if to_rest else "entry.page.counts"
        self.note.setText(self._words(key))
        self._turn.setText(self._words("entry.to_counts" if to_rest else "entry.to_rest"))
        self.turned.emit(to_rest)

    @property
    def shows_rest(self) -> bool:
        """Whether the rest of the paper is in view."""
        return self._pages.currentIndex() == 1

    def focus(self, name: str) -> None:
        """Puts the caret into a field of either page; nothing means the verb at the end."""
        entry = self._entry
        if entry is None:
            return
        if not entry.can_type:
            button = self._amend if entry.may_change else self._stop
            button.setFocus(Qt.FocusReason.TabFocusReason)
        elif name.startswith(REMARK):
            self.turn(True)
            self.rest.focus(name.removeprefix(REMARK))
        elif name:
            self.turn(False)
            self.counts.focus(name)
        elif entry.missing:
            self.turn(False)
            self.counts.focus(entry.missing[0])
        else:
            self._finish.setFocus(Qt.FocusReason.TabFocusReason)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        room = self.width() >= theme.current().px(NOTED)
        self._note_icon.setVisible(room)
        self._note.setVisible(room)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            if event.key() == Qt.Key.Key_Up and not self.shows_rest:
                self._back("")
                return True
            return event.key() in (Qt.Key.Key_Up, Qt.Key.Key_Down)
        return super().eventFilter(watched, event)

    def _build_foot(self) -> None:
        words, foot = self._words, self.foot()
        self._note_icon = Icon("save", "ink2", 16)
        self._note = Label("", 13, "ink2", elide=True)
        self._turn = Button(words("entry.to_rest"), icon="note")
        self._amend = Button(words("entry.amend"), icon="edit")
        self._decide = Button(words("entry.decide"), icon="gavel", spoken=words("decision.title"))
        self._stop = Button(words("entry.stop"))
        self._finish = Button(words("entry.finish"), "primary")
        foot.addWidget(self._note_icon)
        foot.addWidget(self._note, 1)
        foot.addStretch()
        for button in (self._turn, self._amend, self._decide, self._stop, self._finish):
            foot.addWidget(button)
        self._turn.clicked.connect(lambda: self.turn(not self.shows_rest))
        self._amend.clicked.connect(self.amend_wanted)
        self._decide.clicked.connect(self.decide_wanted)
        self._stop.clicked.connect(self.stop_wanted)
        self._finish.clicked.connect(self.finish_wanted)
        self._finish.installEventFilter(self)

    def _forward(self, name: str) -> None:
        if self._entry is not None:
            self.focus(self._entry.after(name))

    def _back(self, name: str) -> None:
        before = self._entry.before(name) if self._entry is not None else ""
        if before:
            self.focus(before)
