"""The keys of the entry page as its keys line shows them."""

from core.domain.minutes import form
from core.words.catalogue import Words
from gui.bridge.screen import Keys
from gui.pages.entry.bar import keys_of_verbs
from gui.pages.entry.presenter import Entry


def keys_of(words: Words, entry: Entry | None, doubt: bool = False, rest: bool = False) -> Keys:
    """What works now: while typing, or while minutes are only shown.

    `doubt` is whether there is one to be explained, `rest` whether the rest of the paper is seen.
    """
    explain: Keys = ((("Ctrl+J",), words("entry.key.explain")),) if doubt else ()
    if entry is None:
        return ((("Esc",), words("entry.key.back")),)
    if not entry.can_type:
        change: Keys = ((("F2",), words("entry.key.change")),) if entry.may_change else ()
        return (
            *change,
            *keys_of_verbs(words, entry.turn.mode),
            (("F8",), words("entry.key.finding")),
            *explain,
            (("F9",), words("entry.key.rest")),
            (("Ctrl+Enter",), words("entry.key.next_open")),
            (("Esc",), words("entry.key.back")),
        )
    lists = any(name not in form.NAMES for name in entry.path if name in entry.fields)
    zeros: Keys = ((("F10",), words("entry.key.zeros")),) if lists else ()
    answers: Keys = ((("←", "→"), words("entry.key.answer")),) if rest else ()
    finding = "entry.key.difference" if entry.typed.differing else "entry.key.finding"
    return (
        (("Enter", "↑", "↓"), words("entry.key.field")),
        (("Ctrl+Enter",), words("entry.key.finish")),
        (("Esc",), words("entry.key.stop")),
        (("–",), words("entry.key.absent")),
        *answers,
        *zeros,
        (("F8",), words(finding)),
        *explain,
        (("F9",), words("entry.key.rest")),
        (("Shift+↓",), words("entry.key.end")),
        (("Ctrl+Del",), words("entry.key.drop")),
    )
