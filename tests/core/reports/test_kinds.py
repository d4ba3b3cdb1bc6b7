"""What stands in the papers: heading, preamble, tables, notes, and marks."""

from dataclasses import replace

import pytest

from core.base import resources
from core.base.people import Person, Role
from core.base.refusals import KnownFailure, Refused
from core.cli.main import KINDS_OF_PAPER
from core.domain.acts import fold
from core.domain.commission.decisions import Ruling
from core.domain.election.acts import found
from core.domain.lists.acts import take_over
from core.domain.lists.model import ElectoralList
from core.domain.minutes import deciding
from core.domain.minutes.acts import enter
from core.domain.minutes.model import Figures, Minutes
from core.domain.seats.lots import draw
from core.domain.seats.model import Reason
from core.domain.standing import Stamp, Standing
from core.domain.stations.acts import register
from core.domain.stations.model import Station
from core.render.draw import DRAWINGS
from core.reports.kinds import KINDS, TABLE
from core.reports.model import Amount, Paragraph, Report, RowKind, Sum, Table, whole_number
from core.words.catalogue import Language, words
from tests.core.reports.elections import (
    LAW,
    LISTS,
    MADE,
    OFFICE,
    Called,
    determined,
    held,
    paper,
    practice,
    read,
    standing_after,
)
from tests.support.books import ONCE


def table(report: Report, sheet: str) -> Table:
    return next(one for one in report.tables if one.sheet == sheet)


def texts(report: Report) -> str:
    return "\n".join(block.text for block in report.blocks if isinstance(block, Paragraph))


def tied() -> Called:
    """Two lists stand level for the one seat."""
    return Called(
        lists=LISTS[:2], votes=((30, 30),), office=replace(OFFICE, seats=1, unit="", address="")
    )


def test_the_heading_names_the_commission_and_leaves_gaps() -> None:
    report = paper(held(), "report")
    assert report.heading == (
        "Република Србија",
        "ОПШТИНА БРОД",
        "ОПШТИНСКА ИЗБОРНА КОМИСИЈА",
        "Број: ____",
        "10. децембар 2026. године",
        "Брод, Обала 2",
    )
    assert report.preamble == (
        "На основу члана ____ Закона о локалним изборима („Службени гласник РС“, "
        "бр. 14/22 и 35/24), Општинска изборна комисија Општине Брод, на __. седници "
        "10. децембра 2026. године, утврдила\u00a0је"
    )
    assert report.title == "ИЗВЕШТАЈ"
    assert report.subtitle == (
        "о резултатима избора за одборнике Скупштине општине Брод",
        "одржаних 6. децембра 2026. године",
    )
    assert [one.name for one in report.signatures] == ["Јелена Марић", "Гордана Вукелић"]


@pytest.mark.parametrize(
    ("kind", "second", "assembly"),
    [
        ("city", "ГРАД БРОД", "Скупштине града Брод"),
        ("capital", "ГРАД БЕОГРАД", "Скупштине града Београда"),
        ("city_municipality", "ГРАДСКА ОПШТИНА БРОД", "Скупштине градске општине Брод"),
    ],
)
def test_each_kind_of_unit_has_its_own_words(kind: str, second: str, assembly: str) -> None:
    report = paper(held(Called(office=replace(OFFICE, kind=kind))))
    assert report.heading[1] == second
    assert report.subtitle[0].endswith(assembly)


def test_a_unit_without_a_name_still_has_a_paper() -> None:
    report = paper(held(Called(office=replace(OFFICE, unit=" ", address=""))))
    assert report.heading[1] == "ОПШТИНСКА ИЗБОРНА КОМИСИЈА"
    assert report.subtitle[0].endswith("скупштине јединице локалне самоуправе")


def test_typed_names_stay_as_typed_in_every_language() -> None:
    for language in Language:
        report = paper(held(), "report", language)
        assert table(report, report.tables[1].sheet).rows[0].cells[1] == "Бољи Брод – Борка Бабић"
        assert report.signatures[0].name == "Јелена Марић"
    assert paper(held(), "report", Language.SR_LATN).title == "IZVEŠTAJ"
    latin = paper(held(), "report", Language.SR_LATN).preamble
    assert "Zakona o lokalnim izborima („Službeni glasnik RS“" in latin
    assert "the law Zakon o lokalnim izborima" in paper(held(), "report", Language.EN).preamble


def test_counts_and_votes_are_those_of_the_tally() -> None:
    report, tally = paper(practice()), read(practice()).tally
    counts = [whole_number(row.cells[2]) for row in report.tables[0].rows]
    t = tally.totals
    assert counts == [t.registered, t.received, t.unused, t.voted, t.in_box, t.invalid, t.valid]
    *rows, total = report.tables[1].rows
    told = [(row.cells[0], whole_number(row.cells[2])) for row in rows]
    assert told == list(tally.votes)
    assert total.kind is RowKind.TOTAL
    assert total.cells[2] == Sum(sum(votes for _no, votes in tally.votes))


