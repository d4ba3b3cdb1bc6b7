"""What a list brought again says otherwise than the first one, candidate by candidate.

Candidates of a small list are written `abcde`; the same letter is the same person.

| first   | now     | who came | who went | who moved          |
|---------|---------|----------|----------|--------------------|
| `abcde` | `abcde` |          |          |                    |
| `abcde` | `abde`  |          | c (3)    |                    |
| `abcde` | `abxcde`| x (3)    |          |                    |
| `abcde` | `bacde` |          |          | b 2→1, a 1→2       |
| `abcde` | `ebcda` |          |          | e 5→1, a 1→5       |
| `abcde` | `eabcd` |          |          | e 5→1              |
| `abcde` | `bcdea` |          |          | a 1→5              |
| `abcde` | `axdec` | x (2)    | b (2)    | c 3→5              |
| `abcde` | ``      |          | all      |                    |
"""

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.base.script import to_latin
from core.domain.lists.difference import CandidateChange, Change, Difference, difference
from core.domain.lists.paper import (
    Candidate,
    Leader,
    ListPaper,
    Motion,
    Right,
    Sex,
    Signatures,
    Submitter,
    SubmitterKind,
)
from core.office import changes
from core.words.catalogue import Language, words
from tests.core.domain.lists.made import changed
from tests.support.filed import coalition_paper, lacking, list_paper
from tests.support.invented import person


def people(letters: str) -> ListPaper:
    """A list of those people and nothing else."""
    return ListPaper(candidates=tuple(person(1, ord(one) - 96, Sex.MALE) for one in letters))


def name(letter: str) -> str:
    """The full name of a person."""
    return people(letter).candidates[0].full_name


@pytest.mark.parametrize(
    ("first", "now", "expected"),
    [
        ("abcde", "abcde", []),
        ("abcde", "abde", [("c", 3, None, False)]),
        ("abcde", "abxcde", [("x", None, 3, False)]),
        ("abcde", "bacde", [("b", 2, 1, True), ("a", 1, 2, True)]),
        ("abcde", "ebcda", [("e", 5, 1, True), ("a", 1, 5, True)]),
        ("abcde", "eabcd", [("e", 5, 1, True)]),
        ("abcde", "bcdea", [("a", 1, 5, True)]),
        ("abcde", "axdec", [("x", None, 2, False), ("c", 3, 5, True), ("b", 2, None, False)]),
        ("ab", "", [("a", 1, None, False), ("b", 2, None, False)]),
        ("", "ab", [("a", None, 1, False), ("b", None, 2, False)]),
        ("", "", []),
    ],
)
def test_who_came_went_and_moved(
    first: str, now: str, expected: list[tuple[str, int | None, int | None, bool]]
) -> None:
    found = difference(people(first), people(now))
    assert found.fields == ()
    assert [(one.name, one.before, one.after, one.moved) for one in found.candidates] == [
        (name(letter), before, after, moved) for letter, before, after, moved in expected
    ]


@given(st.permutations("abcdefghij"), st.sets(st.sampled_from("abcdefghij")))
def test_who_did_not_move_kept_the_order(order: list[str], left: set[str]) -> None:
    """Without those who moved, everybody who stayed stands in the order of before."""
    now = [one for one in order if one not in left]
    found = difference(people("abcdefghij"), people("".join(now)))
    moved = {one.name for one in found.candidates if one.moved}
    stayed = [one for one in now if name(one) not in moved]
    assert stayed == sorted(stayed)
    assert bool(moved) is (now != sorted(now))
    assert {one.name for one in found.candidates if one.gone} == {name(one) for one in left}
    assert not any(one.added or one.fields for one in found.candidates)


@pytest.mark.parametrize(
    ("field", "value", "before", "after"),
    [
        ("name", "Нова", None, "Нова"),
        ("surname", "Нова", None, "Нова"),
        ("jmbg", "", None, ""),
        ("sex", Sex.MALE, "f", "m"),
        ("born", date(1980, 5, 3), "1956-10-13", "1980-05-03"),
        ("born", None, "1956-10-13", ""),
        ("occupation", "возач", None, "возач"),
        ("place", "Бор", None, "Бор"),
        ("address", "Главна 1", None, "Главна 1"),
        ("party", "Странка", "", "Странка"),
        ("lacks", ("acceptance", "residence"), "", "acceptance,residence"),
    ],
)
def test_fields_of_a_candidate(field: str, value: object, before: str | None, after: str) -> None:
    """The same person by the ЈМБГ, or by the name where the ЈМБГ is what changed."""
    now = changed(1, **{field: value})
    old = str(getattr(list_paper().candidates[0], field)) if before is None else before
    change = CandidateChange(now.candidates[0].full_name, 1, 1, False, (Change(field, old, after),))
    assert difference(list_paper(), now) == Difference((), (change,))


def test_the_year_of_birth_is_no_change_of_its_own() -> None:
    assert difference(list_paper(), changed(1, year=1956)).empty


