"""The process dies at any moment: what was acknowledged is there, and nothing is half there."""

import os
import random
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO

import pytest

from core.book.book import Book
from core.book.inspect import inspect
from core.domain.minutes.steps import MinutesEntered
from tests.support.books import SECRETARY, small_book

HOT = bytes.fromhex("d9d505f920a163d7")
"""How a rollback journal begins while its transaction is not finished; it is zeroed at the end."""

SETTING = 5
"""Acts of the small book before the typing begins."""

ROOT = Path(__file__).resolve().parents[2]


@contextmanager
def _typing(path: Path) -> Iterator[tuple["subprocess.Popen[str]", IO[str]]]:
    command = [sys.executable, "-m", "tests.support.typist", str(path)]
    with subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, text=True) as typist:
        assert typist.stdout is not None
        assert typist.stdout.readline() == "ready\n"
        yield typist, typist.stdout


def _kill_once(path: Path, chance: random.Random) -> tuple[int, bool]:
    """Let it type for a random while and kill it: last act acknowledged, and a hot journal left.

    The while is a number of acts, and then one time in three some milliseconds, so that it ends
    anywhere in the course of an entry, and else until a transaction is seen to be under way.
    """
    journal = path.with_name(path.name + "-journal")
    with _typing(path) as (typist, lines):
        told = [lines.readline() for _act in range(chance.randrange(1, 12))]
        if chance.randrange(3):
            _await_transaction(journal)
        else:
            time.sleep(chance.uniform(0.0, 0.004))
        os.kill(typist.pid, signal.SIGKILL)
        told += [line for line in lines.read().splitlines(keepends=True) if line.endswith("\n")]
    return (int(told[-1]) if told else 0), _is_hot(journal)


def _await_transaction(journal: Path) -> None:
    """Until there is one, or for as long as some entries take where none is ever caught."""
    until = time.monotonic() + 0.25
    while not _is_hot(journal) and time.monotonic() < until:
        pass


def _is_hot(journal: Path) -> bool:
    try:
        with journal.open("rb") as file:
            return file.read(len(HOT)) == HOT
    except FileNotFoundError:
        return False


def _killed(path: Path, times: int) -> int:
    """Kill so often, looking at the book each time; how often a transaction was cut."""
    chance = random.Random(20261206)
    small_book(path).close()
    cut = 0
    for _time in range(times):
        acknowledged, inside = _kill_once(path, chance)
        cut += inside
        book = Book.open(path, SECRETARY)
        assert len(book.entries) >= acknowledged
        assert _whole_bundles(book)
        book.close()
        assert inspect(path, SECRETARY).whole
    return cut


def _whole_bundles(book: Book) -> bool:
    """Every turn of the typist that has two stations has both."""
    turns: dict[str, list[str]] = {}
    for entry in book.entries:
        if isinstance(entry.act, MinutesEntered):
            turns.setdefault(entry.row.bundle, []).append(entry.act.station)
    sizes = [len(stations) for stations in turns.values()]
    return set(sizes) <= {1, 2} and sum(sizes) == len(book.entries) - SETTING


def test_a_few_kills(tmp_path: Path) -> None:
    _killed(tmp_path / "b.mandat", times=8)


@pytest.mark.soak
def test_two_hundred_kills(tmp_path: Path) -> None:
    """At least three in ten kills must fall inside a transaction, or this shows nothing."""
    cut = _killed(tmp_path / "b.mandat", times=200)
    print(f"200 kills, {cut} inside a transaction")
    assert cut >= 60
