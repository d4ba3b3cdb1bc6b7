"""Seats to persons (додела мандата): in list order, and where a list cannot take a seat.

| the book                                         | the award                              |
|-------------------------------------------------|----------------------------------------|
| nothing determined                              | refused                                |
| determined, a list's candidates not named       | refused, with the lists                |
| determined                                      | in list order, from the first          |
| somebody passed over before                     | the next ones move up                  |
| a list has fewer left than seats                | the next highest quotient              |
| those quotients level for fewer seats           | the seats stay empty, all are told     |
| all lists together have too few candidates      | the rest of the assembly stays empty   |
| awarded on that determination                   | refused                                |
| determined anew                                 | a new award replaces the old           |
"""

from collections.abc import Callable
from datetime import timedelta

import pytest

from core.base.refusals import Refused
from core.domain.commission.decisions import Ruling
from core.domain.lists import deciding, filing
from core.domain.mandates import acts, assembly, filling
from core.domain.mandates.filling import Heir
from core.domain.mandates.grounds import EndGround, MayorGround, PassGround
from core.domain.mandates.model import Mandates, Nominee, Why
from core.domain.mandates.nominees import free, is_coalition, nominees, pasted
from core.domain.mandates.rules import check
from core.domain.minutes import deciding as minutes_deciding
from core.domain.minutes.acts import enter
from core.domain.minutes.laptops import BookSetApart
from core.domain.seats.determining import Determinations, determine
from core.domain.standing import Decision
from core.domain.stations.acts import register
from core.domain.stations.model import Station
from tests.core.domain.lists.walk import FILED, Walk
from tests.core.domain.mandates.council import AWARDED, DAY, DETERMINED, Council, Slate, on
from tests.support.books import ONCE, minutes
from tests.support.filed import coalition_paper, list_paper

HOUR = timedelta(hours=1)


def council(**how: object) -> Council:
    """Five seats: three, one and one."""
    slates = (Slate(600, "------"), Slate(300, "ababab", coalition=True), Slate(200, "---"))
    return Council(slates, 5, **how)  # type: ignore[arg-type]


def test_seats_go_to_persons_in_list_order() -> None:
    made = council().awarded()
    assert made.names() == ["1.1", "1.2", "1.3", "2.1", "3.1"]
    (given,) = made.room.awards
    assert (given.day, given.seats, given.number) == (DAY, 5, "013-102/2026")
    assert {one.why for one in made.room.all} == {Why.LIST_ORDER}
    assert [one.seat for one in made.room.all] == [1, 2, 3, 4, 5]


def test_whoever_is_passed_over_lets_the_next_move_up() -> None:
    made = council()
    made.do(acts.pass_over((1, 1), PassGround.DEATH, on(11, 30, 2026)))
    made.do(acts.pass_over((2, 1), PassGround.GAVE_UP, on(12, 9, 2026), "изјава  од 9. 12."))
    made.awarded()
    assert made.names() == ["1.2", "1.3", "1.4", "2.2", "3.1"]
    assert [one.note for one in made.room.passed] == ["", "изјава од 9. 12."]


def test_a_list_with_too_few_left_leaves_its_seat_to_the_next_quotient() -> None:
    """300:2 and 600:4 are level for the seat of the third list, and 600 are more votes."""
    made = Council((Slate(600, "------"), Slate(300, "--"), Slate(290, "-")), 5)
    last = made.standing.of(Determinations).last
    assert last is not None and last.act.seats == ((1, 3), (2, 1), (3, 1))
    made.do(acts.pass_over((3, 1), PassGround.DEATH, DAY))
    made.awarded()
    assert made.names() == ["1.1", "1.2", "1.3", "2.1", "1.4"]
    assert made.room.all[-1].why is Why.NEXT_QUOTIENT


def test_level_quotients_leave_the_seat_empty() -> None:
    """300:2 and 300:2 with 300 votes each, for one seat."""
    made = Council((Slate(300, "---"), Slate(300, "---"), Slate(310, "-")), 3)
    made.do(acts.pass_over((3, 1), PassGround.DEATH, DAY))
    made.awarded()
    assert made.names() == ["1.1", "2.1"]
    assert made.room.on(DAY).vacant == (3,)
    choices = made.follows(3).choices
    assert [(one.who.name, one.why) for one in choices] == [
        ("1.2", Why.NEXT_QUOTIENT),
        ("2.2", Why.NEXT_QUOTIENT),
    ]
    with pytest.raises(Refused, match=r"mandate\.open_question"):
        made.fills(3, (2, 2))
    made.fills(3, (2, 2), because="жреб извучен на седници")
    assert made.names() == ["1.1", "2.1", "2.2"]


