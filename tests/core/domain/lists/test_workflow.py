"""The table of states and doors: each state against each door, open and shut."""

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta

import pytest

from core.base.refusals import Refused
from core.domain.lists import deciding, filing, objections
from core.domain.lists.states import STATES, Cure, Published, name_of, word
from core.domain.lists.workflow import WAYS, Door, doors, leads, table
from core.words import codes
from core.words.catalogue import Language, words
from tests.core.domain.lists.walk import FILED, ITEMS, Walk, sealed_paper
from tests.support.filed import list_paper

HOUR = timedelta(hours=1)

GRID = """
              receiv ordere publis cured  notcur proclm denied dismis withdr annull takenu
    correct   same   same   same   same   same   same   –      –      –      –      same
    order     ordere –      –      –      –      –      –      –      –      –      ordere
    publish   –      publis –      –      –      same   same   same   –      –      –
    supplemen –      –      same   –      –      –      –      –      –      –      –
    examine   –      –      3      –      –      –      –      –      –      –      –
    proclaim  proclm –      –      proclm –      –      –      –      –      –      proclm
    refuse    denied –      denied denied denied –      –      –      –      –      denied
    dismiss   dismis –      –      –      –      –      –      –      –      –      dismis
    withdraw  withdr withdr withdr withdr withdr withdr –      –      –      –      withdr
    drop      same   same   same   same   same   same   –      –      –      –      same
    object    –      –      –      –      –      same   same   same   –      –      –
    answer    –      –      –      –      –      same   same   same   –      –      –
    annul     –      –      –      –      –      annull annull annull –      –      –
    take_up   –      –      –      –      –      –      –      –      –      takenu –
"""
"""Every state across, every door down; `3` is published, cured or not cured, `–` is shut."""

STATE_WORDS = dict(
    zip(
        GRID.split("\n")[1].split(),
        (
            "received", "ordered", "published", "cured", "not_cured", "proclaimed", "denied",
            "dismissed", "withdrawn", "annulled", "taken_up",
        ),
        strict=True,
    )
)  # fmt: skip
EXAMINED = ("published", "cured", "not_cured")


def _cells() -> dict[tuple[str, str], tuple[str, ...]]:
    """(state, door) → the states it may lead to, as the grid says."""
    found = {}
    short = list(STATE_WORDS)
    for line in GRID.strip("\n").splitlines()[1:]:
        door, *cells = line.split()
        name = next(d.value for d in Door if d.value.startswith(door))
        for code, cell in zip(short, cells, strict=True):
            state = STATE_WORDS[code]
            found[state, name] = {
                "–": (), "same": (state,), "3": EXAMINED,
            }.get(cell) or ((STATE_WORDS[cell],) if cell in STATE_WORDS else ())  # fmt: skip
    return found


CELLS = _cells()


def _received() -> Walk:
    walk = Walk()
    walk.receive()
    return walk


def _ordered() -> Walk:
    walk = _received()
    walk.order(FILED + HOUR)
    return walk


def _published() -> Walk:
    walk = _ordered()
    walk.publish(FILED + 2 * HOUR)
    return walk


def _cured() -> Walk:
    walk = _published()
    walk.supplement(FILED + 3 * HOUR)
    walk.examine(FILED + 4 * HOUR, Cure.CURED)
    return walk


def _not_cured() -> Walk:
    walk = _published()
    walk.examine(FILED + 51 * HOUR, Cure.NOT)
    return walk


def _proclaimed() -> Walk:
    walk = _received()
    walk.proclaim(FILED + HOUR)
    return walk


def _denied() -> Walk:
    walk = _received()
    walk.decide(deciding.deny, FILED + HOUR)
    return walk


def _dismissed() -> Walk:
    walk = _received()
    walk.decide(deciding.dismiss, FILED + HOUR)
    return walk


def _withdrawn() -> Walk:
    walk = _received()
    walk.decide(deciding.withdraw, FILED + HOUR)
    return walk


def _annulled() -> Walk:
    walk = _denied()
    walk.annul(FILED + 2 * HOUR)
    return walk


def _taken_up() -> Walk:
    walk = _annulled()
    walk.do(deciding.take_up(1, FILED + 3 * HOUR))
    return walk


REACHED: dict[str, Callable[[], Walk]] = {
    "received": _received,
    "ordered": _ordered,
    "published": _published,
    "cured": _cured,
    "not_cured": _not_cured,
    "proclaimed": _proclaimed,
    "denied": _denied,
    "dismissed": _dismissed,
    "withdrawn": _withdrawn,
    "annulled": _annulled,
    "taken_up": _taken_up,
}
LATER = FILED + 60 * HOUR


def _correct(walk: Walk) -> None:
    first, *rest = list_paper().candidates
    paper = replace(list_paper(), candidates=(replace(first, surname="Ж"), *rest))
    walk.do(filing.correct(1, sealed_paper(paper), "грешка у препису"))


