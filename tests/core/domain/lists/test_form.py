"""Does the list say everything its form asks for?"""

from dataclasses import replace

import pytest

from core.domain.lists.paper import ListPaper, Representative, Sex, Submitter
from core.domain.lists.rules.form import ASKED
from tests.core.domain.lists.made import Row, changed, row
from tests.support.filed import coalition_paper, list_paper


def _without(name: str) -> Row:
    blank = "  " if name != "jmbg" else ""
    return row(f"a candidate without {name}", changed(2, **{name: blank}), "form.candidate_blank")


def _unnamed() -> ListPaper:
    return replace(list_paper(), submitter=Submitter(name=" "))


ROWS = (
    *(_without(name) for name in ASKED),
    row("no name of the list", replace(list_paper(), name=" "), "form.list_blank"),
    row("no name of the submitter", _unnamed(), "form.list_blank"),
    row("nobody files it", replace(list_paper(), representative=Representative()),
        "form.filer_blank"),
    row("a sex that nobody marked", changed(2, sex=Sex.UNKNOWN), "form.sex_blank"),
    row("only a surname files it",
        replace(list_paper(), representative=Representative(surname="Јовић"))),
    row("a coalition's candidate without a party", changed(1, coalition_paper(), party=""),
        "form.candidate_blank"),
    row("a party that is not in the coalition", changed(1, coalition_paper(), party="Трећа"),
        "form.other_party"),
    row("the same party with more spaces",
        changed(1, coalition_paper(), party=" Зелена   обала ")),
    row("a party's candidate has no party", changed(1, party="Трећа")),
    row("two gaps of one candidate are one finding", changed(1, place="", address=""),
        "form.candidate_blank"),
    row("gaps of two candidates are two", changed(1, changed(2, place=""), place=""),
        "form.candidate_blank", "form.candidate_blank"),
    row("a gap of one who withdrew", changed(2, place="", withdrawn="одустао")),
)  # fmt: skip


@pytest.mark.law("rules.form")
@pytest.mark.parametrize("one", ROWS, ids=lambda one: one.what)
def test_what_the_form_asks_for(one: Row) -> None:
    """
    | of whom      | the form asks for                                                      |
    |--------------|------------------------------------------------------------------------|
    | the list     | its name, the submitter's name, who files it                           |
    | a candidate  | name, surname, ЈМБГ, occupation, place and address of residence; sex   |
    | of coalition | the party that nominated each candidate                                |
    """
    assert one.told == one.codes


def test_which_fields() -> None:
    one = row("three gaps", changed(7, occupation="", place="", address=""), "form.candidate_blank")
    found = next(f for f in one.found if f.code == "form.candidate_blank")
    assert found.fields == (
        "candidate:7:occupation", "candidate:7:place", "candidate:7:address",
    )  # fmt: skip
    paper = replace(list_paper(), name="", submitter=Submitter(), representative=Representative())
    blank = {f.code: f for f in row("three gaps", paper).found}
    assert blank["form.list_blank"].fields == ("name", "submitter.name")
    assert dict(blank["form.list_blank"].facts) == {"count": 2}
    assert blank["form.filer_blank"].fields == ("representative",)
