"""Is anybody on this list twice, on another list, or the leader of one?"""

from collections.abc import Iterator

from core.base.findings import Finding, Severity
from core.base.script import folded
from core.domain.lists.paper import Candidate
from core.domain.lists.rules.case import Case, Leads, Other, Rule, field_of, finding

_GROUNDS = "lists.grounds_curable"


def _find(case: Case) -> Iterator[Finding]:
    yield from _here(case)
    for place, one in case.candidates:
        for other in case.others:
            yield from _elsewhere(case, place, one, other)


def _here(case: Case) -> Iterator[Finding]:
    numbers: dict[str, int] = {}
    names: dict[str, int] = {}
    for place, one in case.candidates:
        name = folded(one.full_name)
        before = numbers.get(one.jmbg) if one.jmbg else None
        if before is not None:
            yield _twice(case, "twice.here", Severity.ERROR, before, place, one)
        elif name and name in names:
            yield _twice(case, "twice.same_name", Severity.DOUBT, names[name], place, one)
        if one.jmbg:
            numbers.setdefault(one.jmbg, place)
        names.setdefault(name, place)


def _twice(
    case: Case, code: str, grade: Severity, before: int, place: int, one: Candidate
) -> Finding:
    name = "jmbg" if code == "twice.here" else "surname"
    fields = (field_of(before, name), field_of(place, name))
    return finding(
        case, code, grade, _GROUNDS, fields, place=place, before=before, name=one.full_name
    )


def _elsewhere(case: Case, place: int, one: Candidate, other: Other) -> Iterator[Finding]:
    fields = (field_of(place, "jmbg"),)
    facts: dict[str, int | str] = {"place": place, "name": one.full_name, "other": other.name}
    if one.jmbg and one.jmbg in other.people:
        code, grade = "twice.pending", Severity.DOUBT
        if other.earlier:
            code, grade = "twice.other_list", Severity.ERROR
        yield finding(case, code, grade, _GROUNDS, fields, **facts)
    if not other.earlier:
        return
    if one.jmbg and one.jmbg in other.leaders:
        yield finding(case, "twice.leader", Severity.ERROR, _GROUNDS, fields, **facts)
    elif folded(one.full_name) in other.leaders:
        fields = (field_of(place, "surname"),)
        yield finding(case, "twice.leader_name", Severity.DOUBT, _GROUNDS, fields, **facts)


RULE = Rule(
    "twice",
    (_GROUNDS,),
    {
        "twice.here": Leads.ORDER,
        "twice.same_name": Leads.LOOK,
        "twice.other_list": Leads.REFUSE,
        "twice.pending": Leads.LOOK,
        "twice.leader": Leads.REFUSE,
        "twice.leader_name": Leads.LOOK,
    },
    _find,
)
