"""Both sexes on a list: at least 40 % of the less represented one, and two in every full five."""

from dataclasses import replace

import pytest

from core.base.findings import Finding, Severity
from core.domain.lists.check import curable, leads_to
from core.domain.lists.rules import sexes
from core.domain.lists.rules.case import Case, Leads
from core.law.profile import LegalProfile
from core.office.found import law
from tests.core.domain.lists.made import LAW, OLD_LAW, Row, case, listed, of_sexes, reading, row
from tests.support.filed import list_paper

WOMEN = reading(LAW, sex_reading="women")
BOTH = reading(LAW, sex_reading="less_represented")
LENGTHS = range(5, 111)


def _found(pattern: str, law: LegalProfile = LAW) -> dict[str, Finding]:
    whole = Case(
        case(list_paper()).particulars, law, replace(list_paper(), candidates=of_sexes(pattern))
    )
    return {one.code: one for one in sexes.RULE.find(whole)}


def _share(fewer: str, count: int, total: int, law: LegalProfile) -> bool:
    """Whether the share is found wanting; how the fives stand is not looked at."""
    other = "m" if fewer == "f" else "f"
    found = _found(fewer * count + other * (total - count), law)
    women = found["sexes.women"]
    facts = dict(women.facts)
    assert facts["women"] == (count if fewer == "f" else total - count)
    assert facts["total"] == total
    return "sexes.share" in found or women.severity is Severity.ERROR


def _least(total: int) -> int:
    """The least k with 5·k ≥ 2·n, by trying."""
    return next(k for k in range(total + 1) if 5 * k >= 2 * total)


@pytest.mark.law("lists.sex_percent", "rules.sexes")
@pytest.mark.parametrize("total", LENGTHS)
def test_forty_percent_exactly(total: int) -> None:
    """
    Of n candidates k of the less represented sex are enough when 5·k ≥ 2·n, whichever sex it is.

    | n   | 5 | 6 | 7 | 8 | 9 | 10 | 11 | 12 | 13 | 14 | 15 | … | 110 |
    |-----|---|---|---|---|---|----|----|----|----|----|----|---|-----|
    | k   | 2 | 3 | 3 | 4 | 4 |  4 |  5 |  5 |  6 |  6 |  6 | … |  44 |
    """
    least = _least(total)
    assert sexes.needed(BOTH, total) == least
    for fewer in ("f", "m"):
        assert _share(fewer, least - 1, total, BOTH)
        assert not _share(fewer, least, total, BOTH)


@pytest.mark.parametrize("total", LENGTHS)
def test_forty_percent_of_women(total: int) -> None:
    """By the other reading only women are counted: few men are no fault, few women are."""
    least = _least(total)
    assert _share("f", least - 1, total, WOMEN)
    assert not _share("f", least, total, WOMEN)
    assert not _share("m", least - 1, total, WOMEN)
    assert not _share("m", 0, total, WOMEN)


@pytest.mark.law("lists.sex_reading")
def test_the_reading_in_force_counts_the_sex_of_which_there_are_fewer() -> None:
    """One man in five women is a fault too, unless the commission reads the law otherwise."""
    assert set(_found("fffff")) == {"sexes.women", "sexes.share", "sexes.five"}
    assert set(_found("fffff", WOMEN)) == {"sexes.women"}


def test_table_of_the_law() -> None:
    """The totals worked out in the digest of the law, one by one."""
    needed = {6: 3, 7: 3, 8: 4, 9: 4, 10: 4, 11: 5, 12: 5, 13: 6, 14: 6, 15: 6}
    assert {n: sexes.needed(LAW, n) for n in needed} == needed


def test_thirty_percent_of_the_older_law() -> None:
    """Before 2020: 30 %, and one in every three."""
    old = law("rs-local-2007")
    assert set(_found("mmfmmfmmfm", old)) == {"sexes.women"}
    assert set(_found("mmfmmfmmmm", old)) == {"sexes.women", "sexes.share", "sexes.five"}
    assert set(_found("mmmffmmmf", old)) == {"sexes.women", "sexes.five"}


FIVES = (
    # pattern                      found                                  first fault
    ("fmfmm", (), ""),
    ("fffmm", (), ""),
    ("ffffm", ("sexes.share", "sexes.five"), "1–5 m 1"),
    ("mmmmf", ("sexes.share", "sexes.five"), "1–5 f 1"),
    ("mmmmm", ("sexes.share", "sexes.five"), "1–5 f 0"),
    ("fmmmmfffmm", ("sexes.five",), "1–5 f 1"),
    ("fffmmfmmmm", ("sexes.five",), "6–10 f 1"),
    ("mmmfffmfffmmmff", ("sexes.five",), "6–10 m 1"),
    ("fmfmmfmfmm", (), ""),
)  # fmt: skip


