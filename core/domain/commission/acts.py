"""What may happen to the commission's people."""

from dataclasses import dataclass, replace

from core.base.people import Person, Role
from core.base.refusals import Refused
from core.domain.commission.model import Commission
from core.domain.standing import Decision, Deed, Stamp, Standing


@dataclass(frozen=True, slots=True)
class PersonEnrolled:
    """Somebody may work in this book from now on."""

    name: str
    role: Role


@dataclass(frozen=True, slots=True)
class ClockFoundBack:
    """The computer's clock stood before the last act of the book (сат рачунара враћен уназад)."""

    computer: str
    last: str


def enroll(person: Person) -> Decision:
    """Let `person` work in the book; refused without a name or when the name is taken."""

    def decide(standing: Standing) -> tuple[PersonEnrolled]:
        name = " ".join(person.name.split())
        if not name:
            raise Refused("person.no_name")
        if standing.of(Commission).knows(name):
            raise Refused("person.known", name=name)
        return (PersonEnrolled(name, person.role),)

    return decide


def _fold(standing: Standing, act: PersonEnrolled, _stamp: Stamp) -> Standing:
    room = standing.of(Commission)
    return standing.with_room(replace(room, people=(*room.people, Person(act.name, act.role))))


def _nothing(standing: Standing, _act: ClockFoundBack, _stamp: Stamp) -> Standing:
    return standing


DEEDS = (
    Deed("person_enrolled", PersonEnrolled, _fold, lambda act: frozenset({f"person:{act.name}"})),
    Deed("clock_found_back", ClockFoundBack, _nothing, lambda _act: frozenset(), for_good=True),
)
