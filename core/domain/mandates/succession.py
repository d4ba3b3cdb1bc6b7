"""Who follows on a vacant seat (попуна упражњеног мандата), by which rule, and where it is open.

Law of MPs, article 135, applied to coalition lists; the order of the list elsewhere.
"""

from collections import Counter
from dataclasses import dataclass
from fractions import Fraction

from core.base.refusals import Refused
from core.domain.election.model import founded
from core.domain.lists.model import Lists
from core.domain.mandates.elect import awarded_by, next_lists
from core.domain.mandates.model import Mandate, Mandates, Nominee, Passed, Why
from core.domain.mandates.nominees import free, is_coalition, nominees, same_party
from core.domain.standing import Standing
from core.law.profile import Certainty, LegalProfile

RULES = {
    Why.LIST_ORDER: "mandates.list_order",
    Why.SAME_PARTY: "mandates.same_party",
    Why.AGREED_PARTY: "mandates.agreement",
    Why.NEXT_ON_LIST: "mandates.next_on_list",
    Why.NEXT_QUOTIENT: "mandates.next_quotient",
}
"""The value of the law behind each rule; a reading has none, and no article."""


@dataclass(frozen=True, slots=True)
class Choice:
    """Who may follow, by which rule and article, and how sure that article is.

    `party` is the one the rule went by, `quotient` the one of the list.
    """

    who: Nominee
    why: Why
    article: str = ""
    sure: Certainty | None = None
    party: str = ""
    quotient: Fraction | None = None


@dataclass(frozen=True, slots=True)
class Succession:
    """What is proposed for a vacant seat; `before` is the mandate that ended there, if any did.

    One choice is what the law says. Several are readings among which the commission decides, and
    none means that no list has anybody left. `passed` are those of the list who were passed over.
    """

    seat: int
    before: Mandate | None
    choices: tuple[Choice, ...]
    passed: tuple[Passed, ...] = ()

    @property
    def proposed(self) -> Choice | None:
        """The one the law says; `None` where it leaves the matter open, or nobody is left."""
        return self.choices[0] if len(self.choices) == 1 else None

    def choice(self, who: Nominee) -> Choice | None:
        """The choice that names this candidate."""
        return next((one for one in self.choices if one.who.key == who.key), None)


def succeed(standing: Standing, seat: int) -> Succession:
    """Who follows on a seat; refused where it is held, where there is none, or nobody follows."""
    room = standing.of(Mandates)
    if seat not in room.seats:
        raise Refused("mandate.no_seat", seat=seat, most=len(room.seats))
    before = room.last(seat)
    if room.dissolved:
        raise Refused("mandate.dissolved")
    if before is None:
        return Succession(seat, None, _by_quotient(standing))
    if before.ended is None:
        raise Refused("mandate.held", seat=seat, name=before.holder.name)
    no = before.holder.list
    passed = tuple(one for one in room.passed if one.who.list == no)
    left = free(standing, no)
    if not left:
        return Succession(seat, before, _by_quotient(standing), passed)
    if is_coalition(standing, no):
        return Succession(seat, before, _of_coalition(standing, before, left), passed)
    law = founded(standing)[1]
    return Succession(seat, before, (_choice(law, left[0], Why.LIST_ORDER),), passed)


def vacancies(standing: Standing) -> tuple[int, ...]:
    """Seats nobody holds and somebody may follow on."""
    room = standing.of(Mandates)
    seats = () if room.dissolved else room.seats
    return tuple(seat for seat in seats if room.holder(seat) is None)


def _of_coalition(
    standing: Standing, before: Mandate, left: tuple[Nominee, ...]
) -> tuple[Choice, ...]:
    law = founded(standing)[1]
    party = _party(standing, before.holder)
    if not _says(law, Why.SAME_PARTY):
        return (_choice(law, left[0], Why.LIST_ORDER),)
    if not party.strip():
        return _without_party(law, left)
    follows = _first_of(left, party)
    if follows is not None:
        return (_choice(law, follows, Why.SAME_PARTY, party),)
    agreement = standing.of(Mandates).agreements.get(before.holder.list)
    if agreement is not None and _says(law, Why.AGREED_PARTY):
        for agreed in agreement.parties:
            follows = _first_of(left, agreed)
            if follows is not None:
                return (_choice(law, follows, Why.AGREED_PARTY, agreed),)
    return (_choice(law, left[0], Why.NEXT_ON_LIST, party),)


def _without_party(law: LegalProfile, left: tuple[Nominee, ...]) -> tuple[Choice, ...]:
    """The law is silent on one whom no party put forward, so both readings are shown."""
    alike = next((one for one in left if not one.party.strip()), None)
    following = _choice(law, left[0], Why.NEXT_ON_LIST)
    if alike is None or alike.key == left[0].key:
        return (following,)
    return (Choice(alike, Why.NO_PARTY_EITHER), following)


def _by_quotient(standing: Standing) -> tuple[Choice, ...]:
    law = founded(standing)[1]
    if not _says(law, Why.NEXT_QUOTIENT):
        return ()
    room = standing.of(Mandates)
    given = (room.last(seat) for seat in room.seats)
    won = Counter(one.holder.list for one in given if one is not None)
    queues = {no: free(standing, no) for no in standing.of(Lists).numbers}
    able = {no for no, queue in queues.items() if queue}
    return tuple(
        _choice(law, queues[one.list][0], Why.NEXT_QUOTIENT, quotient=one.quotient)
        for one in next_lists(standing, awarded_by(standing), won, able)
    )


def _party(standing: Standing, holder: Nominee) -> str:
    """His party as the list has it now, for its transcript may have been put right since."""
    known = {one.place: one.party for one in nominees(standing, holder.list)}
    return known.get(holder.place, holder.party)


def _first_of(left: tuple[Nominee, ...], party: str) -> Nominee | None:
    return next((one for one in left if same_party(one.party, party)), None)


def _choice(
    law: LegalProfile,
    who: Nominee,
    why: Why,
    party: str = "",
    quotient: Fraction | None = None,
) -> Choice:
    rule = law.provision(RULES[why]) if law.knows(RULES[why]) else None
    if rule is None or rule.value is not True:
        return Choice(who, why, party=party, quotient=quotient)
    return Choice(who, why, rule.article, rule.sure, party, quotient)


def _says(law: LegalProfile, why: Why) -> bool:
    """Whether the law has a rule; where a book's law says nothing of it, it does."""
    return not law.knows(RULES[why]) or law.provision(RULES[why]).value is True
