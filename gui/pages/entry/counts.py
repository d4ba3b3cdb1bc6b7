"""The page of the paper with numbers: seven counts at the left, votes of the lists at the right."""

from collections.abc import Callable, Mapping, Sequence

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from core.domain.lists.model import ElectoralList
from core.domain.minutes import form
from core.domain.minutes.model import Figure, Mark
from core.words import codes, numbers
from core.words.catalogue import Language, Words
from gui.kit import theme
from gui.kit.form_row import CountRow
from gui.kit.pane import Ring
from gui.kit.texts import Label, rule
from gui.models.figures import count_of, figure_of
from gui.models.script import named
from gui.pages.entry.presenter import row_height


class CountsForm(QWidget):
    """Fields by name; tells what is typed, entered and left, and when the end is reached."""

    typed = Signal(str, object)
    entered = Signal(str)
    left = Signal(str)
    next_wanted = Signal(str)
    previous_wanted = Signal(str)

    def __init__(self, words: Words, lists: Sequence[ElectoralList]) -> None:
        super().__init__()
        self._english = words.language is Language.EN
        self._rows: dict[str, CountRow] = {}
        self._heads: list[QHBoxLayout] = []
        columns = QHBoxLayout(self)
        columns.setContentsMargins(0, 0, 0, 0)
        columns.setSpacing(0)
        columns.addLayout(self._counts(words), 1)
        columns.addWidget(_upright())
        columns.addLayout(self._votes(words, lists), 1)

    def show_figures(self, figures: Mapping[str, Figure]) -> None:
        """Puts figures in without telling of it."""
        for name, row in self._rows.items():
            row.field.set_value(count_of(figures.get(name, Mark.NOT_TYPED)))

    def set_open(self, takes: Callable[[str], bool]) -> None:
        """Which fields take keys; the others only show."""
        opened = {name: takes(name) for name in self._rows}
        # arrows and page keys scroll the lists where no field takes them
        self._area.set_reachable(not any(opened.values()))
        for name, row in self._rows.items():
            policy = Qt.FocusPolicy.StrongFocus if opened[name] else Qt.FocusPolicy.NoFocus
            row.field.setReadOnly(not opened[name])
            row.field.setFocusPolicy(policy)
            theme.restyle(row.field, kept=not opened[name])

    def set_paint(self, painted: Mapping[str, str]) -> None:
        """Marks the fields that findings rest on."""
        for name, row in self._rows.items():
            row.set_finding(painted.get(name, ""))

    def show_old(self, told: Mapping[str, tuple[str, bool, str]]) -> None:
        """Figures that stood or stand there: as written, whether struck, and as spoken."""
        for name, row in self._rows.items():
            row.show_old(*told.get(name, ("", False, "")))

    def set_total(self, total: int) -> None:
        """The sum of the lists' votes so far."""
        self._total.setText(numbers.grouped(total, self._english))

    def set_low(self, low: bool) -> None:
        """Less room above the columns in a low window."""
        for line in self._heads:
            line.setContentsMargins(14, 4 if low else 12, 14, 2 if low else 6)

    def focus(self, name: str) -> None:
        """Puts the caret into a field."""
        if name in self._rows:
            field = self._rows[name].field
            field.setFocus(Qt.FocusReason.TabFocusReason)
            self._area.ensureWidgetVisible(self._rows[name], 0, 0)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        # Ctrl+Z takes back the act just done; a count field is mended by typing over it
        if event.type() is QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            if event.matches(QKeySequence.StandardKey.Undo):
                event.ignore()
                return True
        elif event.type() is QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            return event.matches(QKeySequence.StandardKey.Undo)
        return super().eventFilter(watched, event)

    def _counts(self, words: Words) -> QVBoxLayout:
        column = self._column(words("entry.counts"))
        for one in form.FIELDS:
            short = words(f"field.{one.name}.short")
            name = codes.field_name(words, one.name)
            row = CountRow(one.letter, name, words.number, short=short)
            column.addWidget(self._known(one.name, row))
        column.addStretch(1)
        return column

    def _votes(self, words: Words, lists: Sequence[ElectoralList]) -> QVBoxLayout:
        column = self._column(words("entry.votes"))
        inner = QWidget()
        inner.setObjectName("scrolled")
        rows = QVBoxLayout(inner)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(0)
        height = row_height(len(lists))
        for one in lists:
            row = CountRow(str(one.no), named(words, one.name), words.number, height)
            rows.addWidget(self._known(form.list_field(one.no), row))
        self._area = _Column(inner)
        self._area.setAccessibleName(words("entry.votes"))
        column.addWidget(self._area)
        column.addWidget(_inset(rule(form=True)))
        self._total = Label("0", 20, strong=True)
        self._total.setAccessibleName(words("entry.total"))
        column.addWidget(_total_line(Label(words("entry.total"), strong=True), self._total))
        column.addStretch(1)
        return column

    def _column(self, title: str) -> QVBoxLayout:
        column = QVBoxLayout()
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        line = QHBoxLayout()
        line.addWidget(Label(title, 13, "ink2", strong=True))
        self._heads.append(line)
        column.addLayout(line)
        return column

    def _known(self, name: str, row: CountRow) -> CountRow:
        self._rows[name] = row
        field = row.field
        field.changed.connect(lambda: self.typed.emit(name, figure_of(field.value())))
        field.entered.connect(lambda: self._enter(name))
        field.left.connect(lambda: self.left.emit(name))
        field.next_wanted.connect(lambda: self.next_wanted.emit(name))
        field.previous_wanted.connect(lambda: self.previous_wanted.emit(name))
        field.installEventFilter(self)
        return row

    def _enter(self, name: str) -> None:
        self._area.ensureWidgetVisible(self._rows[name], 0, 0)
        self.entered.emit(name)


