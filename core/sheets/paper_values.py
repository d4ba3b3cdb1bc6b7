"""What a filed list says as single values, by the lines and columns of its form, and back."""

from collections.abc import Mapping
from datetime import date

from core.domain.lists.paper import (
    OF_CANDIDATE,
    OF_CANDIDATES,
    OF_LIST,
    STRUCK,
    Candidate,
    Leader,
    ListPaper,
    Motion,
    Representative,
    Right,
    Sex,
    Signatures,
    Submitter,
    SubmitterKind,
)

Value = str | int | bool | date | None
Values = Mapping[str, Value]

_OF_PERSON = ("name", "surname", "jmbg", "address", "telephone", "email")
_TEXTS = ("name", "surname", "jmbg", "occupation", "place", "address", "party", "withdrawn")


def spread(paper: ListPaper) -> dict[str, Value]:
    """The lines of the first sheet."""
    found: dict[str, Value] = {
        "name": paper.name,
        "submitter.kind": paper.submitter.kind,
        "submitter.name": paper.submitter.name,
        "agreement": paper.agreement,
        "founders": paper.founders,
        "signatures": paper.signatures.filed,
        "representative.right": paper.representative.right,
        "motion": paper.motion is not None or None,
    }
    found |= {f"party:{no}": party for no, party in enumerate(paper.submitter.parties, start=1)}
    for no, leader in enumerate(paper.leaders, start=1):
        found |= {
            f"leader.name:{no}": leader.name,
            f"leader.surname:{no}": leader.surname,
            f"leader.jmbg:{no}": leader.jmbg,
        }
    for name in _OF_PERSON:
        found[f"representative.{name}"] = getattr(paper.representative, name)
    found |= {f"struck.{why}": count for why, count in paper.signatures.struck}
    if paper.motion is not None:
        found |= {"motion.nation": paper.motion.nation, "motion.percent": paper.motion.percent}
    return found | {f"enclosure.{name}": True for name in paper.enclosures}


def gathered(values: Values, candidates: tuple[Candidate, ...]) -> ListPaper:
    """The paper that these lines and these candidates say."""
    kind, right = values.get("submitter.kind"), values.get("representative.right")
    person = {name: _text(values, f"representative.{name}") for name in _OF_PERSON}
    return ListPaper(
        name=_text(values, "name"),
        submitter=Submitter(
            kind if isinstance(kind, SubmitterKind) else SubmitterKind.PARTY,
            _text(values, "submitter.name"),
            tuple(_text(values, key) for key in _numbered(values, "party")),
        ),
        leaders=_leaders(values),
        representative=Representative(
            right=right if isinstance(right, Right) else Right.AUTHORISED, **person
        ),
        candidates=candidates,
        signatures=Signatures(
            _count(values, "signatures"),
            tuple((why, count) for why in STRUCK if (count := _count(values, f"struck.{why}"))),
        ),
        enclosures=tuple(
            name for name in (*OF_LIST, OF_CANDIDATES) if values.get(f"enclosure.{name}") is True
        ),
        motion=_motion(values),
        agreement=_day(values, "agreement"),
        founders=_count(values, "founders"),
    )


def spread_candidate(one: Candidate) -> dict[str, Value]:
    """The cells of a candidate's row."""
    found: dict[str, Value] = {name: getattr(one, name) for name in _TEXTS}
    found |= {"sex": one.sex, "born": one.born}
    return found | {f"lacks:{name}": True for name in one.lacks}


def candidate(values: Values) -> Candidate:
    """The candidate that a row says."""
    sex = values.get("sex")
    said = {name: _text(values, name) for name in _TEXTS}
    return Candidate(
        name=said["name"],
        surname=said["surname"],
        sex=sex if isinstance(sex, Sex) else Sex.UNKNOWN,
        occupation=said["occupation"],
        place=said["place"],
        party=said["party"],
        jmbg=said["jmbg"],
        born=_day(values, "born"),
        address=said["address"],
        lacks=tuple(name for name in OF_CANDIDATE if values.get(f"lacks:{name}") is True),
        withdrawn=said["withdrawn"],
    )


def _leaders(values: Values) -> tuple[Leader, ...]:
    numbers = {key.partition(":")[2] for key in values if key.startswith("leader.") and values[key]}
    return tuple(
        Leader(*(_text(values, f"leader.{name}:{no}") for name in ("name", "surname", "jmbg")))
        for no in sorted(numbers, key=int)
    )


def _motion(values: Values) -> Motion | None:
    if values.get("motion") is not True:
        return None
    return Motion(_text(values, "motion.nation"), _count(values, "motion.percent"))


def _numbered(values: Values, name: str) -> list[str]:
    """Keys of the filled lines of a kind, in the order of their numbers."""
    keys = [key for key in values if key.startswith(f"{name}:") and values[key]]
    return sorted(keys, key=lambda key: int(key.partition(":")[2]))


def _text(values: Values, key: str) -> str:
    value = values.get(key)
    return value if isinstance(value, str) else ""


def _count(values: Values, key: str) -> int | None:
    value = values.get(key)
    return value if type(value) is int else None


def _day(values: Values, key: str) -> date | None:
    value = values.get(key)
    return value if isinstance(value, date) else None
