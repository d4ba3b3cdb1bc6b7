"""Was the list filed by somebody entitled to, and its submitter founded as the law asks?"""

from dataclasses import replace
from datetime import date

import pytest

from core.domain.lists.paper import ListPaper, Right, Submitter, SubmitterKind
from tests.core.domain.lists.made import LAW, Row, reading, row
from tests.support.filed import coalition_paper, group_paper, list_paper

FREE = reading(LAW, agreement_after_call=False)


def _filed(right: Right) -> ListPaper:
    paper = list_paper()
    return replace(paper, representative=replace(paper.representative, right=right))


def _coalition(*parties: str) -> ListPaper:
    paper = coalition_paper()
    there = tuple(replace(one, party=parties[0] if parties else "А") for one in paper.candidates)
    submitter = Submitter(SubmitterKind.COALITION, paper.submitter.name, parties)
    return replace(paper, submitter=submitter, candidates=there)


def _group(founders: int | None = 12, agreement: date | None = date(2026, 10, 24)) -> ListPaper:
    return replace(group_paper(), founders=founders, agreement=agreement)


ROWS = (
    row("the registered representative", _filed(Right.REGISTERED)),
    row("somebody authorised", _filed(Right.AUTHORISED)),
    row("named by the agreement", _filed(Right.AGREEMENT)),
    row("somebody without any right", _filed(Right.NONE), "filer.unauthorised"),
    row("a coalition of one", _coalition("А"), "filer.few_parties"),
    row("a coalition of two", _coalition("А", "Б")),
    row("a coalition of none named", _coalition(), "filer.few_parties"),
    row("a group of nine", _group(9), "filer.few_founders"),
    row("a group of ten", _group(10)),
    row("a group nobody counted yet", _group(None)),
    row("agreed the day before the call", _group(agreement=date(2026, 10, 19)),
        "filer.agreement_before_call"),
    row("agreed on the day of the call", _group(agreement=date(2026, 10, 20))),
    row("agreed the day after the call", _group(agreement=date(2026, 10, 21))),
    row("agreed on a day not typed yet", _group(agreement=None)),
    row("agreed before, by the other reading", _group(agreement=date(2026, 10, 19)), law=FREE),
    row("a coalition agrees when it likes",
        replace(coalition_paper(), agreement=date(2026, 9, 1))),
    row("a party needs no founders", replace(list_paper(), founders=3)),
)  # fmt: skip


@pytest.mark.law(
    "lists.coalition_parties",
    "lists.group_founders",
    "lists.agreement_after_call",
    "rules.filer",
)
@pytest.mark.parametrize("one", ROWS, ids=lambda one: one.what)
def test_who_files(one: Row) -> None:
    """
    | submitter       | enough                                  | not enough              |
    |-----------------|-----------------------------------------|-------------------------|
    | who files       | registered, authorised, by agreement    | nobody's representative |
    | coalition       | 2 parties                               | 1                       |
    | citizens' group | 10 voters                               | 9                       |
    | its agreement   | on the day of the call, 20 October 2026 | the day before: a doubt |
    """
    assert one.told == one.codes
