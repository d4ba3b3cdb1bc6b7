"""The built program, not its source: typed in on a display, and asked by its command line.

`python3 dev.py package folder` makes it, `python3 dev.py test -m built -n 1` is this.
"""

import json
import subprocess
import sys
from collections.abc import Iterator
from importlib.metadata import packages_distributions
from pathlib import Path

import pytest

from tests.core.signing.people import root, secretary, store
from tests.support.built import PROGRAM, Desk, Display, display, soon, until

pytestmark = pytest.mark.built

STATION = "4"
AT_LONGEST = 15.0
"""Seconds from a key to the draft that keeps it, on a slow machine."""

PAPER = ("688", "688", "300", "388", "388", "8", "380")
TYPING = ("first_typing", "second_typing")
VOTES = ("100", "80", "60", "50", "40", "30", "15", "5")


@pytest.fixture
def shown() -> Iterator[Display]:
    with display() as one:
        yield one


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    assert PROGRAM.is_file(), "python3 dev.py package folder makes the program"
    return Desk(tmp_path)


def _type(desk: Desk, shown: Display, book: Path) -> None:
    """A station's minutes: to the board, its number, every figure; then Ctrl+Enter."""
    until(lambda: _has_begun(desk, shown, book), "the entry to begin")
    for figure in (*PAPER[1:], *VOTES):
        shown.write(figure)
        shown.key("Return")
    shown.key("ctrl+Return")
    until(lambda: desk.stage(book, STATION) not in TYPING, "the entry to be finished")


def _has_begun(desk: Desk, shown: Display, book: Path) -> bool:
    """Whether the first figure is taken down; a key may come before the page it is meant for."""
    shown.key("alt+5")
    shown.write(STATION)
    shown.key("Return")
    shown.write(PAPER[0])
    shown.key("Return")
    return soon(lambda: desk.stage(book, STATION) in TYPING, AT_LONGEST)


def test_a_station_is_typed_twice_and_counts(desk: Desk, shown: Display) -> None:
    book = desk.folder / "вежба.mandat"
    desk.done("practice", book)
    before = desk.json("results", book)
    with desk.window(shown, book, "Оливера Пантић"):
        _type(desk, shown, book)
    assert desk.stage(book, STATION) == "first_done"
    with desk.window(shown, book, "Милан Тасић"):
        assert desk("results", book).returncode == 3, "the window holds the book"
        _type(desk, shown, book)
    assert desk.stage(book, STATION) == "definitive"
    after = desk.json("results", book)
    assert after["stations"]["in"] == before["stations"]["in"] + 1
    assert after["totals"]["valid"] == before["totals"]["valid"] + 380
    desk.done("history", "verify", book)


@pytest.mark.parametrize("suffix", [".xlsx", ".pdf"])
def test_a_paper_is_signed_and_verified(desk: Desk, suffix: str) -> None:
    """A PDF is read in a process of its own, which is this very program begun again."""
    book, password, out = (desk.folder / name for name in ("b.mandat", "password", f"p{suffix}"))
    desk.done("practice", book)
    password.write_text("лозинка 1\n", encoding="utf-8")
    key, trusted = store(desk.folder / "a.p12", secretary()), desk.folder / "root.pem"
    trusted.write_bytes(root().pem)
    paper = ("report", book, "stations", "--out", out, "--number", "013-1/2026")
    desk.done(*paper, "--sign", key, "--password-file", password)
    told = desk.json("verify", out, "--ca", trusted, "--book", book)
    assert (told["state"], told["book"]) == ("valid", "issued")


def test_a_long_paper_is_drawn_in_a_process_of_its_own(desk: Desk) -> None:
    book, sheet = desk.folder / "b.mandat", desk.folder / "s.csv"
    day = ("--called", "2026-10-20", "--date", "2026-12-06")
    desk.done("new", book, "--name", "Нова Морава", "--seats", 45, *day)
    rows = "\n".join(f"{no},Место {no},Улица {no},500" for no in range(1, 301))
    head = "Број бирачког места,Назив,Адреса,Уписано бирача"
    sheet.write_text(f"{head}\n{rows}\n", encoding="utf-8")
    desk.done("stations", "import", book, sheet)
    desk.done("report", book, "ledger", "--out", desk.folder / "l.pdf")
    assert (desk.folder / "l.pdf").read_bytes().startswith(b"%PDF")


def test_a_sheet_is_read(desk: Desk) -> None:
    """By pandas and all that hangs on it; an empty form has its two faults named."""
    book, form = desk.folder / "b.mandat", desk.folder / "form.xlsx"
    desk.done("practice", book)
    desk.done("lists", "template", book, "--out", form)
    said = desk("lists", "check", form)
    assert (said.returncode, said.stdout) == (3, "")
    assert said.stderr.count("[choice_missing]") == 2


def test_every_library_in_the_folder_finds_what_it_needs() -> None:
    libraries = [file for file in PROGRAM.parent.rglob("*.so*") if not file.is_symlink()]
    assert len(libraries) > 50
    faults = [fault for library in libraries for fault in _faults(library)]
    assert not faults, "\n".join(faults)


def test_everything_in_the_folder_is_on_its_bill() -> None:
    """What can be imported from it, by who brings that; the builder's own pieces apart."""
    bill = json.loads((PROGRAM.parent / "mandat.cdx.json").read_text(encoding="utf-8"))
    listed = {_plain(one["name"]) for one in bill["components"]}
    owners = packages_distributions()
    inside = _imported() & owners.keys() - {"core", "gui", "mandat"}
    assert {"pandas", "PySide6", "typst", "lxml"} <= inside
    assert [name for name in sorted(inside) if not listed & set(map(_plain, owners[name]))] == []


def test_every_part_of_the_bill_has_its_licence_in_the_folder() -> None:
    bill = json.loads((PROGRAM.parent / "mandat.cdx.json").read_text(encoding="utf-8"))
    for one in bill["components"]:
        place = f"{one['name']}-{one.get('version', '')}".replace(" ", "-")
        assert any((PROGRAM.parent / "licences" / place).iterdir()), place


def _imported() -> set[str]:
    """Names at the top of what is packed into the program and of what lies beside it."""
    code = (
        "import sys; from PyInstaller.archive.readers import CArchiveReader"
        "; r = CArchiveReader(sys.argv[1]); packed = next(n for n in r.toc if n.endswith('.pyz'))"
        "; print(*r.open_embedded_archive(packed).toc, sep='\\n')"
    )
    command = [sys.executable, "-c", code, str(PROGRAM)]
    packed = subprocess.run(command, capture_output=True, text=True, check=True).stdout.split()
    lying = (path.name for path in (PROGRAM.parent / "_internal").iterdir())
    return {name.partition(".")[0] for name in (*packed, *lying)}


def _plain(name: str) -> str:
    return name.lower().replace("_", "-").replace(".", "-")


def _faults(library: Path) -> list[str]:
    done = subprocess.run(["ldd", str(library)], capture_output=True, text=True, check=False)
    lines = (done.stdout + done.stderr).splitlines()
    return [f"{library.name}: {line}" for line in lines if "not found" in line or "ELF" in line]
