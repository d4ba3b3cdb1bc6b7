"""Buttons: primary, secondary, plain, link and icon only, each in the usual and the small size."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QIcon, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QPushButton, QSizePolicy

from gui.kit import icons, paint, theme

_INK = {"primary": "on_accent", "plain": "inf", "link": "inf", "icon": "ink2"}
_GAP = 3
"""Added after an icon; Qt leaves 4 px between icon and text and the design 7."""


class Button(QPushButton):
    """A push button; `role` is `primary`, `secondary`, `plain`, `link` or `icon`.

    Enter presses it as Space does. An icon-only button needs `spoken`, its accessible name.
    """

    def __init__(
        self,
        text: str = "",
        role: str = "secondary",
        icon: str = "",
        small: bool = False,
        spoken: str = "",
    ) -> None:
        super().__init__(text)
        self._icon, self._role, self._small = icon, role, small
        self.setAutoDefault(False)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        if role in ("link", "plain", "icon"):
            self.setCursor(Qt.CursorShape.PointingHandCursor)
        if spoken:
            self.setAccessibleName(spoken)
            self.setToolTip("" if text else spoken)
        theme.restyle(self, role=role, small=small)
        theme.follow(self._retheme)

    @property
    def role(self) -> str:
        """The role it has now."""
        return self._role

    def set_role(self, role: str) -> None:
        """Changes the role, as when a page proposes another door."""
        self._role = role
        theme.restyle(self, role=role)
        self._retheme()

    def set_icon(self, name: str) -> None:
        """Changes the icon; an empty name takes it away."""
        self._icon = name
        self._retheme()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        plain = event.modifiers() in (
            Qt.KeyboardModifier.NoModifier,
            Qt.KeyboardModifier.KeypadModifier,
        )
        if plain and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
            return
        super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self._role == "primary" and self.hasFocus():
            # the ring's colour is near the ground's: a light line parts them
            inner = QRectF(self.rect()).adjusted(2, 2, -2, -2)
            colour = theme.current().colour("on_accent")
            paint.box(QPainter(self), inner, None, colour, radius=2)

    def _retheme(self) -> None:
        now = theme.current()
        self.setFont(now.font(14 if self._small else 15, self._role == "primary"))
        if not self._icon:
            self.setIcon(QIcon())
            return
        size = now.px(16 if self._small else 20)
        tail = _GAP if self.text() else 0
        colour = now.hex(_INK.get(self._role, "ink"))
        self.setIcon(icons.icon(self._icon, colour, size, now.hex("ink3"), tail))
        self.setIconSize(QSize(size + tail, size))
