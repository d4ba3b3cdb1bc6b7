"""Wording a text of the papers: what may stand in it, and how it goes back to the shipped one."""

import string
from pathlib import Path

import pytest

from core.base.people import Desk, Person, Role
from core.base.refusals import Refused
from core.book.book import Book
from core.domain.papers.templates import BY_KEY, TEMPLATES
from core.domain.papers.wordings import ENGLISH, MOST_LETTERS, SERBIAN, Wordings, told, word
from core.domain.standing import Standing
from core.words import codes
from core.words.catalogue import Language, words
from tests.core.reports.elections import held, standing_after
from tests.support.books import SECRETARY, founding, small_book

RULED = "decision.proclaimed.ruled"
OWN = "Проглашава се листа {name}, подносилац {who}."


def after(*texts: tuple[str, str]) -> Standing:
    """The standing after `RULED` was worded so in those languages, one after another."""
    return standing_after(founding(), *(word(RULED, text, language) for language, text in texts))


def refused(text: str, key: str = RULED, language: str = SERBIAN) -> Refused:
    with pytest.raises(Refused) as why:
        word(key, text, language)(held())
    return why.value


@pytest.mark.parametrize("key", [one.key for one in TEMPLATES])
@pytest.mark.parametrize("language", [Language.SR_CYRL, Language.EN])
def test_the_shipped_text_has_the_fields_of_its_template(key: str, language: Language) -> None:
    """Or the commission could not begin from it; and what it cannot do without is in it."""
    speech, template = words(language), BY_KEY[key]
    assert speech.knows(f"paper.{key}") and speech.knows(f"wording.{key}")
    parsed = string.Formatter().parse(speech(f"paper.{key}"))
    fields = {name for _text, name, _layout, _conversion in parsed if name}
    assert fields == set(template.fields)
    assert set(template.needed) <= fields


def test_every_shipped_text_may_be_settled_as_it_is() -> None:
    for language, speech in ((SERBIAN, words(Language.SR_CYRL)), (ENGLISH, words(Language.EN))):
        for one in TEMPLATES:
            (act,) = word(one.key, speech(f"paper.{one.key}"), language)(held())
            assert (act.key, act.language) == (one.key, language)


def test_each_language_has_its_own_text() -> None:
    room = after((SERBIAN, OWN), (ENGLISH, "The list {name} is proclaimed.")).of(Wordings)
    assert room.own(RULED, SERBIAN) == OWN
    assert room.own(RULED, ENGLISH) == "The list {name} is proclaimed."
    assert room.own("decision.denied.ruled", SERBIAN) == ""


def test_the_last_wording_stands_with_its_spaces_in_order() -> None:
    room = after((SERBIAN, OWN), (SERBIAN, "  Проглашава\tсе\n\n{name}.  ")).of(Wordings)
    assert room.own(RULED, SERBIAN) == "Проглашава се {name}."


@pytest.mark.parametrize("text", ["", "  \n"])
def test_an_empty_text_brings_the_shipped_one_back(text: str) -> None:
    assert after((SERBIAN, OWN), (SERBIAN, text)).of(Wordings) == Wordings()


@pytest.mark.parametrize("text", ["", "   "])
def test_the_shipped_text_cannot_be_brought_back_twice(text: str) -> None:
    assert refused(text).code == "nothing_changed"


def test_the_same_text_changes_nothing() -> None:
    with pytest.raises(Refused) as why:
        word(RULED, f" {OWN} ")(after((SERBIAN, OWN)))
    assert why.value.code == "nothing_changed"


@pytest.mark.parametrize(
    ("text", "code", "names"),
    [
        ("Проглашава се {name} у {place}.", "unknown_field", "{place}"),
        ("Проглашава се {назив}.", "unknown_field", "{назив}"),
        ("Проглашава се {name.x}.", "unknown_field", "{name.x}"),
        ("Проглашава се {name[0]}.", "unknown_field", "{name[0]}"),
        ("Проглашава се {} {name}.", "unknown_field", "{}"),
        ("Проглашава се {0} {name}.", "unknown_field", "{0}"),
        ("Проглашава се {name", "braces", ""),
        ("Проглашава се {name}}", "braces", ""),
        ("Проглашава се name}", "braces", ""),
        ("Проглашава се {{name}}", "braces", ""),
        ("Проглашава се {{ {name}", "braces", ""),
        ("Проглашава се {name!r}", "braces", ""),
        ("Проглашава се {name:>9}", "braces", ""),
        ("Проглашава се {name{who}}", "braces", ""),
        ("Проглашава се листа, подносилац {who}.", "lacks_field", "{name}"),
        ("Листа {name} " + "а" * MOST_LETTERS, "long", ""),
        ("Proglašava se {name}.", "not_cyrillic", ""),
        ("{name}", "not_cyrillic", ""),
    ],
)
@pytest.mark.parametrize("language", list(Language))
def test_what_could_not_be_filled_in_is_refused_and_says_why(
    text: str, code: str, names: str, language: Language
) -> None:
    why = refused(text)
    assert why.code == f"wording.{code}"
    said = codes.refusal(words(language), why)
    assert names in said
    if code in ("unknown_field", "lacks_field", "braces"):
        assert "{name}, {assembly}, {who}" in said


def test_a_text_without_fields_says_that_there_are_none() -> None:
    why = refused("Објављује се {day}.", "decision.publish")
    assert codes.refusal(words(Language.SR_CYRL), why).endswith("Могућа поља: –.")
    assert told(()) == "–"


@pytest.mark.parametrize(
    ("key", "language", "code"),
    [
        ("decision.nothing", SERBIAN, "wording.unknown"),
        ("paper.decision.publish", SERBIAN, "wording.unknown"),
        (RULED, "sr-Latn", "wording.language"),
        (RULED, "", "wording.language"),
    ],
)
def test_only_known_texts_in_written_languages(key: str, language: str, code: str) -> None:
    assert refused(OWN, key, language).code == code


def test_before_the_founding_there_is_nothing_to_word() -> None:
    with pytest.raises(Refused) as why:
        word(RULED, OWN)(Standing())
    assert why.value.code == "election.not_founded"


def test_only_officers_word_and_the_book_keeps_and_takes_back(tmp_path: Path) -> None:
    path = tmp_path / "избори.mandat"
    book = small_book(path)
    book.do(word("decision.publish", "Објављује се."))
    (entry,) = book.do(word(RULED, OWN))
    book.close()
    again = Book.open(path, SECRETARY)
    assert again.standing.of(Wordings).own(RULED, SERBIAN) == OWN
    again.take_back(entry.row.bundle, "погрешан образац")
    assert again.standing.of(Wordings).texts == {("decision.publish", SERBIAN): "Објављује се."}
    again.desk = Desk(Person("Милан Тасић", Role.OPERATOR), "лаптоп 2")
    with pytest.raises(Refused) as why:
        again.do(word(RULED, OWN))
    again.close()
    assert why.value.code == "person.not_an_officer"


def test_an_earlier_wording_is_not_taken_back_from_under_a_later_one(tmp_path: Path) -> None:
    book = small_book(tmp_path / "избори.mandat")
    (first,) = book.do(word(RULED, OWN))
    book.do(word(RULED, "Listing {name}.", ENGLISH))
    book.do(word(RULED, "Проглашава се {name}."))
    with pytest.raises(Refused) as why:
        book.take_back(first.row.bundle, "грешка")
    book.close()
    assert why.value.code == "take_back.rested_on"
