"""The list's own checks inside its form: what a cell takes, what is coloured, what is counted.

A workbook may not hold arrays in these formulas, so the weights of the ЈМБГ are reckoned.
"""

from dataclasses import dataclass
from datetime import date
from typing import Any

from core.domain.lists import jmbg
from core.domain.lists.paper import Right, Sex, SubmitterKind
from core.domain.lists.rules import size
from core.domain.minutes.model import MOST
from core.law.profile import LegalProfile
from core.sheets.paper_cells import MOST_PERCENT, most_letters
from core.sheets.paper_form import Kind
from core.words import dates
from core.words.catalogue import Words

FIRST_DAY = date(1900, 1, 1)
"""The first day that a workbook can hold as a day."""
_LAST_DAY = date(2100, 12, 31)
_SEX_VALUES = (
    "lists.sex_percent", "lists.sex_reading", "lists.sex_block", "lists.sex_in_block",
)  # fmt: skip
_SIZE_VALUES = ("lists.least_share_of_candidates", "lists.most_share_of_candidates")


@dataclass(frozen=True, slots=True)
class Limits:
    """What the law asks, as far as the law of this election has the value."""

    age: int | None = None
    latest: date | None = None
    least: int | None = None
    most: int | None = None
    percent: int | None = None
    women: bool = False
    block: int = 0
    in_block: int = 0


def limits(law: LegalProfile, seats: int, held: date) -> Limits:
    """The limits of an election of so many councillors on that day."""
    age = law.number("lists.voting_age") if law.knows("lists.voting_age") else None
    sized = all(map(law.knows, _SIZE_VALUES))
    sexed = all(map(law.knows, _SEX_VALUES))
    return Limits(
        age=age,
        latest=None if age is None else born_by(held, age),
        least=size.least(law, seats) if sized else None,
        most=size.most(law, seats) if sized else None,
        percent=law.number("lists.sex_percent") if sexed else None,
        women=sexed and law.provision("lists.sex_reading").value == "women",
        block=law.number("lists.sex_block") if sexed else 0,
        in_block=law.number("lists.sex_in_block") if sexed else 0,
    )


def born_by(day: date, age: int) -> date:
    """The last day of birth of somebody who is so old on a day."""
    try:
        return day.replace(year=day.year - age)
    except ValueError:  # 29 February of a common year
        return date(day.year - age, 2, 28)


def choices(speech: Words, kind: Kind) -> tuple[str, ...]:
    """The words of a drop-down; none where the kind has no choice."""
    match kind:
        case Kind.FLAG:
            return speech("form.yes"), speech("form.no")
        case Kind.SEX:
            return tuple(speech(f"sex.{sex.value}") for sex in (Sex.FEMALE, Sex.MALE))
        case Kind.SUBMITTER:
            return tuple(speech(f"submitter.{one.value}") for one in SubmitterKind)
        case Kind.RIGHT:
            return tuple(speech(f"right.{one.value}") for one in Right)
    return ()


def validation(speech: Words, kind: Kind, cell: str, name: str = "") -> dict[str, Any]:
    """What a cell of that kind takes; `cell` is the address of the first of its range."""
    listed = choices(speech, kind)
    if listed:
        return _said(speech, "choice", {"validate": "list", "source": list(listed)})
    match kind:
        case Kind.JMBG:
            formula = f"={control_holds(cell)}"
            return _said(speech, "jmbg", {"validate": "custom", "value": formula}, "warning")
        case Kind.DAY:
            return _said(speech, "day", _between("date", FIRST_DAY, _LAST_DAY))
        case Kind.COUNT | Kind.PERCENT:
            most = MOST_PERCENT if kind is Kind.PERCENT else MOST
            return _said(speech, "count", _between("integer", 0, most), most=most)
    most = most_letters(name)
    ruled = {"validate": "length", "criteria": "<=", "value": most}
    return _said(speech, "text", ruled, most=most)


def validation_of_birth(speech: Words, law: Limits) -> dict[str, Any]:
    """A day of birth by which somebody is of age on the day of voting."""
    if law.latest is None or law.age is None:
        return validation(speech, Kind.DAY, "")
    latest = dates.day(speech, law.latest)
    ruled = _between("date", FIRST_DAY, law.latest)
    return _said(speech, "born", ruled, latest=latest, age=law.age)


def validation_of_party(speech: Words, named: str) -> dict[str, Any]:
    """One of the parties of the first sheet, whose range has that name."""
    return _said(speech, "party", {"validate": "list", "source": f"={named}"}, "warning")


def control_holds(cell: str) -> str:
    """A formula: thirteen digits, of which the last is the control digit (контролна цифра)."""
    at = f'ROW(INDIRECT("1:{jmbg.DIGITS - 1}"))'
    total = f"SUMPRODUCT(MID({cell},{at},1)*(7-MOD({at}-1,6)))"
    held = f"MOD(MOD(-{total},11),10)=VALUE(RIGHT({cell},1))"
    return f"IFERROR(AND(LEN({cell})={jmbg.DIGITS},{held}),FALSE)"


def faulty_number(cell: str, column: str) -> str:
    """A formula: a ЈМБГ that does not hold, or that stands in its column twice."""
    return f'AND({cell}<>"",OR(NOT({control_holds(cell)}),COUNTIF({column},{cell})>1))'


def faulty_five(block: str, words: tuple[str, ...], law: Limits) -> str:
    """A formula: a full five (петорка) with too few of a sex that the law watches."""
    female, male = words
    watched = (female,) if law.women else (female, male)
    few = ",".join(f'COUNTIF({block},"{word}")<{law.in_block}' for word in watched)
    return f"AND(COUNTA({block})={law.block},OR({few}))"


def counted(names: str, surnames: str) -> str:
    """A formula: how many rows have a candidate."""
    return f"SUMPRODUCT(--(LEN({names})+LEN({surnames})>0))"


def _between(kind: str, least: object, most: object) -> dict[str, Any]:
    return {"validate": kind, "criteria": "between", "minimum": least, "maximum": most}


def _said(
    speech: Words, key: str, ruled: dict[str, Any], grade: str = "stop", **facts: object
) -> dict[str, Any]:
    title, message = speech("form.error.title"), speech(f"form.error.{key}", **facts)
    return {**ruled, "error_type": grade, "error_title": title, "error_message": message}
