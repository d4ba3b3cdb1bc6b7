"""Founding and amending an election, choosing a reading, changing the version of the law."""

from dataclasses import dataclass, replace
from datetime import date

from core.base.refusals import Refused
from core.domain.election.model import KINDS, Election, Particulars, founded
from core.domain.standing import Decision, Deed, Stamp, Standing
from core.law import load
from core.law.profile import Value

MOST_SEATS = 500
FIRST_YEAR, LAST_YEAR = 1990, 2100


@dataclass(frozen=True, slots=True)
class ElectionFounded:
    """The first act of a book; `law` is the whole text of the legal profile."""

    particulars: Particulars
    law: str
    practice: bool


@dataclass(frozen=True, slots=True)
class ElectionAmended:
    """The particulars were put right; the old ones stay in the journal."""

    particulars: Particulars
    reason: str


@dataclass(frozen=True, slots=True)
class ReadingChosen:
    """The commission chose how to read what the law leaves open (тумачење)."""

    key: str
    reading: int | bool | str
    ground: str


@dataclass(frozen=True, slots=True)
class LawReplaced:
    """Another version of the law applies; `law` is the whole text of its profile."""

    law: str
    reason: str


def found(particulars: Particulars, law: str, practice: bool = False) -> Decision:
    """Begin the book; refused on an impossible particular or a second founding."""

    def decide(standing: Standing) -> tuple[ElectionFounded]:
        if standing.of(Election).particulars is not None:
            raise Refused("election.already_founded")
        _possible(particulars)
        load.load(law.encode("utf-8"), "law")
        return (ElectionFounded(particulars, law, practice),)

    return decide


def amend(particulars: Particulars, reason: str) -> Decision:
    """Put the particulars right, with a reason."""

    def decide(standing: Standing) -> tuple[ElectionAmended]:
        old, _law = founded(standing)
        if old == particulars:
            raise Refused("nothing_changed")
        _possible(particulars)
        return (ElectionAmended(particulars, required(reason)),)

    return decide


def choose_reading(key: str, reading: int | bool | str, ground: str) -> Decision:
    """Choose one of the readings the law admits; the ground is typed by a person."""

    def decide(standing: Standing) -> tuple[ReadingChosen]:
        _particulars, law = founded(standing)
        try:
            changed = law.with_reading(key, reading)
        except (KeyError, ValueError):
            raise Refused("law.no_such_reading", key=key, value=str(reading)) from None
        if changed == law:
            raise Refused("nothing_changed")
        return (ReadingChosen(key, reading, required(ground)),)

    return decide


def replace_law(law: str, reason: str) -> Decision:
    """Apply another version of the law, with a reason."""

    def decide(standing: Standing) -> tuple[LawReplaced]:
        _particulars, old = founded(standing)
        if load.load(law.encode("utf-8"), "law") == old:
            raise Refused("nothing_changed")
        return (LawReplaced(law, required(reason)),)

    return decide


def required(text: str) -> str:
    """A reason with its spaces in order; refused when there is none."""
    reason = " ".join(text.split())
    if not reason:
        raise Refused("reason_missing")
    return reason


def proposed_law(held: date) -> str:
    """Id of the local profile to propose for an election on that day.

    The text of the 2024 amendments has not been read, so the law of 2022 is proposed after it too.
    """
    if held >= date(2022, 2, 8):
        return load.DEFAULT
    return "rs-local-2020" if held >= date(2020, 2, 11) else "rs-local-2007"


def _possible(particulars: Particulars) -> None:
    if not particulars.name.strip():
        raise Refused("election.no_name")
    if particulars.kind not in KINDS:
        raise Refused("election.bad_kind", kind=particulars.kind)
    if not 1 <= particulars.seats <= MOST_SEATS:
        raise Refused("election.bad_seats", seats=particulars.seats, most=MOST_SEATS)
    if not FIRST_YEAR <= particulars.called.year <= particulars.held.year <= LAST_YEAR:
        raise Refused("election.bad_year", first=str(FIRST_YEAR), last=str(LAST_YEAR))
    if particulars.called >= particulars.held:
        raise Refused(
            "election.bad_dates",
            called=particulars.called.isoformat(),
            held=particulars.held.isoformat(),
        )
    if particulars.voters is not None and particulars.voters < 1:
        raise Refused("election.bad_voters", voters=particulars.voters)


def _fold_founded(standing: Standing, act: ElectionFounded, _stamp: Stamp) -> Standing:
    law = load.kept(act.law)
    return standing.with_room(Election(act.particulars, law, act.practice))


def _fold_amended(standing: Standing, act: ElectionAmended, _stamp: Stamp) -> Standing:
    return standing.with_room(replace(standing.of(Election), particulars=act.particulars))


def _fold_reading(standing: Standing, act: ReadingChosen, _stamp: Stamp) -> Standing:
    election = standing.of(Election)
    assert election.law is not None
    reading: Value = act.reading
    return standing.with_room(replace(election, law=election.law.with_reading(act.key, reading)))


def _fold_law(standing: Standing, act: LawReplaced, _stamp: Stamp) -> Standing:
    return standing.with_room(replace(standing.of(Election), law=load.kept(act.law)))


_PARTICULARS = frozenset({"election"})
_LAW = frozenset({"law"})

DEEDS = (
    Deed("election_founded", ElectionFounded, _fold_founded, lambda _act: _PARTICULARS | _LAW),
    Deed(
        "election_amended",
        ElectionAmended,
        _fold_amended,
        lambda _act: _PARTICULARS,
        reserved_to_officers=True,
    ),
    Deed(
        "reading_chosen",
        ReadingChosen,
        _fold_reading,
        lambda _act: _LAW,
        reserved_to_officers=True,
    ),
    Deed("law_replaced", LawReplaced, _fold_law, lambda _act: _LAW, reserved_to_officers=True),
)
