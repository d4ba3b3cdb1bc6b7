"""Stations chosen for another computer, and what is out and what came home, in plain words."""

from collections.abc import Sequence
from dataclasses import dataclass

from core.base.refusals import Refused
from core.book.book import Book
from core.book.drafts import station_of
from core.domain.minutes.laptops import CameHome, Errand, HandedOut, Laptops
from core.domain.minutes.room import MinutesRoom
from core.domain.minutes.states import stage_of
from core.domain.standing import Standing
from core.domain.stations.model import Stations, in_order
from core.office import handover
from core.words import dates
from core.words.catalogue import Words
from gui.kit.cells import ChipCell, TextCell, TwoLineCell
from gui.models.lines import Column, Line
from gui.models.script import named

NAMED = 6
"""So many stations are named one by one before the rest is only counted."""


@dataclass(frozen=True, slots=True)
class Choice:
    """What is typed as stations comes to: these, or why not; `elsewhere` are out already."""

    stations: tuple[str, ...] = ()
    refused: Refused | None = None
    elsewhere: tuple[str, ...] = ()
    standing: tuple[str, ...] = ()
    """Those whose minutes stand already."""


@dataclass(frozen=True, slots=True)
class Work:
    """What was done in a book set apart: stations with something in them, without, and begun.

    `begun` are those with an entry under way, which does not travel.
    """

    done: tuple[str, ...]
    left: tuple[str, ...]
    begun: tuple[str, ...]


def ranges(ids: Sequence[str]) -> str:
    """Stations as `1-20, 33`, in the order given; those of an area as `Чачак/1-20`."""
    runs: list[list[str]] = []
    for id in ids:
        if runs and _next(runs[-1][-1]) == id:
            runs[-1].append(id)
        else:
            runs.append([id])
    return ", ".join(_range(run) for run in runs)


def by_number(ids: Sequence[str]) -> tuple[str, ...]:
    """Stations of a package, whose register is not known yet, by area and number."""

    def place(id: str) -> tuple[str, int, str]:
        area, _slash, number = id.rpartition("/")
        return area, int(number) if number.isdecimal() and len(number) < 9 else 0, id

    return tuple(sorted(ids, key=place))


def sorted_in(standing: Standing, ids: Sequence[str]) -> tuple[str, ...]:
    """These stations in the order of the register; those it has no more come last."""
    wanted = frozenset(ids)
    known = [one.id for one in in_order(standing.of(Stations)) if one.id in wanted]
    return (*known, *sorted(wanted.difference(known)))


def remaining(standing: Standing) -> tuple[str, ...]:
    """Stations whose minutes neither stand nor were put aside, and that are nowhere else."""
    room, out = standing.of(MinutesRoom), standing.of(Laptops).elsewhere()
    return tuple(
        one.id
        for one in in_order(standing.of(Stations))
        if one.id not in room.by_station and one.id not in out and not room.case(one.id).aside
    )


def choice(text: str, standing: Standing) -> Choice:
    """What the text of the field comes to; nothing while it is empty."""
    if not text.strip():
        return Choice()
    try:
        found = handover.chosen(text, standing.of(Stations))
    except Refused as refused:
        return Choice(refused=refused)
    out, room = standing.of(Laptops).elsewhere(), standing.of(MinutesRoom)
    return Choice(
        found,
        elsewhere=tuple(id for id in found if id in out),
        standing=tuple(id for id in found if id in room.by_station),
    )


def choice_said(words: Words, chosen: Choice, standing: Standing) -> str:
    """How many stations, and how many voters where all extracts are known."""
    if not chosen.stations:
        return ""
    by_id = standing.of(Stations).by_id
    said = words.count("packages.chosen", len(chosen.stations))
    voters = [by_id[id].registered for id in chosen.stations]
    if None in voters:
        return said
    total = sum(one or 0 for one in voters)
    return f"{said}, {words.count('packages.voters', total)}"


def choice_doubts(words: Words, chosen: Choice, standing: Standing) -> tuple[str, ...]:
    """What one should know before they go out; none of it bars anything."""
    said = []
    if chosen.elsewhere:
        out = standing.of(Laptops).elsewhere()
        where = places(words, [name for id in chosen.elsewhere for name in out[id]])
        said.append(words("packages.out_already", stations=ranges(chosen.elsewhere), where=where))
    if chosen.standing:
        said.append(words("packages.standing", stations=ranges(chosen.standing)))
    return tuple(said)


def station_columns(words: Words, note: str) -> tuple[Column, ...]:
    """Heads of a table of stations, with a note of that kind behind each."""
    return (
        Column(words("packages.column.no"), "right"),
        Column(words("packages.column.station")),
        Column(words("packages.column.state")),
        Column(words(f"packages.column.{note}")),
    )


