"""The wall: one picture of 1920 × 1080 drawn to fit whatever it is thrown on (look.md, 10)."""

from collections.abc import Iterable
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFont, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from gui.kit import fonts, paint, theme
from gui.kit.hemicycle import Figures, draw_half_circle
from gui.kit.seating import seating
from gui.pages.projector.presenter import Row, Shown

WIDE, HIGH = 1920, 1080
LEFT, MIDDLE, FROM, RIGHT = 56, 686, 758, 1864
"""Edges of the two columns."""
HALL = QRectF(LEFT, 656, MIDDLE - LEFT, 346)
ROWS_FROM, ROWS_TO, TALLEST = 238, 1002, 78
VOTES, SHARE, SEATS = 1540, 1710, 1856
"""Right edges of the columns of figures."""
FLOW = (500, 648)
"""Where the numbers of stations may stand."""
PLATE_TOP, HINT_TOP = 58, 1018
"""Plates stand in the head; how to get back is said in the foot, where it hides no warning."""


@dataclass(frozen=True, slots=True)
class _Sizes:
    """Type of a row, by how many there are."""

    name: int
    figure: int
    seats: int
    tag: int


@dataclass(frozen=True, slots=True)
class _Pen:
    """How a line is written."""

    size: int
    tone: str = "ink"
    strong: bool = False


_SIZES = (
    (12, _Sizes(31, 36, 50, 50)),
    (15, _Sizes(28, 32, 40, 40)),
    (10_000, _Sizes(24, 26, 30, 30)),
)


class Wall(QWidget):
    """Paints a `Shown`; its accessible description says the same."""

    def __init__(self, spoken: str) -> None:
        super().__init__()
        self.setAccessibleName(spoken)
        self._shown: Shown | None = None
        self._hint = ""
        theme.follow(self.update)

    def show_night(self, shown: Shown) -> None:
        """The night as it is now."""
        self._shown = shown
        self.setAccessibleDescription(shown.spoken)
        self.update()

    def show_hint(self, text: str) -> None:
        """How to get back, for a moment."""
        self._hint = text
        self.update()

    def hide_hint(self) -> None:
        """Nothing but the night from now on."""
        self.show_hint("")

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHints(
            QPainter.RenderHint.Antialiasing | QPainter.RenderHint.TextAntialiasing
        )
        painter.fillRect(self.rect(), theme.current().colour("surface"))
        if self._shown is None:
            return
        scale = min(self.width() / WIDE, self.height() / HIGH)
        painter.translate(
            (self.width() - WIDE * scale) / 2, max(0.0, self.height() - HIGH * scale) / 2
        )
        painter.scale(scale, scale)
        _draw_head(painter, self._shown)
        _draw_stations(painter, self._shown)
        _draw_hall(painter, self._shown)
        _draw_lists(painter, self._shown)
        _draw_foot(painter, self._shown)
        if self._hint:
            _plate(painter, WIDE / 2 + 300, self._hint, "inf", HINT_TOP)
        painter.end()


def _type(pixels: int, strong: bool = False) -> QFont:
    return fonts.sans(pixels, strong)


def _line(
    painter: QPainter,
    spot: tuple[float, float, float],
    text: str,
    pen: _Pen,
    flags: Qt.AlignmentFlag = paint.LEFT,
) -> float:
    """One line whose middle is at `spot`: left, right, and the height of its middle."""
    left, right, middle = spot
    place = QRectF(left, middle - pen.size * 0.75, right - left, pen.size * 1.5)
    ink = theme.current().colour(pen.tone)
    return paint.write(painter, place, text, _type(pen.size, pen.strong), ink, flags)


def _rule(painter: QPainter, left: float, right: float, at: float, tone: str, thick: float) -> None:
    painter.fillRect(QRectF(left, at, right - left, thick), theme.current().colour(tone))


