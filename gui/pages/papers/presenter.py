"""The kinds of papers with what can be said of each, and the marks they would carry."""

from dataclasses import dataclass, replace
from typing import Any

from core.domain.ballot.model import Ballot
from core.domain.lists.model import Lists, Submissions
from core.domain.lists.states import Ended, name_of
from core.domain.lists.workflow import Door
from core.domain.mandates.model import Mandates
from core.domain.minutes.laptops import Laptops
from core.domain.minutes.room import MinutesRoom
from core.domain.papers.about import About
from core.domain.papers.model import Issued, Papers, Subject
from core.domain.seats.determining import Determinations, last_change
from core.office import issue, seat_papers
from core.office.issue import Which
from core.office.official import Order
from core.office.station_papers import DECISIONS, OF_STATION, made_of
from core.words import codes, dates
from core.words.catalogue import Language, Words
from gui.bridge.counted import final_of
from gui.bridge.issuing import reading
from gui.bridge.session import Session
from gui.models.script import named
from gui.pages.papers.choice import Choice

OF_LISTS = ("lists", "collective", "ballot", "ledger")
OF_RESULTS = ("report", "results", "stations", "seats", "difference", "open-data")
OF_MANDATES = ("award", "certificate")
OF_JOURNAL = ("journal",)
OF_NIGHT = ("progress", "handover", "control-form")
KINDS = (*OF_LISTS, *OF_NIGHT, *OF_RESULTS, *OF_MANDATES, *OF_JOURNAL)
"""Papers that can be about the whole election; others are about a list, a station or a seat."""
GROUPS = (
    ("lists", OF_LISTS),
    ("minutes", OF_NIGHT),
    ("stations", DECISIONS),
    ("results", OF_RESULTS),
    ("mandates", (*OF_MANDATES, *seat_papers.DECIDED)),
    ("journal", OF_JOURNAL),
)
LANGUAGES = (Language.SR_CYRL, Language.SR_LATN, Language.EN)


@dataclass(frozen=True, slots=True)
class Paper:
    """One paper: kind, what it is about, name, state, and icon of the state."""

    kind: str
    title: str
    state: str
    icon: str
    tone: str
    about: About = 0

    @property
    def key(self) -> tuple[str, About]:
        """What tells it from every other."""
        return self.kind, self.about


def papers(session: Session) -> tuple[Paper, ...]:
    """All papers about the whole election as the book stands, issued or not."""
    made = (
        Paper(kind, session.words(f"papers.kind.{kind}"), *_state(session, kind)) for kind in KINDS
    )
    return tuple(_issued(session, one) for one in made)


def of_one_list(session: Session) -> tuple[Paper, ...]:
    """The conclusions and decisions that were made, each about a filed list."""
    words = session.words
    found: list[Paper] = []
    for no, one in sorted(session.standing.of(Submissions).by_id.items()):
        name = named(words, one.name)
        kinds = ["conclusion"] if any(move.door == Door.ORDER for move in one.moves) else []
        kinds += ["decision"] if isinstance(one.state, Ended) else []
        for kind in kinds:
            title = words(f"papers.kind.{kind}")
            if kind == "decision":
                title = words(f"papers.decision.{name_of(one.state)}")
            paper = Paper(kind, title, name, "document-text", "ink2", no)
            found.append(_issued(session, paper, before=f"{name}, "))
    return tuple(found)


def of_stations(session: Session) -> tuple[Paper, ...]:
    """The kinds of decisions on stations that were made, each with how many there are."""
    made = ((kind, made_of(session.standing, kind)) for kind in DECISIONS)
    return _decided(session, {kind: [one.key for one in several] for kind, several in made})


def of_seats(session: Session) -> tuple[Paper, ...]:
    """The same of decisions on a vacant seat."""
    made = ((kind, seat_papers.made_of(session.standing, kind)) for kind in seat_papers.DECIDED)
    return _decided(session, {kind: [one.key for one in several] for kind, several in made})


def _decided(session: Session, made: dict[str, list[str]]) -> tuple[Paper, ...]:
    words, issued = session.words, session.standing.of(Papers).issued
    found: list[Paper] = []
    for kind, several in made.items():
        if not several:
            continue
        out = {one.subject.about for one in issued if one.subject.kind == kind}
        left = sum(1 for key in several if key not in out)
        state = words.count("papers.state.decisions", len(several), issued=len(several) - left)
        icon, tone = ("document-text", "ink2") if left else ("checkmark-circle", "ok_so")
        found.append(Paper(kind, words(f"papers.kind.{kind}"), state, icon, tone))
    return tuple(found)


def of_chosen(session: Session, paper: Paper, choice: Choice[Any]) -> Paper:
    """A kind of paper as the one about the station or mandate chosen."""
    if choice.made is None:
        return paper
    own = f"papers.kind.{paper.kind}.{choice.of}"
    title = session.words(own) if session.words.knows(own) else paper.title
    return replace(paper, about=choice.about, title=title)


def grouped(session: Session) -> tuple[tuple[str, tuple[Paper, ...]], ...]:
    """All papers by group; a group without papers is left out."""
    every = {one.kind: one for one in (*papers(session), *of_stations(session), *of_seats(session))}
    groups = [
        (name, tuple(every[kind] for kind in kinds if kind in every)) for name, kinds in GROUPS
    ]
    groups.insert(1, ("decisions", of_one_list(session)))
    return tuple((name, found) for name, found in groups if found)


