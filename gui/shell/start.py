"""Starts the program: the application and the frame; then look, session, window, and the book.

The frame is seen first. All else is brought in after that, and what belongs to a book last.
"""

from __future__ import annotations

import sys
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtWidgets import QApplication

from gui.bridge.settings import Settings
from gui.shell.first_paint import FirstPaint
from gui.shell.frame import Frame

if TYPE_CHECKING:
    from collections.abc import Sequence

    from gui.shell.window import Window


class Asked(NamedTuple):
    """What was asked for on the command line."""

    book: str | None = None
    practice: bool = False
    smoke: bool = False


def start(argv: Sequence[str]) -> int:
    """Open the window and stay until it is closed."""
    asked = _read(argv) if argv else Asked()
    app = QApplication.instance() or QApplication(sys.argv[:1])
    assert isinstance(app, QApplication)
    app.setApplicationName("mandat")
    app.setDesktopFileName("rs.mandat.Mandat")
    settings = Settings()
    frame = Frame(settings.look().scheme)
    FirstPaint(frame, lambda: _fill(frame, settings, asked))
    frame.put_up()
    return app.exec()


def _fill(frame: Frame, settings: Settings, asked: Asked) -> None:
    """Make the window; it is seen once more before a book is opened, which takes longer."""
    if asked.smoke:
        from core.base import moments

        print(f"{moments.now().timestamp():.4f}", flush=True)
    from gui.bridge import trouble
    from gui.bridge.session import PRACTICE_FILE, Session
    from gui.kit import icons
    from gui.kit.theme import Appearance, Scheme
    from gui.shell.window import Window

    app = QApplication.instance()
    assert isinstance(app, QApplication)
    look = settings.look()
    session = Session(settings, Appearance(app, Scheme(look.scheme), look.scale, look.places))
    app.setWindowIcon(icons.window_icon())
    book = PRACTICE_FILE if asked.practice else asked.book
    window = Window(session, awaited=Path(book).name if book else "")
    trouble.watch(lambda log: session.tell(session.words("trouble.ours", file=log), "err"))
    FirstPaint(window, lambda: _open(window, asked))
    frame.hold(window)


def _open(window: Window, asked: Asked) -> None:
    """Open what was asked for; without a book, make ready for one while nobody waits for it."""
    if asked.practice:
        opened = window.session.practise()
    elif asked.book:
        opened = window.session.open(Path(asked.book))
    else:
        import_module("core.office.found")
        opened = True
    if not opened:
        window.show_place("start")
    if asked.smoke:
        window.window().close()


def _read(argv: Sequence[str]) -> Asked:
    from argparse import ArgumentParser

    parser = ArgumentParser(prog="mandat")
    parser.add_argument("book", nargs="?", metavar="BOOK")
    parser.add_argument("--practice", action="store_true")
    parser.add_argument(
        "--smoke", action="store_true", help="tell when the frame was painted, and close again"
    )
    return Asked(**vars(parser.parse_args(argv)))
