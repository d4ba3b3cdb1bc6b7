"""What one sees of an entry: head, the sheet like the paper, and the checks beside it."""

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QScrollArea, QVBoxLayout, QWidget

from core.domain.lists.model import ElectoralList
from core.domain.minutes.entry import REMARK
from core.domain.minutes.model import Figure
from core.domain.minutes.turns import Mode
from core.words import dates
from core.words.catalogue import Words
from gui.kit import theme
from gui.kit.head import PageHead
from gui.kit.segments import Choice, SegmentedControl
from gui.kit.sheet import boxed, row
from gui.kit.tokens import PAGE_SIDE, SHEET_GAP
from gui.models.script import named
from gui.pages.entry.bar import EntryBar
from gui.pages.entry.cards import cards
from gui.pages.entry.checks import ChecksPanel
from gui.pages.entry.decided import NOTHING, choices, repeated
from gui.pages.entry.decided import cards as decided_cards
from gui.pages.entry.explaining import explained
from gui.pages.entry.presenter import Entry, paint, whole
from gui.pages.entry.sheet import EntrySheet
from gui.pages.entry.steps import StepsOfEntry
from gui.pages.entry.sums import control_sums
from gui.pages.entry.whose import Whose

ROOMY = 1100
"""From so many logical pixels on, entries and votings stand beside each other in the head."""
NARROW, CROWDED, FORM = 902, 1000, 550
"""Under so many logical pixels the checks go under the form and the page scrolls.

Under the second figure they are slim; beside anything the form is at least as wide as the third.
"""
LOW = 640
"""Under so many logical pixels of height the margins give way, so that nine lists still fit."""


