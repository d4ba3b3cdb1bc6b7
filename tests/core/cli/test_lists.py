"""The electoral lists by the command line, from the form to the ballot, on a real book."""

import json
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from core.base.people import Role
from core.domain.lists.model import Lists, Submissions
from core.domain.lists.paper import Signatures
from tests.core.cli.commission import ENGLISH, Office
from tests.core.cli.run import mandat
from tests.core.office.documents import document, file
from tests.support.filed import (
    coalition_paper,
    lacking,
    lacking_of,
    list_paper,
    minority_paper,
    unauthorised_paper,
)

STATES = (
    "proclaimed", "proclaimed", "denied", "dismissed", "withdrawn", "proclaimed", "published",
    "received",
)  # fmt: skip
"""Of the lists of `filed_book`."""


def test_the_whole_procedure(office: Office) -> None:
    """After all six lists, the ballot has three, in the order of their proclamations."""
    for story in (_at_once, _cured_in_hour_47, _expired, _dismissed, _withdrawn, _of_a_minority):
        story(office)
    ballot = office.opened(lambda book: book.standing.of(Lists).all)
    assert [(e.no, e.name, e.minority, e.candidates) for e in ballot] == [
        (1, "Градски договор", False, 30),
        (2, "Моравски савез", False, 20),
        (3, "Цинцарска заједница Мораве", True, 15),
    ]
    states = [one["state"] for one in office.say("show", office.book, "--json").json()]
    assert states == ["proclaimed", "proclaimed", "denied", "dismissed", "withdrawn", "proclaimed"]


def _at_once(office: Office) -> None:
    one = office.receive(list_paper(30, 1), "2026-10-22T09:10", "1")
    assert (one["id"], one["state"], one["proposed"]) == (1, "received", "proclaim")
    assert one["clock"]["until"] == "2026-10-24T09:10:00+02:00"
    one = office.do("proclaim", 1, "2026-10-23T14:05", "--number", "12")
    assert (one["state"], one["ballot_no"], one["clock"]["due"]) == ("proclaimed", 1, "publish")
    one = office.do("publish", 1, "2026-10-23T14:35")
    assert one["clock"] == {
        "due": "objection", "turn": "submitter", "since": "2026-10-23T14:35:00+02:00",
        "until": "2026-10-25T13:35:00+01:00", "provision": "deadlines.list_objection_hours",
        "expired": False,
    }  # fmt: skip


def _cured_in_hour_47(office: Office) -> None:
    short = lacking_of(lacking(coalition_paper(20, 2), "agreement"), 4, "acceptance")
    assert office.receive(short, "2026-10-26T11:20", "2")["proposed"] == "order"
    assert office.do("order", 2, "2026-10-27T16:00", "--number", "15")["clock"]["until"] is None
    two = office.do("publish", 2, "2026-10-27T16:20")
    assert two["clock"]["until"] == "2026-10-29T16:20:00+01:00"
    whole = office.form(coalition_paper(20, 2), "whole.xlsx")
    two = office.do("cure", 2, "2026-10-29T15:25", whole, "--cured")
    assert (two["state"], two["clock"]["until"]) == ("cured", "2026-10-30T15:25:00+01:00")
    assert office.do("proclaim", 2, "2026-10-30T10:00", "--number", "18")["ballot_no"] == 2


def _expired(office: Office) -> None:
    """While the hours run, at their last minute too, nothing can be refused."""
    few = replace(list_paper(16, 3, "Нови мост"), signatures=Signatures(183))
    office.receive(few, "2026-10-28T10:00", "3")
    office.do("order", 3, "2026-10-29T09:30", "--number", "17")
    office.do("publish", 3, "2026-10-29T10:15")
    early = ("refuse", office.book, 3, "--number", "21", "--at", "2026-10-31T10:15")
    assert office.say(*early, fine=False).code == 2
    three = office.do("cure", 3, "2026-10-31T10:16", "--mark", "1=not")
    assert (three["state"], three["clock"]["due"]) == ("not_cured", "refuse_uncured")
    assert office.do("refuse", 3, "2026-10-31T18:00", "--number", "21")["state"] == "denied"


