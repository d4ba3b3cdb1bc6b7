"""What every result says of its minutes: how they were typed, and which votings do not count."""

from collections import defaultdict
from dataclasses import dataclass
from datetime import date
from itertools import chain
from typing import Any

from core.base import moments
from core.domain.minutes import grounds
from core.domain.minutes.entry import EntryRule
from core.domain.minutes.room import MinutesRoom
from core.domain.stations.model import Station
from core.domain.tally.model import StationResult
from core.reports import of_station
from core.reports.frame import GAP, determined
from core.reports.put_aside import ground_of
from core.reports.source import Source
from core.words import dates
from core.words.catalogue import Words


@dataclass(frozen=True, slots=True)
class Repeated:
    """Stations that vote again by one decision, on which day, and whether their minutes stand."""

    number: str
    held: date
    done: tuple[Station, ...]
    pending: tuple[Station, ...]


def standing_said(read: Source, words: Words) -> tuple[str, ...]:
    """The sentences, one after another; none before a determination, where all is as usual."""
    parts = (decided(read, words), how_typed(read, words), _aside(read, words), again(read, words))
    return tuple(chain.from_iterable(parts))


def decided(read: Source, words: Words) -> tuple[str, ...]:
    """The decision that determined the results; of changed ones the mark speaks."""
    return (determined(read, words),) if read.finality.final else ()


def how_typed(read: Source, words: Words) -> tuple[str, ...]:
    """How minutes were typed, where it was not twice by two people, and by which decision."""
    tally = read.tally
    if tally.rule is EntryRule.TWICE and not tally.typed_once:
        return ()
    said = words(f"paper.typed.{tally.rule.value}", number=rule_number(read))
    once = words.count("paper.typed.count", tally.typed_once) if tally.typed_once else ""
    return (f"{said} {once}".strip(),)


def rule_number(read: Source) -> str:
    """The number of the decision on how minutes are typed; a gap where the journal is not read."""
    return _ruling_number(read, read.standing.of(MinutesRoom).ruled) or GAP


def put_aside(read: Source, words: Words) -> str:
    """Stations whose voting does not count, each with ground and decision, or that there are none.

    `7 (гласало је лице које није уписано у извод; одлука 013-29/2026)`
    """
    told = [_one(result, words) for result in read.tally.put_aside]
    return "; ".join(told) or words("paper.aside.none")


def repeats(read: Source) -> tuple[Repeated, ...]:
    """Repeat votings by the decision that ordered them."""
    return tuple(
        Repeated(
            _ruling_number(read, act) or GAP,
            date.fromisoformat(held),
            tuple(one.station for one in several if one.minutes is not None),
            tuple(one.station for one in several if one.minutes is None and one.aside is None),
        )
        for (act, held), several in _repeated(read).items()
    )


def again(read: Source, words: Words) -> tuple[str, ...]:
    """Where voting was repeated, and where it still is to be."""
    said = []
    for one in repeats(read):
        day = dates.day_of(words, one.held)
        for which, stations in (("done", one.done), ("pending", one.pending)):
            if stations:
                where = of_station.numbers_of(stations)
                key = f"paper.repeat.{which}"
                said.append(
                    words.count(key, len(stations), day=day, stations=where, number=one.number)
                )
    return tuple(said)


def as_plain(read: Source) -> dict[str, Any]:
    """The same for programs: the determination, the rule of entry, votings aside and repeated."""
    tally, room = read.tally, read.standing.of(MinutesRoom)
    return {
        "determination": _plain_decided(read),
        "entry": {
            "rule": tally.rule.value,
            "decision": _ruling_number(read, room.ruled) or None,
            "typed_once": tally.typed_once,
        },
        "put_aside": [_plain_aside(result) for result in tally.put_aside],
        "repeats": [
            {
                "decision": _ruling_number(read, act) or None,
                "held": held,
                "stations": [one.station.id for one in several],
                "stands": [one.station.id for one in several if one.minutes is not None],
            }
            for (act, held), several in _repeated(read).items()
        ],
    }


def _plain_decided(read: Source) -> dict[str, Any] | None:
    last = read.finality.last
    if last is None:
        return None
    return {
        "no": last.no,
        "decision": last.number,
        "decided": moments.local(last.happened).isoformat(timespec="minutes"),
        "stands": read.finality.final,
    }


def _plain_aside(result: StationResult) -> dict[str, Any]:
    step = result.aside
    assert step is not None
    return {
        "station": result.station.id,
        "voting": result.voting,
        "outcome": of_station.outcome(step),
        "ground": step.act.ground,
        "decision": step.act.ruling.number,
        "decided": moments.local(step.happened).isoformat(timespec="minutes"),
    }


def _aside(read: Source, words: Words) -> tuple[str, ...]:
    if not read.tally.put_aside:
        return ()
    return (words("paper.aside", stations=put_aside(read, words)),)


def _one(result: StationResult, words: Words) -> str:
    step = result.aside
    assert step is not None
    return words(
        "paper.aside.one",
        station=of_station.numbers_of((result.station,)),
        ground=words(f"ground.{grounds.key(ground_of(step))}"),
        number=step.act.ruling.number,
    )


def _repeated(read: Source) -> dict[tuple[str, str], list[StationResult]]:
    """Stations by the act that last ordered voting there repeated, and its day."""
    room = read.standing.of(MinutesRoom)
    found: dict[tuple[str, str], list[StationResult]] = defaultdict(list)
    for result in read.tally.stations:
        for repeat in room.dossier(result.station.id).repeats[-1:]:
            found[repeat.act, repeat.held].append(result)
    return found


def _ruling_number(read: Source, act: str) -> str:
    known: Any = read.acts.get(act)
    return known.ruling.number if known is not None else ""
