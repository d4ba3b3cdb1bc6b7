"""Who may do what at a station now: each state against each person, and who is led where."""

import pytest

from core.base.people import Person, Role
from core.domain.minutes import acts, deciding
from core.domain.minutes.entry import EntryRule
from core.domain.minutes.grounds import UndeterminableGround
from core.domain.minutes.states import Stage
from core.domain.minutes.turns import TYPED, Mode, is_next, mode_of
from core.domain.standing import Decision
from tests.core.domain.minutes.desks import ANA, BORIS, CHAIR, NIGHT, SECRETARY, Desks
from tests.core.domain.minutes.test_workflow import RIGHT, SLIP, at_stage

LOOKER = Person("Вера", Role.MEMBER)
WHO = (ANA, BORIS, SECRETARY, LOOKER)
M = Mode

TABLE: dict[Stage, tuple[Mode, Mode, Mode, Mode]] = {
    Stage.EMPTY: (M.FIRST, M.FIRST, M.FIRST, M.FIRST),
    Stage.FIRST_GRAVE: (M.WAITS_OFFICER, M.WAITS_OFFICER, M.GRAVE, M.WAITS_OFFICER),
    Stage.FIRST_DONE: (M.WAITS_OTHER, M.SECOND, M.SECOND, M.SECOND),
    Stage.DIFFERENT: (M.WAITS_RESOLVED, M.WAITS_RESOLVED, M.DIFFERENT, M.WAITS_RESOLVED),
    Stage.FIRST_AGAIN: (M.AGAIN, M.WAITS_OTHER, M.AGAIN, M.AGAIN),
    Stage.SECOND_AGAIN: (M.WAITS_OTHER, M.AGAIN, M.AGAIN, M.AGAIN),
    Stage.DEFINITIVE: (M.STANDS, M.STANDS, M.STANDS, M.STANDS),
}
"""Ana typed the first entry, Boris the second."""
LED = {
    Stage.EMPTY: (True, True, True, False),
    Stage.FIRST_GRAVE: (False, False, False, False),
    Stage.FIRST_DONE: (False, True, True, False),
    Stage.DIFFERENT: (False, False, False, False),
    Stage.FIRST_AGAIN: (True, False, False, False),
    Stage.SECOND_AGAIN: (False, True, False, False),
    Stage.DEFINITIVE: (False, False, False, False),
}


def mode(desks: Desks, person: Person | None) -> Mode:
    return mode_of(desks.room.case("1"), desks.room.rule, person)


def led(desks: Desks, person: Person | None) -> bool:
    return is_next(desks.room.case("1"), desks.room.rule, person)


@pytest.mark.parametrize("stage", TABLE, ids=[stage.value for stage in TABLE])
def test_each_state_for_each_person(stage: Stage) -> None:
    desks = at_stage(stage)
    assert tuple(mode(desks, person) for person in WHO) == TABLE[stage]
    assert tuple(led(desks, person) for person in WHO) == LED[stage]
    assert not led(desks, None)


def test_what_is_said_and_what_is_refused_agree() -> None:
    """Where there is something to type the door is open, and where it waits it is shut."""
    for stage in (Stage.EMPTY, Stage.FIRST_GRAVE, Stage.FIRST_DONE, Stage.DEFINITIVE):
        for person in (ANA, BORIS, SECRETARY, CHAIR):
            desks = at_stage(stage)
            may = mode(desks, person) in TYPED
            assert (desks.refused(person, acts.enter(RIGHT)) == "") == may, (stage, person)
    for stage in (Stage.FIRST_AGAIN, Stage.SECOND_AGAIN):
        for person in (ANA, BORIS, SECRETARY, CHAIR):
            desks = at_stage(stage)
            may = mode(desks, person) in TYPED
            refused = desks.refused(person, acts.retype("1", {"list:2": 50}))
            assert (refused == "") == may, (stage, person)


def test_who_confirmed_a_grave_error_has_seen_it_and_does_not_type_the_second_entry() -> None:
    """The first's figures lay before him beside the paper: his typing would not be blind."""
    desks = at_stage(Stage.FIRST_GRAVE)
    desks.do(SECRETARY, acts.confirm("1", "Тако пише."))
    assert mode(desks, SECRETARY) is Mode.SAW
    assert not led(desks, SECRETARY)
    assert desks.refused(SECRETARY, acts.enter(SLIP)) == "entry.saw"
    assert mode(desks, CHAIR) is Mode.SECOND
    assert desks.refused(CHAIR, acts.enter(SLIP)) == ""


def test_so_has_who_returned_its_fields() -> None:
    desks = at_stage(Stage.FIRST_GRAVE)
    desks.do(SECRETARY, acts.give_back("1", ("list:2",)))
    desks.do(ANA, acts.retype("1", {"list:2": 50}))
    assert desks.refused(SECRETARY, acts.enter(RIGHT)) == "entry.saw"
    assert desks.refused(BORIS, acts.enter(RIGHT)) == ""


def test_what_was_seen_is_forgotten_with_the_entries_that_are_set_aside() -> None:
    desks = at_stage(Stage.FIRST_GRAVE)
    desks.do(SECRETARY, acts.confirm("1", "Тако пише."))
    desks.do(CHAIR, acts.reopen("1", "Унето погрешно место."))
    desks.do(ANA, acts.enter(RIGHT))
    assert mode(desks, SECRETARY) is Mode.SECOND
    assert desks.refused(SECRETARY, acts.enter(RIGHT)) == ""


def test_where_one_person_may_type_both_nobody_is_kept_from_it() -> None:
    desks = at_stage(Stage.FIRST_GRAVE)
    desks.do(SECRETARY, acts.confirm("1", "Тако пише."))
    desks.do(SECRETARY, acts.decide_rule(EntryRule.TWICE_ALONE, desks.ruling()))
    assert {mode(desks, person) for person in (ANA, SECRETARY)} == {Mode.SECOND}
    assert desks.refused(SECRETARY, acts.enter(SLIP)) == ""


@pytest.mark.parametrize(
    "stage", [Stage.EMPTY, Stage.FIRST_GRAVE, Stage.FIRST_DONE, Stage.DIFFERENT, Stage.FIRST_AGAIN]
)
def test_nothing_more_is_typed_of_a_voting_put_aside(stage: Stage) -> None:
    desks = at_stage(stage)
    never = UndeterminableGround.NOT_DELIVERED
    desks.do(SECRETARY, deciding.undeterminable("1", never, desks.ruling(), NIGHT))
    assert {mode(desks, person) for person in WHO} == {Mode.ASIDE}
    assert not any(led(desks, person) for person in WHO)
    given = {"list:2": 50}
    for decision in (
        acts.enter(RIGHT),
        acts.retype("1", given),
        acts.resolve("1", given),
        acts.confirm("1", "тако пише"),
        acts.give_back("1", ("list:2",)),
    ):
        assert desks.refused(CHAIR, decision) in ("entry.decided", "entry.not_now")
    assert desks.refused(CHAIR, _typed_in(stage)) == "entry.decided"


def _typed_in(stage: Stage) -> Decision:
    """What would be done in that state, were the voting not put aside."""
    match stage:
        case Stage.FIRST_GRAVE:
            return acts.confirm("1", "тако пише")
        case Stage.DIFFERENT:
            return acts.resolve("1", {"list:2": 50})
        case Stage.FIRST_AGAIN:
            return acts.retype("1", {"list:2": 50})
    return acts.enter(RIGHT)
