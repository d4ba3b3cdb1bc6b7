"""The suffix chooses the drawing."""

import subprocess
import sys

import pytest

from core.base.refusals import KnownFailure
from core.render.draw import draw
from tests.core.reports.elections import held, paper


@pytest.mark.parametrize(
    ("suffix", "begins"),
    [(".pdf", b"%PDF-1.7"), (".XLSX", b"PK"), (".txt", "Република".encode()), (".zip", b"PK")],
)
def test_each_suffix_has_its_drawing(suffix: str, begins: bytes) -> None:
    assert draw(paper(held()), suffix).startswith(begins)


@pytest.mark.parametrize("suffix", [".docx", ""])
def test_an_unknown_suffix_is_told_with_the_known_ones(suffix: str) -> None:
    with pytest.raises(KnownFailure) as told:
        draw(paper(held()), suffix)
    assert told.value.code == "report.unknown_format"
    assert told.value.facts["known"] == ".pdf, .xlsx, .txt, .zip"


def test_libraries_are_loaded_only_to_draw() -> None:
    code = (
        "import sys, core.office.issue\n"
        "sys.exit(any(name in sys.modules for name in "
        "('typst', 'xlsxwriter', 'multiprocessing')))"
    )
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
