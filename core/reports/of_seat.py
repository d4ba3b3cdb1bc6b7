"""What the papers on mandates tell of a seat: who was given it, after whom, by which decision."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from core.base.refusals import Refused
from core.book.act import Entry
from core.book.replay import living
from core.domain.election.model import founded
from core.domain.lists.model import Lists
from core.domain.mandates.acts import CandidatePassedOver, MandatesAwarded
from core.domain.mandates.filling import MandateFilled
from core.domain.mandates.grounds import EndGround
from core.domain.mandates.model import Mandate, Mandates, Nominee
from core.domain.papers.about import About, OfSeat, of_seat
from core.domain.standing import Standing
from core.reports.frame import list_heading
from core.reports.model import Column, Row, Table
from core.reports.source import Source
from core.words import dates
from core.words.catalogue import Words


@dataclass(frozen=True, slots=True)
class Asked:
    """The mandate a paper is about, and the one that ended on its seat before it, if any did."""

    mandate: Mandate
    before: Mandate | None


def asked(read: Source, about: About) -> Asked:
    """The mandate a paper is about; refused when none was named, or none such was given."""
    told = of_seat(about)
    if told is None:
        raise Refused("paper.about_no_seat")
    several = on_seat(read.standing, told.seat)
    if not 1 <= told.no <= len(several):
        raise Refused("paper.no_mandate", seat=told.seat)
    before = several[told.no - 2] if told.no > 1 else None
    replaced = before and before.ended and before.ended.ground is EndGround.REPLACED
    return Asked(several[told.no - 1], None if replaced else before)


def on_seat(standing: Standing, seat: int) -> tuple[Mandate, ...]:
    """The mandates that were given on a seat, one after another."""
    return tuple(one for one in standing.of(Mandates).all if one.seat == seat)


def made(kind: str, standing: Standing, seat: int) -> tuple[OfSeat, ...]:
    """The papers of a kind there can be on a seat, the last one last."""
    return tuple(
        OfSeat(seat, no)
        for no, one in enumerate(on_seat(standing, seat), start=1)
        if kind != "councillor" or one.filling
    )


def about_of(standing: Standing, kind: str, seat: int, no: int = 0) -> str:
    """The key of a paper; the last of its kind on that seat where no number is told."""
    founded(standing)
    fits = [one for one in made(kind, standing, seat) if no in (0, one.no)]
    return (fits[-1] if fits else OfSeat(seat, no or 1)).key


def award_of(read: Source) -> Entry | None:
    """The act that gave all seats and holds."""
    return _last(read, lambda act: isinstance(act, MandatesAwarded))


def filled_by(read: Source, mandate: Mandate) -> Entry | None:
    """The act that filled a vacant seat by this mandate; `None` where an award gave it."""
    return _last(
        read,
        lambda act: (
            isinstance(act, MandateFilled)
            and (act.seat, act.ruling.number) == (mandate.seat, mandate.number)
        ),
    )


def passed_before(read: Source, decided: Entry) -> tuple[CandidatePassedOver, ...]:
    """Who was passed over when that was decided."""
    acts = (one.act for one in living(read.entries) if one.row.seq < decided.row.seq)
    return tuple(act for act in acts if isinstance(act, CandidatePassedOver))


def passed_table(
    passed: tuple[CandidatePassedOver, ...], read: Source, words: Words
) -> tuple[Table, ...]:
    """Those who are given no mandate, each with the ground; no table where there are none."""
    rows = tuple(
        Row(
            (
                one.who.name,
                list_of(read, one.who.list),
                one.who.place,
                words(f"passing.{one.ground.value}"),
                dates.day(words, one.day),
            ),
            note=one.note,
        )
        for one in passed
    )
    table = Table(
        title=words("paper.title.passed"),
        sheet=words("paper.sheet.passed"),
        columns=(
            Column(words("paper.candidate"), "left", 34),
            Column(words("paper.list"), "left", 30),
            Column(words("paper.place_on_list"), "center", 11, ordinal=True),
            Column(words("paper.on_ground"), "left", 30),
            Column(words("paper.passed_since"), "left", 15),
        ),
        rows=rows,
    )
    return (table,) if rows else ()


def list_of(read: Source, no: int) -> str:
    """Number and name of a list, as the head of a column has them."""
    entry = read.standing.of(Lists).find(no)
    return list_heading(entry) if entry is not None else str(no)


def whole_list_of(read: Source, no: int) -> str:
    """Number and whole name of a list."""
    entry = read.standing.of(Lists).find(no)
    return f"{no}. {' '.join(entry.name.split())}" if entry is not None else str(no)


def any_party(several: tuple[Nominee, ...]) -> bool:
    """Whether a party is told of any of them."""
    return any(one.party.strip() for one in several)


def held_on(read: Source, words: Words) -> str:
    """The day of the election in the genitive."""
    return dates.day_of(words, read.particulars.held)


def day_of(words: Words, day: date | None) -> str:
    """A day in the genitive; empty where there is none."""
    return dates.day_of(words, day) if day is not None else ""


def _last(read: Source, fits: Callable[[object], bool]) -> Entry | None:
    return next((one for one in reversed(living(read.entries)) if fits(one.act)), None)
