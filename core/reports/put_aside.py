"""Decisions by which a voting does not count: annulled, without a result, and repeated.

Решење о поништавању гласања, решење да се резултати не могу утврдити, решење о поновном гласању.
"""

from collections.abc import Callable
from datetime import date

from core.base.refusals import Refused
from core.base.script import folded
from core.domain.commission.decisions import Ruling
from core.domain.minutes import grounds
from core.domain.minutes.case import Step
from core.domain.minutes.grounds import AnnulmentGround, Ground, UndeterminableGround
from core.domain.minutes.room import MinutesRoom, Repeat
from core.domain.minutes.steps import VotingAnnulled
from core.domain.papers.about import About
from core.domain.stations.model import Station
from core.reports import of_list, of_station
from core.reports.body import Body, Builder
from core.reports.decision import ROMAN
from core.reports.frame import assembly
from core.reports.model import Block, Column, Heading, Paragraph, Point, Row, Table
from core.reports.of_station import ASIDE, Asked
from core.reports.source import Source
from core.reports.worded import worded
from core.words import dates
from core.words.catalogue import Words


def aside(kind: str) -> Builder:
    """The builder of the decision that puts a voting aside: `annulment` or `undeterminable`."""

    def build_body(read: Source, words: Words, about: About) -> Body:
        asked = of_station.asked(read, about)
        step = put_aside(kind, asked)
        ground = ground_of(step)
        said = worded(
            read,
            words,
            f"{kind}.ruled",
            station=of_station.place(asked.station),
            day=dates.day_of(words, of_station.day_of(read, asked)),
            assembly=assembly(read, words),
        )
        blocks: tuple[Block, ...] = (
            *_points(said, worded(read, words, "decision.publish")),
            Heading(words("paper.ground")),
            *_why(kind, step.act.ruling, ground, read, words),
            *_end(step.act.ruling, read, words),
        )
        place = words("paper.at_station", place=of_station.place(asked.station))
        return Body(
            blocks,
            preamble="preamble.adopted",
            subtitle=(worded(read, words, f"{kind}.about"), place),
            number=step.act.ruling.number,
            at=step.happened,
        )

    return build_body


def repeat(read: Source, words: Words, about: About) -> Body:
    """The decision on repeat voting, at these stations only."""
    asked = of_station.asked(read, about)
    one = repeated(asked)
    act = read.acts[one.act]
    at = next(entry.happened for entry in read.entries if entry.row.id == one.act)
    held = dates.day_of(words, date.fromisoformat(one.held))
    said = (
        worded(read, words, "repeat.ruled", day=held, assembly=assembly(read, words)),
        worded(read, words, "repeat.lists"),
        worded(read, words, "decision.publish"),
    )
    first, *others = _points(*said)
    stations = of_station.ordered(read.standing, one.act)
    blocks: tuple[Block, ...] = (
        first,
        _repeated(stations, read, words),
        *others,
        Heading(words("paper.ground")),
        Paragraph(worded(read, words, "repeat.why", article=_article(read, words))),
        *_end(act.ruling, read, words),
    )
    return Body(
        blocks,
        preamble="preamble.adopted",
        subtitle=(worded(read, words, "repeat.about"), words("paper.repeat.day", day=held)),
        number=act.ruling.number,
        at=at,
    )


def put_aside(kind: str, asked: Asked) -> Step:
    """The act by which that voting was put aside in that way; refused where none did."""
    step = asked.case.aside
    if step is None or not isinstance(step.act, ASIDE[kind]):
        raise Refused(f"paper.no_{kind}", number=asked.station.id)
    return step


def repeated(asked: Asked) -> Repeat:
    """What ordered that voting to be repeated; refused where nothing did."""
    repeats = asked.dossier.repeats
    if len(repeats) < asked.voting:
        raise Refused("paper.no_repeat", number=asked.station.id)
    return repeats[asked.voting - 1]


def ground_of(step: Step) -> Ground:
    """The ground in the law of an act that put a voting aside."""
    which: Callable[[str], Ground] = UndeterminableGround
    if isinstance(step.act, VotingAnnulled):
        which = AnnulmentGround
    return which(step.act.ground)


def _points(*said: str) -> tuple[Point, ...]:
    return tuple(Point(label, text) for label, text in zip(ROMAN, said, strict=False))


def _why(
    kind: str, ruling: Ruling, ground: Ground, read: Source, words: Words
) -> tuple[Paragraph, ...]:
    """The listed ground and its article, unless what somebody typed names both already."""
    told, source = words(f"ground.{grounds.key(ground)}"), grounds.article(read.law, ground)
    if all(folded(part) in folded(ruling.ground) for part in (told, source)):
        return ()
    article = of_station.article(words, source)
    return (Paragraph(worded(read, words, f"{kind}.why", ground=told, article=article)),)


def _end(ruling: Ruling, read: Source, words: Words) -> tuple[Block, ...]:
    """The ground somebody typed, and the remedy."""
    return (
        *of_list.grounds(ruling),
        Paragraph(worded(read, words, "decision.as_ruled")),
        Heading(words("paper.remedy")),
        Paragraph(worded(read, words, "remedy.minutes")),
    )


def _article(read: Source, words: Words) -> str:
    return of_list.article(words, read, "deadlines.repeat_vote_days")


def _repeated(stations: tuple[tuple[Station, int], ...], read: Source, words: Words) -> Table:
    """The stations with the decision by which the voting before was put aside."""
    rows = []
    for station, voting in stations:
        dossier = read.standing.of(MinutesRoom).dossier(station.id)
        step = dossier.votings[voting - 1].aside
        number = step.act.ruling.number if step else of_station.ABSENT
        when = of_list.moment(words, step.happened) if step else of_station.ABSENT
        why = words(f"ground.{grounds.key(ground_of(step))}") if step else of_station.ABSENT
        rows.append(Row((station.number, _named(station), number, when, why)))
    return Table(
        title=words("paper.title.repeat"),
        sheet=words("paper.sheet.repeat"),
        columns=(
            Column(words("paper.no"), "center", 7, ordinal=True),
            Column(words("paper.station"), "left", 36),
            Column(words("paper.by_decision"), "left", 18),
            Column(words("paper.decided"), "left", 24),
            Column(words("paper.on_ground"), "left", 34),
        ),
        rows=tuple(rows),
    )


def _named(station: Station) -> str:
    parts = (station.area, station.name.strip(), station.address.strip())
    return ", ".join(part for part in parts if part)
