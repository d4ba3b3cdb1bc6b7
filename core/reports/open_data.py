"""The results as open data (отворени подаци): files for programs, with a description for people.

The names of files and columns are the same in every language, so that whoever reads them by
program need not know in which one they were published; the description says what each means.
"""

from collections.abc import Mapping
from typing import Any

from core.base import moments
from core.domain.election.model import Election
from core.domain.lists.model import ElectoralList
from core.domain.minutes import form
from core.domain.minutes.model import Figure
from core.domain.minutes.room import MinutesRoom
from core.domain.papers.about import About
from core.domain.seats.model import Award, Distribution, Entrant
from core.domain.tally.model import StationResult
from core.domain.tally.tabulate import counts_once
from core.reports import frame
from core.reports.body import Body
from core.reports.model import Block, Column, Heading, Outline, Paragraph, Records, Row, Table
from core.reports.of_station import outcome
from core.reports.source import Source
from core.reports.typed import as_plain, standing_said
from core.reports.worded import worded
from core.words import dates
from core.words.catalogue import Words

RESULTS, LISTS, WHOLE = "results.csv", "lists.csv", "results.json"
SHAPE = "mandat-results-1"
"""Name and version of the layout; a column is only ever added at the end."""

PLACE = ("practice", "preliminary", "area", "number", "name", "address", "minutes_in")
HOW = ("typed_once", "put_aside", "decision")
OF_LIST = (
    "practice", "preliminary", "list", "name", "leader", "minority", "candidates", "votes",
    "reached_threshold", "takes_part", "seats",
)  # fmt: skip
VOTES_OF = "list_"
"""Before the number of the list whose votes a column of the stations has."""

Plain = dict[str, Any]


def open_data(read: Source, words: Words, _about: About) -> Body:
    """Stations and lists as rows, everything as one tree, and what every column means."""
    stations, lists = _stations(read), _lists(read)
    whole = Outline(WHOLE, _whole(read, stations, lists))
    blocks: tuple[Block, ...] = (
        *(Paragraph(text) for text in _introduced(read, words)),
        _described(RESULTS, _columns_of_stations(read), read, words),
        _described(LISTS, OF_LIST, read, words),
        Paragraph(words("paper.open_data.tree", file=WHOLE)),
        Heading(words("paper.open_data.use")),
        Paragraph(worded(read, words, "open_data.licence")),
    )
    day = dates.day_of(words, read.particulars.held)
    return Body(
        blocks,
        subtitle=(
            words("paper.open_data.about", assembly=frame.assembly(read, words)),
            words("paper.results.held", day=day),
        ),
        marks=frame.preliminary(read, words),
        form=True,
        enclosed=(stations, lists, whole),
    )


def _introduced(read: Source, words: Words) -> tuple[str, ...]:
    done, count = read.tally.stations_in, len(read.tally.stations)
    return (
        words("paper.open_data.source", anchor=read.anchor),
        words.count("paper.open_data.state", count, done=done),
        *standing_said(read, words),
        words("paper.open_data.letters"),
        words("paper.open_data.safe"),
    )


def _described(file: str, columns: tuple[str, ...], read: Source, words: Words) -> Table:
    """What every column of a file means; the columns of votes by the lists they belong to."""
    names = {f"{VOTES_OF}{entry.no}": entry for entry in read.tally.lists}
    return Table(
        title=words("paper.open_data.file", file=file),
        sheet=file,
        columns=(
            Column(words("paper.open_data.column"), "left", 22),
            Column(words("paper.open_data.meaning"), "left", 78),
        ),
        rows=tuple(Row((one, _meaning(one, names.get(one), words))) for one in columns),
    )


def _meaning(column: str, entry: ElectoralList | None, words: Words) -> str:
    if entry is not None:
        return words("paper.open_data.votes_of", no=entry.no, name=entry.name)
    if column in form.NAMES:
        return words(f"paper.total.{column}")
    return words(f"paper.open_data.of.{column}")


def _columns_of_stations(read: Source) -> tuple[str, ...]:
    votes = (f"{VOTES_OF}{entry.no}" for entry in read.tally.lists)
    return (*PLACE, *form.NAMES, *votes, *HOW)


