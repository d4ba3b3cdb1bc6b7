"""The two programs people start: Mandat.exe with a window, mandat-cli.exe for a console."""

import os
import subprocess
import sys
from pathlib import Path

from declared import HERE, ROOT, four, version

MINGW = "x86_64-w64-mingw32"
PROGRAMS = {"Mandat.exe": ("-mwindows",), "mandat-cli.exe": ("-mconsole", "-DCONSOLE")}
"""A program with a window prints nothing on Windows, so there is a second one that does."""

ALWAYS = ("-municode", "-static", "-s", "-O2", "-Wall", "-Werror", "-Wl,--no-insert-timestamp")


def lay(folder: Path, work: Path) -> None:
    """Build both into `folder`, and the icon of books beside them."""
    mark = folder / "mandat.ico"
    _run(sys.executable, str(ROOT / "packaging" / "pictures.py"), str(mark))
    for name, how in PROGRAMS.items():
        resource = _resource(name, mark, work)
        source, into = str(HERE / "launcher.c"), str(folder / name)
        _run(f"{MINGW}-gcc", *ALWAYS, *how, "-o", into, source, str(resource))


def _resource(name: str, mark: Path, work: Path) -> Path:
    """Icon, version and manifest of one program, ready to be linked."""
    texts = {"ICON_FILE": mark.as_posix(), "VERSION": version(), "FILE_NAME": name}
    told = [f'#define {key} "{text}"' for key, text in texts.items()]
    numbers = four(version()).replace(".", ",")
    described, into = work / f"{name}.rc", work / f"{name}.o"
    lines = [*told, f"#define NUMBERS {numbers}", '#include "launcher.rc"', ""]
    described.write_text("\n".join(lines), encoding="utf-8")
    _run(f"{MINGW}-windres", "--codepage=65001", f"-I{HERE}", str(described), str(into))
    return into


def _run(*words: str) -> None:
    subprocess.run(words, check=True, cwd=HERE, env={**os.environ, "LC_ALL": "C.UTF-8"})
