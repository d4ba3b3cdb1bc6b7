"""A list on the desk in words: its head, its findings as cards, its fives and measures."""

from dataclasses import dataclass
from datetime import datetime
from fractions import Fraction

from core.base.findings import Finding, Severity
from core.domain.lists.check import leads_to, reading_of
from core.domain.lists.paper import Sex
from core.domain.lists.rules.case import Leads
from core.domain.lists.rules.sexes import fives, needed, short
from core.domain.lists.rules.signatures import needed as signatures_needed
from core.domain.lists.states import Cured, Published, Received, TakenUp
from core.domain.lists.workflow import Door
from core.office.citing import cited
from core.words import codes, dates, numbers
from core.words.catalogue import Language, Words
from gui.kit import findings as kit
from gui.kit.fives import FiveColumn
from gui.models.list_words import submitter
from gui.models.script import named
from gui.pages.list.desk import Desk

TONES = {Severity.ERROR: "err", Severity.DOUBT: "wrn", Severity.NOTE: "inf"}
_ORDER = tuple(Severity)


@dataclass(frozen=True, slots=True)
class Measure:
    """What a meter shows."""

    word: str
    figures: str
    share: float
    limit: float
    token: str


def card_id(found: Finding) -> str:
    """What tells a finding from the others of its list."""
    return f"{found.code}|{'|'.join(found.fields)}"


def cards(words: Words, desk: Desk) -> tuple[kit.Finding, ...]:
    """The findings as cards, the gravest first; the share of women stands in its meter."""
    shown = [found for found in desk.findings if found.code != "sexes.women" or _counts(found)]
    shown.sort(key=lambda found: _ORDER.index(found.severity))
    return tuple(_card(words, desk, found) for found in shown)


def subtitle(words: Words, desk: Desk) -> str:
    """Who filed it, its leader, when and under which number."""
    one = desk.one
    parts = [submitter(words, desk.paper)]
    if desk.paper.leader:
        parts.append(words("list.leader", name=named(words, desk.paper.leader)))
    parts.append(words("list.received", at=dates.moment(words, one.received)))
    parts.append(words("list.receipt", number=one.receipt))
    return " · ".join(parts)


def columns(desk: Desk) -> tuple[FiveColumn, ...]:
    """The fives as the chart draws them: filled is a woman."""
    return tuple(
        FiveColumn(
            f"{five.first}–{five.last}" if five.last > five.first else str(five.first),
            tuple(None if sex is Sex.UNKNOWN else sex is Sex.FEMALE for sex in five.sexes),
            five.full and short(five, desk.law) is not None,
        )
        for five in fives(desk.paper.standing_candidates, desk.law)
    )


def women(words: Words, desk: Desk) -> Measure:
    """The share of women, always shown by itself."""
    sexes = [one.sex for _place, one in desk.paper.standing_candidates]
    total, count = len(sexes), sexes.count(Sex.FEMALE)
    wanted = needed(desk.law, total)
    english = words.language is Language.EN
    share = numbers.percent(_share(count, total), english, 1)
    figures = words("list.women.needed", share=share, needed=wanted)
    token = "inf_so" if count >= wanted else "wrn_so"
    part = count / total if total else 0.0
    limit = wanted / total if total else -1.0
    return Measure(words("list.women", count=count, total=total), figures, part, limit, token)


def support(words: Words, desk: Desk) -> Measure:
    """The signatures that count, of those needed."""
    signatures = desk.paper.signatures
    minority = desk.paper.motion is not None
    size = len(desk.paper.standing_candidates)
    wanted = signatures_needed(desk.law, desk.case.particulars.voters, size, minority)
    valid = signatures.valid
    if valid is None or wanted is None:
        shown = "–" if valid is None else str(valid)
        need = "?" if wanted is None else str(wanted)
        word = words("list.signatures", valid=shown, needed=need)
        return Measure(word, words("list.signatures.uncounted"), 0.0, -1.0, "inf_so")
    whole = max(signatures.filed or 0, wanted, 1)
    token = "ok_so" if valid >= wanted else "err_so"
    word = words("list.signatures", valid=str(valid), needed=str(wanted))
    filed = words("list.signatures.filed", filed=signatures.filed or 0)
    return Measure(word, filed, valid / whole, wanted / whole, token)


def proposal(words: Words, desk: Desk, now: datetime) -> tuple[str, str]:
    """What the program proposes, and what follows."""
    door = desk.proposal(now)
    if door is not None:
        return words(f"list.proposes.{door.value}"), words(f"list.follows.{door.value}")
    if isinstance(desk.one.state, Published):
        return words("list.waits"), words("list.waits.why")
    if isinstance(desk.one.state, Received | TakenUp | Cured):
        return words("list.look"), words("list.look.why")
    if any(not objection.outcome for objection in desk.one.objections):
        return words("list.answers"), words("list.answers.why")
    return words("list.rests"), words("list.rests.why")


def primary(desk: Desk, now: datetime) -> Door | None:
    """The one filled button."""
    return desk.proposal(now)


def _counts(found: Finding) -> bool:
    return found.severity is not Severity.NOTE


def _card(words: Words, desk: Desk, found: Finding) -> kit.Finding:
    advice = [(words("list.cure"), codes.first_step(words, found))]
    leads = leads_to(found, desk.law)
    if leads is not Leads.LOOK:
        advice.append((words("list.leads"), words(f"leads.{leads.value}")))
    if reading_of(found) and found.severity is Severity.ERROR:
        reading = desk.law.provision(reading_of(found))
        if reading.readings:
            chosen = words(f"law.{reading_of(found)}.{str(reading.value).lower()}")
            advice.append((words("list.reading"), words("list.reading.now", reading=chosen)))
    source = " · ".join(t for t in (found.code, cited(words, found.article)) if t)
    return kit.Finding(
        card_id(found),
        TONES[found.severity],
        codes.title(words, found),
        formula="",
        advice=(("", codes.formula(words, found)), *advice),
        source=source,
        action=words("list.jump") if found.fields else "",
    )


def _share(part: int, whole: int) -> Fraction | None:
    return Fraction(100 * part, whole) if whole else None
