"""A line of the paper form: letter, words of the form, a mark for a finding, and the count field.

The line with the caret is tinted over its whole width, so the eye finds it on the paper too.
"""

from PySide6.QtCore import QRect
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from core.words import numbers
from gui.kit import theme
from gui.kit.chips import Icon, LetterBox
from gui.kit.count_field import CountField, Write
from gui.kit.icons import SEVERITY
from gui.kit.texts import Label, Prose
from gui.kit.tokens import COUNT_FIELD, FORM_ROW

LONGEST, LONGEST_TIGHT = 56, 38
"""Words that would take more height are said in short: over three lines, in a tight row two."""
TIGHT, TIGHT_FIELD, TIGHT_GAP = 300, 76, 6
"""Under so many pixels of width, less what an old figure takes, field and gaps leave room to the
words; five digits still stand in the field."""
_GAP = 9


class CountRow(QWidget):
    """46 px (44, 36 or 30 by the number of lists); `field` is the count field in it.

    Where its words have no room, as beside a picture of the paper, it says them in `short`.
    """

    def __init__(
        self,
        letter: str,
        words: str,
        write: Write = numbers.grouped,
        height: int = FORM_ROW,
        short: str = "",
    ) -> None:
        super().__init__()
        self._height = height
        self._full, self._short = words, short or words
        policy = QSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)  # long words may need a third line in the largest type
        self.setSizePolicy(policy)
        field_height = 36 if height >= 44 else max(28, height - 2)
        self.field = CountField(f"{letter} {words}".strip(), write, field_height)
        self._mark = Icon("", "err_so", 16)
        self._line = line = QHBoxLayout(self)
        line.setContentsMargins(14, 1, 14, 0)
        line.setSpacing(_GAP)
        self._words = Prose(words, line=18, middle=True)
        self._box = LetterBox(letter)
        if not letter:
            self._box.hide()
        self._old = _OldFigure()
        line.addWidget(self._box)
        line.addWidget(self._words, 1)
        line.addWidget(self._mark)
        line.addWidget(self._old)
        line.addWidget(self.field)
        self.field.entered.connect(self.update)
        self.field.left.connect(self.update)
        theme.follow(self._retheme)

    def set_finding(self, severity: str) -> None:
        """Marks field and line `err` or `wrn`; `""` takes the marks off."""
        self.field.set_finding(severity)
        self._mark.show_icon(SEVERITY[severity] if severity else "", f"{severity or 'err'}_so")

    def show_old(self, figure: str, struck: bool, spoken: str = "") -> None:
        """The figure that stood or stands there, before the field; struck once it is replaced."""
        self._old.show_figure(figure, struck)
        self.field.setAccessibleDescription(spoken)
        self._shorten()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._shorten()

    def paintEvent(self, event: QPaintEvent) -> None:
        now = theme.current()
        painter = QPainter(self)
        if self.field.hasFocus():
            painter.fillRect(self.rect(), now.colour("sel"))
        painter.fillRect(QRect(14, 0, self.width() - 28, 1), now.colour("line"))

    def _shorten(self) -> None:
        old = 0 if self._old.isHidden() else self._old.sizeHint().width() + TIGHT_GAP
        tight = self.width() - old < theme.current().px(TIGHT)
        self.field.set_width(TIGHT_FIELD if tight else COUNT_FIELD[0])
        self._line.setSpacing(TIGHT_GAP if tight else _GAP)
        every = (self._box, self._mark, self._old, self.field)
        parts = [one for one in every if not one.isHidden()]
        hints = (one.sizeHint().boundedTo(one.maximumSize()) for one in parts)
        others = sum(hint.width() for hint in hints)
        room = self.width() - others - 2 * 14 - len(parts) * self._line.spacing()
        self._words.say(self._full)
        most = LONGEST_TIGHT if tight else LONGEST
        if self._words.heightForWidth(room) > theme.current().px(most):
            self._words.say(self._short)
        self._line.activate()

    def _retheme(self) -> None:
        self.setMinimumHeight(theme.current().px(self._height))


class _OldFigure(Label):
    def __init__(self) -> None:
        self._struck = False
        super().__init__("", 15, "ink2")
        self.hide()

    def show_figure(self, figure: str, struck: bool) -> None:
        self._struck = struck
        self.setText(figure)
        self._retheme()
        self.setVisible(bool(figure))

    def _retheme(self) -> None:
        super()._retheme()
        font = self.font()
        font.setStrikeOut(self._struck)
        self.setFont(font)
