"""The navigation: the program's mark, whose election, and the thread of the procedure.

Items of the section `thread` stand on a thread of dots; the others have icons. The widget is 208
wide and can be made a rail of 56 that shows dots, icons and badges only.
"""

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import QPoint, QRect, QRectF, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from gui.kit import icons, paint, theme
from gui.kit.dots import Stage
from gui.kit.navigation_item import NavigationButton, NavigationItem
from gui.kit.sheet import row
from gui.kit.texts import Label
from gui.kit.tokens import NAVIGATION, RAIL

SECTIONS = ("top", "thread", "more", "bottom")


class Navigation(QWidget):
    """Emits `wanted` with the item's id; ↑ ↓ move the focus, Enter and Space go there."""

    wanted = Signal(str)

    def __init__(self, items: Sequence[NavigationItem] = (), spoken: str = "") -> None:
        super().__init__()
        self.setAccessibleName(spoken)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Expanding)
        self._rail = False
        self._items: tuple[NavigationItem, ...] = ()
        self._current = ""
        self._buttons: dict[str, NavigationButton] = {}
        self._brand = _Brand()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 12, 0, 8)
        self._column.setSpacing(0)
        self._column.addWidget(self._brand)
        self.set_items(items)
        theme.follow(self._retheme)

    def set_brand(self, name: str, lines: Sequence[str]) -> None:
        """The program's name and up to three lines that say whose election this is."""
        self._brand.tell(name, lines)

    def add_beside(self, widget: QWidget) -> None:
        """Puts something small at the right of the name; on the rail there is no room for it."""
        self._brand.add_beside(widget)

    def set_items(self, items: Sequence[NavigationItem]) -> None:
        """Shows these places; if they are the same ones, only states and badges change."""
        same = [(i.id, i.section) for i in items] == [(i.id, i.section) for i in self._items]
        self._items = tuple(items)
        if not same:
            self._rebuild()
        for item in items:
            self._buttons[item.id].show_item(item)

    def change(self, item_id: str, state: Stage, badge: str = "", badge_tone: str = "wrn") -> None:
        """Changes state and badge of one place."""
        changed = tuple(
            replace(i, state=state, badge=badge, badge_tone=badge_tone) if i.id == item_id else i
            for i in self._items
        )
        self.set_items(changed)

    def select(self, item_id: str) -> None:
        """Marks where one is, without telling of it."""
        self._current = item_id
        for button in self._buttons.values():
            button.set_current(button.item.id == item_id)

    def current(self) -> str:
        """Id of the place marked."""
        return self._current

    def set_rail(self, rail: bool) -> None:
        """Collapses to the rail of 56 or spreads again."""
        self._rail = rail
        self._retheme()

    def is_rail(self) -> bool:
        """Whether it is collapsed."""
        return self._rail

    def button(self, item_id: str) -> NavigationButton:
        """The button of a place."""
        return self._buttons[item_id]

    def paintEvent(self, event: QPaintEvent) -> None:
        now = theme.current()
        painter = QPainter(self)
        painter.fillRect(self.rect(), now.colour("nav"))
        painter.fillRect(QRect(self.width() - 1, 0, 1, self.height()), now.colour("line"))
        stops = [self._buttons[i.id] for i in self._items if i.section == "thread"]
        if len(stops) > 1:
            ends = [b.mapTo(self, QPoint(0, b.dot_centre().y())) for b in (stops[0], stops[-1])]
            left = stops[0].dot_centre().x() - 1
            thread = QRect(left, ends[0].y(), 2, ends[1].y() - ends[0].y())
            painter.fillRect(thread, now.colour("line2"))

    def _rebuild(self) -> None:
        while self._column.count() > 1:
            taken = self._column.takeAt(1)
            if taken is not None and (widget := taken.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        self._buttons = {}
        first = True
        for section in SECTIONS:
            members = [i for i in self._items if i.section == section]
            if section == "bottom":
                self._column.addStretch(1)
            elif members and not first:
                self._column.addWidget(_Separator())
            for item in members:
                self._column.addWidget(self._made(item))
            first = first and not members

    def _made(self, item: NavigationItem) -> NavigationButton:
        button = NavigationButton(item)
        button.set_rail(self._rail)
        button.set_current(item.id == self._current)
        button.clicked.connect(lambda: self.wanted.emit(button.item.id))
        button.step_wanted.connect(lambda by: self._step(button, by))
        self._buttons[item.id] = button
        return button

    def _step(self, button: NavigationButton, by: int) -> None:
        order = [self._buttons[i.id] for s in SECTIONS for i in self._items if i.section == s]
        at = order.index(button) + by
        if 0 <= at < len(order):
            order[at].setFocus(Qt.FocusReason.TabFocusReason)

    def _retheme(self) -> None:
        now = theme.current()
        self.setFixedWidth(RAIL if self._rail else now.px(NAVIGATION))
        self._brand.set_rail(self._rail)
        for button in self._buttons.values():
            button.set_rail(self._rail)
        self.update()


class _Brand(QWidget):
    """Mark and name, and under them the election."""

    def __init__(self) -> None:
        super().__init__()
        self._rail = False
        self._room = QWidget()  # where the mark is painted
        self._name = Label("", 17, strong=True)
        self._lines = [Label("", 15, strong=True, elide=True)]
        self._lines += [Label("", 13, "ink2", elide=True) for _ in range(2)]
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(16, 0, 12, 12)
        self._column.setSpacing(1)
        self._top = row(self._room, self._name, None, gap=0)
        self._beside: list[QWidget] = []
        self._column.addLayout(self._top)
        self._column.addSpacing(2)
        self._column.addSpacing(5)
        for line in self._lines:
            self._column.addWidget(line)

    def tell(self, name: str, lines: Sequence[str]) -> None:
        self._name.setText(name)
        self.setAccessibleName(", ".join((name, *lines)))
        for label, text in zip(self._lines, (*lines, "", "", ""), strict=False):
            label.setText(text)
            label.setToolTip(text)

    def add_beside(self, widget: QWidget) -> None:
        self._beside.append(widget)
        self._top.addWidget(widget)
        widget.setVisible(not self._rail)

    def set_rail(self, rail: bool) -> None:
        self._rail = rail
        self._room.setFixedWidth(theme.current().px(34))
        for label in (self._name, *self._lines, *self._beside):
            label.setVisible(not rail)
        self.setMinimumHeight(36 if rail else 0)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        now = theme.current()
        painter = QPainter(self)
        width = now.px(26)
        mark = icons.mark(now.hex("inf"), width, self.devicePixelRatioF())
        line = now.line(17)
        height = width * 15 / 26
        left = (self.width() - width) / 2 if self._rail else 16
        spot = QRectF(left, (line - height) / 2, width, height)
        painter.drawPixmap(spot, mark, QRectF(mark.rect()))


class _Separator(QWidget):
    def __init__(self) -> None:
        super().__init__()
        self.setFixedHeight(17)

    def paintEvent(self, event: QPaintEvent) -> None:
        side = 16 if self.width() > RAIL else 10
        rule = QRectF(side, 8, self.width() - 2 * side, 1)
        paint.box(QPainter(self), rule, theme.current().colour("line2"), radius=0)
