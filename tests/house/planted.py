"""Tiny made-up trees with one fault each, and beside each the same tree without it."""

from dataclasses import dataclass
from textwrap import dedent

from tests.house import checks
from tests.house.checks import Check
from tests.house.source import Sources


@dataclass(frozen=True, slots=True)
class Planted:
    """A fault, the line it must be told at, and a clean twin."""

    check: Check
    name: str
    faulty: Sources
    clean: Sources
    told: str


def _case(check: Check, name: str, told: str, faulty: Sources, clean: Sources) -> Planted:
    def tidy(sources: Sources) -> Sources:
        return {path: dedent(text) for path, text in sources.items()}

    return Planted(check, name, tidy(faulty), tidy(clean), told)


def _line(check: Check, path: str, faulty: str, clean: str, line: int = 1) -> Planted:
    """One file whose fault is told at one line."""
    return _case(check, f"{path} {faulty}", f"{path}:{line}:", {path: faulty}, {path: clean})


def _file(check: Check, faulty: str, clean: str) -> Planted:
    """An empty file that is in the wrong place, and in a right one."""
    text = '"""Says what it is for."""'
    return _case(check, faulty, f"{faulty}:1:", {faulty: text}, {clean: text})


_FLOORS = (
    ("core/base/script.py", "import core.law.load", "import core.base.shares"),
    ("core/law/load.py", "from core.words import codes", "from core.base import script"),
    ("core/words/codes.py", "from core.law import load", "from core.base import script"),
    (
        "core/domain/lists/acts.py",
        "from core.domain import seats",
        "from core.domain import stations",
    ),
    ("core/domain/seats/lots.py", "import core.domain.mandates", "import core.domain.tally.model"),
    ("core/domain/lists/acts.py", "import core.domain.acts", "import core.domain.standing"),
    ("core/domain/standing.py", "import core.words.codes", "import core.law.profile"),
    ("core/domain/lists/acts.py", "from ..papers import model", "from ..stations import model"),
    ("core/domain/tally/model.py", "import core.book.book", "import core.law.profile"),
    ("core/sheets/lists.py", "import core.reports.model", "import core.domain.lists.model"),
    ("core/reports/kinds.py", "import core.render.xlsx", "import core.domain.papers"),
    ("core/signing/key.py", "import core.render.xlsx", "import core.base.people"),
    ("core/render/xlsx.py", "import core.signing.key", "import core.reports.model"),
    ("core/book/book.py", "import core.office.issue", "import core.domain.acts"),
    ("core/office/issue.py", "import core.cli.main", "import core.render.pdf"),
    ("core/office/issue.py", "import gui.kit", "import core.signing.key"),
    ("core/cli/main.py", "import gui.shell", "import core.office.issue"),
    ("gui/kit/icons.py", "import gui.models.table", "import core.base.resources"),
    ("gui/models/table.py", "import gui.bridge.book", "import gui.kit.icons"),
    ("gui/bridge/book.py", "import gui.pages.lists", "import core.book.book"),
    ("gui/pages/lists/page.py", "import gui.shell.frame", "import gui.bridge.book"),
    ("gui/pages/lists/page.py", "import core.sheets.lists", "import core.office.take_over"),
    ("gui/pages/lists/page.py", "import core.render.pdf", "import core.office.issue"),
    ("gui/pages/lists/page.py", "import core.signing.key", "import core.words.codes"),
    ("gui/pages/lists/page.py", "import core.reports.kinds", "import core.reports.model"),
    ("gui/shell/menus.py", "import core.cli.main", "import gui.pages"),
    ("gui/__main__.py", "import core.sheets.lists", "import core.cli.main"),
)

_ROOMS = (
    ("core/sundry.py", "core/base/sundry.py"),
    ("core/domain/sundry.py", "core/domain/lists/sundry.py"),
    ("gui/sundry.py", "gui/kit/sundry.py"),
)

_HOMES = (
    ("core/base/people.py", "import PySide6.QtCore", "import datetime"),
    ("core/domain/lists/model.py", "import msgspec", "import dataclasses"),
    ("core/office/issue.py", "from sqlite3 import connect", "import shutil"),
    ("core/render/xlsx.py", "import pandas", "import xlsxwriter"),
    ("core/sheets/read.py", "import typst", "import pandas, python_calamine, openpyxl"),
    ("core/book/chain.py", "import cryptography", "import msgspec, sqlite3"),
    ("gui/pages/lists/page.py", "import openpyxl", "from PySide6 import QtWidgets"),
    ("core/render/pdf.py", "import reportlab", "import typst"),
)

_OUTSIDE = (
    ("core/domain/lists/acts.py", "open('x')", "reopen('x')"),
    ("core/law/load.py", "from pathlib import Path", "import tomllib"),
    ("core/base/people.py", "import os.path", "import unicodedata"),
    ("core/domain/tally/model.py", "import sqlite3", "import fractions"),
    ("core/law/load.py", "from core.base import resources", "from core.base import shares"),
)

_CLOCK = (
    ("core/domain/lists/acts.py", "import datetime; datetime.datetime.now()", "def now(): ..."),
    ("core/book/book.py", "from datetime import datetime as d; d.utcnow()", "import datetime"),
    ("core/book/book.py", "from datetime import date; date.today()", "from datetime import date"),
    ("core/office/issue.py", "from time import time; time()", "from time import sleep; sleep(1)"),
    ("gui/pages/lists/page.py", "import time; time.time_ns()", "import time; time.monotonic()"),
    (
        "core/book/book.py",
        "import time; time.monotonic()",
        "import core.base.moments as m; m.now()",
    ),
    ("gui/kit/x.py", "from PySide6.QtCore import QDate; QDate.currentDate()", "import PySide6"),
    ("core/domain/lists/acts.py", "from core.base.moments import now; now()", "def now(): ..."),
    ("core/law/calendar.py", "from core.base import moments; moments.now()", "moments = now = 1"),
)

