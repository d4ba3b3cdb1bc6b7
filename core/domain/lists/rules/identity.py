"""Does the personal number (ЈМБГ) hold, and does it say what the paper says?

Its digits only warn: who issued a number may have erred, so nobody is struck out by it.
"""

from collections.abc import Iterator

from core.base.findings import Finding, Severity
from core.domain.lists import jmbg
from core.domain.lists.paper import Candidate, Sex
from core.domain.lists.rules.case import Case, Leads, Rule, field_of, finding

_COMPLETE = "lists.incomplete_curable"


def _find(case: Case) -> Iterator[Finding]:
    for place, one in case.candidates:
        if one.jmbg:
            yield from _number(case, place, one)


def _number(case: Case, place: int, one: Candidate) -> Iterator[Finding]:
    number, own = one.jmbg, (field_of(place, "jmbg"),)
    who: dict[str, int | str] = {"place": place, "name": one.full_name}
    whole = jmbg.with_zero(number)
    if whole:
        yield finding(
            case, "identity.lost_zero", Severity.ERROR, _COMPLETE, own,
            **who, number=number, whole=whole,
        )  # fmt: skip
        return
    if not jmbg.is_form(number):
        yield finding(
            case, "identity.form", Severity.ERROR, _COMPLETE, own, **who,
            number=number, digits=sum(c.isdigit() for c in number),
        )  # fmt: skip
        return
    if not jmbg.control_holds(number):
        yield finding(case, "identity.control", Severity.DOUBT, _COMPLETE, own, **who)
    day = jmbg.birth_date(number)
    if day is None:
        yield finding(case, "identity.no_day", Severity.DOUBT, _COMPLETE, own, **who)
    elif one.born is not None and one.born != day:
        yield finding(
            case, "identity.born", Severity.DOUBT, _COMPLETE, (*own, field_of(place, "born")),
            **who, says=day.isoformat(), born=one.born.isoformat(),
        )  # fmt: skip
    stated = jmbg.sex(number)
    if one.sex is not Sex.UNKNOWN and stated and one.sex != stated:
        yield finding(
            case, "identity.sex", Severity.DOUBT, _COMPLETE, (*own, field_of(place, "sex")),
            **who, says=stated, sex=one.sex.value,
        )  # fmt: skip


RULE = Rule(
    "identity",
    (_COMPLETE,),
    {
        "identity.lost_zero": Leads.LOOK,
        "identity.form": Leads.ORDER,
        "identity.control": Leads.LOOK,
        "identity.no_day": Leads.LOOK,
        "identity.born": Leads.LOOK,
        "identity.sex": Leads.LOOK,
    },
    _find,
)
