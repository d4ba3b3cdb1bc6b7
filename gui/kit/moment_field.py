"""A moment typed by a person: the day, the hour, and which of two where a clock shows it twice."""

from datetime import datetime, timedelta

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from core.base import moments
from core.words.catalogue import Words
from gui.kit import days, theme
from gui.kit.date_field import DateField
from gui.kit.fields import TextField
from gui.kit.segments import Choice, SegmentedControl

UNASKED, SUMMER, WINTER = "", "summer", "winter"
AHEAD = timedelta(minutes=2)
"""So far ahead of the computer's clock a moment may be without a word."""


class MomentField(QWidget):
    """Day and hour; `changed` tells of each key. F5 in it writes the present moment."""

    changed = Signal()

    def __init__(self, words: Words, spoken: str) -> None:
        super().__init__()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        day, hour = words("moment.day"), words("moment.hour")
        self.day = DateField(words, f"{spoken}: {day}")
        self.hour = TextField(f"{spoken}: {hour}", "13:05")
        choices = (
            Choice(UNASKED, "?"),
            Choice(SUMMER, words("moment.summer")),
            Choice(WINTER, words("moment.winter")),
        )
        self.which = SegmentedControl(choices, words("moment.which"))
        self.which.hide()
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(8)
        line.addWidget(self.day)
        line.addWidget(self.hour)
        line.addWidget(self.which)
        line.addStretch(1)
        self.setFocusProxy(self.day)
        for field in (self.day.field, self.hour):
            field.textChanged.connect(self._typed)
        self.which.chosen.connect(self._chosen)
        theme.follow(self._retheme)

    def show_moment(self, moment: datetime) -> None:
        """Write a moment, to the minute."""
        local = moments.local(moment)
        self.day.field.setText(days.written(local.date()))
        self.hour.setText(local.strftime("%H:%M"))
        try:
            moments.shown(local.replace(tzinfo=None))
        except moments.DoubledHour as doubled:
            self.which.choose(SUMMER if moment < doubled.both[1] else WINTER)

    def moment(self) -> datetime | None:
        """The moment typed; `None` while unread, or never shown, or shown twice and not said."""
        clock = self._clock()
        if clock is None:
            return None
        try:
            return moments.shown(clock)
        except moments.NoSuchHour:
            return None
        except moments.DoubledHour as doubled:
            which = self.which.current()
            return None if which == UNASKED else doubled.both[0 if which == SUMMER else 1]

    def trouble(self) -> str:
        """Why there is no moment: `blank`, `unread`, `no_such_hour`, `twice`; or it is `future`."""
        clock = self._clock()
        if clock is None:
            blank = not self.day.field.text().strip() or not self.hour.text().strip()
            return "blank" if blank else "unread"
        at = self.moment()
        if at is None:
            return "twice" if self.which.isVisibleTo(self) else "no_such_hour"
        return "future" if at > moments.now() + AHEAD else ""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_F5:
            self.show_moment(moments.now())
            return
        super().keyPressEvent(event)

    def _clock(self) -> datetime | None:
        day, hour = days.day(self.day.field.text()), days.hour(self.hour.text())
        return datetime.combine(day, hour) if day and hour else None

    def _typed(self, _text: str) -> None:
        clock = self._clock()
        doubled = False
        if clock is not None:
            try:
                moments.shown(clock)
            except moments.DoubledHour:
                doubled = True
            except moments.NoSuchHour:
                doubled = False
        self.which.setVisible(doubled)
        self.changed.emit()

    def _chosen(self, _which: str) -> None:
        self.changed.emit()

    def _retheme(self) -> None:
        now = theme.current()
        self.day.setFixedWidth(now.px(170))
        self.hour.setFixedWidth(now.px(76))
