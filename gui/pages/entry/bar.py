"""The line under the head: what a station waits for, and what its officer may do about it."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QSizePolicy

from core.domain.minutes.turns import Mode
from core.words.catalogue import Words
from gui.bridge.screen import Keys
from gui.kit.buttons import Button
from gui.kit.chips import Icon
from gui.kit.sheet import row
from gui.kit.texts import Prose
from gui.kit.tokens import PAGE_SIDE

CONFIRM, RETURN, COMPARE = "confirm", "return", "compare"

VERBS: dict[Mode, tuple[str, ...]] = {
    Mode.GRAVE: (CONFIRM, RETURN),
    Mode.DIFFERENT: (COMPARE,),
}
"""What may be done in a state, in the order of the buttons and of their keys Ctrl+1, Ctrl+2."""
_ICONS = {CONFIRM: "document-checkmark", RETURN: "arrow-undo", COMPARE: "arrow-swap"}
_TONES = {
    Mode.GRAVE: ("error-circle", "err_so"),
    Mode.WAITS_OFFICER: ("hourglass", "ink2"),
    Mode.WAITS_OTHER: ("hourglass", "ink2"),
    Mode.WAITS_RESOLVED: ("hourglass", "ink2"),
    Mode.SAW: ("eye-off", "ink2"),
    Mode.ASIDE: ("gavel", "wrn_so"),
    Mode.DIFFERENT: ("warning", "wrn_so"),
    Mode.AGAIN: ("arrow-undo", "inf_so"),
    Mode.FIRST: ("gavel", "wrn_so"),
    Mode.STANDS: ("gavel", "wrn_so"),
    Mode.NEVER_STOOD: ("gavel", "wrn_so"),
}


class EntryBar(QFrame):
    """A sentence and the buttons of a state; hidden while there is nothing to say or to do."""

    wanted = Signal(str)

    def __init__(self, words: Words) -> None:
        super().__init__()
        self.setObjectName("entryBar")
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Minimum)
        self._icon, self._sentence = Icon("hourglass", "ink2"), Prose("", middle=True)
        self._buttons = {verb: self._made(words, verb) for verb in _ICONS}
        line = row(self._icon, gap=8)
        line.setContentsMargins(PAGE_SIDE, 0, PAGE_SIDE, 8)
        line.addWidget(self._sentence, 1)
        for button in self._buttons.values():
            line.addWidget(button)
        self.setLayout(line)
        self.hide()

    def show_mode(self, mode: Mode, sentence: str) -> None:
        """What the station is in for the person at the desk."""
        icon, tone = _TONES.get(mode, ("", "ink2"))
        self._icon.show_icon(icon, tone)
        self._icon.setVisible(bool(icon))
        self._sentence.say(sentence)
        self.setAccessibleName(sentence)
        for verb, button in self._buttons.items():
            button.setVisible(verb in VERBS.get(mode, ()))
        self.setVisible(bool(sentence))

    def focus(self) -> bool:
        """Puts the focus on the first verb; `False` where there is none."""
        button = next((one for one in self._buttons.values() if not one.isHidden()), None)
        if button is None:
            return False
        button.setFocus()
        return True

    def _made(self, words: Words, verb: str) -> Button:
        role = "secondary" if verb == RETURN else "primary"
        button = Button(words(f"entry.verb.{verb}"), role, _ICONS[verb])
        button.clicked.connect(lambda: self.wanted.emit(verb))
        return button


def keys_of_verbs(words: Words, mode: Mode) -> Keys:
    """The keys of the buttons as the keys line shows them."""
    verbs = enumerate(VERBS.get(mode, ()), start=1)
    return tuple(((f"Ctrl+{place}",), words(f"entry.key.{verb}")) for place, verb in verbs)
