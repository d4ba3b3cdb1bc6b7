"""The doors between the states of a station's entry; nothing else opens one.

The picture in `core/README.md` is drawn from this table, and a test compares them.
"""

from enum import StrEnum

from core.base.refusals import Refused
from core.domain.minutes.states import Stage, State, stage_of


class Door(StrEnum):
    """What may be done with a station's entry."""

    BEGIN = "begin"
    """Започни унос: the first key; lies beside the chain."""
    DROP = "drop"
    """Одбаци започето."""
    FINISH = "finish"
    """Заврши унос."""
    CONFIRM = "confirm"
    """Тако пише на папиру."""
    RETURN = "return"
    """Врати на нови унос."""
    RETYPE = "retype"
    """Поново откуцај враћена поља."""
    RESOLVE = "resolve"
    """Разреши разлике с папира."""
    REOPEN = "reopen"
    """Отвори унос изнова."""


S = Stage
FIRST = (S.FIRST_DONE, S.FIRST_GRAVE, S.DEFINITIVE)
SECOND = (S.DEFINITIVE, S.DIFFERENT)

TABLE: dict[tuple[Stage, Door], tuple[Stage, ...]] = {
    (S.EMPTY, Door.BEGIN): (S.FIRST_TYPING,),
    (S.FIRST_TYPING, Door.DROP): (S.EMPTY,),
    (S.FIRST_TYPING, Door.FINISH): FIRST,
    (S.FIRST_GRAVE, Door.CONFIRM): (S.FIRST_DONE,),
    (S.FIRST_GRAVE, Door.RETURN): (S.FIRST_AGAIN,),
    (S.FIRST_DONE, Door.BEGIN): (S.SECOND_TYPING,),
    (S.FIRST_DONE, Door.RETURN): (S.FIRST_AGAIN,),
    (S.SECOND_TYPING, Door.DROP): (S.FIRST_DONE,),
    (S.SECOND_TYPING, Door.FINISH): SECOND,
    (S.SECOND_TYPING, Door.RETURN): (S.FIRST_AGAIN,),
    (S.DIFFERENT, Door.RESOLVE): (S.DEFINITIVE, S.FIRST_AGAIN),
    (S.DIFFERENT, Door.RETURN): (S.FIRST_AGAIN,),
    (S.FIRST_AGAIN, Door.RETYPE): (S.SECOND_AGAIN, *FIRST),
    (S.SECOND_AGAIN, Door.RETYPE): SECOND,
    **{
        (stage, Door.REOPEN): (S.EMPTY,)
        for stage in Stage
        if stage not in (S.EMPTY, S.FIRST_TYPING)
    },
}
"""(state, door) → the states it may lead to. Finishing a form whole is begin and finish at once."""


def doors(stage: Stage) -> tuple[Door, ...]:
    """What may be done in a state, in the order of the table of doors."""
    return tuple(door for door in Door if (stage, door) in TABLE)


def must_open(state: State, door: Door, number: str) -> None:
    """Refused where that door does not open now."""
    stage = stage_of(state, typing=door is Door.FINISH)
    if (stage, door) not in TABLE:
        raise Refused("entry.not_now", number=number, stage=str(stage.value), door=str(door.value))
