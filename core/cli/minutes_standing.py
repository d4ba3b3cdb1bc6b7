"""`mandat minutes status`: how every station's minutes stand; figures are not told."""

from argparse import Namespace
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from core.base.people import Desk
from core.book.book import Book
from core.book.drafts import station_of
from core.cli import output
from core.domain.lists.model import Lists
from core.domain.minutes.case import Case
from core.domain.minutes.room import MinutesRoom
from core.domain.minutes.states import Again, Different, FirstGrave, entries_of, stage_of
from core.domain.minutes.steps import VotingAnnulled
from core.domain.minutes.turns import mode_of
from core.domain.stations.model import Stations, in_order
from core.domain.tally.tabulate import tabulate
from core.words import codes
from core.words.catalogue import Words

ANNULLED, UNDETERMINABLE = "annulled", "undeterminable"


@dataclass(frozen=True, slots=True)
class Told:
    """One station: where its last voting stands, who typed, which fields wait, what was found.

    `yours` is what there is to do for whoever asks.
    """

    station: str
    name: str
    stage: str
    yours: str
    voting: int
    aside: str
    entries: tuple[tuple[str, str], ...]
    fields: tuple[str, ...]
    corrections: int
    inspections: int
    findings: tuple[str, ...]

    def as_json(self) -> dict[str, Any]:
        """For a script."""
        return {
            "station": self.station,
            "name": self.name,
            "stage": self.stage,
            "yours": self.yours,
            "voting": self.voting,
            "put_aside": self.aside or None,
            "entries": [{"person": who, "recorded": when} for who, when in self.entries],
            "fields": list(self.fields),
            "corrections": self.corrections,
            "inspections": self.inspections,
            "findings": list(self.findings),
        }


def status(args: Namespace, speech: Words, desk: Desk) -> int:
    """Every station with its stage."""
    book = Book.open(Path(args.book), desk)
    try:
        told = all_of(book)
        lists = book.standing.of(Lists).names
    finally:
        book.close()
    if args.json:
        output.as_json([one.as_json() for one in told])
    else:
        output.say(*lines(speech, told, lists))
    return output.FINE


def all_of(book: Book) -> list[Told]:
    """All stations in the order of the register."""
    standing = book.standing
    room = standing.of(MinutesRoom)
    found = {one.station.id: one.findings for one in tabulate(standing).stations}
    typing = {station_of(draft.key) for draft in book.side.drafts()}
    told = []
    for station in in_order(standing.of(Stations)):
        case = room.case(station.id)
        told.append(
            Told(
                station.id,
                station.name,
                stage_of(case.state, station.id in typing).value,
                mode_of(case, room.rule, book.desk.person).value,
                room.voting(station.id),
                _aside(case),
                tuple((one.person, one.recorded) for one in entries_of(case.state)),
                _waiting(case),
                len(case.corrections),
                len(case.inspections),
                _grave(case) or tuple(one.code for one in found[station.id]),
            )
        )
    return told


def lines(speech: Words, told: Iterable[Told], lists: Mapping[int, str]) -> list[str]:
    """The same for people, one station a line."""
    rows = [
        (
            one.station,
            one.name,
            _stage(speech, one),
            ", ".join(who for who, _when in one.entries),
            ", ".join(
                (*one.findings, *(codes.field_name(speech, name, lists) for name in one.fields))
            ),
        )
        for one in told
    ]
    return output.table(rows) if rows else []


def _stage(speech: Words, one: Told) -> str:
    said = speech(f"aside.{one.aside}") if one.aside else speech(f"stage.{one.stage}")
    return said if one.voting == 1 else f"{said} ({speech('minutes.voting', no=one.voting)})"


def _aside(case: Case) -> str:
    if case.aside is None:
        return ""
    return ANNULLED if isinstance(case.aside.act, VotingAnnulled) else UNDETERMINABLE


def _waiting(case: Case) -> tuple[str, ...]:
    return case.state.fields if isinstance(case.state, Different | Again) else ()


def _grave(case: Case) -> tuple[str, ...]:
    return case.state.first.grave if isinstance(case.state, FirstGrave) else ()