def first(session: Session) -> str:
    """The kind to begin with: the report once minutes are in, before that the lists."""
    return OF_RESULTS[0] if session.tally().stations_in else OF_LISTS[0]


def issued_of(session: Session, paper: Paper, language: Language) -> Issued | None:
    """The last edition of a paper in a language, where it was issued."""
    subject = Subject(paper.kind, paper.about, language.value)
    found = session.standing.of(Papers).of(subject)
    return found[-1] if found else None


def lacking(session: Session, order: Order) -> tuple[str, ...]:
    """What a paper lacks before the commission can sign it, in sentences."""
    read = reading(session, order.kind)
    found = issue.lacking_of(read, order.kind, order.about)
    return tuple(codes.missing(session.words, one) for one in found)


def number_of(session: Session, order: Order) -> str:
    """The number a paper has of its own, from the decision it is; "" where one is typed."""
    read = reading(session, order.kind)
    return issue.number_of(read, Which(order.kind, order.language, order.about))


def _issued(session: Session, paper: Paper, before: str = "") -> Paper:
    """The paper with its last edition, where it was issued."""
    editions = [
        one
        for one in session.standing.of(Papers).issued
        if (one.subject.kind, one.subject.about) == paper.key
    ]
    if not editions:
        return paper
    last = editions[-1]
    at = dates.moment(session.words, last.at)
    signed = session.words.count("papers.state.signed", len(last.signers), at=at)
    told = signed if last.signers else session.words("papers.state.by_hand", at=at)
    return replace(paper, state=f"{before}{told}", icon="checkmark-circle", tone="ok_so")


def marks(session: Session, kind: str) -> tuple[tuple[str, str, str], ...]:
    """Words, tone and icon of every mark a paper of that kind would carry now."""
    words, made = session.words, []
    if session.book is not None and session.book.practice:
        made.append((words("practice.band"), "wrn", "hat-graduation"))
    at_the_counter = kind in OF_STATION and kind not in DECISIONS
    if is_apart(session) and not at_the_counter:
        made.append((words("papers.apart"), "wrn", "open"))
    if kind == "collective" and session.standing.of(Ballot).collective is None:
        made.append((words("papers.draft"), "wrn", "hourglass"))
    if kind == "ballot":
        made.append((words("papers.proof"), "wrn", "hourglass"))
    if kind not in OF_RESULTS:
        return tuple(made)
    if not final_of(session).final:
        made.append((words("papers.preliminary"), "wrn", "hourglass"))
    return tuple(made)


def is_apart(session: Session) -> bool:
    """Whether this book was set apart for another computer, and issues nothing itself."""
    return session.standing.of(Laptops).apart is not None


def language_name(words: Words, language: Language) -> str:
    """A language of documents in the language of the window."""
    return words(f"papers.language.{language.value}")


def _state(session: Session, kind: str) -> tuple[str, str, str]:
    words, tally = session.words, session.tally()
    if kind in OF_LISTS:
        return _state_of_lists(session, kind)
    if kind in OF_NIGHT:
        return _state_of_night(session, kind)
    if kind in OF_JOURNAL:
        count = len(session.book.entries) if session.book else 0
        return words.count("papers.state.acts", count), "checkmark-circle", "ok_so"
    if kind in OF_MANDATES:
        return _state_of_mandates(session)
    if not tally.stations_in:
        return words("papers.state.none"), "circle", "ink3"
    if kind == "difference":
        if last_change(session.standing, tally, session.distribution()) is None:
            return words("papers.state.none.difference"), "circle", "ink3"
        return words("papers.state.difference"), "checkmark-circle", "ok_so"
    if kind != "stations" and _tied(session):
        return words("papers.state.tied"), "gavel", "wrn"
    if not tally.complete:
        text = words.count("papers.state.part", len(tally.stations), done=tally.stations_in)
        return text, "hourglass", "wrn"
    state = final_of(session)
    if state.last is None:
        return words("papers.state.all"), "hourglass", "wrn"
    text = words(f"papers.state.{state.stage.value}", number=state.last.number)
    return text, *(("checkmark-circle", "ok_so") if state.final else ("hourglass", "wrn"))


def _state_of_night(session: Session, kind: str) -> tuple[str, str, str]:
    """How many stations the paper has something to say of."""
    words, tally, room = session.words, session.tally(), session.standing.of(MinutesRoom)
    every = len(tally.stations)
    if kind == "control-form":
        return words("papers.state.form"), "document-text", "ink2"
    received = {station for station, _step in room.received()}
    done = tally.stations_in if kind == "progress" else len(received)
    if not done:
        return words(f"papers.state.none.{kind}"), "circle", "ink3"
    text = words(f"papers.state.{kind}", done=done, count=every)
    return text, *(("checkmark-circle", "ok_so") if done == every else ("hourglass", "wrn"))


def _state_of_mandates(session: Session) -> tuple[str, str, str]:
    """By which decision mandates were given, and how many."""
    words, room = session.words, session.standing.of(Mandates)
    if room.award is None:
        return words("papers.state.none.award"), "circle", "ink3"
    last = session.standing.of(Determinations).last
    if last is not None and last.id != room.award.determination:
        return words("papers.state.award.anew", number=room.award.number), "hourglass", "wrn"
    count = sum(1 for one in room.all if one.number == room.award.number)
    told = words("papers.state.award", number=room.award.number, count=count, seats=len(room.seats))
    return told, "checkmark-circle", "ok_so"


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
