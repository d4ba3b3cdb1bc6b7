"""Papers of mandates: the award, certificates, and the decision that fills a vacant seat.

| the book                                          | its paper says                               |
|---------------------------------------------------|----------------------------------------------|
| a list short of candidates, two others level      | two seats go over, one is not given          |
| a seat fell vacant                                | whose mandate ended, when, on which ground   |
| a seat was never given                            | only who is given it, and that it was free   |
| the typed ground says it all                      | nothing of it twice                          |
| an award, and two seats filled since              | a sheet for each whom the award gave a seat  |
"""

from collections.abc import Iterator
from pathlib import Path

import pytest

from core.base.refusals import Refused
from core.book.book import Book
from core.domain.commission.decisions import Ruling
from core.domain.mandates import filling
from core.domain.mandates.filling import Heir
from core.domain.mandates.grounds import EndGround
from core.domain.mandates.model import Mandates
from core.domain.mandates.succession import succeed
from core.domain.papers.about import OfSeat, in_file, of_seat, of_station
from core.domain.papers.model import Papers
from core.office import drafting_mandates, official, seat_papers
from core.office.drafting import OFFICIAL
from core.office.issue import about_seat, lacking_of, read_now, report_of
from core.render import draw
from core.reports.model import Paragraph, Report, Sum
from core.words.catalogue import Language, words
from tests.core.reports.seated import BECAUSE, FILLED, LEFT, seated_book
from tests.golden.make_mandates import make_mandates
from tests.support.books import small_book

KINDS = ("award", "certificate", "councillor")


@pytest.fixture
def seated(tmp_path: Path) -> Iterator[Book]:
    made = seated_book(tmp_path / "мандати.mandat")
    yield made
    made.close()


@pytest.fixture
def council(tmp_path: Path) -> Iterator[Book]:
    """A coalition; the mayor's seat went to another party of it by agreement."""
    made = make_mandates(tmp_path / "веће.mandat")
    yield made
    made.close()


def paper(
    book: Book, kind: str, seat: int = 0, no: int = 0, language: Language = Language.SR_CYRL
) -> Report:
    about = about_seat(book, kind, seat, no) if seat else 0
    return report_of(book, kind, language, about)


def text(report: Report) -> str:
    """The paper as plain text, without its heading and foot."""
    drawn = draw.draw(report, ".txt").decode()
    body = drawn.replace("\u00a0", " ").split("\n\n", 1)[1].rsplit("\n\n", 2)[0]
    return "\n".join(line.strip() for line in body.splitlines())


def cells(report: Report, sheet: str) -> list[tuple[object, ...]]:
    return [row.cells for one in report.tables if one.sheet == sheet for row in one.rows]


def said(report: Report) -> list[str]:
    return [one.text for one in report.blocks if isinstance(one, Paragraph)]


def test_the_certificate_of_one_who_was_elected(council: Book) -> None:
    report = paper(council, "certificate", 2)
    day = report.heading[-1].replace("децембар", "децембра").removesuffix(" године")
    assert report.number == ""
    assert (
        text(report).replace(day, "ДАНАС")
        == """\
На основу члана ____ Закона о локалним изборима („Службени гласник РС“, бр. 14/22),
Градска изборна комисија Града Нова Морава, дана ДАНАС године, издаје

УВЕРЕЊЕ
о избору за одборника
Скупштине града Нова Морава

Потврђује се да је на изборима за одборнике Скупштине града Нова Морава, одржаним 8.
новембра 2026. године, за одборника изабрано лице:

Подаци о изабраном лицу
════════════════════════════════════
Име и презиме      Кандидат 2
Изборна листа      1. Моравски савез
Место на листи     2.
Политичка странка  Зелена обала
Мандат             2.
════════════════════════════════════

Мандат је додељен решењем број 013-131/2026 од 21. новембра 2026. године."""
    )


