"""A list from a file: JSON by its contract, told in one sentence where it is nonsense."""

import json
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from core.base import moments
from core.base.refusals import KnownFailure
from core.domain.lists.paper import (
    OF_CANDIDATES,
    OF_LIST,
    Leader,
    ListPaper,
    Motion,
    Representative,
    Right,
    Sex,
    Signatures,
)
from core.office.found import law
from core.office.paper_file import PaperFile, check_alone, is_form, read_paper, write_form
from core.words.catalogue import Language, words
from tests.core.office.documents import RECEIVED, document, file, read, spoilt
from tests.core.sheets.made import text_file, workbook
from tests.support.books import PARTICULARS
from tests.support.filed import coalition_paper, faulty_paper, list_paper
from tests.support.invented import jmbg_of

SERBIAN = words(Language.SR_CYRL)
EARLY = jmbg_of(date(1978, 4, 3), Sex.FEMALE, 17)
"""A number that begins with a zero, as the day of birth does."""


def codes_of(file: PaperFile) -> list[str]:
    """What the rules find, without the share of women."""
    return [one.code for one in check_alone(file, "f") if one.code != "sexes.women"]


def test_the_contract(tmp_path: Path) -> None:
    paper = list_paper()
    found = read(tmp_path, document())
    assert found.paper == replace(
        paper,
        leaders=(Leader(paper.leader),),
        representative=Representative(
            paper.representative.name, paper.representative.surname, Right.AUTHORISED
        ),
        signatures=Signatures(214),
        enclosures=(*OF_LIST, OF_CANDIDATES),
    )
    assert found.received == moments.typed(RECEIVED)
    assert found.particulars == replace(
        PARTICULARS, name="Нова Морава", kind="municipality", region=""
    )
    assert found.law == law("rs-local-2022")
    assert found.passed_over == ()
    assert codes_of(found) == []


def test_a_coalition(tmp_path: Path) -> None:
    found = read(tmp_path, document(coalition_paper()))
    assert found.paper.submitter == coalition_paper().submitter
    assert [one.party for one in found.paper.candidates][:2] == list(found.paper.submitter.parties)
    assert codes_of(found) == []


def test_faults_of_the_list_are_findings(tmp_path: Path) -> None:
    found = read(tmp_path, document(faulty_paper(), signatures=150))
    assert codes_of(found) == ["sexes.five", "identity.sex", "signatures.few"]


@pytest.mark.parametrize(
    ("path", "value", "code"),
    [
        ("list.name", "", "form.list_blank"),
        ("list.name", ..., "form.list_blank"),
        ("list.representative", ..., "form.filer_blank"),
        ("list.representative.authorised", False, "filer.unauthorised"),
        ("list.enclosures_complete", False, "enclosures.of_list"),
        ("list.signatures", None, "signatures.uncounted"),
        ("list.signatures", 199, "signatures.few"),
        ("list.received", "2026-11-16T00:01", "deadline.late"),
        ("list.minority", True, "minority.share_unknown"),
        ("list.candidates", [], "size.few"),
        ("list.candidates.0.occupation", ..., "form.candidate_blank"),
        ("list.candidates.0.occupation", None, "form.candidate_blank"),
        ("list.candidates.0.sex", None, "form.sex_blank"),
        ("list.candidates.0.jmbg", "12345", "identity.form"),
        ("list.candidates.0.jmbg", EARLY[1:], "identity.lost_zero"),
        ("list.candidates.0.name", "Maрија", "name.lookalike"),
        ("list.candidates.0.birth_date", "2008-12-07", "right.under_age"),
        ("election.voters", None, "signatures.no_bracket"),
    ],
)
def test_what_the_rules_judge_is_read(tmp_path: Path, path: str, value: object, code: str) -> None:
    """Paper leads: what the list lacks or says wrongly is for the rules, and no fault of a file."""
    assert code in codes_of(read(tmp_path, spoilt(path, value)))


