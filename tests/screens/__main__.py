"""Photographs the sights of the program: `python -m tests.screens OUT [NAMES] [--language …]`.

Without language and scheme the album has its usual variants; with one of them, every sight once.
"""

import json
import os
import shutil
import tempfile
from argparse import ArgumentParser, Namespace
from pathlib import Path

LANGUAGES = ("sr-Cyrl", "sr-Latn", "en")
SIZE, SCALES = "1366x768", (100, 125, 150, 175, 200)

os.environ.setdefault("QT_FONT_DPI", "96")


def main(asked: Namespace) -> None:
    """Take all pictures, or those named, into a folder, with settings and books of their own.

    The size is of the screen: scaled by 150 %, one of 1920x1080 has room for 1280x720.
    """
    if asked.scale != 100:
        os.environ["QT_SCALE_FACTOR"] = str(asked.scale / 100)
    home = Path(tempfile.gettempdir()) / "Мандат"
    shutil.rmtree(home, ignore_errors=True)
    home.mkdir()
    width, height = map(int, asked.size.split("x"))
    os.environ["QT_QPA_PLATFORM"] = f"offscreen:configfile={_screen(width, height)}"
    for name in ("HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME", "APPDATA", "LOCALAPPDATA"):
        os.environ[name] = str(home)
    from PySide6.QtCore import QSize

    from core.words.catalogue import Language
    from gui.kit.theme import Scheme
    from tests.screens.photographs import Manner, take_all

    language = Language(asked.language) if asked.language else None
    scheme = Scheme(asked.scheme) if asked.scheme else None
    asked.out.mkdir(parents=True, exist_ok=True)
    size = QSize(width * 100 // asked.scale, height * 100 // asked.scale)
    manner = Manner(size, language, scheme, asked.text)
    for path in take_all(asked.out, tuple(asked.names), manner):
        print(path.name, path.stat().st_size // 1024, "KiB", flush=True)


def _screen(width: int, height: int) -> Path:
    """Says how large a screen there would be."""
    screen = {"name": "screen", "x": 0, "y": 0, "width": width, "height": height}
    screen |= {"logicalDpi": 96, "logicalBaseDpi": 96, "dpr": 1}
    made = Path(tempfile.gettempdir()) / f"screen-{width}x{height}.json"
    made.write_text(json.dumps({"screens": [screen]}))
    return made


def _parser() -> ArgumentParser:
    parser = ArgumentParser(prog="python -m tests.screens")
    parser.add_argument("out", type=Path, metavar="OUT")
    parser.add_argument("names", nargs="*", metavar="NAME")
    parser.add_argument("--size", default=SIZE, help="of the screen in pixels")
    parser.add_argument("--scale", type=int, default=100, choices=SCALES, help="of the screen")
    parser.add_argument("--text", type=int, default=100, choices=(100, 115, 130))
    parser.add_argument("--language", choices=LANGUAGES)
    parser.add_argument("--scheme", choices=("light", "dark"))
    return parser


if __name__ == "__main__":
    main(_parser().parse_args())
