"""The program is killed while somebody types in the window: at most one field's last second goes.

`python3 dev.py test -m soak` kills five hundred times, a part of them inside a transaction.
"""

import os
import random
import signal
import subprocess
import sys
import time
from dataclasses import dataclass
from pathlib import Path

import pytest

from core.book.book import Book
from core.book.inspect import inspect
from core.domain.minutes.entry import answers
from core.domain.minutes.room import MinutesRoom
from core.domain.minutes.states import entries_of
from gui.pages.entry.typed import from_bytes
from tests.scenarios.test_kill import HOT, ROOT
from tests.support.books import SECRETARY, small_book
from tests.support.window_typist import FIELDS, LISTS

STATIONS = 2_000
SECOND = 1.0
HUNTED = 0.75
"""So many of the kills wait for a transaction to begin."""


@dataclass(frozen=True, slots=True)
class Typed:
    """One key or one field left, as the typist said it."""

    what: str
    station: str
    name: str
    text: str
    at: float


@dataclass(frozen=True, slots=True)
class Kill:
    """What was typed until a kill, when that was, and whether it cut a transaction."""

    typed: tuple[Typed, ...]
    at: float
    inside: bool


def kill_once(book: Path, chance: random.Random, first: int) -> Kill:
    """Let somebody type from a station on, and kill the program in the course of it."""
    command = [sys.executable, "-m", "tests.support.window_typist"]
    arguments = [str(book), str(chance.randrange(10**6)), str(first)]
    with subprocess.Popen(
        [*command, *arguments],
        cwd=ROOT,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        text=True,
    ) as typist:
        assert typist.stdout is not None
        assert typist.stdout.readline() == "ready\n"
        keys = chance.randrange(3, 60)
        lines = [typist.stdout.readline() for _key in range(keys)]
        while chance.random() < 0.7 and not lines[-1].startswith("left"):
            lines.append(typist.stdout.readline())
        if chance.random() < HUNTED:
            _wait_for_a_transaction(book)
        else:
            time.sleep(chance.uniform(0.0, 0.006))
        killed = time.monotonic()
        os.kill(typist.pid, signal.SIGKILL)
        rest = typist.stdout.read().splitlines(keepends=True)
    inside = _is_hot(book)
    whole = [line for line in (*lines, *rest) if line.endswith("\n")]
    return Kill(tuple(_read(line) for line in whole), killed, inside)


def _is_hot(book: Path) -> bool:
    """Whether a transaction has begun to change the book and not ended."""
    try:
        with book.with_name(book.name + "-journal").open("rb") as journal:
            return journal.read(8) == HOT
    except FileNotFoundError:
        return False


def _wait_for_a_transaction(book: Path) -> None:
    """Wait, at most a fifth of a second, until one is under way."""
    until = time.monotonic() + 0.2
    while time.monotonic() < until and not _is_hot(book):
        pass


def lost(book: Book, kill: Kill) -> list[Typed]:
    """The fields whose last word is neither in a draft nor in an act, each by its last key."""
    last = {(one.station, one.name): one for one in kill.typed if one.name}
    done = {one.station for one in kill.typed if one.what == "done"}
    gone = []
    for (station, name), typed in last.items():
        entries = entries_of(book.standing.of(MinutesRoom).case(station).state)
        if entries:
            kept = str(answers(entries[0].minutes)[name])
        else:
            assert station not in done or typed.at > kill.at - SECOND
            kept = _drafted(book, station).get(name, "")
        if kept != typed.text:
            gone.append(typed)
    return gone


def _drafted(book: Book, station: str) -> dict[str, str]:
    """What the unfinished entries of a station hold, by field."""
    for draft in book.side.drafts():
        if draft.key.startswith(f"minutes:{station}") and draft.person == "Ана":
            typed = from_bytes(draft.content)
            assert typed is not None
            if draft.key[len(f"minutes:{station}") :][:1] not in tuple("0123456789"):
                return {name: str(figure) for name, figure in typed.figures.items()}
    return {}


def killed(path: Path, times: int) -> tuple[int, int, float]:
    """Kill so often: how many cut a transaction, fields lost in all, the oldest of them."""
    chance = random.Random(20261206)
    small_book(path, LISTS, STATIONS, once=False).close()
    first, cut, fields, oldest = 1, 0, 0, 0.0
    for _time in range(times):
        kill = kill_once(path, chance, first)
        cut += kill.inside
        book = Book.open(path, SECRETARY)
        gone = lost(book, kill)
        assert len(gone) <= 1, gone
        for one in gone:
            fields += 1
            oldest = max(oldest, kill.at - one.at)
            assert kill.at - one.at <= SECOND, one
        first = max(int(one.station) for one in kill.typed) + 2
        book.close()
        assert inspect(path, SECRETARY).whole
    return cut, fields, oldest


def _read(line: str) -> Typed:
    what, station, name, text, at = line.rstrip("\n").split("\t")
    return Typed(what, station, name, text, float(at))


def test_a_few_kills(tmp_path: Path) -> None:
    cut, fields, oldest = killed(tmp_path / "b.mandat", times=3)
    assert cut <= 3
    assert fields <= 3
    assert oldest <= SECOND
    assert len(FIELDS) == 7 + LISTS


@pytest.mark.soak
def test_five_hundred_kills(tmp_path: Path) -> None:
    """At least a third must fall inside a transaction, or this shows too little."""
    cut, fields, oldest = killed(tmp_path / "b.mandat", times=500)
    told = f"{fields} fields lost, at most {oldest:.3f} s old"
    print(f"500 kills, {cut} inside a transaction; {told}")
    assert cut >= 167
