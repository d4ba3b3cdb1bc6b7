"""Findings of the law as the cards that show them."""

from collections.abc import Sequence
from dataclasses import replace

from core.base.findings import Finding, Severity
from core.domain.minutes import form
from core.domain.minutes.proposals import Measure
from core.domain.minutes.turns import Mode
from core.office.citing import cited
from core.words import codes
from core.words.catalogue import Words
from gui.kit import findings as kit
from gui.models.script import named
from gui.pages.entry.decisions.measures import prepared_for
from gui.pages.entry.explaining import Explained, explained
from gui.pages.entry.presenter import Entry

TONES = {Severity.ERROR: "err", Severity.DOUBT: "wrn", Severity.NOTE: "inf"}
DIFFERS = "differs"
"""Id of the card that says in which fields entries differ."""


def cards(
    words: Words, entry: Entry, findings: Sequence[Finding], person: str, may_explain: bool
) -> list[kit.Finding]:
    """One card for each finding, in their order, after the one about fields that differ."""
    shown = [
        _card(words, entry, finding, explained(entry, finding, person)) for finding in findings
    ]
    if not may_explain:
        shown = [replace(card, action="") for card in shown]
    stands = entry.turn.mode is Mode.STANDS and not (entry.amending or entry.decided.aside)
    if stands and entry.may_decide:
        prepared = prepared_for(findings, entry.law, bool(entry.decided.inspections))
        shown = [_with_measure(words, card, prepared.get(card.id)) for card in shown]
    names = entry.typed.differing
    return [differs(words, names), *shown] if names else shown


def _with_measure(words: Words, card: kit.Finding, measure: Measure | None) -> kit.Finding:
    """The card with the button that prepares a decision, unless it was explained."""
    if measure is None or card.tone == "ok":
        return card
    return replace(card, second=words(f"decision.prepare.{measure.value}"))


def differs(words: Words, names: Sequence[str]) -> kit.Finding:
    """The card about fields that are not as another typed them: which, and never what."""
    told = ", ".join(short(words, name) for name in names)
    advice = ((words("entry.finding.first"), words("entry.differs.first")),)
    title = words.count("entry.differs", len(names))
    return kit.Finding(DIFFERS, "wrn", title, advice=((words("entry.differs.in"), told), *advice))


def short(words: Words, name: str) -> str:
    """A field by its letter on the form, or by its name where it has none."""
    return form.LETTERS.get(name) or codes.field_name(words, name)


def _card(words: Words, entry: Entry, finding: Finding, said: Explained | None) -> kit.Finding:
    doubt = finding.severity is Severity.DOUBT
    first = codes.first_step(words, finding)
    if entry.can_type and finding.severity is Severity.ERROR:
        first = f"{first} {words('entry.may_finish')}"
    advice = [(words("entry.finding.first"), first)]
    check = entry.law.check(finding.code)
    if check is not None:
        consequence = codes.consequence(words, check.consequence)
        advice.append((words("entry.finding.by_law"), consequence))
    note = ""
    if said is not None:
        told = words("entry.explained", reason=said.reason, name=named(words, said.who))
        advice = [(words("entry.explained.label"), told)]
        note = told
    verb = "entry.explain.again" if said is not None else "entry.explain"
    return kit.Finding(
        id=finding.code,
        tone=TONES[finding.severity] if said is None else "ok",
        title=codes.title(words, finding),
        note=note,
        formula=codes.formula(words, finding),
        advice=tuple(advice),
        source=" · ".join(part for part in (finding.code, cited(words, finding.article)) if part),
        action=words(verb) if doubt else "",
    )