def _stations(read: Source) -> Records:
    state = _state(read)
    rows = tuple((*state, *_station(one, read)) for one in read.tally.stations)
    return Records(RESULTS, _columns_of_stations(read), rows)


def _state(read: Source) -> tuple[int, int]:
    """Practice and preliminary results say so in every row, wherever the row is copied to."""
    return int(read.standing.of(Election).practice), int(read.preliminary)


def _station(result: StationResult, read: Source) -> tuple[str | int | None, ...]:
    one, minutes = result.station, result.minutes
    place = (one.area, one.number, one.name, one.address, int(minutes is not None))
    aside = result.aside
    decided = (None, None) if aside is None else (outcome(aside), aside.act.ruling.number)
    if minutes is None:
        return (*place, *(None,) * (len(form.NAMES) + len(read.tally.lists)), None, *decided)
    counts = (_figure(minutes.figures.of(name)) for name in form.NAMES)
    votes = (_figure(minutes.votes_of(entry.no)) for entry in read.tally.lists)
    once = counts_once(result, read.standing.of(MinutesRoom).dossier(one.id))
    return (*place, *counts, *votes, int(once), *decided)


def _figure(figure: Figure) -> int | None:
    """A figure; nothing where the paper has none."""
    return figure if isinstance(figure, int) else None


def _lists(read: Source) -> Records:
    state = _state(read)
    rows = tuple((*state, *_list(one, read)) for one in read.tally.lists)
    return Records(LISTS, OF_LIST, rows)


def _list(one: ElectoralList, read: Source) -> tuple[str | int | None, ...]:
    known = (one.no, one.name, one.leader, int(one.minority), one.candidates)
    votes, spread = read.tally.votes_of(one.no), read.distribution
    if spread is None:
        return (*known, votes, None, None, None)
    entrant = next(e for e in spread.entrants if e.contender.no == one.no)
    reached = votes >= max(1, spread.threshold.votes_needed)
    return (*known, votes, int(reached), int(entrant.takes_part), spread.seats_of(one.no))


def _whole(read: Source, stations: Records, lists: Records) -> Plain:
    told = read.particulars
    spread = read.distribution
    practice, preliminary = _state(read)
    return {
        "shape": SHAPE,
        "practice": bool(practice),
        "preliminary": bool(preliminary),
        "anchor": read.anchor,
        "program": read.program,
        "made": moments.local(read.made).isoformat(timespec="seconds"),
        "election": {
            "name": told.name,
            "unit": told.unit,
            "kind": told.kind,
            "called": told.called.isoformat(),
            "held": told.held.isoformat(),
            "seats": told.seats,
            "law": read.law.id,
        },
        "stations_in": read.tally.stations_in,
        **as_plain(read),
        "totals": {name: getattr(read.tally.totals, name) for name in form.NAMES},
        "stations": _named(stations),
        "lists": _named(lists),
        "seats": _seats(spread) if spread else None,
    }


def _named(records: Records) -> list[Mapping[str, Any]]:
    """Rows as values by the names of their columns; what is true of all stands above them."""
    return [
        {
            name: cell
            for name, cell in zip(records.columns, row, strict=True)
            if name not in PLACE[:2]
        }
        for row in records.rows
    ]


def _seats(spread: Distribution) -> Plain:
    """How the seats were reckoned; quotients as exact fractions."""
    law, tie = spread.contest.law, spread.tie
    return {
        "threshold_percent": str(law.threshold_percent),
        "threshold_base": law.threshold_base,
        "base": spread.threshold.base,
        "votes_needed": spread.threshold.votes_needed,
        "nobody_reached": spread.threshold.fallback,
        "factors": {str(e.contender.no): str(e.factor) for e in _raised(spread)},
        "awards": [_award(award) for award in spread.awards],
        "tie": None
        if tie is None
        else {"seat": tie.seat, "places": tie.places, "among": list(tie.among)},
        "empty_seats": spread.empty_seats,
    }


def _raised(spread: Distribution) -> list[Entrant]:
    return [e for e in spread.entrants if e.takes_part and e.factor != 1]


def _award(award: Award) -> Plain:
    return {
        "seat": award.seat,
        "list": award.no,
        "divisor": award.divisor,
        "quotient": str(award.quotient),
        "reason": award.reason.value,
    }
