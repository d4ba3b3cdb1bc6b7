"""The assembly (скупштина) for the record: constituted, its mayor, and what the law finds.

| what is taken down                              | refused | what the law finds               |
|-------------------------------------------------|---------|----------------------------------|
| a session before mandates are given             | yes     |                                  |
| fewer confirmed than two thirds                 | no      | assembly.few                     |
| a session more than 30 days after the award     | no      | assembly.late                    |
| a mayor before the session, or a second one     | yes     |                                  |
| a mayor who is no councillor on that day        | yes     |                                  |
| a mayor with no majority of all councillors     | no      | mayor.few_votes                  |
| a mayor who is a councillor still               | no      | mayor.still_councillor           |
| a mayor who left                                | no      | mayor.none: elected anew         |
| a vacant seat, one never given                  | no      | mandates.vacant, mandates.empty  |
| a seat filled without a written consent         | no      | mandates.no_consent              |
| one name on two lists, not both filed here      | no      | mandates.two_lists               |
| results determined anew                         | no      | mandates.outdated                |
| a party that a new award would cost a seat      | no      | mandates.party_loses             |
"""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from core.base.refusals import Refused
from core.domain.mandates import acts, assembly, filling
from core.domain.mandates.filling import Heir
from core.domain.mandates.grounds import EndGround, MayorGround, PassGround, article, listed
from core.domain.mandates.rules import CODES, check, least_confirmed, least_votes
from core.domain.minutes import deciding
from core.domain.seats.determining import determine
from core.domain.standing import Decision
from core.office.found import law
from core.words import codes
from core.words.catalogue import Language, words
from tests.core.domain.mandates.council import DAY, DETERMINED, Council, Slate, noon, on

SESSION = on(1, 5)
LOCAL = ("rs-local-2007", "rs-local-2020", "rs-local-2022", "rs-local-2024")


def council() -> Council:
    """Nine seats: six and three, awarded."""
    return Council((Slate(600, "-" * 12), Slate(300, "-" * 6)), 9).awarded()


def sitting() -> Council:
    """The same, constituted."""
    made = council()
    made.do(assembly.constitute(SESSION, 9, " Вера   Вић "))
    return made


def found(made: Council) -> list[str]:
    """The codes of what the law finds."""
    return [one.code for one in check(made.standing)]


def test_an_assembly_is_constituted() -> None:
    made = sitting()
    held = made.room.constitution
    assert held is not None
    assert (held.day, held.confirmed, held.presiding) == (SESSION, 9, "Вера Вић")
    assert not made.room.on(on(1, 4)).constituted
    assert made.room.on(SESSION).constituted
    assert found(made) == []


@pytest.mark.law("mandates.constituted_share", "deadlines.first_session_days")
@pytest.mark.parametrize(
    ("day", "confirmed", "codes_found"),
    [
        (SESSION, 6, []),
        (SESSION, 5, ["assembly.few"]),
        (DAY + timedelta(days=30), 9, []),
        (DAY + timedelta(days=31), 9, ["assembly.late"]),
    ],
)
def test_two_thirds_within_thirty_days(day: date, confirmed: int, codes_found: list[str]) -> None:
    made = council()
    made.do(assembly.constitute(day, confirmed))
    assert found(made) == codes_found


@pytest.mark.law("mandates.mayor_share")
@pytest.mark.parametrize(("votes", "few"), [(4, True), (5, False), (9, False)])
def test_a_mayor_has_a_majority_of_all_councillors(votes: int, few: bool) -> None:
    """Five of nine, however many were there."""
    made = sitting()
    made.do(assembly.elect_mayor(2, on(1, 6), votes, 9))
    assert ("mayor.few_votes" in found(made)) is few
    assert least_votes(law("rs-local-2022"), 10) == 6
    assert least_confirmed(law("rs-local-2022"), 10) == 7


def test_a_councillor_elected_mayor_loses_the_mandate() -> None:
    made = sitting()
    made.do(assembly.elect_mayor(2, on(1, 6), 7, 9))
    (due,) = assembly.due_ends(made.standing)
    assert (due.mandate.seat, due.ground, due.day) == (2, EndGround.MAYOR, on(1, 6))
    assert found(made) == ["mayor.still_councillor"]
    made.do(filling.end(due.mandate.seat, due.ground, due.day))
    assert assembly.due_ends(made.standing) == ()
    assert found(made) == ["mandates.vacant"]
    made.fills(2, (1, 7), on(1, 8))
    assert found(made) == []
    assert made.names(on(1, 7))[1] == "1.3"
    assert made.names(on(1, 8))[1] == "1.7"


