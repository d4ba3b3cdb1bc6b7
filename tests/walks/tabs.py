"""Where Tab leads on a sight: which controls it reaches, in which order, and how focus is seen."""

from collections.abc import Iterator
from dataclasses import dataclass, field

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QRadioButton,
    QWidget,
)

MOST, MOST_INSIDE = 160, 40
"""Steps of a round trip, and from link to link inside of one control."""
TOLERANCE = 8
TAB = Qt.FocusPolicy.TabFocus
AROUND = 4


@dataclass(slots=True)
class Trip:
    """The controls in the order Tab reached them, what went against the order of reading on the
    way, and what stopped it before it came round.
    """

    order: list[QWidget] = field(default_factory=list)
    astray: list[str] = field(default_factory=list)
    faults: list[str] = field(default_factory=list)


def round_trip(sight: QWidget) -> Trip:
    """Press Tab until a control comes again; of radio buttons any one stands for its group."""
    trip = Trip()
    for _step in range(MOST):
        at = QApplication.focusWidget()
        if at is None:
            trip.faults.append("Tab leads nowhere")
            return trip
        again = next((i for i, one in enumerate(trip.order) if _one(one) is _one(at)), None)
        if again is None or trip.order[again] is at:
            _compare(trip, at, sight)
        if again is not None:
            lost = trip.order[:again]
            trip.faults += [f"Tab never comes back to {_told(one)}" for one in lost]
            return trip
        trip.order.append(at)
        if not _leave(at):
            trip.faults.append(f"Tab does not leave {_told(at)}")
            return trip
    trip.faults.append(f"Tab does not come round in {MOST} steps")
    return trip


def _compare(trip: Trip, at: QWidget, sight: QWidget) -> None:
    """Where the step to a control led, as both stand now: panes scroll to what has the focus."""
    if trip.order and _goes_back(_rect(trip.order[-1], sight), _rect(at, sight)):
        trip.astray.append(f"{_told(trip.order[-1])} → {_told(at)}")


def _leave(at: QWidget) -> bool:
    """Whether Tab leaves a control, by way of the links inside it; some tables leave by Ctrl."""
    keeps = isinstance(at, QAbstractItemView) and at.tabKeyNavigation()
    none, ctrl = Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ControlModifier
    for _press in range(MOST_INSIDE):
        QTest.keyClick(at, Qt.Key.Key_Tab, ctrl if keeps else none)
        if QApplication.focusWidget() is not at:
            return True
    return False


def _one(widget: QWidget) -> object:
    group = widget.group() if isinstance(widget, QRadioButton) else None
    return group or widget


def missed(sight: QWidget, order: list[QWidget]) -> list[str]:
    """Controls in view that Tab does not reach; of radio buttons it reaches one."""
    reached = set(order)
    groups = {one.group() for one in order if isinstance(one, QRadioButton) and one.group()}
    found = []
    for widget in sight.findChildren(QWidget):
        if not _is_stop(widget, sight) or widget in reached:
            continue
        if isinstance(widget, QRadioButton) and widget.group() in groups:
            continue
        found.append(f"Tab does not reach {_told(widget)}")
    return found


def nameless(order: list[QWidget]) -> list[str]:
    """Controls that a screen reader would not name."""
    found = []
    for widget in order:
        spoken = QAccessible.queryAccessibleInterface(widget)
        if not spoken.text(QAccessible.Text.Name).strip():
            found.append(f"no accessible name: {_told(widget)}")
    return found


def astray(trip: Trip) -> list[str]:
    """Steps against the order of reading; one is the step from the end to the beginning."""
    return trip.astray if len(trip.astray) > 1 else []


def unseen(sight: QWidget, order: list[QWidget]) -> Iterator[str]:
    """Controls that look the same with and without focus; one of each look is asked.

    Both pictures are painted on demand, so nothing depends on when the screen is painted.
    """
    asked: set[tuple[object, ...]] = set()
    for widget in order:
        look = (type(widget), widget.objectName(), widget.property("role"), widget.isEnabled())
        if look in asked:
            continue
        asked.add(look)
        widget.setFocus(Qt.FocusReason.TabFocusReason)
        if QApplication.focusWidget() is not widget:
            yield f"takes no focus: {_told(widget)}"
            continue
        spot = _rect(widget, sight).adjusted(-AROUND, -AROUND, AROUND, AROUND)
        focused = sight.grab(spot).toImage()
        widget.clearFocus()
        if sight.grab(spot).toImage() == focused:
            yield f"focus is not seen: {_told(widget)}"


def _goes_back(before: QRect, after: QRect) -> bool:
    """Up in the same column, or to the left in the same line."""
    to_the_right = after.left() >= before.right() - TOLERANCE
    if after.bottom() <= before.top() + TOLERANCE:
        return not to_the_right
    low, high = max(before.top(), after.top()), min(before.bottom(), after.bottom())
    in_line = high - low > min(before.height(), after.height()) / 2
    return in_line and after.right() <= before.left() + TOLERANCE


def _rect(widget: QWidget, sight: QWidget) -> QRect:
    return QRect(widget.mapTo(sight, QPoint(0, 0)), widget.size())


def _is_stop(widget: QWidget, sight: QWidget) -> bool:
    ours = not type(widget).__module__.startswith("PySide6")
    if not widget.focusPolicy() & TAB or (ours and widget.focusProxy() is not None):
        return False
    if isinstance(widget.parentWidget(), QAbstractSpinBox | QComboBox):
        return False
    return widget.isVisibleTo(sight) and widget.isEnabled() and widget.window() is sight.window()


def _told(widget: QWidget) -> str:
    said = widget.accessibleName()
    if not said and isinstance(widget, QAbstractButton):
        said = widget.text()
    return f"{type(widget).__name__} {said[:50]!r}"
