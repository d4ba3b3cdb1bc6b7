"""Forms and JSON files of lists by the command line: checked, received, or told in one sentence."""

from dataclasses import replace
from typing import Any

import pytest

from core.domain.lists.model import Submissions
from core.office.filed import Filed
from core.office.paper_file import write_form
from core.words.catalogue import Language, words
from tests.core.cli.commission import ENGLISH, LAW, Office
from tests.core.cli.run import mandat
from tests.core.office.documents import document, file, spoilt
from tests.core.sheets.made import text_file, workbook
from tests.support.books import PARTICULARS
from tests.support.filed import (
    coalition_paper,
    faulty_paper,
    list_paper,
)


def test_a_list_is_kept_whole(office: Office) -> None:
    """What the form says of persons is beside the chain, and comes back."""
    office.receive(coalition_paper(), "2026-10-26T11:20", "К-1")
    kept = office.opened(lambda book: Filed(book).paper(1))
    now = tuple(replace(one, year=None) for one in kept.candidates)
    assert replace(kept, candidates=now) == coalition_paper()
    out = office.folder / "again.xlsx"
    office.say("template", office.book, "--out", out, "--list", 1)
    back = office.say("check", out, "--json").json()
    assert back["proposed"] == "proclaim"


def test_check_answers_by_the_contract(office: Office) -> None:
    for path in (office.form(faulty_paper()), file(office.folder, document(faulty_paper()))):
        said = office.say("check", path, "--json", *ENGLISH, fine=False)
        found = said.json()
        assert said.code == 1
        assert set(found) == {"findings", "proposed"}
        assert found["proposed"] == "order"
        five = next(one for one in found["findings"] if one["code"] == "sexes.five")
        assert five == {
            "code": "sexes.five",
            "severity": "fault",
            "provision": "lists.sex_in_block",
            "article": LAW.provision("lists.sex_in_block").article,
            "fields": [f"candidate:{place}:sex" for place in range(6, 11)],
            "facts": {"first": 6, "last": 10, "count": 1, "least": 2, "sex": "f"},
            "text": "Five 6–10: only 1 woman: in the five 1, needed 2",
            "cure": "change order or members of that five.",
        }
        grades = {one["code"]: one["severity"] for one in found["findings"]}
        assert grades["sexes.women"] == "note"
        assert grades["identity.sex"] == "doubt"


def test_a_doubt_alone_is_no_reason_for_exit_1(office: Office) -> None:
    found = file(office.folder, spoilt("list.candidates.0.name", "Mилица"))
    said = office.say("check", found, "--json")
    assert {one["severity"] for one in said.json()["findings"]} == {"doubt", "note"}


@pytest.mark.parametrize("language", ["sr-Cyrl", "sr-Latn", "en"])
def test_check_tells_people_too(office: Office, language: str) -> None:
    said = office.say("check", office.form(faulty_paper()), "--lang", language, fine=False)
    lines = said.out.splitlines()
    assert said.code == 1
    assert any("signatures.few" in line and "150" in line for line in lines)
    assert "finding." not in said.out and "cli." not in said.out and "{" not in said.out


@pytest.mark.parametrize("at", ["", "2026-11-16T00:01"])
def test_check_of_a_form_may_be_told_when_it_is_filed(office: Office, at: str) -> None:
    moment = ("--at", at) if at else ()
    said = office.say("check", office.form(list_paper()), *moment, "--json", fine=False)
    codes = [one["code"] for one in said.json()["findings"]]
    assert (said.code, "deadline.late" in codes) == ((1, True) if at else (0, False))


def test_import_tells_a_form_from_a_short_sheet(office: Office) -> None:
    form = office.form(list_paper())
    said = office.say("import", office.book, form, "--at", "2026-10-22T09:10", *ENGLISH)
    assert said.out.splitlines()[:2] == [
        "No receipt was given (--receipt), the first free number was taken: 1.",
        "Received list 1, “Градски договор”: 22 Oct 2026, 09:10, receipt 1.",
    ]
    other = mandat(office.capsys, "new", office.folder / "n.mandat", "--name", "Н", "--seats", 45,
                   "--called", "2026-10-20", "--date", "2026-12-06")  # fmt: skip
    assert other.code == 0
    short = workbook(office.folder / "s.xlsx", ("Број", "Назив", "Кандидата"), (1, "Прва", 20))
    told = office.say("import", office.folder / "n.mandat", short, "--json").json()
    assert told["lists"] == {"new": 1, "known": 0}


def test_import_says_what_nobody_typed(office: Office) -> None:
    content = file(office.folder, document())
    said = office.say("import", office.book, content, *ENGLISH).out
    assert said.splitlines()[0] == (
        "The moment of receipt was taken from the file: 10 Nov 2026, 13:05."
    )
    again = office.say("import", office.book, office.form(list_paper(20, 2)), *ENGLISH).out
    assert again.splitlines()[0].startswith("No moment was given (--at), the present one was taken")
    assert again.splitlines()[1].endswith("the first free number was taken: 2.")