def test_the_certificate_of_one_who_follows(council: Book) -> None:
    told = text(paper(council, "certificate", 1))
    assert "на упражњено место за одборника изабрано лице:" in told
    assert "Име и презиме      Кандидат 31" in told
    assert told.endswith(
        "Упражњени мандат додељен је решењем број 013-132/2026 од 24. новембра 2026. године."
    )
    assert "Име и презиме      Кандидат 1\n" in text(paper(council, "certificate", 1, no=1))


def test_the_decision_that_fills_a_seat(council: Book) -> None:
    report = paper(council, "councillor", 1)
    assert report.number == "013-132/2026"
    assert (
        text(report)
        == """\
На основу члана ____ Закона о локалним изборима („Службени гласник РС“, бр. 14/22),
Градска изборна комисија Града Нова Морава, на __. седници 24. новембра 2026. године,
донела је

РЕШЕЊЕ
о додели упражњеног мандата одборника
Скупштине града Нова Морава, мандат број 1

I    Упражњени мандат одборника Скупштине града Нова Морава додељује се, на основу
резултата избора одржаних 8. новембра 2026. године, како следи:

Промена одборника, мандат број 1
══════════════════════════════════════════════════════════════════
Коме је мандат престао  Коме се мандат додељује
──────────────────────────────────────────────────────────────────
Име и презиме      Кандидат 1              Кандидат 31
Изборна листа      1. Моравски савез       1. Моравски савез
Место на листи     1.                      31.
Политичка странка  Зелена обала            Савез села
Мандат додељен     21. 11. 2026.           24. 11. 2026.
Мандат престао     22. 11. 2026.           –
══════════════════════════════════════════════════════════════════

II   Кандидату коме је мандат додељен издаје се уверење о избору за одборника.

III  Ово решење објављује се на веб-презентацији.

Образложење

Дана 22. новембра 2026. године престао је мандат одборника. Одборник: Кандидат 1. Разлог
престанка: избор за председника општине, односно градоначелника (Закон о локалној
самоуправи чл. ____).

Упражњени мандат додељује се по овом правилу: први следећи кандидат странке коју
одређује коалициони споразум (ЗИНП чл. 135. ст. 2, сходно).

Кандидат је 23. новембра 2026. године дао писмену сагласност да прихвата мандат.

Члан 135.

Имајући у виду наведено, одлучено је као у диспозитиву.

Поука о правном средству

Против овог решења може се поднети ____ у року од ____ од објављивања на
веб-презентацији (чл. ____)."""
    )


def test_a_drafted_ground_is_not_said_twice(council: Book) -> None:
    council.do(filling.end(2, EndGround.RESIGNATION, LEFT))
    found = succeed(council.standing, 2)
    assert found.proposed is not None
    ground = drafting_mandates.fill(OFFICIAL, found, found.proposed)
    heir = Heir(found.proposed.who.key, LEFT)
    council.do(filling.fill(2, heir, Ruling("013-150/2026", ground), FILLED))
    told = "\n".join(said(paper(council, "councillor", 2)))
    assert told.count("први следећи кандидат") == 1
    assert told.count("24. новембра 2026") == 2  # the end of the mandate, and the consent


def test_the_award_has_every_list_and_person(council: Book) -> None:
    report = paper(council, "award")
    assert (report.number, report.title) == ("013-131/2026", "РЕШЕЊЕ")
    assert cells(report, "Мандати по листама") == [
        (1, "Моравски савез", 30),
        (2, "Градски договор", 15),
        (None, "Укупно", Sum(45)),
    ]
    persons = cells(report, "Изабрани одборници")
    assert len(persons) == 45
    assert persons[0] == (1, "Кандидат 1", "1. Моравски савез", 1, "Зелена обала")
    assert persons[30] == (31, "Други 2", "2. Градски договор", 2, "")
    assert cells(report, "Мандат се не додељује") == [
        ("Други 1", "2. Градски договор", 1, "писмена изјава о одустанку", "20. 11. 2026.")
    ]
    assert said(report) == [
        (
            "Резултати избора утврђени су одлуком број 013-130/2026 од 21. новембра 2026. године. "
            "Мандати припадају кандидатима по њиховом редоследу на изборној листи (ЗЛИ чл. ____)."
        ),
        "По редоследу на листама.",
        "Имајући у виду наведено, одлучено је као у диспозитиву.",
        (
            "Против овог решења може се поднети ____ у року од ____ од објављивања на "
            "веб-презентацији (чл. ____)."
        ),
    ]


