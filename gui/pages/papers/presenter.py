"""The kinds of papers with what can be said of each, and the marks they would carry."""

from dataclasses import dataclass

from core.domain.ballot.model import Ballot
from core.domain.lists.model import Lists, Submissions
from core.words.catalogue import Language, Words
from gui.bridge.session import Session

OF_LISTS = ("lists", "collective", "ballot", "ledger")
OF_RESULTS = ("results", "report", "stations", "seats", "open-data")
OF_JOURNAL = ("journal",)
KINDS = (*OF_LISTS, *OF_RESULTS, *OF_JOURNAL)
"""Papers that are about the whole election; those about one list are made on its own page."""
GROUPS = (("lists", OF_LISTS), ("results", OF_RESULTS), ("journal", OF_JOURNAL))
LANGUAGES = (Language.SR_CYRL, Language.SR_LATN, Language.EN)


@dataclass(frozen=True, slots=True)
class Paper:
    """One kind of paper: its name, its state in one line, and the icon of that state."""

    kind: str
    title: str
    state: str
    icon: str
    tone: str


def papers(session: Session) -> tuple[Paper, ...]:
    """All kinds of papers as the book stands."""
    return tuple(
        Paper(kind, session.words(f"papers.kind.{kind}"), *_state(session, kind)) for kind in KINDS
    )


def first(session: Session) -> str:
    """The kind to begin with: the results once minutes are in, before that the lists."""
    return OF_RESULTS[0] if session.tally().stations_in else OF_LISTS[0]


def marks(session: Session, kind: str) -> tuple[tuple[str, str, str], ...]:
    """Words, tone and icon of every mark a paper of that kind would carry now."""
    words, made = session.words, []
    if session.book is not None and session.book.practice:
        made.append((words("practice.band"), "wrn", "hat-graduation"))
    if kind == "collective" and session.standing.of(Ballot).collective is None:
        made.append((words("papers.draft"), "wrn", "hourglass"))
    if kind == "ballot":
        made.append((words("papers.proof"), "wrn", "hourglass"))
    if kind not in OF_RESULTS:
        return tuple(made)
    tally = session.tally()
    if not tally.complete or _tied(session):
        made.append((words("papers.preliminary"), "wrn", "hourglass"))
    return tuple(made)


def language_name(words: Words, language: Language) -> str:
    """A language of documents in the language of the window."""
    return words(f"papers.language.{language.value}")


def _state(session: Session, kind: str) -> tuple[str, str, str]:
    words, tally = session.words, session.tally()
    if kind in OF_LISTS:
        return _state_of_lists(session, kind)
    if kind in OF_JOURNAL:
        count = len(session.book.entries) if session.book else 0
        return words.count("papers.state.acts", count), "checkmark-circle", "ok_so"
    if not tally.stations_in:
        return words("papers.state.none"), "circle", "ink3"
    if kind != "stations" and _tied(session):
        return words("papers.state.tied"), "gavel", "wrn"
    if not tally.complete:
        text = words.count("papers.state.part", len(tally.stations), done=tally.stations_in)
        return text, "hourglass", "wrn"
    return words("papers.state.all"), "checkmark-circle", "ok_so"


def _state_of_lists(session: Session, kind: str) -> tuple[str, str, str]:
    words, standing = session.words, session.standing
    lists, filed = standing.of(Lists).all, standing.of(Submissions).by_id
    if kind == "lists":
        if not filed:
            return words("papers.state.no_filed"), "circle", "ink3"
        return words.count("papers.state.filed", len(filed)), "checkmark-circle", "ok_so"
    if not lists:
        return words("papers.state.no_lists"), "circle", "ink3"
    if kind == "collective" and standing.of(Ballot).collective is None:
        return words("papers.state.draft"), "hourglass", "wrn"
    return words.count("papers.state.lists", len(lists)), "checkmark-circle", "ok_so"


def _tied(session: Session) -> bool:
    spread = session.distribution()
    return spread is not None and spread.tie is not None
