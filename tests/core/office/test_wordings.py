"""Wordings kept in a file for the next election, and what such a file may not hold."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from core.base.refusals import KnownFailure, Refused
from core.book.book import Book
from core.domain.papers.templates import TEMPLATES
from core.domain.papers.wordings import ENGLISH, SERBIAN, Wordings, word
from core.office.wordings import SHAPE, all_wordings, keep, read_text, take
from tests.support.books import small_book

OWN = {
    ("preamble.adopted", SERBIAN): "На основу члана 71. {act}, {commission} донела је",
    ("decision.publish", SERBIAN): "Ово решење објављује се одмах.",
    ("decision.publish", ENGLISH): "This decision is published at once.",
}


@pytest.fixture
def book(tmp_path: Path) -> Iterator[Book]:
    made = small_book(tmp_path / "избори.mandat")
    yield made
    made.close()


@pytest.fixture
def kept(tmp_path: Path) -> Path:
    """The texts of an earlier election."""
    earlier = small_book(tmp_path / "ранији.mandat")
    for (key, language), text in OWN.items():
        earlier.do(word(key, text, language))
    target = tmp_path / "текстови.json"
    assert keep(earlier, target) == 3
    earlier.close()
    return target


def written(folder: Path, content: Any) -> Path:
    path = folder / "други.json"
    path.write_text(json.dumps(content, ensure_ascii=False), encoding="utf-8")
    return path


def test_all_templates_are_listed_in_both_languages(book: Book) -> None:
    book.do(word("decision.publish", "Објављује се одмах."))
    found = all_wordings(book)
    assert [(one.template, one.language) for one in found] == [
        (template, language) for template in TEMPLATES for language in (SERBIAN, ENGLISH)
    ]
    own = [one for one in found if one.own]
    assert [(one.template.key, one.language, one.text) for one in own] == [
        ("decision.publish", SERBIAN, "Објављује се одмах.")
    ]
    assert own[0].shipped == "Ово решење објављује се на веб-презентацији."
    assert all(one.text == one.shipped for one in found if not one.own)


def test_texts_go_over_into_the_next_election(book: Book, kept: Path) -> None:
    entries = take(book, kept)
    assert book.standing.of(Wordings).texts == OWN
    assert len({entry.row.bundle for entry in entries}) == 1 and len(entries) == 3
    book.take_back(entries[0].row.bundle, "не важи више")
    assert book.standing.of(Wordings) == Wordings()


def test_only_what_differs_becomes_an_act(book: Book, kept: Path) -> None:
    for key, language in list(OWN)[:2]:
        book.do(word(key, OWN[key, language], language))
    assert [entry.act.language for entry in take(book, kept)] == [ENGLISH]
    with pytest.raises(Refused) as why:
        take(book, kept)
    assert why.value.code == "nothing_changed"


def test_an_empty_text_in_the_file_brings_the_shipped_one_back(book: Book, tmp_path: Path) -> None:
    book.do(word("decision.publish", "Објављује се одмах."))
    take(book, written(tmp_path, {"shape": SHAPE, "sr": {"decision.publish": ""}}))
    assert book.standing.of(Wordings) == Wordings()


def test_a_text_the_papers_do_not_know_leaves_the_book_as_it_was(
    book: Book, tmp_path: Path
) -> None:
    texts = {"decision.publish": "Објављује се.", "decision.nothing": "Ништа."}
    before = book.head
    with pytest.raises(Refused) as why:
        take(book, written(tmp_path, {"shape": SHAPE, "sr": texts}))
    assert why.value.code == "wording.unknown"
    assert book.head == before


@pytest.mark.parametrize(
    ("content", "code"),
    [
        ({}, "wording.other_file"),
        ({"shape": "mandat-wordings-2", "sr": {}}, "wording.other_file"),
        ({"shape": SHAPE, "sr": []}, "wording.odd"),
        ({"shape": SHAPE, "sr": {"decision.publish": 5}}, "wording.odd"),
        ({"shape": SHAPE, "sr": {"decision.publish": "а" * 4_001}}, "wording.odd"),
        ([], "wording.odd"),
    ],
)
def test_what_is_no_such_file_is_said(book: Book, tmp_path: Path, content: Any, code: str) -> None:
    with pytest.raises(KnownFailure) as told:
        take(book, written(tmp_path, content))
    assert told.value.code == code


@pytest.mark.parametrize("bytes_of", [b"", b"{", b"\xff\xfe", b"PK\x03\x04"])
def test_what_is_no_json_is_said(book: Book, tmp_path: Path, bytes_of: bytes) -> None:
    path = tmp_path / "текстови.json"
    path.write_bytes(bytes_of)
    with pytest.raises(KnownFailure) as told:
        take(book, path)
    assert told.value.code == "paper_file.not_json"


def test_the_book_itself_is_never_written_over(book: Book, tmp_path: Path) -> None:
    before = book.path.read_bytes()
    link = tmp_path / "веза.json"
    link.symlink_to(book.path)
    for target in (book.path, tmp_path / "друга.mandat", link):
        with pytest.raises(KnownFailure) as told:
            keep(book, target)
        assert told.value.code == "report.over_book"
    assert book.path.read_bytes() == before


def test_a_text_file_is_read_with_its_mark_and_refused_in_other_letters(tmp_path: Path) -> None:
    path = tmp_path / "текст.txt"
    path.write_bytes("\ufeffОбјављује се.\r\n".encode())
    assert read_text(path).strip() == "Објављује се."
    path.write_bytes("Објављује се.".encode("cp1251"))
    with pytest.raises(KnownFailure) as told:
        read_text(path)
    assert told.value.code == "wording.unreadable"