class _Column(QScrollArea):
    """Rows that are as high as they are while there is room, and scroll where there is not."""

    def __init__(self, rows: QWidget) -> None:
        super().__init__()
        self._rows = rows
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Expanding)
        self.setMinimumHeight(96)
        self.setWidget(rows)
        rows.installEventFilter(self)
        self._reachable = False
        self._ring = Ring(self.viewport())
        self.verticalScrollBar().rangeChanged.connect(self._allow)

    def set_reachable(self, reachable: bool) -> None:
        """Whether Tab comes here while there is anything to scroll."""
        self._reachable = reachable
        self._allow()

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self._ring.setGeometry(self.viewport().rect())
        self._ring.show()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self._ring.hide()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self._rows and event.type() in _RESIZES:
            self._fit()
        return super().eventFilter(watched, event)

    def _allow(self) -> None:
        scrolls = self._reachable and self.verticalScrollBar().maximum() > 0
        policy = Qt.FocusPolicy
        self.setFocusPolicy(policy.StrongFocus if scrolls else policy.NoFocus)

    def _fit(self) -> None:
        layout = self._rows.layout()
        if layout is None:
            return
        width = self.viewport().width()
        height = layout.heightForWidth(width) if layout.hasHeightForWidth() else -1
        self.setMaximumHeight(max(height, layout.minimumSize().height()))


_RESIZES = (QEvent.Type.Resize, QEvent.Type.LayoutRequest, QEvent.Type.Show)


def _inset(widget: QWidget) -> QWidget:
    made = QWidget()
    line = QHBoxLayout(made)
    line.setContentsMargins(14, 0, 14, 0)
    line.addWidget(widget)
    return made


def _total_line(name: Label, total: Label) -> QWidget:
    made = QWidget()
    line = QHBoxLayout(made)
    line.setContentsMargins(14, 7, 25, 8)
    line.addWidget(name, 1)
    line.addWidget(total)
    return made


def _upright() -> QFrame:
    made = QFrame()
    made.setObjectName("rule")
    made.setProperty("strong", True)
    made.setFixedWidth(1)
    return made
