"""The table of quotients as the page shows it: what won, what was last, what is next in line."""

from dataclasses import dataclass
from fractions import Fraction

from core.base.shares import enough_places
from core.domain.seats.model import Distribution, Entrant
from core.words import numbers
from gui.kit.cells import Cell, QuotientCell, TagCell, TextCell
from gui.models.lines import Column, Line
from gui.models.results import Results, factor_mark

LEAST_PLACES = 2
DIVISORS = 5
"""So many quotients of each list stand side by side in the short table."""
BEHIND = 2
"""So many quotients behind the last won one of a list stand in the whole table."""


@dataclass(frozen=True, slots=True)
class Quotients:
    """All quotients the page shows, with as many decimals as keep different ones apart."""

    results: Results
    spread: Distribution
    places: int

    @property
    def playing(self) -> tuple[Entrant, ...]:
        """The lists that take part."""
        return tuple(entrant for entrant in self.spread.entrants if entrant.takes_part)

    @property
    def abreast(self) -> int:
        """How many quotients stand side by side; long decimals leave room for fewer."""
        return min(self.spread.contest.seats, max(1, DIVISORS + LEAST_PLACES - self.places))

    def written(self, value: Fraction) -> str:
        """A quotient with its decimals."""
        return numbers.decimal(value, self.places, self.results.english)

    def state(self, entrant: Entrant, divisor: int) -> str:
        """What became of a quotient: `won`, `last`, `next` (also tied), or nothing."""
        no = entrant.contender.no
        won = self.spread.seats_of(no)
        if divisor <= won:
            last = self.spread.awards[-1]
            return "last" if (last.no, last.divisor) == (no, divisor) else "won"
        tie = self.spread.tie
        if tie is not None:
            return "next" if no in tie.among and divisor == won + 1 else ""
        return "next" if divisor == won + 1 and next_in_line(self.spread) == no else ""


def quotients(results: Results, spread: Distribution) -> Quotients:
    """The quotients of a distribution."""
    return Quotients(results, spread, enough_places(_shown(spread), LEAST_PLACES))


def next_in_line(spread: Distribution) -> int | None:
    """The list whose quotient is the highest without a seat; `None` where nobody is left."""
    ranks = {
        e.contender.no: (first_without(spread, e), e.contender.votes)
        for e in spread.entrants
        if e.takes_part and first_without(spread, e)
    }
    return max(ranks, key=lambda no: ranks[no]) if ranks else None


def first_without(spread: Distribution, entrant: Entrant) -> Fraction:
    """The first quotient of a list without a seat; nothing where it has no more candidates."""
    divisor = spread.seats_of(entrant.contender.no) + 1
    most = entrant.contender.candidates
    if divisor > spread.contest.seats or (most is not None and divisor > most):
        return Fraction(0)
    return entrant.weighted / divisor


def note(table: Quotients) -> str:
    """Which quotient won the last seat, and which is next."""
    words, spread = table.results.words, table.spread
    if not spread.awards:
        return ""
    last = spread.awards[-1]
    text = words("results.quotients.last", seat=last.seat, quotient=table.written(last.quotient))
    behind = next_in_line(spread)
    if behind is None or spread.tie is not None:
        return text
    entrant = next(e for e in spread.entrants if e.contender.no == behind)
    quotient = table.written(first_without(spread, entrant))
    return f"{text}, {words('results.quotients.next', quotient=quotient)}"


def short_columns(table: Quotients) -> tuple[Column, ...]:
    """Heads of the short table."""
    words = table.results.words
    return (
        Column(words("results.column.no")),
        *(Column(f"÷{divisor}", "right") for divisor in range(1, table.abreast + 1)),
        Column(words("results.column.last_won"), "right"),
        Column(words("results.column.first_without"), "right"),
    )


def short_lines(table: Quotients) -> tuple[Line, ...]:
    """One line a list: its first quotients, the last that won, the first that did not."""
    return tuple(_short_line(table, entrant) for entrant in table.playing)


def _short_line(table: Quotients, entrant: Entrant) -> Line:
    no = entrant.contender.no
    won = table.spread.seats_of(no)
    cells: list[Cell] = [TagCell(no, factor_mark(table.results, entrant))]
    cells += [_cell(table, entrant, divisor) for divisor in range(1, table.abreast + 1)]
    cells.append(_cell(table, entrant, won, edged=True))
    beyond = won + 1 if first_without(table.spread, entrant) else 0
    cells.append(_cell(table, entrant, beyond, edged=True))
    return Line(tuple(cells), about=no)


def whole_columns(table: Quotients) -> tuple[Column, ...]:
    """Heads of the whole table: one column a list."""
    words = table.results.words
    names = [table.results.name_of(e.contender.no) for e in table.playing]
    return (
        Column(words("results.column.divisor"), "centre"),
        *(
            Column(f"{entrant.contender.no}. {name}", "right", name)
            for entrant, name in zip(table.playing, names, strict=True)
        ),
    )


def whole_lines(table: Quotients) -> tuple[Line, ...]:
    """One line a divisor."""
    rows = max((reach(table.spread, e) for e in table.playing), default=0)
    return tuple(
        Line(
            (
                TextCell(f"÷{divisor}", "centre", "ink2", size=14),
                *(
                    _cell(table, e, divisor) if divisor <= reach(table.spread, e) else TextCell("")
                    for e in table.playing
                ),
            ),
            about=divisor,
        )
        for divisor in range(1, rows + 1)
    )


def reach(spread: Distribution, entrant: Entrant) -> int:
    """The last divisor that the whole table shows of a list."""
    return min(spread.contest.seats, spread.seats_of(entrant.contender.no) + BEHIND)


def _cell(table: Quotients, entrant: Entrant, divisor: int, edged: bool = False) -> Cell:
    """A quotient; a dash where there is none. With an edge it names its divisor."""
    if not divisor:
        return QuotientCell("–", edged=edged, spoken="–")
    text = table.written(entrant.weighted / divisor)
    state = table.state(entrant, divisor)
    spoken = [f"÷{divisor}", text, table.results.words(f"results.quotient.{state or 'none'}")]
    return QuotientCell(text, state, f"÷{divisor}" if edged else "", edged, ", ".join(spoken))


def _shown(spread: Distribution) -> list[Fraction]:
    playing = [entrant for entrant in spread.entrants if entrant.takes_part]
    return [
        entrant.weighted / divisor
        for entrant in playing
        for divisor in range(
            1, min(spread.contest.seats, max(DIVISORS, reach(spread, entrant))) + 1
        )
    ]