def test_the_assembly_has_its_seats_also_where_nobody_stood_for_them() -> None:
    """Ten seats and six candidates: two thirds are seven, and a mayor is elected with six votes."""
    made = Council((Slate(400, "----"), Slate(200, "--")), 10).awarded()
    assert made.room.seats == range(1, 11)
    assert made.room.on(DAY).vacant == (7, 8, 9, 10)
    assert made.follows(7).choices == ()
    made.do(assembly.constitute(DAY, 6))
    made.do(assembly.elect_mayor(1, DAY, 5, 6))
    found = {one.code: dict(one.facts) for one in check(made.standing)}
    assert (found["assembly.few"]["least"], found["assembly.few"]["seats"]) == (7, 10)
    assert (found["mayor.few_votes"]["least"], found["mayor.few_votes"]["seats"]) == (6, 10)


def _apart(made: Council) -> None:
    made.do(lambda _standing: (BookSetApart(("1",), "cd" * 32, "ef" * 32),))


def _correct(made: Council) -> None:
    """Votes go from the first list to the second: two seats and two."""
    changed = {"list:1": 450, "list:2": 450}
    made.do(minutes_deciding.correct("1", changed, "inspection", made.ruling(), DETERMINED))


def _awarded(made: Council) -> None:
    made.awarded()


REFUSED: tuple[tuple[str, Callable[[Council], None], str], ...] = (
    ("given already", _awarded, "mandates.awarded_already"),
    ("changed since", _correct, "mandates.changed_since"),
)


@pytest.mark.parametrize(("case", "before", "code"), REFUSED, ids=[row[0] for row in REFUSED])
def test_no_award(case: str, before: Callable[[Council], None], code: str) -> None:
    made = council()
    before(made)
    with pytest.raises(Refused) as refused:
        made.awarded()
    assert refused.value.code == code


def test_no_award_before_the_results_are_determined() -> None:
    walk = Walk()
    with pytest.raises(Refused, match=r"mandates\.not_determined"):
        walk.do(acts.award(Ruling("1", "x"), AWARDED))


def test_no_award_before_the_determination_it_rests_on() -> None:
    made = council()
    with pytest.raises(Refused, match=r"mandates\.before_determination"):
        made.do(acts.award(made.ruling(), DETERMINED - HOUR))


def test_no_award_while_nobody_knows_the_candidates() -> None:
    with pytest.raises(Refused) as refused:
        council(named=False).awarded()
    assert refused.value.code == "mandates.no_names"
    assert refused.value.facts == {"lists": "1, 2, 3"}


def test_a_new_determination_is_awarded_anew() -> None:
    """Two seats and two now; who resigned of the old award is given none of the new."""
    made = council().awarded()
    made.leaves("2.1", on(12, 11, 2026))
    _correct(made)
    made.do(determine(made.ruling(), DETERMINED + 24 * HOUR))
    with pytest.raises(Refused, match=r"mandates\.before_last"):
        made.do(acts.award(made.ruling(), AWARDED))
    made.do(acts.award(made.ruling(), AWARDED + 48 * HOUR))
    assert made.names(on(12, 12, 2026)) == ["1.1", "1.2", "2.2", "2.3", "3.1"]
    assert made.names(on(12, 10, 2026)) == ["1.1", "1.2", "1.3", "2.1", "3.1"]
    assert made.names(on(12, 11, 2026)) == ["1.1", "1.2", "1.3", "3.1"]
    grounds = [one.ended.ground for one in made.room.all[:5] if one.ended]
    assert grounds.count(EndGround.REPLACED) == 4


def test_a_seat_the_new_award_leaves_empty_has_nothing_of_the_old_one() -> None:
    """Two lists level for the last seat, on which somebody of the old award had resigned."""
    made = Council((Slate(310, "--"), Slate(300, "---"), Slate(300, "---")), 3).awarded()
    seat = made.leaves("3.1", DAY)
    changed = {"list:1": 312, "list:2": 299, "list:3": 299}
    made.do(minutes_deciding.correct("1", changed, "inspection", made.ruling(), DETERMINED))
    made.do(determine(made.ruling(), DETERMINED + HOUR))
    made.leaves("1.1", DAY)
    made.do(acts.pass_over((1, 2), PassGround.DEATH, DAY))
    made.do(acts.award(made.ruling(), AWARDED + HOUR))
    assert made.names() == ["2.1", "3.2"]
    assert made.room.on(DAY).vacant == (seat,)
    assert made.follows(seat).before is None


