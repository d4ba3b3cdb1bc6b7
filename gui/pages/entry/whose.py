"""How far an entry is and whose it is, in the words of the head, of the bar and of the foot."""

from dataclasses import dataclass

from core.base import moments
from core.base.people import Person
from core.domain.minutes.entry import EntryRule
from core.domain.minutes.turns import Mode
from core.words import dates
from core.words.catalogue import Words
from gui.models.script import named
from gui.pages.entry.cards import short
from gui.pages.entry.decided import sentence
from gui.pages.entry.presenter import Entry
from gui.pages.entry.turn import Hand

HIDDEN = "eye-off"


@dataclass(frozen=True, slots=True)
class Step:
    """One entry in the head: what it is, whose and how far, icon and tone."""

    title: str
    second: str
    icon: str
    tone: str


@dataclass(frozen=True, slots=True)
class Whose:
    """The entries at the right of the head, a sentence for the bar, icon and line of the foot."""

    steps: tuple[Step, ...]
    bar: str = ""
    icon: str = ""
    foot: str = ""


def whose(words: Words, entry: Entry, person: Person | None) -> Whose:
    """What to say of an entry that `person` looks at."""
    name = named(words, person.name) if person is not None else ""
    icon, foot = _foot(words, entry)
    if entry.turn.rule is EntryRule.ONCE and len(entry.turn.hands) < 2:
        return Whose((_alone(words, entry, name),), _bar(words, entry), icon, foot)
    steps = tuple(_step(words, entry, place, name) for place in (0, 1))
    return Whose(steps, _bar(words, entry), icon, foot)


def _alone(words: Words, entry: Entry, name: str) -> Step:
    kept = entry.turn.kept
    if entry.turn.mode is Mode.NEVER_STOOD:
        return Step(words("entry.never_stood"), "", "circle", "open")
    if entry.amending:
        return Step(words("entry.state.change"), name, "edit", "inf")
    if kept is None:
        return Step(words("entry.state.typing"), name, "keyboard", "inf")
    second = f"{named(words, kept.person)}, {dates.moment(words, kept.happened)}"
    return Step(words("entry.state.in"), second, "checkmark-circle", "ok")


def _step(words: Words, entry: Entry, place: int, name: str) -> Step:
    """The first or the second entry of two."""
    turn = entry.turn
    title = words(f"entry.step.{place + 1}")
    if place < len(turn.hands):
        return _done(words, entry, title, turn.hands[place])
    typing = (Mode.FIRST, Mode.SECOND)[place]
    if turn.mode is typing and not entry.locked:
        second = words("entry.step.typing", name=name) if name else words("entry.step.now")
        return Step(title, second, "keyboard", "inf")
    never = turn.mode is Mode.ASIDE
    return Step(title, words(f"entry.step.{'never' if never else 'to_come'}"), "circle", "open")


def _done(words: Words, entry: Entry, title: str, hand: Hand) -> Step:
    if hand.again:
        now = entry.turn.mode is Mode.AGAIN and hand.name == entry.turn.awaited
        key = "entry.step.again" if now else "entry.step.returned"
        return Step(
            title,
            words(key, name=named(words, hand.name)),
            "keyboard" if now else "hourglass",
            "inf",
        )
    second = f"{named(words, hand.name)}, {dates.hour(hand.at)}"
    doubted = (Mode.GRAVE, Mode.WAITS_OFFICER, Mode.DIFFERENT, Mode.WAITS_RESOLVED)
    if entry.turn.mode in doubted:
        return Step(title, second, "warning", "wrn")
    return Step(title, second, "checkmark-circle", "ok")


def _bar(words: Words, entry: Entry) -> str:
    turn = entry.turn
    if told := sentence(words, entry.decided):
        return told
    match turn.mode:
        case Mode.FIRST | Mode.SECOND | Mode.STANDS | Mode.NEVER_STOOD:
            return ""
        case Mode.AGAIN:
            names = ", ".join(short(words, name) for name in turn.fields)
            return words("entry.bar.again", fields=names)
        case Mode.WAITS_OTHER if turn.awaited:
            return words("entry.bar.waits_returned", name=named(words, turn.awaited))
        case _:
            return words(f"entry.bar.{turn.mode.value}")


def _foot(words: Words, entry: Entry) -> tuple[str, str]:
    turn = entry.turn
    if entry.amending:
        return "save", words("entry.old_stay")
    match turn.mode:
        case Mode.FIRST:
            return "save", words("entry.not_in" if entry.locked else "entry.kept_by_itself")
        case Mode.SECOND:
            return HIDDEN, words("entry.hidden.first")
        case Mode.AGAIN:
            own = turn.shown is not None
            return "save" if own else HIDDEN, words(f"entry.hidden.again{'_own' * own}")
        case Mode.NEVER_STOOD:
            return "circle", words("entry.never_stood")
        case Mode.GRAVE:
            return "document-search", words("entry.foot.grave")
        case Mode.STANDS:
            return "checkmark-circle", _standing(words, entry)
        case Mode.ASIDE if not turn.hands:
            return "", words("entry.foot.aside")
        case _ if turn.shown is not None:
            return "checkmark-circle", words("entry.foot.own")
        case _:
            return HIDDEN, words("entry.hidden.all")


def _standing(words: Words, entry: Entry) -> str:
    kept = entry.turn.kept
    assert kept is not None
    held = moments.local(kept.happened).date()
    today = held == moments.local(moments.now()).date()
    at = dates.hour(kept.happened) if today else dates.day(words, held)
    way = words("entry.corrected" if entry.decided.corrections else f"entry.way.{kept.way}")
    foot = words("entry.entered", way=way, name=named(words, kept.person), at=at)
    if kept.earlier:
        foot = f"{foot.removesuffix('.')}. {words.count('entry.times_changed', len(kept.earlier))}"
    return foot
