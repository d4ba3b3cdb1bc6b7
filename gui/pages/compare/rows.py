"""The table of a comparison: all fields, and a place to type where entries differ."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QObject, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from core.domain.minutes.entry import Answer
from core.domain.minutes.model import Mark
from gui.kit import paint, theme
from gui.kit.chips import chip_size, draw_chip
from gui.kit.count_field import CountField, Write
from gui.kit.segments import Choice, SegmentedControl
from gui.models.figures import count_of, figure_of

EQUAL_ROW, DIFFERING_ROW, SUBTITLED_HEAD = 28, 46, 42
_LEFT, _BOX, _GAP, _ENTRY, _PAPER, _OUTCOME = 10, 24, 14, 94, 100, 152
_NARROW_ENTRY = 74
YES, NO, BLANK = "yes", "no", "blank"
_CHOSEN: dict[str, Answer] = {"": Mark.NOT_TYPED, YES: True, NO: False, BLANK: None}


@dataclass(frozen=True, slots=True)
class Said:
    """A row in words: figures of the entries, what was read, what it leads to in which tone."""

    letter: str
    label: str
    figures: tuple[str, ...]
    read: str = ""
    outcome: str = ""
    tone: str = ""
    icon: str = ""
    spoken: str = ""


class Columns:
    """Where the columns of the table stand at a width; heads and rows share it."""

    def __init__(self, width: int, entries: int) -> None:
        now = theme.current()
        paper, outcome = now.px(_PAPER), now.px(_OUTCOME)
        one = now.px(_ENTRY if entries < 3 else _NARROW_ENTRY)
        self.outcome = QRect(width - outcome, 0, outcome - 8, 0)
        self.paper = QRect(self.outcome.left() - paper - 12, 0, paper, 0)
        self.entries = [
            QRect(self.paper.left() - (entries - i) * one, 0, one - now.px(14), 0)
            for i in range(entries)
        ]
        self.letter = QRect(_LEFT, 0, now.px(_BOX), 0)
        left = self.letter.right() + _GAP
        right = self.entries[0].left() if self.entries else self.paper.left()
        self.label = QRect(left, 0, max(0, right - left - 8), 0)


class CompareHead(QWidget):
    """Names of the columns; under each entry's who typed it and when."""

    def __init__(self) -> None:
        super().__init__()
        self._names: tuple[str, str, str] = ("", "", "")
        self._entries: tuple[tuple[str, str], ...] = ()
        self._spare = 0
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        theme.follow(self._retheme)

    def show_heads(
        self, field: str, entries: Sequence[tuple[str, str]], paper: str, outcome: str
    ) -> None:
        """Field, entries (name, who and when), what is read, what it leads to."""
        self._names, self._entries = (field, paper, outcome), tuple(entries)
        self.setAccessibleName("; ".join(f"{name}: {who}" for name, who in entries))
        self.update()

    def leave_room(self, spare: int) -> None:
        """So much at the right belongs to the bar that scrolls the rows."""
        self._spare = spare
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        now, painter = theme.current(), QPainter(self)
        painter.fillRect(self.rect(), now.colour("surface2"))
        painter.fillRect(0, self.height() - 1, self.width(), 1, now.colour("line2"))
        columns = Columns(self.width() - self._spare, len(self._entries))
        font, quiet = now.font(13, True), now.font(12)
        field, paper, outcome = self._names
        for text, spot, way in (
            (field, columns.label, paint.LEFT),
            (paper, columns.paper, paint.RIGHT),
            (outcome, columns.outcome, paint.LEFT),
        ):
            place = QRectF(spot.left(), 0, spot.width(), self.height())
            paint.write(painter, place, text, font, now.colour("ink2"), way)
        half = self.height() / 2
        for (name, who), spot in zip(self._entries, columns.entries, strict=True):
            wide = QRectF(spot.left() - 10, 4, spot.width() + 10, half - 4)
            paint.write(painter, wide, name, font, now.colour("ink2"), paint.RIGHT)
            below = wide.translated(0, half - 5)
            paint.write(painter, below, who, quiet, now.colour("ink2"), paint.RIGHT)

    def _retheme(self) -> None:
        self.setFixedHeight(theme.current().px(SUBTITLED_HEAD))


class Gap(QWidget):
    """The room between the counts, the votes and the rest of the paper."""

    def __init__(self) -> None:
        super().__init__()
        self.setFixedHeight(8)

    def paintEvent(self, event: QPaintEvent) -> None:
        now, painter = theme.current(), QPainter(self)
        painter.fillRect(self.rect(), now.colour("surface2"))
        painter.fillRect(0, self.height() - 1, self.width(), 1, now.colour("line"))


