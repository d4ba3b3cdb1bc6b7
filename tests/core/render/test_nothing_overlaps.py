"""No word of a paper is printed over another: read from where each stands in the PDF."""

import re
import subprocess
from dataclasses import replace
from itertools import combinations
from typing import NamedTuple

import pytest

from core.domain.lists.model import ElectoralList
from core.render import pdf
from core.reports.model import Report
from core.words.catalogue import Language
from tests.core.reports.elections import Called, held, paper
from tests.support.invented import SURNAMES

WORD = re.compile(r'<word xMin="(.+?)" yMin="(.+?)" xMax="(.+?)" yMax="(.+?)">(.*?)</word>')
ALONG, OVER = 0.5, 4.0
"""Boxes may meet so far along a line and over it, in points: they have room round the letters."""


class Word(NamedTuple):
    left: float
    top: float
    right: float
    bottom: float
    text: str


def pages(report: Report) -> list[list[Word]]:
    """The words of each page, in the order they are read."""
    command = ["pdftotext", "-bbox", "-", "-"]
    done = subprocess.run(command, input=pdf.render(report), capture_output=True, check=True)
    return [
        [
            Word(float(left), float(top), float(right), float(bottom), text)
            for left, top, right, bottom, text in WORD.findall(page)
        ]
        for page in done.stdout.decode("utf-8").split("<page ")[1:]
    ]


def overlapping(words: list[Word]) -> list[tuple[str, str]]:
    found = []
    for a, b in combinations(words, 2):
        across = min(a.right, b.right) - max(a.left, b.left)
        down = min(a.bottom, b.bottom) - max(a.top, b.top)
        along, over = (down, across) if is_upright(a) or is_upright(b) else (across, down)
        if along > ALONG and over > OVER:
            found.append((a.text, b.text))
    return found


def is_upright(word: Word) -> bool:
    return word.bottom - word.top > 2 * (word.right - word.left)


@pytest.mark.parametrize("count", [1, 3, 5, 6, 14, 30])
@pytest.mark.parametrize("language", list(Language))
@pytest.mark.parametrize("kind", ["results", "stations", "seats", "ballot", "ledger"])
def test_no_word_stands_on_another(kind: str, language: Language, count: int) -> None:
    lists = tuple(
        ElectoralList(no, f"Покрет Буњевачко приобаље {SURNAMES[no]}", "Страхиња Станојковић")
        for no in range(1, count + 1)
    )
    votes = tuple(tuple(range(1900, 1900 + count)) for _station in range(6))
    report = replace(paper(held(Called(lists=lists, votes=votes)), kind, language), marks=())
    assert [overlapping(page) for page in pages(report)] == [[] for _page in pages(report)]
