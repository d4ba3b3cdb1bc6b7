"""Both written catalogues are whole, of one shape, and derived and filled in as they should be."""

import ast
import re
import string
from collections.abc import Iterator
from pathlib import Path

import polib
import pytest

from core.base import resources
from core.base.refusals import KnownFailure
from core.base.script import to_latin
from core.domain.acts import TABLE
from core.law.schema import CONSEQUENCES
from core.words import codes
from core.words.catalogue import WRITTEN, Language, words

ROOT = Path(__file__).resolve().parents[3]
FORMS = {"sr": 3, "en": 2}


def _po(name: str) -> polib.POFile:
    return polib.pofile(str(resources.path(f"locale/{name}/LC_MESSAGES/mandat.po")))


def _texts(entry: polib.POEntry | polib.MOEntry) -> list[str]:
    return list(entry.msgstr_plural.values()) if entry.msgid_plural else [entry.msgstr]


def _fields(text: str) -> set[str]:
    return {name for _literal, name, _spec, _conv in string.Formatter().parse(text) if name}


def test_both_catalogues_have_the_same_keys_and_fields() -> None:
    serbian, english = ({e.msgid: e for e in _po(name)} for name in ("sr", "en"))
    assert set(serbian) == set(english)
    for key, entry in serbian.items():
        other = english[key]
        assert bool(entry.msgid_plural) == bool(other.msgid_plural), key
        assert set().union(*map(_fields, _texts(entry))) == set().union(
            *map(_fields, _texts(other))
        ), key


@pytest.mark.parametrize("name", ["sr", "en"])
def test_no_text_is_missing(name: str) -> None:
    for entry in _po(name):
        texts = _texts(entry)
        assert all(text.strip() for text in texts), entry.msgid
        if entry.msgid_plural:
            assert len(texts) == FORMS[name], entry.msgid


@pytest.mark.parametrize("name", ["sr", "en"])
def test_the_compiled_catalogue_is_that_of_the_written_one(name: str) -> None:
    compiled = polib.mofile(str(resources.path(f"locale/{name}/LC_MESSAGES/mandat.mo")))
    written = {e.msgid: _texts(e) for e in _po(name)}
    assert {e.msgid: _texts(e) for e in compiled} == written


def test_serbian_is_written_in_cyrillic() -> None:
    """No Latin letter slips into a Cyrillic word; names of files, keys and formats may stand."""
    mixed = re.compile(r"[Ѐ-ӿ][a-zA-Z]|[a-zA-Z][Ѐ-ӿ]")
    for entry in _po("sr"):
        for text in _texts(entry):
            bare = re.sub(r"\{[^}]*\}", " ", text)
            assert not mixed.search(bare), (entry.msgid, text)


def test_english_has_no_cyrillic() -> None:
    for entry in _po("en"):
        assert not any("Ѐ" <= sign <= "ӿ" for text in _texts(entry) for sign in text), entry.msgid


def test_every_language_is_mapped() -> None:
    """gettext would fall back in silence; the map and the marker of each language are explicit."""
    assert set(WRITTEN) == set(Language)
    assert [words(language)("place.minutes") for language in Language] == [
        "Записници", "Zapisnici", "Minutes",
    ]  # fmt: skip


def test_an_unknown_key_is_seen() -> None:
    speech = words(Language.SR_CYRL)
    assert not speech.knows("there.is.no.such.key")
    assert speech("there.is.no.such.key") == "there.is.no.such.key"
    assert speech.knows("severity.error")


@pytest.mark.parametrize(
    ("count", "serbian", "english"),
    [
        (1, "1 груба грешка", "1 serious error"),
        (2, "2 грубе грешке", "2 serious errors"),
        (5, "5 грубих грешака", "5 serious errors"),
        (11, "11 грубих грешака", "11 serious errors"),
        (21, "21 груба грешка", "21 serious errors"),
        (1204, "1.204 грубе грешке", "1,204 serious errors"),
    ],
)
def test_plurals(count: int, serbian: str, english: str) -> None:
    key = "severity.error"
    assert words(Language.SR_CYRL).count(key, count) == serbian
    assert words(Language.SR_LATN).count(key, count) == to_latin(serbian)
    assert words(Language.EN).count(key, count) == english


