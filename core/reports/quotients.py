"""Tables of the highest quotient (систем највећег количника): who won each seat and how closely."""

from dataclasses import dataclass
from enum import StrEnum
from fractions import Fraction

from core.base.shares import digits, enough_places
from core.domain.seats.explain import PLAIN_PLACES, RAISED_PLACES
from core.domain.seats.model import Distribution, Entrant
from core.reports.frame import even_parts, list_heading, not_awarded
from core.reports.model import Amount, Cell, Column, Row, RowKind, Table
from core.reports.source import Source
from core.words.catalogue import Words
from core.words.statements import division

AROUND = 2
"""How many quotients before the last seat and behind it the paper itself shows."""

PAGE_IN_FIGURES = 160
"""So many figures of a table stand side by side on a page turned on its side."""


class Outcome(StrEnum):
    """What became of a quotient."""

    SEAT = "seat"
    TIED = "tied"
    NONE = "none"


@dataclass(frozen=True, slots=True)
class Ranked:
    """One quotient in its place among all of them."""

    rank: int
    no: int
    divisor: int
    quotient: Fraction
    outcome: Outcome


def ranking(spread: Distribution) -> tuple[Ranked, ...]:
    """The quotients that won, then all that are tied, then those next in line."""
    won = [Ranked(a.seat, a.no, a.divisor, a.quotient, Outcome.SEAT) for a in spread.awards]
    tied: list[Ranked] = []
    behind: list[tuple[Fraction, int, Ranked]] = []
    for entrant in spread.entrants:
        list_no, votes = entrant.contender.no, entrant.contender.votes
        for divisor in _next_divisors(spread, entrant):
            quotient = entrant.weighted / divisor
            if _is_tied(spread, list_no, divisor):
                tied.append(Ranked(0, list_no, divisor, quotient, Outcome.TIED))
            else:
                one = Ranked(0, list_no, divisor, quotient, Outcome.NONE)
                behind.append((-quotient, -votes, one))
    behind.sort(key=lambda row: (row[0], row[1], row[2].no))
    later = [*tied, *(one for _quotient, _votes, one in behind[:AROUND])]
    return (
        *won,
        *(
            Ranked(rank, one.no, one.divisor, one.quotient, one.outcome)
            for rank, one in enumerate(later, start=len(won) + 1)
        ),
    )


def _next_divisors(spread: Distribution, entrant: Entrant) -> range:
    """The divisors behind those that won, as far as list and law have any."""
    if not entrant.takes_part:
        return range(0)
    most = entrant.contender.candidates
    last = spread.contest.seats if most is None else min(spread.contest.seats, most)
    first = spread.seats_of(entrant.contender.no) + 1
    return range(first, min(last, first + AROUND) + 1)


def _is_tied(spread: Distribution, no: int, divisor: int) -> bool:
    tie = spread.tie
    return tie is not None and no in tie.among and divisor == spread.seats_of(no) + 1


def last_seats_table(read: Source, spread: Distribution, words: Words) -> Table:
    """The quotients that just won the last seats and those that just did not."""
    first = len(spread.awards) - AROUND + (spread.tie is not None)
    shown = [one for one in ranking(spread) if one.rank >= first]
    before = [None, *(one.outcome for one in shown)]
    places = places_of(spread)
    return Table(
        title=words("paper.title.last", first=shown[0].rank, last=shown[-1].rank),
        sheet=words("paper.sheet.last"),
        columns=(
            Column(words("paper.rank"), "center", 7, ordinal=True),
            Column(words("paper.list"), "left", 44),
            Column(words("paper.division"), "right", 22),
            Column(words("paper.quotient"), "right", 15),
            Column(words("paper.outcome"), "center", 12),
        ),
        rows=tuple(
            Row(
                (
                    one.rank,
                    read.list_of(one.no).name,
                    _division(spread, one.no, one.divisor, words),
                    Amount(one.quotient, places),
                    words(f"paper.outcome.{one.outcome.value}"),
                ),
                _kind(one.outcome, previous),
            )
            for one, previous in zip(shown, before, strict=False)
        ),
    )


