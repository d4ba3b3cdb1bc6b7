"""Is everything enclosed that the law asks for?"""

from dataclasses import replace

import pytest

from core.domain.lists.paper import OF_CANDIDATE, ListPaper, Right
from core.domain.lists.rules.enclosures import asked
from tests.core.domain.lists.made import Row, changed, row
from tests.support.filed import coalition_paper, group_paper, lacking, list_paper

OF_ANY = ("supporters", "statements", "electronic", "candidates")


def _plain() -> ListPaper:
    """A party's list without a leader, filed by its registered representative."""
    paper = list_paper()
    filer = replace(paper.representative, right=Right.REGISTERED)
    return replace(paper, leaders=(), representative=filer)


@pytest.mark.parametrize(
    ("paper", "wanted"),
    [
        (_plain(), OF_ANY),
        (list_paper(), ("leader_consent", "authorisation", *OF_ANY)),
        (coalition_paper(), ("leader_consent", "agreement", *OF_ANY)),
        (group_paper(), ("leader_consent", "agreement", *OF_ANY)),
        (replace(group_paper(), leaders=()), ("agreement", *OF_ANY)),
    ],
    ids=["party, registered", "party", "coalition", "group", "group without leader"],
)
def test_what_is_asked_for_by_kind_of_submitter(paper: ListPaper, wanted: tuple[str, ...]) -> None:
    assert asked(paper) == wanted


ROWS = (
    row("all there", coalition_paper()),
    row("a party needs no agreement", lacking(list_paper(), "agreement")),
    row("no leader, no consent", lacking(_plain(), "leader_consent", "authorisation")),
    *(
        row(f"a coalition without {name}", lacking(coalition_paper(), name), "enclosures.of_list")
        for name in asked(coalition_paper())
        if name != "candidates"
    ),
    row("a group without its agreement", lacking(group_paper(), "agreement"),
        "enclosures.of_list"),
    row("candidates not gone through", lacking(list_paper(), "candidates"),
        "enclosures.not_gone_through"),
    row("two lacking are two", lacking(list_paper(), "statements", "electronic"),
        "enclosures.of_list", "enclosures.of_list"),
    *(
        row(f"a candidate without {name}", changed(3, lacks=(name,)), "enclosures.of_candidate")
        for name in OF_CANDIDATE
    ),
    row("all of a candidate's are one finding", changed(3, lacks=OF_CANDIDATE),
        "enclosures.of_candidate"),
    row("of one who withdrew", changed(4, lacks=OF_CANDIDATE, withdrawn="одустао")),
)  # fmt: skip


@pytest.mark.law("rules.enclosures")
@pytest.mark.parametrize("one", ROWS, ids=lambda one: one.what)
def test_what_is_not_there(one: Row) -> None:
    """
    | enclosure                        | asked of                                     |
    |----------------------------------|----------------------------------------------|
    | the leader's consent             | lists with a leader                          |
    | authorisation to file            | one authorised, or nobody knows by what      |
    | certified agreement              | coalitions and citizens' groups              |
    | supporters, statements, a copy   | all                                          |
    | of each candidate                | acceptance, right, residence, citizenship    |
    """
    assert one.told == one.codes


def test_what_of_whom() -> None:
    found = row("two", changed(3, lacks=("residence", "citizenship"))).found
    one = next(f for f in found if f.code == "enclosures.of_candidate")
    assert dict(one.facts)["what"] == "residence,citizenship"
    assert one.fields == ("candidate:3:residence", "candidate:3:citizenship")
