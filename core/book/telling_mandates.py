"""Acts on mandates, assembly and mayor in words, for the journal."""

from collections.abc import Iterable
from typing import Any

from core.domain.mandates import acts, assembly, filling
from core.domain.mandates.model import Nominee
from core.words import dates
from core.words.catalogue import Words

Told = tuple[str, str]

MOST_TOLD = 60
"""So many persons of one act are told; the rest is counted."""


def about(words: Words, act: Any) -> str:
    """What such an act is about; empty where it is none of these."""
    match act:
        case acts.CandidatesNamed(list=no):
            return words("field.list", no=no)
        case acts.CandidatePassedOver(who=who):
            return nominee(words, who)
        case acts.MandatesAwarded(holders=holders):
            return words.count("history.about.mandates", len(holders))
        case (
            filling.MandateEnded(seat=seat, holder=who) | filling.MandateFilled(seat=seat, who=who)
        ):
            return words("history.about.seat_of", seat=str(seat), name=who.name)
        case filling.CoalitionAgreed(list=no):
            return words("field.list", no=no)
        case assembly.AssemblyConstituted(day=day) | assembly.MayorEnded(day=day):
            return dates.day(words, day)
        case assembly.MayorElected(who=who):
            return who.name
    return ""


def told(words: Words, act: Any) -> Iterable[Told]:
    """Everything such an act says beside its ruling."""
    match act:
        case acts.CandidatesNamed():
            yield "candidates", _several(words, [_line(one.place, one) for one in act.candidates])
            yield "coalition", words("history.yes") if act.coalition else ""
        case acts.CandidatePassedOver():
            yield "on_ground", words(f"passing.{act.ground.value}")
        case acts.MandatesAwarded():
            yield "seats_of_lists", ", ".join(f"{no}: {seats}" for no, seats in act.seats)
            rows = zip(act.holders, act.rules, strict=True)
            yield (
                "holders",
                "\n".join(
                    f"{seat}. {nominee(words, who)} – {words(f'follows.{why.value}')}"
                    for seat, (who, why) in enumerate(rows, start=1)
                ),
            )
        case filling.MandateEnded():
            yield "candidate", nominee(words, act.holder)
            yield "on_ground", words(f"ending.{act.ground.value}")
        case filling.MandateFilled():
            yield "candidate", nominee(words, act.who)
            yield "after", nominee(words, act.after) if act.after else ""
            yield "by_rule", words(f"follows.{act.why.value}")
            yield "consent", dates.day(words, act.consent) if act.consent else ""
            yield "because", act.because
        case filling.CoalitionAgreed():
            yield "parties", ", ".join(act.parties)
            yield "day", dates.day(words, act.dated)
    yield from _of_assembly(words, act)
    yield from _dated(words, act)


def nominee(words: Words, who: Nominee) -> str:
    """A candidate by name, list and place."""
    return words("history.about.nominee", name=who.name, no=str(who.list), place=str(who.place))


def _of_assembly(words: Words, act: Any) -> Iterable[Told]:
    match act:
        case assembly.AssemblyConstituted():
            yield "confirmed", str(act.confirmed)
            yield "presiding", act.presiding
        case assembly.MayorElected():
            yield "candidate", nominee(words, act.who)
            yield "seat", str(act.seat)
            yield "votes_for", str(act.votes)
            yield "voted", str(act.voted)
        case assembly.MayorEnded():
            yield "on_ground", words(f"mayor_ending.{act.ground.value}")


_DATED = (
    acts.CandidatePassedOver,
    filling.MandateEnded,
    assembly.AssemblyConstituted,
    assembly.MayorElected,
    assembly.MayorEnded,
)


def _dated(words: Words, act: Any) -> Iterable[Told]:
    """The day an act is about, and the note it has."""
    if isinstance(act, _DATED):
        yield "day", dates.day(words, act.day)
        yield "note", getattr(act, "note", "")


def _line(place: int, who: Nominee) -> str:
    return f"{place}. {', '.join(text for text in (who.name, who.party) if text)}"


def _several(words: Words, rows: list[str]) -> str:
    more = len(rows) - MOST_TOLD
    return "\n".join(rows if more <= 0 else [*rows[:MOST_TOLD], words("history.more", n=more)])
