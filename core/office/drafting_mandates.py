"""Drafts the ground (образложење) of a decision on mandates, for a person to edit."""

from core.domain.mandates.elect import Given
from core.domain.mandates.model import Why
from core.domain.mandates.succession import Choice, Succession
from core.words import dates
from core.words.catalogue import Words


def award(speech: Words, determination: str, given: tuple[Given, ...]) -> str:
    """On what the seats are given, and which of them went on to another list."""
    lines = [speech("draft.mandates.award", number=determination)]
    moved = [one for one in given if one.why is Why.NEXT_QUOTIENT]
    lines += [
        speech(
            "draft.mandates.moved",
            seat=str(one.seat),
            name=one.who.name,
            no=str(one.who.list),
        )
        for one in moved
    ]
    return "\n".join(lines)


def fill(speech: Words, found: Succession, choice: Choice | None) -> str:
    """Why a seat is vacant, and by which rule this one follows; empty where no rule says so."""
    if choice is None:
        return ""
    lines = []
    before = found.before
    if before is not None and before.ended is not None:
        lines.append(
            speech(
                "draft.mandates.ended",
                name=before.holder.name,
                day=dates.day_of(speech, before.ended.day).removesuffix("."),
                ground=speech(f"ending.{before.ended.ground.value}"),
            )
        )
    rule = speech(f"follows.{choice.why.value}")
    article = f" ({choice.article})" if choice.article else ""
    lines.append(speech("draft.mandates.follows", name=choice.who.name, rule=rule, article=article))
    return "\n".join(lines)