def test_the_threshold_is_told_with_its_exact_figure() -> None:
    note = table(paper(held()), "Гласови и мандати").note
    assert "3% од 204 је 6,12, дакле најмање 7 гласова." in note
    assert (
        "Количници листе под редним бројем 3 увећани су за 35%, јер је изборна листа националне "
        "мањине добила мање од 3% гласова." in note
    )
    assert "Пажња" not in note


def test_two_raised_lists_are_named_together() -> None:
    lists = (LISTS[0], replace(LISTS[2], no=2), LISTS[2])
    note = table(paper(held(Called(lists=lists, votes=((300, 5, 4),)))), "Гласови и мандати").note
    assert "Количници листа под редним бројевима 2 и 3 увећани су за 35%" in note


def test_the_other_base_is_told_where_it_would_matter() -> None:
    """3 % of 200 in the box are 6 votes, 3 % of 206 turned out are 7: list 2 has 6."""

    law = resources.read_bytes(f"law/{LAW}.toml").decode("utf-8")
    minutes = Minutes("1", Figures(300, 300, 94, 206, 200, 4, 196), ((1, 190), (2, 6)))
    standing = standing_after(
        found(OFFICE, law),
        register((Station(1, "Школа"),)),
        take_over(LISTS[:2]),
        ONCE,
        enter(minutes),
    )
    note = table(paper(standing), "Гласови и мандати").note
    assert "изашли на изборе (206) цензус би био 7 гласова." in note
    assert "променило учешће листе под редним бројем 2" in note


def test_annexes_are_numbered_and_announced() -> None:
    report = paper(practice())
    annexes = [one.title for one in report.tables if one.annex]
    assert annexes == [
        "Прилог 1. Додељени мандати и количници којима су добијени",
        "Прилог 2. Резултати по бирачким местима",
        "Прилог 3. Налази контроле записника",
        "Прилог 4. Бирачка места чији записник није утврђен",
    ]
    assert texts(report).startswith("Прилози: 1. количници за све мандате; 2. резултати")


def test_a_check_without_findings_says_so() -> None:
    report = paper(held())
    assert "Контрола примљених записника није дала ниједан налаз." in texts(report)


def test_stations_that_are_not_in_are_listed_and_left_empty() -> None:
    report = paper(practice())
    missing = [row.cells[0] for row in table(report, "Неутврђени записници").rows]
    assert missing == [one.number for one in read(practice()).tally.missing]
    stations = table(report, "Бирачка места")
    empty = [row.cells[0] for row in stations.rows if row.note == "записник није утврђен"]
    assert empty == missing
    assert stations.wide and stations.annex


def test_station_rows_add_up_to_the_total_row() -> None:
    *rows, total = table(paper(practice(), "stations"), "Бирачка места").rows
    for at in range(2, len(total.cells)):
        column = [row.cells[at] for row in rows]
        figures = [cell for cell in column if isinstance(cell, int)]
        assert isinstance(total.cells[at], Sum)
        assert whole_number(total.cells[at]) == sum(figures) > 0


RESULTS = ("results", "report", "stations", "seats", "open-data")


@pytest.mark.parametrize("kind", RESULTS)
def test_complete_results_are_preliminary_until_they_are_determined(kind: str) -> None:
    (mark,) = paper(held(), kind).marks
    assert (mark.kind, mark.word) == ("preliminary", "ПРЕЛИМИНАРНО")
    assert mark.text == "Прелиминарни резултати: комисија их још није утврдила."


@pytest.mark.parametrize("kind", RESULTS)
def test_determined_results_have_no_mark_and_name_the_decision(kind: str) -> None:
    report = paper(determined(held()), kind)
    assert report.marks == ()
    said = [block.text for block in report.blocks if isinstance(block, Paragraph)]
    assert "Резултати су утврђени одлуком бр. 013-120/2026 од 10. децембра 2026." in said


@pytest.mark.parametrize("kind", RESULTS)
def test_results_changed_after_a_determination_are_preliminary_again(kind: str) -> None:
    ruling = Ruling("013-121/2026", "Увидом је утврђено.")
    put_right = deciding.correct("2", {"list:1": 51, "list:2": 34}, "inspection", ruling, MADE)
    report = paper(standing_after(put_right, since=determined(held())), kind)
    (mark,) = report.marks
    assert mark.text == (
        "Прелиминарни резултати: утврђени су одлуком бр. 013-120/2026 од 10. децембра 2026. и "
        "после тога измењени, а нису утврђени поново."
    )


def test_practice_and_missing_minutes_are_marked() -> None:
    marks = paper(practice()).marks
    assert [mark.kind for mark in marks] == ["practice", "preliminary"]
    assert marks[0].text == "ВЕЖБА, измишљени подаци"
    assert marks[1].text == (
        "Прелиминарни резултати: примљени су записници са 52 од 62 бирачка места (83,87%)."
    )


