"""The dialog that takes down a drawn lot (жреб): who won, how it was drawn, who was present."""

from collections.abc import Sequence

from PySide6.QtWidgets import QCheckBox, QWidget

from core.domain.seats.lots import draw
from core.domain.seats.model import Tie
from core.domain.standing import Decision
from gui.bridge.act_dialog import ActDialog
from gui.bridge.session import Session
from gui.kit.fields import FieldRow, TextField
from gui.kit.texts import Label, Prose
from gui.pages.results.presenter import tie_places


class LotDialog(ActDialog):
    """Lives only when exactly as many lists are chosen as there are seats to give away."""

    def __init__(
        self, session: Session, parent: QWidget, tie: Tie, names: Sequence[tuple[int, str]]
    ) -> None:
        words = session.words
        title = words.count("results.lot.title", tie.places, seats=tie_places(tie))
        super().__init__(session, parent, title, words("results.lot.verb"))
        self.body.addWidget(Prose(words("results.lot.about"), size=14, tone="ink2"))
        self.body.addWidget(Label(words.count("results.lot.winners", tie.places), strong=True))
        self.boxes: dict[int, QCheckBox] = {}
        for no, name in names:
            box = QCheckBox(f"{no}. {name}")
            box.setAccessibleName(f"{no}. {name}")
            box.toggled.connect(self.refresh)
            self.boxes[no] = box
            self.body.addWidget(box)
        self.how = TextField(words("results.lot.how"), words("results.lot.how.hint"))
        self.present = TextField(words("results.lot.present"), words("results.lot.present.hint"))
        self.body.addWidget(FieldRow(words("results.lot.how"), self.how, 130))
        self.body.addWidget(FieldRow(words("results.lot.present"), self.present, 130))
        self.require(self.how, self.present)
        self.set_note(words("results.lot.note"))
        self.set_ready_when(lambda: len(self.winners()) == tie.places)
        next(iter(self.boxes.values())).setFocus()

    def winners(self) -> tuple[int, ...]:
        """The lists chosen."""
        return tuple(no for no, box in self.boxes.items() if box.isChecked())

    def decision(self) -> Decision:
        return draw(self.winners(), self.how.text(), self.present.text())
