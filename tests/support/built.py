"""The built program in `build/mandat`, with a display and a keyboard of its own.

Nothing of the source takes part: the program is started as people start it, keys come through the
display, and what came of them is read by its own command line.
"""

import json
import os
import shutil
import subprocess
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any, TypeVar

ROOT = Path(__file__).resolve().parents[2]
PROGRAM = ROOT / "build" / "mandat" / "mandat"
PATIENCE = 60.0
EVERY = 0.1
T = TypeVar("T")


def until(found: Callable[[], T], what: str) -> T:
    """What is found, as soon as it is; a failure that says what was waited for."""
    one = soon(found, PATIENCE)
    assert one, f"waited in vain for {what}"
    return one


def soon(found: Callable[[], T], patience: float) -> T:
    """What is found within so many seconds, or what was found last."""
    end = time.monotonic() + patience
    while not (one := found()) and time.monotonic() < end:
        time.sleep(EVERY)
    return one


@dataclass(frozen=True)
class Display:
    """An X display without a screen, with a manager of windows as desktops have."""

    name: str

    def key(self, *keys: str) -> None:
        """Keys, each pressed and let go."""
        self._do("key", *keys)

    def write(self, text: str) -> None:
        """A text, sign by sign."""
        self._do("type", text)

    def active(self) -> str:
        """The title of the window that has the keyboard."""
        done = self._try("getactivewindow", "getwindowname")
        return done.stdout.strip() if done.returncode == 0 else ""

    @property
    def environment(self) -> dict[str, str]:
        """For a program whose windows are to be shown here."""
        return {**os.environ, "DISPLAY": self.name, "QT_QPA_PLATFORM": "xcb"}

    def _do(self, *words: str) -> None:
        done = self._try(*words)
        assert done.returncode == 0, done.stderr

    def _try(self, *words: str) -> subprocess.CompletedProcess[str]:
        command = ["xdotool", *words]
        return subprocess.run(
            command, env=self.environment, capture_output=True, text=True, check=False
        )


@contextmanager
def display() -> Iterator[Display]:
    """A display of one's own; X chooses its number."""
    size = ("-screen", "0", "1366x768x24", "-nolisten", "tcp")
    command = ["Xvfb", "-displayfd", "1", *size]
    with _running(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL) as server:
        assert server.stdout is not None
        shown = Display(f":{server.stdout.readline().decode().strip()}")
        with _running(["openbox"], env=shown.environment, stderr=subprocess.DEVNULL):
            until(lambda: shown._try("get_desktop").returncode == 0, "the manager of windows")
            yield shown


@dataclass(frozen=True)
class Desk:
    """A folder, and the built program in it."""

    folder: Path
    program: Path = PROGRAM

    def __call__(self, *words: object) -> subprocess.CompletedProcess[str]:
        """One verb of the command line."""
        command = [str(self.program), *map(str, words)]
        return subprocess.run(command, cwd=self.folder, capture_output=True, text=True, check=False)

    def done(self, *words: object) -> str:
        """What a verb prints that must succeed."""
        said = self(*words)
        assert said.returncode == 0, said.stdout + said.stderr
        return said.stdout

    def json(self, *words: object) -> Any:
        """The same, read as data."""
        return json.loads(self.done(*words, "--json"))

    def stage(self, book: Path, station: str) -> str:
        """How far a station is, read from a copy: the window holds the book itself."""
        copy = shutil.copy(book, self.folder / "copy.mandat")
        rows = self.json("minutes", "status", copy)
        return next(str(row["stage"]) for row in rows if row["station"] == station)

    @contextmanager
    def window(self, shown: Display, book: Path, person: str) -> Iterator[None]:
        """The window over a book, opened by somebody, who closes it at the end (Alt+F4)."""
        settings = Path(os.environ["XDG_CONFIG_HOME"]) / "mandat" / "mandat.ini"
        settings.parent.mkdir(exist_ok=True)
        settings.write_text(f"[General]\nperson={person}\nrole=operator\n", encoding="utf-8")
        with _running([str(self.program), str(book)], env=shown.environment) as program:
            until(book.with_name(f"{book.name}.open").exists, "the book to be open")
            until(lambda: "Мандат" in shown.active(), "the window to have the keyboard")
            yield
            shown.key("alt+F4")
            assert program.wait(PATIENCE) == 0


@contextmanager
def _running(command: list[str], **how: Any) -> Iterator[subprocess.Popen[bytes]]:
    """A process that is ended at the end, whatever came of it."""
    with subprocess.Popen(command, **how) as process:
        try:
            yield process
        finally:
            process.terminate()
