"""How far the entry of minutes is (стање уноса): in, standing, waiting, and at what pace."""

from collections import Counter
from collections.abc import Iterable
from datetime import datetime

from core.base import moments
from core.domain.minutes.case import Case
from core.domain.minutes.room import MinutesRoom
from core.domain.minutes.states import Definitive, Stage, entries_of, stage_of
from core.domain.minutes.steps import moment_of
from core.domain.papers.about import About
from core.domain.stations.model import Station, Stations, in_order
from core.reports import of_list, of_station
from core.reports.body import Body
from core.reports.frame import assembly, percent
from core.reports.model import Block, Column, Paragraph, Row, RowKind, Sum, Table
from core.reports.of_station import ABSENT
from core.reports.source import Source
from core.reports.typed import standing_said
from core.words import dates
from core.words.catalogue import Words

PUT_ASIDE = "put_aside"
SHOWN = (
    Stage.EMPTY, Stage.FIRST_GRAVE, Stage.FIRST_DONE, Stage.DIFFERENT, Stage.FIRST_AGAIN,
    Stage.SECOND_AGAIN, Stage.DEFINITIVE,
)  # fmt: skip
"""What is still typed lies beside the chain, on the computer where it is typed."""

Place = tuple[Station, Case]


def progress(read: Source, words: Words, _about: About) -> Body:
    """How many minutes came in, stand and wait, by state, and how it went hour by hour."""
    room = read.standing.of(MinutesRoom)
    stations = in_order(read.standing.of(Stations))
    places = tuple((station, room.case(station.id)) for station in stations)
    hours = _hours(case for station in stations for case in room.dossier(station.id).votings)
    blocks: list[Block] = [
        Paragraph(_summed(places, words)),
        _states(places, words),
        *(Paragraph(text) for text in standing_said(read, words)),
    ]
    if hours:
        blocks.append(_pace(hours, words))
    about = words("paper.progress.about", assembly=assembly(read, words))
    at = words("paper.lists.at", at=of_list.moment(words, read.made))
    return Body(tuple(blocks), subtitle=(about, at))


def state_of(case: Case) -> str:
    """The state of a station's entry, or that its voting was put aside."""
    return PUT_ASIDE if case.aside is not None else stage_of(case.state).value


def _summed(places: tuple[Place, ...], words: Words) -> str:
    count = len(places)
    received = sum(1 for _station, case in places if case.received)
    stand = sum(1 for _station, case in places if state_of(case) == Stage.DEFINITIVE.value)
    said = [
        words.count("paper.progress.received", count, done=received),
        words.count("paper.progress.stand", count, done=stand, share=percent(words, stand, count)),
    ]
    return " ".join(said)


def _states(places: tuple[Place, ...], words: Words) -> Table:
    found: dict[str, list[Station]] = {}
    for station, case in places:
        found.setdefault(state_of(case), []).append(station)
    rows = [
        Row((_named(name, words), len(several), of_station.numbers_of(several) or ABSENT))
        for name in (*(stage.value for stage in SHOWN), PUT_ASIDE)
        if (several := found.get(name, [])) or name in (Stage.EMPTY, Stage.DEFINITIVE)
    ]
    rows.append(Row((words("paper.sum"), Sum(len(places)), None), RowKind.TOTAL))
    return Table(
        title=words("paper.title.progress"),
        sheet=words("paper.sheet.progress"),
        columns=(
            Column(words("paper.progress.state"), "left", 36),
            Column(words("paper.progress.stations"), "right", 12, strong=True),
            Column(words("paper.progress.numbers"), "left", 60),
        ),
        rows=tuple(rows),
    )


def _named(name: str, words: Words) -> str:
    said = words("paper.progress.put_aside") if name == PUT_ASIDE else words(f"stage.{name}")
    return said[:1].upper() + said[1:]


Hours = dict[datetime, Counter[str]]


def _hours(cases: Iterable[Case]) -> Hours:
    """What was done in each hour by the clock: minutes received, entries finished, standing."""
    hours: Hours = {}

    def note(what: str, at: datetime) -> None:
        hour = moments.local(at).replace(minute=0, second=0, microsecond=0)
        hours.setdefault(hour, Counter())[what] += 1

    for case in cases:
        for step in case.received:
            note("received", step.happened)
        for entry in entries_of(case.state):
            note("typed", moment_of(entry.recorded))
        if isinstance(case.state, Definitive):
            by = case.state.by
            for step in case.steps:
                if step.stamp.act == by:
                    note("stand", moment_of(step.place[0]))
    return hours


def _pace(hours: Hours, words: Words) -> Table:
    columns = ("received", "typed", "stand")
    rows = [
        Row((_hour(hour, words), *(hours[hour][name] for name in columns)))
        for hour in sorted(hours)
    ]
    sums = (Sum(sum(done[name] for done in hours.values())) for name in columns)
    rows.append(Row((words("paper.sum"), *sums), RowKind.TOTAL))
    return Table(
        title=words("paper.title.pace"),
        sheet=words("paper.sheet.pace"),
        columns=(
            Column(words("paper.progress.hour"), "left", 40),
            *(Column(words(f"paper.progress.{name}.short"), "right", 20) for name in columns),
        ),
        rows=tuple(rows),
    )


def _hour(hour: datetime, words: Words) -> str:
    return words("paper.progress.from", at=dates.moment(words, hour))
