"""The overview of the filed lists and their time limits (преглед поднетих листа и рокова)."""

from core.base.refusals import Refused
from core.domain.lists import clocks
from core.domain.lists.model import Submission, Submissions
from core.domain.lists.rules.signatures import needed
from core.domain.lists.states import Cured, NotCured, Published, Received, TakenUp, name_of
from core.domain.papers.about import About
from core.reports import of_list
from core.reports.body import Body
from core.reports.frame import assembly
from core.reports.model import Column, Row, Table
from core.reports.of_list import UNKNOWN
from core.reports.source import Source
from core.words import dates
from core.words.catalogue import Words


def overview(read: Source, words: Words, _about: About) -> Body:
    """Every filed list: when it came, where it stands, what runs until when, and its numbers."""
    filed = tuple(read.standing.of(Submissions).by_id.values())
    if not filed:
        raise Refused("paper.none_filed")
    table = Table(
        title=words("paper.title.lists", count=len(filed)),
        sheet=words("paper.sheet.lists"),
        columns=(
            Column(words("paper.list_and_submitter"), "left", 66),
            Column(words("paper.receipt"), "center", 16),
            Column(words("paper.filed_at"), "left", 22),
            Column(words("paper.state"), "left", 32),
            Column(words("paper.runs"), "left", 32),
            Column(words("paper.until"), "left", 24),
            Column(words("paper.candidates"), "right", 18),
            Column(words("paper.signatures"), "right", 20),
            Column(words("paper.ruling"), "center", 24),
        ),
        rows=tuple(_row(one, read, words) for one in filed),
        note=words("paper.lists.note"),
        wide=True,
    )
    about = words("paper.lists.about", assembly=assembly(read, words))
    at = words("paper.lists.at", at=of_list.moment(words, read.made))
    return Body((table,), subtitle=(about, at))


def _row(one: Submission, read: Source, words: Words) -> Row:
    paper = one.paper.open
    name = f"{paper.name} – {paper.leader}" if paper.leader else paper.name
    runs, until = _clock(one, read, words)
    return Row(
        (
            name,
            one.receipt,
            dates.moment(words, one.received),
            _state(one, read, words),
            runs,
            until,
            len(paper.standing_candidates),
            _signatures(one, read),
            _ruling(one, read),
        ),
        note=of_list.submitter(paper),
    )


def _state(one: Submission, read: Source, words: Words) -> str:
    """The word of its state, with the number a proclaimed list has on the ballot."""
    state = one.state
    told = words(f"state.{name_of(state)}")
    if isinstance(state, Published):
        until = of_list.cure_until(read, state.published)
        if until is not None and read.made > until:
            told = words("state.expired")
        elif state.to_examine:
            told = words("state.brought")
    no = read.standing.of(Submissions).number_of(one.id)
    return told if no is None else words("paper.lists.on_ballot", state=told, no=no)


def _clock(one: Submission, read: Source, words: Words) -> tuple[str, str]:
    """What runs, and until when; a clock that nobody started says so."""
    clock = clocks.clock(one, read.law, read.made)
    if clock is None:
        return UNKNOWN, UNKNOWN
    runs = words(f"due.{clock.due.value}")
    if clock.until is not None:
        return runs, dates.moment(words, clock.until)
    waiting = clock.due is clocks.Due.PUBLISH
    return runs, words("due.not_running" if waiting else "due.no_limit")


def _signatures(one: Submission, read: Source) -> str:
    """Statements that count, of those that are needed."""
    paper = one.paper.open
    count = len(paper.standing_candidates)
    wanted = needed(read.law, read.particulars.voters, count, paper.motion is not None)
    told = [UNKNOWN if n is None else str(n) for n in (paper.signatures.valid, wanted)]
    return " / ".join(told)


def _ruling(one: Submission, read: Source) -> str:
    """The number of the decision that stands, or of the conclusion while it is being cured."""
    if not isinstance(one.state, Received | Cured | NotCured | TakenUp):
        return one.state.ruling.number
    found = of_list.conclusion_on(read, one)
    return found.ruling.number if found else UNKNOWN