def _draw_head(painter: QPainter, shown: Shown) -> None:
    taken = _line(painter, (0, RIGHT, 84), shown.at, _Pen(58, strong=True), paint.RIGHT)
    left = RIGHT - taken - 16
    taken = _line(painter, (0, left, 95), shown.as_of, _Pen(24, "ink2"), paint.RIGHT)
    left -= taken + 40
    if shown.practice:
        left -= _plate(painter, left, shown.practice, "err") + 20
    if shown.state:
        left -= _plate(painter, left, shown.state, "ok" if shown.final else "wrn") + 20
    _line(painter, (LEFT, left, 70), shown.unit, _Pen(52, strong=True))
    _line(painter, (LEFT, left, 119), shown.election, _Pen(28, "ink2"))
    _rule(painter, LEFT, RIGHT, 162, "ink", 3)


def _plate(painter: QPainter, right: float, text: str, tone: str, top: float = PLATE_TOP) -> float:
    now = theme.current()
    font = _type(26, True)
    width = paint.width_of(text, font) + 48
    spot = QRectF(right - width, top, width, 60)
    paint.box(painter, spot, now.colour(f"{tone}_bg"), now.colour(f"{tone}_so"), 8, 2)
    paint.write(painter, spot, text, font, now.colour(tone), paint.CENTRE)
    return width


def _draw_stations(painter: QPainter, shown: Shown) -> None:
    now = theme.current()
    taken = _line(painter, (LEFT, MIDDLE, 226), shown.stations_in, _Pen(64, strong=True))
    _line(painter, (LEFT + taken + 12, MIDDLE, 232), shown.of_all, _Pen(34))
    whole = QRectF(LEFT, 276, MIDDLE - LEFT, 18)
    paint.box(painter, whole, now.colour("line"), radius=9)
    if shown.done:
        whole.setWidth(max(18.0, whole.width() * shown.done))
        paint.box(painter, whole, now.colour("ok_so"), radius=9)
    for at, (value, words) in enumerate(shown.shares):
        middle = 338 + 62 * at
        _line(painter, (LEFT, MIDDLE, middle), value, _Pen(44, strong=True))
        _line(painter, (LEFT + 190, MIDDLE, middle + 4), words, _Pen(28, "ink2"))
    _rule(painter, LEFT, MIDDLE, 464, "line2", 2)
    _flow(painter, (*_parts(shown.aside_words, shown.aside), *_parts(shown.open_words, shown.open)))


def _parts(words: str, numbers: tuple[str, ...]) -> Iterable[tuple[str, bool]]:
    """The words before the numbers, then the numbers, which stand in frames."""
    return [(words, False), *((number, True) for number in numbers)] if numbers else []


def _flow(painter: QPainter, parts: Iterable[tuple[str, bool]]) -> None:
    """Words and framed numbers, line after line; what has no room is told by an ellipsis."""
    now = theme.current()
    left, top = float(LEFT), float(FLOW[0] - 18)
    room = list(parts)
    for at, (text, framed) in enumerate(room):
        font = _type(28 if framed else 26, framed)
        width = paint.width_of(text, font) + (34 if framed else 12)
        last_line = top + 112 > FLOW[1]
        if left + width + (60 if last_line and at + 1 < len(room) else 0) > MIDDLE:
            if last_line:
                _line(painter, (left, MIDDLE, top + 24), "…", _Pen(32, "ink2", strong=True))
                return
            left, top = float(LEFT), top + 56
        spot = QRectF(left, top, width, 48)
        if framed:
            paint.dashed(painter, spot, now.colour("edge"), 6)
        flags = paint.CENTRE if framed else paint.LEFT
        paint.write(painter, spot, text, font, now.colour("ink" if framed else "ink2"), flags)
        left += width + 12


def _draw_hall(painter: QPainter, shown: Shown) -> None:
    seats = seating(max(shown.seats, sum(one.seats for one in shown.blocs)))
    figures = Figures(str(shown.seats), shown.seats_word, _type(84, True), _type(28))
    draw_half_circle(painter, HALL, shown.blocs, seats, figures)


