"""White sheets on the grey desk: a framed panel with an optional head and foot."""

from PySide6.QtWidgets import QFrame, QHBoxLayout, QLayout, QVBoxLayout, QWidget

from gui.kit import theme
from gui.kit.texts import Label


class Sheet(QFrame):
    """A panel; put content into `body`, a column without margins of its own.

    `form=True` gives the head of the paper form: title on 38 px over a black rule of 2 px.
    `elide=True` lets a long title end in dots, where it may not widen the panel.
    """

    def __init__(
        self,
        title: str = "",
        note: str = "",
        form: bool = False,
        head: int = 40,
        elide: bool = False,
    ) -> None:
        super().__init__()
        self.setObjectName("sheet")
        self._form, self._elide = form, elide
        self._head_height = 38 if form else head
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        self._head: QFrame | None = None
        self._foot: QHBoxLayout | None = None
        self.title = Label(title, 14 if form else 15, strong=True, elide=elide)
        self.note = Label(note, 13, "ink2", elide=not form)
        if title:
            self._head = self._made_head()
            column.addWidget(self._head)
            self.setAccessibleName(title)
        self.body = QVBoxLayout()
        self.body.setContentsMargins(0, 0, 0, 0)
        self.body.setSpacing(0)
        column.addLayout(self.body, 1)
        theme.follow(self._retheme)

    def add_to_head(self, widget: QWidget) -> None:
        """Puts a link, tag or figure at the right end of the head."""
        assert self._head is not None
        line = self._head.layout()
        assert isinstance(line, QHBoxLayout)
        line.addWidget(widget)

    def inside(self, margins: int = 14) -> QVBoxLayout:
        """A column in the body with the usual margins, made at the first call for content."""
        column = QVBoxLayout()
        column.setContentsMargins(margins, margins, margins, margins)
        column.setSpacing(8)
        self.body.addLayout(column)
        return column

    def foot(self, height: int = 52) -> QHBoxLayout:
        """The foot's line, made at the first call."""
        if self._foot is None:
            frame = QFrame()
            frame.setObjectName("sheetFoot")
            frame.setFixedHeight(theme.current().px(height))
            self._foot = QHBoxLayout(frame)
            self._foot.setContentsMargins(14, 0, 14, 0)
            self._foot.setSpacing(8)
            outer = self.layout()
            assert outer is not None
            outer.addWidget(frame)
        return self._foot

    def _made_head(self) -> QFrame:
        frame = QFrame()
        frame.setObjectName("sheetHead")
        frame.setProperty("form", self._form)
        line = QHBoxLayout(frame)
        side = 16 if self._form else 14
        line.setContentsMargins(side, 0, side, 0)
        line.setSpacing(8)
        line.addWidget(self.title, 3 if self._elide else 0)
        if self._form:
            line.addStretch(1)
            line.addWidget(self.note)
        else:
            line.addWidget(self.note, 1)
        return frame

    def _retheme(self) -> None:
        if self._head is not None:
            self._head.setFixedHeight(theme.current().px(self._head_height))


def row(*parts: QWidget | int | None, gap: int = 8, margins: int = 0) -> QHBoxLayout:
    """A line of widgets; `None` is a spring, a number is that many pixels of room."""
    line = QHBoxLayout()
    _fill(line, parts, gap, margins)
    return line


def column(*parts: QWidget | int | None, gap: int = 8, margins: int = 0) -> QVBoxLayout:
    """A column of widgets; `None` is a spring, a number is that many pixels of room."""
    made = QVBoxLayout()
    _fill(made, parts, gap, margins)
    return made


def boxed(layout: QLayout) -> QWidget:
    """A plain widget around a layout."""
    made = QWidget()
    made.setLayout(layout)
    return made


def _fill(
    into: QHBoxLayout | QVBoxLayout, parts: tuple[QWidget | int | None, ...], gap: int, margins: int
) -> None:
    into.setContentsMargins(margins, margins, margins, margins)
    into.setSpacing(gap)
    for part in parts:
        if part is None:
            into.addStretch(1)
        elif isinstance(part, int):
            into.addSpacing(part)
        else:
            into.addWidget(part)
