"""A Windows of Wine in a folder of its own, with a screen that is none."""

import getpass
import os
import subprocess
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from types import TracebackType
from typing import TypeVar

import shims

T = TypeVar("T")
SCREEN = "1366x768x24"
LENT = "mscoree=;mshtml=;ucrtbase=n;bcryptprimitives=n;icuuc=n"
"""No .NET and no browser are offered; three libraries are taken from those that were built."""


class Trouble(Exception):
    """What was seen is not what should be seen."""


@dataclass(frozen=True, slots=True)
class Said:
    """How a program ended, what it said, and how many seconds it took."""

    code: int
    text: str
    seconds: float


class Prefix:
    """Wine with its own drive; made on entering, ended on leaving."""

    def __init__(self, folder: Path) -> None:
        self.home = folder / "prefix"
        self.drive = self.home / "drive_c"
        self._environment = {
            **os.environ,
            "WINEPREFIX": str(self.home),
            "WINEARCH": "win64",
            "WINEDEBUG": "-all",
            "WINEDLLOVERRIDES": LENT,
            "LC_ALL": "C.UTF-8",
        }
        self._screen: subprocess.Popen[bytes] | None = None

    def __enter__(self) -> "Prefix":
        self._screen = self._shown()
        plain = {**self._environment, "WINEDLLOVERRIDES": "mscoree=;mshtml="}
        self._run(("wineboot", "-i"), plain)
        self._run(("wineserver", "-w"), plain)
        shims.main(self.drive / "windows" / "system32")
        self.edition("win10")
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        fault: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._run(("wineserver", "-k"), self._environment)
        if self._screen is not None:
            self._screen.terminate()
            self._screen.wait()

    @property
    def programs(self) -> Path:
        """Where programs of one person lie."""
        return self.drive / "users" / getpass.getuser() / "AppData" / "Local" / "Programs"

    @property
    def menu(self) -> Path:
        """The Start menu of that person."""
        roaming = self.drive / "users" / getpass.getuser() / "AppData" / "Roaming"
        return roaming / "Microsoft" / "Windows" / "Start Menu" / "Programs"

    def edition(self, name: str) -> None:
        """Pretend to be another Windows."""
        self.run("winecfg", "/v", name)

    def run(self, *words: object, cwd: Path | None = None) -> Said:
        """Run a program of Windows to its end; its handles are pipes, since Wine wants those."""
        return self._run(("wine", *map(str, words)), self._environment, cwd)

    def begin(self, *words: object, cwd: Path) -> "subprocess.Popen[bytes]":
        """Begin a program of Windows and leave it running."""
        return subprocess.Popen(
            ("wine", *map(str, words)),
            env=self._environment,
            cwd=cwd,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
        )

    def still(self) -> None:
        """Wait until no program of Windows runs any more."""
        self._run(("wineserver", "-w"), self._environment)

    def registered(self, key: str) -> str:
        """What the registry holds under a key; empty where there is no such key."""
        said = self.run("reg", "query", f"HKCU\\{key}", "/s")
        return said.text if said.code == 0 else ""

    def on_screen(self, *words: str) -> str:
        """Ask or tell the screen something by xdotool."""
        done = subprocess.run(
            ("xdotool", *words), env=self._environment, capture_output=True, text=True, check=False
        )
        return done.stdout.strip()

    def picture(self, into: Path) -> int:
        """Take a picture of the whole screen; how many colours it has."""
        take = ("import", "-window", "root", "-strip", str(into))
        subprocess.run(take, env=self._environment, check=True)
        count = ("identify", "-format", "%k", str(into))
        return int(subprocess.run(count, capture_output=True, text=True, check=True).stdout)

    def _shown(self) -> "subprocess.Popen[bytes]":
        """A screen; the server itself finds a free number and tells it."""
        heard, telling = os.pipe()
        words = ("Xvfb", "-displayfd", str(telling), "-screen", "0", SCREEN, "-nolisten", "tcp")
        screen = subprocess.Popen(words, pass_fds=(telling,), stderr=subprocess.DEVNULL)
        os.close(telling)
        with os.fdopen(heard) as told:
            self._environment["DISPLAY"] = f":{told.readline().strip()}"
        return screen

    def _run(
        self, words: tuple[str, ...], environment: dict[str, str], cwd: Path | None = None
    ) -> Said:
        began = time.monotonic()
        try:
            done = subprocess.run(
                words,
                env=environment,
                cwd=cwd,
                stdin=subprocess.DEVNULL,
                stdout=subprocess.PIPE,
                stderr=subprocess.STDOUT,
                timeout=300,
                check=False,
            )
        except subprocess.TimeoutExpired as fault:
            raise Trouble(f"{words[1]} did not end in five minutes") from fault
        text = done.stdout.decode("utf-8", "replace").replace("\r\n", "\n")
        return Said(done.returncode, text, time.monotonic() - began)


def awaited(what: str, seen: Callable[[], T], seconds: float = 120) -> T:
    """What is seen at last; `Trouble` where nothing is seen for long."""
    until = time.monotonic() + seconds
    while time.monotonic() < until:
        if found := seen():
            return found
        time.sleep(0.2)
    raise Trouble(f"{what} was awaited for {seconds:.0f} seconds in vain")
