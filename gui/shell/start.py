"""Starts the program: the application, its look, the session, the window, and what to open.

The window is seen first; a book, and all that belongs to one, is brought in after that.
"""

import sys
from argparse import ArgumentParser, Namespace
from collections.abc import Sequence
from importlib import import_module
from pathlib import Path

from PySide6.QtWidgets import QApplication

from gui.bridge import trouble
from gui.bridge.session import PRACTICE_FILE, Session
from gui.bridge.settings import Settings
from gui.kit import icons
from gui.kit.theme import Appearance, Scheme
from gui.shell.first_paint import FirstPaint
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
    session = Session(settings, Appearance(app, Scheme(look.scheme), look.scale, look.places))
    book = PRACTICE_FILE if args.practice else args.book
    window = Window(session, awaited=Path(book).name if book else "")
    trouble.watch(lambda log: session.tell(session.words("trouble.ours", file=log), "err"))
    FirstPaint(window, lambda: _go_on(window, args))
    window.show()
    return app.exec()


def _go_on(window: Window, args: Namespace) -> None:
    """Open what was asked for; without a book, make ready for one while nobody waits for it."""
    QApplication.setWindowIcon(icons.window_icon())
    session = window.session
    if args.practice:
        opened = session.practise()
    elif args.book:
        opened = session.open(Path(args.book))
    else:
        import_module("core.office.found")
        opened = True
    if not opened:
        window.show_place("start")
    if args.smoke:
        window.close()


def _parser() -> ArgumentParser:
    parser = ArgumentParser(prog="mandat")
    parser.add_argument("book", nargs="?", metavar="BOOK")
    parser.add_argument("--practice", action="store_true")
    parser.add_argument("--smoke", action="store_true")
    return parser
