"""Drafts the ground (образложење) of the decision that determines the results."""

from core.domain.lists.model import Lists
from core.domain.seats.determining import Determinations, Outcome
from core.domain.standing import Standing
from core.words.catalogue import Language, Words
from core.words.numbers import grouped


def determination(speech: Words, standing: Standing, outcome: Outcome) -> str:
    """What was counted and what it led to, for a person to edit; and what it takes the place of."""
    totals, last = dict(outcome.totals), standing.of(Determinations).last
    lines = [
        speech.count("draft.determination.stations", len(outcome.stations)),
        speech(
            "draft.determination.counts",
            **{
                name: _number(speech, totals[name])
                for name in ("registered", "voted", "invalid", "valid")
            },
        ),
        *_lists(speech, standing, outcome),
    ]
    if outcome.aside:
        lines.insert(1, speech("draft.determination.aside", stations=", ".join(outcome.aside)))
    if last is not None:
        lines.append(speech("draft.determination.anew", number=last.number))
    return "\n".join(lines)


def _lists(speech: Words, standing: Standing, outcome: Outcome) -> list[str]:
    """Votes and seats of every list, in the order of the ballot."""
    names, votes = standing.of(Lists).names, dict(outcome.votes)
    told = [
        speech(
            "draft.determination.list",
            no=no,
            name=names.get(no, ""),
            votes=_number(speech, votes[no]),
            seats=seats,
        )
        for no, seats in outcome.seats
    ]
    ends = [";"] * len(told)
    ends[-1:] = ["."] * len(told[-1:])
    head = speech("draft.determination.lists")
    return [head, *(f"{one}{end}" for one, end in zip(told, ends, strict=True))]


def _number(speech: Words, number: int) -> str:
    return grouped(number, speech.language is Language.EN)