class EntryView(QWidget):
    """Shows an `Entry`; made anew when the ballot or the language changes."""

    back_wanted = Signal()
    touched = Signal()
    """A key has changed something."""
    settled = Signal()
    """A field has been left."""
    findings_turned = Signal()
    """Other findings are shown, or another one is open."""

    def __init__(self, words: Words, lists: Sequence[ElectoralList]) -> None:
        super().__init__()
        self.lists = tuple(lists)
        self._words = words
        self._entry: Entry | None = None
        self._person = ""
        self._under = False
        self._body = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self.sheet = EntrySheet(words, lists)
        self.checks = ChecksPanel(words)
        self.bar = EntryBar(words)
        self._build()
        self.sheet.turned.connect(self._turned)
        self.sheet.typed.connect(self._typed)
        self.sheet.rest_typed.connect(self._rest_typed)
        self.sheet.entered.connect(self._entered)
        self.sheet.left.connect(self._left)
        self.checks.turned.connect(self.findings_turned)

    def show_entry(self, entry: Entry, whose: Whose, person: str) -> None:
        """Another station, or the same one in another state."""
        self._entry, self._person = entry, person
        self._head.set_title(f"{entry.station.id}  {named(self._words, entry.station.name)}")
        self._head.set_subtitle(subtitle(self._words, entry))
        self._steps.show_steps(whose.steps)
        self._show_votings()
        self.bar.show_mode(entry.turn.mode, whose.bar)
        self.checks.forget()
        self.sheet.show_entry(entry, whose.icon, whose.foot)
        self.tell()
        self.check()

    def tell(self) -> None:
        """Sums and total, after each key."""
        if self._entry is not None:
            self.sheet.tell()
            self.checks.show_sums(control_sums(self._entry, self._words))

    def check(self) -> None:
        """Findings and the paint of the fields, after a field is left."""
        entry = self._entry
        if entry is not None:
            found = entry.findings()
            grave = [one for one in found if explained(entry, one, self._person) is None]
            painted = paint(grave) | dict.fromkeys(entry.typed.differing, "wrn")
            self.sheet.counts.set_paint(painted)
            self.sheet.rest.set_paint(painted)
            may_explain = not entry.locked and not entry.decided.past
            shown = decided_cards(self._words, entry.decided, entry.law)
            shown += cards(self._words, entry, found, self._person, may_explain)
            self.checks.show_findings(shown, complete=whole(entry))

    def step(self, by: int) -> None:
        """The next or previous field that differs; where none does, the next finding's first."""
        entry = self._entry
        if entry is None:
            return
        self.check()
        marked = entry.typed.differing
        if marked and entry.can_type:
            at = marked.index(entry.typed.at) if entry.typed.at in marked else -(by > 0)
            self.sheet.focus(marked[(at + by) % len(marked)])
            return
        code = self.checks.step(by)
        fields = next((f.fields for f in entry.findings() if f.code == code), ())
        wanted = next((name for name in fields if entry.takes(name)), "")
        if wanted:
            self.sheet.focus(wanted)
        elif fields:
            self.sheet.turn(fields[0].startswith(REMARK))

    def fill(self) -> None:
        """Puts 0 into the lists' fields that are not typed yet."""
        entry = self._entry
        if entry is None or not entry.can_type or not entry.fill_rest():
            return
        self.sheet.counts.show_figures(entry.typed.figures)
        self.tell()
        self.check()
        self.touched.emit()
        self.sheet.focus("")

    def to_end(self) -> None:
        """The end of the form: the verb that finishes, or the last field while one is missing."""
        entry = self._entry
        if entry is not None and entry.can_type:
            self.sheet.focus(entry.path[-1] if entry.missing else "")

    def turn(self) -> None:
        """The other page of the paper, with the caret in it."""
        self.sheet.turn(not self.sheet.shows_rest)

    def stand_beside(self, widget: QWidget) -> None:
        """Puts a widget between the form and the checks, with as much room as the form."""
        self._body.insertWidget(1, widget, 1)

    def minimumSizeHint(self) -> QSize:
        return QSize(theme.current().px(560), 300)  # below NARROW it is laid out otherwise

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        now = theme.current()
        low = self.height() < now.px(LOW)
        self._body.setContentsMargins(PAGE_SIDE, 0, PAGE_SIDE, 6 if low else 14)
        self.sheet.counts.set_low(low)
        self._show_votings()
        under = self.width() < now.px(NARROW)
        self.checks.set_room(under, self.width() < now.px(CROWDED))
        self.sheet.setMinimumWidth(0 if under else now.px(FORM))
        if under != self._under:
            self._under = under
            self._arrange()

    def _arrange(self) -> None:
        here = self.focusWidget()
        way = QBoxLayout.Direction
        self._body.setDirection(way.TopToBottom if self._under else way.LeftToRight)
        self.sheet.setMinimumHeight(theme.current().px(500) if self._under else 0)
        if self._under:
            self._area.setWidget(self._inner)
        else:
            self._whole.addWidget(self._area.takeWidget(), 1)
        self._area.setVisible(self._under)
        self._inner.show()
        self._whole.activate()
        if here is not None:
            here.setFocus()  # a widget that moves to another parent lets the focus go

    def _build(self) -> None:
        words = self._words
        self._head = PageHead(" ", " ", words("entry.back"))
        self._head.back_wanted.connect(self.back_wanted)
        self._pages = SegmentedControl(
            (
                Choice("counts", words("entry.tab.counts")),
                Choice("rest", words("entry.tab.rest")),
            ),
            words("entry.tabs"),
        )
        self._pages.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._pages.chosen.connect(lambda page: self.sheet.turn(page == "rest"))
        self._steps = StepsOfEntry()
        self.votings = SegmentedControl((), words("decided.votings"))
        self.votings.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._entries = boxed(row(self._steps, 18, gap=0))
        self._head.add(boxed(row(16, self._entries, self.votings, 12, self._pages, gap=0)))
        self._inner = _Body()
        self._inner.setObjectName("scrolled")
        self._inner.setLayout(self._body)
        self._body.setSpacing(SHEET_GAP)
        self._body.addWidget(self.sheet, 1)
        self._body.addWidget(self.checks)
        self._area = QScrollArea()
        self._area.setWidgetResizable(True)
        self._area.setFrameShape(QFrame.Shape.NoFrame)
        self._area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._area.hide()
        self._whole = QVBoxLayout(self)
        self._whole.setContentsMargins(0, 0, 0, 0)
        self._whole.setSpacing(0)
        self._whole.addWidget(self._head)
        self._whole.addWidget(self.bar)
        self._whole.addWidget(self._area, 1)
        self._whole.addWidget(self._inner, 1)

    def _show_votings(self) -> None:
        """Several votings to choose from; where there is little room, in place of the entries."""
        decided = self._entry.decided if self._entry is not None else NOTHING
        several = decided.votings > 1
        self._entries.setVisible(not several or self.width() >= theme.current().px(ROOMY))
        self.votings.setVisible(several)
        self.votings.blockSignals(True)
        self.votings.set_choices(choices(self._words, decided))
        self.votings.choose(str(decided.voting))
        self.votings.blockSignals(False)

    def _turned(self, to_rest: bool) -> None:
        self._pages.choose("rest" if to_rest else "counts")
        entry = self._entry
        if entry is None or not entry.can_type:
            return
        if to_rest:
            self.sheet.rest.focus()
        else:
            counts = [name for name in entry.path if name in entry.fields]
            self.sheet.focus((*entry.missing, *counts, "")[0])

    def _typed(self, name: str, figure: Figure) -> None:
        if self._entry is not None and self._entry.can_type:
            self._entry.take(name, figure)
            self.tell()
            self.touched.emit()

    def _rest_typed(self) -> None:
        if self._entry is not None and self._entry.can_type:
            rest = self.sheet.rest.rest()
            self._entry.take_remarks(rest.remarks, rest.first_voter)
            self.touched.emit()

    def _entered(self, name: str) -> None:
        if self._entry is not None and self._entry.can_type:
            self._entry.stand_at(name)

    def _left(self) -> None:
        self.check()
        self.settled.emit()


def subtitle(words: Words, entry: Entry) -> str:
    """Address, voters, and when the minutes came in."""
    parts = [repeated(words, entry.decided), named(words, entry.station.address)]
    if entry.station.registered is not None:
        parts.append(words.count("entry.registered", entry.station.registered))
    if entry.not_come and entry.turn.mode is Mode.FIRST:
        parts.append(words("entry.not_received"))
    if entry.turn.received is not None:
        receipt, at = entry.turn.received
        parts.append(words("entry.received", at=dates.hour(at)))
        parts.append(words("entry.receipt", number=receipt))
    return " · ".join(part for part in parts if part)


class _Body(QWidget):
    """Its parts give way and scroll by themselves, so it never asks for height by its width."""

    def hasHeightForWidth(self) -> bool:
        return False
