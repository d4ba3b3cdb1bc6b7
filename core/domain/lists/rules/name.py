"""Are the names of list and submitter as the law wants them (назив изборне листе)?"""

from collections.abc import Iterator

from core.base.findings import Finding, Severity
from core.base.script import folded, strays
from core.domain.lists.paper import SubmitterKind
from core.domain.lists.rules.case import Case, Leads, Rule, field_of, finding

_GROUNDS = "lists.grounds_curable"
_LEADERS = "lists.leaders"
_LEADERS_OF_COALITION = "lists.leaders_of_coalition"
_SHORT = 2
_OF_ANY = frozenset({"grupa", "gradjana", "stranka", "koalicija", "pokret", "savez", "politicka"})
"""Words that many names have."""


def _find(case: Case) -> Iterator[Finding]:
    paper = case.paper
    own = folded(paper.name)
    words = _telling(paper.submitter.name, *paper.submitter.parties)
    if own and words and not words & _telling(paper.name):
        yield finding(
            case, "name.without_submitter", Severity.DOUBT, _GROUNDS, ("name",),
            name=paper.name, submitter=paper.submitter.name,
        )  # fmt: skip
    for other in case.others:
        if other.earlier and own and folded(other.name) == own:
            yield finding(case, "name.taken", Severity.ERROR, _GROUNDS, ("name",), name=paper.name)
    coalition = paper.submitter.kind is SubmitterKind.COALITION
    key = _LEADERS_OF_COALITION if coalition else _LEADERS
    most = case.law.number(key)
    if len(paper.leaders) > most:
        yield finding(
            case, "name.many_leaders", Severity.ERROR, key, ("leaders",),
            count=len(paper.leaders), most=most,
        )  # fmt: skip
    yield from _lookalikes(case)


def _telling(*names: str) -> set[str]:
    """The words of names that tell them from others."""
    words = {word for name in names for word in folded(name).split()}
    return {word for word in words if len(word) > _SHORT and word not in _OF_ANY}


def _lookalikes(case: Case) -> Iterator[Finding]:
    texts = [("name", 0, case.paper.name), ("submitter.name", 0, case.paper.submitter.name)]
    texts += [
        (field_of(place, name), place, getattr(one, name))
        for place, one in case.candidates
        for name in ("name", "surname")
    ]
    for path, place, text in texts:
        letters = strays(text)
        if letters:
            yield finding(
                case, "name.lookalike", Severity.DOUBT, _GROUNDS, (path,),
                place=place, text=text, letters=", ".join(dict.fromkeys(letters)),
            )  # fmt: skip


RULE = Rule(
    "name",
    (_GROUNDS, _LEADERS, _LEADERS_OF_COALITION),
    {
        "name.without_submitter": Leads.LOOK,
        "name.taken": Leads.REFUSE,
        "name.many_leaders": Leads.REFUSE,
        "name.lookalike": Leads.LOOK,
    },
    _find,
)
