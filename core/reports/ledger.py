"""The ledger of ballot material by polling station (евиденција гласачког материјала)."""

from core.base.refusals import Refused
from core.domain.ballot.model import Ballot, Material
from core.domain.papers.about import About
from core.domain.stations.model import Station, Stations, in_order
from core.reports import of_list
from core.reports.body import Body
from core.reports.model import Block, Cell, Column, Paragraph, Row, RowKind, Sum, Table
from core.reports.source import Source
from core.words.catalogue import Words


def ledger(read: Source, words: Words, _about: About) -> Body:
    """Ballots handed over and returned, with room to sign for both."""
    stations = in_order(read.standing.of(Stations))
    if not stations:
        raise Refused("paper.no_stations")
    room = read.standing.of(Ballot)
    blocks: tuple[Block, ...] = (
        Paragraph(_printed(room, words)),
        _table(stations, room, words),
    )
    return Body(blocks)


def _printed(room: Ballot, words: Words) -> str:
    """How many ballots there are by which decision, and how many are not handed over."""
    kept = room.printing
    if kept is None:
        return words("paper.ledger.not_ordered")
    said = [
        words(
            "paper.ledger.ordered",
            number=kept.ruling.number,
            at=of_list.moment(words, kept.at),
            total=kept.total,
            reserve=kept.reserve,
        ),
        words("paper.ledger.left", left=kept.total - room.handed),
    ]
    return " ".join(said)


def _table(stations: tuple[Station, ...], room: Ballot, words: Words) -> Table:
    areas = any(station.area for station in stations)
    voters = [station.registered for station in stations]
    total: list[Cell] = [
        *((None,) if areas else ()),
        None,
        words("paper.sum"),
        Sum(sum(count for count in voters if count is not None)),
        Sum(room.handed),
        Sum(room.returned),
        Sum(room.handed - room.returned) if _all_back(room) else None,
        *(None,) * 3,
    ]
    return Table(
        title=words("paper.title.ledger"),
        sheet=words("paper.sheet.ledger"),
        columns=(
            *((Column(words("paper.area"), "left", 22),) if areas else ()),
            Column(words("paper.no"), "center", 7, ordinal=True),
            Column(words("paper.station"), "left", 44),
            Column(words("paper.registered"), "right", 13),
            Column(words("paper.handed"), "right", 13),
            Column(words("paper.returned"), "right", 13),
            Column(words("paper.difference"), "right", 13),
            Column(words("paper.signed_handed"), "center", 38),
            Column(words("paper.signed_returned"), "center", 38),
            Column(words("paper.note"), "left", 30),
        ),
        rows=(
            *(_row(station, room.ledger.get(station.id), areas) for station in stations),
            Row(tuple(total), RowKind.TOTAL),
        ),
        wide=True,
        tall=True,
    )


def _all_back(room: Ballot) -> bool:
    """Whether every station that was given ballots has given back; only then the sums tell."""
    given = [line for line in room.ledger.values() if line.handed is not None]
    return bool(given) and all(line.returned is not None for line in given)


def _row(station: Station, line: Material | None, areas: bool) -> Row:
    line = line or Material(station.id)
    left = None
    if line.handed is not None and line.returned is not None:
        left = line.handed - line.returned
    area = (station.area,) if areas else ()
    counts = (station.registered, line.handed, line.returned, left)
    return Row((*area, station.number, station.name, *counts, None, None, line.note))
