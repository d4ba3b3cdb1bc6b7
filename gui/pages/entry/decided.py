"""What the commission decided of a voting at a station: cards, struck figures, whose turn it is."""

from dataclasses import dataclass, replace
from datetime import date

from core.book.telling_minutes import answer
from core.domain.minutes.case import Case, Correction, Step
from core.domain.minutes.entry import Answer
from core.domain.minutes.grounds import AnnulmentGround, UndeterminableGround, article, key
from core.domain.minutes.room import Dossier, MinutesRoom
from core.domain.minutes.steps import VotingAnnulled
from core.law.profile import LegalProfile
from core.office.citing import cited
from core.words import codes, dates
from core.words.catalogue import Words
from gui.kit import findings as kit
from gui.kit.segments import Choice
from gui.models.script import named

CARD = "decided:"
"""Before the kind and the number of a decision, in the id of its card."""


@dataclass(frozen=True, slots=True)
class Decided:
    """The decisions of one voting among those of a station; `held` are the days of repeats."""

    voting: int = 1
    votings: int = 1
    corrections: tuple[Correction, ...] = ()
    void: tuple[Correction, ...] = ()
    inspections: tuple[Step, ...] = ()
    aside: Step | None = None
    held: tuple[str, ...] = ()

    @property
    def past(self) -> bool:
        """Whether a later voting has taken its place."""
        return self.voting < self.votings

    @property
    def annulled(self) -> bool:
        """Whether the voting was annulled, and not merely left without a result."""
        return self.aside is not None and isinstance(self.aside.act, VotingAnnulled)


NOTHING = Decided()


def decided_of(room: MinutesRoom, station: str, voting: int = 0) -> Decided:
    """What was decided of that voting; of the last one where none or no such one is named."""
    dossier = room.dossier(station)
    case, voting = case_of(dossier, voting)
    votings = len(dossier.votings)
    held = tuple(one.held for one in dossier.repeats)
    decided = case.corrections, case.void, case.inspections, case.aside
    return Decided(voting, votings, *decided, held)


def case_of(dossier: Dossier, voting: int) -> tuple[Case, int]:
    """The file of a voting and its number, the last one's where there is none such."""
    votings = len(dossier.votings)
    number = voting if 1 <= voting <= votings else votings
    return dossier.votings[number - 1], number


def struck(words: Words, decided: Decided) -> dict[str, tuple[str, bool, str]]:
    """Figures that corrections replaced: as written, struck, and as spoken with the decision."""
    found: dict[str, list[tuple[Answer, str]]] = {}
    for one in (one for one in decided.corrections if one not in decided.void):
        for name, old, _new in one.changed:
            found.setdefault(name, []).append((old, one.step.act.ruling.number))
    return {
        name: (
            "  ".join(answer(words, old) for old, _number in several),
            True,
            "; ".join(
                words("decided.was", figure=answer(words, old), number=number)
                for old, number in several
            ),
        )
        for name, several in found.items()
    }


def cards(words: Words, decided: Decided, law: LegalProfile) -> list[kit.Finding]:
    """A card for each decision: what put the voting aside first, then corrections, inspections."""
    made = []
    if decided.aside is not None:
        made.append(_aside(words, decided, law))
    for no, one in enumerate(decided.corrections, start=1):
        made.append(_correction(words, one, no, one in decided.void))
    for no, step in enumerate(decided.inspections, start=1):
        made.append(_inspection(words, step, no))
    return made


def sentence(words: Words, decided: Decided) -> str:
    """What the line under the head says of a voting that was put aside."""
    if decided.aside is None:
        return ""
    kind = "annulled" if decided.annulled else "undeterminable"
    said = words(f"decided.{kind}", number=decided.aside.act.ruling.number)
    if not decided.past:
        return f"{said} {words('decided.repeat_waits')}"
    return f"{said} {words('decided.repeat', day=_held(words, decided, decided.voting + 1))}"


def repeated(words: Words, decided: Decided) -> str:
    """What the head says of a repeat voting; nothing of the first one."""
    if decided.voting == 1:
        return ""
    return words("decided.voting.on", day=_held(words, decided, decided.voting))


def choices(words: Words, decided: Decided) -> tuple[Choice, ...]:
    """The votings at the station, in turn."""
    several = decided.votings > 2
    keys = ["decided.voting.first"]
    keys += ["decided.voting.no" if several else "decided.voting.again"] * (decided.votings - 1)
    return tuple(
        Choice(str(no), words(key, no=no - 1) if several and no > 1 else words(key))
        for no, key in enumerate(keys, start=1)
    )


def paper_of(decided: Decided, card: str = "") -> tuple[str, int, int] | None:
    """Kind, voting and number of the paper of a card; of the last decision where none is named."""
    kind, _colon, number = card.removeprefix(CARD).partition(":")
    if kind == "correction" and number:
        return kind, decided.voting, int(number)
    if decided.aside is not None and kind in ("", "aside"):
        return "annulment" if decided.annulled else "undeterminable", decided.voting, 1
    if decided.corrections and not kind:
        return "correction", decided.voting, len(decided.corrections)
    if decided.voting > 1 and not kind:
        return "repeat", decided.voting - 1, 1
    return None


def _held(words: Words, decided: Decided, voting: int) -> str:
    return dates.day(words, date.fromisoformat(decided.held[voting - 2]))


def _aside(words: Words, decided: Decided, law: LegalProfile) -> kit.Finding:
    assert decided.aside is not None
    act = decided.aside.act
    kinds = AnnulmentGround if decided.annulled else UndeterminableGround
    ground = kinds(act.ground)
    kind = "annulled" if decided.annulled else "undeterminable"
    advice = [(words("decided.ground"), words(f"ground.{key(ground)}"))]
    if not decided.past:
        advice.append((words("entry.finding.first"), words("decided.order_repeat")))
    return replace(
        _card(words, "aside", words(f"decided.card.{kind}"), decided.aside),
        tone="inf" if decided.past else "wrn",
        formula=words("decided.ruling", number=act.ruling.number),
        advice=tuple(advice),
        source=cited(words, article(law, ground)),
        action=words("decided.paper"),
    )


def _correction(words: Words, one: Correction, no: int, void: bool) -> kit.Finding:
    act = one.step.act
    title = words(f"decided.card.{'void' if void else 'corrected'}")
    rows = tuple(
        (f"{codes.field_name(words, name)}:", f"{answer(words, old)} → {answer(words, new)}")
        for name, old, new in one.changed
    )
    basis = (words("decided.basis"), words(f"correction.basis.{act.basis}"))
    return replace(
        _card(words, f"correction:{no}", title, one.step),
        formula=words("decided.ruling", number=act.ruling.number),
        advice=(*rows, basis),
        action=words("decided.paper"),
    )


def _inspection(words: Words, step: Step, no: int) -> kit.Finding:
    advice = [(words("decided.found"), step.act.found)]
    if step.act.present:
        advice.append((words("decided.present"), step.act.present))
    made = _card(words, f"inspection:{no}", words("decided.card.inspected"), step)
    return replace(made, advice=tuple(advice))


def _card(words: Words, id: str, title: str, step: Step) -> kit.Finding:
    at = dates.moment(words, step.happened)
    return kit.Finding(f"{CARD}{id}", "inf", title, note=f"{at}, {named(words, step.person)}")
