"""Builds Mandat for Windows on Linux: a folder with a Python of its own, and an installer.

build.py assemble      the folder build/windows/Mandat, as it will lie at people's
build.py pack          dist/Mandat-VERSION-win64-setup.exe, with all that lies in that folder
build.py               both

--fast packs quickly and large, to be tried.
"""

import compileall
import os
import shutil
import subprocess
import sys
import tempfile
from argparse import ArgumentParser
from pathlib import Path
from py_compile import PycInvalidationMode

import complete
import installer
import launchers
import prune
import runtime
import wheels
from declared import DIST, FOLDER, HERE, LOCK, ROOT, dependencies

TOOLS = {
    "osslsigncode": "osslsigncode",
    launchers.MINGW + "-gcc": "gcc-mingw-w64-x86-64-win32",
    "makensis": "nsis",
}
CANNOT_BUILD = 3
WITNESS = "direct_url.json"
"""Where pip writes down from which folder of this computer something was installed."""


def main(words: list[str]) -> int:
    """Build what is asked for; 3 and a sentence where that cannot be done here."""
    asked = _parser().parse_args(words)
    folder: Path = asked.folder.resolve()
    trouble = _unready()
    if not trouble and asked.step in ("", "assemble"):
        trouble = assemble(folder)
    if not trouble and asked.step in ("", "pack"):
        setup = installer.pack(folder, asked.dist.resolve(), fast=asked.fast)
        print(f"build.py: {setup}, {setup.stat().st_size / 1e6:.1f} MB")
    if trouble:
        print(f"build.py: {trouble}", file=sys.stderr)
        return CANNOT_BUILD
    return 0


def assemble(folder: Path) -> str:
    """Make the folder of the program anew; the reason why it is not whole, or nothing."""
    shutil.rmtree(folder, ignore_errors=True)
    libraries = folder / "app"
    (folder / "runtime").mkdir(parents=True)
    with tempfile.TemporaryDirectory() as made:
        work = Path(made)
        try:
            runtime.lay(folder / "runtime", work)
        except runtime.Untrusted as found:
            return f"the Python for Windows is not what it should be: {found}"
        known = wheels.locked(LOCK.read_text(encoding="utf-8"))
        wheels.lay(libraries, wheels.chosen(known, dependencies()), work)
        wheels.lay_program(libraries, work)
        shutil.copy(HERE / "mandat_start.py", libraries)
        launchers.lay(folder, work)
    stale = prune.prune(libraries)
    if stale:
        return f"prune.py leaves out what is no longer there: {', '.join(stale)}"
    for witness in libraries.rglob(WITNESS):
        witness.unlink()
    _compile(libraries)
    papers = [sys.executable, str(ROOT / "packaging" / "bill.py"), str(folder), "--windows"]
    subprocess.run(papers, check=True)
    _date(folder)
    size = prune.size(folder)
    print(f"build.py: {folder}, {size / 1e6:.0f} MB")
    return "; ".join(complete.lacking(folder))


def _compile(libraries: Path) -> None:
    """Compile every module: 3.11 reads what any other 3.11 compiled, on any system."""
    compileall.compile_dir(
        libraries,
        quiet=2,
        workers=0,
        invalidation_mode=PycInvalidationMode.UNCHECKED_HASH,
        stripdir=str(libraries),
        prependdir="app",
    )


def _date(folder: Path) -> None:
    """Give every file the time of the commit, so that one commit builds one installer."""
    time = os.environ.get("SOURCE_DATE_EPOCH") or _told("git", "log", "-1", "--format=%ct")
    for path in folder.rglob("*"):
        os.utime(path, (int(time), int(time)))


def _told(*words: str) -> str:
    done = subprocess.run(words, cwd=ROOT, capture_output=True, text=True, check=True)
    return done.stdout.strip()


def _unready() -> str:
    """Why nothing can be built here, and what to do about it."""
    if sys.version_info[:2] != (3, 11):
        return "this must be run by Python 3.11, whose compiled modules are shipped"
    lacking = [package for tool, package in TOOLS.items() if shutil.which(tool) is None]
    if lacking:
        line = f"apt-get install -y --no-install-recommends {' '.join(lacking)}"
        return f"tools are missing. Run: {line}"
    return ""


def _parser() -> ArgumentParser:
    parser = ArgumentParser(prog="build.py", description=__doc__.splitlines()[0])
    parser.add_argument("step", nargs="?", choices=("", "assemble", "pack"), default="")
    parser.add_argument("--folder", type=Path, default=FOLDER)
    parser.add_argument("--dist", type=Path, default=DIST)
    parser.add_argument("--fast", action="store_true", help="pack quickly and large, for a try")
    return parser


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
