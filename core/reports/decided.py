"""What the commission decided on minutes, as annexes of the report: corrections, votings aside."""

from core.domain.minutes import form, grounds
from core.domain.minutes.room import MinutesRoom
from core.domain.tally.tabulate import tabulate
from core.reports.by_station import place_cells, place_columns
from core.reports.model import Column, Row, Table
from core.reports.of_station import outcome
from core.reports.put_aside import ground_of
from core.reports.source import Source
from core.words import dates
from core.words.catalogue import Words


def corrections_table(read: Source, words: Words) -> list[Table]:
    """Every correction of minutes, station by station; no table where there is none."""
    room = read.standing.of(MinutesRoom)
    rows = tuple(
        Row(
            (
                *place_cells(result.station, read),
                one.step.act.ruling.number,
                dates.moment(words, one.step.happened),
                words(f"correction.basis.{one.step.act.basis}"),
                len(one.changed),
            ),
            note=words("paper.voting_no", no=voting) if voting > 1 else "",
        )
        for result in read.tally.stations
        for voting, case in enumerate(room.dossier(result.station.id).votings, start=1)
        for one in case.corrections
    )
    if not rows:
        return []
    columns = (
        *place_columns(read, words),
        Column(words("paper.by_decision"), "left", 24),
        Column(words("paper.decided"), "left", 24),
        Column(words("paper.basis"), "left", 40),
        Column(words("paper.figures_changed"), "right", 16),
    )
    return [
        Table(words("paper.title.corrections"), words("paper.sheet.corrections"), columns, rows)
    ]


def aside_table(read: Source, words: Words) -> list[Table]:
    """Votings that do not count, each with its ground and its decision; no table without one."""
    rows = tuple(
        Row(
            (
                *place_cells(result.station, read),
                words(f"paper.aside.{outcome(step)}"),
                words(f"ground.{grounds.key(ground_of(step))}"),
                step.act.ruling.number,
                dates.moment(words, step.happened),
            ),
            note=words("paper.voting_no", no=result.voting) if result.voting > 1 else "",
        )
        for result in read.tally.put_aside
        for step in (result.aside,)
        if step is not None
    )
    if not rows:
        return []
    columns = (
        *place_columns(read, words),
        Column(words("paper.aside.outcome"), "left", 28),
        Column(words("paper.on_ground"), "left", 44),
        Column(words("paper.by_decision"), "left", 24),
        Column(words("paper.decided"), "left", 24),
    )
    return [Table(words("paper.title.aside"), words("paper.sheet.aside"), columns, rows)]


def votings_table(read: Source, words: Words) -> list[Table]:
    """Totals of the first voting beside the final ones, once voting is repeated anywhere."""
    room = read.standing.of(MinutesRoom)
    if not any(room.dossier(one.station.id).repeats for one in read.tally.stations):
        return []
    first, last = tabulate(read.standing, first_voting=True), read.tally
    counts = [
        _row(None, words(f"paper.total.{name}"), getattr(first.totals, name), now)
        for name in form.NAMES
        for now in (getattr(last.totals, name),)
    ]
    votes = [
        _row(one.no, one.name, first.votes_of(one.no), last.votes_of(one.no)) for one in last.lists
    ]
    stations = _row(None, words("paper.stations_counted"), first.stations_in, last.stations_in)
    columns = (
        Column(words("paper.no"), "center", 7, ordinal=True),
        Column("", "left", 56),
        Column(words("paper.first_voting"), "right", 18),
        Column(words("paper.final"), "right", 18, strong=True),
        Column(words("paper.difference"), "right", 14),
    )
    rows = (stations, *counts, *votes)
    return [Table(words("paper.title.votings"), words("paper.sheet.votings"), columns, rows)]


def _row(no: int | None, name: str, before: int, now: int) -> Row:
    return Row((no, name, before, now, now - before))
