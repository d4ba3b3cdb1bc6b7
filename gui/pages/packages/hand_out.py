"""Stations are chosen for another computer: by numbers and ranges, or all that are left."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from core.domain.minutes.laptops import Laptops
from core.domain.standing import Standing
from core.words import codes
from core.words.catalogue import Words
from gui.kit.buttons import Button
from gui.kit.fields import FieldRow, TextField
from gui.kit.sheet import Sheet, boxed, row
from gui.kit.table import Table
from gui.kit.texts import Label, Prose, Run, rule
from gui.models.lines import Line, Lines
from gui.pages.packages import presenter as p

_LABEL = 150


class HandOutSheet(QWidget):
    """Two fields and what they come to, station by station; `save_wanted` writes the package."""

    save_wanted = Signal()

    def __init__(self, words: Words) -> None:
        super().__init__()
        self._words = words
        self._standing = Standing()
        self.choice = p.Choice()
        self.stations = TextField(words("packages.field.stations"), words("packages.field.hint"))
        self.laptop = TextField(words("packages.field.laptop"), words("packages.laptop.hint"))
        self.all = Button(words("packages.remaining"), icon="add")
        self.save = Button(words("packages.save"), "primary", icon="save")
        self._said = Prose("", size=13)
        self.model = Lines(p.station_columns(words, "with"))
        self.table = Table(words("packages.chosen.table"))
        self.table.setModel(self.model)
        self.table.set_widths((64, 0, 210, 0))
        self.total = Label("", strong=True)
        self._build()
        self.stations.textChanged.connect(self._look)
        self.all.clicked.connect(self.choose_remaining)
        self.save.clicked.connect(self.save_wanted)

    def begin(self, standing: Standing) -> None:
        """Empty fields over the book as it stands."""
        self._standing = standing
        self.stations.clear()
        self.laptop.clear()
        self._look()

    def show_standing(self, standing: Standing) -> None:
        """The book went on meanwhile; what is typed stays."""
        self._standing = standing
        self._look()

    def choose_remaining(self) -> None:
        """All stations that are not in yet, nor out with another computer."""
        left = p.remaining(self._standing)
        self.stations.setText(p.ranges(left))
        self.laptop.setFocus()
        if not left:
            self._said.say(self._words("packages.remaining.none"))
            self.stations.setFocus()

    def _build(self) -> None:
        words = self._words
        sheet = Sheet(words("packages.hand_out.title"), words("packages.hand_out.note"))
        fields = sheet.inside()
        line = row(FieldRow(words("packages.field.stations"), self.stations, _LABEL), gap=10)
        line.setStretch(0, 1)
        line.addWidget(self.all)
        fields.addWidget(boxed(line))
        fields.addWidget(FieldRow(words("packages.field.laptop"), self.laptop, _LABEL, 360))
        fields.addWidget(self._said)
        sheet.body.addWidget(rule())
        sheet.body.addWidget(self.table, 1)
        foot = sheet.foot(56)
        foot.addWidget(self.total, 1)
        foot.addWidget(self.save)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(sheet)

    def _look(self) -> None:
        words, standing = self._words, self._standing
        self.choice = p.choice(self.stations.text(), standing)
        chosen, refused = self.choice.stations, self.choice.refused
        if refused is not None:
            self._said.say(Run(codes.refusal(words, refused), tone="err"))
        else:
            doubts = p.choice_doubts(words, self.choice, standing)
            self._said.say(Run(" ".join(doubts), tone="wrn"))
        self.stations.set_finding("err" if refused is not None else "")
        out = standing.of(Laptops).elsewhere()

        def made(at: int) -> Line:
            id = chosen[at]
            return p.station_line(words, standing, id, p.places(words, out.get(id, ())))

        self.model.show_made(len(chosen), made)
        self.total.setText(p.choice_said(words, self.choice, standing))
        self.save.setEnabled(bool(chosen))
