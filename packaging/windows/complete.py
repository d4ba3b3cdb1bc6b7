"""Whether the folder carries every library that what lies in it asks for."""

import re
import subprocess
from collections.abc import Iterator
from pathlib import Path

CARRIED = re.compile(
    r"(qt6|pyside6|shiboken6|python3|msvcp1|vcruntime1|concrt|vcamp|vccorlib|vcomp|lib|sqlite3)"
    r".*\.dll"
)
"""Libraries that Windows has not: they come along, or what asks for them will not load."""

OBJDUMP = "x86_64-w64-mingw32-objdump"


def lacking(folder: Path) -> tuple[str, ...]:
    """`FILE asks for LIBRARY` for each library that should be in the folder and is not."""
    binaries = [one for one in folder.rglob("*") if one.suffix in (".dll", ".pyd", ".exe")]
    here = {one.name.casefold() for one in binaries}
    return tuple(
        f"{binary.relative_to(folder).as_posix()} asks for {library}"
        for binary in sorted(binaries)
        for library in _asked(binary)
        if CARRIED.fullmatch(library) and library not in here
    )


def _asked(binary: Path) -> Iterator[str]:
    told = subprocess.run(
        [OBJDUMP, "-p", str(binary)], capture_output=True, check=True
    ).stdout.decode("utf-8", "replace")
    for name in re.findall(r"^\s*DLL Name: (\S+)", told, re.MULTILINE):
        yield name.casefold()