def _draw_lists(painter: QPainter, shown: Shown) -> None:
    height = min(float(TALLEST), (ROWS_TO - ROWS_FROM) / max(1, len(shown.rows)))
    sizes = next(sizes for most, sizes in _SIZES if len(shown.rows) <= most)
    _rule(painter, FROM, RIGHT, ROWS_FROM - 3, "line2", 2)
    heads = (
        (FROM + 92, VOTES - 160, paint.LEFT),
        (FROM, VOTES, paint.RIGHT),
        (FROM, SHARE, paint.RIGHT),
        (FROM, SEATS, paint.RIGHT),
    )
    for word, (left, right, flags) in zip(shown.heads, heads, strict=True):
        _line(painter, (left, right, 211), word, _Pen(24, "ink2"), flags)
    for at, row in enumerate(shown.rows):
        spot = QRectF(FROM, ROWS_FROM + at * height, RIGHT - FROM, height)
        _draw_row(painter, spot, row, sizes)
        _rule(painter, FROM, RIGHT, spot.bottom() - 2, "line", 2)


def _draw_row(painter: QPainter, spot: QRectF, row: Row, sizes: _Sizes) -> None:
    now = theme.current()
    middle = spot.center().y() - 1
    high = min(float(sizes.tag), spot.height() - 4)
    tag = QRectF(FROM + 8, middle - high / 2, 64, high)
    paint.box(painter, tag, now.list_colour(row.no), radius=6)
    white = now.colour("on_list")
    paint.write(painter, tag, str(row.no), _type(sizes.name - 3, True), white, paint.CENTRE)
    tone = "ink2" if row.outside else "ink"
    barred = spot.height() >= 60
    line = spot.top() + spot.height() * 0.42 if barred else middle
    left, right = FROM + 92.0, float(VOTES - 150)
    after = sum(paint.width_of(t, _type(24)) + 40 for t in (row.mark, row.note) if t)
    name = (left, right - after, line)
    left += _line(painter, name, row.name, _Pen(sizes.name, tone, not row.outside)) + 18
    if row.mark:
        left += _mark(painter, left, line, row.mark) + 16
    if row.note:
        _line(painter, (left, right, line + 2), row.note, _Pen(24, "ink2"))
    if barred:
        bar = QRectF(FROM + 92, spot.bottom() - 20, right - FROM - 92 - 10, 10)
        paint.box(painter, bar, now.colour("neu_bg"), radius=5)
        bar.setWidth(max(10.0, bar.width() * row.part) if row.part else 0.0)
        paint.box(painter, bar, now.list_colour(row.no), radius=5)
    flags = paint.RIGHT
    _line(painter, (FROM, VOTES, middle), row.votes, _Pen(sizes.figure, tone), flags)
    _line(painter, (FROM, SHARE, middle), row.share, _Pen(sizes.figure, "ink2"), flags)
    _line(
        painter, (FROM, SEATS, middle), row.seats, _Pen(sizes.seats, tone, not row.outside), flags
    )


def _mark(painter: QPainter, left: float, middle: float, text: str) -> float:
    now = theme.current()
    font = _type(24, True)
    width = paint.width_of(text, font) + 20
    spot = QRectF(QPointF(left, middle - 16), QPointF(left + width, middle + 18))
    paint.box(painter, spot, now.colour("inf_bg"), now.colour("inf_ln"), 5, 2)
    paint.write(painter, spot, text, font, now.colour("inf"), paint.CENTRE)
    return width


def _draw_foot(painter: QPainter, shown: Shown) -> None:
    _rule(painter, LEFT, RIGHT, 1014, "line2", 2)
    left = float(LEFT)
    *others, last = [*shown.foot, *(one for one in (shown.end, shown.settled) if one)]
    right = shown.settled or shown.end
    for text in others if right else (*others, last):
        left += _line(painter, (left, RIGHT, 1050), text, _Pen(26, "ink2")) + 48
    if right:
        _line(painter, (left, RIGHT, 1050), right, _Pen(26, "ink2"), paint.RIGHT)
