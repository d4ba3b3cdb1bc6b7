"""Recognises the column of an electoral list (изборна листа) by its name or its number.

A name that belongs to another list is never overruled by the number in front of it.
"""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from core.base.script import folded
from core.domain.minutes.form import list_field

_NUMBER = r"(?:(?:(?:izborna )?lista|list)(?: ?(?:broj|br|number|no))?|l)? ?(\d{1,2})"
_BARE = re.compile(_NUMBER + r"(?: (?:broj )?glasova| votes)?")
_NUMBERED = re.compile(_NUMBER + r" (.+)")
_SHORTEST = 4


@dataclass(frozen=True, slots=True)
class ListHeading:
    """The field a heading names; or else the number of a list whose name differs."""

    field: str = ""
    differs: int = 0


@dataclass(frozen=True, slots=True)
class ListNames:
    """Folded names of the lists by ballot number, and numbers of names that only one list has."""

    names: Mapping[int, str] = field(default_factory=dict)
    numbers: Mapping[str, int] = field(default_factory=dict)
    written: Mapping[int, str] = field(default_factory=dict)

    @staticmethod
    def of(lists: Iterable[tuple[int, str]]) -> "ListNames":
        """From ballot numbers and names."""
        written = dict(lists)
        names = {no: folded(name) for no, name in written.items()}
        every = list(names.values())
        numbers = {name: no for no, name in names.items() if name and every.count(name) == 1}
        return ListNames(names, numbers, written)

    def heading(self, text: str) -> ListHeading:
        """What a heading says of the lists."""
        if "%" in text and text.strip() not in self.written.values():
            return ListHeading()
        wording = folded(text)
        if wording in self.numbers:
            return ListHeading(list_field(self.numbers[wording]))
        bare = _BARE.fullmatch(wording)
        if bare:
            no = int(bare.group(1))
            return ListHeading(list_field(no) if no in self.names else "")
        numbered = _NUMBERED.fullmatch(wording)
        if not numbered or int(numbered.group(1)) not in self.names:
            return ListHeading()
        no, rest = int(numbered.group(1)), numbered.group(2)
        return ListHeading(list_field(no)) if self._is(no, rest) else ListHeading(differs=no)

    def _is(self, no: int, text: str) -> bool:
        """Whether the text behind a number is the name of that list, longer or shortened."""
        name = self.names[no]
        if not name or text == name:
            return text == name
        others = [other for other in self.names.values() if other not in ("", name)]
        if text in others:
            return False
        if _begins(text, name):
            return not any(len(other) > len(name) and _begins(text, other) for other in others)
        return sum(sign.isalpha() for sign in text) >= _SHORTEST and name.startswith(text)


def _begins(text: str, words: str) -> bool:
    return text.startswith(words + " ")
