"""Which role may do which act."""

from core.base.people import OFFICERS, Person, Role
from core.base.refusals import Refused
from core.domain.acts import BY_TYPE
from core.domain.standing import Standing


def check(person: Person, act: object) -> None:
    """Refused when the person's role may not do this act, nor take it back."""
    may(person, type(act))


def barred(standing: Standing, person: Person, act: object) -> None:
    """Refused to this person alone, as the election stands, whatever the role."""
    BY_TYPE[type(act)].bars(standing, act, person)


def may(person: Person, kind: type) -> None:
    """The same, asked of a kind of act before there is one."""
    if not person.name.strip():
        raise Refused("person.no_name")
    if person.role is Role.MEMBER:
        raise Refused("person.only_looks", name=person.name)
    if BY_TYPE[kind].reserved_to_officers and person.role not in OFFICERS:
        raise Refused("person.not_an_officer", name=person.name)