@pytest.mark.law("lists.sex_block", "lists.sex_in_block")
@pytest.mark.parametrize(("pattern", "codes", "where"), FIVES, ids=[f[0] for f in FIVES])
def test_two_in_every_full_five(pattern: str, codes: tuple[str, ...], where: str) -> None:
    """Each five in order has at least two of each sex; the finding names the five and the sex."""
    found = _found(pattern)
    assert tuple(code for code in found if code != "sexes.women") == codes
    if where:
        facts = dict(found["sexes.five"].facts)
        assert f"{facts['first']}–{facts['last']} {facts['sex']} {facts['count']}" == where
        assert facts["least"] == 2


LAST = (
    # the rest after two good fives, and whether it is short of one in proportion (2·r // 5)
    ("m", False), ("mm", False), ("mmm", True), ("mmf", False), ("mmmm", True), ("mmmf", False),
    ("f", False), ("ff", False), ("fff", True), ("ffm", False), ("ffff", True), ("fffm", False),
)  # fmt: skip


@pytest.mark.law("lists.sex_partial_block")
@pytest.mark.parametrize(("rest", "wanting"), LAST, ids=[rest for rest, _short in LAST])
def test_the_last_five_that_is_not_full(rest: str, wanting: bool) -> None:
    """
    | reading | rest of 1 or 2 | rest of 3 or 4 without the other sex |
    |---------|----------------|--------------------------------------|
    | doubt   | nothing        | a doubt: somebody looks              |
    | binding | nothing        | a fault                              |
    | free    | nothing        | nothing                              |
    """
    pattern = ("fffmmfffmm" if rest[0] == "m" else "mmmffmmmff") + rest
    doubted = _found(pattern).get("sexes.last_five")
    binding = _found(pattern, reading(LAW, sex_partial_block="binding")).get("sexes.last_five")
    free = _found(pattern, reading(LAW, sex_partial_block="free"))
    assert "sexes.last_five" not in free
    assert (doubted is not None) is wanting
    assert (binding is not None) is wanting
    if doubted is not None and binding is not None:
        assert doubted.severity is Severity.DOUBT
        assert leads_to(doubted, LAW) is Leads.LOOK
        assert binding.severity is Severity.ERROR
        assert dict(binding.facts)["least"] == 1


@pytest.mark.law("lists.sex_curable")
def test_whether_it_can_be_cured_is_a_reading() -> None:
    """As things stand it is ordered cured; by the other reading the list is refused."""
    found = _found("mmmmf")["sexes.five"]
    assert leads_to(found, LAW) is Leads.ORDER
    assert leads_to(found, reading(LAW, sex_curable=False)) is Leads.REFUSE
    assert leads_to(found, OLD_LAW) is Leads.ORDER
    assert curable("sexes", LAW)


def test_who_has_no_sex_typed_yet_stops_the_count() -> None:
    """Nothing is found wanting before every sex is known, but the women are told all the same."""
    assert set(_found("fm?mm")) == {"sexes.women"}
    assert _found("m????", WOMEN)["sexes.women"].severity is Severity.NOTE
    assert _found("") == {}


def test_a_candidate_who_withdraws_moves_the_next_ones_up() -> None:
    """`fmfmm fmmfm` is in order; without its first candidate the fives are others."""
    paper = listed("fmfmmfmmfmfffmm")
    assert row("in order", paper).told == ()
    gone = replace(paper.candidates[0], withdrawn="одустала")
    left = replace(paper, candidates=(gone, *paper.candidates[1:]))
    found = row("one gone", left)
    assert found.told == ("size.few",)
    gone = replace(paper.candidates[2], withdrawn="одустала")
    left = replace(paper, candidates=(*paper.candidates[:2], gone, *paper.candidates[3:]))
    assert "sexes.last_five" not in row("another gone", left).told


ROWS: tuple[Row, ...] = (
    row("one woman in the second five", listed("fffmmfmmmmffmmm"), "sexes.five"),
    row("five of fifteen", listed("ffmmmffmmmfmmmm"), "sexes.share", "sexes.five"),
    row("three men at the end", listed("fffmmfffmmfffmmmmm"), "sexes.last_five"),
    row("few women", listed("ffmmmffmmmfmmmm"), "sexes.women", "sexes.five", law=WOMEN),
)


@pytest.mark.parametrize("one", ROWS, ids=lambda one: one.what)
def test_whole_lists(one: Row) -> None:
    assert one.told == one.codes
