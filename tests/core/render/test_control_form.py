"""The blank control form: one sheet of A4 for as many lists as there are likely to be."""

from dataclasses import replace
from io import BytesIO

import pypdf
import pytest

from core.domain.lists.model import ElectoralList
from core.domain.papers.about import OfStation
from core.domain.stations.model import Station
from core.render import pdf
from core.reports.kinds import build
from core.reports.model import Report
from core.words.catalogue import Language, words
from tests.core.reports.elections import Called, held, read

NAMES = (
    "ПЕТАР ПЕТРОВИЋ – ЗАЈЕДНО ЗА НОВУ МОРАВУ И СВА ЊЕНА СЕЛА",
    "Група грађана „За бољи живот у нашој општини и сваком њеном селу“",
    "Коалиција „Морава не сме да стане“ – Странка зелене обале, Покрет за обнову",
)
"""Longer than most that were ever proclaimed."""
STATION = Station(1, "Основна школа „Вук Караџић“, издвојено одељење", "Народних хероја 145, Брод")


def form(lists: int, language: Language = Language.SR_CYRL) -> Report:
    """The form of a station with a long name, in an election of practice, which is marked so."""
    named = tuple(ElectoralList(no, NAMES[no % 3]) for no in range(1, lists + 1))
    standing = held(Called(lists=named, votes=(None,), practice=True, station=STATION))
    return build("control-form", read(standing), words(language), OfStation("1").key)


def pages(report: Report) -> list[str]:
    return [page.extract_text() for page in pypdf.PdfReader(BytesIO(pdf.render(report))).pages]


@pytest.mark.parametrize("language", list(Language))
@pytest.mark.parametrize("lists", [1, 5, 6, 15, 20])
def test_it_keeps_to_one_page(lists: int, language: Language) -> None:
    report = form(lists, language)
    (text,) = pages(report)
    assert f"{lists}." in text and report.signatures[1].office in text
    assert STATION.name in " ".join(text.split())


def test_more_lists_than_one_page_holds_go_on_to_another() -> None:
    assert len(pages(form(60))) > 1


def test_a_paper_that_need_not_keep_to_a_page_is_drawn_as_large_as_ever() -> None:
    """At 15 lists with long names the same form would take two."""
    assert len(pages(replace(form(15), one_page=False))) == 2


def test_a_long_name_is_cut_at_a_word_and_without_its_comma() -> None:
    votes = form(6).tables[1]
    assert votes.rows[1].cells[1] == "Коалиција „Морава не сме да стане“ – Странка зелене обале…"
