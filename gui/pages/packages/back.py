"""In a book set apart: what was typed here, and the package that brings it home."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from core.book.book import Book
from core.words.catalogue import Words
from gui.kit.buttons import Button
from gui.kit.sheet import Sheet
from gui.kit.table import Table
from gui.kit.texts import Label, Prose, Run, rule
from gui.models.lines import Lines
from gui.pages.packages import presenter as p


class BackSheet(QWidget):
    """Stations that were given to this computer and what became of them."""

    save_wanted = Signal()

    def __init__(self, words: Words) -> None:
        super().__init__()
        self._words = words
        self._said = Prose("")
        self.model = Lines(p.station_columns(words, "travels"))
        self.table = Table(words("packages.here"))
        self.table.setModel(self.model)
        self.table.set_widths((64, 0, 210, 0))
        self.save = Button(words("packages.save_back"), "primary", icon="save")
        self.save.clicked.connect(self.save_wanted)
        self._total = Label("", strong=True)
        sheet = Sheet(words("packages.here"), words("packages.here.note"))
        sheet.inside().addWidget(self._said)
        sheet.body.addWidget(rule())
        sheet.body.addWidget(self.table, 1)
        foot = sheet.foot(56)
        foot.addWidget(self._total, 1)
        foot.addWidget(self.save)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(sheet)

    def show_book(self, book: Book) -> None:
        """As the book and its unfinished entries are now."""
        words, work = self._words, p.work(book)
        runs = [Run(words.count("packages.here.done", len(work.done)), strong=True)]
        if work.left:
            left = words("packages.here.left", stations=p.ranges(work.left))
            runs.append(Run(f" {left}"))
        if work.begun:
            begun = words("packages.here.begun", stations=p.ranges(work.begun))
            runs.append(Run(f" {begun}", tone="wrn"))
        self._said.say(*runs)
        ids = p.sorted_in(book.standing, (*work.done, *work.left, *work.begun))
        under_way = words("packages.here.under_way")
        self.model.show(
            [
                p.station_line(words, book.standing, id, under_way if id in work.begun else "")
                for id in ids
            ]
        )
        self.table.setCurrentIndex(self.model.index(0, 0))
        self._total.setText("" if work.done else words("packages.here.nothing"))
        self.save.setEnabled(bool(work.done))

    def first(self) -> QWidget:
        """Where the focus begins."""
        return self.table
