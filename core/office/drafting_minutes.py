"""Drafts the ground (образложење) of a decision on a station, for a person to edit."""

from collections.abc import Iterable, Mapping, Sequence

from core.base.findings import Finding
from core.book.telling_minutes import answer
from core.domain.minutes.case import Case, Step
from core.domain.minutes.grounds import AnnulmentGround, Ground, article, key
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
    found: Iterable[Finding],
    changed: Changed = (),
    lists: Mapping[int, str] = codes.NO_NAMES,
) -> str:
    """Why minutes are corrected, and what exactly changes."""
    lines = [speech(f"draft.correction.{basis}", number=station), *_listed(speech, found)]
    if changed:
        lines.append(speech("draft.correction.changes"))
    lines += [
        speech(
            "draft.correction.change",
            field=codes.field_name(speech, name, lists),
            old=answer(speech, old),
            new=answer(speech, new),
        )
        for name, old, new in changed
    ]
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
    return "\n".join([first, *_listed(speech, found), *_inspected(speech, case.inspections)])


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


def _listed(speech: Words, found: Iterable[Finding]) -> list[str]:
    return [
        speech("draft.finding", what=named(speech, one), article=one.article or "____")
        for one in found
    ]


def _inspected(speech: Words, inspections: Iterable[Step]) -> list[str]:
    return [
        speech(
            "draft.inspected",
            at=dates.moment(speech, step.stamp.happened),
            found=step.act.found.rstrip("."),
        )
        for step in inspections
    ]
