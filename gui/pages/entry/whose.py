"""How far an entry is and whose it is, in the words of the head and of the foot."""

from dataclasses import dataclass

from core.base.people import Person
from core.words import dates
from core.words.catalogue import Words
from gui.pages.entry.presenter import Entry


@dataclass(frozen=True, slots=True)
class Whose:
    """State and person at the right of the head, icon and tone, and a line for the foot."""

    state: str
    second: str
    icon: str
    tone: str
    foot: str


def whose(words: Words, entry: Entry, person: Person | None) -> Whose:
    """What to say of an entry that `person` looks at."""
    name = person.name if person is not None else ""
    if entry.kept is None:
        foot = words("entry.not_in" if entry.locked else "entry.kept_by_itself")
        return Whose(words("entry.state.typing"), name, "keyboard", "inf", foot)
    if entry.amending:
        return Whose(words("entry.state.change"), name, "edit", "inf", words("entry.old_stay"))
    stamp = entry.kept.stamp
    at = dates.moment(words, stamp.happened)
    way = words(f"entry.way.{entry.kept.way}")
    foot = words("entry.entered", way=way, name=stamp.person.name, at=at)
    if entry.kept.earlier:
        foot += f" {words.count('entry.times_changed', len(entry.kept.earlier))}"
    return Whose(
        words("entry.state.in"), f"{stamp.person.name}, {at}", "checkmark-circle", "ok", foot
    )
