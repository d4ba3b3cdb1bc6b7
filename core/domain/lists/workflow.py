"""The doors between the states of a filed list: the one table of what may follow what."""

from dataclasses import dataclass
from enum import StrEnum

from core.base.refusals import Refused
from core.domain.lists import states
from core.domain.lists.states import (
    Annulled,
    Cured,
    Denied,
    Dismissed,
    NotCured,
    Ordered,
    Proclaimed,
    Published,
    Received,
    State,
    TakenUp,
    Withdrawn,
)


class Door(StrEnum):
    """A move of the procedure (радња у поступку)."""

    CORRECT = "correct"
    """Исправка преписа: what was typed is put right by the paper."""
    ORDER = "order"
    """Закључак о недостацима."""
    PUBLISH = "publish"
    """Објављивање закључка или решења."""
    SUPPLEMENT = "supplement"
    """Допуна подносиоца."""
    EXAMINE = "examine"
    """Преглед допуне, ставка по ставка."""
    PROCLAIM = "proclaim"
    """Решење о проглашењу."""
    REFUSE = "refuse"
    """Решење о одбијању проглашења."""
    DISMISS = "dismiss"
    """Решење о одбацивању."""
    WITHDRAW = "withdraw"
    """Повлачење листе."""
    DROP = "drop"
    """Престанак кандидатуре једног кандидата."""
    OBJECT = "object"
    """Приговор на решење."""
    ANSWER = "answer"
    """Решење о приговору."""
    ANNUL = "annul"
    """Поништавање решења, by a court or on objection."""
    TAKE_UP = "take_up"
    """Поновно узимање у рад."""


@dataclass(frozen=True, slots=True)
class Way:
    """One row of the table: through this door, from these states, to these."""

    door: Door
    out_of: tuple[type, ...]
    into: tuple[type, ...]


_OPEN = (Received, TakenUp)
_DECIDED = (Proclaimed, Denied, Dismissed)
_LIVING = (Received, TakenUp, Ordered, Published, Cured, NotCured, Proclaimed)

SAME: tuple[type, ...] = ()
"""A door that leads back into the state one stands in."""

WAYS = (
    Way(Door.CORRECT, _LIVING, SAME),
    Way(Door.ORDER, _OPEN, (Ordered,)),
    Way(Door.PUBLISH, (Ordered,), (Published,)),
    Way(Door.PUBLISH, _DECIDED, SAME),
    Way(Door.SUPPLEMENT, (Published,), SAME),
    Way(Door.EXAMINE, (Published,), (Published, Cured, NotCured)),
    Way(Door.PROCLAIM, (*_OPEN, Cured), (Proclaimed,)),
    Way(Door.REFUSE, (*_OPEN, Published, Cured, NotCured), (Denied,)),
    Way(Door.DISMISS, _OPEN, (Dismissed,)),
    Way(Door.WITHDRAW, _LIVING, (Withdrawn,)),
    Way(Door.DROP, _LIVING, SAME),
    Way(Door.OBJECT, _DECIDED, SAME),
    Way(Door.ANSWER, _DECIDED, SAME),
    Way(Door.ANNUL, _DECIDED, (Annulled,)),
    Way(Door.TAKE_UP, (Annulled,), (TakenUp,)),
)


def doors(state: State) -> tuple[Door, ...]:
    """The doors that are open in a state, in the order of the table."""
    return tuple(way.door for way in WAYS if type(state) in way.out_of)


def leads(state: State, door: Door) -> tuple[type, ...]:
    """The states a door may lead to from here; empty where it is shut."""
    for way in WAYS:
        if way.door is door and type(state) in way.out_of:
            return way.into or (type(state),)
    return ()


def go_through(state: State, door: Door) -> None:
    """Refused where the table has no such door, naming the state and the doors it has."""
    if not leads(state, door):
        raise Refused(
            f"list.door.{door.value}",
            state=states.name_of(state),
            doors=", ".join(other.value for other in doors(state)),
        )


def table() -> tuple[tuple[str, str, str], ...]:
    """Every move as (from, door, to), for drawing and for tests."""
    return tuple(
        (states.word(origin), way.door.value, states.word(target))
        for way in WAYS
        for origin in way.out_of
        for target in (way.into or (origin,))
    )