def test_seats_that_go_over_and_one_that_is_not_given(seated: Book) -> None:
    report = paper(seated, "award")
    assert cells(report, "Мандати по листама") == [
        (1, "Моравски савез", 23, 20),
        (2, "Градски договор", 11, 12),
        (3, "Зелена обала", 11, 12),
        (None, "Укупно", Sum(45), Sum(44)),
    ]
    table = report.tables[1]
    assert [row.cells[1] for row in table.rows if row.note] == ["Кандидат 2.12", "Кандидат 3.12"]
    assert len(table.columns) == 4
    told = said(report)
    assert told[0] == "Није додељен 1 мандат, јер није могао да се одреди кандидат коме припада."
    assert told[2].startswith("Мандат за који на листи више нема кандидата")


def test_a_seat_that_was_never_given(seated: Book) -> None:
    report = paper(seated, "councillor", 45)
    assert [len(row) for row in cells(report, "Промена одборника")] == [2] * 4
    told = said(report)
    assert told[0].startswith("Мандат раније није додељен")
    assert BECAUSE in told


def test_those_passed_over_stand_between_the_two(seated: Book) -> None:
    """The seat went to another list: all of the first one's; one on its own list has none."""
    passed = cells(paper(seated, "councillor", 1), "Мандат се не додељује")
    assert [row[0] for row in passed] == ["Кандидат 1.2", "Кандидат 1.3", "Кандидат 1.4"]
    assert cells(paper(seated, "councillor", 45), "Мандат се не додељује") == []


@pytest.mark.parametrize("language", list(Language))
@pytest.mark.parametrize(("kind", "seat"), [(kind, 1) for kind in KINDS] + [("certificate", 0)])
def test_every_language_has_every_word(
    council: Book, kind: str, seat: int, language: Language
) -> None:
    report = paper(council, kind, 0 if kind == "award" else seat, language=language)
    drawn = draw.draw(report, ".txt").decode()
    assert not any(part in drawn for part in ("paper.", "follows.", "ending.", "passing.", "{"))
    assert draw.draw(report, ".xlsx").startswith(b"PK")


@pytest.mark.parametrize("language", list(Language))
def test_a_certificate_keeps_to_one_page(council: Book, language: Language) -> None:
    assert len(draw.pages(paper(council, "certificate", 2, language=language), 20)) == 1


def test_all_certificates_are_a_sheet_each_and_a_list_of_them(council: Book) -> None:
    """Whoever followed since has a certificate of his own, by another decision."""
    report = paper(council, "certificate")
    assert (len(report.leaves), len(cells(report, "Преглед уверења"))) == (44, 44)
    assert len(draw.pages(report, 20)) == 44 + 2
    drawn = draw.draw(report, ".txt").decode()
    assert drawn.count("за одборника изабрано лице:") == 44
    assert drawn.count("председник комисије") == 44


def test_before_the_award(tmp_path: Path) -> None:
    book = small_book(tmp_path / "празна.mandat")
    for kind in ("award", "certificate"):
        assert said(paper(book, kind)) == ["Мандати још нису додељени."]
        assert "award" in [one.code for one in lacking_of(read_now(book, kind), kind)]
    with pytest.raises(Refused, match="no_mandate"):
        paper(book, "certificate", 1)
    book.close()


@pytest.mark.parametrize(
    ("kind", "seat", "no", "code"),
    [
        ("award", 0, 0, []),
        ("certificate", 0, 0, []),
        ("certificate", 2, 0, []),
        ("certificate", 1, 1, ["ended"]),
        ("certificate", 1, 2, []),
        ("councillor", 1, 0, []),
        ("councillor", 2, 0, ["councillor"]),
        ("councillor", 45, 0, ["consent"]),
    ],
)
def test_what_each_lacks(seated: Book, kind: str, seat: int, no: int, code: list[str]) -> None:
    about = about_seat(seated, kind, seat, no) if seat else 0
    found = lacking_of(read_now(seated, kind), kind, about)
    assert [one.code for one in found if one.code not in ("chair", "secretary")] == code


