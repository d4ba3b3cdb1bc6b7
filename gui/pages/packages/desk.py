"""What is out with laptops and what came home of it; before anything went out, how it goes."""

from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from core.domain.standing import Standing
from core.words.catalogue import Words
from gui.kit.buttons import Button
from gui.kit.empty import EmptyState
from gui.kit.sheet import Sheet
from gui.kit.table import Table
from gui.kit.texts import Label, Prose
from gui.kit.tokens import TWO_LINE_ROW
from gui.models.lines import Lines
from gui.pages.packages import presenter as p


class DeskSheet(QWidget):
    """The table of errands, with the whole of the chosen one under it."""

    def __init__(self, words: Words) -> None:
        super().__init__()
        self._words = words
        self._standing = Standing()
        self.model = Lines(p.errand_columns(words))
        self.table = Table(words("packages.errands"), TWO_LINE_ROW)
        self.table.setModel(self.model)
        self.table.set_widths((0, 0, 0, 0, 130))
        self.table.selectionModel().currentChanged.connect(self._tell_whole)
        self._total = Label("", strong=True)
        self._whole = Prose("", size=13, tone="ink2")
        sheet = Sheet(words("packages.errands"), words("packages.errands.note"))
        sheet.body.addWidget(self.table, 1)
        below = sheet.inside()
        below.addWidget(self._total)
        below.addWidget(self._whole)
        nothing = EmptyState("usb-stick", words("packages.empty"), words("packages.empty.why"))
        self.offer: Button = nothing.offer(words("packages.hand_out"), "arrow-upload", "Ins")
        self.out_wanted = nothing.action_wanted
        empty = Sheet()
        empty.body.addWidget(nothing)
        self._pages = QStackedWidget()
        self._pages.addWidget(empty)
        self._pages.addWidget(sheet)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._pages)

    def show_standing(self, standing: Standing) -> None:
        """As the book has it now; the chosen row stays."""
        self._standing = standing
        at = max(0, self.table.currentIndex().row())
        lines = p.errand_lines(self._words, standing)
        self.model.show(lines)
        self._total.setText(p.totals(self._words, standing))
        self._pages.setCurrentIndex(int(bool(lines)))
        self.table.setCurrentIndex(self.model.index(min(at, len(lines) - 1), 0))
        self._tell_whole()

    def first(self) -> QWidget:
        """Where the focus begins."""
        return self.table if self.model.rowCount() else self.offer

    def _tell_whole(self) -> None:
        errand = self.model.about(self.table.currentIndex())
        said = p.errand_said(self._words, self._standing, errand) if errand else ""
        self._whole.say(said)
