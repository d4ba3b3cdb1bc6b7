"""The field for a date: its calendar speaks the language of the window, not of the computer."""

import pytest
from PySide6.QtCore import QDate
from pytestqt.qtbot import QtBot

from core.words.catalogue import Language, words
from gui.kit.date_field import DateField


@pytest.mark.parametrize(
    ("language", "month"),
    [(Language.SR_CYRL, "децембар"), (Language.SR_LATN, "decembar"), (Language.EN, "December")],
)
def test_the_calendar_opens_on_the_day_typed_and_names_the_month_in_the_windows_language(
    qtbot: QtBot, language: Language, month: str
) -> None:
    field = DateField(words(language), "дан")
    qtbot.addWidget(field)
    field.show()
    field.field.setText("6. 12. 2026.")
    field.open_calendar()
    assert field.popup is not None
    calendar = field.popup.calendar
    assert calendar.selectedDate() == QDate(2026, 12, 6)
    assert calendar.locale().standaloneMonthName(12) == month
    calendar.activated.emit(QDate(2026, 12, 20))
    assert field.field.text() == "20. 12. 2026."
