"""Nobody is on a list twice, nor on two lists, nor on one when leader of another."""

import pytest

from core.base.script import to_latin
from core.domain.lists.paper import Candidate, ListPaper
from core.domain.lists.rules.case import Other
from tests.core.domain.lists.made import Row, changed, row
from tests.support.filed import list_paper

PAPER = list_paper()
FIRST, SECOND, THIRD = PAPER.candidates[:3]


def _other(*, earlier: bool, people: tuple[Candidate, ...] = (), **leaders: str) -> Other:
    return Other("Наше поље", earlier, {one.jmbg: one.full_name for one in people}, leaders)


def _row(what: str, *codes: str, other: Other, paper: ListPaper = PAPER) -> Row:
    return row(what, paper, *codes, others=(other,))


LEADER = {FIRST.jmbg: FIRST.full_name}
BY_NAME = {"snezana brkic": "Снежана Бркић"}
SAME = changed(3, jmbg=FIRST.jmbg, born=FIRST.born, sex=FIRST.sex)
GONE = changed(4, jmbg=SECOND.jmbg, born=SECOND.born, withdrawn="одустао")

ROWS = (
    row("the same number twice", SAME, "twice.here"),
    row(
        "number and name the same",
        changed(3, SAME, name=FIRST.name, surname=FIRST.surname),
        "twice.here",
    ),
    row(
        "three times",
        changed(6, SAME, jmbg=FIRST.jmbg, born=FIRST.born),
        "twice.here",
        "twice.here",
    ),
    row("twice, but one withdrew", GONE),
    row(
        "only the name the same",
        changed(3, name=FIRST.name, surname=FIRST.surname),
        "twice.same_name",
    ),
    row(
        "the name in the other script",
changed(3, name=to_latin(FIRST.name), surname=to_latin(FIRST.surname)),
        "twice.same_name",
    ),
    _row("on a list that is not proclaimed", "twice.pending",
         other=_other(earlier=False, people=(FIRST,))),
    _row("on a proclaimed list", "twice.other_list", other=_other(earlier=True, people=(FIRST,))),
    _row("nobody of another list", other=_other(earlier=True, people=list_paper(1, 9).candidates)),
    _row("leads a proclaimed list", "twice.leader",
         other=Other("Наше поље", True, {}, LEADER)),
    _row("leads a list that is not proclaimed", other=Other("Наше поље", False, {}, LEADER)),
    _row("on a proclaimed list and its leader", "twice.other_list", "twice.leader",
         other=Other("Наше поље", True, {FIRST.jmbg: FIRST.full_name}, LEADER)),
    _row("named as a leader", "twice.leader_name",
         other=Other("Наше поље", True, {}, BY_NAME),
         paper=changed(3, name="Снежана", surname="Бркић")),
    _row("named so in Latin", "twice.leader_name",
         other=Other("Наше поље", True, {}, BY_NAME),
         paper=changed(3, name="Snežana", surname="Brkić")),
    _row("named as a leader of a list not proclaimed",
         other=Other("Наше поље", False, {}, BY_NAME),
         paper=changed(3, name="Снежана", surname="Бркић")),
    _row("without a number nothing is known", "form.candidate_blank",
         other=_other(earlier=True, people=(FIRST,)), paper=changed(1, jmbg="")),
)  # fmt: skip


@pytest.mark.law("rules.twice")
@pytest.mark.parametrize("one", ROWS, ids=lambda one: one.what)
def test_one_person_one_list(one: Row) -> None:
    """
    | the same person                     | found                                     |
    |-------------------------------------|-------------------------------------------|
    | twice on this list                  | a ground to refuse                        |
    | on a list proclaimed earlier        | a ground to refuse                        |
    | on a list not proclaimed yet        | a doubt: the one proclaimed first decides |
    | leader of a list proclaimed earlier | a ground to refuse                        |
    | only of the same name               | a doubt                                   |
    """
    assert one.told == one.codes


def test_which_two_places() -> None:
    found = next(f for f in ROWS[0].found if f.code == "twice.here")
    assert dict(found.facts) == {"place": 3, "before": 1, "name": THIRD.full_name}
    assert found.fields == ("candidate:1:jmbg", "candidate:3:jmbg")


def test_places_count_those_who_are_left() -> None:
    """After the second candidate withdrew, the third is the second."""
    gone = changed(2, SAME, withdrawn="одустао")
    found = next(f for f in row("one gone", gone).found if f.code == "twice.here")
    assert dict(found.facts)["place"] == 2
    assert SECOND.full_name not in str(found.facts)
