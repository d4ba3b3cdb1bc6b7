"""Pictures without the notes of their files: the same to the eye, and nothing told besides."""

import struct
import zlib

import pytest
from PySide6.QtCore import QBuffer, QByteArray, QIODevice
from PySide6.QtGui import QImage, QImageWriter

from core.office.bare_picture import bare
from gui.bridge.pictures import opened
from tests.support import pictures

PLACE = b"44.0165 N 21.0059 E"
JPG = pictures.encoded(pictures.sheet(200, 280))
PNG = pictures.encoded(pictures.sheet(120, 160), "png")


def part(code: int, told: bytes) -> bytes:
    return bytes((0xFF, code)) + struct.pack(">H", len(told) + 2) + told


def chunk(kind: bytes, told: bytes) -> bytes:
    return struct.pack(">I", len(told)) + kind + told + struct.pack(">I", zlib.crc32(kind + told))


def seen(content: bytes) -> QImage:
    return opened(content, "снимак").convertToFormat(QImage.Format.Format_RGB32)


@pytest.mark.parametrize("lies", range(1, 9))
def test_a_photograph_lies_as_before_and_tells_no_place(lies: int) -> None:
    taken = pictures.with_exif(JPG, lies, PLACE)
    kept = bare(taken, "jpg")
    assert PLACE in taken and PLACE not in kept
    assert seen(kept) == seen(taken)


@pytest.mark.parametrize(
    "told",
    [
        part(0xE1, b"http://ns.adobe.com/xap/1.0/\x00" + PLACE),
        part(0xED, b"Photoshop 3.0\x00" + PLACE),
        part(0xE2, b"MPF\x00" + PLACE),
        part(0xFE, PLACE),
        b"\xff" + part(0xEA, PLACE),
    ],
)
def test_no_other_note_of_a_photograph_is_kept(told: bytes) -> None:
    kept = bare(JPG[:2] + told + JPG[2:], "jpg")
    assert PLACE not in kept
    assert seen(kept) == seen(JPG)


def test_what_follows_a_picture_goes() -> None:
    for kind, content in (("jpg", JPG), ("png", PNG)):
        assert bare(content + PLACE + content, kind) == bare(content, kind)
        assert seen(bare(content, kind)) == seen(content)


def test_notes_of_a_drawing_go() -> None:
    noted = PNG[:33] + chunk(b"tEXt", PLACE) + chunk(b"eXIf", PLACE) + PNG[33:]
    assert PLACE not in bare(noted, "png")
    assert seen(bare(noted, "png")) == seen(PNG)


def test_a_picture_in_several_scans_stays_whole() -> None:
    """A progressive one has a mark between its scans, and stuffed bytes within them."""
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QImageWriter(buffer, QByteArray(b"jpg"))
    writer.setProgressiveScanWrite(True)
    assert writer.write(pictures.photograph(160, 120))
    content = bytes(buffer.data().data())
    assert content.count(b"\xff\xda") > 1 and b"\xff\x00" in content
    assert seen(bare(content, "jpg")) == seen(content)


@pytest.mark.parametrize(("kind", "content"), [("jpg", JPG[:300]), ("png", PNG[:60])])
def test_of_a_file_that_is_cut_nothing_is_kept(kind: str, content: bytes) -> None:
    assert bare(content, kind) == b""
