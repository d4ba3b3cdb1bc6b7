"""For the record (за евиденцију): the constitution of the assembly, and the mayors it elected."""

from dataclasses import dataclass, replace
from datetime import date

from core.base.refusals import Refused
from core.domain.election.acts import required
from core.domain.mandates.acts import KEY, MAYOR, in_own_book, seat_key
from core.domain.mandates.grounds import EndGround, MayorGround
from core.domain.mandates.model import Constitution, Mandate, Mandates, Mayor, Nominee
from core.domain.standing import Decision, Deed, OnDay, Stamp, Standing

ASSEMBLY = "assembly"


@dataclass(frozen=True, slots=True)
class AssemblyConstituted:
    """Конституисање скупштине: when, how many mandates were confirmed, and who presided."""

    day: date
    confirmed: int
    presiding: str = ""


@dataclass(frozen=True, slots=True)
class MayorElected:
    """Избор председника општине или градоначелника из реда одборника: with how many votes."""

    who: Nominee
    seat: int
    day: date
    votes: int
    voted: int


@dataclass(frozen=True, slots=True)
class MayorEnded:
    """Престанак мандата председника општине или градоначелника; the assembly elects anew."""

    ground: MayorGround
    day: date
    note: str = ""


@dataclass(frozen=True, slots=True)
class Due:
    """A mandate that ends by law and is not taken down yet: which, on what ground, from when."""

    mandate: Mandate
    ground: EndGround
    day: date


def constitute(day: date, confirmed: int, presiding: str = "") -> Decision:
    """Take the constitutive session down; too few confirmed mandates are told, never refused."""

    def decide(standing: Standing) -> tuple[AssemblyConstituted]:
        in_own_book(standing)
        room = standing.of(Mandates)
        if room.award is None:
            raise Refused("assembly.no_mandates")
        if room.constitution is not None:
            raise Refused("assembly.constituted", day=room.constitution.day.isoformat())
        if not 0 <= confirmed <= len(room.seats):
            raise Refused("assembly.bad_number", most=len(room.seats))
        if day < room.awards[0].day:
            raise Refused("assembly.before_award", day=room.awards[0].day.isoformat())
        return (AssemblyConstituted(day, confirmed, " ".join(presiding.split())),)

    return OnDay(decide, day)


def elect_mayor(seat: int, day: date, votes: int, voted: int) -> Decision:
    """Take down whom the councillors elected; too few votes are told, never refused."""

    def decide(standing: Standing) -> tuple[MayorElected]:
        in_own_book(standing)
        room = standing.of(Mandates)
        if room.constitution is None or day < room.constitution.day:
            raise Refused("mayor.no_assembly")
        if room.mayor is not None:
            raise Refused("mayor.in_office", name=room.mayor.who.name)
        before = room.mayors[-1].until if room.mayors else None
        if before is not None and day < before:
            raise Refused("mayor.before_last", day=before.isoformat())
        held = next((one for one in room.on(day).mandates if one.seat == seat), None)
        if held is None:
            raise Refused("mayor.not_councillor", seat=seat, day=day.isoformat())
        if not 0 <= votes <= voted <= len(room.seats):
            raise Refused("mayor.bad_votes", most=len(room.seats))
        return (MayorElected(held.holder, seat, day, votes, voted),)

    return OnDay(decide, day)


def end_mayor(ground: MayorGround, day: date, note: str = "") -> Decision:
    """Take down that the mayor's term ended; who follows, the assembly decides by electing."""

    def decide(standing: Standing) -> tuple[MayorEnded]:
        in_own_book(standing)
        mayor = standing.of(Mandates).mayor
        if mayor is None:
            raise Refused("mayor.none")
        if day < mayor.day:
            raise Refused("mayor.ends_before", name=mayor.who.name, day=mayor.day.isoformat())
        told = required(note) if ground is MayorGround.OTHER else " ".join(note.split())
        return (MayorEnded(ground, day, told),)

    return OnDay(decide, day)


def due_ends(standing: Standing) -> tuple[Due, ...]:
    """Mandates that a mayor's election ended (избором престаје мандат одборника)."""
    room = standing.of(Mandates)
    held = ((mayor, room.holder(mayor.seat)) for mayor in room.mayors)
    return tuple(
        Due(mandate, EndGround.MAYOR, mayor.day)
        for mayor, mandate in held
        if mandate is not None and mandate.holder.key == mayor.who.key
    )


def _fold_constituted(standing: Standing, act: AssemblyConstituted, _stamp: Stamp) -> Standing:
    one = Constitution(act.day, act.confirmed, act.presiding)
    return standing.with_room(replace(standing.of(Mandates), constitution=one))


def _fold_mayor(standing: Standing, act: MayorElected, _stamp: Stamp) -> Standing:
    room = standing.of(Mandates)
    one = Mayor(act.who, act.seat, act.day, act.votes, act.voted)
    return standing.with_room(replace(room, mayors=(*room.mayors, one)))


def _fold_mayor_ended(standing: Standing, act: MayorEnded, _stamp: Stamp) -> Standing:
    room = standing.of(Mandates)
    last = replace(room.mayors[-1], until=act.day, ground=act.ground, note=act.note)
    return standing.with_room(replace(room, mayors=(*room.mayors[:-1], last)))


DEEDS = (
    Deed(
        "assembly_constituted",
        AssemblyConstituted,
        _fold_constituted,
        lambda _act: frozenset({ASSEMBLY}),
        lambda _act: frozenset({KEY}),
        reserved_to_officers=True,
    ),
    Deed(
        "mayor_elected",
        MayorElected,
        _fold_mayor,
        lambda _act: frozenset({MAYOR}),
        lambda act: frozenset({ASSEMBLY, seat_key(act.seat)}),
        reserved_to_officers=True,
    ),
    Deed(
        "mayor_ended",
        MayorEnded,
        _fold_mayor_ended,
        lambda _act: frozenset({MAYOR}),
        reserved_to_officers=True,
    ),
)
