"""An act of the journal in words: what it is about, and everything it says."""

from collections.abc import Container, Iterable, Mapping
from datetime import timedelta
from typing import Any

from core.base.people import Role
from core.book import telling_lists, telling_mandates, telling_minutes
from core.book.act import Entry
from core.book.codec import TakenBack
from core.domain.commission.acts import PersonEnrolled
from core.domain.election.acts import (
    ElectionAmended,
    ElectionFounded,
    LawReplaced,
    ReadingChosen,
)
from core.domain.election.model import Particulars
from core.domain.lists.acts import ListAmended, ListsTakenOver
from core.domain.lists.model import ElectoralList
from core.domain.papers.acts import PaperIssued
from core.domain.papers.wordings import TemplateWorded
from core.domain.seats.acts import LotDrawn
from core.domain.seats.determining import ResultsDetermined
from core.domain.stations.acts import StationChanged, StationRemoved, StationsRegistered
from core.domain.stations.model import Station
from core.law.load import kept
from core.words import codes, dates, numbers
from core.words.catalogue import Language, Words

Told = tuple[str, str]
"""A label and what stands behind it."""

APART = timedelta(minutes=1)
"""From so much on the moment claimed differs from the moment recorded."""

MOST_TOLD = 60
"""So many stations or lists of one act are told; the rest is counted."""


def about(words: Words, act: Any) -> str:
    """What an act is about, in a few words."""
    match act:
        case StationChanged(station=station):
            return words("history.about.station", number=station)
        case StationRemoved(station=station):
            return words("history.about.station", number=station)
        case StationsRegistered(stations=(one,)):
            return words("history.about.station", number=one.id)
        case StationsRegistered(stations=several):
            return words.count("history.about.stations", len(several))
        case ListsTakenOver(lists=(one,)):
            return words("history.about.list", no=one.no, name=one.name)
        case ListsTakenOver(lists=several):
            return words.count("history.about.lists", len(several))
        case ListAmended(now=entry):
            return words("history.about.list", no=entry.no, name=entry.name)
        case LotDrawn(seat=seat):
            return words("history.about.seat", seat=str(seat))
        case ResultsDetermined(ruling=ruling):
            return words("history.about.decision", number=ruling.number)
        case PersonEnrolled(name=name):
            return name
        case ElectionFounded(particulars=particulars) | ElectionAmended(particulars=particulars):
            return particulars.unit
        case ReadingChosen(key=key):
            return _question(words, key)
        case LawReplaced(law=law):
            return _law(words, law)
        case TemplateWorded(key=key):
            return words(f"wording.{key}")
        case PaperIssued(kind=kind, edition=edition):
            return words("history.about.paper", paper=words(f"papers.kind.{kind}"), no=edition)
    told = telling_minutes.about(words, act) or telling_mandates.about(words, act)
    return told or telling_lists.about(words, act)


def details(
    words: Words,
    act: Any,
    blind: Container[tuple[str, int]] = (),
    lists: Mapping[int, str] = codes.NO_NAMES,
) -> tuple[Told, ...]:
    """Everything an act says, as labels and values; what was left empty is left out.

    No figures are told of minutes of the votings in `blind`, which others are to type unseen;
    `lists` are the names of the lists on the ballot.
    """
    of_minutes = telling_minutes.told(words, act, blind, lists)
    told = (*_told(words, act), *of_minutes, *_always(words, act))
    return tuple((words(f"history.says.{key}"), value) for key, value in told if value)


def _always(words: Words, act: Any) -> Iterable[Told]:
    yield from telling_lists.told(words, act)
    yield from telling_mandates.told(words, act)
    yield "source", getattr(act, "source", "")
    yield "reason", getattr(act, "reason", "")


def _told(words: Words, act: Any) -> Iterable[Told]:
    match act:
        case ElectionFounded():
            yield from _particulars(words, act.particulars)
            yield "law", _law(words, act.law)
            yield "practice", words("history.yes") if act.practice else ""
        case ElectionAmended():
            yield from _particulars(words, act.particulars)
        case PersonEnrolled():
            yield "person", act.name
            yield "role", words(f"role.{Role(act.role).value}")
        case ReadingChosen():
            yield "question", _question(words, act.key)
            yield "reading", _reading(words, act)
            yield "ground", act.ground
        case LawReplaced():
            yield "law", _law(words, act.law)
        case StationsRegistered():
            yield "stations", _several(words, [_station(words, one) for one in act.stations])
        case StationChanged():
            yield "now", _station(words, act.now)
        case ListsTakenOver():
            yield "lists", _several(words, [_list(words, one) for one in act.lists])
        case ListAmended():
            yield "now", _list(words, act.now)
        case LotDrawn():
            yield "among", ", ".join(map(str, act.among))
            yield "winners", ", ".join(map(str, act.winners))
            yield "how", act.how
            yield "present", act.present
        case ResultsDetermined():
            yield from _determined(words, act)
        case PaperIssued():
            yield "number", act.number
            yield "files", "\n".join(f"{one.name}: {one.hash}" for one in act.files)
            yield "signers", ", ".join(act.signers)
        case TemplateWorded():
            yield "language", words(f"wording.language.{act.language}")
            yield "text", act.text or words("history.shipped_text")


