"""What the page of results says: totals, lists with votes and seats, and what is not settled."""

from dataclasses import dataclass

from core.base.shares import share
from core.domain.seats.model import Entrant, Tie
from core.domain.seats.result import without_base
from core.words.catalogue import Words
from gui.kit.cells import NameCell, TagCell, TextCell
from gui.kit.table import RowKind
from gui.models.chances import Chances
from gui.models.lines import Column, Line
from gui.models.results import Results, factor_mark
from gui.pages.results.margins import may_be, to_next


@dataclass(frozen=True, slots=True)
class Figure:
    """A key figure: the number, what stands small beside it, and what it counts."""

    value: str
    beside: str
    caption: str


def missing_first(results: Results) -> str:
    """The page on which something must be done before there is a result; empty when nothing."""
    if not results.tally.lists:
        return "lists"
    if not results.tally.stations:
        return "stations"
    return "" if results.tally.stations_in else "minutes"


def state(results: Results, short: bool = False) -> tuple[str, str, str]:
    """What the chip beside the title says: words, tone and icon."""
    words, tally, final = results.words, results.tally, results.finality
    if final.last is not None:
        brief = short or not final.final  # the card below says the rest
        key = f"results.{final.stage.value}{'.short' if brief else ''}"
        look = ("ok", "checkmark-circle") if final.final else ("wrn", "warning")
        return words(key, number=final.last.number), *look
    if not tally.complete:
        stations = len(tally.stations)
        done = share(tally.stations_in, stations)
        if short:
            text = words("results.preliminary.short", share=results.percent(done, 1))
            return text, "wrn", "hourglass"
        text = words.count(
            "results.preliminary", stations, done=tally.stations_in, share=results.percent(done, 1)
        )
        return text, "wrn", "hourglass"
    if results.spread is not None and results.spread.tie is not None:
        return words("results.tied"), "wrn", "gavel"
    lacking = without_base(tally, results.law)
    if lacking:
        return words("results.base_missing", stations=", ".join(lacking)), "wrn", "warning"
    key = "results.undetermined.short" if short else "results.undetermined"
    return words(key), "wrn", "hourglass"


def figures(results: Results) -> tuple[Figure, ...]:
    """The row of key figures."""
    tally, words, grouped = results.tally, results.words, results.grouped
    totals = tally.totals
    turnout = results.percent(share(totals.voted, totals.registered))
    spoilt = results.percent(share(totals.invalid, totals.in_box))
    of_all = words("results.of", all=len(tally.stations))
    made = [
        Figure(grouped(tally.stations_in), of_all, words("results.figure.stations")),
        Figure(grouped(totals.registered), "", words("results.figure.registered")),
        Figure(grouped(totals.voted), turnout, words("results.figure.voted")),
        Figure(grouped(totals.in_box), "", words("results.figure.in_box")),
        Figure(grouped(totals.invalid), spoilt, words("results.figure.invalid")),
        Figure(grouped(totals.valid), "", words("results.figure.valid")),
    ]
    if results.spread is not None:
        threshold = results.spread.threshold
        caption = words.count(
            "results.figure.threshold",
            threshold.votes_needed,
            share=results.least_share,
            base=threshold.base,
        )
        made.append(Figure(grouped(threshold.votes_needed), "", caption))
    return tuple(made)


def list_columns(words: Words) -> tuple[Column, ...]:
    """Heads of the table of lists."""
    return (
        Column(words("results.column.no"), "centre"),
        Column(words("results.column.list")),
        Column(words("results.column.votes"), "right"),
        Column(words("results.column.share"), "right"),
        Column(words("results.column.seats"), "right"),
        Column(words("results.column.may_be"), "centre", words("results.column.may_be.hint")),
        Column(words("results.column.to_next"), "right", words("results.column.to_next.hint")),
    )


def list_lines(chances: Chances) -> tuple[Line, ...]:
    """One line a list in ballot order, and the sums."""
    results = chances.results
    lines = [
        _list_line(chances, entry.no, results.name_of(entry.no)) for entry in results.tally.lists
    ]
    votes = results.grouped(sum(votes for _no, votes in results.tally.votes))
    won = str(len(results.spread.awards)) if results.spread else "–"
    sums = (
        TextCell(""),
        TextCell(results.words("results.sum"), strong=True),
        TextCell(votes, "right", strong=True),
        TextCell(""),
        TextCell(won, "right", strong=True, size=18),
        TextCell(""),
        TextCell(""),
    )
    return (*lines, Line(sums, RowKind.SUM))


def _list_line(chances: Chances, no: int, name: str) -> Line:
    results = chances.results
    votes = results.tally.votes_of(no)
    entrant, spread = results.entrant(no), results.spread
    if entrant is None or spread is None:
        cells = (NameCell(name), TextCell(results.grouped(votes), "right"))
        dashes = (TextCell("–", "right", "ink2"), TextCell("–", "right", "ink2"))
        still = may_be(chances, no), to_next(chances, no)
        return Line((TagCell(no), *cells, *dashes, *still), about=no)
    tone = "ink" if entrant.takes_part else "ink2"
    seats = spread.seats_of(no)
    part = results.percent(share(votes, spread.threshold.base))
    return Line(
        (
            TagCell(no),
            NameCell(name, _note(results, entrant), factor_mark(results, entrant), tone),
            TextCell(results.grouped(votes), "right", tone),
            TextCell(part, "right", tone),
            TextCell(str(seats), "right", tone, strong=seats > 0, size=18),
            may_be(chances, no),
            to_next(chances, no),
        ),
        about=no,
    )


def _note(results: Results, entrant: Entrant) -> str:
    return "" if entrant.takes_part else results.words(f"ground.{entrant.ground.value}")


def settled(results: Results) -> tuple[str, str]:
    """What stands under the half circle: how many seats are given away, and what that rests on."""
    words, spread = results.words, results.spread
    if spread is None:
        return words("results.no_seats"), words("results.no_seats.why")
    strong = words.count("results.given", results.seats, given=len(spread.awards))
    if spread.tie is not None:
        return strong, words("results.given.tie")
    if spread.empty_seats:
        return strong, words.count("results.given.empty", spread.empty_seats)
    if not results.tally.complete:
        return strong, words("results.given.so_far")
    return strong, words("results.given.all_in")


def tie_places(tie: Tie) -> str:
    """Ordinal numbers of the seats a tie leaves open: `45` or `44–45`."""
    last = tie.seat + tie.places - 1
    return str(tie.seat) if tie.places == 1 else f"{tie.seat}–{last}"
