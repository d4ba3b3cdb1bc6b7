"""May each candidate be elected here (изборно право): of age on election day, and resident?"""

from collections.abc import Iterator
from datetime import date

from core.base.findings import Finding, Severity
from core.base.script import folded
from core.domain.lists import jmbg
from core.domain.lists.rules.case import Case, Leads, Rule, field_of, finding

_AGE = "lists.voting_age"
_GROUNDS = "lists.grounds_curable"


def of_age(born: date, day: date, age: int) -> bool:
    """Whether somebody is so many years old on a day; one born on 29 February on 1 March."""
    birthday = (born.month, born.day)
    years = day.year - born.year - ((day.month, day.day) < birthday)
    return years >= age


def _find(case: Case) -> Iterator[Finding]:
    age = case.law.number(_AGE)
    held = case.particulars.held
    for place, one in case.candidates:
        born = one.born_on
        if born is not None and not of_age(born, held, age):
            sure = one.born is not None or jmbg.control_holds(one.jmbg)
            grade = Severity.ERROR if sure else Severity.DOUBT
            yield finding(
                case, "right.under_age", grade, _AGE,
                (field_of(place, "born"), field_of(place, "jmbg")),
                place=place, name=one.full_name, born=born.isoformat(), age=age,
                held=held.isoformat(),
            )  # fmt: skip
        home = folded(one.place)
        if home in case.units:
            yield finding(
                case, "right.elsewhere", Severity.DOUBT, _GROUNDS, (field_of(place, "place"),),
                place=place, name=one.full_name, home=one.place, unit=case.particulars.unit,
            )  # fmt: skip


RULE = Rule(
    "right",
    (_AGE, _GROUNDS),
    {"right.under_age": Leads.REFUSE, "right.elsewhere": Leads.LOOK},
    _find,
)