def test_the_same_name_in_the_other_script_is_the_same_person() -> None:
    first = Candidate("Љиљана", "Ђокић", place="Бор")
    now = Candidate(to_latin("Љиљана"), to_latin("Ђокић"), place="Бор")
    (found,) = difference(ListPaper(candidates=(first,)), ListPaper(candidates=(now,))).candidates
    assert (found.before, found.after) == (1, 1)
    assert [one.field for one in found.fields] == ["name", "surname"]


def test_two_of_one_name_are_told_apart_by_their_numbers() -> None:
    """Ana (1) and Ana (2) change places; neither is taken for the other."""
    one, two = (replace(person(1, at, Sex.FEMALE), name="Ана", surname="Илић") for at in (1, 2))
    found = difference(ListPaper(candidates=(one, two)), ListPaper(candidates=(two, one)))
    assert [(c.before, c.after, c.moved, c.fields) for c in found.candidates] == [
        (2, 1, True, ()), (1, 2, True, ()),
    ]  # fmt: skip


def test_somebody_else_in_the_same_place_is_one_gone_and_one_new() -> None:
    found = difference(people("abc"), people("axc"))
    assert [(one.name, one.added, one.gone) for one in found.candidates] == [
        (name("x"), True, False), (name("b"), False, True),
    ]  # fmt: skip


def test_a_candidate_dropped_meanwhile_is_gone_with_the_reason() -> None:
    dropped = changed(2, withdrawn="преминуо")
    (found,) = difference(list_paper(), dropped).candidates
    assert (found.before, found.after, found.reason) == (2, None, "преминуо")
    assert difference(dropped, dropped).empty


@pytest.mark.parametrize(
    ("now", "expected"),
    [
        ({"name": "Ново"}, [Change("name", "Градски договор", "Ново")]),
        ({"signatures": Signatures(220, (("not_in_roll", 4),))},
         [Change("signatures", "214", "220"), Change("struck.not_in_roll", "3", "4"),
          Change("struck.twice", "1", "")]),
        ({"signatures": Signatures()},
         [Change("signatures", "214", ""), Change("struck.not_in_roll", "3", ""),
          Change("struck.twice", "1", "")]),
        ({"motion": Motion("Ромска", 7)},
         [Change("motion", "", "yes"), Change("motion.nation", "", "Ромска"),
          Change("motion.percent", "", "7")]),
        ({"agreement": date(2026, 10, 21), "founders": 0},
         [Change("agreement", "", "2026-10-21"), Change("founders", "", "0")]),
        ({"submitter": Submitter(SubmitterKind.COALITION, "К", ("А", "Б"))},
         [Change("submitter.kind", "party", "coalition"),
          Change("submitter.name", "Политичка странка „Градски договор“", "К"),
          Change("submitter.parties", "", "А; Б")]),
        ({"leaders": (Leader("Ана", "Илић", "1"),)},
         [Change("leaders", "Драгана Лукић 1310956705013", "Ана Илић 1")]),
    ],
)  # fmt: skip
def test_fields_of_the_list(now: dict[str, object], expected: list[Change]) -> None:
    found = difference(list_paper(), replace(list_paper(), **now))  # type: ignore[arg-type]
    assert list(found.fields) == expected
    assert found.candidates == ()


def test_who_files_it() -> None:
    paper = list_paper()
    other = replace(paper.representative, right=Right.REGISTERED, email="")
    found = difference(paper, replace(paper, representative=other)).fields
    assert [(one.field, one.before, one.after) for one in found] == [
        ("representative.right", "authorised", "registered"),
        ("representative.email", "lista1@example.rs", ""),
    ]


def test_enclosures_came_and_went() -> None:
    paper = list_paper()
    found = difference(lacking(paper, "statements"), lacking(paper, "electronic"))
    assert set(found.fields) == {
        Change("enclosure.statements", "", "yes"), Change("enclosure.electronic", "yes", ""),
    }  # fmt: skip


def test_every_change_is_told_in_words() -> None:
    """Codes, days and enclosures are told as the language has them."""
    first, now = (
        coalition_paper(20, 1),
        replace(list_paper(20, 1), motion=Motion("Ромска"), agreement=None),
    )
    there = list(now.candidates)
    there[0] = replace(there[0], born=None, sex=Sex.MALE, lacks=("acceptance",), party="Странка")
    there[1], there[2] = there[2], there[1]
    there[5] = replace(there[5], withdrawn="преминула")
    found = difference(first, replace(now, candidates=(*there[:18], person(9, 1, Sex.MALE))))
    told = {language: changes.lines(words(language), found) for language in Language}
    assert "Врста подносиоца: коалиција → политичка странка" in told[Language.SR_CYRL]
    assert "Дан споразума коалиције или групе грађана: 21. 10. 2026. → –" in told[Language.SR_CYRL]
    assert any(line.endswith("преминула") for line in told[Language.SR_CYRL])
    assert any("acceptance of candidacy" in line for line in told[Language.EN])
    assert len({len(lines) for lines in told.values()}) == 1
    for lines in told.values():
        assert not any(sign in line for line in lines for sign in "{}")
        assert not any(line.startswith(("change.", "field.")) for line in lines)


def test_nothing_changed_is_said_too() -> None:
    assert changes.lines(words(Language.EN), difference(list_paper(), list_paper())) == (
        "The supplement does not differ from the first list.",
    )