@pytest.mark.parametrize("kind", ["results", "report", "seats", "stations"])
@pytest.mark.parametrize("votes", [(), (None, None)])
def test_without_minutes_there_is_a_sentence_and_no_table(
    kind: str, votes: tuple[None, ...]
) -> None:
    report = paper(held(Called(votes=votes)), kind)
    assert report.tables == ()
    assert "још није унет ниједан записник" in texts(report)
    assert [mark.kind for mark in report.marks] == ["preliminary"]


def test_without_votes_no_seats_are_distributed() -> None:
    report = paper(held(Called(votes=((0, 0, 0),))))
    assert "ниједна изборна листа нема гласова" in texts(report)
    assert [one.sheet for one in report.tables][:2] == ["Бирачи и листићи", "Гласови и мандати"]
    assert [row.cells[5] for row in report.tables[1].rows] == [None] * 4
    assert paper(held(Called(votes=((0, 0, 0),))), "seats").tables[0].note == ""


def test_a_tie_is_named_and_makes_the_paper_preliminary() -> None:
    report = paper(held(tied()), "seats")
    assert [mark.text for mark in report.marks] == [
        "Прелиминарна расподела: има нерешених мандата."
    ]
    note = report.tables[0].note
    assert "Мандат под редним бројем 1 није додељен: листе под редним бројевима 1 и 2" in note
    last = table(report, "Последњи мандати")
    assert [(row.cells[0], row.cells[4], row.kind) for row in last.rows] == [
        (1, "нерешено", RowKind.STRONG),
        (2, "нерешено", RowKind.STRONG),
    ]


def test_a_lot_is_the_reason_of_its_seat() -> None:
    standing = held(tied())
    spread = read(standing).distribution
    assert spread is not None and spread.tie is not None
    stamp = Stamp("", MADE, MADE, Person("Јелена Марић", Role.SECRETARY))
    for act in draw((2,), "цедуље", "сви")(standing):
        standing = fold(standing, act, stamp)
    report = paper(determined(standing), "seats")
    assert report.marks == ()
    awards = table(report, "Додељени мандати")
    assert [row.cells[1] for row in awards.rows] == ["Обала"]
    assert awards.rows[0].cells[4] == "једнак количник и гласови, жреб"


def test_seats_that_no_candidate_can_take_are_told() -> None:
    lists = tuple(replace(one, candidates=1) for one in LISTS)
    report = paper(held(Called(lists=lists)))
    assert "2 мандата нису додељена" in table(report, "Гласови и мандати").note


@pytest.mark.parametrize("reason", list(Reason))
def test_every_reason_of_a_seat_has_its_words(reason: Reason) -> None:
    assert all(words(language).knows(f"paper.reason.{reason.value}") for language in Language)


def test_all_quotients_of_all_lists_are_in_the_paper_on_seats() -> None:
    report = paper(practice(), "seats")
    quotients = [one for one in report.tables if one.sheet.startswith("Табела количника")]
    won = [
        cell
        for one in quotients
        for row in one.rows
        for cell in row.cells
        if isinstance(cell, Amount) and cell.strong
    ]
    assert len(won) == 45


def test_more_lists_than_fit_go_on_in_another_table() -> None:
    lists = tuple(ElectoralList(no, f"Листа {no}") for no in range(1, 31))
    votes = (tuple(range(100, 130)),)
    report = paper(held(Called(lists=lists, votes=votes, office=replace(OFFICE, seats=60))))
    stations = [one for one in report.tables if one.sheet.startswith("Бирачка места")]
    assert [one.sheet for one in stations] == ["Бирачка места 1–15", "Бирачка места 16–30"]
    assert sum(len(one.columns) - 9 for one in stations) == 30


def test_a_long_name_is_cut_over_its_column_and_whole_in_the_note() -> None:
    name = "Група грађана „За бољи живот у нашој општини и сваком њеном селу“"
    lists = (replace(LISTS[0], name=name), *LISTS[1:])
    stations = paper(held(Called(lists=lists)), "stations").tables[0]
    assert stations.columns[9].title == "1. Група грађана „За бољи живот у нашој…"
    assert stations.note == f"Изборне листе: 1. {name}."


def test_the_command_line_knows_every_kind() -> None:
    assert tuple(KINDS_OF_PAPER) == tuple(KINDS)


def test_every_suffix_of_a_kind_can_be_drawn() -> None:
    assert all(set(kind.suffixes) <= set(DRAWINGS) and kind.suffixes for kind in TABLE)
    assert {kind.name for kind in TABLE if ".zip" in kind.suffixes} == {"open-data"}


def test_an_unknown_kind_is_a_known_failure() -> None:
    with pytest.raises(KnownFailure) as told:
        paper(held(), "nothing")
    assert told.value.code == "report.unknown_kind"


def test_before_the_election_is_founded_there_is_no_paper() -> None:
    with pytest.raises(Refused):
        paper(Standing())