def _dismissed(office: Office) -> None:
    four = office.receive(unauthorised_paper(), "2026-10-29T13:45", "4")
    assert four["proposed"] == "dismiss"
    assert office.do("dismiss", 4, "2026-10-30T12:00", "--number", "19")["state"] == "dismissed"


def _withdrawn(office: Office) -> None:
    office.receive(list_paper(15, 5, "Пензионери"), "2026-11-02T08:30", "5")
    assert office.do("withdraw", 5, "2026-11-03T11:00", "--number", "23")["state"] == "withdrawn"


def _of_a_minority(office: Office) -> None:
    """The status is decided with the proclamation, or there is none."""
    office.receive(minority_paper(15, 6), "2026-11-03T12:15", "6")
    undecided = ("proclaim", office.book, 6, "--number", "25", "--at", "2026-11-04T17:00")
    assert office.say(*undecided, fine=False).code == 2
    six = office.do("proclaim", 6, "2026-11-04T17:00", "--number", "25", "--minority", "granted")
    assert (six["state"], six["ballot_no"]) == ("proclaimed", 3)


def test_objection_annulment_and_a_candidate_dropped(office: Office) -> None:
    office.receive(list_paper(16), "2026-10-22T09:10", "1")
    office.do("proclaim", 1, "2026-10-23T14:05", "--number", "12")
    office.do("publish", 1, "2026-10-23T14:35")
    office.do("object", 1, "2026-10-24T09:00", "--who", "Ана Илић", "--text", "Нису сви потписи.")
    waiting = office.do("object", 1, "2026-10-24T10:00", "--who", "Б", "--text", "Исто.")
    assert waiting["clock"]["due"] == "decide_objection"
    office.do(
        "object", 1, "2026-10-24T11:00", "--reject", 2, "--number", "18", "--ground", "Неоснован."
    )
    office.do(
        "object", 1, "2026-10-24T12:00", "--uphold", 1, "--number", "19", "--ground", "Основан."
    )
    none = office.do(
        "annul",
        1,
        "2026-10-24T12:00",
        "--by",
        "objection",
        "--number",
        "20",
        "--ground",
        "Усвојен.",
    )
    assert (none["state"], none["ballot_no"]) == ("annulled", None)
    assert office.do("take-up", 1, "2026-10-26T09:00")["state"] == "taken_up"
    office.do("drop", 1, "2026-10-26T10:00", 3, "--reason", "оставка")
    again = office.do("proclaim", 1, "2026-10-27T09:00", "--number", "22")
    assert (again["ballot_no"], again["candidates"]) == (1, 15)
    told = office.say("show", office.book, 1, "--json").json()
    assert [one["outcome"] for one in told["objections"]] == ["upheld", "rejected"]
    assert [one["door"] for one in told["moves"]] == [
        "receive", "proclaim", "publish", "object", "object", "answer", "answer", "annul",
        "take_up", "drop", "proclaim",
    ]  # fmt: skip


def test_a_supplement_is_shown_as_its_difference(office: Office) -> None:
    short = lacking(list_paper(), "electronic")
    office.receive(short, "2026-10-26T11:20", "1")
    office.do("order", 1, "2026-10-27T10:00", "--number", "3", "--item", "1", "--item", "Печат.")
    office.do("publish", 1, "2026-10-27T11:00")
    there = list_paper().candidates
    brought = replace(list_paper(), candidates=(there[1], there[0], *there[2:18]))
    path = office.form(brought, "b.xlsx")
    state = office.do("supplement", 1, "2026-10-28T11:00", path)
    assert (state["state"], state["clock"]["turn"]) == ("published", "commission")
    told = office.say("show", office.book, 1, "--json", "--at", "2026-10-28T12:00").json()
    assert told["difference"]["fields"] == [
        {"field": "enclosure.electronic", "before": "", "after": "yes"}
    ]
    assert [
        (one["name"], one["before"], one["after"], one["moved"])
        for one in told["difference"]["candidates"]
    ] == [
        (there[1].full_name, 2, 1, True),
        (there[0].full_name, 1, 2, True),
        (there[18].full_name, 19, None, False),
        (there[19].full_name, 20, None, False),
    ]
    assert [(one["no"], one["text"], one["mark"]) for one in told["items"]][1] == (
        2,
        "Печат.",
        None,
    )
    assert told["proposed"] == "examine"
    partly = office.do("cure", 1, "2026-10-28T13:00", "--mark", "1=cured", "--mark", "2=partly")
    assert (partly["state"], partly["clock"]["turn"]) == ("published", "submitter")
    said = office.say("show", office.book, 1, *ENGLISH, "--at", "2026-10-28T14:00").out
    assert f"  {there[0].full_name}: from place 1 to place 2" in said.splitlines()
    assert "  2. Печат. [partly]" in said.splitlines()


