"""The sheet at the right of the board with the stations that ask for attention."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget

from core.words.catalogue import Words
from gui.kit import theme
from gui.kit.chips import Chip
from gui.kit.empty import EmptyState
from gui.kit.sheet import Sheet
from gui.pages.minutes.asking import Asks
from gui.pages.minutes.attention import AttentionList
from gui.pages.minutes.telling import attention

WIDTH, NARROW_WIDTH = 352, 288


class AttentionSheet(Sheet):
    """Gravest first; a quiet sentence where there is nothing."""

    wanted = Signal(str)

    def __init__(self, words: Words) -> None:
        super().__init__(words("minutes.attention"), words("minutes.attention.order"))
        self._words = words
        self._narrow = False
        self._count = Chip("0", "wrn")
        self.note.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        head = self.title.parentWidget()
        line = head.layout() if head is not None else None
        assert isinstance(line, QHBoxLayout)
        line.insertWidget(1, self._count)
        self.list = AttentionList(words("minutes.attention"))
        self.list.wanted.connect(self.wanted)
        well = EmptyState("checkmark-circle", words("minutes.attention.none"))
        self._pages = QStackedWidget()
        self._pages.addWidget(self.list)
        self._pages.addWidget(well)
        self.body.setContentsMargins(1, 0, 1, 1)
        self.body.addWidget(self._pages)
        theme.follow(self._rewidth)

    def show_asking(self, asking: Sequence[Asks]) -> None:
        """Who asks for attention now."""
        rows = [attention(self._words, one) for one in asking]
        self.list.rows.set_rows(rows)
        self._count.show_state(str(len(rows)), "wrn" if rows else "neu", "")
        self._pages.setCurrentIndex(0 if rows else 1)

    def set_narrow(self, narrow: bool) -> None:
        """Leaves more room for the tiles in a narrow window."""
        self._narrow = narrow
        self._rewidth()

    def _rewidth(self) -> None:
        self.setFixedWidth(theme.current().px(NARROW_WIDTH if self._narrow else WIDTH))
