"""Names in the languages of national minorities keep their letters, whatever the paper's own."""

import subprocess
import unicodedata
from functools import cache

import pytest

from core.domain.lists.model import ElectoralList
from core.render import pdf
from core.words.catalogue import Language
from tests.core.reports.elections import Called, held, paper

NAMES = {
    "Hungarian": ("Közös jövőnk Őrhelye", "Szűcs Győző Űrhajós"),
    "Romanian": ("Împreună pentru Țară și Sânmihai", "Ștefan Țăranu Îngeraș"),
    "Slovak": ("Ľudová vôľa – vpred do dňa", "Ľubomír Vŕbka Ťažký"),
    "Albanian": ("Lista për Çështjen tonë", "Çlirim Gjëllçaj Ëndrra"),
    "Ruthenian": ("Руска Заєднїца – Ґаздове", "Їлдика Єдинак Ґрофова"),
    "Bulgarian": ("Българска съгласна листа", "Гълъб Ъгленов Жълтушки"),
    "Croatian": ("Složna ruka Šokadije", "Đurđica Žužić Čćž"),
    "Vlach": ("Parcidu Vlahilor – Ňamu šî źuôka", "Paun Es Durlić Dź"),
}
"""Language of the minority: its list and whom it names; nobody of that name is a candidate."""

LISTS = tuple(
    ElectoralList(no, name, leader, minority=True)
    for no, (name, leader) in enumerate(NAMES.values(), start=1)
)
VOTES = (tuple(range(90, 90 + len(LISTS))),)


@cache
def text_of(kind: str, language: Language) -> str:
    """All of a paper in one line, letters composed, as a reader's search would find them."""
    content = pdf.render(paper(held(Called(lists=LISTS, votes=VOTES)), kind, language))
    assert b"<pdfaid:part>2</pdfaid:part>" in content, "a letter that no shipped font has"
    command = ["pdftotext", "-raw", "-", "-"]
    done = subprocess.run(command, input=content, capture_output=True, check=True)
    return " ".join(unicodedata.normalize("NFC", done.stdout.decode("utf-8")).split())


@pytest.mark.parametrize("minority", NAMES)
@pytest.mark.parametrize("language", list(Language))
@pytest.mark.parametrize("kind", ["results", "ballot"])
def test_a_name_keeps_its_letters(kind: str, language: Language, minority: str) -> None:
    for name in NAMES[minority]:
        assert name in text_of(kind, language)


@pytest.mark.parametrize("minority", NAMES)
@pytest.mark.parametrize("language", list(Language))
def test_it_keeps_them_upright_over_a_narrow_column(language: Language, minority: str) -> None:
    name, _leader = NAMES[minority]
    assert name in text_of("stations", language)
