"""Starts, tests and checks Mandat from a fresh clone, making `.venv` where it lacks one.

python3 dev.py run [ARGS]      open the window; without ARGS on the built-in practice election
python3 dev.py test [ARGS]     run the tests; ARGS go to pytest
python3 dev.py check           formatting, lint and types
python3 dev.py package WHAT    build for people without Python: folder, deb, windows; see docs
python3 dev.py lock [ARGS]     write requirements.lock anew; ARGS (--upgrade) go to uv
"""

from __future__ import annotations

import ctypes
import hashlib
import importlib.util
import os
import platform
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent
VENV = ROOT / ".venv"
PYTHON = VENV / ("Scripts/python.exe" if os.name == "nt" else "bin/python")
OUTER = getattr(sys, "_base_executable", sys.executable)
LOCK = ROOT / "requirements.lock"
STAMPS = {LOCK: VENV / "installed-lock", ROOT / "pyproject.toml": VENV / "installed-project"}

PACKAGES = {"folder": "folder.py", "deb": "deb.py", "windows": "windows/build.py"}

CANNOT_START = 3

# What Qt loads, and the Debian package that brings it.
QT_LIBRARIES = {
    "libglib-2.0.so.0": "libglib2.0-0",
    "libdbus-1.so.3": "libdbus-1-3",
    "libEGL.so.1": "libegl1",
    "libGL.so.1": "libgl1",
    "libX11.so.6": "libx11-6",
    "libfontconfig.so.1": "libfontconfig1",
    "libxkbcommon.so.0": "libxkbcommon0",
}
WINDOW_LIBRARIES = {
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-image.so.0": "libxcb-image0",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-render-util.so.0": "libxcb-render-util0",
    "libxcb-shape.so.0": "libxcb-shape0",
    "libxcb-xkb.so.1": "libxcb-xkb1",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
}


def main(words: list[str]) -> int:
    """Do what the first word asks; the rest belongs to the program that does it."""
    verbs = {"run": run, "test": test, "check": check, "package": package, "lock": lock}
    if sys.version_info < (3, 11):
        return stop(f"Mandat needs Python 3.11 or later; this is {sys.version.split()[0]}.")
    if not words or words[0] not in verbs:
        print(__doc__)
        return 0 if words[:1] in (["-h"], ["--help"]) else 2
    try:
        return verbs[words[0]](words[1:])
    except KeyboardInterrupt:
        return 130


def run(words: list[str]) -> int:
    """Open the window."""
    return lacking() or prepare() or python("-m", "gui", *(words or ["--practice"]))


def test(words: list[str]) -> int:
    """Run the tests, without a display unless QT_QPA_PLATFORM names one."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    return lacking() or prepare() or python("-m", "pytest", *words)


def check(words: list[str]) -> int:
    """Say all that is wrong with the form and the types of the code, not only the first of it."""
    steps = (("ruff", "format", "--check", "."), ("ruff", "check", "."), ("mypy", "--strict"))
    return prepare() or max([python("-m", *step, *words) for step in steps])


def package(words: list[str]) -> int:
    """Build what people install who have no Python."""
    if not words or words[0] not in PACKAGES:
        return stop(f"What is to be built? One of: {', '.join(PACKAGES)}.")
    script = f"packaging/{PACKAGES[words[0]]}"
    return lacking() or prepare() or python(script, *words[1:])


def lock(words: list[str]) -> int:
    """Choose the version and the hashes of every library anew, for every platform."""
    how = "--universal --python-version 3.11 --extra dev --generate-hashes --no-emit-index-url"
    told = ("--custom-compile-command", "python3 dev.py lock", "--quiet")
    where = ("pyproject.toml", "--output-file", LOCK.name)
    return prepare() or python("-m", "uv", "pip", "compile", *where, *how.split(), *told, *words)


def python(*words: str) -> int:
    """Run the interpreter of `.venv` in the project's folder."""
    return subprocess.call([str(PYTHON), *words], cwd=ROOT)


def stop(sentence: str) -> int:
    """Say in one sentence why nothing can be started."""
    print(f"dev.py: {sentence}", file=sys.stderr)
    return CANNOT_START


def prepare() -> int:
    """Bring `.venv` to what the lock and pyproject.toml say; nothing is done when it is there."""
    wanted = {source: fingerprint(source) for source in STAMPS}
    stale = [source for source in STAMPS if installed(source) != wanted[source]]
    if not stale and PYTHON.exists():
        return 0
    if LOCK in stale or not PYTHON.exists():
        print("dev.py: installing the libraries into .venv, once; about half a minute", flush=True)
        exactly = ("--require-hashes", "--no-deps", "--only-binary", ":all:")
        failed = make_venv() or install(*exactly, "-r", LOCK.name)
        if failed:
            return failed
    failed = install("--no-deps", "--no-build-isolation", "--editable", ".")
    if not failed:
        for source, stamp in STAMPS.items():
            stamp.write_text(wanted[source], encoding="ascii")
    return failed


def fingerprint(source: Path) -> str:
    """What changes when a file does, or the Python under it."""
    version = "{}.{}".format(*sys.version_info).encode()
    return hashlib.sha256(version + source.read_bytes()).hexdigest()


def installed(source: Path) -> str:
    """The fingerprint of a file at the last installation; empty if there was none."""
    stamp = STAMPS[source]
    return stamp.read_text(encoding="ascii") if stamp.is_file() else ""


def make_venv() -> int:
    """Make `.venv` afresh, without pip of its own where Python cannot give it one."""
    bare = [] if importlib.util.find_spec("ensurepip") else ["--without-pip"]
    if bare and not importlib.util.find_spec("pip"):
        return stop("Python has no pip here. Run: apt-get install -y python3-venv")
    return subprocess.call([OUTER, "-m", "venv", "--clear", *bare, str(VENV)])


def install(*what: str) -> int:
    """Install by the pip of `.venv`, or from outside by this Python's own."""
    inside = subprocess.call([str(PYTHON), "-c", "import pip"], stderr=subprocess.DEVNULL) == 0
    pip = [str(PYTHON), "-m", "pip"] if inside else [OUTER, "-m", "pip", "--python", str(PYTHON)]
    how = ("--quiet", "--disable-pip-version-check", "--no-compile")
    return subprocess.call([*pip, "install", *how, *what], cwd=ROOT)


def lacking() -> int:
    """Name the Debian packages whose libraries Qt would miss on this Linux."""
    if platform.system() != "Linux":
        return 0
    shown = os.environ.get("QT_QPA_PLATFORM", "xcb" if os.environ.get("DISPLAY") else "")
    needed = {**QT_LIBRARIES, **(WINDOW_LIBRARIES if shown.startswith("xcb") else {})}
    packages = [package for library, package in needed.items() if not loads(library)]
    if not packages:
        return 0
    line = f"apt-get install -y --no-install-recommends {' '.join(packages)}"
    return stop(f"Qt lacks system libraries. Run: {line}")


def loads(library: str) -> bool:
    """Whether the system can load a shared library."""
    try:
        ctypes.CDLL(library)
    except OSError:
        return False
    return True


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
