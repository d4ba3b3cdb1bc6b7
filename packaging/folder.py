"""The program as a folder that needs no Python: `build/mandat`, with licences and bill in it."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import bill
import licences_of
import shipped

ROOT = Path(__file__).resolve().parents[1]
BUILD = ROOT / "build"
PROGRAM = BUILD / "mandat"


def make() -> Path:
    """Build it on the system it is for; what PyInstaller says goes to the screen."""
    subprocess.run([sys.executable, str(ROOT / "packaging" / "pictures.py")], check=True)
    places = ("--distpath", str(BUILD), "--workpath", str(BUILD / "work"))
    spec = str(ROOT / "packaging" / "mandat.spec")
    subprocess.run(
        [sys.executable, "-m", "PyInstaller", "--noconfirm", "--log-level", "WARN", *places, spec],
        check=True,
        cwd=ROOT,
        env={**os.environ, "PYTHONHASHSEED": "0"},
    )
    libraries = shipped.libraries()
    licences_of.write(PROGRAM, libraries)
    bill.write(PROGRAM / "mandat.cdx.json", libraries)
    return PROGRAM


def size(folder: Path) -> int:
    """Bytes of all files in it."""
    return sum(file.lstat().st_size for file in folder.rglob("*") if file.is_file())


if __name__ == "__main__":
    shutil.rmtree(PROGRAM, ignore_errors=True)
    made = make()
    print(f"{made.relative_to(ROOT)}: {size(made) / 1_000_000:.0f} MB")
