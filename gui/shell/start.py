"""Starts the program: the application, its look, the frame; then session, window, and the book.

The frame is seen first: the window, and all that belongs to a book, is brought in after that.
"""

from __future__ import annotations

import sys
from argparse import ArgumentParser, Namespace
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QApplication

from gui.bridge.settings import Settings
from gui.kit.theme import Appearance, Scheme
from gui.shell.first_paint import FirstPaint
from gui.shell.frame import Frame

if TYPE_CHECKING:
    from collections.abc import Sequence

    from gui.shell.window import Window


def start(argv: Sequence[str]) -> int:
    """Open the window and stay until it is closed."""
    args = _parser().parse_args(argv)
    app = QApplication.instance() or QApplication(sys.argv[:1])
    assert isinstance(app, QApplication)
    app.setApplicationName("mandat")
    app.setDesktopFileName("rs.mandat.Mandat")
    settings = Settings()
    look = settings.look()
    appearance = Appearance(app, Scheme(look.scheme), look.scale, look.places)
    frame = Frame()
    FirstPaint(frame, lambda: _fill(frame, settings, appearance, args))
    frame.show()
    return app.exec()


def _fill(frame: Frame, settings: Settings, appearance: Appearance, args: Namespace) -> None:
    """Make the window; it is seen once more before a book is opened, which takes longer."""
    from gui.bridge import trouble
    from gui.bridge.session import PRACTICE_FILE, Session
    from gui.kit import icons
    from gui.shell.window import Window

    QApplication.setWindowIcon(icons.window_icon())
    session = Session(settings, appearance)
    book = PRACTICE_FILE if args.practice else args.book
    window = Window(session, awaited=Path(book).name if book else "")
    trouble.watch(lambda log: session.tell(session.words("trouble.ours", file=log), "err"))
    FirstPaint(window, lambda: _open(window, args))
    frame.hold(window)


def _open(window: Window, args: Namespace) -> None:
    """Open what was asked for; without a book, make ready for one while nobody waits for it."""
    if args.practice:
        opened = window.session.practise()
    elif args.book:
        opened = window.session.open(Path(args.book))
    else:
        import_module("core.office.found")
        opened = True
    if not opened:
        window.show_place("start")
    if args.smoke:
        window.window().close()


def _parser() -> ArgumentParser:
    parser = ArgumentParser(prog="mandat")
    parser.add_argument("book", nargs="?", metavar="BOOK")
    parser.add_argument("--practice", action="store_true")
    parser.add_argument("--smoke", action="store_true")
    return parser
