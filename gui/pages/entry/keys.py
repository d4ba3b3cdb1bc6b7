"""The keys of the entry page as its keys line shows them."""

from core.domain.minutes import form
from core.words.catalogue import Words
from gui.bridge.screen import Keys
from gui.pages.entry.bar import keys_of_verbs
from gui.pages.entry.decided import paper_of
from gui.pages.entry.presenter import Entry


def keys_of(
    words: Words,
    entry: Entry | None,
    doubt: bool = False,
    decides: bool = False,
    rest: bool = False,
) -> Keys:
    """What works now: while typing, or while minutes are only shown.

    `doubt` can be explained; `decides` is whether F3 opens the decisions, `rest` whether the
    rest of the paper is seen.
    """
    if entry is None:
        return ((("Esc",), words("entry.key.back")),)
    explain: Keys = ((("Ctrl+J",), words("entry.key.explain")),) if doubt else ()
    decide: Keys = ((("F3",), words("entry.key.decide")),) if decides else ()
    paper: Keys = ((("Ctrl+P",), words("entry.key.paper")),) if shows_paper(entry) else ()
    several = entry.decided.votings > 1
    voting: Keys = ((("Shift+F9",), words("entry.key.voting")),) if several else ()
    if not entry.can_type:
        return _looking(words, entry, decide, explain, (*voting, *paper))
    answers: Keys = ((("←", "→"), words("entry.key.answer")),) if rest else ()
    if not entry.begun and (decide or voting):
        return _untouched(words, entry, (*decide, *paper, *voting), answers)
    return _typing(words, entry, explain, answers)


def keys_of_reason(words: Words, entry: Entry | None) -> Keys:
    """What works while the line for a reason is open; finishing takes the reason along."""
    typing = entry is not None and entry.can_type
    last = "entry.explain.key.finish" if typing else "entry.explain.key.next"
    return (
        (("Enter",), words("entry.explain.key.give")),
        (("Ctrl+Enter",), words(last)),
        (("Esc",), words("entry.explain.key.drop")),
    )


def shows_paper(entry: Entry) -> bool:
    """Whether Ctrl+P leads to the paper of a decision; while one types, until the first key."""
    return paper_of(entry.decided) is not None and not (entry.can_type and entry.begun)


def _looking(words: Words, entry: Entry, decide: Keys, explain: Keys, more: Keys) -> Keys:
    change: Keys = ((("F2",), words("entry.key.change")),) if entry.may_change else ()
    return (
        *change,
        *decide,
        *keys_of_verbs(words, entry.turn.mode),
        (("F8",), words("entry.key.finding")),
        *explain,
        (("F9",), words("entry.key.rest")),
        *more,
        (("Ctrl+Enter",), words("entry.key.next_open")),
        (("Esc",), words("entry.key.back")),
    )


def _untouched(words: Words, entry: Entry, more: Keys, answers: Keys) -> Keys:
    """Before the first key there is nothing to finish or to throw away, and `more` has room."""
    return (
        (("Enter", "↑", "↓"), words("entry.key.field")),
        (("Esc",), words("entry.key.stop")),
        *more,
        (("–",), words("entry.key.absent")),
        *answers,
        *_zeros(words, entry),
        (("F9",), words("entry.key.rest")),
        (("Shift+↓",), words("entry.key.end")),
    )


def _typing(words: Words, entry: Entry, explain: Keys, answers: Keys) -> Keys:
    finding = "entry.key.difference" if entry.typed.differing else "entry.key.finding"
    return (
        (("Enter", "↑", "↓"), words("entry.key.field")),
        (("Ctrl+Enter",), words("entry.key.finish")),
        (("Esc",), words("entry.key.stop")),
        (("–",), words("entry.key.absent")),
        *answers,
        *_zeros(words, entry),
        (("F8",), words(finding)),
        *explain,
        (("F9",), words("entry.key.rest")),
        (("Shift+↓",), words("entry.key.end")),
        (("Ctrl+Del",), words("entry.key.drop")),
    )


def _zeros(words: Words, entry: Entry) -> Keys:
    lists = any(name not in form.NAMES for name in entry.path if name in entry.fields)
    return ((("F10",), words("entry.key.zeros")),) if lists else ()
