"""The theme changes while the program runs: palette, style sheet, icons, sizes."""

import pytest
from PySide6.QtGui import QFont, QPalette
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from gui.kit import fonts, icons, theme
from gui.kit.buttons import Button
from gui.kit.count_field import CountField
from gui.kit.texts import Label
from gui.kit.theme import Appearance, Scheme, Theme
from gui.kit.tokens import DARK, LIGHT


def average(button: Button) -> int:
    """Lightness of the darkest pixel of a button's icon."""
    picture = button.icon().pixmap(20, 20).toImage()
    shown = [
        picture.pixelColor(x, y)
        for x in range(picture.width())
        for y in range(picture.height())
        if picture.pixelColor(x, y).alpha() > 200
    ]
    return min(colour.lightness() for colour in shown)


def test_switch_to_dark_and_back(qapp: QApplication, qtbot: QtBot) -> None:
    button = Button("Напомена", icon="note")
    qtbot.addWidget(button)
    button.show()
    assert average(button) < 60
    theme.apply(qapp, Theme(DARK))
    assert qapp.palette().color(QPalette.ColorRole.Window).name().upper() == DARK.bg
    assert button.grab().toImage().pixelColor(6, 6).name().upper() == DARK.surface
    assert average(button) > 180
    theme.apply(qapp, Theme(LIGHT))
    assert qapp.palette().color(QPalette.ColorRole.Window).name().upper() == LIGHT.bg
    assert average(button) < 60


@pytest.mark.parametrize("scale", [100, 115, 130])
def test_text_size_scales_everything(qapp: QApplication, qtbot: QtBot, scale: int) -> None:
    label, field, button = Label("Записници", 22, strong=True), CountField("S"), Button("Потпиши")
    for widget in (label, field, button):
        qtbot.addWidget(widget)
        widget.show()
    theme.apply(qapp, Theme(LIGHT, scale))
    field.set_finding("err")
    assert label.font().pixelSize() == round(22 * scale / 100)
    assert label.height() == round(28 * scale / 100)
    assert field.font().pixelSize() == round(20 * scale / 100)
    assert (field.width(), field.height()) == (round(92 * scale / 100), round(36 * scale / 100))
    assert button.sizeHint().height() == round(32 * scale / 100) + 2


def test_restyling_keeps_font(qapp: QApplication, qtbot: QtBot) -> None:
    label = Label("стање", 17, strong=True)
    qtbot.addWidget(label)
    label.show()
    theme.apply(qapp, Theme(LIGHT, 130))
    label.set_tone("err")
    assert label.font().pixelSize() == 22
    assert label.font().weight() == QFont.Weight.DemiBold


def test_appearance_follows_the_choice(qapp: QApplication) -> None:
    appearance = Appearance(qapp, Scheme.LIGHT)
    assert theme.current().tokens is LIGHT
    appearance.set_scheme(Scheme.DARK)
    assert theme.current().tokens is DARK
    appearance.set_scale(115)
    assert theme.current() == Theme(DARK, 115)
    appearance.set_scheme(Scheme.LIGHT)
    assert theme.current() == Theme(LIGHT, 115)
    appearance.deleteLater()


def test_icons_are_drawn_once_for_each_colour_and_size() -> None:
    icons.forget()
    one = icons.pixmap("board", LIGHT.ink, 20)
    again = icons.pixmap("board", LIGHT.ink, 20)
    assert one.cacheKey() == again.cacheKey()
    icons.pixmap("board", DARK.ink, 20)
    sharp = icons.pixmap("board", LIGHT.ink, 20, 2.0)
    assert sharp.width() == 40
    assert sharp.deviceIndependentSize().width() == 20
    assert icons.cached() == 3
    icons.forget()
    assert icons.cached() == 0


def test_icon_takes_the_colour() -> None:
    picture = icons.pixmap("checkmark-circle", "#A2201A", 20).toImage()
    assert picture.pixelColor(10, 4).name().upper() == "#A2201A"


def test_missing_icon_is_named() -> None:
    with pytest.raises(FileNotFoundError, match="no-such"):
        icons.pixmap("no-such", "#000000", 20)


def test_both_families_and_marks_are_shipped(qapp: QApplication) -> None:
    assert fonts.load() == (fonts.SANS, fonts.SERIF)
    assert not icons.window_icon().isNull()
    assert not icons.mark(LIGHT.inf, 26).isNull()
