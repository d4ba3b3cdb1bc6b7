"""The dots of the procedure: green tick done, ring under way, hollow to come."""

from enum import StrEnum

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPen

from gui.kit import icons, theme


class Stage(StrEnum):
    """How far a stage of the procedure is."""

    DONE = "done"
    CURRENT = "current"
    TODO = "todo"


def draw_thread_dot(painter: QPainter, centre: QPointF, state: Stage, ground: str = "nav") -> None:
    """The dot of the navigation, 12 to 16 px."""
    now = theme.current()
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    radius = now.px(16) / 2
    match state:
        case Stage.DONE:
            _disc(painter, centre, radius, "ok_so")
            side = now.px(12)
            spot = QRectF(centre.x() - side / 2, centre.y() - side / 2, side, side)
            painter.restore()
            icons.draw(painter, "checkmark", now.hex("surface"), spot)
            return
        case Stage.CURRENT:
            _ring(painter, centre, radius, 2, "inf_so", "surface")
            _disc(painter, centre, now.px(6) / 2, "inf_so")
        case Stage.TODO:
            _ring(painter, centre, now.px(12) / 2, 2, "edge", ground)
    painter.restore()


def draw_stage_node(painter: QPainter, centre: QPointF, state: Stage) -> None:
    """The node of the stage line, 15 to 23 px."""
    now = theme.current()
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    radius = now.px(23) / 2
    match state:
        case Stage.DONE:
            _disc(painter, centre, radius, "ok_so")
            side = now.px(16)
            spot = QRectF(centre.x() - side / 2, centre.y() - side / 2, side, side)
            painter.restore()
            icons.draw(painter, "checkmark", now.hex("on_so"), spot)
            return
        case Stage.CURRENT:
            _ring(painter, centre, radius, now.px(7), "inf_so", "surface")
        case Stage.TODO:
            _ring(painter, centre, now.px(15) / 2, 3, "line2", "surface")
    painter.restore()


def _disc(painter: QPainter, centre: QPointF, radius: float, token: str) -> None:
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(theme.current().colour(token))
    painter.drawEllipse(centre, radius, radius)


def _ring(
    painter: QPainter, centre: QPointF, radius: float, width: float, token: str, ground: str
) -> None:
    now = theme.current()
    painter.setPen(QPen(now.colour(token), width))
    painter.setBrush(now.colour(ground))
    painter.drawEllipse(centre, radius - width / 2, radius - width / 2)