class CompareRow(QWidget):
    """One field; `typed` tells what the paper says there, the others where the caret is wanted."""

    typed = Signal(str, object)
    entered = Signal(str)
    left = Signal(str)
    next_wanted = Signal(str)
    previous_wanted = Signal(str)

    def __init__(
        self, name: str, said: Said, write: Write, yes_no_blank: Sequence[str] = ()
    ) -> None:
        super().__init__()
        self._grouped = write
        self._name, self._said, self._open = name, said, False
        self.field: CountField | SegmentedControl | None = None
        self._choices = tuple(yes_no_blank)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.say(said)
        theme.follow(self._retheme)

    def open(self, answer: Answer) -> None:
        """Put a field in, with what was typed before."""
        self._open = True
        if self._choices:
            self.field = self._segments(answer)
        else:
            self.field = self._count(answer)
        self.field.setParent(self)
        self.field.installEventFilter(self)
        self._retheme()

    def mark(self) -> None:
        """The row differs, though there is nothing to type in it."""
        self._open = True
        self._retheme()

    def say(self, said: Said) -> None:
        """Other words: after a key."""
        self._said = said
        self.setAccessibleName(said.spoken)
        self.setAccessibleDescription(said.outcome)
        self.update()

    def said(self) -> Said:
        """What it says."""
        return self._said

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in (QEvent.Type.FocusIn, QEvent.Type.FocusOut):
            self.update()
            entered = event.type() is QEvent.Type.FocusIn
            (self.entered if entered else self.left).emit(self._name)
        elif isinstance(event, QKeyEvent) and isinstance(watched, SegmentedControl):
            return event.type() is QEvent.Type.KeyPress and self._moved(event)
        return super().eventFilter(watched, event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place()

    def paintEvent(self, event: QPaintEvent) -> None:
        now, painter, said = theme.current(), QPainter(self), self._said
        here = self.field is not None and self.field.hasFocus()
        if self._open:
            ground = "sel" if here else "wrn_bg" if said.tone in ("", "wrn") else "surface"
            painter.fillRect(self.rect(), now.colour(ground))
            bar = "focus" if here else f"{said.tone or 'wrn'}_so"
            painter.fillRect(0, 0, 4, self.height(), now.colour(bar))
        painter.fillRect(0, self.height() - 1, self.width(), 1, now.colour("line"))
        columns = Columns(self.width(), len(said.figures))
        quiet = "ink" if self._open else "ink2"
        self._write(painter, columns.label, said.label, paint.LEFT, quiet)
        font, ink = now.font(20 if self._open else 15, self._open), now.colour(quiet)
        for figure, at in zip(said.figures, columns.entries, strict=True):
            place = QRectF(at.left(), 0, at.width(), self.height())
            paint.write(painter, place, figure, font, ink, paint.RIGHT)
        self._paint_letter(painter, columns.letter)
        if self.field is None and said.read:
            self._write(painter, columns.paper, said.read, paint.RIGHT, "ink2")
        spot = columns.outcome
        if self.field is not None:
            spot.setLeft(max(spot.left(), self.field.geometry().right() + 9))
        self._paint_outcome(painter, spot)

    def _paint_letter(self, painter: QPainter, spot: QRect) -> None:
        now = theme.current()
        side = spot.width()
        box = QRectF(spot.left(), (self.height() - side) / 2, side, side)
        if self._open and self._said.letter:
            paint.box(painter, box, now.colour("surface2"), now.colour("line2"), radius=3)
        font = now.font(15 if self._open else 13, self._open)
        ink = now.colour("ink" if self._open else "ink2")
        paint.write(painter, box, self._said.letter, font, ink, paint.CENTRE)

    def _paint_outcome(self, painter: QPainter, spot: QRect) -> None:
        said = self._said
        if not said.icon:
            self._write(painter, spot, said.outcome, paint.LEFT, "ink2", 13)
            return
        size = chip_size(said.outcome, said.icon)
        top = (self.height() - size.height()) / 2
        place = QRectF(spot.left(), top, min(size.width(), spot.width()), size.height())
        draw_chip(painter, place, said.outcome, said.icon, said.tone)

    def _write(
        self,
        painter: QPainter,
        spot: QRect,
        text: str,
        way: Qt.AlignmentFlag,
        ink: str,
        size: int = 15,
    ) -> None:
        now = theme.current()
        place = QRectF(spot.left(), 0, spot.width(), self.height())
        font = now.font(size, self._open and size == 15)
        paint.write(painter, place, text, font, now.colour(ink), way)

    def _count(self, answer: Answer) -> CountField:
        field = CountField(f"{self._said.letter} {self._said.label}".strip(), self._grouped)
        field.set_value(count_of(answer))
        field.changed.connect(lambda: self.typed.emit(self._name, figure_of(field.value())))
        field.next_wanted.connect(lambda: self.next_wanted.emit(self._name))
        field.previous_wanted.connect(lambda: self.previous_wanted.emit(self._name))
        return field

    def _segments(self, answer: Answer) -> SegmentedControl:
        texts = zip(_CHOSEN, ("?", *self._choices), strict=True)
        control = SegmentedControl([Choice(id, text) for id, text in texts], self._said.label)
        control.choose(next((id for id, one in _CHOSEN.items() if one is answer), ""))
        control.chosen.connect(lambda id: self.typed.emit(self._name, _CHOSEN[id]))
        return control

    def _moved(self, event: QKeyEvent) -> bool:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Down):
            if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
                return False
            self.next_wanted.emit(self._name)
            return True
        if event.key() == Qt.Key.Key_Up:
            self.previous_wanted.emit(self._name)
            return True
        return False

    def _place(self) -> None:
        if self.field is None:
            return
        columns = Columns(self.width(), len(self._said.figures))
        size: QSize = self.field.sizeHint()
        if isinstance(self.field, CountField):
            size = self.field.size()
        right = max(columns.paper.right() + 1, columns.paper.left() + size.width())
        self.field.setGeometry(
            right - size.width(),
            (self.height() - size.height()) // 2,
            size.width(),
            size.height(),
        )

    def _retheme(self) -> None:
        height = DIFFERING_ROW if self._open else EQUAL_ROW
        self.setFixedHeight(theme.current().px(height))
        self._place()
        self.update()
