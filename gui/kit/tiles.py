"""The board of polling stations: one tile a station, its state, findings and the two entries.

The model gives a `Tile` under `TILE`; `Qt.ItemDataRole.AccessibleTextRole` should say the same in
words. Above 400 stations the tiles are 44×30 and leave out the bars of the entries.
"""

from dataclasses import dataclass
from enum import StrEnum

from PySide6.QtCore import QAbstractItemModel, QModelIndex, QPersistentModelIndex, QRectF, QSize, Qt
from PySide6.QtGui import QKeyEvent, QPainter, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QListView,
    QStyle,
    QStyleOptionViewItem,
)

from gui.kit import icons, paint, theme
from gui.kit.whole import WholeWords

TILE = Qt.ItemDataRole.UserRole + 1
MANY = 400
_GAP = 5
_SCROLL_BAR = 12


class TileState(StrEnum):
    """How far a station's minutes are."""

    NOT_RECEIVED = "not_received"
    RECEIVED = "received"
    FIRST_ENTRY = "first_entry"
    FIRST_DONE = "first_done"
    SECOND_ENTRY = "second_entry"
    DIFFERENCE = "difference"
    AGAIN = "again"
    ERROR = "error"
    CONFIRMED = "confirmed"
    ANNULLED = "annulled"
    REPEAT = "repeat"


@dataclass(frozen=True, slots=True)
class Tile:
    """One station; `entries` says of each entry: 0 not begun, 1 under way, 2 done.

    No entries, no bars. `doubts` puts a small amber mark on a tile that is otherwise at rest.
    """

    number: int
    state: TileState
    findings: int = 0
    entries: tuple[int, ...] = (0, 0)
    doubts: bool = False


@dataclass(frozen=True, slots=True)
class _Look:
    ground: str
    edge: str
    ink: str
    strong: bool
    icon: str = ""
    icon_ink: str = ""
    bars: str = ""
    """Token of a finished entry's bar; nothing if the tile has no bars."""


_LOOKS = {
    TileState.NOT_RECEIVED: _Look("", "", "ink3", False),
    TileState.RECEIVED: _Look("surface", "line2", "ink", True, "mail-inbox", "ink3", "edge"),
    TileState.FIRST_ENTRY: _Look("surface", "inf_so", "ink", True, "keyboard", "inf_so", "inf_so"),
    TileState.FIRST_DONE: _Look("surface", "line2", "ink", True, "hourglass", "ink3", "inf_so"),
    TileState.SECOND_ENTRY: _Look("surface", "inf_so", "ink", True, "keyboard", "inf_so", "inf_so"),
    TileState.DIFFERENCE: _Look("wrn_bg", "wrn_so", "wrn", True, "arrow-swap", "wrn", "wrn_so"),
    TileState.AGAIN: _Look("wrn_bg", "wrn_so", "wrn", True, "arrow-undo", "wrn", "wrn_so"),
    TileState.ERROR: _Look("err_so", "err_so", "on_so", True, "", "on_so", "on_so"),
    TileState.CONFIRMED: _Look("ok_bg", "ok_ln", "ink2", False, "checkmark", "ok_so"),
    TileState.ANNULLED: _Look("neu_bg", "edge", "ink2", True, "dismiss", "ink2"),
    TileState.REPEAT: _Look("", "", "ink2", True, "vote", "ink3"),
}


def draw_tile(painter: QPainter, rect: QRectF, tile: Tile, small: bool = False) -> None:
    """Paints one tile over the whole of `rect`."""
    now = theme.current()
    look = _LOOKS[tile.state]
    if look.ground:
        paint.box(painter, rect, now.colour(look.ground), now.colour(look.edge))
    else:
        paint.dashed(painter, rect, now.colour("edge"))
    size = (12 if tile.number > 999 else 13) if small else 17
    font = now.font(size, look.strong)
    font.setStrikeOut(tile.state is TileState.ANNULLED)
    line = rect.height() if small else now.px(22)
    words = QRectF(rect.left() + (4 if small else 7), rect.top() + (0 if small else 4), 60, line)
    paint.write(painter, words, str(tile.number), font, now.colour(look.ink))
    _draw_sign(painter, rect, tile, small)
    if look.bars and tile.entries and not small:
        _draw_bars(painter, rect, tile, look.bars)
    if tile.doubts:
        side = now.px(10 if small else 13)
        spot = QRectF(rect.right() - side - 2, rect.bottom() - side - 2, side, side)
        if not small:
            spot.translate(-5, -3)
        icons.draw(painter, "warning", now.hex("wrn_so"), spot)


