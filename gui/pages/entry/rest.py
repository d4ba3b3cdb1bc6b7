"""The rest of the paper besides counts (остало из записника): hours, answers, names, objections."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QScrollArea, QVBoxLayout, QWidget

from core.domain.minutes.entry import REMARK
from core.domain.minutes.model import Mark, Remarks
from core.words.catalogue import Words
from gui.kit import theme
from gui.kit.count_field import CountField
from gui.kit.fields import FieldRow, TextField
from gui.kit.segments import Choice, SegmentedControl
from gui.kit.texts import Label
from gui.kit.tokens import COUNT_FIELD
from gui.models.figures import count_of, figure_of

FIRST_VOTER = "first_voter"
Groups = tuple[tuple[str, tuple[str, ...]], ...]
LEFT: Groups = (
    ("entry.rest.hours", ("opened", "closed")),
    (
        "entry.rest.control_sheet",
        (FIRST_VOTER, "control_sheet_put_in", "control_sheet_found", "control_sheet_signed"),
    ),
    ("entry.rest.voters", ("voted_outside", "assisted", "signatures")),
)
RIGHT: Groups = (
    ("entry.rest.people", ("present", "refused_to_sign", "observers")),
    ("entry.rest.course", ("interruptions", "objections")),
)
LABEL = 196
NARROW = 740
"""Under so many logical pixels the right column goes under the left one, as beside the paper."""
_ANSWERS = {"none": None, "yes": True, "no": False}
_FORWARD = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Down)


@dataclass(frozen=True, slots=True)
class Rest:
    """What the form holds: the remarks, and the first voter's name, which stays out of them."""

    remarks: Remarks
    first_voter: str


class RestForm(QWidget):
    """Fields by the names of `Remarks`; what is left empty is not taken down."""

    changed = Signal()
    entered = Signal(str)
    left = Signal(str)

    def __init__(self, words: Words) -> None:
        super().__init__()
        self._fields: dict[str, QWidget] = {}
        self._named: dict[QObject, str] = {}
        self._open: tuple[str, ...] = ()
        inner = QWidget()
        inner.setObjectName("scrolled")
        columns = self._columns = QBoxLayout(QBoxLayout.Direction.LeftToRight, inner)
        columns.setContentsMargins(14, 8, 14, 12)
        columns.addLayout(self._column(words, LEFT, stacked=False), 1)
        columns.addLayout(self._column(words, RIGHT, stacked=True), 1)
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setWidget(inner)
        self._area = area
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(area)

    def rest(self) -> Rest:
        """What is typed."""
        values: dict[str, Any] = {}
        for name, field in self._fields.items():
            match field:
                case CountField():
                    values[name] = figure_of(field.value())
                case TextField():
                    values[name] = " ".join(field.text().split())
                case SegmentedControl():
                    values[name] = _ANSWERS[field.current()]
        first_voter = values.pop(FIRST_VOTER)
        return Rest(Remarks(**values), first_voter)

    def show_rest(self, remarks: Remarks, first_voter: str) -> None:
        """Puts in what is kept, without telling of it."""
        self.blockSignals(True)
        for name, field in self._fields.items():
            value: Any = first_voter if name == FIRST_VOTER else getattr(remarks, name)
            match field:
                case CountField():
                    field.set_value(count_of(value))
                case TextField():
                    field.setText(value)
                case SegmentedControl():
                    field.choose(next(k for k, v in _ANSWERS.items() if v is value))
        self.blockSignals(False)

    def set_open(self, takes: Callable[[str], bool]) -> None:
        """Which fields take keys; the others only show."""
        self._open = tuple(name for name in self._fields if takes(REMARK + name))
        for name, field in self._fields.items():
            opened = name in self._open
            if isinstance(field, SegmentedControl):
                field.setEnabled(opened)
            elif isinstance(field, CountField | TextField):
                field.setReadOnly(not opened)
                policy = Qt.FocusPolicy.StrongFocus if opened else Qt.FocusPolicy.NoFocus
                field.setFocusPolicy(policy)

    def set_paint(self, painted: Mapping[str, str]) -> None:
        """Marks the fields that findings rest on."""
        for name, field in self._fields.items():
            if isinstance(field, CountField | TextField | SegmentedControl):
                field.set_finding(painted.get(REMARK + name, ""))

    def focus(self, name: str = "") -> None:
        """Puts the caret into a field, the first one that takes keys where none is named."""
        if name or self._open:
            self._fields[name or self._open[0]].setFocus(Qt.FocusReason.TabFocusReason)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        narrow = self.width() < theme.current().px(NARROW)
        way = QBoxLayout.Direction
        self._columns.setDirection(way.TopToBottom if narrow else way.LeftToRight)
        self._columns.setSpacing(14 if narrow else 28)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        name = self._named.get(watched, "")
        match event.type():
            case QEvent.Type.KeyPress if isinstance(event, QKeyEvent):
                return self._moved(name, event)
            case QEvent.Type.FocusIn:
                self._area.ensureWidgetVisible(self._fields[name], 0, 12)
                self.entered.emit(name)
            case QEvent.Type.FocusOut:
                self.left.emit(name)
            case _:
                pass
        return super().eventFilter(watched, event)

    def _moved(self, name: str, event: QKeyEvent) -> bool:
        if event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            return False
        names = self._open
        if name not in names:
            return False
        at = names.index(name)
        if event.key() in _FORWARD and at + 1 < len(names):
            self.focus(names[at + 1])
        elif event.key() == Qt.Key.Key_Up and at > 0:
            self.focus(names[at - 1])
        else:
            return event.key() in (*_FORWARD, Qt.Key.Key_Up)
        return True

    def _column(self, words: Words, groups: Groups, stacked: bool) -> QVBoxLayout:
        column = QVBoxLayout()
        column.setSpacing(6)
        for number, (title, names) in enumerate(groups):
            if number:
                column.addSpacing(8)
            column.addWidget(Label(words(title), 13, "ink2", strong=True))
            for name in names:
                label = words(f"entry.rest.{name}")
                field = self._field(words, name, label)
                if stacked:
                    column.addWidget(Label(label, tone="ink2"))
                    column.addWidget(field)
                else:
                    width = COUNT_FIELD[0] if isinstance(field, CountField) else 0
                    column.addWidget(FieldRow(label, field, LABEL, width))
        column.addStretch(1)
        return column

    def _field(self, words: Words, name: str, label: str) -> QWidget:
        blank = getattr(Remarks(), name)
        if isinstance(blank, Mark):
            count = CountField(label, words.number)
            count.changed.connect(self.changed)
            made: QWidget = count
        elif isinstance(blank, str):
            text = TextField(label)
            text.textEdited.connect(self.changed)
            made = text
        else:
            choices = [Choice(one, words(f"entry.rest.{one}")) for one in _ANSWERS]
            answer = SegmentedControl(choices, label)
            answer.chosen.connect(lambda _id: self.changed.emit())
            made = answer
        made.installEventFilter(self)
        self._fields[name] = made
        self._named[made] = name
        return made
