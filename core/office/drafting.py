"""Drafts what a decision on a list will say, from its findings; a person edits and decides."""

from collections import defaultdict
from dataclasses import replace

from core.base.findings import Finding, Severity
from core.domain.lists.check import deficiencies, leads_to, proposed
from core.domain.lists.rules.case import Leads
from core.domain.lists.states import Cure, Deficiency, NotCured, Published, State
from core.domain.lists.workflow import Door
from core.law.profile import LegalProfile
from core.words import codes
from core.words.catalogue import Language, Words, words

OFFICIAL = words(Language.SR_CYRL)
"""What a decision says is drafted in Serbian and Cyrillic, whatever the window speaks."""

PERSONAL = frozenset({"identity.form", "identity.lost_zero", "identity.born", "right.under_age"})
"""Findings whose numbers are personal: a decision, which stays for ever, names only the person."""


def items(
    findings: tuple[Finding, ...], law: LegalProfile, speech: Words
) -> tuple[Deficiency, ...]:
    """The deficiencies that a conclusion would order cured, each with its words."""
    told = defaultdict(list)
    for found in findings:
        told[found.code, found.fields].append(found)
    drafted = ((item, told[item.code, item.fields].pop(0)) for item in deficiencies(findings, law))
    return tuple(
        replace(item, text=named(speech, found), how=_sentence(codes.first_step(speech, found)))
        for item, found in drafted
    )


def ground(
    door: Door,
    findings: tuple[Finding, ...],
    law: LegalProfile,
    speech: Words,
    state: State | None = None,
) -> str:
    """A ground (образложење) for a decision through that door, for a person to edit.

    `state` is where the list stands: after a conclusion, what was not cured is the ground. A list
    that the findings would not proclaim is proclaimed on a ground only a person can give.
    """
    if door is Door.REFUSE and isinstance(state, Published | NotCured):
        return "\n".join([speech("ground.not_cured"), *_uncured(state, speech)])
    if door in (Door.DISMISS, Door.REFUSE):
        wanted = Leads.DISMISS if door is Door.DISMISS else Leads.REFUSE
        led = [found for found in findings if leads_to(found, law) is wanted]
        faults = [found for found in findings if found.severity is Severity.ERROR]
        lines = [f"{named(speech, found)} ({found.article})." for found in led or faults]
        return "\n".join([speech(f"ground.{door.value}"), *lines]) if lines else ""
    if door is Door.PROCLAIM and proposed(findings, law) is not Door.PROCLAIM:
        return ""
    key = f"ground.{door.value}"
    return speech(key) if speech.knows(key) else ""


def named(speech: Words, found: Finding) -> str:
    """A finding as a decision names it: what is wrong, and the numbers."""
    title, formula = codes.title(speech, found), codes.formula(speech, found)
    if found.code in PERSONAL:
        formula = str(dict(found.facts).get("name", ""))
    return f"{title} – {formula}" if formula.strip("–") else title


def _uncured(state: Published | NotCured, speech: Words) -> list[str]:
    """The ordered deficiencies that are not cured, as the conclusion numbered them."""
    marks = dict(state.marks)
    left = [item for item in state.items if marks.get(item.no) is not Cure.CURED]
    return [
        speech(
            "ground.not_cured.item",
            no=item.no,
            what=item.text.rstrip("."),
            mark=speech(f"cure.{marks.get(item.no, Cure.NOT).value}"),
        )
        for item in left
    ]


def _sentence(text: str) -> str:
    return f"{text[:1].upper()}{text[1:]}"
