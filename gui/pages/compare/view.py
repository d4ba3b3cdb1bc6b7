"""What one sees of a comparison: head, table, the picture of the paper, and the verbs below."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QVBoxLayout, QWidget

from core.domain.minutes.entry import Answer
from core.domain.minutes.model import Mark
from core.words.catalogue import Words
from gui.kit import theme
from gui.kit.buttons import Button
from gui.kit.chips import Chip, Icon
from gui.kit.head import PageHead
from gui.kit.pane import Pane
from gui.kit.progress import Part, ProgressBand
from gui.kit.sheet import Sheet, boxed, column, row
from gui.kit.texts import Label, Prose
from gui.kit.tokens import PAGE_SIDE, SHEET_GAP
from gui.models.script import named
from gui.pages.compare import telling
from gui.pages.compare.presenter import Comparison
from gui.pages.compare.rows import CompareHead, CompareRow, Gap

SIDE, NARROW, TABLE = 380, 1040, 740
"""The side, the least page that has room for it, and how much of that is the table's own."""
_ANY = 16_777_215


class CompareView(QWidget):
    """Shows a `Comparison`; the caret is only ever in rows that differ."""

    back_wanted = Signal()
    typed = Signal(str, object)
    confirm_wanted = Signal()
    return_wanted = Signal()
    entered = Signal(str)
    """The caret came into a field that differs."""
    _picture: QWidget | None = None
    _whole = False

    def __init__(self, words: Words) -> None:
        super().__init__()
        self._words = words
        self._seen: Comparison | None = None
        self._rows: dict[str, CompareRow] = {}
        self._at = ""
        self._head = PageHead(" ", " ", words("entry.back"))
        self._chip = Chip("", "wrn", "arrow-swap")
        self._count = Label("", tone="ink2")
        self._band = ProgressBand(height=6, spoken=words("compare.progress"))
        self._heads = CompareHead()
        self._pane = Pane(margins=(0, 0, 0, 0), wraps=False)
        self._pane.column.setSpacing(0)
        self._note, self._why = Prose(""), Prose("", size=13, tone="ink2")
        self._note_icon = Icon("info", "inf_so")
        self._left = Label("", elide=True)
        self._return = Button(words("compare.return"), icon="arrow-undo")
        self._confirm = Button(words("compare.confirm"), "primary")
        self._bar = self._built_bar()
        self._build()

    def show_comparison(self, seen: Comparison, person: str, barred: str) -> None:
        """Another station, or the same with other entries; `barred` is why one only looks."""
        words = self._words
        self._seen = seen
        self._head.set_title(f"{seen.station.id}  {named(words, seen.station.name)}")
        who = words("compare.looks" if barred else "compare.resolves", name=named(words, person))
        self._head.set_subtitle(who)
        count = words.count("compare.differences", len(seen.fields))
        self._chip.show_state(count, "wrn", "arrow-swap")
        heads = telling.heads(words, seen)
        self._heads.show_heads(
            words("compare.field"), heads, words("compare.on_paper"), words("compare.outcome")
        )
        self._note.say(barred or words("compare.by_typing"))
        self._why.say(words("compare.hidden" if barred else "compare.neither.why"))
        self._note_icon.show_icon("eye-off" if barred else "info", "ink2" if barred else "inf_so")
        self._bar.setVisible(not barred)
        policy = Qt.FocusPolicy.StrongFocus if barred else Qt.FocusPolicy.NoFocus
        self._pane.setFocusPolicy(policy)
        self._fill(seen)
        self.tell()

    def stand_beside(self, picture: QWidget) -> None:
        """Puts the picture of the paper beside the table, over the note."""
        self._picture = picture
        side = self._side.layout()
        assert isinstance(side, QVBoxLayout)
        side.insertWidget(0, picture, 1)

    def make_room(self, whole: bool) -> None:
        """The picture over the whole page, or beside the table."""
        self._whole = whole
        self._table.setHidden(whole)
        self._note_sheet.setHidden(whole)
        self._fit()

    def tell(self) -> None:
        """Outcomes, progress and the verb, after a key."""
        seen, words = self._seen, self._words
        if seen is None:
            return
        for name in seen.fields:
            here = name == self._at
            self._rows[name].say(telling.said(words, seen, seen.row(name), here))
        done, all_ = len(telling.done(seen, self._at)), len(seen.fields)
        told = words("compare.done", done=done, all=all_) if seen.barred is None else ""
        self._count.setText(told)
        self._band.setVisible(seen.barred is None)
        self._band.set_parts((Part(done, "ok_so"), Part(all_ - done, "line2")), told)
        self._left.setText(telling.left(words, seen) if seen.barred is None else "")
        self._confirm.setEnabled(seen.complete)

    def focus(self, name: str) -> None:
        """The caret into a field that differs."""
        row_ = self._rows.get(name)
        if row_ is None or row_.field is None:
            self._pane.setFocus()
            return
        row_.field.setFocus(Qt.FocusReason.TabFocusReason)
        self._pane.bring(row_)

    def step(self, by: int) -> None:
        """The next field that differs or the one before, round the end."""
        seen = self._seen
        if seen is None or seen.barred is not None:
            return
        nowhere = -1 if by > 0 else 0
        at = seen.fields.index(self._at) if self._at in seen.fields else nowhere
        self.focus(seen.fields[(at + by) % len(seen.fields)])

    def rows(self) -> dict[str, CompareRow]:
        """The rows by field."""
        return self._rows

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    @property
    def has_room_beside(self) -> bool:
        """Whether the picture is seen beside the table, not only over the whole page."""
        return self.width() >= theme.current().px(NARROW)

    def _fit(self) -> None:
        """Where the side stands, and how much of it is seen."""
        narrow = not self.has_room_beside
        ways = QBoxLayout.Direction
        self._body.setDirection(ways.TopToBottom if narrow else ways.LeftToRight)
        now = theme.current()
        width = min(now.px(SIDE), self.width() - now.px(TABLE))
        free = narrow or self._whole
        self._side.setMinimumWidth(0 if free else width)
        self._side.setMaximumWidth(_ANY if free else width)
        if self._picture is not None:
            self._picture.setVisible(self._whole or not narrow)

    def _fill(self, seen: Comparison) -> None:
        words = self._words
        self._pane.clear()
        self._rows, self._at = {}, ""
        before = ""
        for one in seen.rows:
            part = one.name.partition(":")[0] if ":" in one.name else "count"
            if before and before != part:
                self._pane.column.addWidget(Gap())
            before = part
            choices = ("history.yes", "history.no") if one.yes_or_no else ()
            blank = ("–",) if one.yes_or_no else ()
            made = CompareRow(
                one.name,
                telling.said(words, seen, one),
                words.number,
                (*(words(key) for key in choices), *blank),
            )
            if one.differs:
                self._open(made, seen, one.name)
            self._rows[one.name] = made
            self._pane.column.addWidget(made)
        self._pane.column.addStretch(1)

    def _open(self, made: CompareRow, seen: Comparison, name: str) -> None:
        if seen.barred is not None:
            made.mark()
            return
        made.open(seen.typed.get(name, Mark.NOT_TYPED))
        made.typed.connect(self._taken)
        made.entered.connect(self._entered)
        made.left.connect(self._left_row)
        made.next_wanted.connect(self._forward)
        made.previous_wanted.connect(lambda at: self.focus(seen.next(at, -1)))

    def _make_room(self, _least: int, most: int) -> None:
        bar = self._pane.verticalScrollBar()
        self._heads.leave_room(bar.sizeHint().width() if most else 0)

    def _taken(self, name: str, answer: Answer) -> None:
        self.typed.emit(name, answer)

    def _entered(self, name: str) -> None:
        self._at = name
        self.tell()
        self.entered.emit(name)

    def _left_row(self, name: str) -> None:
        if self._at == name:
            self._at = ""
        self.tell()

    def _forward(self, name: str) -> None:
        seen = self._seen
        if seen is None:
            return
        if name == seen.fields[-1] and seen.complete:
            self._confirm.setFocus(Qt.FocusReason.TabFocusReason)
        else:
            self.focus(seen.next(name))

    def _build(self) -> None:
        words = self._words
        self._head.back_wanted.connect(self.back_wanted)
        self._head.add_beside(self._chip)
        self._band.setFixedWidth(90)
        self._head.add(boxed(row(self._count, self._band, gap=10)))
        table = self._table = Sheet()
        table.setAccessibleName(words("compare.table"))
        table.body.addWidget(self._heads)
        table.body.addWidget(self._pane, 1)
        self._pane.verticalScrollBar().rangeChanged.connect(self._make_room)
        note = self._note_sheet = Sheet()
        inside = note.inside(12)
        inside.addLayout(row(self._note_icon, boxed(column(self._note, self._why, gap=4)), gap=10))
        self._side = boxed(column(note, gap=SHEET_GAP))
        self._body = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._body.setContentsMargins(PAGE_SIDE, 0, PAGE_SIDE, 12)
        self._body.setSpacing(SHEET_GAP)
        self._body.addWidget(table, 1)
        self._body.addWidget(self._side)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(self._head)
        whole.addLayout(self._body, 1)
        whole.addWidget(self._bar)

    def _built_bar(self) -> QFrame:
        bar = QFrame()
        bar.setObjectName("doorBar")
        line = row(self._left, self._return, self._confirm)
        line.setStretch(0, 1)
        line.setContentsMargins(PAGE_SIDE, 9, PAGE_SIDE, 9)
        bar.setLayout(line)
        self._return.clicked.connect(self.return_wanted)
        self._confirm.clicked.connect(self.confirm_wanted)
        return bar
