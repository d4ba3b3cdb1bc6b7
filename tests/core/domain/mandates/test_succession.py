"""Who follows on a vacant seat (попуна упражњеног мандата), and by which rule.

| the list                  | left on it                         | who follows                   |
|---------------------------|------------------------------------|-------------------------------|
| of a party or a group     | anybody                            | the next on the list          |
| of a party or a group     | nobody                             | next highest quotient         |
| of a coalition            | somebody of the same party         | the next of that party        |
| of a coalition            | nobody of it, no agreement         | the next on the list          |
| of a coalition            | nobody of it, an agreement         | the next of the party named   |
| of a coalition            | nobody of the one named either     | the next on the list          |
| of a coalition            | nobody at all                      | next highest quotient         |
| of a coalition, no party  | others without a party             | open: both readings are shown |
| any, assembly dissolved   | anybody                            | nobody                        |
"""

from dataclasses import replace
from datetime import date
from fractions import Fraction

import pytest

from core.base.refusals import Refused
from core.domain.election.model import Election
from core.domain.mandates import acts, filling
from core.domain.mandates.filling import Heir
from core.domain.mandates.grounds import EndGround, PassGround
from core.domain.mandates.model import Why
from core.domain.mandates.succession import vacancies
from core.domain.minutes import deciding
from core.domain.seats.determining import determine
from core.law.profile import Certainty
from tests.core.domain.mandates.council import AWARDED, DAY, DETERMINED, Council, Slate, noon, on

AGREED = date(2026, 10, 21)


def coalition(parties: str, seats: int = 3) -> Council:
    """A coalition with that many seats, and another list that has one."""
    return Council((Slate(100 * seats, parties, coalition=True), Slate(99, "----")), seats + 1)


CASES: tuple[tuple[str, str, str, tuple[str, ...], str, Why], ...] = (
    # case                               parties   leaves agreed     follows why
    ("next of the same party",           "abbaab", "1.1", (),         "1.4", Why.SAME_PARTY),
    ("of the other party",               "abbaab", "1.2", (),         "1.6", Why.SAME_PARTY),
    ("without an agreement",             "abbbcb", "1.1", (),         "1.4", Why.NEXT_ON_LIST),
    ("the agreement names a party",      "abbbcb", "1.1", ("c",),     "1.5", Why.AGREED_PARTY),
    ("its first party has nobody",       "abbbcb", "1.1", ("d", "c"), "1.5", Why.AGREED_PARTY),
    ("no party it names has anybody",    "abbbcb", "1.1", ("d", "a"), "1.4", Why.NEXT_ON_LIST),
    ("the same party comes before it",   "abbabc", "1.1", ("c",),     "1.4", Why.SAME_PARTY),
    ("without a party, and so the next", "-bb-bb", "1.1", (),         "1.4", Why.NEXT_ON_LIST),
)  # fmt: skip


@pytest.mark.law("mandates.same_party", "mandates.next_on_list", "mandates.agreement")
@pytest.mark.parametrize(
    ("case", "parties", "leaves", "agreed", "follows", "why"), CASES, ids=[c[0] for c in CASES]
)
def test_a_coalition(
    case: str, parties: str, leaves: str, agreed: tuple[str, ...], follows: str, why: Why
) -> None:
    made = coalition(parties)
    made.awarded()
    if agreed:
        named = tuple(f"странка  {letter.upper()}" for letter in agreed)
        made.do(filling.agree(1, named, AGREED))
    found = made.follows(made.leaves(leaves))
    assert found.proposed is not None
    assert (found.proposed.who.name, found.proposed.why) == (follows, why)
    assert found.proposed.article.startswith("ЗИНП чл. 135. ст. ")
    assert found.proposed.sure is Certainty.PARALLEL
    made.fills(found.seat, found.proposed.who.key)
    assert made.names()[found.seat - 1] == follows


@pytest.mark.law("mandates.list_order")
def test_a_list_that_is_no_coalitions() -> None:
    """Its candidates' parties do not count."""
    made = Council((Slate(300, "abbaab"), Slate(99, "--")), 4).awarded()
    found = made.follows(made.leaves("1.1"))
    assert found.proposed is not None
    assert (found.proposed.who.name, found.proposed.why) == ("1.4", Why.LIST_ORDER)
    assert found.proposed.article == "ЗЛИ чл. ____"


@pytest.mark.law("mandates.next_quotient")
@pytest.mark.parametrize("is_coalition", [False, True])
def test_a_list_with_nobody_left(is_coalition: bool) -> None:
    """300:4 is past its candidates; 170:2 = 85 stands before 120:2 = 60."""
    slates = (Slate(300, "aaa", coalition=is_coalition), Slate(120, "--"), Slate(170, "---"))
    made = Council(slates, 5).awarded()
    assert made.names() == ["1.1", "1.2", "1.3", "2.1", "3.1"]
    found = made.follows(made.leaves("1.2"))
    assert found.proposed is not None
    choice = found.proposed
    assert (choice.who.name, choice.why) == ("3.2", Why.NEXT_QUOTIENT)
    assert (choice.quotient, choice.article) == (Fraction(85), "ЗЛИ чл. ____")
    made.fills(2, (3, 2))
    assert made.names() == ["1.1", "3.2", "1.3", "2.1", "3.1"]
    after = made.follows(made.leaves("1.3"))
    assert after.proposed is not None
    assert (after.proposed.who.name, after.proposed.quotient) == ("2.2", Fraction(60))
    made.fills(3, (2, 2))
    assert made.follows(made.leaves("1.1")).choices[0].who.name == "3.3"


