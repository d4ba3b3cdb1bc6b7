"""A paragraph of open stations whose numbers open their minutes, by mouse and by keyboard."""

from collections.abc import Sequence
from html import escape

from PySide6.QtCore import Qt
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QLabel, QSizePolicy

from gui.kit import theme


class StationLinks(QLabel):
    """A sentence and after it linked numbers; `linkActivated` tells the station's id."""

    def __init__(self, text: str, stations: Sequence[tuple[str, str]]) -> None:
        super().__init__()
        self._text, self._stations = text, tuple(stations)
        self.setWordWrap(True)
        self.setTextFormat(Qt.TextFormat.RichText)
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.LinksAccessibleByMouse
            | Qt.TextInteractionFlag.LinksAccessibleByKeyboard
        )
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setAccessibleName(self.plain())
        theme.restyle(self, tone="ink2")
        theme.follow(self._retheme)

    def plain(self) -> str:
        """The words without links."""
        return f"{self._text} {', '.join(f'{id} {waits}'.strip() for id, waits in self._stations)}"

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Reached by Tab, the first number is marked at once; by Shift+Tab, the last."""
        super().focusInEvent(event)
        ways = {Qt.FocusReason.TabFocusReason: True, Qt.FocusReason.BacktabFocusReason: False}
        if event.reason() in ways and not self.hasSelectedText():
            self.focusNextPrevChild(ways[event.reason()])

    def _retheme(self) -> None:
        now = theme.current()
        self.setFont(now.font(13))
        colour = now.hex("inf")
        links = ", ".join(_link(*station, colour) for station in self._stations)
        self.setText(f"{escape(self._text)} {links}")


def _link(id: str, waits: str, colour: str) -> str:
    number = escape(id)
    return f'<a href="{number}" style="color:{colour}">{number}</a> {escape(waits)}'.strip()
