"""The acts of the trial, in their order: install, work, look, install over it, uninstall."""

import json
import os
import subprocess
import sys
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from declared import ROOT
from prefix import Prefix, Said, Trouble, awaited

from core.domain.minutes.entry import EntryRule
from tests.core.sheets.made import COUNTS, workbook
from tests.core.signing.people import root, secretary, store

REFUSED = 3
BOOK = "вежба у општини.mandat"
CLASSES = "Software\\Classes"
UNINSTALL = "Software\\Microsoft\\Windows\\CurrentVersion\\Uninstall\\Mandat"
PASSWORD = "лозинка 1"
TITLE = "Мандат"
PROGRAMS = ("Mandat.exe", "mandat-cli.exe", "uninstall.exe")
OF_A_PAGE = 500
"""More colours than a window has that says only what it is opening."""


@dataclass(frozen=True, slots=True)
class Trial:
    """What all acts share: the Windows, the installer, and the folder somebody works in."""

    wine: Prefix
    setup: Path
    shots: Path
    desk: Path

    @property
    def place(self) -> Path:
        """Where the program is put."""
        return self.wine.programs / "Mandat"

    def mandat(self, *words: object, code: int = 0) -> Said:
        """A verb of the command line, in the folder of the desk."""
        return self.ended("mandat-cli.exe", *words, code=code)

    def ended(self, program: str, *words: object, code: int = 0) -> Said:
        """A program of the place, run to its end, which should have this exit code."""
        said = self.wine.run(self.place / program, *words, cwd=self.desk)
        expect(said.code == code, f"{program} {' '.join(map(str, words))}: {said}")
        return said


def desk(folder: Path) -> Path:
    """A folder somebody works in, with a key file, its password, and the root above it."""
    made = folder / "Радна површина"
    made.mkdir()
    store(made / "кључ.p12", secretary(), PASSWORD)
    (made / "лозинка.txt").write_text(PASSWORD + "\r\n", encoding="utf-8")
    (made / "корен.pem").write_bytes(root().pem)
    return made


def expect(holds: object, otherwise: str) -> None:
    """Raise `Trouble` unless something holds."""
    if not holds:
        raise Trouble(otherwise)


def too_old(trial: Trial) -> str:
    """Windows 7 is refused."""
    trial.wine.edition("win7")
    said = trial.wine.run(trial.setup, "/S")
    trial.wine.edition("win10")
    expect(said.code == REFUSED, f"exit code {said.code}")
    expect(not trial.place.exists(), "something was installed all the same")
    return ""


def foreign_folder(trial: Trial) -> str:
    """A folder with something else in it is refused and left as it was."""
    other = trial.wine.drive / "мoje"
    other.mkdir()
    (other / "pismo.txt").write_text("x", encoding="ascii")
    said = trial.wine.run(trial.setup, "/S", f"/D=C:\\{other.name}")
    expect(said.code == REFUSED, f"exit code {said.code}")
    expect([one.name for one in other.iterdir()] == ["pismo.txt"], "the folder was changed")
    return ""


def install(trial: Trial) -> str:
    """Installed silently, for one person."""
    said = trial.wine.run(trial.setup, "/S")
    expect(said.code == 0, f"exit code {said.code}")
    for name in (*PROGRAMS, "runtime/python311.dll", "licences/README.txt", "mandat.cdx.json"):
        expect((trial.place / name).is_file(), f"{name} is missing")
    expect((trial.wine.menu / "Mandat.lnk").is_file(), "there is no shortcut in the Start menu")
    told = trial.wine.registered(f"{CLASSES}\\.mandat")
    expect("Mandat.Book" in told, f".mandat: {told!r}")
    command = trial.wine.registered(f"{CLASSES}\\Mandat.Book\\shell\\open\\command")
    expect('Mandat.exe" "%1"' in command, f"command: {command!r}")
    entry = trial.wine.registered(UNINSTALL)
    expect("DisplayVersion" in entry and "EstimatedSize" in entry, f"uninstall: {entry!r}")
    return f"{said.seconds:.1f} s"


def practise(trial: Trial) -> str:
    """A practice book is made by the command line."""
    version = trial.mandat("--version").text.strip()
    said = trial.mandat("practice", BOOK)
    expect((trial.desk / BOOK).is_file(), said.text)
    return f"{version}; {said.seconds:.1f} s with the start of Wine's Python"


def enter(trial: Trial) -> str:
    """Minutes of station 4 are taken over from a workbook."""
    why = ("--number", "1/2026", "--ground", "проба")
    trial.mandat("minutes", "rule", BOOK, EntryRule.ONCE.value, *why)
    before = json.loads(trial.mandat("results", BOOK, "--json").text)
    lists = [one["name"] for one in before["lists"]]
    votes = [10] * len(lists)
    cast = sum(votes)
    counts = (500, 500, 500 - cast, cast, cast, 0, cast)
    row = (4, "Дом културе", *counts, *votes)
    head = ("Број бирачког места", "Назив", *COUNTS, *lists)
    workbook(trial.desk / "записник.xlsx", head, row)
    trial.mandat("minutes", "import", BOOK, "записник.xlsx")
    after = json.loads(trial.mandat("results", BOOK, "--json").text)
    stations = (before["stations"]["in"], after["stations"]["in"])
    expect(stations[1] == stations[0] + 1, f"stations in: {stations}")
    return f"{stations[0]} → {stations[1]} stations"


