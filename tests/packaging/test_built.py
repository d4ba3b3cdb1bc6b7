"""The built program, not the source, through one evening: typed with keys, then signed and read.

`python3 dev.py package folder`, then `python3 dev.py test -m built`; needs Xvfb, openbox, xdotool.
"""

import os
import subprocess
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import IO

import pytest

from core.book.book import Book
from core.domain.minutes import form
from core.domain.minutes.room import MinutesRoom
from tests.core.signing.people import root, secretary, store
from tests.support.books import SECRETARY, minutes, small_book

ROOT = Path(__file__).resolve().parents[2]
PROGRAM = ROOT / "build" / "mandat" / "mandat"
SECONDS = 60
"""How long anything may take on a slow machine before the test fails."""
NO_PYTHON = "/usr/bin:/bin"


class Screen:
    """A display with a window manager, and a person's home without anything in it."""

    def __init__(self, home: Path, display: str) -> None:
        self.environ = {"PATH": NO_PYTHON, "LANG": "C.UTF-8", "HOME": str(home), "DISPLAY": display}

    def run(self, *words: object) -> str:
        """A command to its end; what it printed."""
        command = [str(word) for word in words]
        said = subprocess.run(
            command, env=self.environ, capture_output=True, text=True, timeout=SECONDS, check=False
        )
        assert said.returncode == 0, (command, said.stdout, said.stderr)
        return said.stdout

    def mandat(self, *words: object) -> str:
        """The built program as a command."""
        return self.run(PROGRAM, *words)

    def keys(self, *names: str) -> None:
        """Keys to whatever has them, as from a person."""
        self.run("xdotool", "key", "--delay", "20", *names)

    def has_keys(self, window: str) -> bool:
        """Whether that window has the keyboard."""
        focused = ["xdotool", "getwindowfocus"]
        said = subprocess.run(
            focused, env=self.environ, capture_output=True, text=True, check=False
        )
        return said.stdout.strip() == window


@pytest.fixture
def screen(tmp_path: Path) -> Iterator[Screen]:
    home, number = tmp_path / "home", tmp_path / "display"
    home.mkdir()
    server = ("Xvfb", "-displayfd", "1", "-screen", "0", "1366x768x24", "-nolisten", "tcp")
    with number.open("wb") as told, running(server, dict(os.environ), told):
        until(lambda: number.read_text().endswith("\n"))
        made = Screen(home, f":{number.read_text().strip()}")
        with running(("openbox",), made.environ):
            yield made


@contextmanager
def running(
    command: Sequence[object], environ: dict[str, str], out: IO[bytes] | None = None
) -> Iterator["subprocess.Popen[bytes]"]:
    """A program as long as it is needed; it ends by itself or is ended."""
    words = [str(word) for word in command]
    process = subprocess.Popen(words, env=environ, stdout=out, stderr=subprocess.DEVNULL)
    try:
        yield process
    finally:
        process.terminate()
        process.wait(SECONDS)


def until(there: Callable[[], bool]) -> None:
    """Wait for something that another process does."""
    end = time.monotonic() + SECONDS
    while not there():
        assert time.monotonic() < end, "it did not come to that"
        time.sleep(0.05)


def is_open(book: Path) -> bool:
    """Whether a program holds the book: the system tells its locks without taking one."""
    inode = f":{book.stat().st_ino} "
    return any(inode in line for line in Path("/proc/locks").read_text().splitlines())


@pytest.mark.built
def test_an_evening_with_the_built_program(screen: Screen, tmp_path: Path) -> None:
    """A station typed in the window is in the results that the command signs and verifies."""
    book = tmp_path / "мала.mandat"
    small_book(book).close()
    paper = minutes(1, 120, 85, 31, invalid=4)
    with running((PROGRAM, book), screen.environ) as window:
        found = screen.run("xdotool", "search", "--sync", "--onlyvisible", "--class", "mandat")
        until(lambda: is_open(book))
        until(lambda: screen.has_keys(found.split()[-1]))
        screen.keys("Return")  # who works: the first of the book
        screen.keys("alt+5", "1", "Return")
        counts = (paper.figures.of(name) for name in form.NAMES)
        for figure in (*counts, *(votes for _list, votes in paper.votes)):
            screen.keys(*str(figure), "Return")
        screen.keys("ctrl+Return", "alt+F4")
        assert window.wait(SECONDS) == 0
    kept = Book.open(book, SECRETARY)
    assert kept.standing.of(MinutesRoom).by_station["1"].minutes == paper
    kept.close()

    assert "120" in screen.mandat("results", book)
    key, trusted, password = (
        store(tmp_path / "k.p12", secretary()),
        tmp_path / "r.pem",
        tmp_path / "p",
    )
    trusted.write_bytes(root().pem)
    password.write_text("лозинка 1", encoding="utf-8")
    for kind, suffix in (("stations", "xlsx"), ("results", "pdf")):
        out = tmp_path / f"{kind}.{suffix}"
        signed = ("--sign", key, "--password-file", password)
        screen.mandat("report", book, kind, "--out", out, *signed)
        screen.mandat("verify", out, "--ca", trusted, "--book", book)
    screen.mandat("history", "verify", book)
