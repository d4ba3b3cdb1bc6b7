"""The nine states of an entry and the doors between them, one by one and as they are drawn."""

from collections.abc import Callable
from dataclasses import replace

import pytest

from core.base.people import Person
from core.domain.minutes import acts
from core.domain.minutes.entry import EntryRule
from core.domain.minutes.model import Mark, Minutes, Remarks
from core.domain.minutes.states import Again, Definitive, Different, Stage
from core.domain.minutes.steps import MinutesHandedOver
from core.domain.minutes.workflow import TABLE, Door
from core.domain.standing import Decision
from core.domain.tally.tabulate import tabulate
from tests.core.domain.minutes.desks import ANA, BORIS, CHAIR, NIGHT, SECRETARY, Desks
from tests.support.books import minutes

RIGHT = minutes(1, 100, 50, 30, invalid=4)
SLIP = replace(RIGHT, votes=((1, 100), (2, 5), (3, 30)))
"""The second list's votes lack a digit, so that its sum is grave too."""
OTHER = minutes(1, 101, 50, 30, invalid=4)
"""One vote more, and every sum with it."""


def test_every_state_can_be_reached_and_left() -> None:
    reached = {into for targets in TABLE.values() for into in targets}
    assert reached == set(Stage)
    assert {stage for stage, _door in TABLE} == set(Stage)


def at_stage(stage: Stage) -> Desks:
    """A station brought to a state, by the shortest way."""
    desks = Desks()
    match stage:
        case Stage.FIRST_GRAVE:
            desks.do(ANA, acts.enter(SLIP))
        case Stage.FIRST_DONE:
            desks.do(ANA, acts.enter(RIGHT))
        case Stage.DIFFERENT:
            desks.do(ANA, acts.enter(RIGHT))
            desks.do(BORIS, acts.enter(SLIP))
        case Stage.FIRST_AGAIN:
            desks = at_stage(Stage.DIFFERENT)
            desks.do(SECRETARY, acts.give_back("1", ()))
        case Stage.SECOND_AGAIN:
            desks = at_stage(Stage.FIRST_AGAIN)
            desks.do(ANA, acts.retype("1", {"list:2": 50}))
        case Stage.DEFINITIVE:
            desks.do(ANA, acts.enter(RIGHT))
            desks.do(BORIS, acts.enter(RIGHT))
    return desks


IN_CHAIN = tuple(s for s in Stage if s not in (Stage.FIRST_TYPING, Stage.SECOND_TYPING))
TRIES: dict[Door, tuple[Person, Decision]] = {
    Door.FINISH: (CHAIR, acts.enter(RIGHT)),
    Door.CONFIRM: (SECRETARY, acts.confirm("1", "Тако пише.")),
    Door.RETURN: (SECRETARY, acts.give_back("1", ("list:2",))),
    Door.RETYPE: (CHAIR, acts.retype("1", {"list:2": 50})),
    Door.RESOLVE: (SECRETARY, acts.resolve("1", {"list:2": 50})),
    Door.REOPEN: (SECRETARY, acts.reopen("1", "Унето погрешно место.")),
}


@pytest.mark.parametrize("door", TRIES, ids=[door.value for door in TRIES])
@pytest.mark.parametrize("stage", IN_CHAIN, ids=[stage.value for stage in IN_CHAIN])
def test_each_state_against_each_door(stage: Stage, door: Door) -> None:
    """What is shut is refused and named; what is open leads where the table says."""
    desks = at_stage(stage)
    assert desks.stage() is stage
    typing = {Stage.EMPTY: Stage.FIRST_TYPING, Stage.FIRST_DONE: Stage.SECOND_TYPING}
    origin = typing.get(stage, stage) if door is Door.FINISH else stage
    person, decision = TRIES[door]
    code = desks.refused(person, decision)
    if (origin, door) in TABLE:
        assert code == ""
        assert desks.stage() in TABLE[origin, door]
    else:
        assert code == "entry.not_now"
        assert desks.stage() is stage


def _stands(desks: Desks) -> Minutes | None:
    kept = desks.room.by_station.get("1")
    return kept.minutes if kept else None


def test_two_equal_entries_stand_and_count() -> None:
    desks = at_stage(Stage.FIRST_DONE)
    assert _stands(desks) is None
    assert tabulate(desks.standing).stations_in == 0
    desks.do(BORIS, acts.enter(RIGHT))
    assert _stands(desks) == RIGHT
    assert tabulate(desks.standing).totals.valid == 180


def test_nobody_types_both_entries() -> None:
    desks = at_stage(Stage.FIRST_DONE)
    assert desks.refused(ANA, acts.enter(RIGHT)) == "entry.same_person.type"
    assert desks.refused(BORIS, acts.enter(RIGHT)) == ""


