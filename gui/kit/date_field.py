"""A date typed as people write it, or chosen in a calendar."""

from PySide6.QtCore import QDate, QLocale, QPoint, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QTextCharFormat
from PySide6.QtWidgets import (
    QCalendarWidget,
    QFrame,
    QHBoxLayout,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from core.words.catalogue import Language, Words
from gui.kit import days, icons, theme
from gui.kit.buttons import Button
from gui.kit.fields import TextField


class DateField(QWidget):
    """A tolerant field and a button with a calendar; Alt+↓ opens the calendar too."""

    def __init__(self, words: Words, spoken: str, hint: str = "") -> None:
        super().__init__()
        self._locale = _locale(words.language)
        self.field = _Typed(spoken, hint or words("moment.day"))
        self.field.calendar_wanted.connect(self.open_calendar)
        self.setFocusProxy(self.field)
        button = Button(role="icon", icon="calendar", spoken=words("moment.calendar"))
        button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        button.clicked.connect(self.open_calendar)
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(2)
        line.addWidget(self.field, 1)
        line.addWidget(button)
        self.popup: _Calendar | None = None

    def open_calendar(self) -> None:
        """Show the calendar under the field, on the day typed."""
        typed = days.day(self.field.text())
        popup = _Calendar(self, self._locale)
        if typed is not None:
            popup.calendar.setSelectedDate(QDate(typed.year, typed.month, typed.day))
        popup.calendar.activated.connect(self._take)
        popup.calendar.clicked.connect(self._take)
        popup.move(self.mapToGlobal(QPoint(0, self.height() + 2)))
        popup.show()
        popup.calendar.setFocus()
        self.popup = popup

    def _take(self, chosen: QDate) -> None:
        self.field.setText(f"{chosen.day()}. {chosen.month()}. {chosen.year()}.")
        if self.popup is not None:
            self.popup.close()
            self.popup = None
        self.field.setFocus(Qt.FocusReason.PopupFocusReason)


class _Typed(TextField):
    calendar_wanted = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        alt = event.modifiers() & Qt.KeyboardModifier.AltModifier
        if event.key() == Qt.Key.Key_Down and alt:
            self.calendar_wanted.emit()
            return
        super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        typed = days.day(self.text())
        if typed is not None and self.text() != days.written(typed):
            self.setText(days.written(typed))


class _Calendar(QFrame):
    def __init__(self, parent: QWidget, locale: QLocale) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.setObjectName("sheet")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.calendar = QCalendarWidget()
        self.calendar.setLocale(locale)
        self.calendar.setFirstDayOfWeek(Qt.DayOfWeek.Monday)
        self.calendar.setVerticalHeaderFormat(QCalendarWidget.VerticalHeaderFormat.NoVerticalHeader)
        now = theme.current()
        ground, ink = now.hex("surface"), now.hex("ink")
        self.calendar.setStyleSheet(
            f"QTableView, QWidget#qt_calendar_navigationbar {{ background: {ground}; }}"
            f" QToolButton {{ color: {ink}; background: {ground}; border: 0; }}"
        )
        plain = QTextCharFormat()
        plain.setForeground(now.colour("ink2"))
        for day in (Qt.DayOfWeek.Saturday, Qt.DayOfWeek.Sunday):
            self.calendar.setWeekdayTextFormat(day, plain)
        for name, arrow in (("prevmonth", "left"), ("nextmonth", "right")):
            button = self.calendar.findChild(QToolButton, f"qt_calendar_{name}")
            if isinstance(button, QToolButton):
                button.setIcon(icons.icon(f"chevron-{arrow}", now.hex("ink2"), now.px(16)))
        column = QVBoxLayout(self)
        column.setContentsMargins(4, 4, 4, 4)
        column.addWidget(self.calendar)


def _locale(language: Language) -> QLocale:
    scripts = {
        Language.SR_CYRL: QLocale.Script.CyrillicScript,
        Language.SR_LATN: QLocale.Script.LatinScript,
    }
    if language is Language.EN:
        return QLocale(QLocale.Language.English)
    return QLocale(QLocale.Language.Serbian, scripts[language], QLocale.Country.Serbia)