def test_what_may_be_said_beside_the_contract(tmp_path: Path) -> None:
    made = document(
        signatures={"filed": 214, "struck": {"twice": 1, "not_in_roll": 3, "other": 0}},
        minority={"nation": "Ромска", "percent": 7},
        leader=[{"name": "Ана", "surname": "Илић", "jmbg": ""}, "Петар Петровић"],
        enclosures=["statements", "agreement"],
        enclosures_complete=False,
        agreement="2026-10-21",
        founders=12,
    )
    made["list"]["representative"] = {"name": "Ана", "surname": "Илић", "right": "agreement"}
    made["list"]["candidates"][0]["lacks"] = ["residence", "acceptance"]
    found = read(tmp_path, made).paper
    assert found.signatures == Signatures(214, (("not_in_roll", 3), ("twice", 1)))
    assert found.motion == Motion("Ромска", 7)
    assert found.leaders == (Leader("Ана", "Илић"), Leader("Петар Петровић"))
    assert found.enclosures == ("agreement", "statements")
    assert found.representative == Representative("Ана", "Илић", Right.AGREEMENT)
    assert (found.agreement, found.founders) == (coalition_paper().agreement, 12)
    assert found.candidates[0].lacks == ("acceptance", "residence")


def test_keys_that_nobody_knows_are_told(tmp_path: Path) -> None:
    made = document(colour="црвена")
    made["source"] = "web"
    made["election"]["kind"] = "city"
    made["list"]["candidates"][2]["telephone"] = "060"
    found = read(tmp_path, made)
    assert set(found.passed_over) == {
        "list.candidates[2].telephone", "list.colour", "source", "election.kind",
    }  # fmt: skip


def test_an_election_may_be_left_out(tmp_path: Path) -> None:
    made = document()
    del made["election"]
    found = read(tmp_path, made)
    assert (found.particulars, found.law) == (None, None)
    with pytest.raises(KnownFailure, match=r"paper_file\.no_election"):
        check_alone(found, "list.json")


@pytest.mark.parametrize(
    ("day", "id"), [("2022-02-07", "rs-local-2020"), ("2022-02-08", "rs-local-2022")]
)
def test_the_law_is_proposed_by_the_day_where_it_is_not_named(
    tmp_path: Path, day: str, id: str
) -> None:
    made = document()
    made["election"] |= {"date": day, "called": "2021-12-20", "law": None}
    found = read(tmp_path, made).law
    assert found is not None and found.id == id


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("2026-11-10T13:05", "2026-11-10T13:05:00+01:00"),
        ("2026-11-10 13:05", "2026-11-10T13:05:00+01:00"),
        ("2026-11-10T13:05:30", "2026-11-10T13:05:30+01:00"),
        ("2026-10-24T13:05", "2026-10-24T13:05:00+02:00"),
        ("2026-10-25T02:30+02:00", "2026-10-25T02:30:00+02:00"),
        ("2026-10-25T02:30+01:00", "2026-10-25T02:30:00+01:00"),
        ("2026-11-10T12:05Z", "2026-11-10T13:05:00+01:00"),
        ("2026-10-25T01:59", "2026-10-25T01:59:00+02:00"),
        ("2026-10-25T03:00", "2026-10-25T03:00:00+01:00"),
    ],
)
def test_moments_are_of_a_clock_in_serbia(tmp_path: Path, text: str, written: str) -> None:
    found = read(tmp_path, document(received=text)).received
    assert found is not None and moments.written(found) == written


def test_no_name_of_two_hundred_letters_is_too_long(tmp_path: Path) -> None:
    longest = "и" * 200
    found = read(tmp_path, spoilt("list.candidates.3.name", longest))
    assert found.paper.candidates[3].name == longest


@pytest.mark.parametrize(("mark", "name"), [("\ufeff", "with a mark"), ("", "without")])
def test_a_document_of_another_editor(tmp_path: Path, mark: str, name: str) -> None:
    text = f"{mark}{json.dumps(document(), ensure_ascii=False)}"
    assert read(tmp_path, text.encode("utf-8")).paper.name == list_paper().name, name