def test_when_a_mayor_resigns_the_assembly_elects_anew() -> None:
    """He is no councillor again; the next mayor is one who sits on that day."""
    made = sitting()
    made.do(assembly.elect_mayor(2, on(1, 6), 7, 9))
    made.leaves("1.2", on(1, 6), EndGround.MAYOR)
    made.do(assembly.end_mayor(MayorGround.RESIGNATION, on(6, 1), "оставка од 1. 6."))
    assert made.room.mayor is None
    assert found(made) == ["mandates.vacant", "mayor.none"]
    with pytest.raises(Refused, match=r"nominee\.spent"):
        made.fills(2, (1, 2), on(6, 2))
    with pytest.raises(Refused, match=r"mayor\.before_last"):
        made.do(assembly.elect_mayor(1, on(5, 30), 9, 9))
    with pytest.raises(Refused, match=r"mayor\.not_councillor"):
        made.do(assembly.elect_mayor(2, on(6, 2), 9, 9))
    made.do(assembly.elect_mayor(1, on(6, 2), 9, 9))
    assert [(one.who.name, one.until) for one in made.room.mayors] == [
        ("1.2", on(6, 1)),
        ("1.1", None),
    ]


REFUSED: tuple[tuple[str, Decision, str], ...] = (
    ("constituted already", assembly.constitute(SESSION, 9), "assembly.constituted"),
    ("a mayor before the session", assembly.elect_mayor(1, DAY, 5, 9), "mayor.no_assembly"),
    ("from a seat there is not", assembly.elect_mayor(10, SESSION, 5, 9), "mayor.not_councillor"),
    ("more votes than voters", assembly.elect_mayor(1, SESSION, 6, 5), "mayor.bad_votes"),
    ("more voters than seats", assembly.elect_mayor(1, SESSION, 6, 10), "mayor.bad_votes"),
    ("no mayor to leave", assembly.end_mayor(MayorGround.DEATH, SESSION), "mayor.none"),
)


@pytest.mark.parametrize(("case", "decision", "code"), REFUSED, ids=[row[0] for row in REFUSED])
def test_what_is_refused(case: str, decision: Decision, code: str) -> None:
    with pytest.raises(Refused) as refused:
        sitting().do(decision)
    assert refused.value.code == code


def test_a_session_is_after_the_award_and_of_its_mandates() -> None:
    bare = Council((Slate(600, "-" * 12),), 9)
    with pytest.raises(Refused, match=r"assembly\.no_mandates"):
        bare.do(assembly.constitute(SESSION, 9))
    made = council()
    with pytest.raises(Refused, match=r"assembly\.before_award"):
        made.do(assembly.constitute(on(12, 9, 2026), 9))
    with pytest.raises(Refused, match=r"assembly\.bad_number"):
        made.do(assembly.constitute(SESSION, 10))


def test_one_mayor_at_a_time_and_another_ground_is_told() -> None:
    made = sitting()
    made.do(assembly.elect_mayor(1, SESSION, 9, 9))
    with pytest.raises(Refused, match=r"mayor\.in_office"):
        made.do(assembly.elect_mayor(2, SESSION, 9, 9))
    with pytest.raises(Refused, match=r"mayor\.ends_before"):
        made.do(assembly.end_mayor(MayorGround.DEATH, on(1, 4)))
    with pytest.raises(Refused, match=r"reason_missing"):
        made.do(assembly.end_mayor(MayorGround.OTHER, on(2, 1)))


@pytest.mark.law("mandates.consent", "rules.mandates")
def test_what_the_law_finds_of_seats() -> None:
    """Somebody left, somebody follows without consent, and the results are determined anew."""
    made = council()
    made.leaves("1.1", DAY)
    made.leaves("2.1", DAY)
    made.do(filling.fill(1, Heir((1, 7)), made.ruling(), noon(DAY)))
    assert found(made) == ["mandates.vacant", "mandates.no_consent"]
    changed = {"list:1": 590, "list:2": 310}
    made.do(deciding.correct("1", changed, "inspection", made.ruling(), DETERMINED))
    made.do(determine(made.ruling(), DETERMINED + timedelta(days=1)))
    assert found(made)[0] == "mandates.outdated"