def test_a_figure_read_from_the_paper_settles_a_difference() -> None:
    desks = at_stage(Stage.DIFFERENT)
    state = desks.room.case("1").state
    assert isinstance(state, Different) and state.fields == ("list:2",)
    assert desks.refused(ANA, acts.resolve("1", {"list:2": 50})) == "person.not_an_officer"
    desks.do(SECRETARY, acts.resolve("1", {"list:2": 50}))
    assert _stands(desks) == RIGHT


def test_a_figure_neither_entry_has_goes_back_to_both() -> None:
    desks = at_stage(Stage.DIFFERENT)
    desks.do(SECRETARY, acts.resolve("1", {"list:2": 55}))
    state = desks.room.case("1").state
    assert isinstance(state, Again) and (state.fields, state.waiting) == (("list:2",), (0, 1))
    assert desks.refused(BORIS, acts.retype("1", {"list:2": 55})) == "entry.same_person.type"
    desks.do(ANA, acts.retype("1", {"list:2": 55}))
    assert desks.stage() is Stage.SECOND_AGAIN
    assert desks.refused(ANA, acts.retype("1", {"list:2": 55})) == "entry.same_person.type"
    desks.do(BORIS, acts.retype("1", {"list:2": 55}))
    standing = _stands(desks)
    assert standing is not None and standing.votes_of(2) == 55
    assert standing.figures == RIGHT.figures


def test_several_differences_some_settled_and_some_not() -> None:
    desks = at_stage(Stage.FIRST_DONE)
    desks.do(BORIS, acts.enter(OTHER))
    state = desks.room.case("1").state
    assert isinstance(state, Different)
    assert state.fields == ("unused", "voted", "in_box", "valid", "list:1")
    sums = {"unused": 315, "voted": 185, "in_box": 185, "valid": 181}
    desks.do(SECRETARY, acts.resolve("1", {**sums, "list:1": 110}))
    again = desks.room.case("1").state
    assert isinstance(again, Again) and again.fields == ("list:1",)
    desks.do(ANA, acts.retype("1", {"list:1": 101}))
    desks.do(BORIS, acts.retype("1", {"list:1": 101}))
    assert _stands(desks) == OTHER


def test_who_typed_does_not_resolve() -> None:
    """A secretary who typed one of the entries leaves it to the chair, or returns the fields."""
    desks = Desks()
    desks.do(SECRETARY, acts.enter(RIGHT))
    desks.do(ANA, acts.enter(OTHER))
    given = {"unused": 316, "voted": 184, "in_box": 184, "valid": 180, "list:1": 100}
    assert desks.refused(SECRETARY, acts.resolve("1", given)) == "entry.same_person.resolve"
    assert desks.refused(CHAIR, acts.resolve("1", given)) == ""


def test_a_grave_error_waits_for_somebody_to_look_at_the_paper() -> None:
    desks = at_stage(Stage.FIRST_GRAVE)
    assert desks.refused(BORIS, acts.enter(SLIP)) == "entry.not_now"
    assert desks.refused(BORIS, acts.confirm("1", "тако пише")) == "person.not_an_officer"
    assert desks.refused(SECRETARY, acts.confirm("1", " ")) == "reason_missing"
    desks.do(SECRETARY, acts.confirm("1", "Тако пише."))
    desks.do(BORIS, acts.enter(SLIP))
    assert _stands(desks) == SLIP


def test_a_grave_slip_goes_back_to_its_typist_alone() -> None:
    desks = at_stage(Stage.FIRST_GRAVE)
    desks.do(SECRETARY, acts.give_back("1", ("list:2",), "проверите листу 2"))
    desks.do(ANA, acts.retype("1", {"list:2": 50}))
    assert desks.stage() is Stage.FIRST_DONE
    desks.do(BORIS, acts.enter(RIGHT))
    assert _stands(desks) == RIGHT


def test_a_file_stands_as_the_first_entry() -> None:
    """Its grave errors do not keep the paper from being typed, which shows whose they are."""
    desks = Desks()
    desks.do(ANA, acts.enter(SLIP, "sheet", "унос.xlsx"))
    assert desks.stage() is Stage.FIRST_DONE
    desks.do(BORIS, acts.enter(RIGHT))
    assert desks.stage() is Stage.DIFFERENT
    assert _stands(desks) is None


def test_by_decision_once_or_twice_by_one() -> None:
    desks = at_stage(Stage.FIRST_DONE)
    assert desks.refused(ANA, acts.decide_rule(EntryRule.ONCE, desks.ruling()))
    desks.do(CHAIR, acts.decide_rule(EntryRule.TWICE_ALONE, desks.ruling()))
    desks.do(ANA, acts.enter(RIGHT))
    assert _stands(desks) == RIGHT
    tally = tabulate(desks.standing)
    assert (tally.rule, tally.typed_once) == (EntryRule.TWICE_ALONE, 0)


