"""What is missing, wrong or doubtful in a new election, and what its parts are proposed to be."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from functools import cache
from pathlib import Path

from core.domain.election.acts import MOST_SEATS, proposed_law
from core.domain.election.model import Particulars
from core.domain.election.units import slug
from core.law.profile import LegalProfile
from core.office import found
from core.office.citing import cited
from core.words import dates
from core.words.catalogue import Language, Words, words
from gui.kit.counts import count
from gui.kit.days import day
from gui.pages.wizard.draft import Draft, bounds

OFFICERS = ("secretary", "chair")
REQUIRED = ("unit", "kind", "seats", "called", "held", "name", "person", "path")


@dataclass(frozen=True, slots=True)
class Remark:
    """A sentence under a field; `err` holds the election back, `wrn` and `` do not."""

    field: str
    tone: str
    text: str


@dataclass(frozen=True, slots=True)
class Seen:
    """The draft looked over: remarks by field, names of what is missing, whether it may begin."""

    remarks: tuple[Remark, ...]
    missing: tuple[str, ...]

    @property
    def faulty(self) -> bool:
        """Whether something typed is wrong."""
        return any(remark.tone == "err" for remark in self.remarks)

    @property
    def complete(self) -> bool:
        """Whether the election may begin."""
        return not self.missing and not self.faulty

    def of(self, field: str) -> Remark:
        """The remark on a field, an empty one where there is none."""
        return next((r for r in self.remarks if r.field == field), Remark(field, "", ""))


def look_over(say: Words, draft: Draft, law: LegalProfile, exists: Callable[[Path], bool]) -> Seen:
    """Everything that is to be said of the draft under this version of the law."""
    rules = (
        _seats(say, draft, law),
        _called(say, draft),
        _held(say, draft, law),
        _voters(say, draft),
        _law(say, draft, law),
        _role(say, draft),
        _path(say, draft, exists),
    )
    missing = [field for field in REQUIRED if not draft.text(field)]
    if draft.readings and not draft.text("ground"):
        missing.append("ground")
    return Seen(tuple(remark for remark in rules if remark is not None), tuple(missing))


def standing_of(say: Words, seen: Seen) -> str:
    """One sentence on how far the page is."""
    if seen.faulty:
        return say("wizard.faulty")
    if seen.missing:
        names = [say(f"wizard.short.{field}") for field in seen.missing]
        return say("wizard.missing", fields=", ".join(names))
    return say("wizard.ready")


def particulars(draft: Draft) -> Particulars:
    """The particulars of a complete draft."""
    seats, called, held = count(draft.seats), day(draft.called), day(draft.held)
    assert seats is not None and called is not None and held is not None
    return Particulars(
        name=draft.text("name"),
        unit=draft.text("unit"),
        kind=draft.kind,
        region=draft.region,
        seats=seats,
        called=called,
        held=held,
        voters=count(draft.voters),
        address=draft.text("address"),
    )


def proposed_name(kind: str, unit: str) -> str:
    """The official name of the election, always in Serbian Cyrillic."""
    if not kind or not unit.strip():
        return ""
    serbian = words(Language.SR_CYRL)
    assembly = serbian(f"paper.assembly.{kind}", unit=unit.strip())
    return serbian("wizard.name.of", assembly=assembly)


def proposed_path(
    folder: Path, unit: str, held: date | None, exists: Callable[[Path], bool]
) -> str:
    """A file that is not there yet: `nova-morava-2026.mandat`."""
    stem = slug(unit)
    if not stem:
        return ""
    stem = f"{stem}-{held.year}" if held else stem
    path, turn = folder / f"{stem}.mandat", 2
    while exists(path):
        path, turn = folder / f"{stem}-{turn}.mandat", turn + 1
    return str(path)


@cache
def profiles() -> tuple[LegalProfile, ...]:
    """The shipped versions of the law, local ones first, the newest of each first."""
    laws = [found.law(profile) for profile in found.profiles()]
    laws.sort(key=lambda law: law.since, reverse=True)
    return tuple(sorted(laws, key=lambda law: law.scope != "local"))


def proposed_profile(held: date | None, today: date) -> str:
    """Id of the version of the law to propose."""
    return proposed_law(held or today)


def seats_rule(say: Words, kind: str, law: LegalProfile) -> str:
    """What the law says of the number of councillors, for a hint."""
    found_bounds = bounds(kind, law)
    if found_bounds is None:
        return ""
    least, most, _article = found_bounds
    if least is None:
        return say("wizard.seats.at_most", most=most)
    if least == most:
        return say("wizard.seats.exact", most=most)
    return say("wizard.seats.between", least=least, most=most)


def _seats(say: Words, draft: Draft, law: LegalProfile) -> Remark | None:
    rule = seats_rule(say, draft.kind, law)
    if not draft.text("seats"):
        return Remark("seats", "", rule) if rule else None
    seats = count(draft.seats)
    if seats is None or not 1 <= seats <= MOST_SEATS:
        return Remark("seats", "err", say("wizard.fault.seats", most=MOST_SEATS))
    lawful = bounds(draft.kind, law)
    if lawful is None:
        return None
    least, most, article = lawful
    if (least or 1) <= seats <= most:
        return Remark("seats", "", rule)
    return Remark("seats", "wrn", say("wizard.seats.check", rule=rule, article=cited(say, article)))


def _called(say: Words, draft: Draft) -> Remark | None:
    if draft.text("called") and day(draft.called) is None:
        return Remark("called", "err", say("wizard.fault.date"))
    return None


def _held(say: Words, draft: Draft, law: LegalProfile) -> Remark | None:
    if not draft.text("held"):
        return None
    called, held = day(draft.called), day(draft.held)
    if held is None:
        return Remark("held", "err", say("wizard.fault.date"))
    if called is not None and held <= called:
        return Remark("held", "err", say("wizard.fault.order"))
    weekday = dates.weekday(say, held)
    if held.isoweekday() != 7:
        text = say("wizard.warn.not_sunday", day=dates.day(say, held), weekday=weekday)
        return Remark("held", "wrn", text)
    if called is None:
        return Remark("held", "", weekday)
    days = (held - called).days
    if law.scope == "local":
        least = law.number("deadlines.vote_after_call_least_days")
        most = law.number("deadlines.vote_after_call_most_days")
        if not least <= days <= most:
            article = law.provision("deadlines.vote_after_call_least_days").article
            facts = {"least": least, "most": most, "article": cited(say, article)}
            return Remark("held", "wrn", say.count("wizard.warn.days", days, **facts))
    return Remark("held", "", say.count("wizard.held.days", days, weekday=weekday))


def _voters(say: Words, draft: Draft) -> Remark | None:
    if draft.text("voters") and not count(draft.voters):
        return Remark("voters", "err", say("wizard.fault.voters"))
    return None


def _law(say: Words, draft: Draft, law: LegalProfile) -> Remark:
    held = day(draft.held)
    since = date.fromisoformat(law.since)
    if held is not None and since > held:
        return Remark("law", "wrn", say("wizard.warn.since", day=dates.day(say, since)))
    if held is not None and law.id == proposed_law(held) and _amended_since(law, held):
        return Remark("law", "", say("wizard.law.amended"))
    return Remark("law", "", cited(say, law.act))


def _amended_since(law: LegalProfile, held: date) -> bool:
    later = [p for p in profiles() if p.scope == law.scope and p.since > law.since]
    return any(date.fromisoformat(profile.since) <= held for profile in later)


def _role(say: Words, draft: Draft) -> Remark | None:
    if draft.readings and draft.role.value not in OFFICERS:
        return Remark("role", "err", say("wizard.fault.role"))
    return None


def _path(say: Words, draft: Draft, exists: Callable[[Path], bool]) -> Remark | None:
    if not draft.text("path"):
        return None
    path = Path(draft.path.strip())
    if not exists(path.parent):
        return Remark("path", "err", say("wizard.fault.folder"))
    if exists(path):
        return Remark("path", "err", say("wizard.fault.exists"))
    return None
