"""The colours of the lists (боје листа) on this computer: as the commission wants them shown."""

from dataclasses import replace

from PySide6.QtWidgets import QWidget

from core.domain.lists.model import Lists
from gui.bridge.session import Session
from gui.kit import theme
from gui.kit.buttons import Button
from gui.kit.sheet import Sheet, boxed, row
from gui.kit.swatches import Swatches
from gui.kit.texts import Label, Prose
from gui.models.script import named

LABEL = 190


class ColoursSheet(Sheet):
    """A row a list; what it does not choose keeps the colour of its number."""

    def __init__(self, session: Session) -> None:
        words = session.words
        super().__init__(words("settings.colours"))
        self._session = session
        self._shown: tuple[tuple[int, str], ...] = ()
        self._rows: list[QWidget] = []
        self._same = Prose("", size=13, tone="wrn")
        back = Button(words("settings.colours.back"))
        back.clicked.connect(self.put_back)
        self._inside = self.inside()
        self._inside.addWidget(Prose(words("settings.colours.note"), size=13, tone="ink2"))
        self._inside.addWidget(self._same)
        self._inside.addWidget(boxed(row(back, None)))

    def show_lists(self) -> None:
        """The lists on the ballot; the sheet hides where there is none."""
        lists = tuple(
            (no, named(self._session.words, name))
            for no, name in self._session.standing.of(Lists).names.items()
        )
        if lists != self._shown:
            self._shown = lists
            self._build()
        self.setVisible(bool(lists))
        self._tell_same()

    def put_back(self) -> None:
        """Every list has the colour of its number again."""
        self._keep({})
        self._build()

    def _build(self) -> None:
        for old in self._rows:
            old.setParent(None)
            old.deleteLater()
        self._rows = []
        for at, (no, name) in enumerate(self._shown, start=1):
            label = Label(f"{no}. {name}", 14, elide=True)
            label.setFixedWidth(theme.current().px(LABEL))
            swatches = Swatches(self._session.words, no, theme.current().list_place(no), name)
            swatches.chosen.connect(self._choose)
            line = boxed(row(label, swatches, None))
            self._rows.append(line)
            self._inside.insertWidget(at, line)

    def _choose(self, no: int, place: int) -> None:
        self._keep({**dict(theme.current().places), no: place})

    def _keep(self, places: dict[int, int]) -> None:
        session = self._session
        kept = tuple(sorted(places.items()))
        session.settings.set_look(replace(session.settings.look(), places=kept))
        session.appearance.set_places(kept)
        session.look_changed.emit()
        self._tell_same()

    def _tell_same(self) -> None:
        """Which lists share a colour, if any do; their numbers still tell them apart."""
        by_place: dict[int, list[str]] = {}
        for no, _name in self._shown:
            by_place.setdefault(theme.current().list_place(no), []).append(str(no))
        shared = ["–".join(numbers) for numbers in by_place.values() if len(numbers) > 1]
        self._same.setVisible(bool(shared))
        if shared:
            text = self._session.words("settings.colours.same", lists=", ".join(shared))
            self._same.say(text)