def test_first_entries_stand_once_the_commission_lets_them() -> None:
    """And stand no longer once it changes its mind."""
    desks = at_stage(Stage.FIRST_DONE)
    desks.do(CHAIR, acts.decide_rule(EntryRule.ONCE, desks.ruling()))
    assert _stands(desks) == RIGHT
    assert tabulate(desks.standing).typed_once == 1
    desks.do(CHAIR, acts.decide_rule(EntryRule.TWICE, desks.ruling()))
    assert _stands(desks) is None
    assert desks.stage() is Stage.FIRST_DONE


def test_what_was_returned_does_not_stand_by_a_change_of_the_rule() -> None:
    """A figure an officer sent back waits to be typed, and then counts as typed again."""
    desks = at_stage(Stage.FIRST_GRAVE)
    desks.do(SECRETARY, acts.give_back("1", ("list:2",)))
    desks.do(CHAIR, acts.decide_rule(EntryRule.ONCE, desks.ruling()))
    assert desks.stage() is Stage.FIRST_AGAIN and _stands(desks) is None
    desks.do(ANA, acts.retype("1", {"list:2": 50}))
    assert _stands(desks) == RIGHT
    desks.do(CHAIR, acts.decide_rule(EntryRule.TWICE, desks.ruling()))
    assert desks.stage() is Stage.FIRST_DONE


def test_reopened_is_typed_anew_and_nothing_is_lost() -> None:
    desks = at_stage(Stage.DEFINITIVE)
    before = len(desks.room.case("1").steps)
    assert desks.refused(ANA, acts.reopen("1", "погрешно")) == "person.not_an_officer"
    desks.do(SECRETARY, acts.reopen("1", "Унет записник другог места."))
    assert desks.stage() is Stage.EMPTY and _stands(desks) is None
    assert len(desks.room.case("1").steps) == before + 1
    desks.do(ANA, acts.enter(OTHER))
    desks.do(BORIS, acts.enter(OTHER))
    assert _stands(desks) == OTHER


REMARKS: tuple[tuple[str, Remarks, Remarks, tuple[str, ...]], ...] = (
    # what                       first                     second                  differ
    ("only one took it down", Remarks(signatures=5), Remarks(), ()),
    ("both alike", Remarks(signatures=5), Remarks(signatures=5), ()),
    ("two numbers", Remarks(signatures=5), Remarks(signatures=3), ("remark:signatures",)),
    ("a dash is an answer", Remarks(signatures=5), Remarks(signatures=Mark.ABSENT),
     ("remark:signatures",)),
    ("yes and no", Remarks(control_sheet_found=True), Remarks(control_sheet_found=False),
     ("remark:control_sheet_found",)),
    ("running text", Remarks(present="Ана"), Remarks(present="Ана, Вера"), ()),
)  # fmt: skip


@pytest.mark.parametrize(("what", "one", "other", "fields"), REMARKS, ids=[r[0] for r in REMARKS])
def test_the_rest_of_the_paper(
    what: str, one: Remarks, other: Remarks, fields: tuple[str, ...]
) -> None:
    assert what
    desks = Desks()
    desks.do(ANA, acts.enter(replace(RIGHT, remarks=one)))
    desks.do(BORIS, acts.enter(replace(RIGHT, remarks=other)))
    state = desks.room.case("1").state
    match state:
        case Different():
            assert state.fields == fields
        case Definitive():
            assert not fields
            told = [r for r in (one, other) if r != Remarks()]
            assert state.minutes.remarks == told[0]
        case _:
            raise AssertionError(state)


HANDED: tuple[tuple[str, Callable[[], MinutesHandedOver], str], ...] = (
    ("the first", lambda: MinutesHandedOver("2", 2), ""),
    ("the receipt of another", lambda: MinutesHandedOver("2", 1), "handover.receipt_taken"),
    ("again, with nothing said", lambda: MinutesHandedOver("1", 2), "handover.already"),
    ("again, with a note", lambda: MinutesHandedOver("1", 2, note="стигао извод"), ""),
    ("no number", lambda: MinutesHandedOver("2", 0), "handover.bad_receipt"),
    ("no such station", lambda: MinutesHandedOver("9", 2), "station.unknown"),
)


@pytest.mark.parametrize(("what", "act", "code"), HANDED, ids=[row[0] for row in HANDED])
def test_handing_over(what: str, act: Callable[[], MinutesHandedOver], code: str) -> None:
    assert what
    desks = Desks()
    desks.do(ANA, acts.hand_over(MinutesHandedOver("1", 1), NIGHT))
    assert desks.refused(ANA, acts.hand_over(act(), NIGHT)) == code
    assert acts.next_receipt(desks.room) == (2 if code else 3)
