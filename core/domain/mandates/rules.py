"""What the law finds about mandates, assembly and mayor; none of it shuts a door (налази)."""

from collections import Counter
from collections.abc import Iterator
from datetime import timedelta
from fractions import Fraction

from core.base.findings import Finding, Severity
from core.base.refusals import Refused
from core.base.script import folded
from core.domain.election.model import founded
from core.domain.lists.model import Lists, Submissions
from core.domain.mandates.assembly import due_ends
from core.domain.mandates.elect import elect
from core.domain.mandates.model import Mandates, Nominee
from core.domain.mandates.nominees import is_coalition, nominees
from core.domain.mandates.succession import vacancies
from core.domain.seats.determining import Determinations
from core.domain.standing import Standing
from core.law.profile import LegalProfile

CODES = (
    "mandates.outdated",
    "mandates.vacant",
    "mandates.empty",
    "mandates.no_consent",
    "mandates.two_lists",
    "mandates.party_loses",
    "assembly.few",
    "assembly.late",
    "mayor.few_votes",
    "mayor.still_councillor",
    "mayor.none",
)
CONFIRMED = "mandates.constituted_share"
MAJORITY = "mandates.mayor_share"
CONSENT = "mandates.consent"
SESSION = "deadlines.first_session_days"
PROVISIONS = (CONFIRMED, MAJORITY, CONSENT, SESSION)
"""The values of the law these findings rest on."""


def check(standing: Standing) -> tuple[Finding, ...]:
    """The findings, in the order of the procedure; none before mandates were given."""
    law = founded(standing)[1]
    room = standing.of(Mandates)
    if room.award is None:
        return ()
    return (*_seats(standing, room, law), *_assembly(room, law), *_mayor(standing, room, law))


def least_confirmed(law: LegalProfile, seats: int) -> int | None:
    """How many mandates must be confirmed for the assembly to be constituted (конституисање)."""
    share = _share(law, CONFIRMED)
    return None if share is None else -(-share.numerator * seats // share.denominator)


def least_votes(law: LegalProfile, seats: int) -> int | None:
    """With how many votes a mayor is elected: more than that share of all councillors."""
    share = _share(law, MAJORITY)
    return None if share is None else share.numerator * seats // share.denominator + 1


def _seats(standing: Standing, room: Mandates, law: LegalProfile) -> Iterator[Finding]:
    last, award = standing.of(Determinations).last, room.award
    if last is not None and award is not None and last.id != award.determination:
        facts = (("number", last.act.ruling.number), ("awarded", award.number))
        yield Finding("mandates.outdated", Severity.ERROR, "", facts=facts)
        yield from _of_parties(standing, room)
    for seat in vacancies(standing):
        before = room.last(seat)
        told: tuple[tuple[str, int | str], ...] = (("seat", seat),)
        if before is not None and before.until is not None:
            told += (("day", before.until.isoformat()),)
        code = "mandates.empty" if before is None else "mandates.vacant"
        yield Finding(code, Severity.DOUBT, "", (f"seat:{seat}",), told)
    asked = law.knows(CONSENT) and law.provision(CONSENT).value is True
    for one in room.all if asked else ():
        if one.filling and one.consent is None and one.ended is None:
            facts_of = (("seat", one.seat), ("name", one.holder.name))
            yield _resting(law, CONSENT, "mandates.no_consent", facts_of)
    yield from _of_two_lists(standing, room)


def _of_parties(standing: Standing, room: Mandates) -> Iterator[Finding]:
    """Parties that a new award would cost a seat, though their coalition keeps its own.

    Whoever followed did so by his party; the award goes by the order of the list alone, and the law
    does not say that it looks at who followed.
    """
    try:
        given = [one.who for one in elect(standing)]
    except Refused:
        return
    held = [one.holder for one in room.all if one.ended is None]
    for no in (no for no in standing.of(Lists).numbers if is_coalition(standing, no)):
        before, after = (Counter(_parties(some, no)) for some in (held, given))
        if after.total() < before.total():
            continue
        for party in sorted(before):
            if party and after[party] < before[party]:
                told: tuple[tuple[str, int | str], ...] = (
                    ("no", no),
                    ("party", next(o.party for o in held if folded(o.party) == party)),
                    ("held", before[party]),
                    ("given", after[party]),
                )
                yield Finding("mandates.party_loses", Severity.DOUBT, "", facts=told)


def _parties(some: list[Nominee], no: int) -> list[str]:
    return [folded(one.party) for one in some if one.list == no]


def _of_two_lists(standing: Standing, room: Mandates) -> Iterator[Finding]:
    """A councillor whose name stands on another list too, where its names were only typed.

    Of lists filed here the personal number tells one person from another.
    """
    filed = standing.of(Submissions).ballot
    of_name: dict[str, set[int]] = {}
    for no in standing.of(Lists).numbers:
        for one in nominees(standing, no):
            of_name.setdefault(folded(one.name), set()).add(no)
    for held in (one for one in room.all if one.ended is None):
        lists = of_name.get(folded(held.holder.name), set())
        if len(lists) > 1 and not lists <= filed.keys():
            told: tuple[tuple[str, int | str], ...] = (
                ("seat", held.seat),
                ("name", held.holder.name),
                ("lists", ", ".join(map(str, sorted(lists)))),
            )
            yield Finding("mandates.two_lists", Severity.DOUBT, "", (f"seat:{held.seat}",), told)


def _assembly(room: Mandates, law: LegalProfile) -> Iterator[Finding]:
    held, award = room.constitution, room.awards[0]
    if held is None:
        return
    least = least_confirmed(law, len(room.seats))
    if least is not None and held.confirmed < least:
        facts = (("confirmed", held.confirmed), ("least", least), ("seats", len(room.seats)))
        yield _resting(law, CONFIRMED, "assembly.few", facts)
    if law.knows(SESSION):
        until = award.day + timedelta(days=law.number(SESSION))
        if held.day > until:
            days = (("day", held.day.isoformat()), ("held", until.isoformat()))
            yield _resting(law, SESSION, "assembly.late", days)


def _mayor(standing: Standing, room: Mandates, law: LegalProfile) -> Iterator[Finding]:
    least = least_votes(law, len(room.seats))
    mayor = room.mayor
    if mayor is not None and least is not None and mayor.votes < least:
        facts: tuple[tuple[str, int | str], ...] = (
            ("name", mayor.who.name),
            ("votes", mayor.votes),
            ("least", least),
            ("seats", len(room.seats)),
        )
        yield _resting(law, MAJORITY, "mayor.few_votes", facts)
    for due in due_ends(standing):
        facts = (
            ("seat", due.mandate.seat),
            ("name", due.mandate.holder.name),
            ("day", due.day.isoformat()),
        )
        yield Finding("mayor.still_councillor", Severity.DOUBT, "", (), facts, "ending.mayor")
    if room.mayors and mayor is None:
        last = room.mayors[-1]
        until = last.until.isoformat() if last.until else ""
        yield Finding(
            "mayor.none", Severity.NOTE, "", facts=(("name", last.who.name), ("day", until))
        )


def _resting(
    law: LegalProfile, key: str, code: str, facts: tuple[tuple[str, int | str], ...]
) -> Finding:
    return Finding(code, Severity.DOUBT, law.provision(key).article, (), facts, key)


def _share(law: LegalProfile, key: str) -> Fraction | None:
    value = law.provision(key).value if law.knows(key) else None
    return value if isinstance(value, Fraction) else None