def _examine(walk: Walk) -> None:
    state = walk.one().state
    items = state.items if isinstance(state, Published) else ITEMS
    marks = tuple((no, Cure.NOT) for no in range(1, len(items) + 1))
    walk.do(deciding.examine(1, marks, LATER))


def _answer(walk: Walk) -> None:
    if CELLS[name_of(walk.one().state), "object"]:
        walk.do(objections.object_to(1, "Бирач", "текст", LATER))
    walk.do(objections.decide_on(1, 1, "rejected", walk.ruling(), LATER))


THROUGH: dict[Door, Callable[[Walk], object]] = {
    Door.CORRECT: _correct,
    Door.ORDER: lambda walk: walk.order(LATER),
    Door.PUBLISH: lambda walk: walk.publish(LATER),
    Door.SUPPLEMENT: lambda walk: walk.supplement(LATER),
    Door.EXAMINE: _examine,
    Door.PROCLAIM: lambda walk: walk.proclaim(LATER),
    Door.REFUSE: lambda walk: walk.decide(deciding.deny, LATER),
    Door.DISMISS: lambda walk: walk.decide(deciding.dismiss, LATER),
    Door.WITHDRAW: lambda walk: walk.decide(deciding.withdraw, LATER),
    Door.DROP: lambda walk: walk.do(filing.drop(1, 2, "преминуо", LATER)),
    Door.OBJECT: lambda walk: walk.do(objections.object_to(1, "Бирач", "текст", LATER)),
    Door.ANSWER: _answer,
    Door.ANNUL: lambda walk: walk.annul(LATER),
    Door.TAKE_UP: lambda walk: walk.do(deciding.take_up(1, LATER)),
}


@pytest.mark.parametrize("state", list(REACHED))
@pytest.mark.parametrize("door", list(Door))
def test_each_state_at_each_door(state: str, door: Door) -> None:
    """An open door leads where the grid says; a shut one says why, and which doors are open."""
    walk = REACHED[state]()
    assert name_of(walk.one().state) == state
    wanted = CELLS[state, door.value]
    if wanted:
        THROUGH[door](walk)
        assert name_of(walk.one().state) in wanted
        return
    before = walk.standing
    with pytest.raises(Refused) as refused:
        THROUGH[door](walk)
    assert refused.value.code == f"list.door.{door.value}"
    assert refused.value.facts["state"] == state
    opened = [d.value for d in Door if CELLS[state, d.value]]
    assert refused.value.facts["doors"] == ", ".join(sorted(opened, key=_in_table))
    assert walk.standing == before


def _in_table(door: str) -> int:
    return next(at for at, way in enumerate(WAYS) if way.door.value == door)


def test_the_table_is_the_grid() -> None:
    """The program's table and the grid above say the same, move by move."""
    grid = {(state, door, to) for (state, door), into in CELLS.items() for to in into}
    assert {(origin, door, to) for origin, door, to in table()} == grid
    assert len(table()) == len(set(table()))
    for kind in STATES:
        state = REACHED[word(kind)]().one().state
        assert set(doors(state)) == {d for d in Door if CELLS[word(kind), d.value]}
        for door in Door:
            assert {word(to) for to in leads(state, door)} == set(CELLS[word(kind), door.value])


def test_an_examination_leads_to_three_states() -> None:
    """Published while the hours run, cured when all of it is, not cured when they are over."""
    walk = _published()
    walk.supplement(FILED + 3 * HOUR)
    walk.examine(FILED + 4 * HOUR, Cure.CURED, Cure.PARTLY)
    assert name_of(walk.one().state) == "published"
    assert name_of(_cured().one().state) == "cured"
    assert name_of(_not_cured().one().state) == "not_cured"


def test_every_state_and_door_has_its_word() -> None:
    for language in Language:
        speech = words(language)
        assert all(speech.knows(f"state.{state}") for state in REACHED)
        assert all(speech.knows(f"door.{door.value}") for door in Door)


@pytest.mark.parametrize("language", list(Language))
@pytest.mark.parametrize("state", list(REACHED))
def test_a_shut_door_is_told_in_words(state: str, language: Language) -> None:
    """The sentence names the state and the open doors, or a dash where there are none."""
    speech = words(language)
    for door in Door:
        if not CELLS[state, door.value]:
            with pytest.raises(Refused) as refused:
                THROUGH[door](REACHED[state]())
            said = codes.refusal(speech, refused.value)
            assert speech(f"state.{state}") in said
            opened = [d for d in Door if CELLS[state, d.value]]
            assert all(speech(f"door.{one.value}") in said for one in opened)
            assert not {"{", "}"} & set(said)
            assert opened or "–" in said
