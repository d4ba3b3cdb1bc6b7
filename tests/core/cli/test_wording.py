"""`mandat wording list|set|export|import`."""

from pathlib import Path

import pytest

from tests.core.cli.run import mandat
from tests.support.filed import CURED, filed_book

KEY = "decision.proclaimed.ruled"
OWN = "Проглашава се листа {name}, подносилац {who}."


@pytest.fixture
def book(tmp_path: Path) -> Path:
    path = tmp_path / "листе.mandat"
    filed_book(path).close()
    return path


def typed(book: Path, text: str) -> Path:
    path = book.with_name("текст.txt")
    path.write_text(text, encoding="utf-8")
    return path


def test_a_text_is_settled_listed_and_on_the_paper(
    book: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    said = mandat(capsys, "wording", "set", book, KEY, "--text-file", typed(book, OWN))
    assert (said.code, said.out) == (0, "Утврђен текст: решење о проглашењу: диспозитив.\n")
    found = mandat(capsys, "wording", "list", book, "--json").json()
    (own,) = (one for one in found if one["own"])
    assert (own["key"], own["language"], own["own"]) == (KEY, "sr", OWN)
    assert own["fields"] == ["name", "assembly", "who"] and own["needed"] == ["name"]
    assert "са следећим кандидатима" in own["shipped"]
    text = mandat(capsys, "wording", "list", book).out
    assert f"* {KEY} (sr): решење о проглашењу: диспозитив" in text
    assert text.count("\n* ") == 1 and f"    {OWN}\n" in text
    target = book.with_name("решење.txt")
    assert mandat(capsys, "report", book, "decision", "--list", CURED, "--out", target).code == 0
    assert "I    Проглашава се листа „Моравски савез" in target.read_text(encoding="utf-8")


def test_an_empty_file_brings_the_shipped_text_back(
    book: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    mandat(capsys, "wording", "set", book, KEY, "--text-file", typed(book, OWN))
    said = mandat(capsys, "wording", "set", book, KEY, "--text-file", typed(book, "\n"))
    assert said.code == 0 and said.out.startswith("Поново важи текст који долази са програмом")
    again = mandat(capsys, "wording", "set", book, KEY, "--text-file", typed(book, ""))
    assert again.code == 2


def test_english_is_typed_apart(book: Path, capsys: pytest.CaptureFixture[str]) -> None:
    text = typed(book, "The list {name} is proclaimed.")
    words = ("wording", "set", book, KEY, "--text-file", text, "--language")
    assert mandat(capsys, *words, "en").code == 0
    assert mandat(capsys, *words, "sr").code == 2
    assert mandat(capsys, *words, "de").code == 2


@pytest.mark.parametrize(
    ("key", "text", "told"),
    [
        (KEY, "Проглашава се {назив}.", "Могућа поља: {name}, {assembly}, {who}."),
        (KEY, "Проглашава се {name.", "Могућа поља: {name}, {assembly}, {who}."),
        (KEY, "Проглашава се.", "недостаје {name}"),
        ("decision.nothing", "Ништа.", "„decision.nothing“ не постоји"),
    ],
)
def test_what_cannot_be_a_text_is_said(
    book: Path, capsys: pytest.CaptureFixture[str], key: str, text: str, told: str
) -> None:
    said = mandat(capsys, "wording", "set", book, key, "--text-file", typed(book, text))
    assert said.code == 2 and told in said.err


def test_a_file_that_is_not_there_is_said(book: Path, capsys: pytest.CaptureFixture[str]) -> None:
    said = mandat(capsys, "wording", "set", book, KEY, "--text-file", book.with_name("нема.txt"))
    assert said.code == 3 and "нема.txt" in said.err


def test_an_operator_words_nothing(book: Path, capsys: pytest.CaptureFixture[str]) -> None:
    text = typed(book, OWN)
    by = ("--role", "operator", "--person", "Милан Тасић")
    assert mandat(capsys, "wording", "set", book, KEY, "--text-file", text, *by).code == 2


def test_texts_are_kept_for_the_next_election(
    book: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    next_one, kept = tmp_path / "следећи.mandat", tmp_path / "текстови.json"
    filed_book(next_one).close()
    mandat(capsys, "wording", "set", book, KEY, "--text-file", typed(book, OWN))
    said = mandat(capsys, "wording", "export", book, kept)
    assert (said.code, said.out) == (0, f"Сачуван је 1 текст комисије: {kept}\n")
    said = mandat(capsys, "wording", "import", next_one, kept)
    assert (said.code, said.out) == (0, "Преузет је 1 текст.\n")
    listed = [mandat(capsys, "wording", "list", one, "--json").json() for one in (book, next_one)]
    assert listed[0] == listed[1]
    assert mandat(capsys, "wording", "import", next_one, kept).code == 2
    assert mandat(capsys, "wording", "export", next_one, next_one).code == 3
