"""Whatever happens to the seats, no two people have one seat, and nobody who left comes back."""

from datetime import timedelta

from hypothesis import given, settings
from hypothesis import strategies as st

from core.base.refusals import Refused
from core.domain.mandates import acts, filling
from core.domain.mandates.grounds import EndGround, PassGround
from core.domain.mandates.model import Mandates
from core.domain.mandates.succession import vacancies
from tests.core.domain.mandates.council import DAY, Council, Slate

LETTERS = st.text("ab-", min_size=3, max_size=6)
SLATES = st.tuples(
    st.builds(Slate, st.just(300), LETTERS, st.booleans()),
    st.builds(Slate, st.just(200), LETTERS, st.booleans()),
    st.builds(Slate, st.just(110), LETTERS, st.just(False)),
)
STEPS = st.lists(
    st.tuples(st.sampled_from(("end", "fill", "pass", "agree")), st.integers(0, 40)), max_size=14
)


def _step(made: Council, what: str, at: int, day: int) -> None:
    """One thing that happens; what cannot be done now is refused and changes nothing."""
    when = DAY + timedelta(days=day)
    people = [one for no, slate in enumerate(made.slates, 1) for one in slate.people(no)]
    who = people[at % len(people)]
    match what:
        case "end":
            made.do(filling.end(at % 5 + 1, EndGround.RESIGNATION, when))
        case "pass":
            made.do(acts.pass_over(who.key, PassGround.DEATH, when))
        case "agree":
            made.do(filling.agree(at % 2 + 1, ("Странка b",), DAY))
        case _:
            empty = vacancies(made.standing)
            seat = empty[at % len(empty)] if empty else 1
            choices = made.follows(seat).choices
            heir = choices[at % len(choices)].who if choices else who
            made.fills(seat, heir.key, when, because="закључак" if len(choices) > 1 else "")


def _tried(made: Council, what: str, at: int, day: int) -> None:
    try:
        _step(made, what, at, day)
    except Refused:
        return


@settings(max_examples=60, deadline=None)
@given(SLATES, STEPS, STEPS)
def test_every_seat_has_one_holder_and_every_holder_one_seat(
    slates: tuple[Slate, ...], before: list[tuple[str, int]], after: list[tuple[str, int]]
) -> None:
    """On every day, each seat at most one holder, nobody two, and none who was passed over."""
    made = Council(slates, 5)
    for what, at in before:
        if what == "pass":
            _tried(made, what, at, 0)
    passed = {one.who.key for one in made.room.passed}
    made.awarded()
    for day, (what, at) in enumerate(after):
        _tried(made, what, at, day)
    room = made.room
    for day in range(len(after) + 1):
        now = room.on(DAY + timedelta(days=day))
        seats = [one.seat for one in now.mandates]
        people = [one.holder.key for one in now.mandates]
        assert len(set(seats)) == len(seats) and len(set(people)) == len(people)
        assert not passed & set(people)
        assert sorted((*seats, *now.vacant)) == [1, 2, 3, 4, 5]
    _nobody_comes_back(room, made)


def _nobody_comes_back(room: Mandates, made: Council) -> None:
    gone = {one.holder.key for one in room.all if one.ended}
    for seat in vacancies(made.standing):
        for choice in made.follows(seat).choices:
            assert choice.who.key not in gone
            assert not room.spent(choice.who.key)
    held = [one.holder.key for one in room.all]
    assert len(set(held)) == len(held)