def test_the_quotients_are_those_of_the_award_in_force() -> None:
    """Determined anew and not awarded yet: seats of the old award go by the votes it rests on."""
    made = Council((Slate(300, "aaa"), Slate(120, "--"), Slate(170, "---")), 5).awarded()
    seat = made.leaves("1.2")
    changed = {"list:2": 190, "list:3": 100}
    made.do(deciding.correct("1", changed, "inspection", made.ruling(), DETERMINED))
    made.do(determine(made.ruling(), AWARDED))
    (choice,) = made.follows(seat).choices
    assert (choice.who.name, choice.quotient) == ("3.2", Fraction(85))


def test_a_seat_that_moved_stays_with_the_list_it_moved_to() -> None:
    made = Council((Slate(300, "aaa"), Slate(120, "--"), Slate(170, "----")), 5).awarded()
    made.fills(made.leaves("1.2"), (3, 2))
    found = made.follows(made.leaves("3.2"))
    assert [(one.who.name, one.why) for one in found.choices] == [("3.3", Why.LIST_ORDER)]


def test_a_list_below_the_threshold_has_no_quotient() -> None:
    made = Council((Slate(500, "aa"), Slate(480, "aa"), Slate(10, "--")), 4).awarded()
    assert made.follows(made.leaves("1.1")).choices == ()


def test_a_minority_list_counts_with_its_factor() -> None:
    """20 x 1.35 stands before 26, which both have no seat for."""
    slates = (Slate(800, "aa"), Slate(26, "--"), Slate(20, "--", minority=True))
    made = Council(slates, 2).awarded()
    found = made.follows(made.leaves("1.1"))
    assert found.proposed is not None and found.proposed.who.name == "3.1"


def test_nobody_is_left_anywhere() -> None:
    made = Council((Slate(300, "a"), Slate(200, "a")), 2).awarded()
    found = made.follows(made.leaves("1.1"))
    assert (found.choices, found.proposed) == ((), None)
    with pytest.raises(Refused, match=r"nominee\.spent"):
        made.fills(1, (1, 1), because="нема другог")


def test_where_the_law_is_silent_both_readings_are_shown() -> None:
    """Whom no party put forward: the next whom none did, or the next on the list."""
    made = coalition("-bbb-b").awarded()
    found = made.follows(made.leaves("1.1"))
    assert [(one.who.name, one.why, one.article) for one in found.choices] == [
        ("1.5", Why.NO_PARTY_EITHER, ""),
        ("1.4", Why.NEXT_ON_LIST, "ЗИНП чл. 135. ст. 2, сходно"),
    ]
    with pytest.raises(Refused, match=r"mandate\.open_question"):
        made.fills(1, (1, 5))
    made.fills(1, (1, 5), because="закључак комисије од 12. 12.")
    assert made.room.all[-1].because == "закључак комисије од 12. 12."


def test_the_dead_are_passed_over_and_told() -> None:
    made = Council((Slate(300, "------"), Slate(99, "--")), 4).awarded()
    made.do(acts.pass_over((1, 4), PassGround.DECLINED, DAY))
    found = made.follows(made.leaves("1.2"))
    assert found.proposed is not None and found.proposed.who.name == "1.5"
    assert [one.who.name for one in found.passed] == ["1.4"]


def test_another_than_the_one_proposed_needs_a_ground() -> None:
    made = coalition("abbaab").awarded()
    seat = made.leaves("1.1")
    with pytest.raises(Refused) as refused:
        made.fills(seat, (1, 5))
    assert refused.value.code == "mandate.other_successor"
    assert refused.value.facts == {"name": "1.5", "proposed": "1.4"}
    made.fills(seat, (1, 5), because="пресуда Управног суда")
    last = made.room.all[-1]
    assert (last.why, last.because, last.filling) == (Why.DECIDED, "пресуда Управног суда", True)


def test_nobody_follows_on_a_dissolved_assembly() -> None:
    made = coalition("abbaab").awarded()
    made.do(filling.dissolve(on(6, 1), "одлука Владе"))
    assert made.names(on(6, 1)) == [] and len(made.names(on(5, 31))) == 4
    assert vacancies(made.standing) == ()
    with pytest.raises(Refused, match=r"mandate\.dissolved"):
        made.follows(1)
    with pytest.raises(Refused, match=r"assembly\.no_mandates"):
        made.do(filling.dissolve(on(6, 2)))


