"""LibreOffice as a second reader of our workbooks: it opens, recounts and saves them again."""

import math
import subprocess
from collections.abc import Mapping
from io import BytesIO
from pathlib import Path
from tempfile import TemporaryDirectory

import openpyxl

ALWAYS_RECOUNT = """<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry">
<item oor:path="/org.openoffice.Office.Calc/Formula/Load">
<prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop></item>
</oor:items>
"""
"""By itself it believes the values that are stored beside formulas."""

Values = dict[str, list[tuple[object, ...]]]


def values(content: bytes) -> Values:
    """What is stored in every cell, sheet by sheet; of a formula, its value."""
    opened = openpyxl.load_workbook(BytesIO(content), data_only=True)
    return {one.title: list(one.iter_rows(values_only=True)) for one in opened.worksheets}


def differences(one: Values, other: Values) -> list[tuple[str, int, object, object]]:
    """Where two readings differ: sheet, row and both values; empty where nothing does."""
    if {name: len(rows) for name, rows in one.items()} != {n: len(r) for n, r in other.items()}:
        return [("", 0, list(one), list(other))]
    return [
        (sheet, at, mine, theirs)
        for sheet, rows in one.items()
        for at, pair in enumerate(zip(rows, other[sheet], strict=True), start=1)
        for mine, theirs in zip(*pair, strict=True)
        if not _same(mine, theirs)
    ]


def _same(one: object, other: object) -> bool:
    """Text and whole numbers wholly; of shares, LibreOffice saves no more than 14 digits."""
    if isinstance(one, float) and isinstance(other, float):
        return math.isclose(one, other, rel_tol=1e-13)
    return one == other


def recounted(workbooks: Mapping[str, bytes]) -> dict[str, Values]:
    """The same after LibreOffice has reckoned every formula anew; names are those of files."""
    with TemporaryDirectory() as folder:
        home, given, made = (Path(folder) / name for name in ("home", "given", "made"))
        profile = home / "user" / "registrymodifications.xcu"
        profile.parent.mkdir(parents=True)
        profile.write_text(ALWAYS_RECOUNT, encoding="utf-8")
        given.mkdir()
        for name, content in workbooks.items():
            (given / f"{name}.xlsx").write_bytes(content)
        command = ["soffice", f"-env:UserInstallation={home.as_uri()}", "--headless"]
        command += ["--convert-to", "xlsx", "--outdir", str(made)]
        files = [str(file) for file in sorted(given.iterdir())]
        subprocess.run([*command, *files], check=True, capture_output=True, timeout=240)
        return {name: values((made / f"{name}.xlsx").read_bytes()) for name in workbooks}
