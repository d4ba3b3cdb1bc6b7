"""The trusted roots: which there are, one more from a file, one less."""

from PySide6.QtCore import QModelIndex, Signal

from core.office.roots import Root
from core.words import dates
from core.words.catalogue import Words
from gui.kit.buttons import Button
from gui.kit.cells import TwoLineCell
from gui.kit.keys import KeyCap
from gui.kit.sheet import Sheet, boxed, row
from gui.kit.table import Table
from gui.kit.texts import Prose
from gui.models.lines import Column, Line, Lines


class RootsSheet(Sheet):
    """A small table; `add_wanted`, and `removed` with the root chosen."""

    add_wanted = Signal()
    removed = Signal(object)

    def __init__(self, words: Words) -> None:
        super().__init__(words("verify.roots"))
        self._words = words
        self.model = Lines((Column(words("verify.roots")),))
        self.table = Table(words("verify.roots"), 50)
        self.table.horizontalHeader().hide()
        self.table.setModel(self.model)
        self.table.set_widths((0,))
        self._none = Prose(words("verify.roots.none"), size=13, tone="ink2")
        self._told = boxed(row(self._none, margins=14))
        self.body.addWidget(self._told)
        self.body.addWidget(self.table, 1)
        foot = self.foot()
        self.add = Button(words("verify.roots.add"), icon="add", small=True)
        self.add.clicked.connect(self.add_wanted)
        self._less = Button(words("verify.roots.remove"), "plain", small=True)
        self._less.clicked.connect(self.remove)
        foot.addWidget(self.add)
        foot.addWidget(KeyCap("Ins"))
        foot.addStretch(1)
        foot.addWidget(self._less)

    def show_roots(self, roots: tuple[Root, ...]) -> None:
        """Shows these."""
        self.model.show([Line((self._cell(one),), about=one) for one in roots])
        self._told.setVisible(not roots)
        self._less.setEnabled(bool(roots))
        if roots:
            self.table.setCurrentIndex(self.model.index(0, 0))

    def remove(self) -> None:
        """The chosen root is trusted no longer."""
        at: QModelIndex = self.table.currentIndex()
        if at.isValid() and self.model.about(at) is not None:
            self.removed.emit(self.model.about(at))

    def _cell(self, root: Root) -> TwoLineCell:
        until = dates.day(self._words, root.until.date())
        return TwoLineCell(root.name, self._words("verify.roots.until", until=until), strong=False)
