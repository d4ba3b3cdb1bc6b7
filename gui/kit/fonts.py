"""Loads the shipped type and gives fonts of the sizes the design names."""

from PySide6.QtCore import QLocale
from PySide6.QtGui import QFont, QFontDatabase
from PySide6.QtWidgets import QApplication

from core.base import resources

SANS, SERIF = "Source Sans 3", "Source Serif 4"

_FILES = (
    "SourceSans3-Regular.ttf",
    "SourceSans3-Semibold.ttf",
    "SourceSerif4-Regular.ttf",
    "SourceSerif4-Semibold.ttf",
    "SourceSerif4-Bold.ttf",
)


def load() -> tuple[str, ...]:
    """Registers the shipped files; answers with the families found in them.

    Sets the Serbian locale too: without it the letter б takes its Russian shape.
    """
    QLocale.setDefault(
        QLocale(QLocale.Language.Serbian, QLocale.Script.CyrillicScript, QLocale.Country.Serbia)
    )
    known = set(QFontDatabase.families())
    if not {SANS, SERIF} <= known:
        for name in _FILES:
            QFontDatabase.addApplicationFont(str(resources.path(f"fonts/{name}")))
    return tuple(f for f in (SANS, SERIF) if f in QFontDatabase.families())


def sans(pixels: int, strong: bool = False) -> QFont:
    """The screen's type; `pixels` are already scaled (see `Theme.font`)."""
    font = QFont(SANS)
    font.setPixelSize(pixels)
    font.setWeight(QFont.Weight.DemiBold if strong else QFont.Weight.Normal)
    font.setHintingPreference(QFont.HintingPreference.PreferVerticalHinting)
    return font


def set_application_font(app: QApplication, pixels: int) -> None:
    """Makes the screen's type the one every widget starts from."""
    app.setFont(sans(pixels))