def test_a_cure_too_late_is_no_cure(office: Office) -> None:
    """That it came too late is said before anything is taken down."""
    office.receive(lacking(list_paper(), "electronic"), "2026-10-26T11:20", "1")
    office.do("order", 1, "2026-10-27T10:00", "--number", "3")
    office.do("publish", 1, "2026-10-27T11:00")
    path = office.form(list_paper(), "b.xlsx")
    late = office.say(
        "cure", office.book, 1, path, "--cured", "--at", "2026-10-29T11:01", *ENGLISH, fine=False
    )
    assert (late.code, late.out) == (2, "")
    assert "after the time ran out" in late.err
    over = office.do("cure", 1, "2026-10-29T12:00", "--mark", "1=partly")
    assert over["state"] == "not_cured"


@pytest.mark.parametrize(
    ("published", "last"),
    [
        ("2026-10-24T10:00", "2026-10-26T09:00"),
        ("2026-03-28T10:00", "2026-03-30T11:00"),
    ],
)
def test_the_hours_to_cure_run_over_a_change_of_summer_time(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], published: str, last: str
) -> None:
    """48 hours stay 48 hours, whatever the clock on the wall says."""
    called, held = "2026-02-20", "2026-04-19"
    if published > "2026-10":
        called, held = "2026-10-01", "2026-12-06"
    path = tmp_path / "b.mandat"
    new = ("new", path, "--name", "Нова Морава", "--seats", 45, "--called", called)
    assert mandat(capsys, *new, "--date", held, "--voters", 2_000).code == 0
    content = file(tmp_path, document(enclosures_complete=False, received=None))
    day = published[:8] + f"{int(published[8:10]) - 1:02}"
    for words_of in (
        ("receive", path, content, "--receipt", "1", "--at", f"{day}T10:00"),
        ("order", path, 1, "--number", "1", "--at", f"{day}T11:00"),
        ("publish", path, 1, "--at", published),
        ("supplement", path, 1, "--at", last),
        ("cure", path, 1, "--cured", "--at", last),
    ):
        assert mandat(capsys, "lists", *words_of).code == 0, words_of
    assert mandat(capsys, "lists", "show", path, 1, "--json").json()["state"] == "cured"


@pytest.mark.parametrize(
    ("at", "told"),
    [
        ("2026-10-25T02:30", "2026-10-25T02:30+02:00 or 2026-10-25T02:30+01:00"),
        ("2026-03-29T02:30", "did not exist"),
        ("2026-10-25", "is no moment"),
        ("25.10.2026 10:00", "is no moment"),
        ("2026-02-30T10:00", "is no moment"),
        ("0001-01-01T00:00+14:00", "is no moment"),
        ("сада", "is no moment"),
    ],
)
@pytest.mark.parametrize("verb", ["show", "publish", "receive", "supplement", "cure", "check"])
def test_what_is_no_moment_is_asked_again(office: Office, at: str, told: str, verb: str) -> None:
    more: tuple[object, ...] = {
        "show": (office.book,),
        "receive": (office.book, office.form(list_paper())),
        "check": (office.form(list_paper()),),
    }.get(verb, (office.book, 1))
    said = office.say(verb, *more, "--at", at, *ENGLISH, fine=False)
    assert (said.code, said.out) == (2, "")
    assert told in said.err and len(said.err.strip().splitlines()) == 1
    assert office.opened(lambda book: len(book.standing.of(Submissions).by_id)) == 0


