"""The panel that shows one act whole: labels, and what stands behind them."""

from collections.abc import Sequence

from core.words.catalogue import Words
from gui.kit.buttons import Button
from gui.kit.pane import Pane
from gui.kit.sheet import Sheet
from gui.kit.texts import Label, Prose, Run


class DetailsSheet(Sheet):
    """One act; its button takes it back."""

    def __init__(self, words: Words) -> None:
        super().__init__(words("history.details"), " ")
        self.pane = Pane(words("history.details"), (14, 10, 14, 12))
        self.pane.column.setSpacing(0)
        self.body.addWidget(self.pane, 1)
        self.take_back = Button(words("history.back.button"), icon="arrow-undo", small=True)
        foot = self.foot(44)
        foot.addStretch(1)
        foot.addWidget(self.take_back)

    def tell(
        self, title: str, about: str, told: Sequence[tuple[str, str]], back: bool = True
    ) -> None:
        """Shows an act; `back` lets the button live."""
        self.title.setText(title)
        self.note.setText("")
        self.pane.clear()
        if about:
            self.pane.column.addWidget(Prose(Run(about, strong=True)))
            self.pane.column.addSpacing(8)
        for label, value in told:
            self.pane.column.addWidget(Label(label, 13, "ink2"))
            for paragraph in value.split("\n"):
                self.pane.column.addWidget(Prose(paragraph, size=14))
            self.pane.column.addSpacing(8)
        self.pane.column.addStretch(1)
        spoken = "; ".join(f"{label}: {value}" for label, value in told)
        self.pane.setAccessibleDescription(spoken)
        self.take_back.setEnabled(back)
