"""Tab goes through a page in the order one reads it: as its layouts are nested, not as it was made.

Asked anew at each press of Tab, for parts come and go while a page is open.
"""

from collections.abc import Iterator
from itertools import pairwise

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QGridLayout, QLayout, QLayoutItem, QWidget

_TAB = Qt.FocusPolicy.TabFocus
_KEYS = (Qt.Key.Key_Tab, Qt.Key.Key_Backtab)


def before_tab(root: QWidget, event: QEvent) -> None:
    """What a page or dialog asks of each event: the press that is announced may be Tab.

    Not when Qt itself passes the focus on: that happens while widgets are hidden and deleted.
    """
    announced = event.type() is QEvent.Type.ShortcutOverride
    if announced and isinstance(event, QKeyEvent) and event.key() in _KEYS:
        in_order(root)


def in_order(root: QWidget) -> None:
    """Put what Tab reaches inside `root` into the order of reading."""
    stops = [one for one in _read(root) if _is_stop(one) and one is not root]
    for before, after in pairwise(stops):
        if before.nextInFocusChain() is not after:
            QWidget.setTabOrder(before, after)


def _is_stop(widget: QWidget) -> bool:
    """What takes the focus, and what gives it on to a part of itself: Qt asks both in the chain."""
    proxy = widget.focusProxy()
    if isinstance(proxy, QWidget):
        return widget.isAncestorOf(proxy)
    return bool(widget.focusPolicy() & _TAB)


def _read(widget: QWidget) -> Iterator[QWidget]:
    """A widget and all in it: first what its layout holds, then what is placed by hand."""
    yield widget
    laid = list(_laid(widget.layout()))
    placed = [
        child
        for child in widget.children()
        if isinstance(child, QWidget) and not child.isWindow() and child not in laid
    ]
    for child in (*laid, *placed):
        yield from _read(child)


def _laid(layout: QLayout | None) -> Iterator[QWidget]:
    if layout is None:
        return
    for item in _items(layout):
        inner = item.layout()
        if isinstance(inner, QLayout):
            yield from _laid(inner)
        elif isinstance(widget := item.widget(), QWidget):
            yield widget


def _items(layout: QLayout) -> list[QLayoutItem]:
    places = range(layout.count())
    if isinstance(layout, QGridLayout):
        places = sorted(places, key=lambda at: layout.getItemPosition(at)[:2])  # type: ignore[assignment, index]
    found = [layout.itemAt(at) for at in places]
    return [item for item in found if item is not None]