def station_line(words: Words, standing: Standing, id: str, note: str = "") -> Line:
    """One station: how far it is, and what one should know of it."""
    station = standing.of(Stations).by_id.get(id)
    stage = stage_of(standing.of(MinutesRoom).case(id).state)
    warned = TextCell(note, icon="warning" if note else "", icon_token="wrn_so", tone="wrn")
    return Line(
        (
            TextCell(id, "right"),
            TextCell(named(words, station.name) if station else ""),
            TextCell(words(f"stage.{stage.value}"), tone="ink2"),
            warned,
        ),
        about=id,
    )


def places(words: Words, names: Sequence[str]) -> str:
    """Laptops by the names people gave them."""
    told = dict.fromkeys(names)
    return ", ".join(named(words, name) or words("packages.unnamed") for name in told)


def errand_columns(words: Words) -> tuple[Column, ...]:
    """Heads of the table of what is out and what came home."""
    names = ("laptop", "stations", "given", "home", "missing")
    return tuple(Column(words(f"packages.column.{name}")) for name in names)


def errand_lines(words: Words, standing: Standing) -> tuple[Line, ...]:
    """What is out and what came home, the last first."""
    errands = reversed(standing.of(Laptops).errands())
    return tuple(_errand(words, standing, one) for one in errands)


def errand_said(words: Words, standing: Standing, errand: Errand) -> str:
    """The whole of one errand: which stations are missing, by name, and the fingerprint."""
    said = []
    if errand.missing:
        by_id = standing.of(Stations).by_id
        ids = sorted_in(standing, errand.missing)
        names = [
            f"{id} {named(words, by_id[id].name)}" if id in by_id else id for id in ids[:NAMED]
        ]
        rest = words.count("packages.and_more", len(ids) - NAMED) if len(ids) > NAMED else ""
        said.append(words("packages.missing.names", names=", ".join(filter(None, (*names, rest)))))
    if errand.out is not None:
        print_ = errand.out.act.fingerprint
        said.append(words("packages.fingerprint.of", fingerprint=print_))
    return " ".join(said)


def totals(words: Words, standing: Standing) -> str:
    """How many stations are out now; empty where none is."""
    out = len(standing.of(Laptops).elsewhere())
    return words.count("packages.out_now", out) if out else words("packages.none_out")


def work(book: Book) -> Work:
    """What was done in a book set apart, and what of it would not travel."""
    apart = book.standing.of(Laptops).apart
    if apart is None:
        return Work((), (), ())
    done = handover.since(tuple(book.entries), apart)
    begun = {station_of(draft.key) for draft in book.side.drafts()} - {""}
    left = tuple(id for id in apart.stations if id not in done)
    standing = book.standing
    return Work(*(sorted_in(standing, ids) for ids in (done, left, tuple(begun))))


def _next(id: str) -> str:
    area, slash, number = id.rpartition("/")
    return f"{area}{slash}{int(number) + 1}" if number.isdecimal() and len(number) < 9 else ""


def _range(run: Sequence[str]) -> str:
    last = run[-1].rpartition("/")[2]
    return run[0] if len(run) == 1 else f"{run[0]}-{last}"


def _errand(words: Words, standing: Standing, errand: Errand) -> Line:
    out, last = errand.out, errand.home[-1] if errand.home else None
    ids = sorted_in(standing, errand.stations)
    name = named(words, out.act.laptop) if out else words("packages.unnoted")
    name, devices = name or words("packages.unnamed"), ", ".join(errand.devices)
    given = _who_and_when(words, out) if out else TextCell("–")
    home = TextCell(words("packages.not_home"), tone="ink2")
    return Line(
        (
            TwoLineCell(name, devices) if devices else TextCell(name, strong=True),
            TwoLineCell(ranges(ids), words.count("packages.stations", len(ids)), strong=False),
            given,
            _who_and_when(words, last) if last else home,
            _missing(words, standing, errand),
        ),
        about=errand,
    )


def _who_and_when(words: Words, one: HandedOut | CameHome) -> TwoLineCell:
    return TwoLineCell(dates.moment(words, one.at), named(words, one.by), strong=False)


def _missing(words: Words, standing: Standing, errand: Errand) -> ChipCell | TextCell:
    missing = sorted_in(standing, errand.missing)
    if errand.out is None:
        return TextCell("–", tone="ink2")
    if not missing:
        return ChipCell(words("packages.all_home"), "ok", "checkmark")
    said = words.count("packages.missing", len(missing))
    return ChipCell(said, "wrn" if errand.home else "neu", "warning" if errand.home else "clock")
