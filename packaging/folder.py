"""Makes `build/mandat`, a folder with the program that needs no Python on the machine."""

import os
import subprocess
import sys
from pathlib import Path

import bill
from project import BUILD, FOLDER, ROOT

SPEC = Path(__file__).with_name("mandat.spec")
WHERE = ("--distpath", str(BUILD), "--workpath", str(BUILD / "pyinstaller"))
QUIET = ("--noconfirm", "--log-level", "WARN")


def main() -> int:
    """Gather the program anew."""
    (BUILD / "pyinstaller").mkdir(parents=True, exist_ok=True)
    steady = {"PYTHONHASHSEED": "1", "QT_QPA_PLATFORM": "offscreen"}
    command = [sys.executable, "-m", "PyInstaller", *WHERE, *QUIET, str(SPEC)]
    failed = subprocess.call(command, cwd=ROOT, env={**os.environ, **steady})
    if failed:
        return failed
    bill.finish(FOLDER)
    print(f"{FOLDER.relative_to(ROOT)}: {size(FOLDER) / 1e6:.0f} MB")
    return 0


def size(folder: Path) -> int:
    """How many bytes the files of a folder have."""
    return sum(file.stat().st_size for file in folder.rglob("*") if not file.is_symlink())


if __name__ == "__main__":
    sys.exit(main())
