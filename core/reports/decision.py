"""The decision on a filed list (решење): proclaimed, refused, dismissed, or withdrawn."""

from datetime import datetime

from core.base import moments
from core.base.refusals import Refused
from core.domain.lists.model import Submission
from core.domain.lists.rules.signatures import needed
from core.domain.lists.states import Ended, Proclaimed, Withdrawn, name_of
from core.domain.papers.about import About
from core.reports import of_list
from core.reports.body import Body
from core.reports.frame import GAP, assembly
from core.reports.model import Block, Heading, Paragraph, Point
from core.reports.of_list import CURE, OBJECTION
from core.reports.source import Source
from core.reports.worded import worded
from core.words.catalogue import Words

ROMAN = ("I", "II", "III", "IV")


def decision(read: Source, words: Words, about: About) -> Body:
    """The decision that stands, worded by what was decided; what is recorded is final."""
    one = of_list.asked(read, about)
    state = one.state
    if not isinstance(state, Ended):
        raise Refused("paper.no_decision", name=one.name, state=name_of(state))
    kind = f"decision.{name_of(state)}"
    name = of_list.named(words, one.paper.open)
    blocks: list[Block] = [
        *_ruled(kind, one, state, read, words),
        Heading(words("paper.ground")),
        of_list.received(read, words, one),
        *_content(one, state, read, words),
        *_procedure(one, read, words),
        *of_list.grounds(state.ruling),
        Paragraph(worded(read, words, "decision.as_ruled")),
        Heading(words("paper.remedy")),
        Paragraph(_remedy(state, read, words)),
        *_published(state, read, words),
    ]
    return Body(
        tuple(blocks),
        preamble="preamble.adopted",
        subtitle=(worded(read, words, f"{kind}.about"), name),
        number=state.ruling.number,
        at=state.at,
    )


def _ruled(
    kind: str, one: Submission, state: Ended, read: Source, words: Words
) -> tuple[Block, ...]:
    """The dispositif (диспозитив), point by point, and the candidates of a proclaimed list."""
    paper = one.paper.open
    said = [
        worded(
            read,
            words,
            f"{kind}.ruled",
            name=of_list.named(words, paper),
            assembly=assembly(read, words),
            who=of_list.submitter(paper),
        )
    ]
    table: tuple[Block, ...] = ()
    if isinstance(state, Proclaimed):
        said += _status(one, state, read, words)
        said.append(worded(read, words, "decision.order", at=of_list.moment(words, state.at)))
        table = (of_list.candidates_table(of_list.stood(read, one), words),)
    said.append(worded(read, words, "decision.publish"))
    points = tuple(Point(label, text) for label, text in zip(ROMAN, said, strict=False))
    return (points[0], *table, *points[1:])


def _status(one: Submission, state: Proclaimed, read: Source, words: Words) -> list[str]:
    """What became of the motion for the status of a minority list, where there was one."""
    if state.status is None:
        return []
    motion = one.paper.open.motion
    nation = (motion.nation if motion else "") or GAP
    which = "granted" if state.status else "denied"
    return [worded(read, words, f"status.{which}", nation=nation)]


def _content(one: Submission, state: Ended, read: Source, words: Words) -> list[Paragraph]:
    """How many candidates and supporters a proclaimed list has."""
    valid = one.paper.open.signatures.valid
    if not isinstance(state, Proclaimed) or valid is None:
        return []
    count = len(of_list.stood(read, one))
    minority = one.paper.open.motion is not None
    wanted = needed(read.law, read.particulars.voters, count, minority)
    facts = {"count": count, "valid": valid, "needed": GAP if wanted is None else wanted}
    return [Paragraph(worded(read, words, "decision.content", **facts))]


def _procedure(one: Submission, read: Source, words: Words) -> list[Paragraph]:
    """The conclusion on deficiencies that went before, and what the submitter brought."""
    found = of_list.conclusion_on(read, one)
    if found is None:
        return []
    at = of_list.moment(words, found.at)
    said = [worded(read, words, "decision.was_ordered", number=found.ruling.number, at=at)]
    until = of_list.cure_until(read, found.published) if found.published else None
    if found.published and until:
        said.append(
            worded(
                read,
                words,
                "decision.was_published",
                at=of_list.moment(words, found.published),
                hours=of_list.hours(words, read, CURE),
                until=of_list.moment(words, until),
            )
        )
    if found.brought:
        said.append(
            worded(read, words, "decision.was_brought", at=of_list.moment(words, found.brought))
        )
    return [Paragraph(" ".join(said))]


def _remedy(state: Ended, read: Source, words: Words) -> str:
    """Objection within the law's hours; what no source confirmed is left to write in."""
    if isinstance(state, Withdrawn):
        return worded(read, words, "remedy.withdrawn")
    return worded(
        read,
        words,
        "remedy.decision",
        hours=of_list.hours(words, read, OBJECTION),
        article=of_list.article(words, read, OBJECTION),
    )


def _published(state: Ended, read: Source, words: Words) -> list[Paragraph]:
    """When it was published and until when one may object, once it was."""
    at = None if isinstance(state, Withdrawn) else state.published
    until = _objection_until(at, read)
    if at is None or until is None:
        return []
    told = worded(
        read,
        words,
        "decision.published",
        at=of_list.moment(words, at),
        until=of_list.moment(words, until),
    )
    return [Paragraph(told)]


def _objection_until(at: datetime | None, read: Source) -> datetime | None:
    if at is None or not read.law.knows(OBJECTION):
        return None
    return moments.hours_after(at, read.law.number(OBJECTION))
