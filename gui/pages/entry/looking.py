"""What an officer does with a grave error: the paper says so, or its fields are typed again."""

from collections.abc import Sequence

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QCheckBox, QFrame, QScrollArea, QVBoxLayout, QWidget

from core.base.findings import Finding, Severity
from core.domain.minutes import form
from core.domain.minutes.acts import confirm, give_back
from core.domain.standing import Decision
from core.words import codes
from core.words.catalogue import Words
from gui.kit import theme
from gui.kit.dialog import FormDialog
from gui.kit.fields import FieldRow, TextField
from gui.kit.texts import Prose
from gui.models.script import named
from gui.pages.entry.bar import COMPARE, CONFIRM, RETURN, VERBS
from gui.pages.entry.change import written
from gui.pages.entry.presenter import Entry
from gui.pages.entry.screen import EntryScreen

MOST_ROWS = 9


class ConfirmDialog(FormDialog):
    """The paper was looked at and the grave errors stand on it; `reason` says what was seen."""

    def __init__(self, parent: QWidget, words: Words, entry: Entry) -> None:
        title = words("entry.confirm.title", number=entry.station.id)
        super().__init__(parent, title, words("entry.confirm.verb"), words("entry.change.cancel"))
        self.setMinimumWidth(theme.current().px(560))
        self.body.addWidget(Prose(words("entry.confirm.sentence"), tone="ink2"))
        for finding in grave(entry):
            self.body.addWidget(Prose(codes.title(words, finding)))
            self.body.addWidget(Prose(codes.formula(words, finding), tone="err"))
        self._reason = TextField(words("entry.change.reason"), required=True)
        self.body.addWidget(FieldRow(words("entry.change.reason"), self._reason, 70))
        self.require(self._reason)
        self._reason.setFocus()

    @property
    def reason(self) -> str:
        """What was seen on the paper."""
        return self._reason.text().strip()


class ReturnDialog(FormDialog):
    """Which fields go back to be typed again; those that grave errors rest on are chosen."""

    def __init__(self, parent: QWidget, words: Words, entry: Entry) -> None:
        title = words("entry.return.title", number=entry.station.id)
        super().__init__(parent, title, words("entry.return.verb"), words("entry.change.cancel"))
        self.setMinimumWidth(theme.current().px(560))
        self.body.addWidget(Prose(words("entry.return.sentence"), tone="ink2"))
        found = {name for finding in grave(entry) for name in finding.fields}
        names = (*entry.fields, *(name for name in sorted(found) if name not in entry.fields))
        self._boxes = {name: _box(words, entry, name, name in found) for name in names}
        for box in self._boxes.values():
            box.toggled.connect(self.refresh)
        self.body.addWidget(_scrolling(tuple(self._boxes.values())))
        self._reason = TextField(words("entry.change.reason"))
        self.body.addWidget(FieldRow(words("entry.change.reason"), self._reason, 70))
        self.set_note(words("entry.return.note"))
        self.set_ready_when(lambda: bool(self.fields))
        next(iter(self._boxes.values())).setFocus()

    @property
    def fields(self) -> tuple[str, ...]:
        """The chosen fields in the order of the form."""
        return tuple(name for name, box in self._boxes.items() if box.isChecked())

    @property
    def reason(self) -> str:
        """Why, where somebody says it."""
        return self._reason.text().strip()


class Looking(QObject):
    """What the buttons of the bar do."""

    def __init__(self, page: EntryScreen) -> None:
        super().__init__(page)
        self._page = page

    def press(self, place: int) -> None:
        """The verb of that button, counted from one."""
        entry = self._page.entry
        verbs = VERBS.get(entry.turn.mode, ()) if entry is not None else ()
        if place <= len(verbs):
            self.do(verbs[place - 1])

    def do(self, verb: str) -> None:
        """Open what a verb wants."""
        page, entry = self._page, self._page.entry
        if entry is None or verb not in VERBS.get(entry.turn.mode, ()):
            return
        station = entry.station.id
        if verb == COMPARE:
            page.go.emit("compare", station)
            return
        if page.session.book is None or page.session.book.read_only:
            return
        made: ConfirmDialog | ReturnDialog
        if verb == CONFIRM:
            made = confirming = ConfirmDialog(page, page.words, entry)
            made.accepted.connect(lambda: self._act(confirm(station, confirming.reason), verb))
        else:
            made = returning = ReturnDialog(page, page.words, entry)
            made.accepted.connect(
                lambda: self._act(give_back(station, returning.fields, returning.reason), RETURN)
            )
        made.finished.connect(made.deleteLater)
        made.open()

    def _act(self, decision: Decision, verb: str) -> None:
        page, entry = self._page, self._page.entry
        assert entry is not None
        name = named(page.words, entry.station.name)
        said = page.words(f"entry.done.{verb}", number=entry.station.id, name=name)
        if page.session.do(decision, said) is not None:
            page.go.emit("minutes", entry.station.id)


def grave(entry: Entry) -> tuple[Finding, ...]:
    """The grave errors of an entry."""
    return tuple(one for one in entry.findings() if one.severity is Severity.ERROR)


def _box(words: Words, entry: Entry, name: str, chosen: bool) -> QCheckBox:
    letter = f"{form.LETTERS[name]} – " if name in form.LETTERS else ""
    figure = f": {written(words, entry.figure(name))}" if name in entry.fields else ""
    box = QCheckBox(f"{letter}{codes.field_name(words, name)}{figure}")
    box.setChecked(chosen)
    return box


def _scrolling(boxes: Sequence[QCheckBox]) -> QScrollArea:
    inner = QWidget()
    inner.setObjectName("scrolled")
    column = QVBoxLayout(inner)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(2)
    for box in boxes:
        column.addWidget(box)
    area = QScrollArea()
    area.setWidgetResizable(True)
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setHorizontalScrollBarPolicy(area.horizontalScrollBarPolicy().ScrollBarAlwaysOff)
    area.setWidget(inner)
    area.setFixedHeight(theme.current().px(26) * min(len(boxes), MOST_ROWS) + 4)
    return area
