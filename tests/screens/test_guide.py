"""The guide in `docs`: whole, with pictures that exist, links that lead somewhere, and of today."""

import re
from collections import Counter
from pathlib import Path

import pytest
from PySide6.QtCore import QSize

from core.office import help_texts
from core.words.catalogue import Language, words
from tests.screens.chapters import CHAPTERS, Chapter
from tests.screens.guide import DOCS, FOLDERS, chapter, write
from tests.screens.photographs import Manner, album

LINK = re.compile(r"\]\(([^)#]*)(?:#([\w-]+))?\)")
GUIDE = [path for folder in FOLDERS.values() for path in sorted((DOCS / folder).glob("*.md"))]


def test_every_text_of_the_help_stands_in_one_chapter() -> None:
    stands = Counter(topic for one in CHAPTERS for topic, _pictures in one.topics)
    assert stands == Counter(help_texts.TOPICS)


def test_nothing_is_in_its_folders_but_what_it_writes(tmp_path: Path) -> None:
    written = {path.relative_to(tmp_path) for path in write(tmp_path, {})}
    assert {path.relative_to(DOCS) for path in GUIDE} == written


@pytest.mark.parametrize("path", GUIDE, ids=lambda path: str(path.relative_to(DOCS)))
def test_links_and_pictures_are_there(path: Path) -> None:
    found = LINK.findall(path.read_text(encoding="utf-8"))
    assert found
    for file, anchor in found:
        target = path.parent / file
        assert target.is_file(), file
        assert not anchor or f'<a id="{anchor}"></a>' in target.read_text(encoding="utf-8")


def test_its_pictures_are_taken_by_the_album() -> None:
    taken = {one.name for one in album(Manner(QSize()))} | {
        path.stem for path in (DOCS / "screens").glob("walk-*")
    }
    assert {name for one in CHAPTERS for _topic, names in one.topics for name in names} <= taken


@pytest.mark.parametrize("language", list(FOLDERS))
@pytest.mark.parametrize("one", CHAPTERS, ids=lambda one: one.name)
def test_it_says_what_help_and_law_say_today(one: Chapter, language: Language) -> None:
    """`python -m tests.screens.guide` writes it anew; only the keys are not looked at here."""
    kept = (DOCS / FOLDERS[language] / f"{one.name}.md").read_text(encoding="utf-8").splitlines()
    without = words(language)("help.keys.at_foot")
    for line in chapter(one, language, {}).splitlines():
        assert line in kept or line == without