def test_the_names_are_those_of_the_filed_paper() -> None:
    """Twenty candidates of a coalition, each with his party; the second one dropped in time."""
    walk = Walk(rulings=50)
    walk.do(ONCE)
    walk.do(register((Station(1, "Место", registered=500),)))
    walk.receive(paper=coalition_paper(46))
    walk.receive(paper=list_paper(46, no=1))
    walk.do(filing.drop(1, 2, "смрт", FILED + HOUR))
    for id in (1, 2):
        walk.do(deciding.proclaim(id, walk.ruling(), FILED + (id + 1) * HOUR))
    walk.do(enter(minutes(1, 300, 100)))
    walk.do(determine(walk.ruling(), DETERMINED))
    paper = walk.one(1).paper.open
    people = nominees(walk.standing, 1)
    assert len(people) == 45
    assert (is_coalition(walk.standing, 1), is_coalition(walk.standing, 2)) == (True, False)
    assert people[1].name == paper.candidates[2].full_name
    assert {one.party for one in people} == set(paper.submitter.parties)
    walk.do(acts.award(walk.ruling(), AWARDED))
    room = walk.standing.of(Mandates)
    assert len(room.on(DAY).mandates) == 45
    assert room.all[1].holder == Nominee(1, 2, people[1].name, people[1].party)
    assert free(walk.standing, 1)[0] == people[34]


NAMING: tuple[tuple[str, int, str, str], ...] = (
    ("a list there is not", 9, "Ана Анић", "list.unknown"),
    ("nobody", 3, "", "list.bad_candidates"),
    ("fewer than the list has", 3, "Ана Анић\nБора Бић", "nominee.other_number"),
    ("a line of nothing but a party", 3, "Ана\n; Странка\nВера", "nominee.no_name"),
    ("a name of three hundred letters", 3, f"{'а' * 300}\nБ\nВ", "nominee.unwritable"),
)


@pytest.mark.parametrize(("case", "no", "text", "code"), NAMING, ids=[row[0] for row in NAMING])
def test_names_that_cannot_be(case: str, no: int, text: str, code: str) -> None:
    made = council(named=False)
    with pytest.raises(Refused) as refused:
        made.do(acts.name_candidates(no, pasted(text, no)))
    assert refused.value.code == code


def test_pasted_names() -> None:
    text = "  Ана   Анић ;  Странка А\n\nБора Бић\tСтранка Б \nВера Вић"
    assert pasted(text, 3) == (
        Nominee(3, 1, "Ана Анић", "Странка А"),
        Nominee(3, 2, "Бора Бић", "Странка Б"),
        Nominee(3, 3, "Вера Вић"),
    )


def test_names_may_be_put_right_but_not_of_those_who_hold() -> None:
    made = council().awarded()
    own = made.slates[2].people(3)
    with pytest.raises(Refused, match=r"nothing_changed"):
        made.do(acts.name_candidates(3, own))
    better = (*own[:2], Nominee(3, 3, "Вера Вић"))
    made.do(acts.name_candidates(3, better))
    assert nominees(made.standing, 3) == better
    with pytest.raises(Refused, match=r"nominee\.bound"):
        made.do(acts.name_candidates(3, (Nominee(3, 1, "Други"), *own[1:])))


def test_no_names_for_a_list_that_was_filed() -> None:
    walk = Walk()
    walk.receive()
    walk.do(deciding.proclaim(1, walk.ruling(), FILED + HOUR))
    with pytest.raises(Refused, match=r"nominee\.filed"):
        walk.do(acts.name_candidates(1, pasted("Ана Анић", 1)))


def test_who_cannot_be_passed_over() -> None:
    made = council().awarded()
    for key, code in (((1, 1), "nominee.holds"), ((1, 9), "nominee.unknown"), ((8, 1), "list.unk")):
        with pytest.raises(Refused) as refused:
            made.do(acts.pass_over(key, PassGround.DEATH, DAY))
        assert refused.value.code.startswith(code)
    made.do(acts.pass_over((1, 4), PassGround.DEATH, DAY))
    with pytest.raises(Refused, match=r"nominee\.passed_over"):
        made.do(acts.pass_over((1, 4), PassGround.DEATH, DAY))


APART: tuple[tuple[str, Decision], ...] = (
    ("award", acts.award(Ruling("1", "x"), AWARDED)),
    ("names", acts.name_candidates(3, pasted("А", 3))),
    ("passed over", acts.pass_over((1, 1), PassGround.DEATH, DAY)),
    ("ended", filling.end(1, EndGround.DEATH, DAY)),
    ("filled", filling.fill(1, Heir((1, 4)), Ruling("1", "x"), AWARDED)),
    ("dissolved", filling.dissolve(DAY)),
    ("agreed", filling.agree(2, ("А",), DAY)),
    ("constituted", assembly.constitute(DAY, 5)),
    ("mayor", assembly.elect_mayor(1, DAY, 5, 5)),
    ("mayor left", assembly.end_mayor(MayorGround.DEATH, DAY)),
)


@pytest.mark.parametrize(("case", "decision"), APART, ids=[row[0] for row in APART])
def test_in_a_book_set_apart_nothing_happens_to_mandates(case: str, decision: Decision) -> None:
    made = council().awarded()
    _apart(made)
    with pytest.raises(Refused, match=r"mandates\.book_apart"):
        made.do(decision)
