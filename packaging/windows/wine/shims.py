"""Lends Wine what Windows has and Wine 8 has not, so that the program can be tried; never shipped.

python3 shims.py SYSTEM32     puts the libraries into the system folder of a Wine prefix
"""

import re
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

HERE = Path(__file__).resolve().parent
OF_WINE = Path("/usr/lib/x86_64-linux-gnu/wine/x86_64-windows/ucrtbase.dll")
MARK = slice(0x40, 0x60)
"""Where a library of Wine says that it is one; without that it is taken as any other."""

MINGW = "x86_64-w64-mingw32"
GCC = (f"{MINGW}-gcc", "-O2", "-shared", "-s", "-static", "-Wno-attributes")

CONVERTERS = (
    "UCNV_FROM_U_CALLBACK_SUBSTITUTE", "UCNV_TO_U_CALLBACK_SUBSTITUTE", "ucnv_cbFromUWriteUChars",
    "ucnv_cbToUWriteUChars", "ucnv_close", "ucnv_countAvailable", "ucnv_fromUCountPending",
    "ucnv_fromUnicode", "ucnv_getAvailableName", "ucnv_getFromUCallBack", "ucnv_getMaxCharSize",
    "ucnv_getName", "ucnv_getStandardName", "ucnv_getToUCallBack", "ucnv_open", "ucnv_reset",
    "ucnv_setFromUCallBack", "ucnv_setToUCallBack", "ucnv_toUCountPending", "ucnv_toUnicode",
)  # fmt: skip
"""What Qt imports of Windows' ICU: converters of old encodings, of which this one has none."""


def main(system: Path) -> None:
    """Build all of them into a system folder."""
    with tempfile.TemporaryDirectory() as made:
        work = Path(made)
        none = "".join(f"long long {name}(void) {{ return 0; }}\n" for name in CONVERTERS)
        (work / "icuuc.c").write_text(none, encoding="ascii")
        _build(system / "icuuc.dll", work / "icuuc.c")
        _build(system / "bcryptprimitives.dll", HERE / "random.c", "-ladvapi32")
        definition = work / "ucrtbase.def"
        definition.write_text("\n".join(_exported()), encoding="ascii")
        _build(system / "ucrtbase.dll", HERE / "complex.c", str(definition))
    plain = bytearray(OF_WINE.read_bytes())
    plain[MARK] = bytes(MARK.stop - MARK.start)
    (system / "ucrtwine.dll").write_bytes(plain)


def _build(into: Path, source: Path, *more: str) -> None:
    into.unlink(missing_ok=True)  # a prefix may link to the library of Wine itself
    subprocess.run([*GCC, "-o", str(into), str(source), *more], check=True)


def _exported() -> Iterator[str]:
    """Every name of Wine's library goes on to it, but for those that are written here."""
    dump = (f"{MINGW}-objdump", "-p", str(OF_WINE))
    told = subprocess.run(dump, capture_output=True, text=True, check=True).stdout
    table = told.split("[Ordinal/Name Pointer] Table")[1].split("\n\n")[0]
    names = {line.split()[-1] for line in table.splitlines()[1:] if line.strip()}
    own = (HERE / "complex.c").read_text(encoding="ascii")
    several = re.findall(r"\b(?:ONE|PART)\((c\w+)[,)]", own)
    written = {f"{name}{end}" for name in [*several, "cpow"] for end in ("", "f", "l")}
    yield "LIBRARY ucrtbase.dll"
    yield "EXPORTS"
    for name in sorted(names | written):
        yield f"  {name} = {f'try_{name}' if name in written else f'ucrtwine.{name}'}"


if __name__ == "__main__":
    main(Path(sys.argv[1]))