def test_an_hour_that_came_twice_is_taken_with_its_offset(office: Office) -> None:
    first = office.receive(list_paper(), "2026-10-25T02:30+02:00", "1")
    second = office.receive(list_paper(20, 2), "2026-10-25T02:30+01:00", "2")
    assert first["received"] == "2026-10-25T02:30:00+02:00"
    assert second["received"] == "2026-10-25T02:30:00+01:00"


def test_check_of_a_book_looks_at_all_that_live(
    filed: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Faults of a refused or dismissed list are nobody's concern; those of the others are."""
    said = mandat(capsys, "lists", "check", filed, "--json")
    found = said.json()["lists"]
    assert said.code == 1
    assert [one["id"] for one in found] == list(range(1, 9))
    assert found[7]["proposed"] == "order"
    told = mandat(capsys, "lists", "check", filed, *ENGLISH)
    assert told.code == 1
    assert "List 8, “Наше улице”: Awaits decision." in told.out.splitlines()


def test_a_book_without_lists(office: Office) -> None:
    assert (
        office.say("check", office.book, *ENGLISH).out == "No list has been filed in this book.\n"
    )
    assert office.say("show", office.book, *ENGLISH).out == "No list has been filed in this book.\n"
    assert office.say("check", office.book, "--json").json() == {"lists": []}
    assert office.say("show", office.book, "--json").json() == []


def test_show_lists_all_with_their_clocks(filed: Path, capsys: pytest.CaptureFixture[str]) -> None:
    said = mandat(capsys, "lists", "show", filed, "--at", "2026-11-12T10:00", *ENGLISH).out
    lines = said.splitlines()
    assert lines[0].split() == ["List", "Receipt", "Name", "State", "Waits", "for", "Until"]
    assert len(lines) == 9
    assert lines[7].split("  ")[-1] == "13 Nov 2026, 09:30"
    assert "Deficiencies being cured" in lines[7]
    later = mandat(capsys, "lists", "show", filed, "--at", "2026-11-13T09:31", *ENGLISH).out
    assert "Hours to cure are over" in later.splitlines()[7]


@pytest.mark.parametrize("id", range(1, 9))
@pytest.mark.parametrize("language", ["sr-Cyrl", "en"])
def test_everything_of_one_list(
    filed: Path, capsys: pytest.CaptureFixture[str], id: int, language: str
) -> None:
    moment = ("--at", "2026-11-12T10:00")
    told = mandat(capsys, "lists", "show", filed, id, *moment, "--json").json()
    assert (told["id"], told["state"]) == (id, STATES[id - 1])
    said = mandat(capsys, "lists", "show", filed, id, *moment, "--lang", language)
    assert said.code == 0
    assert told["name"] in said.out
    for mark in ("state.", "cli.", "door.", "due.", "{"):
        assert mark not in said.out


def test_a_ground_nobody_typed_is_drafted_and_said(office: Office) -> None:
    office.receive(unauthorised_paper(), "2026-10-29T13:45", "1")
    more = ("--number", "19", "--at", "2026-10-30T12:00", *ENGLISH)
    said = office.say("dismiss", office.book, 1, *more).out.splitlines()
    assert said[0] == "No ground was given (--ground), the program’s draft was taken:"
    assert said[1] == "  Утврђени су разлози за одбацивање изборне листе:"
    assert said[-1].startswith("Publication of the decision: ")


def test_a_ground_is_typed_where_nothing_was_found(office: Office) -> None:
    office.receive(list_paper(), "2026-10-29T13:45", "1")
    more = ("--number", "19", "--at", "2026-10-30T12:00")
    bare = office.say("dismiss", office.book, 1, *more, *ENGLISH, fine=False)
    assert (bare.code, bare.err) == (2, "Enter the ground of the decision.\n")
    office.say("dismiss", office.book, 1, *more, "--ground", "Поднета је без потписа.")
    kept = office.say("show", office.book, 1, "--json").json()["ruling"]
    assert kept == {"number": "19", "ground": "Поднета је без потписа."}


@pytest.mark.parametrize(
    ("words_of", "told"),
    [
        (("publish", 1), "there is no decision to publish"),
        (("publish", 9), "no filed list number 9"),
        (("proclaim", 1), "number of the decision"),
        (("order", 1, "--number", "5"), "at least one deficiency"),
        (("order", 1, "--number", "5", "--item", "7"), "no deficiency number 7"),
        (("cure", 1, "--cured"), "no deficiencies to examine"),
        (("supplement", 1), "once the order is published"),
        (("take-up", 1), "annulled"),
        (("object", 1), "who objects"),
        (("object", 1, "--who", "А", "--text", "Б", "--reject", 1), "who objects"),
        (("object", 1, "--reject", 1, "--uphold", 1), "who objects"),
        (("object", 1, "--reject", 1, "--number", "9", "--ground", "А"), "no objection to decide"),
        (("object", 1, "--who", "А", "--text", "Б"), "there is none"),
        (("drop", 1, 99, "--reason", "оставка"), "no candidate number 99"),
        (("drop", 1, 2), "reason"),
        (("proclaim", 1, "--number", "5", "--minority", "granted"), "was not sought"),
        (("annul", 1, "--by", "court", "--number", "5", "--ground", "А"), "no decision to annul"),
    ],
)
def test_every_refusal_says_why(office: Office, words_of: tuple[Any, ...], told: str) -> None:
    office.receive(list_paper(), "2026-10-22T09:10", "1")
    verb, id, *more = words_of
    said = office.say(
        verb, office.book, id, *more, "--at", "2026-10-23T09:00", *ENGLISH, fine=False
    )
    assert (said.code, said.out) == (2, "")
    assert told in said.err and len(said.err.strip().splitlines()) == 1


@pytest.mark.parametrize("mark", ["1", "1=maybe", "3=cured", "x=cured", "=cured", "1=cured"])
def test_marks_are_of_the_deficiencies_ordered(office: Office, mark: str) -> None:
    """Two were ordered; a mark on one of them alone is not enough either."""
    office.receive(lacking(list_paper(), "electronic", "statements"), "2026-10-26T11:20", "1")
    office.do("order", 1, "2026-10-27T10:00", "--number", "3")
    office.do("publish", 1, "2026-10-27T11:00")
    said = office.say(
        "cure", office.book, 1, "--mark", mark, "--at", "2026-10-28T11:00", fine=False
    )
    assert (said.code, said.out) == (2, "")
    assert office.say("show", office.book, 1, "--json").json()["state"] == "published"


@pytest.mark.parametrize("role", [Role.OPERATOR, Role.MEMBER])
def test_decisions_are_for_officers(office: Office, role: Role) -> None:
    office.receive(list_paper(), "2026-10-22T09:10", "1")
    more = ("--number", "1", "--at", "2026-10-23T09:00", "--role", role.value)
    assert office.say("proclaim", office.book, 1, *more, fine=False).code == 2


def test_wrong_use(office: Office) -> None:
    for words_of in (
        ("order", office.book),
        ("annul", office.book, 1, "--number", "1"),
        ("annul", office.book, 1, "--by", "mayor"),
        ("proclaim", office.book, 1, "--minority", "maybe"),
        ("template", office.book),
        ("show", office.book, "први"),
        ("resurrect", office.book),
    ):
        verb, *more = words_of
        assert office.say(str(verb), *more, fine=False).code == 2


def test_output_is_one_document(office: Office) -> None:
    office.receive(list_paper(), "2026-10-22T09:10", "1")
    said = office.say("show", office.book, 1, "--json", "--at", "2026-10-23T09:00")
    told = json.loads(said.out)
    assert told["doors"] == [
        "correct", "order", "proclaim", "refuse", "dismiss", "withdraw", "drop",
    ]  # fmt: skip
    assert told["difference"] is None
    assert told["ruling"] is None
    assert told["submitter"] == {
        "kind": "party", "name": "Политичка странка „Градски договор“",
    }  # fmt: skip