_EXACT = (
    ("core/domain/seats/dhondt.py", "x = 0.5", "x = 5"),
    ("core/domain/tally/model.py", "x = float(votes)", "x = int(votes)"),
    ("core/law/profile.py", "x = a / b", "x = a // b"),
    ("core/base/shares.py", "x /= 2", "x //= 2"),
)

_EXCEPT = (
    ("try: ...\nexcept: ...", "try: ...\nexcept ValueError: ..."),
    ("try: ...\nexcept Exception: ...", "try: ...\nexcept (OSError, ValueError): ..."),
    ("try: ...\nexcept (OSError, BaseException) as e: ...", "try: ...\nexcept OSError as e: ..."),
    ("try: ...\nexcept BaseException: close()", "try: ...\nexcept BaseException: close(); raise"),
    ("x = 1\nwith suppress(Exception): ...", "x = 1\nwith suppress(OSError): ..."),
)


def _function(lines: int) -> str:
    return "def f():\n" + "    pass\n" * (lines - 1)


def _class(methods: int) -> str:
    return "class C:\n" + "".join(f"    def m{n}(self): ...\n" for n in range(methods))


_SIZES = (
    ("x = 1\n" * 401, "x = 1\n" * 400),
    (_function(51), _function(50)),
    (_class(21), _class(20)),
    ("def f(a, b, c, /, d, e, *f, g): ...", "def f(self, a, b, /, c, d, *e, f): ..."),
    ("x = '" + "ж" * 95 + "'", "x = '" + "ж" * 94 + "'"),
)

_NAMES = (
    ("core/book/utils.py", "core/book/chain.py"),
    ("gui/kit/list_helper.py", "gui/kit/list_view.py"),
    ("core/office/common/merge.py", "core/office/merge.py"),
    ("core/book/manager.py", "core/book/management_board.py"),
)

_DOCSTRINGS = (
    ("core/book/chain.py", "x = 1", '"""Says what it is for."""', 1),
    ("gui/kit/icons.py", '"""Icons"""', '"""Icons in the colour of a token."""', 1),
    ("core/book/x.py", '"""A."""\ndef f(): ...', '"""A."""\ndef _f(): ...', 2),
    ("core/book/x.py", '"""A."""\nclass C: ...', '"""A."""\nclass C: "What."', 2),
    (
        "core/book/x.py",
        '"""A."""\nclass C:\n  "What."\n  def m(self): ...',
        '"""A."""\ndef f():\n  "What."\n  def inner(): ...',
        4,
    ),
)

_PAGES = _case(
    checks.pages,
    "one page asks another",
    "gui/pages/ballot/page.py:2:",
    {
        "gui/pages/lists/presenter.py": "",
        "gui/pages/ballot/page.py": """\
            def later():
                from gui.pages.lists.presenter import Presenter
            """,
    },
    {
        "gui/pages/__init__.py": "",
        "gui/pages/table.py": "import gui.pages.ballot.page",
        "gui/pages/lists/presenter.py": "from gui.pages.lists import words",
        "gui/pages/ballot/page.py": "from gui.pages import PAGES\nimport gui.pages.table",
    },
)

_CIRCLES = _case(
    checks.circles,
    "three in a ring, one of them lazy, one for typing only",
    "core/book/a.py:1: circle core.book.a → core.book.b → core.book.c → core.book.a",
    {
        "core/book/a.py": "from core.book import b",
        "core/book/b.py": "def f():\n    from core.book.c import name",
        "core/book/c.py": "if TYPE_CHECKING:\n    from .a import name",
    },
    {
        "core/book/a.py": "from core.book import b, c",
        "core/book/b.py": "def f():\n    from core.book.c import name",
        "core/book/c.py": "import core.base.script",
    },
)

_COMMANDS = _case(
    checks.qt_free_commands,
    "a command reaches Qt by two steps",
    "core/office/issue.py:2: a command reaches PySide6.QtGui.QFont",
    {
        "core/cli/main.py": "from core.office import issue",
        "core/office/issue.py": "def f():\n    from PySide6.QtGui import QFont",
    },
    {
        "core/cli/main.py": "from core.office import issue",
        "core/office/issue.py": "",
        "core/office/merge.py": "from PySide6.QtGui import QFont",
    },
)

PLANTED: tuple[Planted, ...] = (
    *(_line(checks.floors, *row) for row in _FLOORS),
    *(_file(checks.floors, *row) for row in _ROOMS),
    _PAGES,
    *(_line(checks.homes, *row) for row in _HOMES),
    *(_line(checks.outside_world, *row) for row in _OUTSIDE),
    _CIRCLES,
    _COMMANDS,
    *(_line(checks.sizes, "core/book/chain.py", *row) for row in _SIZES),
    *(_line(checks.exact_numbers, *row) for row in _EXACT),
    *(_line(checks.one_clock, *row) for row in _CLOCK),
    *(_line(checks.narrow_excepts, "core/book/x.py", *row, line=2) for row in _EXCEPT),
    *(_file(checks.telling_names, *row) for row in _NAMES),
    *(_line(checks.docstrings, *row) for row in _DOCSTRINGS),
)
