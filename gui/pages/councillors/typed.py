"""Names typed or pasted, one a line, and every fault of them by its line."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from core.base.script import folded
from core.domain.lists.acts import MOST_CANDIDATES
from core.domain.lists.filing import MOST_LETTERS
from core.domain.lists.model import Lists
from core.domain.mandates.model import Mandates, Nominee
from core.domain.mandates.nominees import pasted
from core.domain.standing import Standing
from core.words.catalogue import Words

_ORDINAL = re.compile(r"\s*(\d+)\s*[.):]?\s*[;\t]?\s*")


@dataclass(frozen=True, slots=True)
class LineFault:
    """What is wrong: a code, the line it stands in (0 for the whole), and what it names."""

    code: str
    line: int = 0
    name: str = ""
    number: int = 0

    @property
    def doubtful(self) -> bool:
        """Whether it may be right all the same: two people can have one name."""
        return self.code == "twice"


def tidied(text: str, no: int) -> tuple[Nominee, ...]:
    """The candidates; ordinals are taken off where every line begins with its own."""
    lines = [line for line in text.splitlines() if line.strip()]
    marks = [_ORDINAL.match(line) for line in lines]
    counted = [int(mark[1]) if mark else 0 for mark in marks]
    if counted == list(range(1, len(lines) + 1)):
        lines = [_ORDINAL.sub("", line, count=1) or ";" for line in lines]
    return pasted("\n".join(lines), no)


def typed_as(candidates: tuple[Nominee, ...]) -> str:
    """The same as text: a name, and the party after a semicolon."""
    return "\n".join(f"{one.name}; {one.party}" if one.party else one.name for one in candidates)


def faults(standing: Standing, no: int, text: str) -> tuple[LineFault, ...]:
    """All faults in the order of the lines, and at the end the one of the whole."""
    rows = [at for at, line in enumerate(text.splitlines(), start=1) if line.strip()]
    typed = tidied(text, no)
    return (
        *_of_lines(typed, rows),
        *_of_bound(standing, no, typed, rows),
        *_of_all(standing, no, typed),
    )


def told(words: Words, fault: LineFault) -> str:
    """A fault in a sentence."""
    return words(
        f"councillors.fault.{fault.code}",
        line=fault.line,
        name=fault.name,
        number=fault.number,
    )


def _of_lines(typed: tuple[Nominee, ...], rows: list[int]) -> Iterator[LineFault]:
    first: dict[str, int] = {}
    for one, line in zip(typed, rows, strict=True):
        if not one.name:
            yield LineFault("no_name", line)
        elif one.name[0].isdigit():
            yield LineFault("number", line, one.name)
        elif max(len(one.name), len(one.party)) > MOST_LETTERS:
            yield LineFault("long", line, number=MOST_LETTERS)
        elif folded(one.name) in first:
            yield LineFault("twice", line, one.name, first[folded(one.name)])
        first.setdefault(folded(one.name), line)


def _of_bound(
    standing: Standing, no: int, typed: tuple[Nominee, ...], rows: list[int]
) -> Iterator[LineFault]:
    """Whoever holds or held a mandate, or is passed over, stays at his place."""
    room = standing.of(Mandates)
    bound = {one.holder.key: one.holder for one in room.all}
    bound |= {one.who.key: one.who for one in room.passed}
    for who in sorted((one for one in bound.values() if one.list == no), key=lambda one: one.place):
        there = typed[who.place - 1].name if who.place <= len(typed) else ""
        if there != who.name:
            line = rows[who.place - 1] if who.place <= len(rows) else who.place
            yield LineFault("bound", line, who.name, who.place)


def _of_all(standing: Standing, no: int, typed: tuple[Nominee, ...]) -> Iterator[LineFault]:
    entry = standing.of(Lists).find(no)
    known = entry.candidates if entry else None
    if not typed:
        yield LineFault("nobody")
    elif len(typed) > MOST_CANDIDATES:
        yield LineFault("many", number=MOST_CANDIDATES)
    elif known is not None and len(typed) != known:
        yield LineFault("other_number", number=known)