def issue(trial: Trial) -> str:
    """Workbook and PDF are signed and issued, and both are valid here and on Linux."""
    by = ("--sign", "кључ.p12", "--password-file", "лозинка.txt", "--number", "013-1/2026")
    trial.mandat("report", BOOK, "report", "--out", "извештај.xlsx", *by)
    kept = sorted(trial.desk.glob("*.documents/*"))
    expect({one.suffix for one in kept} == {".pdf", ".xlsx"}, f"kept: {kept}")
    for file in (trial.desk / "извештај.xlsx", *kept):
        words = ("verify", str(file.relative_to(trial.desk)), "--ca", "корен.pem", "--json")
        for said in (trial.mandat(*words).text, _on_linux(trial, *words)):
            told = json.loads(said)
            expect(told["state"] == "valid", f"{file.name}: {told}")
    trial.ended("Mandat.exe", "verify", kept[0].relative_to(trial.desk), "--ca", "корен.pem")
    return ", ".join(f"{one.suffix} {one.stat().st_size // 1024} KB" for one in kept)


def open_window(trial: Trial) -> str:
    """Mandat.exe opens the book, a newer version waits for that, and the window closes."""
    held = trial.desk / f"{BOOK}.open"
    held.unlink(missing_ok=True)
    began = time.monotonic()
    running = trial.wine.begin(trial.place / "Mandat.exe", BOOK, cwd=trial.desk)
    awaited("the window", lambda: trial.wine.on_screen("search", "--name", TITLE))
    seen = time.monotonic() - began
    awaited("the book in it", held.is_file)
    _settled(trial, trial.shots / "window.png")
    said = trial.wine.run(trial.setup, "/S")
    expect(said.code == REFUSED, f"installed while the program ran, exit code {said.code}")
    trial.wine.run("taskkill", "/im", "Mandat.exe")  # asks its windows to close
    try:
        code = running.wait(60)
    except subprocess.TimeoutExpired as fault:
        running.kill()
        raise Trouble("the window did not close") from fault
    expect(code == 0, f"exit code {code}")
    return f"{seen:.1f} s with the start of Wine"


def install_over(trial: Trial) -> str:
    """A newer version takes the old files away, and a book beside them stays."""
    stale, book = trial.place / "app" / "gone.py", trial.place / "моја.mandat"
    stale.write_text("", encoding="ascii")
    book.write_text("book", encoding="ascii")
    said = trial.wine.run(trial.setup, "/S")
    expect(said.code == 0, f"exit code {said.code}")
    expect(not stale.exists(), "an old file stayed")
    expect(book.read_text(encoding="ascii") == "book", "the book is gone")
    trial.mandat("history", "verify", BOOK)
    return f"{said.seconds:.1f} s"


def uninstall(trial: Trial) -> str:
    """Silently uninstalled: the program is gone, and books are not."""
    said = trial.wine.run(trial.place / "uninstall.exe", "/S")
    trial.wine.still()
    left = sorted(one.name for one in trial.place.iterdir())
    expect(left == ["моја.mandat"], f"left: {left}")
    (trial.place / "моја.mandat").unlink()
    expect((trial.desk / BOOK).is_file(), "the book somebody works on is gone")
    expect(not (trial.wine.menu / "Mandat.lnk").exists(), "the shortcut is still there")
    for key in (f"{CLASSES}\\.mandat", f"{CLASSES}\\Mandat.Book", UNINSTALL, "Software\\Mandat"):
        expect(not trial.wine.registered(key), f"{key} is still registered")
    return f"{said.seconds:.1f} s"


def leave_nothing(trial: Trial) -> str:
    """Installed once more and uninstalled, no folder is left."""
    trial.wine.run(trial.setup, "/S")
    trial.wine.run(trial.place / "uninstall.exe", "/S")
    trial.wine.still()
    expect(not trial.place.exists(), "the folder is still there")
    return ""


IN_TURN: tuple[Callable[[Trial], str], ...] = (
    too_old, foreign_folder, install, practise, enter, issue, open_window, install_over,
    uninstall, leave_nothing,
)  # fmt: skip


def _on_linux(trial: Trial, *words: str) -> str:
    """The same verb by the program on this computer."""
    here = (sys.executable, "-m", "gui", *words)
    clone = {**os.environ, "PYTHONPATH": str(ROOT)}
    done = subprocess.run(here, cwd=trial.desk, env=clone, capture_output=True, check=False)
    return done.stdout.decode("utf-8")


def _settled(trial: Trial, picture: Path) -> None:
    """Take pictures until two in a row are the same and rich, which is when all is painted."""
    before = b""

    def painted() -> bool:
        nonlocal before
        last = before
        colours = trial.wine.picture(picture)
        before = picture.read_bytes()
        return before == last and colours > OF_A_PAGE

    awaited("a picture that stays", painted)
