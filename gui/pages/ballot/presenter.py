"""The ballot in words: lists in order, collective list, number of ballots, ledger."""

from dataclasses import dataclass
from datetime import datetime

from core.domain.ballot.model import Ballot, Material
from core.domain.ballot.rules import check
from core.domain.election.model import founded
from core.domain.lists.model import ElectoralList, Lists, Submissions
from core.domain.standing import Standing
from core.domain.stations.model import Station, Stations, in_order
from core.office.citing import cited
from core.words import codes, dates, numbers
from core.words.catalogue import Language, Words
from gui.kit import findings as kit
from gui.kit.cells import ChipCell, TagCell, TextCell, TwoLineCell
from gui.models.lines import Column, Line
from gui.models.script import named

_TONES = {"error": "err", "doubt": "wrn", "note": "inf"}


@dataclass(frozen=True, slots=True)
class State:
    """How one of the two decisions stands: a chip and a sentence."""

    text: str
    tone: str
    icon: str
    why: str


def columns(words: Words) -> tuple[Column, ...]:
    """Heads of the table of lists."""
    return (
        Column(words("ballot.column.no"), "centre"),
        Column(words("ballot.column.list")),
        Column(words("ballot.column.status")),
        Column(words("ballot.column.candidates"), "right"),
        Column(words("ballot.column.proclaimed"), "right"),
    )


def lines(words: Words, standing: Standing) -> tuple[Line, ...]:
    """The lists in the order of the ballot, which is that of their proclamation."""
    room = standing.of(Submissions)
    return tuple(_line(words, room, entry) for entry in standing.of(Lists).all)


def collective(words: Words, standing: Standing) -> State:
    """How the collective list stands."""
    kept = standing.of(Ballot).collective
    if kept is None:
        why = words("ballot.collective.open")
        return State(words("ballot.collective.none"), "wrn", "gavel", why)
    at = dates.moment(words, kept.at)
    why = words("ballot.decided", number=kept.ruling.number, at=at)
    return State(words("ballot.collective.done"), "ok", "checkmark-circle", why)


def printing(words: Words, standing: Standing) -> State:
    """How the number of ballots stands."""
    kept = standing.of(Ballot).printing
    if kept is None:
        voters = suggested(standing)
        why = words("ballot.number.suggested", voters=voters) if voters else ""
        return State(words("ballot.number.none"), "wrn", "gavel", why)
    at = dates.moment(words, kept.at)
    why = words("ballot.decided", number=kept.ruling.number, at=at)
    text = words.count("ballot.number.done", kept.total)
    return State(text, "ok", "checkmark-circle", why)


def suggested(standing: Standing) -> int:
    """As many ballots as voters in the stations' extracts, else as on the day of the call."""
    known = [s.registered for s in standing.of(Stations).by_id.values()]
    if known and all(count is not None for count in known):
        return sum(count or 0 for count in known)
    return founded(standing)[0].voters or 0


def findings(words: Words, standing: Standing, now: datetime) -> tuple[kit.Finding, ...]:
    """What the law finds wrong with the ballot, as cards."""
    found = [f for f in check(standing, now) if f.code != "ballot.station_differs"]
    return tuple(
        kit.Finding(
            f"{one.code}|{at}",
            _TONES[one.severity.value],
            codes.title(words, one),
            advice=(
                ("", codes.formula(words, one)),
                (words("list.cure"), codes.first_step(words, one)),
            ),
            source=f"{one.code} · {cited(words, one.article)}",
        )
        for at, one in enumerate(found)
    )


def stations(standing: Standing) -> tuple[Station, ...]:
    """The stations of the ledger, in order."""
    return in_order(standing.of(Stations))


def typed(old: Material, name: str, text: str) -> Material | None:
    """The line of the ledger with one cell as typed; `None` where it is no number."""
    tidy = text.strip().replace(".", "").replace(",", "")
    if name == "note":
        return Material(old.station, old.handed, old.returned, " ".join(text.split()))
    if tidy and not (tidy.isascii() and tidy.isdigit()):
        return None
    count = int(tidy) if tidy else None
    if name == "handed":
        return Material(old.station, count, old.returned, old.note)
    return Material(old.station, old.handed, count, old.note)


def proposed(standing: Standing) -> tuple[Material, ...]:
    """Lines that hand every station as many ballots as it has voters, where nothing is typed."""
    ledger = standing.of(Ballot).ledger
    return tuple(
        Material(station.id, station.registered)
        for station in stations(standing)
        if station.registered is not None and ledger.get(station.id) is None
    )


def totals(words: Words, standing: Standing) -> str:
    """The foot of the ledger."""
    ballot = standing.of(Ballot)
    english = words.language is Language.EN
    printed = ballot.printing.total if ballot.printing else None
    shown = "–" if printed is None else numbers.grouped(printed, english)
    return words(
        "ballot.ledger.totals", printed=shown, handed=ballot.handed, returned=ballot.returned
    )


def _line(words: Words, room: Submissions, entry: ElectoralList) -> Line:
    id = room.ballot.get(entry.no)
    when = dates.moment(words, room.by_id[id].state.at) if id is not None else "–"
    status = ChipCell(words("lists.minority"), "inf", "people") if entry.minority else TextCell("")
    size = "–" if entry.candidates is None else str(entry.candidates)
    return Line(
        (
            TagCell(entry.no),
            TwoLineCell(
                named(words, entry.name), named(words, entry.leader) or words("lists.no_leader")
            ),
            status,
            TextCell(size, "right"),
            TextCell(when, "right", tone="ink2", size=14),
        ),
        about=entry.no,
    )