def _draw_sign(painter: QPainter, rect: QRectF, tile: Tile, small: bool) -> None:
    now = theme.current()
    look = _LOOKS[tile.state]
    if tile.findings and tile.state is TileState.ERROR:
        side = now.px(13 if small else 18)
        top = rect.center().y() - side / 2 if small else rect.top() + 6
        spot = QRectF(rect.right() - side - (2 if small else 5), top, side, side)
        paint.box(painter, spot, now.colour("on_so"), radius=side / 2)
        font = now.font(10 if small else 13, True)
        count = str(tile.findings)
        paint.write(painter, spot, count, font, now.colour("err_so"), paint.CENTRE)
    elif look.icon:
        side = now.px(12 if small else 16)
        top = rect.center().y() - side / 2 if small else rect.top() + 7
        spot = QRectF(rect.right() - side - (2 if small else 6), top, side, side)
        icons.draw(painter, look.icon, now.hex(look.icon_ink), spot)


def _draw_bars(painter: QPainter, rect: QRectF, tile: Tile, token: str) -> None:
    now = theme.current()
    empty, full = now.colour("line"), now.colour(token)
    if tile.state is TileState.ERROR:
        empty = now.colour("on_so")
        empty.setAlphaF(0.35)
    width = (rect.width() - 14 - 3 * (len(tile.entries) - 1)) / len(tile.entries)
    for i, entry in enumerate(tile.entries):
        spot = QRectF(rect.left() + 7 + i * (width + 3), rect.bottom() - 12, width, 5)
        paint.box(painter, spot, empty, radius=1)
        if entry:
            paint.box(
                painter, spot.adjusted(0, 0, -width / 2 if entry == 1 else 0, 0), full, None, 1
            )


def _model(view: QListView) -> QAbstractItemModel | None:
    return view.model()  # None before setModel, whatever the stubs say


class TileDelegate(WholeWords):
    """Draws the tiles; the current one has a frame of ink around it."""

    small = False
    cell = QSize(63, 52)

    def sizeHint(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        return self.cell

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        tile = index.data(TILE)
        if not isinstance(tile, Tile):
            return
        spot = QRectF(option.rect).adjusted(0, 0, -_GAP, -_GAP)
        if option.state & QStyle.StateFlag.State_Selected:
            now = theme.current()
            focused = option.state & QStyle.StateFlag.State_HasFocus
            paint.box(painter, spot, None, now.colour("ink" if focused else "edge"), 6, 2)
            spot = spot.adjusted(3, 3, -3, -3)
        draw_tile(painter, spot, tile, self.small)


class StationBoard(QListView):
    """Tiles in rows that fill the width; arrows move, Enter or a double click is `activated`.

    Digits are left to the page, which lets one type a station's number anywhere.
    """

    def __init__(self, spoken: str = "") -> None:
        super().__init__()
        self.setObjectName("board")
        self.setAccessibleName(spoken)
        self._tiles = TileDelegate(self)
        self.setItemDelegate(self._tiles)
        self.setViewMode(QListView.ViewMode.IconMode)
        self.setMovement(QListView.Movement.Static)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setFrameShape(QListView.Shape.NoFrame)
        self.setUniformItemSizes(True)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        theme.follow(self.fit)

    def fit(self) -> None:
        """Spreads the tiles over the width; call after the number of stations has changed."""
        now = theme.current()
        self._tiles.small = self._count() > MANY
        least = now.px(44 if self._tiles.small else 58)
        height = now.px(30 if self._tiles.small else 47) + _GAP
        width = self.width() + _GAP  # the last gap of a row lies outside
        columns = max(1, width // (least + _GAP))
        scrolls = -(-self._count() // columns) * height - _GAP > self.height()
        if scrolls:
            width -= _SCROLL_BAR
            columns = max(1, width // (least + _GAP))
        always = Qt.ScrollBarPolicy.ScrollBarAlwaysOn
        never = Qt.ScrollBarPolicy.ScrollBarAlwaysOff
        self.setVerticalScrollBarPolicy(always if scrolls else never)
        self.setViewportMargins(0, 0, 0 if scrolls else -_GAP, 0)
        if scrolls:
            width -= _GAP
        self._tiles.cell = QSize(max(least, width // columns), height)
        self.setGridSize(self._tiles.cell)
        self.viewport().update()

    def go_to(self, number: int) -> bool:
        """Makes the tile with this number the current one, if there is one."""
        model = self.model()
        for i in range(model.rowCount()):
            tile = model.index(i, 0).data(TILE)
            if isinstance(tile, Tile) and tile.number == number:
                self.setCurrentIndex(model.index(i, 0))
                return True
        return False

    def _count(self) -> int:
        model = _model(self)
        return 0 if model is None else model.rowCount()

    def resizeEvent(self, event: QResizeEvent) -> None:
        self.fit()
        super().resizeEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.text().isdigit():
            event.ignore()
        else:
            super().keyPressEvent(event)
