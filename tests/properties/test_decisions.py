"""Whatever is decided, in whatever order, the tally is a plain recount of what counts."""

from collections.abc import Iterable
from datetime import UTC, date, datetime
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from core.base.refusals import Refused
from core.domain.acts import fold
from core.domain.commission.decisions import Ruling
from core.domain.minutes import deciding, form
from core.domain.minutes.acts import enter, reopen
from core.domain.minutes.grounds import AnnulmentGround, UndeterminableGround
from core.domain.minutes.room import MinutesRoom
from core.domain.minutes.steps import (
    EntryReopened,
    MinutesCorrected,
    MinutesEntered,
    RepeatOrdered,
    ResultUndeterminable,
    VotingAnnulled,
)
from core.domain.standing import Decision, Stamp, Standing
from core.domain.tally.tabulate import tabulate
from tests.support.books import SECRETARY, minutes, setting

AT = datetime(2026, 12, 7, 20, tzinfo=UTC)
VERBS = ("enter", "correct", "annul", "undeterminable", "repeat", "reopen", "inspect")
STEPS = st.lists(
    st.tuples(st.sampled_from(VERBS), st.integers(1, 3), st.integers(0, 90)), max_size=24
)
Counts = dict[str, int]


def _decision(verb: str, station: int, number: int, at: int) -> Decision:
    id, ruling = str(station), Ruling(f"200-{at}", "Разлог.")
    return {
        "enter": enter(minutes(station, number, 30, 20, invalid=4), reason="поново"),
        "correct": deciding.correct(
            id, {"valid": number, "list:2": number + 1}, "control", ruling, AT
        ),
        "annul": deciding.annul(id, AnnulmentGround.ON_REQUEST, ruling, AT),
        "undeterminable": deciding.undeterminable(id, UndeterminableGround.ERRORS_STAY, ruling, AT),
        "repeat": deciding.repeat((id,), date(2026, 12, 13), ruling, AT),
        "reopen": reopen(id, "погрешно место"),
        "inspect": deciding.inspect(id, f"нађено {number}", "", AT),
    }[verb]


def _played(script: Iterable[tuple[str, int, int]]) -> tuple[Standing, list[Any]]:
    standing, acts = Standing(), list[Any]()
    for decision in (setting(3, 3), *(_decision(*step, at) for at, step in enumerate(script))):
        try:
            made = decision(standing)
        except Refused:
            continue
        for act in made:
            stamp = Stamp(f"a{len(acts):03}", AT, AT, SECRETARY.person)
            standing = fold(standing, act, stamp)
            acts.append(act)
    return standing, acts


def _recounted(acts: list[Any]) -> Counts:
    """The sums by a few dictionaries: what each station has now, and nothing where it has none."""
    now: dict[str, Counts] = {}
    for act in acts:
        match act:
            case MinutesEntered():
                now[act.station] = {
                    **{name: int(act.figures.of(name)) for name in form.NAMES},
                    **{form.list_field(no): int(votes) for no, votes in act.votes},
                }
            case MinutesCorrected():
                now[act.station] |= {name: int(new) for name, _old, new in act.changed}  # type: ignore[arg-type]
            case VotingAnnulled() | ResultUndeterminable() | EntryReopened():
                now.pop(act.station, None)
            case RepeatOrdered():
                assert not set(act.stations) & set(now)
    names = (*form.NAMES, *(form.list_field(no) for no in (1, 2, 3)))
    return {name: sum(one[name] for one in now.values()) for name in names}


@settings(max_examples=150, deadline=None)
@given(script=STEPS)
def test_the_tally_is_a_plain_recount(script: list[tuple[str, int, int]]) -> None:
    standing, acts = _played(script)
    tally = tabulate(standing)
    told = {name: getattr(tally.totals, name) for name in form.NAMES}
    told |= {form.list_field(no): votes for no, votes in tally.votes}
    assert told == _recounted(acts)


@settings(max_examples=60, deadline=None)
@given(script=STEPS)
def test_nothing_typed_or_decided_is_ever_lost(script: list[tuple[str, int, int]]) -> None:
    """Every act on a station is a step of one of its votings, whatever came after it."""
    standing, acts = _played(script)
    room = standing.of(MinutesRoom)
    kept = [
        step.act
        for station in room.dossiers
        for case in room.dossier(station).votings
        for step in case.steps
    ]
    wanted = [act for act in acts if isinstance(getattr(act, "station", None), str)]
    assert sorted(map(repr, kept)) == sorted(map(repr, wanted))
