"""The story of a quotient: which seat it won and before whom, or that it won none."""

from dataclasses import dataclass

from core.domain.seats.explain import SeatStory, story
from core.domain.seats.model import Entrant
from core.words.statements import listed, told
from gui.kit.texts import Run
from gui.models.results import Results
from gui.pages.results.quotients import Quotients
from gui.pages.results.reasons import Said

Place = tuple[int, int]
"""Ballot number of a list, and a divisor."""


@dataclass(frozen=True, slots=True)
class Stories:
    """The table, and every seat with who stood behind it."""

    table: Quotients
    seats: tuple[SeatStory, ...]


def stories(table: Quotients) -> Stories:
    """Worked out once for each distribution, not at each step."""
    return Stories(table, story(table.spread))


def stepped(table: Quotients, at: Place | None, by: int) -> Place | None:
    """The seat that was awarded next, or before; from a quotient without one, the first or last."""
    order = [(award.no, award.divisor) for award in table.spread.awards]
    if not order:
        return None
    if at not in order:
        return order[0 if by > 0 else -1]
    return order[min(len(order) - 1, max(0, order.index(at) + by))]


def heading(table: Quotients, at: Place) -> str:
    """`32. мандат од 45`, or that this quotient has none."""
    words, seats = table.results.words, table.spread.contest.seats
    for award in table.spread.awards:
        if (award.no, award.divisor) == at:
            return words.count("results.story.seat", seats, seat=award.seat)
    return words("results.story.no_seat")


def of_quotient(stories: Stories, at: Place) -> tuple[Said, ...]:
    """The statement of its seat, who stood behind it, and the exact fraction."""
    no, divisor = at
    table = stories.table
    words, names = table.results.words, _names(table.results)
    entrant = next(one for one in table.playing if one.contender.no == no)
    seat = next((s for s in stories.seats if (s.award.no, s.award.divisor) == at), None)
    if seat is None:
        return (*_without(table, entrant, divisor), *_exact(table.results, entrant, divisor))
    said = [Said((Run(told(words, seat.statement, names, table.places)),))]
    if seat.behind is not None:
        behind = told(words, seat.behind, names, table.places)
        said.append(Said((Run(behind, tone="ink2"),), "arrow-down", "ink2"))
    return (*said, *_exact(table.results, entrant, divisor))


def _without(table: Quotients, entrant: Entrant, divisor: int) -> tuple[Said, ...]:
    words, no = table.results.words, entrant.contender.no
    quotient = table.written(entrant.weighted / divisor)
    tie = table.spread.tie
    tied = tie is not None and no in tie.among and table.state(entrant, divisor) == "next"
    code = "tied" if tied else table.state(entrant, divisor) or "none"
    text = words(
        f"results.story.{code}",
        list=listed(_names(table.results), no),
        divisor=str(divisor),
        quotient=quotient,
    )
    return (Said((Run(text),), "gavel" if tied else "", "wrn"),)


def _exact(results: Results, entrant: Entrant, divisor: int) -> tuple[Said, ...]:
    """The quotient as a fraction, where decimals do not write it out."""
    quotient = entrant.weighted / divisor
    if quotient.denominator == 1:
        return ()
    above, below = results.grouped(quotient.numerator), results.grouped(quotient.denominator)
    text = results.words("results.story.exact", fraction=f"{above}/{below}")
    return (Said((Run(text, tone="ink2"),), size=13),)


def _names(results: Results) -> dict[int, str]:
    return {entry.no: results.name_of(entry.no) for entry in results.tally.lists}