@pytest.mark.law("rules.mandates")
@pytest.mark.parametrize(("coalition", "loses"), [(True, True), (False, False)])
def test_a_new_award_that_would_cost_a_party_its_seat(coalition: bool, loses: bool) -> None:
    """1.1 of party A left and 1.5 of A followed; by the order of the list 1.4 of B comes first."""
    made = Council((Slate(300, "abbbaa", coalition=coalition), Slate(99, "----")), 4).awarded()
    made.fills(made.leaves("1.1"), (1, 5), because="договор")
    assert "mandates.party_loses" not in found(made)
    changed = {"list:1": 301, "list:2": 98}
    made.do(deciding.correct("1", changed, "inspection", made.ruling(), DETERMINED))
    made.do(determine(made.ruling(), DETERMINED + timedelta(days=1)))
    told = [dict(one.facts) for one in check(made.standing) if one.code == "mandates.party_loses"]
    assert told == ([{"no": 1, "party": "Странка a", "held": 1, "given": 0}] if loses else [])
    made.do(acts.award(made.ruling(), noon(DAY) + timedelta(days=1)))
    assert made.names(on(12, 11, 2026)) == ["1.2", "1.3", "1.4", "2.1"]
    assert "mandates.party_loses" not in found(made)


def test_a_seat_never_given_is_told() -> None:
    made = Council((Slate(300, "---"), Slate(300, "---"), Slate(310, "-")), 3)
    made.do(acts.pass_over((3, 1), PassGround.DEATH, DAY))
    made.awarded()
    assert found(made) == ["mandates.empty"]


def test_before_the_award_the_law_finds_nothing() -> None:
    assert check(Council((Slate(300, "---"),), 3).standing) == ()


def test_one_name_on_two_lists_that_were_taken_over() -> None:
    made = Council((Slate(600, "-" * 12), Slate(300, "-" * 6)), 9)
    others = made.room.named[2].candidates
    twice = (replace(others[0], name="1.2"), *others[1:])
    made.do(acts.name_candidates(2, twice))
    made.awarded()
    told = [dict(one.facts) for one in check(made.standing) if one.code == "mandates.two_lists"]
    assert told == [
        {"seat": 2, "name": "1.2", "lists": "1, 2"},
        {"seat": 7, "name": "1.2", "lists": "1, 2"},
    ]


def test_every_finding_has_its_words() -> None:
    assert set(CODES) == set(codes.OF_MANDATES)
    made = sitting()
    made.do(assembly.elect_mayor(2, on(1, 6), 4, 9))
    made.leaves("1.3", on(2, 1))
    told = {one.code: one for one in check(made.standing)}
    serbian = words(Language.SR_CYRL)
    said = codes.formula(serbian, told["mayor.few_votes"])
    assert said == "1.2: 4 гласова, потребно 5 од 9"
    assert codes.formula(serbian, told["mandates.vacant"]) == "од 1. 2. 2027"
    assert codes.title(serbian, told["mandates.vacant"]) == "Мандат 3 је упражњен"


@pytest.mark.law(
    "ending.resignation",
    "ending.death",
    "ending.incapacity",
    "ending.sentence",
    "ending.incompatible",
    "ending.residence",
    "ending.citizenship",
    "ending.dissolution",
    "ending.mayor",
)
@pytest.mark.parametrize("profile", LOCAL)
def test_grounds_the_law_lists(profile: str) -> None:
    known = law(profile)
    there = listed(known)
    assert there == tuple(one for one in EndGround if one is not EndGround.REPLACED)
    assert all(article(known, ground) for ground in there)
    for language in Language:
        speech = words(language)
        assert all(speech.knows(f"ending.{one.value}") for one in EndGround)
        assert all(speech.knows(f"passing.{one.value}") for one in PassGround)
        assert all(speech.knows(f"mayor_ending.{one.value}") for one in MayorGround)


def test_a_law_that_lists_no_grounds_admits_all() -> None:
    assert len(listed(law("rs-parliament-2022"))) == len(EndGround) - 1
    assert article(law("rs-parliament-2022"), EndGround.DEATH) == ""
