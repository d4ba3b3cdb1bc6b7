"""The libraries that are shipped: the lock's versions of what the program itself stands on."""

import os
import re
import subprocess
import sys
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from declared import ROOT
from packaging.markers import Marker
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

WINDOWS = {
    "implementation_name": "cpython",
    "implementation_version": "3.11.9",
    "os_name": "nt",
    "platform_machine": "AMD64",
    "platform_python_implementation": "CPython",
    "platform_release": "10",
    "platform_system": "Windows",
    "platform_version": "10.0.17763",
    "python_full_version": "3.11.9",
    "python_version": "3.11",
    "sys_platform": "win32",
}
"""The computer the libraries are chosen for: pip would take the markers of this one."""

QUIET = ("--quiet", "--disable-pip-version-check")


@dataclass(frozen=True, slots=True)
class Locked:
    """One library of the lock: its line, its hashes, and who asked for it."""

    name: str
    pinned: str
    marker: str
    hashes: tuple[str, ...]
    asked_by: frozenset[str]

    def wanted(self) -> bool:
        """Whether it belongs on the computer the program is built for."""
        return not self.marker or Marker(self.marker).evaluate(WINDOWS)

    def line(self) -> str:
        """The requirement as pip reads it; the marker has been answered."""
        return " ".join([self.pinned, *(f"--hash={one}" for one in self.hashes)])


def locked(text: str) -> tuple[Locked, ...]:
    """The libraries of a lock written by `uv pip compile`, with comments on who asked."""
    blocks = re.split(r"^(?=[a-z0-9])", text, flags=re.MULTILINE)[1:]
    return tuple(map(_locked, blocks))


def chosen(libraries: Iterable[Locked], asked: Iterable[str]) -> tuple[Locked, ...]:
    """What the program needs on Windows: what it asks for, what that asks for, and so on."""
    here = [one for one in libraries if one.wanted()]
    names = {canonicalize_name(Requirement(one).name) for one in asked}
    found = {one.name for one in here if one.name in names}
    while more := {one.name for one in here if one.asked_by & found} - found:
        found |= more
    return tuple(one for one in here if one.name in found)


def lay(folder: Path, libraries: Iterable[Locked], work: Path) -> None:
    """Install the Windows wheels of the libraries into `folder`."""
    wanted = work / "requirements.txt"
    wanted.write_text("".join(f"{one.line()}\n" for one in libraries), encoding="utf-8")
    built_for = ("--platform", "win_amd64", "--python-version", "3.11", "--implementation", "cp")
    only = ("--only-binary", ":all:", "--require-hashes", "--no-deps", "--no-compile")
    pip("install", *built_for, *only, "--target", str(folder), "-r", str(wanted))


def lay_program(folder: Path, work: Path) -> None:
    """Install the program itself: its wheel holds core, gui and the shipped files."""
    into = work / "program"
    pip("wheel", "--no-deps", "--no-build-isolation", "--wheel-dir", str(into), str(ROOT))
    (wheel,) = into.glob("*.whl")
    pip("install", "--no-deps", "--no-compile", "--upgrade", "--target", str(folder), str(wheel))


def pip(verb: str, *words: str) -> None:
    """Run the pip of this Python."""
    quiet = {**os.environ, "PIP_ROOT_USER_ACTION": "ignore"}
    subprocess.run([sys.executable, "-m", "pip", verb, *QUIET, *words], check=True, env=quiet)


def _locked(block: str) -> Locked:
    head = re.match(
        r"(?P<pin>(?P<name>[\w.-]+)==\S+)(?: ; (?P<marker>.*?))? \\$", block, re.MULTILINE
    )
    assert head is not None, block.splitlines()[0]
    asked = re.findall(r"^ +# +(?:via +)?([\w.-]+)(?: \(pyproject\.toml\))?$", block, re.MULTILINE)
    return Locked(
        name=canonicalize_name(head["name"]),
        pinned=head["pin"],
        marker=head["marker"] or "",
        hashes=tuple(re.findall(r"--hash=(sha256:[0-9a-f]{64})", block)),
        asked_by=frozenset(canonicalize_name(one) for one in asked if one != "via"),
    )
