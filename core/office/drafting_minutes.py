"""Drafts the ground (образложење) of a decision on a station, for a person to edit."""

from collections.abc import Iterable, Mapping, Sequence

from core.base.findings import Finding, Severity
from core.book.telling_minutes import answer
from core.domain.minutes.case import Case, Step
from core.domain.minutes.grounds import (
    AnnulmentGround,
    Ground,
    UndeterminableGround,
    article,
    key,
)
from core.domain.minutes.proposals import ANNULLED_FOR, UNDETERMINABLE_FOR
from core.domain.minutes.room import MinutesRoom
from core.domain.minutes.steps import Changed, VotingAnnulled
from core.law.profile import LegalProfile
from core.office.drafting import named
from core.words import codes, dates
from core.words.catalogue import Words


def correction(
    speech: Words,
    station: str,
    basis: str,
    changed: Changed = (),
    lists: Mapping[int, str] = codes.NO_NAMES,
) -> str:
    """On what minutes are corrected, and what exactly changes.

    The paper itself lists the findings that the correction mends, so the ground does not.
    """
    lines = [speech(f"draft.correction.{basis}", number=station)]
    if changed:
        lines.append(speech("draft.correction.changes"))
    told = [
        speech(
            "draft.correction.change",
            field=codes.field_name(speech, name, lists),
            old=answer(speech, old),
            new=answer(speech, new),
        )
        for name, old, new in changed
    ]
    ends = [";"] * len(told)
    ends[-1:] = ["."] * len(told[-1:])
    lines += [f"{one}{end}" for one, end in zip(told, ends, strict=True)]
    return "\n".join(lines)


def on_ground(
    speech: Words,
    law: LegalProfile,
    station: str,
    ground: Ground,
    found: Iterable[Finding],
    case: Case,
) -> str:
    """Why the voting at a station is annulled, or its result cannot be determined."""
    annulled = isinstance(ground, AnnulmentGround)
    first = speech(
        "draft.annulment" if annulled else "draft.undeterminable",
        number=station,
        ground=speech(f"ground.{key(ground)}"),
        article=article(law, ground) or "____",
    )
    borne_out = [one for one in found if _bears_out(one, ground)]
    return "\n".join([first, *_listed(speech, borne_out), *_inspected(speech, case.inspections)])


def repeat(speech: Words, room: MinutesRoom, stations: Sequence[str]) -> str:
    """Why voting is repeated: what was decided of it at each of the stations."""
    put_aside = [(one, room.case(one).aside) for one in stations]
    causes = {
        "annulled": [one for one, step in put_aside if step and _annulled(step)],
        "undeterminable": [one for one, step in put_aside if step and not _annulled(step)],
    }
    told = [
        speech(f"draft.repeat.{cause}.{_of(of)}", stations=", ".join(of))
        for cause, of in causes.items()
        if of
    ]
    return " ".join([*told, speech(f"draft.repeat.only.{_of(stations)}")])


def _annulled(step: Step) -> bool:
    return isinstance(step.act, VotingAnnulled)


def _of(stations: Sequence[str]) -> str:
    return "one" if len(stations) == 1 else "many"  # 21 of them are many, whatever grammar says


def _bears_out(finding: Finding, ground: Ground) -> bool:
    """Whether the decision rests on this finding; other doubts are no part of its ground."""
    if ground is UndeterminableGround.ERRORS_STAY:
        return finding.severity is Severity.ERROR
    return ground in (ANNULLED_FOR.get(finding.code), UNDETERMINABLE_FOR.get(finding.code))


def _listed(speech: Words, found: Iterable[Finding]) -> list[str]:
    return [
        speech("draft.finding", what=named(speech, one), article=one.article or "____")
        for one in found
    ]


def _inspected(speech: Words, inspections: Iterable[Step]) -> list[str]:
    return [
        speech(
            "draft.inspected",
            at=dates.moment(speech, step.happened),
            found=step.act.found.rstrip("."),
        )
        for step in inspections
    ]
