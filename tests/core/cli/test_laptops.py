"""Stations go out to a laptop and come home, by the command line alone."""

from pathlib import Path

import pytest

from core.book.book import Book
from core.domain.minutes import acts
from core.domain.minutes.laptops import Errand, Laptops
from core.office.package_file import SUFFIX
from tests.core.cli.run import mandat
from tests.support.books import OPERATOR, SECRETARY, minutes, small_book

Capsys = pytest.CaptureFixture[str]


def errands(path: Path) -> tuple[Errand, ...]:
    book = Book.open(path, SECRETARY)
    try:
        return book.standing.of(Laptops).errands()
    finally:
        book.close()


def test_out_and_home(tmp_path: Path, capsys: Capsys) -> None:
    main, out, back = (tmp_path / name for name in ("г.mandat", f"за{SUFFIX}", f"од{SUFFIX}"))
    apart = tmp_path / "л.mandat"
    small_book(main, once=False).close()
    said = mandat(capsys, "handover", main, "--stations", "1-2", "--to", "лаптоп 2", "--out", out)
    assert said.code == 0
    fingerprint = said.out.splitlines()[-1].split(": ")[1]
    assert mandat(capsys, "begin", out, apart).code == 0
    book = Book.open(apart, OPERATOR)
    book.do(acts.enter(minutes(1, 10, 20, 30)))
    book.close()
    assert mandat(capsys, "handover", apart, "--out", back).code == 0
    assert mandat(capsys, "merge", main, back).code == 0
    (errand,) = errands(main)
    assert errand.out is not None
    assert (errand.out.act.laptop, errand.out.act.fingerprint) == ("лаптоп 2", fingerprint)
    assert errand.devices == (OPERATOR.device,)
    assert errand.missing == ("2",)


def test_what_the_book_would_not_note_is_not_written(tmp_path: Path, capsys: Capsys) -> None:
    main, out = tmp_path / "г.mandat", tmp_path / f"за{SUFFIX}"
    small_book(main).close()
    words = ("handover", main, "--stations", "1", "--out", out, "--role", "operator")
    assert mandat(capsys, *words).code != 0
    assert not out.exists()
    assert errands(main) == ()


def test_a_sheet_that_cannot_be_saved_keeps_the_package_in(tmp_path: Path, capsys: Capsys) -> None:
    """Else it would be out with a laptop and no paper would prove it."""
    folder = tmp_path / "напоље"
    folder.mkdir()
    main, out = tmp_path / "г.mandat", folder / f"за{SUFFIX}"
    small_book(main).close()
    words = ("handover", main, "--stations", "1", "--out", out)
    said = mandat(capsys, *words, "--sheet", tmp_path / "нема" / "лист.pdf")
    assert (said.code != 0, list(folder.iterdir()), errands(main)) == (True, [], ())
    assert mandat(capsys, *words, "--sheet", folder / "лист.pdf").code == 0
    assert sorted(one.suffix for one in folder.iterdir()) == [SUFFIX, ".pdf"]
    assert len(errands(main)) == 1
