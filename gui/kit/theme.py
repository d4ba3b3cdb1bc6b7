"""The look in force: tokens times text size, put at once into palette, style sheet and icons.

Widgets that paint read `current()` while painting; widgets that hold sizes or icons pass a method
to `follow`, which calls it now and after every change. `Appearance` keeps the user's choice and
follows the system's light or dark scheme.
"""

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPalette
from PySide6.QtWidgets import QApplication, QWidget

from gui.kit import drawn, fonts, icons, qss
from gui.kit.tokens import DARK, LIGHT, LINE_HEIGHTS, Tokens


class Scheme(StrEnum):
    """What the user chose: as the system, always light, always dark."""

    SYSTEM = "system"
    LIGHT = "light"
    DARK = "dark"


Places = tuple[tuple[int, int], ...]


@dataclass(frozen=True, slots=True)
class Theme:
    """Tokens, the text size in percent, and lists whose colour is not that of their number.

    `places` has a ballot number and the place of its colour among the palette's, from 0.
    """

    tokens: Tokens = LIGHT
    scale: int = 100
    places: Places = ()

    def px(self, pixels: float) -> int:
        """A measure of the design at the chosen text size."""
        return round(pixels * self.scale / 100)

    def hex(self, token: str) -> str:
        """The colour of a token as `#RRGGBB`."""
        value = getattr(self.tokens, token)
        assert isinstance(value, str), token
        return value

    def colour(self, token: str) -> QColor:
        """The colour of a token to paint with."""
        return QColor(self.hex(token))

    def list_colour(self, ballot_number: int) -> QColor:
        """Colour of the electoral list with this number on the ballot (from 1)."""
        return self.palette_colour(self.list_place(ballot_number))

    def list_place(self, ballot_number: int) -> int:
        """The place of a list's colour among the palette's."""
        return dict(self.places).get(ballot_number, ballot_number - 1) % len(self.tokens.lists)

    def palette_colour(self, place: int) -> QColor:
        """One of the colours lists can have."""
        return QColor(self.tokens.lists[place])

    def font(self, size: int, strong: bool = False) -> QFont:
        """The screen's type in a size of the design (at 100 %)."""
        return fonts.sans(self.px(size), strong)

    def metrics(self, size: int, strong: bool = False) -> QFontMetrics:
        """Measures of that type."""
        return QFontMetrics(self.font(size, strong))

    def line(self, size: int) -> int:
        """Height of a line in a size of the design."""
        return self.px(LINE_HEIGHTS.get(size, round(size * 1.3)))


_SETS_FONT = Qt.WidgetAttribute.WA_SetFont


class _InForce(QObject):
    """The one theme there is, and the news that it has changed."""

    changed = Signal()
    theme = Theme()


_in_force = _InForce()


def current() -> Theme:
    """The theme in force."""
    return _in_force.theme


def follow(retheme: Callable[[], None]) -> None:
    """Calls a widget's method now and whenever the theme changes, as long as the widget lives."""
    _in_force.changed.connect(retheme)
    retheme()


def apply(app: QApplication, theme: Theme) -> None:
    """Puts a theme in force: type, palette, style sheet, icons, then every widget that follows."""
    _in_force.theme = theme
    if app.style().objectName().lower() != "fusion":
        app.setStyle("Fusion")
    fonts.load()
    fonts.set_application_font(app, theme.px(15))
    icons.forget()
    app.setPalette(palette(theme.tokens))
    app.setStyleSheet(qss.sheet(theme.tokens, theme.px, drawn.pictures(theme.tokens, theme.px)))
    _in_force.changed.emit()


def palette(tokens: Tokens) -> QPalette:
    """The tokens as Qt's own roles, for whatever the style sheet does not reach."""
    made = QPalette()
    role = QPalette.ColorRole
    for which, value in (
        (role.Window, tokens.bg),
        (role.Base, tokens.surface),
        (role.Button, tokens.surface),
        (role.AlternateBase, tokens.surface2),
        (role.WindowText, tokens.ink),
        (role.Text, tokens.ink),
        (role.ButtonText, tokens.ink),
        (role.PlaceholderText, tokens.ink3),
        (role.Highlight, tokens.sel),
        (role.HighlightedText, tokens.ink),
        (role.Accent, tokens.accent),
        (role.BrightText, tokens.on_accent),
        (role.Link, tokens.inf),
        (role.LinkVisited, tokens.inf),
        (role.Light, tokens.surface),
        (role.Midlight, tokens.line),
        (role.Mid, tokens.line2),
        (role.Dark, tokens.edge),
        (role.Shadow, tokens.edge),
        (role.ToolTipBase, tokens.surface),
        (role.ToolTipText, tokens.ink),
    ):
        made.setColor(which, QColor(value))
    for which in (role.WindowText, role.Text, role.ButtonText):
        made.setColor(QPalette.ColorGroup.Disabled, which, QColor(tokens.ink3))
    return made


def restyle(widget: QWidget, **properties: object) -> None:
    """Sets dynamic properties the style sheet looks at, and redraws if any of them changed."""
    changed = [n for n, value in properties.items() if widget.property(n) != value]
    for name in changed:
        widget.setProperty(name, properties[name])
    if changed and widget.testAttribute(Qt.WidgetAttribute.WA_WState_Polished):
        # Not before the first polish, and with the font put back: unpolishing returns a widget
        # to the font it had when the style sheet first looked at it.
        own_font = widget.font() if widget.testAttribute(_SETS_FONT) else None
        widget.style().unpolish(widget)
        widget.style().polish(widget)
        if own_font is not None:
            widget.setFont(own_font)
        widget.update()


class Appearance(QObject):
    """The user's choice of scheme and text size, put in force and kept with the system's."""

    def __init__(
        self,
        app: QApplication,
        scheme: Scheme = Scheme.SYSTEM,
        scale: int = 100,
        places: Places = (),
    ) -> None:
        super().__init__(app)
        self._places = places
        self._app = app
        self._scheme = scheme
        self._scale = scale
        self._asked = False
        app.styleHints().colorSchemeChanged.connect(self._system_changed)
        app.screenAdded.connect(self._put_in_force)
        self._put_in_force()

    @property
    def scheme(self) -> Scheme:
        """The scheme chosen."""
        return self._scheme

    @property
    def scale(self) -> int:
        """The text size in percent."""
        return self._scale

    def set_scheme(self, scheme: Scheme) -> None:
        """Chooses light, dark or the system's own."""
        self._scheme = scheme
        self._put_in_force()

    def set_scale(self, percent: int) -> None:
        """Chooses the text size, one of `tokens.SCALES`."""
        self._scale = percent
        self._put_in_force()

    def set_places(self, places: Places) -> None:
        """Chooses the colours of lists."""
        self._places = places
        self._put_in_force()

    def _system_changed(self) -> None:
        if self._scheme is Scheme.SYSTEM and not self._asked:
            self._put_in_force()

    def _put_in_force(self) -> None:
        self._asked = True
        hints = self._app.styleHints()
        wanted = {Scheme.LIGHT: Qt.ColorScheme.Light, Scheme.DARK: Qt.ColorScheme.Dark}
        hints.setColorScheme(wanted.get(self._scheme, Qt.ColorScheme.Unknown))
        dark = self._scheme is Scheme.DARK or (
            self._scheme is Scheme.SYSTEM and hints.colorScheme() is Qt.ColorScheme.Dark
        )
        self._asked = False
        apply(self._app, Theme(DARK if dark else LIGHT, self._scale, self._places))
