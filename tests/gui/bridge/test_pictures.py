"""Scans and photographs made small: upright, without notes, and every bad file told."""

from collections.abc import Callable
from pathlib import Path

import pypdf
import pytest
from PySide6.QtGui import QColor, QImage

from core.base.refusals import KnownFailure, Stopped
from core.domain.minutes.scans import MOST_BYTES
from core.domain.stations.model import Stations
from core.office.scans import Picture, proposed
from core.words import codes
from core.words.catalogue import Language, words
from gui.bridge.pictures import LONG_SIDE, bring, bring_all, opened
from tests.support import pictures
from tests.support.books import small_book

pytestmark = pytest.mark.usefixtures("qapp")


def brought(folder: Path, name: str, content: bytes) -> tuple[tuple[Picture, QImage], ...]:
    path = folder / name
    path.write_bytes(content)
    return tuple((one, opened(one.content, name)) for one in bring(path))


def is_red(image: QImage, x: float, y: float) -> bool:
    dot = QColor(image.pixel(round(x * (image.width() - 1)), round(y * (image.height() - 1))))
    return dot.red() > 150 and dot.green() < 90


def test_a_photograph_of_twelve_megapixels_becomes_small(tmp_path: Path) -> None:
    photograph = pictures.encoded(pictures.photograph(3000, 4000))
    ((one, image),) = brought(tmp_path, "023_a.jpg", photograph)
    assert len(photograph) > 20 * MOST_BYTES
    assert 0 < len(one.content) <= MOST_BYTES
    assert (image.width(), image.height()) == (1275, LONG_SIDE)
    assert (one.name, one.kind, one.page, one.pages) == ("023_a.jpg", "jpg", 1, 1)


def test_noise_fits_at_last_when_made_smaller(tmp_path: Path) -> None:
    noise = pictures.encoded(pictures.photograph(1700, 1700), quality=100)
    ((one, image),) = brought(tmp_path, "шум.jpg", noise)
    assert len(one.content) <= MOST_BYTES
    assert 600 < image.width() < 1700


@pytest.mark.parametrize(
    ("orientation", "corner"), [(1, (0.05, 0.03)), (3, (0.95, 0.97)), (6, (0.97, 0.05))]
)
def test_it_lies_as_the_telephone_was_held_and_says_not_where(
    tmp_path: Path, orientation: int, corner: tuple[float, float]
) -> None:
    held = pictures.with_exif(pictures.encoded(pictures.sheet(600, 900)), orientation)
    assert b"44.0165" in held
    ((one, image),) = brought(tmp_path, "а.jpg", held)
    assert is_red(image, *corner)
    assert not is_red(image, 1 - corner[0], 1 - corner[1])
    assert b"44.0165" not in one.content
    assert b"Exif" not in one.content


def test_a_transparent_picture_is_white_where_nothing_is(tmp_path: Path) -> None:
    image = QImage(200, 300, QImage.Format.Format_ARGB32)
    image.fill(QColor(0, 0, 0, 0))
    ((_one, seen),) = brought(tmp_path, "а.png", pictures.encoded(image, "png"))
    assert QColor(seen.pixel(100, 100)).lightness() > 250


def test_every_page_of_a_pdf_is_a_picture(tmp_path: Path) -> None:
    made = bring(pictures.pdf(tmp_path / "047.pdf", 3))
    assert [(one.page, one.pages, one.kind) for one in made] == [(n, 3, "jpg") for n in (1, 2, 3)]
    assert len({one.sha256 for one in made}) == 3
    for one in made:
        image = opened(one.content, one.name)
        assert image.height() == LONG_SIDE
        assert is_red(image, 0.1, 0.05)


def locked_pdf(folder: Path) -> bytes:
    writer = pypdf.PdfWriter(str(pictures.pdf(folder / "отворен.pdf", 1)))
    writer.encrypt("тајна")
    writer.write(str(folder / "лозинка.pdf"))
    return (folder / "лозинка.pdf").read_bytes()


@pytest.mark.parametrize(
    ("name", "make", "code"),
    [
        ("бомба.png", lambda _folder: pictures.bomb(), "scan.many_pixels"),
        ("текст.jpg", lambda _folder: b"ovo je tekst", "scan.not_picture"),
        (
            "одсечена.jpg",
            lambda _folder: pictures.encoded(pictures.sheet(400, 600))[:5_000],
            "scan.broken",
        ),
        ("покварен.pdf", lambda _folder: b"%PDF-1.4 nista", "scan.broken"),
        (
            "књига.pdf",
            lambda folder: pictures.pdf(folder / "k.pdf", 21).read_bytes(),
            "scan.many_pages",
        ),
        ("закључан.pdf", locked_pdf, "scan.locked_pdf"),
    ],
)
def test_a_bad_file_is_told_in_one_sentence(
    tmp_path: Path, name: str, make: Callable[[Path], bytes], code: str
) -> None:
    (tmp_path / name).write_bytes(make(tmp_path))
    with pytest.raises(KnownFailure) as failed:
        bring(tmp_path / name)
    assert failed.value.code == code
    assert name in codes.failure(words(Language.SR_CYRL), failed.value)


def test_one_bad_file_leaves_the_others(tmp_path: Path) -> None:
    for name, content in (("1.jpg", pictures.encoded(pictures.sheet(90, 120))), ("2.jpg", b"?")):
        (tmp_path / name).write_bytes(content)
    told: list[tuple[int, int]] = []
    found = bring_all([tmp_path / "2.jpg", tmp_path / "1.jpg"], lambda *how: told.append(how))
    assert [(path.name, len(made)) for path, made, _failed in found] == [("2.jpg", 0), ("1.jpg", 1)]
    assert [failed and failed.code for _path, _made, failed in found] == ["scan.not_picture", None]
    assert told == [(0, 2), (1, 2)]
    with pytest.raises(Stopped):
        bring_all([tmp_path / "1.jpg"], stopped=lambda: True)


@pytest.mark.parametrize(
    ("name", "station"),
    [
        ("023_a.jpg", "23"),
        ("4.pdf", "4"),
        ("4-2.png", "4"),
        ("20261206_230512.jpg", None),
        ("99.jpg", None),
        ("IMG_023.jpg", None),
        ("000.jpg", None),
    ],
)
def test_a_name_that_begins_with_a_number_proposes_its_station(
    tmp_path: Path, name: str, station: str | None
) -> None:
    book = small_book(tmp_path / "a.mandat", stations=30)
    found = proposed(name, book.standing.of(Stations))
    book.close()
    assert (found.id if found else None) == station