def test_a_seat_that_fell_vacant_before_the_dissolution_is_not_filled_either() -> None:
    made = coalition("abbaab").awarded()
    seat = made.leaves("1.1", on(1, 10))
    assert vacancies(made.standing) == (seat,)
    made.do(filling.dissolve(on(6, 1)))
    assert vacancies(made.standing) == ()
    with pytest.raises(Refused, match=r"mandate\.dissolved"):
        made.fills(seat, (1, 4), on(6, 2))


def test_one_mandate_alone_does_not_end_by_dissolution() -> None:
    made = coalition("abbaab").awarded()
    with pytest.raises(Refused, match=r"mandate\.dissolution_of_all"):
        made.leaves("1.1", on(6, 1), EndGround.DISSOLUTION)


def test_two_vacancies_are_filled_one_after_another() -> None:
    made = coalition("abbaabaa").awarded()
    one = made.leaves("1.1")
    made.fills(one, (1, 4))
    assert made.leaves("1.4", on(1, 5)) == one
    found = made.follows(one)
    assert found.proposed is not None and found.proposed.who.name == "1.5"


REFUSED: tuple[tuple[str, int, tuple[int, int], date, str], ...] = (
    # case                          seat  who     day            code
    ("a seat somebody holds", 2, (1, 4), on(2, 1), "mandate.held"),
    ("a seat there is not", 9, (1, 4), on(2, 1), "mandate.no_seat"),
    ("before it fell vacant", 1, (1, 4), on(1, 9), "mandate.filled_before"),
    ("to one who resigned", 1, (1, 1), on(2, 1), "nominee.spent"),
    ("to one who holds another", 1, (1, 2), on(2, 1), "nominee.spent"),
    ("to one passed over", 1, (1, 6), on(2, 1), "nominee.spent"),
    ("to nobody", 1, (1, 20), on(2, 1), "nominee.unknown"),
    ("to another of the coalition", 1, (1, 5), on(2, 1), "mandate.other_successor"),
)


@pytest.mark.parametrize(
    ("case", "seat", "who", "day", "code"), REFUSED, ids=[row[0] for row in REFUSED]
)
def test_what_is_refused(case: str, seat: int, who: tuple[int, int], day: date, code: str) -> None:
    made = coalition("abbaab").awarded()
    made.do(acts.pass_over((1, 6), PassGround.DEATH, DAY))
    made.leaves("1.1", on(1, 10))
    with pytest.raises(Refused) as refused:
        made.fills(seat, who, day)
    assert refused.value.code == code


def test_no_seat_before_the_consent() -> None:
    made = coalition("abbaab").awarded()
    made.leaves("1.1", on(1, 10))
    with pytest.raises(Refused, match=r"mandate\.consent_after"):
        made.do(filling.fill(1, Heir((1, 4), on(3, 1)), made.ruling(), noon(on(2, 1))))


def test_a_mandate_ends_once_and_not_before_it_began() -> None:
    made = coalition("abbaab").awarded()
    with pytest.raises(Refused, match=r"mandate\.ends_before"):
        made.do(filling.end(1, EndGround.DEATH, on(12, 9, 2026)))
    made.do(filling.end(1, EndGround.DEATH, on(1, 10), " извод  из МКУ "))
    ended = made.room.all[0].ended
    assert ended is not None and ended.note == "извод из МКУ"
    with pytest.raises(Refused, match=r"mandate\.not_held"):
        made.do(filling.end(1, EndGround.DEATH, on(1, 11)))
    with pytest.raises(ValueError, match="replaced"):
        made.do(filling.end(2, EndGround.REPLACED, on(1, 11)))


def test_an_agreement_is_of_a_coalition_and_names_parties() -> None:
    made = coalition("abbaab")
    for no, parties, code in (
        (2, ("X",), "agreement.no_coalition"),
        (1, (), "agreement.no_party"),
        (1, (" ",), "agreement.no_party"),
        (7, ("X",), "list.unknown"),
    ):
        with pytest.raises(Refused) as refused:
            made.do(filling.agree(no, parties, AGREED))
        assert refused.value.code == code
    made.do(filling.agree(1, ("Странка a", "Странка a"), AGREED))
    assert made.room.agreements[1].parties == ("Странка a",)
    with pytest.raises(Refused, match=r"nothing_changed"):
        made.do(filling.agree(1, ("Странка a",), AGREED))


def test_a_law_of_an_earlier_release_names_no_article() -> None:
    """The rules hold all the same, and no article is told that the book does not have."""
    made = coalition("abbaab").awarded()
    seat = made.leaves("1.1")
    election = made.standing.of(Election)
    assert election.law is not None
    kept = tuple(row for row in election.law.provisions if not row[0].startswith("mandates."))
    old = replace(election, law=replace(election.law, provisions=kept))
    made.standing = made.standing.with_room(old)
    found = made.follows(seat).proposed
    assert found is not None
    assert (found.who.name, found.why) == ("1.4", Why.SAME_PARTY)
    assert (found.article, found.sure) == ("", None)