@pytest.mark.parametrize(("count", "begins"), [(1, "За бирачко место"), (21, "За бирачка места")])
def test_what_is_named_is_one_or_more(count: int, begins: str) -> None:
    """A list of twenty-one names is none of the singular that a number would ask for."""
    said = words(Language.SR_CYRL).one_or_more("told.open.unbounded", count, stations="3")
    assert said.startswith(begins)


def test_names_stay_as_they_were_typed() -> None:
    """Only the catalogue's own text turns into Latin."""
    text = words(Language.SR_LATN)("refused.person.known", name="Љубинка Ђокић")
    assert text == "Osoba „Љубинка Ђокић“ je već upisana."


def test_every_act_finding_and_consequence_has_its_sentence() -> None:
    assert set(codes.ACTS) == {deed.kind for deed in TABLE} | {"taken_back"}
    for language in Language:
        speech = words(language)
        for kind in codes.ACTS:
            assert speech.knows(f"act.{kind}")
        for code in codes.FINDINGS:
            for part in ("title", "formula", "first"):
                assert speech.knows(f"finding.{code}.{part}")
        for consequence in CONSEQUENCES:
            assert speech.knows(f"consequence.{consequence}")


RAISED = {
    "Refused": "refused",
    "KnownFailure": "failure",
    "FaultyInput": "failure",
    "Fault": "fault",
    "Missing": "missing",
}


def _codes_in_source() -> Iterator[tuple[str, str]]:
    """Every code that core or gui raises, as the key of its sentence and where it stands."""
    for folder in ("core", "gui"):
        for path in sorted((ROOT / folder).rglob("*.py")):
            for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
                if not isinstance(node, ast.Call) or not node.args:
                    continue
                name = node.func.id if isinstance(node.func, ast.Name) else ""
                first = node.args[0]
                if name in RAISED and isinstance(first, ast.Constant):
                    yield f"{RAISED[name]}.{first.value!s}", f"{path.name}:{node.lineno}"


def test_every_code_raised_has_its_sentence() -> None:
    found = dict(_codes_in_source())
    assert len(found) > 60
    missing = {
        key: place
        for key, place in found.items()
        for language in Language
        if not words(language).knows(key)
    }
    assert not missing


def _keys_in_source() -> Iterator[tuple[str, str]]:
    """Every catalogue key written out in a call of `words(...)` or `words.count(...)`."""
    callers = {"words", "speech", "say_in"}
    for folder in ("core", "gui"):
        for path in sorted((ROOT / folder).rglob("*.py")):
            for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
                if not isinstance(node, ast.Call) or not node.args:
                    continue
                func: ast.expr = node.func
                if isinstance(func, ast.Attribute) and func.attr in ("count", "one_or_more"):
                    func = func.value
                name = getattr(func, "attr", getattr(func, "id", ""))
                first = node.args[0]
                if name in callers and isinstance(first, ast.Constant):
                    yield str(first.value), f"{path.name}:{node.lineno}"


def test_every_key_asked_for_is_there() -> None:
    found = dict(_keys_in_source())
    assert len(found) > 100
    missing = {k: place for k, place in found.items() if not words(Language.EN).knows(k)}
    assert not missing


def test_what_the_system_says_of_a_file_is_told_in_the_persons_language() -> None:
    for text, key in codes.REASONS.items():
        failed = KnownFailure("file.cannot_read", file="a.xlsx", reason=text)
        for language in Language:
            speech = words(language)
            said = codes.failure(speech, failed)
            assert speech.knows(f"reason.{key}") and speech(f"reason.{key}") in said
        assert text not in codes.failure(words(Language.SR_CYRL), failed)