@pytest.mark.parametrize(
    ("kind", "seat", "code"),
    [
        ("councillor", 0, "about_no_seat"),
        ("councillor", 2, "no_councillor"),
        ("certificate", 46, "no_mandate"),
        ("report", 1, "not_of_seat"),
    ],
)
def test_what_there_is_not_is_refused(seated: Book, kind: str, seat: int, code: str) -> None:
    with pytest.raises(Refused, match=code):
        paper(seated, kind, seat)


@pytest.mark.parametrize(
    ("kind", "about", "act"),
    [
        ("award", 0, "mandates_awarded"),
        ("certificate", "seat#2#1", "mandates_awarded"),
        ("certificate", 0, "mandates_awarded"),
        ("certificate", "seat#45#1", "mandate_filled"),
        ("councillor", "seat#45#1", "mandate_filled"),
    ],
)
def test_an_issued_paper_holds_its_act(seated: Book, kind: str, about: int | str, act: str) -> None:
    order = official.Order(kind, Language.SR_CYRL, about, "013-160/2026")
    issued = official.finish(seated, official.prepare(official.read(seated, order), ()))
    assert {one.suffix for one in issued.files} == {".xlsx", ".pdf"}
    own = {"award": "013-131/2026", "councillor": "013-141/2026"}
    assert issued.number == own.get(kind, "013-160/2026")
    bundle = next(one.row.bundle for one in reversed(seated.entries) if one.row.kind == act)
    with pytest.raises(Refused):
        seated.take_back(bundle, "погрешно")


def test_a_filling_without_a_paper_goes_back(seated: Book) -> None:
    order = official.Order("councillor", Language.SR_CYRL, "seat#1#2")
    official.finish(seated, official.prepare(official.read(seated, order), ()))
    bundle = seated.entries[-2].row.bundle
    seated.take_back(bundle, "погрешно")
    assert seated.standing.of(Mandates).holder(45) is None


def test_one_mandate_after_another_are_different_papers(seated: Book) -> None:
    """The certificate of the one who follows is no second edition of the one before."""
    for no in (1, 2):
        order = official.Order("certificate", Language.SR_CYRL, OfSeat(1, no).key, f"1-{no}")
        official.finish(seated, official.prepare(official.read(seated, order), ()))
    assert [one.edition for one in seated.standing.of(Papers).issued] == [1, 1]
    names = [one.files[0].name for one in seated.standing.of(Papers).issued]
    assert names == ["мандати-uverenje-1.xlsx", "мандати-uverenje-1-2.xlsx"]


def test_a_key_of_a_seat_is_none_of_a_station() -> None:
    key = OfSeat(12, 2).key
    assert (of_seat(key), of_station(key), in_file(key)) == (OfSeat(12, 2), None, "12-2")
    assert of_seat("12#2#1") is None and of_seat(12) is None
    assert in_file(OfSeat(12).key) == "12"


@pytest.mark.parametrize(
    ("kind", "typed", "key"),
    [
        ("certificate", "1", "seat#1#2"),
        ("certificate", " 2 ", "seat#2#1"),
        ("certificate", "kandidat 3.1", "seat#32#1"),
        ("councillor", "45", "seat#45#1"),
        ("councillor", "2.13", "seat#1#2"),
    ],
)
def test_what_is_typed_finds_a_paper(seated: Book, kind: str, typed: str, key: str) -> None:
    assert seat_papers.found(seated.standing, kind, typed).key == key


def test_every_state_of_a_seat_is_told_apart(seated: Book) -> None:
    keys = [one.key for one in seat_papers.made_of(seated.standing, "certificate")]
    assert keys[:3] == ["seat#1#1", "seat#1#2", "seat#2#1"]
    assert [one.key for one in seat_papers.made_of(seated.standing, "councillor")] == [
        "seat#1#2",
        "seat#45#1",
    ]
    assert words(Language.EN).knows("refused.paper.no_holder")
