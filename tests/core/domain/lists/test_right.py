"""May each candidate be elected here: eighteen on election day, and resident."""

from dataclasses import replace
from datetime import date

import pytest

from core.domain.election.model import Election
from core.domain.lists.paper import Sex
from core.domain.lists.rules.right import of_age
from core.office.filed import other_units
from tests.core.domain.lists.made import Row, changed, row
from tests.support.books import PARTICULARS
from tests.support.filed import list_paper
from tests.support.invented import jmbg_of

ELSEWHERE = frozenset({"cacak"})

BIRTHDAYS = (
    # born               election day        of age
    (date(2008, 12, 5), date(2026, 12, 6), True),
    (date(2008, 12, 6), date(2026, 12, 6), True),
    (date(2008, 12, 7), date(2026, 12, 6), False),
    (date(2008, 12, 6), date(2026, 12, 5), False),
    (date(2008, 12, 6), date(2026, 12, 7), True),
    (date(2008, 1, 1), date(2025, 12, 31), False),
    (date(2008, 1, 1), date(2026, 1, 1), True),
    (date(2004, 2, 29), date(2022, 2, 28), False),
    (date(2004, 2, 29), date(2022, 3, 1), True),
    (date(2006, 2, 28), date(2024, 2, 28), True),
    (date(2006, 3, 1), date(2024, 2, 29), False),
    (date(2006, 3, 1), date(2024, 3, 1), True),
    (date(1926, 12, 6), date(2026, 12, 6), True),
)


def _born(day: date, *codes: str, what: str = "", typed: bool = True) -> Row:
    number = jmbg_of(day, Sex.FEMALE, 1)
    paper = changed(1, jmbg=number, born=day if typed else None)
    return row(what or f"born {day}", paper, *codes)


ROWS = (
    _born(date(2008, 12, 5), what="eighteen the day before"),
    _born(date(2008, 12, 6), what="eighteen on the day"),
    _born(date(2008, 12, 7), "right.under_age", what="eighteen the day after"),
    _born(date(2008, 12, 6), what="eighteen by the number alone", typed=False),
    _born(date(2008, 12, 7), "right.under_age", what="not by the number alone", typed=False),
    row(
        "what is typed counts before the number",
        changed(1, born=date(2008, 12, 7)),
        "right.under_age",
        "identity.born",
    ),
    row(
        "nothing is known of an unreadable number",
        changed(1, jmbg="3102008705001", born=None),
        "identity.no_day",
    ),
    row("of another unit", changed(1, place="Чачак"), "right.elsewhere", units=ELSEWHERE),
    row("the same in Latin", changed(1, place="CACAK"), "right.elsewhere", units=ELSEWHERE),
    row("a village", changed(1, place="Бреза"), units=ELSEWHERE),
    row("blank", changed(1, place=""), "form.candidate_blank", units=ELSEWHERE),
)  # fmt: skip


@pytest.mark.law("lists.voting_age", "rules.right")
@pytest.mark.parametrize("one", ROWS, ids=lambda one: one.what)
def test_age_and_residence(one: Row) -> None:
    """Election day is 6 December 2026: born on 6 December 2008 is of age, a day later is not."""
    assert one.told == one.codes


@pytest.mark.parametrize(("born", "held", "right"), BIRTHDAYS)
def test_age_on_the_day_before_on_and_after_the_birthday(
    born: date, held: date, right: bool
) -> None:
    """Born on 29 February one is of age on 1 March of a year without that day."""
    assert of_age(born, held, 18) is right


def test_who_withdrew_may_be_of_any_age() -> None:
    paper = changed(1, jmbg=jmbg_of(date(2010, 1, 1), Sex.FEMALE, 1), born=date(2010, 1, 1))
    assert row("on the list", paper).told == ("right.under_age",)
    assert "right.under_age" not in row("gone", changed(1, paper, withdrawn="одустала")).told


@pytest.mark.parametrize(
    ("unit", "home", "elsewhere"),
    [
        ("Чачак", "Чачак", False),
        ("Град Чачак", "Чачак", False),
        ("Бачка Топола", "Бачка Топола", False),
        ("Бачка Топола", "Топола", True),
        ("Топола", "Бачка Топола", True),
        ("Нови Бечеј", "Бечеј", True),
        ("Београд", "Нови Београд", False),
        ("Београд", "Земун", False),
        ("Нови Београд", "Београд", False),
        ("Нови Београд", "Земун", True),
        ("Палилула (Ниш)", "Палилула", False),
        ("Палилула (Ниш)", "Ниш", False),
        ("Палилула (Ниш)", "Пантелеј", True),
        ("Чачак", "Трбушани", False),
    ],
)
def test_residence_in_another_unit_of_the_register(unit: str, home: str, elsewhere: bool) -> None:
    """A city and its own municipalities are not other units; names that only overlap are."""
    particulars = replace(PARTICULARS, unit=unit)
    units = other_units(Election(particulars))
    paper = list_paper()
    there = tuple(replace(one, place=home) for one in paper.candidates)
    found = row(unit, replace(paper, candidates=there), particulars=particulars, units=units).told
    assert found == (("right.elsewhere",) * 20 if elsewhere else ())
