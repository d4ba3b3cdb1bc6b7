"""The keys of the entry page as its keys line shows them."""

from core.words.catalogue import Words
from gui.bridge.screen import Keys
from gui.pages.entry.presenter import Entry


def keys_of(words: Words, entry: Entry | None) -> Keys:
    """What works now: while typing, or while minutes are only shown."""
    if entry is None:
        return ((("Esc",), words("entry.key.back")),)
    if not entry.can_type:
        change = () if entry.locked else ((("F2",), words("entry.key.change")),)
        return (
            *change,
            (("F8",), words("entry.key.finding")),
            (("F9",), words("entry.key.rest")),
            (("Ctrl+Enter",), words("entry.key.next_open")),
            (("Esc",), words("entry.key.back")),
        )
    return (
        (("Enter",), words("entry.key.next")),
        (("↑", "↓"), words("entry.key.up_down")),
        (("Ctrl+Enter",), words("entry.key.finish")),
        (("Esc",), words("entry.key.stop")),
        (("–",), words("entry.key.absent")),
        (("F10",), words("entry.key.zeros")),
        (("F8",), words("entry.key.finding")),
        (("F9",), words("entry.key.rest")),
        (("Ctrl+Del",), words("entry.key.drop")),
    )