def _kind(outcome: Outcome, previous: Outcome | None) -> RowKind:
    if outcome is Outcome.TIED:
        return RowKind.STRONG
    first = outcome is Outcome.NONE and previous not in (None, Outcome.NONE)
    return RowKind.BELOW_LINE if first else RowKind.PLAIN


def awards_table(read: Source, spread: Distribution, words: Words) -> Table:
    """Every seat in the order it was awarded, with its quotient and its reason (основ)."""
    places = places_of(spread)
    return Table(
        title=words("paper.title.awards"),
        sheet=words("paper.sheet.awards"),
        columns=(
            Column(words("paper.seat"), "center", 9, ordinal=True),
            Column(words("paper.list"), "left", 32),
            Column(words("paper.division"), "right", 18),
            Column(words("paper.quotient"), "right", 14),
            Column(words("paper.reason"), "left", 27),
        ),
        rows=tuple(
            Row(
                (
                    award.seat,
                    read.list_of(award.no).name,
                    _division(spread, award.no, award.divisor, words),
                    Amount(award.quotient, places),
                    words(f"paper.reason.{award.reason.value}"),
                )
            )
            for award in spread.awards
        ),
        note=" ".join(not_awarded(spread, words)),
    )


def _division(spread: Distribution, no: int, divisor: int, words: Words) -> str:
    """The quotient as it is reckoned: `7.747 : 16`, or `372 × 1,35 : 1` where it is raised."""
    entrant = next(e for e in spread.entrants if e.contender.no == no)
    return division(words, entrant.contender.votes, entrant.factor, divisor)


def quotient_tables(read: Source, spread: Distribution, words: Words) -> list[Table]:
    """All quotients of the lists that take part, winners marked, as many lists abreast as fit."""
    playing = [entrant for entrant in spread.entrants if entrant.takes_part]
    places = places_of(spread)
    whole = max(len(str(digits(entrant.weighted, 0)[0])) for entrant in playing)
    parts = even_parts(playing, PAGE_IN_FIGURES // (whole + places + 4))
    return [_quotient_table(part, read, spread, words) for part in parts]


def _quotient_table(part: list[Entrant], read: Source, spread: Distribution, words: Words) -> Table:
    first, last = part[0].contender.no, part[-1].contender.no
    title = words("paper.title.quotients")
    sheet = words("paper.sheet.quotients")
    if len(part) < sum(1 for entrant in spread.entrants if entrant.takes_part):
        title = words("paper.title.part", title=title, first=first, last=last)
        sheet = f"{sheet} {first}–{last}"
    columns = (
        Column(words("paper.divisor"), "center", 7, ordinal=True),
        *(Column(list_heading(read.list_of(e.contender.no)), "right", 12) for e in part),
    )
    places = places_of(spread)
    rows = tuple(
        Row((divisor, *(_quotient(spread, entrant, divisor, places) for entrant in part)))
        for divisor in range(1, max(_shown(spread, entrant) for entrant in part) + 1)
    )
    return Table(title, sheet, columns, rows, words("paper.asterisk"), wide=True)


def _quotient(spread: Distribution, entrant: Entrant, divisor: int, places: int) -> Cell:
    if divisor > _shown(spread, entrant):
        return None
    won = divisor <= spread.seats_of(entrant.contender.no)
    return Amount(entrant.weighted / divisor, places, strong=won)


def _shown(spread: Distribution, entrant: Entrant) -> int:
    """How many quotients of a list a paper shows: two more than won, as far as the law divides."""
    return min(spread.seats_of(entrant.contender.no) + AROUND, spread.contest.seats)


def places_of(spread: Distribution) -> int:
    """Decimals of all quotients of one paper."""
    playing = [entrant for entrant in spread.entrants if entrant.takes_part]
    shown = [
        entrant.weighted / divisor
        for entrant in playing
        for divisor in range(1, spread.contest.seats + 1)
        if divisor <= _shown(spread, entrant) + 1
    ]
    raised = any(entrant.factor != 1 for entrant in playing)
    return enough_places(shown, RAISED_PLACES if raised else PLAIN_PLACES)