@pytest.mark.parametrize(
    ("name", "unit", "home", "doubted"),
    [
        ("Нова Морава", None, "Чачак", True),
        ("Нова Морава", None, "Нова Морава", False),
        ("Избори за одборнике 2026.", None, "Чачак", False),
        ("Избори за одборнике, Чачак", None, "Чачак", False),
        ("Избори за одборнике, Чачак", None, "Краљево", True),
        ("Избори за одборнике, Нови Сад", None, "Нови Сад", False),
        ("Избори за одборнике", "Чачак", "Краљево", True),
        ("Избори за одборнике", "Чачак", "Чачак", False),
    ],
)
def test_homes_are_judged_where_the_unit_is_known(
    tmp_path: Path, name: str, unit: str | None, home: str, doubted: bool
) -> None:
    made = document()
    made["election"] |= {"name": name, "unit": unit}
    made["list"]["candidates"][0]["place"] = home
    found = [
        one
        for one in check_alone(read(tmp_path, made), "f")
        if one.code == "right.elsewhere" and dict(one.facts)["place"] == 1
    ]
    assert bool(found) is doubted


def test_a_form_says_the_same(tmp_path: Path) -> None:
    path = tmp_path / "form.xlsx"
    for language in Language:
        write_form(PARTICULARS, law("rs-local-2022"), words(language), path, faulty_paper())
        found = read_paper(path)
        assert (found.paper, found.received) == (faulty_paper(), None)
        assert found.law == law("rs-local-2022")
        assert codes_of(found) == ["sexes.five", "identity.sex", "signatures.few"]


@pytest.mark.parametrize("at", [None, "2026-11-16T00:01"])
def test_the_moment_of_filing_may_be_said_beside_the_file(tmp_path: Path, at: str | None) -> None:
    path = tmp_path / "form.xlsx"
    write_form(PARTICULARS, law("rs-local-2022"), SERBIAN, path, list_paper())
    moment = moments.typed(at) if at else None
    found = [one.code for one in check_alone(read_paper(path), "f", moment)]
    assert ("deadline.late" in found) is (at is not None)


@pytest.mark.parametrize(
    ("name", "content", "code"),
    [
        ("none.xlsx", None, "sheet.missing"),
        ("none.json", None, "sheet.missing"),
        ("list.pdf", b"%PDF", "paper_file.unknown_format"),
        ("list.csv", b"a,b", "paper_file.unknown_format"),
        ("list.xlsx", b"no workbook", "sheet.unreadable"),
    ],
)
def test_what_is_no_list(tmp_path: Path, name: str, content: bytes | None, code: str) -> None:
    path = tmp_path / name
    if content is not None:
        path.write_bytes(content)
    with pytest.raises(KnownFailure) as failed:
        read_paper(path)
    assert failed.value.code == code


def test_a_form_is_told_from_a_short_sheet(tmp_path: Path) -> None:
    form = tmp_path / "form.xlsx"
    write_form(PARTICULARS, law("rs-local-2022"), SERBIAN, form)
    short = workbook(tmp_path / "s.xlsx", ("Број", "Назив"), (1, "Прва"))
    text = text_file(tmp_path / "t.csv", "Број,Назив", "1,Прва")
    assert [is_form(path) for path in (form, short, text)] == [True, False, False]
    assert is_form(file(tmp_path, document()))
    assert not is_form(tmp_path / "none.xlsx")


def test_sexes_of_the_contract(tmp_path: Path) -> None:
    made: dict[str, Any] = document()
    found = read(tmp_path, made).paper
    assert {one.sex for one in found.candidates} == {Sex.FEMALE, Sex.MALE}


def test_an_empty_list_is_read_too(tmp_path: Path) -> None:
    made = {"list": {"submitter": {"kind": "party"}, "candidates": []}}
    assert read(tmp_path, made).paper == ListPaper()
