"""Minutes handed over (примопредаја записника): the receipt of a station, and the register."""

from collections.abc import Sequence

from core.domain.minutes.case import Step
from core.domain.minutes.receiving import HOURS, awaited, due
from core.domain.minutes.room import MinutesRoom
from core.domain.papers.about import About
from core.domain.stations.model import Station, Stations, in_order
from core.reports import control_report, of_list, of_station
from core.reports.body import Body
from core.reports.frame import GAP, assembly
from core.reports.model import Block, Column, Paragraph, Row, Table
from core.reports.of_station import ABSENT, Asked
from core.reports.source import Source
from core.reports.worded import worded
from core.words import dates
from core.words.catalogue import Words


def handover(read: Source, words: Words, about: About) -> Body:
    """The receipt of a station's minutes, or the register where no station is named."""
    if about:
        return _receipt(of_station.asked(read, about), read, words)
    return _register(read, words)


def _receipt(asked: Asked, read: Source, words: Words) -> Body:
    """What came in, when, from whom; to be filled by hand while nothing is taken down."""
    received = asked.case.received
    place = of_station.place(asked.station)
    day = dates.day_of(words, of_station.day_of(read, asked))
    blocks: list[Block] = [
        Paragraph(worded(read, words, "handover.received", station=place)),
        _cover(received[-1] if received else None, read, words),
    ]
    if len(received) > 1:
        earlier = [_register_row(asked.station, step, read, words) for step in received[:-1]]
        blocks.append(_table("earlier", earlier, words))
    blocks.append(Paragraph(worded(read, words, "handover.signed")))
    return Body(
        tuple(blocks),
        title=words("paper.handover.receipt"),
        subtitle=(
            words("paper.handover.of", place=place),
            words("paper.control.of", assembly=assembly(read, words), day=day),
        ),
        at=received[-1].happened if received else None,
        signatures=control_report.signatures(words),
    )


def _cover(step: Step | None, read: Source, words: Words) -> Table:
    """The cover sheet (пропратни лист), line by line."""
    lines = _told(step, read, words) if step else ("", GAP, GAP, GAP, GAP, GAP)
    names = ("number", "at", "handed_by", "copies", "lacks", "note")
    rows = [
        Row((words(f"paper.handover.{name}"), text or GAP))
        for name, text in zip(names, lines, strict=True)
    ]
    return Table(
        title=words("paper.title.handover.cover"),
        sheet=words("paper.sheet.handover.cover"),
        columns=(Column("", "left", 40), Column("", "left", 60, strong=True)),
        rows=tuple(rows),
        tall=step is None,
    )


def _told(step: Step, read: Source, words: Words) -> tuple[str, ...]:
    act = step.act
    return (
        str(act.receipt),
        of_list.moment(words, step.happened),
        read.names.get(act.handed_by, ABSENT),
        ABSENT if act.copies is None else str(act.copies),
        _lacks(act.lacks, words),
        act.note or ABSENT,
    )


def _lacks(lacks: tuple[str, ...], words: Words) -> str:
    if not lacks:
        return words("paper.handover.nothing")
    return ", ".join(words(f"handover.lacks.{one}") for one in lacks)


def _register(read: Source, words: Words) -> Body:
    """All hand-overs in the order of their receipts, and the stations that are not in yet."""
    room = read.standing.of(MinutesRoom)
    stations = in_order(read.standing.of(Stations))
    steps = [
        (station, step)
        for station in stations
        for case in room.dossier(station.id).votings
        for step in case.received
    ]
    steps.sort(key=lambda one: (one[1].act.receipt, one[1].place))
    received = sum(1 for one in stations if room.case(one.id).received)
    missing = awaited(read.standing)
    rows = [_register_row(station, step, read, words) for station, step in steps]
    said = [
        words.count("paper.handover.count", len(stations), done=received),
        *_limit(read, words),
    ]
    blocks: list[Block] = [Paragraph(" ".join(said))]
    if rows:
        blocks.append(_table("register", rows, words))
    if missing:
        blocks.append(_missing(missing, words))
    return Body(tuple(blocks))


def _register_row(station: Station, step: Step, read: Source, words: Words) -> Row:
    act = step.act
    return Row(
        (
            act.receipt,
            station.number,
            station.with_area,
            dates.moment(words, step.happened),
            read.names.get(act.handed_by, ABSENT),
            ABSENT if act.copies is None else act.copies,
            _lacks(act.lacks, words),
            act.note,
            step.person,
        )
    )


def _table(which: str, rows: list[Row], words: Words) -> Table:
    return Table(
        title=words(f"paper.title.handover.{which}"),
        sheet=words(f"paper.sheet.handover.{which}"),
        columns=(
            Column(words("paper.handover.receipt.short"), "center", 13, ordinal=True),
            Column(words("paper.no"), "center", 8, ordinal=True),
            Column(words("paper.station"), "left", 40),
            Column(words("paper.handover.at"), "left", 26),
            Column(words("paper.handover.handed_by"), "left", 30),
            Column(words("paper.handover.copies"), "right", 15),
            Column(words("paper.handover.lacks"), "left", 28),
            Column(words("paper.note"), "left", 28),
            Column(words("paper.handover.taken_by"), "left", 26),
        ),
        rows=tuple(rows),
        wide=True,
    )


def _missing(stations: Sequence[Station], words: Words) -> Table:
    return Table(
        title=words("paper.title.handover.missing"),
        sheet=words("paper.sheet.handover.missing"),
        columns=(
            Column(words("paper.no"), "center", 8, ordinal=True),
            Column(words("paper.station"), "left", 60),
            Column(words("paper.address"), "left", 60),
        ),
        rows=tuple(Row((one.number, one.with_area, one.address)) for one in stations),
        wide=True,
    )


def _limit(read: Source, words: Words) -> list[str]:
    """Until when the boards have to bring their minutes, where the law says so."""
    until = due(read.particulars, read.law)
    if until is None:
        return []
    law = of_list.article(words, read, HOURS)
    return [words("paper.handover.until", at=of_list.moment(words, until), article=law)]