def test_a_dry_run_writes_nothing_and_is_refused_alike(office: Office) -> None:
    form = office.form(list_paper())
    more = ("--at", "2026-10-22T09:10", "--receipt", "1")
    said = office.say("import", office.book, form, *more, "--dry-run", *ENGLISH).out
    first, second = said.splitlines()
    assert first.startswith("Only a look, nothing was written. The list “Градски договор” would ")
    assert first.endswith("be received: 22 Oct 2026, 09:10, receipt 1.")
    assert second == "20 candidates"
    told = office.say("import", office.book, form, *more, "--dry-run", "--json").json()
    assert told == {
        "done": False, "name": "Градски договор", "receipt": "1",
        "received": "2026-10-22T09:10:00+02:00", "candidates": 20,
    }  # fmt: skip
    assert office.opened(lambda book: dict(book.standing.of(Submissions).by_id)) == {}
    office.say("receive", office.book, form, *more)
    for dry in ((), ("--dry-run",)):
        assert office.say("receive", office.book, form, *more, *dry, fine=False).code == 2


def test_a_file_for_another_election_is_noted(office: Office) -> None:
    path = office.folder / "other.xlsx"
    other = replace(PARTICULARS, name="Други избори", seats=20)
    write_form(other, LAW, words(Language.EN), path, list_paper())
    said = office.say("receive", office.book, path, "--receipt", "1", *ENGLISH)
    assert said.err == (
        "Note: the file was filled in for another election (Други избори, 6 Dec 2026); "
        "the particulars of this book apply.\n"
    )
    made = document(colour="црвена")
    told = office.say("receive", office.book, file(office.folder, made), *ENGLISH)
    assert told.err == "Not read, as it is not of the form: list.colour\n"


@pytest.mark.parametrize(
    ("content", "code"),
    [
        (b"", "sheet.unreadable"),
        (b"no workbook", "sheet.unreadable"),
        (
            bytes.fromhex("D0CF11E0A1B11AE1") + "EncryptedPackage".encode("utf-16-le"),
            "sheet.locked",
        ),
    ],
)
@pytest.mark.parametrize("verb", ["check", "receive", "import"])
@pytest.mark.parametrize("language", ["sr-Cyrl", "en"])
def test_a_bad_workbook_is_one_sentence(
    office: Office, content: bytes, code: str, verb: str, language: str
) -> None:
    path = office.folder / "f.xlsx"
    path.write_bytes(content)
    book = () if verb == "check" else (office.book,)
    said = office.say(verb, *book, path, "--lang", language, fine=False)
    assert (said.code, said.out) == (3, "")
    assert len(said.err.strip().splitlines()) == 1
    assert ("лозинк" in said.err or "password" in said.err) is (code == "sheet.locked")


def test_a_long_table_is_one_sentence(office: Office) -> None:
    lines = (f"{at},Назив" for at in range(100_000))
    path = text_file(office.folder / "t.csv", "Број,Назив", *lines)
    said = office.say("import", office.book, path, *ENGLISH, fine=False)
    assert said.code == 3
    assert said.err == (
        "The file t.csv has more than 2,000 filled rows and can be no electoral list; "
        "check which file you chose.\n"
    )


def test_faults_of_a_form_are_told_by_cell_and_nothing_is_taken(office: Office) -> None:
    import openpyxl

    path = office.form(list_paper())
    made: Any = openpyxl.load_workbook(path)
    made["Кандидати"]["F7"].value = "31.2.1980."
    made["Кандидати"]["B8"].value = "и" * 300
    made.save(path)
    for verb, book in (("check", ()), ("receive", (office.book,)), ("import", (office.book,))):
        said = office.say(verb, *book, path, *ENGLISH, fine=False)
        assert said.code == 3
        first, second = said.err.splitlines()[1:]
        assert first.startswith("  Кандидати!F7 [no_such_day] the day “31.2.1980.” is not in the ")
        assert second.startswith(f"  Кандидати!B8 [long_text] the text “{'и' * 40}…” has 300 ")
    assert office.opened(lambda book: dict(book.standing.of(Submissions).by_id)) == {}


@pytest.mark.parametrize("out", ["form.pdf", "form", "b.mandat"])
def test_a_form_is_a_workbook(office: Office, out: str) -> None:
    said = office.say("template", office.book, "--out", office.folder / out, fine=False)
    assert (said.code, (office.folder / "form.pdf").exists()) == (2, False)
    assert office.opened(lambda book: book.practice) is False


def test_forms_in_every_language_are_known_again(office: Office) -> None:
    for language in Language:
        out = office.folder / f"{language.value}.xlsx"
        said = office.say("template", office.book, "--out", out, "--lang", language.value)
        assert out.exists() and str(out) in said.out
        unfilled = office.say("check", out, fine=False)
        assert (unfilled.code, unfilled.err.count("[choice_missing]")) == (3, 2)
