"""The help: every text in both languages, with the same headings, links and fields that hold."""

import re

import pytest

from core.base import resources
from core.domain.acts import TABLE
from core.law.profile import LegalProfile
from core.office import citing, help_texts
from core.office.found import law, profiles
from core.words.catalogue import Language, words

SERBIAN = ("## Прво", "## Тастери", "## По закону", "## Ако нешто запне")
ENGLISH = ("## First", "## Keys", "## By law", "## If something goes wrong")
KEYS = ((("F7",), "пријем"), (("↑", "↓"), "кретање"))
TOPIC = re.compile(r"\{see: ([\w, -]+)\}")
FIELD = re.compile(r"\{(?:law|value):([\w.]+)\}")


def shipped(language: str, topic: str) -> str:
    return resources.read_bytes(f"help/{language}/{topic}.md").decode("utf-8")


@pytest.fixture(scope="module")
def today() -> LegalProfile:
    return law("rs-local-2024")


def test_the_table_of_contents_names_every_shipped_text_once() -> None:
    for language in ("sr", "en"):
        assert sorted(help_texts.TOPICS) == sorted(resources.names(f"help/{language}", ".md"))


@pytest.mark.parametrize("topic", help_texts.TOPICS)
def test_both_languages_say_the_same_in_the_same_order(topic: str) -> None:
    serbian, english = shipped("sr", topic), shipped("en", topic)
    for text, headings in ((serbian, SERBIAN), (english, ENGLISH)):
        assert tuple(line for line in text.splitlines() if line.startswith("## ")) == headings
        assert text.startswith("# ")
        assert 12 <= sum(1 for line in text.splitlines() if line) <= 25
        assert text.count("{keys}") == 1
    assert FIELD.findall(serbian) == FIELD.findall(english)
    assert TOPIC.findall(serbian) == TOPIC.findall(english) != []
    for mark in ("\n- ", "\n1. ", "\n2. ", "\n3. ", "](tour:"):
        assert serbian.count(mark) == english.count(mark)
    assert not re.search(r"[Ѐ-ӿ]", english)


@pytest.mark.parametrize("language", list(Language))
@pytest.mark.parametrize("profile", [one for one in profiles() if one.startswith("rs-local")])
def test_every_field_is_filled_and_every_link_leads_somewhere(
    profile: str, language: Language
) -> None:
    speech, of_book = words(language), law(profile)
    for topic in help_texts.TOPICS:
        text = help_texts.told(speech, topic, of_book, KEYS).text
        assert "{" not in text
        assert "____" not in text
        assert "`\u00a0F7\u00a0` пријем" in text
        for to in re.findall(r"\]\(help:([\w-]+)\)", text):
            assert to in help_texts.TOPICS
            assert to != topic


def test_every_provision_named_is_one_of_the_law(today: LegalProfile) -> None:
    named = {key for topic in help_texts.TOPICS for key in FIELD.findall(shipped("sr", topic))} | {
        key for keys in citing.BASIS.values() for key in keys
    }
    assert [key for key in sorted(named) if not citing.article_of(today, key)] == []


def test_what_the_law_of_the_book_lacks_is_not_said(today: LegalProfile) -> None:
    speech = words(Language.EN)
    old = law("rs-local-2007")
    lacking = [key for key in FIELD.findall(shipped("en", "lists")) if not old.knows(key)]
    assert all(key not in help_texts.told(speech, "lists", old).text for key in lacking)
    assert "ZINP čl. 107, shodno" in help_texts.told(speech, "handover", today).text


def test_latin_letters_are_derived_and_keys_stay(today: LegalProfile) -> None:
    text = help_texts.told(words(Language.SR_LATN), "handover", today, KEYS).text
    assert text.startswith("# Prijem zapisnika")
    assert "ZINP čl. 107, shodno" in text
    assert "](help:minutes)" in text
    assert not re.search(r"[Ѐ-ӿ]", text.replace("пријем", "").replace("кретање", ""))


def test_search_finds_in_any_letters_and_names_first() -> None:
    for language, typed, first in (
        (Language.SR_CYRL, "kolicnik", "results-quotients"),
        (Language.SR_CYRL, "ПРИЈЕМ записника", "handover"),
        (Language.EN, "hand over", "handover"),
    ):
        found = help_texts.sought(words(language), typed)
        assert first in found
        assert len(found) < len(help_texts.TOPICS)
    assert help_texts.sought(words(Language.EN), "") == help_texts.TOPICS
    assert help_texts.sought(words(Language.EN), "zzz") == ()


def test_every_kind_of_act_says_what_it_rests_on() -> None:
    assert sorted(citing.BASIS) == sorted(deed.kind for deed in TABLE)


def test_a_basis_is_cited_once_each_and_without_gaps(today: LegalProfile) -> None:
    speech = words(Language.SR_CYRL)
    assert citing.basis(speech, today, "minutes_corrected") == (
        "ЗИНП чл. 109, сходно; ЗИНП чл. 110, сходно"
    )
    assert citing.basis(words(Language.EN), today, "list_proclaimed") == "ZLI"
    assert citing.basis(speech, today, "paper_issued") == ""
