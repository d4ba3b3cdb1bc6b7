"""Starts the program: the application, its look, the session, the window, and what to open."""

import sys
from argparse import ArgumentParser
from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

from gui.bridge import trouble
from gui.bridge.session import Session
from gui.bridge.settings import Settings
from gui.kit import icons
from gui.kit.theme import Appearance, Scheme
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
    app.setWindowIcon(icons.window_icon())
    session = Session(settings, Appearance(app, Scheme(look.scheme), look.scale, look.places))
    window = Window(session)
    trouble.watch(lambda log: session.tell(session.words("trouble.ours", file=log), "err"))
    window.show()
    if args.practice:
        session.practise()
    elif args.book:
        session.open(Path(args.book))
    if args.smoke:
        QTimer.singleShot(0, window.close)
    return app.exec()


def _parser() -> ArgumentParser:
    parser = ArgumentParser(prog="mandat")
    parser.add_argument("book", nargs="?", metavar="BOOK")
    parser.add_argument("--practice", action="store_true")
    parser.add_argument("--smoke", action="store_true")
    return parser
