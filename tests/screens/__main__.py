"""Photographs the pages of the practice election: `python -m tests.screens OUT [NAMES]`."""

import os
import shutil
import sys
import tempfile
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ.setdefault("QT_FONT_DPI", "96")


def main(out: Path, names: tuple[str, ...] = ()) -> None:
    """Take all pictures, or those named, into `out`, with settings and books of their own."""
    home = Path(tempfile.gettempdir()) / "Мандат"
    shutil.rmtree(home, ignore_errors=True)
    home.mkdir()
    for name in ("HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME", "APPDATA", "LOCALAPPDATA"):
        os.environ[name] = str(home)
    from tests.screens.photographs import take_all

    out.mkdir(parents=True, exist_ok=True)
    for path in take_all(out, names):
        print(path.name, path.stat().st_size // 1024, "KiB")


if __name__ == "__main__":
    main(Path(sys.argv[1]), tuple(sys.argv[2:]))
