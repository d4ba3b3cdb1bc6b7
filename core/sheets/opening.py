"""Looks at a workbook before it is opened: is it locked, and has it more rows than it can mean?"""

import zlib
from collections.abc import Iterator
from pathlib import Path
from typing import IO
from zipfile import BadZipFile, ZipFile

from core.base.refusals import KnownFailure

BROKEN = (
    BadZipFile, zlib.error, SyntaxError, OSError, EOFError, LookupError, ValueError, TypeError,
    AttributeError, RuntimeError,
)  # fmt: skip
"""What libraries raise on a file that only looks like a workbook; of XML it is a `SyntaxError`."""
LONGEST = 2_000
"""So many filled rows may a sheet of lists or of candidates have."""
LARGEST = 256
"""Megabytes of a workbook unpacked; a table of a hundred thousand rows has fewer."""
_COMPOUND_FILE = bytes.fromhex("D0CF11E0A1B11AE1")
_ENCRYPTED = "EncryptedPackage".encode("utf-16-le")
_CHUNK = 1 << 20
_END_OF_ROW = b"</row>"
_VALUES = (b"<v>", b"<v ", b"<is>", b"<f>", b"<f ")


def refuse_locked(path: Path) -> None:
    """`KnownFailure` where a password is needed: such a workbook lies in a compound file."""
    try:
        data = path.read_bytes()
    except OSError as fault:
        raise KnownFailure("sheet.unreadable", file=path.name, reason=str(fault)) from fault
    if data.startswith(_COMPOUND_FILE) and _ENCRYPTED in data:
        raise KnownFailure("sheet.locked", file=path.name)


def refuse_longer(path: Path, most: int) -> None:
    """`KnownFailure` where a sheet has more filled rows than `most`; seen without reading it."""
    try:
        with ZipFile(path) as archive:
            if sum(one.file_size for one in archive.infolist()) > LARGEST << 20:
                raise KnownFailure("paper_file.large", file=path.name, most=LARGEST)
            for name in archive.namelist():
                if name.startswith("xl/worksheets/") and name.endswith(".xml"):
                    with archive.open(name) as sheet:
                        _count(sheet, path, most)
    except BROKEN as fault:
        raise KnownFailure("sheet.unreadable", file=path.name, reason=str(fault)) from fault


def _count(sheet: IO[bytes], path: Path, most: int) -> None:
    filled = 0
    for row in _rows(sheet):
        filled += any(value in row for value in _VALUES)
        if filled > most:
            raise KnownFailure("sheet.too_many_rows", file=path.name, most=most)


def _rows(sheet: IO[bytes]) -> Iterator[bytes]:
    """The text of one row after another; what has no end yet waits for the next piece."""
    rest = b""
    while piece := sheet.read(_CHUNK):
        *rows, rest = (rest + piece).split(_END_OF_ROW)
        yield from rows
