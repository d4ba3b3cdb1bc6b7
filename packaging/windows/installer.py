"""The installer: everything that lies in the folder of the program, packed by NSIS."""

import os
import subprocess
import tempfile
from collections.abc import Iterator
from pathlib import Path

import side
from declared import HERE, SETUP, four, version


def pack(folder: Path, out: Path, *, fast: bool) -> Path:
    """Pack the folder; quickly and large for a try, or slowly and small."""
    setup = out / SETUP.format(version=version())
    out.mkdir(parents=True, exist_ok=True)
    setup.unlink(missing_ok=True)
    defined = {
        "VERSION": version(),
        "NUMBERS": four(version()),
        "FOLDER": str(folder),
        "SETUP": str(setup),
        "KIBIBYTES": str(_kibibytes(folder)),
    }
    with tempfile.TemporaryDirectory() as made:
        listed = Path(made) / "listed.nsh"
        listed.write_text("\n".join(_listed(folder)), encoding="utf-8")
        defined["LISTED"] = str(listed)
        defined["SIDE"] = str(Path(made) / "side.bmp")
        side.write(Path(defined["SIDE"]))
        told = [f"-D{name}={text}" for name, text in defined.items()]
        script = str(HERE / "mandat.nsi")
        words = ["makensis", "-V2", "-WX", *(["-DFAST"] if fast else []), *told, script]
        subprocess.run(words, check=True, env={**os.environ, "LC_ALL": "C.UTF-8"})
    return setup


def _listed(folder: Path) -> Iterator[str]:
    """Two macros for the script: what is put there, and what is taken away again."""
    things = sorted(folder.iterdir(), key=lambda one: one.name)
    yield "!macro PUT"
    for one in things:
        yield f'  File {"/r " if one.is_dir() else ""}"{one}"'
    yield "!macroend"
    yield "!macro TAKE_AWAY"
    for one in things:
        yield f'  {"RMDir /r" if one.is_dir() else "Delete"} "$INSTDIR\\{one.name}"'
    yield "!macroend"
    yield ""


def _kibibytes(folder: Path) -> int:
    """What Windows shows as the size of the program."""
    return sum(one.stat().st_size for one in folder.rglob("*") if one.is_file()) // 1024
