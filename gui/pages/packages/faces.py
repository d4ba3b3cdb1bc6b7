"""The faces of the page, one at a time, and the keys of each."""

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QStackedWidget, QWidget

from core.words.catalogue import Words
from gui.bridge.screen import Keys
from gui.kit.waiting import WaitingSheet
from gui.pages.packages.ask import AskSheet
from gui.pages.packages.back import BackSheet
from gui.pages.packages.desk import DeskSheet
from gui.pages.packages.hand_out import HandOutSheet
from gui.pages.packages.handed import HandedSheet
from gui.pages.packages.plan_sheet import PlanSheet
from gui.pages.packages.proving import ProofSheet

_KEYS = {
    "desk": ("move", "out", "in", "esc"),
    "back": ("move", "save", "esc"),
    "out": ("all", "save", "cancel"),
    "handed": ("copy", "sheet", "done"),
    "waiting": ("stop",),
    "proof": ("groups", "cancel"),
    "plan": ("take", "move", "look", "other", "cancel"),
    "ask": ("choose", "esc"),
}
_CAPS = {
    "move": ("↑", "↓"),
    "out": ("Ins",),
    "in": ("Ctrl+I",),
    "choose": ("Ctrl+I",),
    "other": ("Ctrl+I",),
    "save": ("Ctrl+Enter",),
    "take": ("Ctrl+Enter",),
    "all": ("Ctrl+R",),
    "copy": ("Ctrl+C",),
    "sheet": ("Ctrl+P",),
    "groups": ("Tab",),
    "look": ("F8", "Shift+F8"),
    "done": ("Esc",),
    "stop": ("Esc",),
    "cancel": ("Esc",),
    "esc": ("Esc",),
}

_ON_PLAN = ("take", "move", "look")
"""Keys that say nothing where a package brings nothing."""


class Faces(QStackedWidget):
    """What is out (`desk`), going out (`out`, `handed`), coming in (`proof`, `plan`), and the rest.

    `back` is the desk of a book that is itself set apart; `ask` wants a file.
    """

    def __init__(self, words: Words) -> None:
        super().__init__()
        self.desk, self.back = DeskSheet(words), BackSheet(words)
        self.out, self.handed = HandOutSheet(words), HandedSheet(words)
        self.waiting = WaitingSheet(words("packages.waiting"), words("packages.key.stop"))
        self.proof, self.plan, self.ask = ProofSheet(words), PlanSheet(words), AskSheet(words)
        self._words = words
        self._names: dict[QWidget, str] = {}
        for name in _KEYS:
            face: QWidget = getattr(self, name)
            self._names[face] = name
            self.addWidget(face)
        self.currentChanged.connect(self.updateGeometry)

    def minimumSizeHint(self) -> QSize:
        """That of the face that is seen: the others would make it scroll for nothing."""
        seen = self.currentWidget()
        return seen.minimumSizeHint() if seen is not None else super().minimumSizeHint()

    @property
    def name(self) -> str:
        """Which face is seen."""
        seen = self.currentWidget()
        return self._names[seen] if seen is not None else ""

    def keys(self) -> Keys:
        """The keys line of the face that is seen."""
        idle = self.name == "plan" and not self.plan.take.isEnabled()
        bare = self.name == "desk" and not self.desk.model.rowCount()
        names = [key for key in _KEYS[self.name] if not (idle and key in _ON_PLAN)]
        if bare:
            names.remove("move")
        return tuple((_CAPS[key], self._words(f"packages.key.{key}")) for key in names)

    def first(self) -> QWidget:
        """Where the focus begins on the face that is seen."""
        match self.currentWidget():
            case DeskSheet() | BackSheet() | ProofSheet() | PlanSheet() as face:
                return face.first()
            case HandOutSheet() as face:
                return face.stations
            case HandedSheet() as face:
                return face.copy
            case WaitingSheet() as face:
                return face.stop
            case AskSheet() as face:
                return face.offer
        return self
