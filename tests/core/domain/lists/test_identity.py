"""The personal number: its digits, and whether they say what the paper says.

Every number here is invented: its region is 70, which no municipality has.
"""

from datetime import date

import pytest

from core.base.findings import Severity
from core.domain.lists import jmbg
from core.domain.lists.check import leads_to
from core.domain.lists.paper import Sex
from core.domain.lists.rules.case import Leads
from tests.core.domain.lists.made import LAW, Row, changed, row
from tests.support.invented import jmbg_of, people


def control(twelve: str) -> int:
    """K = 11 − ((7(a+g)+6(b+h)+5(c+i)+4(d+j)+3(e+k)+2(f+l)) mod 11); 10 and 11 are 0."""
    a, b, c, d, e, f, g, h, i, j, k, m = (int(sign) for sign in twelve)
    total = 7 * (a + g) + 6 * (b + h) + 5 * (c + i) + 4 * (d + j) + 3 * (e + k) + 2 * (f + m)
    result = 11 - total % 11
    return 0 if result in (10, 11) else result


TWELVE = (
    "010198070500", "310198070001", "290200070500", "050300570499", "311299970999",
    "010100070000", "150686970123", "240878070512", "110394570321", "061200870777",
)  # fmt: skip
"""Day, month, three digits of the year, region 70, and a number of the sex."""


@pytest.mark.parametrize("twelve", TWELVE)
def test_one_control_digit_holds_and_nine_do_not(twelve: str) -> None:
    """By the formula of the digest, worked out here without the library the program uses."""
    right = control(twelve)
    for digit in range(10):
        assert jmbg.control_holds(f"{twelve}{digit}") is (digit == right)


def test_the_formula_holds_for_many_people() -> None:
    numbers = [one.jmbg for no in range(1, 17) for one in people(110, no)]
    assert len(set(numbers)) == len(numbers)
    assert all(control(number[:12]) == int(number[12]) for number in numbers)


@pytest.mark.parametrize("place", range(12))
def test_one_digit_mistyped_is_always_seen(place: int) -> None:
    """Any single digit in any place, but for the numbers whose control digit would be 10."""
    number = jmbg_of(date(1980, 1, 1), Sex.FEMALE, 1)
    for digit in "0123456789":
        other = f"{number[:place]}{digit}{number[place + 1 :]}"
        if other != number:
            assert jmbg.control_holds(other) is (control(other[:12]) == int(other[12]))


@pytest.mark.parametrize(
    ("number", "born", "sex"),
    [
        ("0101980705006", date(1980, 1, 1), "f"),
        ("3112999709992", date(1999, 12, 31), "f"),
        ("3112999704990", date(1999, 12, 31), "m"),
        ("0101000700005", date(2000, 1, 1), "m"),
        ("2902000705005", date(2000, 2, 29), "f"),
        ("2902900705005", None, "f"),
        ("3102980705005", None, "f"),
        ("0013980705005", None, "f"),
        ("", None, ""),
        ("010198070500", None, ""),
        ("٠101980705006", None, ""),
    ],
)
def test_what_the_digits_say(number: str, born: date | None, sex: str) -> None:
    """Years 9xx are 19xx, 0xx are 20xx; numbers to 499 are men's, from 500 women's."""
    assert jmbg.birth_date(number) == born
    assert jmbg.sex(number) == sex


SUMMER = jmbg_of(date(1980, 7, 15), Sex.FEMALE, 1)
EARLY = jmbg_of(date(1980, 7, 5), Sex.FEMALE, 1)
"""Begins with a zero, which a spreadsheet takes away."""
WRONG = f"{SUMMER[:12]}{(int(SUMMER[12]) + 1) % 10}"
NO_DAY = "310298070501" + str(control("310298070501"))
BORN = date(1980, 7, 15)


def _row(what: str, number: str, *codes: str, born: date | None = BORN) -> Row:
    return row(what, changed(1, jmbg=number, born=born), *codes)


ROWS = (
    _row("right", SUMMER),
    _row("right, and no day typed", SUMMER, born=None),
    _row("wrong control digit", WRONG, "identity.control"),
    _row("lost its zero", EARLY[1:], "identity.lost_zero", born=date(1980, 7, 5)),
    _row("with its zero", EARLY, born=date(1980, 7, 5)),
    _row("twelve digits that a zero does not mend", WRONG[1:], "identity.form"),
    _row("twelve digits, the last one gone", SUMMER[:12], "identity.form"),
    _row("fourteen digits", f"{SUMMER}0", "identity.form"),
    _row("a letter among them", f"{SUMMER[:12]}O", "identity.form"),
    _row("digits of another script", f"{SUMMER[:12]}٣", "identity.form"),
    _row("a space within", f"{SUMMER[:7]} {SUMMER[7:]}", "identity.form"),
    _row("no such day", NO_DAY, "identity.no_day", born=None),
    _row("no such day, another typed", NO_DAY, "identity.no_day"),
    _row("another day typed", SUMMER, "identity.born", born=date(1980, 7, 16)),
    _row("no number", "", "form.candidate_blank"),
    row("another sex typed", changed(4, jmbg=SUMMER, born=BORN), "identity.sex"),
    row(
        "everything at once",
        changed(4, jmbg=WRONG, born=date(1980, 7, 16)),
        "identity.control", "identity.born", "identity.sex",
    ),
)  # fmt: skip


@pytest.mark.law("rules.identity")
@pytest.mark.parametrize("one", ROWS, ids=lambda one: one.what)
def test_the_number_against_the_paper(one: Row) -> None:
    """
    | what is so                       | found                                      |
    |----------------------------------|--------------------------------------------|
    | thirteen digits that agree       | nothing                                    |
    | control digit of another number  | a doubt: who issued it may have erred      |
    | twelve digits, right with a zero | offered back, never mended in silence      |
    | not thirteen digits              | the list is not complete                   |
    | 31 February                      | a doubt                                    |
    | day or sex against what is typed | a doubt                                    |
    """
    assert one.told == one.codes


def test_a_lost_zero_is_offered_back_and_not_put_in() -> None:
    one = _row("lost", EARLY[1:], born=date(1980, 7, 5))
    found = next(f for f in one.found if f.code == "identity.lost_zero")
    assert dict(found.facts)["whole"] == EARLY
    assert one.case.paper.candidates[0].jmbg == EARLY[1:]
    assert leads_to(found, LAW) is Leads.LOOK


def test_digits_only_warn() -> None:
    """Nobody is struck out by a control digit, a day or a sex: these are doubts."""
    for one in ROWS:
        for found in one.found:
            if found.code in ("identity.control", "identity.no_day", "identity.born"):
                assert found.severity is Severity.DOUBT