def _particulars(words: Words, particulars: Particulars) -> Iterable[Told]:
    yield "name", particulars.name
    yield "unit", words(f"unit.{particulars.kind}", name=particulars.unit)
    yield "seats", str(particulars.seats)
    yield "called", dates.day(words, particulars.called)
    yield "held", dates.day(words, particulars.held)
    yield "voters", "" if particulars.voters is None else _number(words, particulars.voters)
    yield "address", particulars.address


def _determined(words: Words, act: ResultsDetermined) -> Iterable[Told]:
    """The figures a determination of the results used."""
    yield (
        "figures",
        "\n".join(
            f"{words(f'field.{name}.short')}: {_number(words, figure)}"
            for name, figure in act.totals
        ),
    )
    yield "threshold_base", _number(words, act.base)
    yield "votes", _by_list(words, act.votes)
    yield "seats_of_lists", _by_list(words, act.seats)
    yield "stations_counted", _several(words, [*act.stations])
    yield "stations_aside", _several(words, [*act.aside])


def _by_list(words: Words, figures: Iterable[tuple[int, int]]) -> str:
    return ", ".join(f"{no}: {_number(words, figure)}" for no, figure in figures)


def _station(words: Words, station: Station) -> str:
    texts = [f"{station.id}. {station.name}".strip(), station.address]
    if station.registered is not None:
        texts.append(words.count("history.voters", station.registered))
    return ", ".join(text for text in texts if text)


def _list(words: Words, entry: ElectoralList) -> str:
    texts = [f"{entry.no}. {entry.name}", entry.leader]
    texts.append(words("history.minority") if entry.minority else "")
    if entry.candidates is not None:
        texts.append(words.count("history.candidates", entry.candidates))
    return ", ".join(text for text in texts if text)


def _several(words: Words, told: list[str]) -> str:
    lines = told[:MOST_TOLD]
    if len(told) > MOST_TOLD:
        lines.append(words("history.more", n=len(told) - MOST_TOLD))
    return "\n".join(lines)


def _number(words: Words, number: int) -> str:
    return numbers.grouped(number, words.language is Language.EN)


def _law(words: Words, text: str) -> str:
    profile = kept(text)
    return profile.name_en if words.language is Language.EN else profile.name_sr


def _question(words: Words, key: str) -> str:
    return words(f"law.{key}") if words.knows(f"law.{key}") else key


def _reading(words: Words, act: ReadingChosen) -> str:
    key = f"law.{act.key}.{str(act.reading).lower()}"
    return words(key) if words.knows(key) else str(act.reading)


def taken_back_acts(words: Words, act: TakenBack, numbers_of: dict[str, list[int]]) -> str:
    """Which acts a taking back was about."""
    own = numbers_of.get(act.bundle, [])
    return words.count("history.about.acts", len(own), numbers=spans(own))


def spans(seqs: list[int]) -> str:
    """Numbers of acts, runs of them drawn together: `3, 5–12`."""
    told: list[str] = []
    start = 0
    for at, number in enumerate(seqs, start=1):
        if at == len(seqs) or seqs[at] != number + 1:
            first = seqs[start]
            told.append(str(first) if first == number else f"{first}–{number}")
            start = at
    return ", ".join(told)


def claims_another(entry: Entry) -> bool:
    """Whether an act claims a moment other than the one at which it was taken down."""
    return abs(entry.recorded - entry.happened) >= APART


def bundles(entries: Iterable[Entry]) -> dict[str, list[int]]:
    """Numbers of the acts of every bundle."""
    found: dict[str, list[int]] = {}
    for entry in entries:
        found.setdefault(entry.row.bundle, []).append(entry.row.seq)
    return found


def about_entry(words: Words, entry: Entry, numbers_of: dict[str, list[int]]) -> str:
    """What an act of the journal is about, a taking back by the acts it took back."""
    if isinstance(entry.act, TakenBack):
        return taken_back_acts(words, entry.act, numbers_of)
    return about(words, entry.act)
