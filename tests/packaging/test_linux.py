"""The desktop entry and the kind of file agree with what the program itself writes."""

import configparser
from pathlib import Path
from xml.etree import ElementTree

from core.book.file import APPLICATION_ID, SUFFIX
from tests.support.books import small_book

FOLDER = Path(__file__).parents[2] / "packaging" / "linux"
SPACE = "{http://www.freedesktop.org/standards/shared-mime-info}"


def test_a_book_is_known_by_its_bytes(tmp_path: Path) -> None:
    """The magic of the MIME definition stands in a real book, and the glob is its suffix."""
    kind = ElementTree.parse(FOLDER / "rs.mandat.Mandat.xml").getroot()[0]
    assert kind.get("type") == "application/vnd.mandat.book"
    glob = kind.find(f"{SPACE}glob")
    assert glob is not None and glob.get("pattern") == f"*{SUFFIX}"
    inner = kind.find(f"{SPACE}magic/{SPACE}match/{SPACE}match")
    assert inner is not None
    offset, value = int(str(inner.get("offset"))), int(str(inner.get("value")), 16)
    assert value == APPLICATION_ID
    path = tmp_path / "b.mandat"
    small_book(path).close()
    data = path.read_bytes()
    assert data.startswith(b"SQLite format 3\0")
    assert int.from_bytes(data[offset : offset + 4], "big") == value


def test_the_desktop_entry_opens_books() -> None:
    entry = configparser.RawConfigParser()
    entry.read(FOLDER / "rs.mandat.Mandat.desktop", encoding="utf-8")
    assert entry["Desktop Entry"]["mimetype"] == "application/vnd.mandat.book;"
    assert entry["Desktop Entry"]["exec"] == "mandat %f"
