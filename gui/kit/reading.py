"""Tab goes through a page in the order one reads it: as its layouts are nested, not as it was made.

Asked anew at each press of Tab, for parts come and go while a page is open.

Qt is never asked which widget comes next, nor for whom a part of its own takes the focus: Shiboken
would make the answer a child of the one asked, and it would be collected together with that.
"""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLayout, QWidget

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
        QWidget.setTabOrder(before, after)


def _is_stop(widget: QWidget) -> bool:
    """What takes the focus, and what gives it on to a part of itself: Qt asks both in the chain."""
    if _is_ours(widget) and widget.focusProxy() is not None:
        return True
    return bool(widget.focusPolicy() & _TAB)


def _is_ours(widget: QWidget) -> bool:
    return not type(widget).__module__.startswith("PySide6")


def _read(widget: QWidget) -> Iterator[QWidget]:
    """A widget and all in it: first what its layout holds, then what is placed by hand."""
    yield widget
    inside = [one for one in widget.children() if isinstance(one, QWidget) and not one.isWindow()]
    laid = list(_laid(widget.layout(), inside))
    for child in (*laid, *(one for one in inside if one not in laid)):
        yield from _read(child)


def _laid(layout: QLayout | None, widgets: Sequence[QWidget]) -> Iterator[QWidget]:
    """The widgets of a layout and of those nested in it, by their places.

    Asked by place, never by item: a wrapped item takes what it holds down with it.
    """
    if layout is None:
        return
    nested = [one for one in layout.children() if isinstance(one, QLayout)]
    placed: list[tuple[int, QWidget | QLayout]] = []
    placed += [(layout.indexOf(one), one) for one in widgets]
    placed += [(layout.indexOf(one), one) for one in nested]
    for _at, one in sorted((pair for pair in placed if pair[0] >= 0), key=lambda pair: pair[0]):
        if isinstance(one, QLayout):
            yield from _laid(one, widgets)
        else:
            yield one
