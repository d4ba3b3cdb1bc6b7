"""Which role may do which act."""

from core.base.people import OFFICERS, Person, Role
from core.base.refusals import Refused
from core.domain.acts import BY_TYPE, of_the_commission
from core.domain.minutes.laptops import Laptops
from core.domain.standing import Standing


def check(person: Person, act: object) -> None:
    """Refused when the person's role may not do this act, nor take it back."""
    may(person, type(act))


def barred(standing: Standing, person: Person, act: object) -> None:
    """Refused to this person alone, as the election stands, whatever the role.

    A book set apart (издвојена књига) brings home no decision, so none is taken in it.
    """
    if standing.of(Laptops).apart is not None and of_the_commission(act):
        raise Refused("ruling.book_apart")
    BY_TYPE[type(act)].bars(standing, act, person)


def may(person: Person, kind: type) -> None:
    """The same, asked of a kind of act before there is one."""
    if not person.name.strip():
        raise Refused("person.no_name")
    if person.role is Role.MEMBER:
        raise Refused("person.only_looks", name=person.name)
    if BY_TYPE[kind].reserved_to_officers and person.role not in OFFICERS:
        raise Refused("person.not_an_officer", name=person.name)
