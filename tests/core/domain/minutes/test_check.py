"""The checks of the minutes: one table of figures and the codes they must raise."""

import pytest

from core.base.findings import Severity
from core.domain.minutes.check import check
from core.domain.minutes.model import Figure, Figures, Mark, Minutes, Remarks
from core.office.found import law
from core.words.codes import OF_MINUTES

LAW = law("rs-local-2022")
ABSENT, NOT = Mark.ABSENT, Mark.NOT_TYPED

CASES: tuple[tuple[str, tuple[Figure, ...], tuple[Figure, ...], tuple[str, ...]], ...] = (
    # what                             S    R    U    G    B    N  V     lists       codes
    ("all agrees", (275, 275, 115, 160, 160, 4, 156), (100, 56), ()),
    ("C1 the station of the mockup", (275, 275, 115, 159, 160, 4, 156), (100, 56), ("C1", "W2")),
    ("C2", (275, 180, 22, 160, 160, 4, 156), (100, 56), ("C2", "W2", "W5")),
    ("C3", (275, 275, 115, 160, 160, 5, 156), (100, 56), ("C3",)),
    ("C4", (275, 275, 115, 160, 160, 4, 156), (100, 55), ("C4",)),
    ("C5", (150, 150, 0, 160, 160, 4, 156), (100, 56), ("C2", "C5", "W1", "W2")),
    ("C6", (275, 275, 115, 160, 160, 4, 150), (100, 56), ("C3", "C6")),
    ("C7", (275, 275, 115, 160, 160, ABSENT, 156), (100, 56), ("C7",)),
    ("W1", (100, 275, 175, 110, 100, 0, 100), (60, 40), ("W1", "W2", "W4", "W5")),
    ("W3 and W4, a ballot taken away", (275, 275, 115, 160, 159, 3, 156), (100, 56), ("W3", "W4")),
    ("W5", (280, 275, 115, 160, 160, 4, 156), (100, 56), ("W5",)),
    ("W6", (275, 275, ABSENT, 160, 160, 4, 156), (100, 56), ("W6",)),
    ("W6 in a list", (275, 275, 115, 160, 160, 4, 156), (100, ABSENT), ("W6",)),
    ("nothing typed", (NOT,) * 7, (NOT, NOT), ("W6",)),
    ("zeros everywhere", (0,) * 7, (0, 0), ()),
)


@pytest.mark.law(
    "rules.C1", "rules.C2", "rules.C3", "rules.C4", "rules.C5", "rules.C6", "rules.C7",
    "rules.W1", "rules.W2", "rules.W3", "rules.W4", "rules.W5", "rules.W6",
)  # fmt: skip
@pytest.mark.parametrize(("what", "figures", "votes", "codes"), CASES, ids=[c[0] for c in CASES])
def test_codes(
    what: str, figures: tuple[Figure, ...], votes: tuple[Figure, ...], codes: tuple[str, ...]
) -> None:
    assert what
    minutes = Minutes("1", Figures(*figures), tuple(enumerate(votes, start=1)))
    found = check(minutes, LAW)
    assert tuple(finding.code for finding in found) == codes
    for finding in found:
        assert finding.article
        assert finding.fields


REST: tuple[tuple[str, Remarks, tuple[str, ...]], ...] = (
    # what                            the rest of the paper                       codes
    ("nothing taken down", Remarks(), ()),
    ("all in order", Remarks(control_sheet_found=True, signatures=5, present="Ана"), ()),
    ("K1 not put in", Remarks(control_sheet_put_in=False), ("K1",)),
    ("K1 not found", Remarks(control_sheet_put_in=True, control_sheet_found=False), ("K1",)),
    ("K1 not signed", Remarks(control_sheet_signed=False), ("K1",)),
    ("K2 two signatures", Remarks(signatures=2), ("K2",)),
    ("three are enough", Remarks(signatures=3), ()),
    ("nobody counted them", Remarks(signatures=ABSENT), ()),
    ("K3", Remarks(interruptions="10:15–10:40, нестанак струје"), ("K3",)),
)


@pytest.mark.law("rules.K1", "rules.K2", "rules.K3", "minutes.least_signatures")
@pytest.mark.parametrize(("what", "remarks", "codes"), REST, ids=[row[0] for row in REST])
def test_the_rest_of_the_paper(what: str, remarks: Remarks, codes: tuple[str, ...]) -> None:
    assert what
    minutes = Minutes("1", Figures(275, 275, 115, 160, 160, 4, 156), ((1, 100), (2, 56)), remarks)
    found = check(minutes, LAW)
    assert tuple(finding.code for finding in found) == codes
    assert all(finding.article and finding.fields for finding in found)


def test_every_code_is_raised_by_some_case() -> None:
    raised = {code for case in CASES for code in case[3]} | {c for row in REST for c in row[2]}
    assert raised | {"S1"} == set(OF_MINUTES)


@pytest.mark.parametrize(
    ("registered", "register", "codes"),
    [(275, 275, ()), (275, 688, ("S1",)), (275, None, ()), (ABSENT, 688, ("W6",))],
)
def test_the_register_of_stations_is_only_noted(
    registered: Figure, register: int | None, codes: tuple[str, ...]
) -> None:
    """S against the register, where that is known; nothing grave comes of it."""
    minutes = Minutes("1", Figures(registered, 275, 115, 160, 160, 4, 156), ((1, 156),))
    found = check(minutes, LAW, register)
    assert tuple(one.code for one in found) == codes
    noted = [one for one in found if one.code == "S1"]
    assert all(one.severity is Severity.NOTE and one.fields == ("registered",) for one in noted)


def test_severities() -> None:
    """Serious errors are red, what may be right is amber, what the law allows is only a note."""
    minutes = Minutes("1", Figures(280, 275, 115, 159, 160, 4, 156), ((1, 156),))
    grades = {finding.code: finding.severity for finding in check(minutes, LAW)}
    assert grades == {"C1": Severity.ERROR, "W2": Severity.DOUBT, "W5": Severity.NOTE}


def test_a_ballot_a_voter_kept_is_ordinary_life() -> None:
    """U + B < R is a doubt only where the voters who turned out do not account for it."""
    kept = Minutes("1", Figures(275, 275, 115, 160, 159, 3, 156), ((1, 156),))
    assert {f.code: f.severity for f in check(kept, LAW)} == dict.fromkeys(
        ("W3", "W4"), Severity.NOTE
    )
    lost = Minutes("1", Figures(275, 275, 114, 160, 159, 3, 156), ((1, 156),))
    assert {f.code: f.severity for f in check(lost, LAW)} == {
        "W2": Severity.DOUBT,
        "W3": Severity.DOUBT,
        "W4": Severity.NOTE,
    }


def test_numbers_of_the_finding() -> None:
    minutes = Minutes("1", Figures(275, 275, 115, 159, 160, 4, 156), ((1, 156),))
    first = check(minutes, LAW)[0]
    assert dict(first.facts) == {"B": 160, "G": 159, "more": 1}
    assert first.fields == ("in_box", "voted")
    assert "116" in first.article
