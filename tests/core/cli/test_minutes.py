"""What the commission decides of a station's minutes, by the command line on a real book."""

from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

from core.base.people import Desk, Person, Role
from core.book.book import Book
from core.domain.minutes.acts import enter
from core.domain.minutes.model import Minutes
from core.domain.minutes.room import MinutesRoom
from core.domain.minutes.steps import MinutesCorrected, RepeatOrdered, VotingAnnulled
from core.domain.tally.tabulate import tabulate
from tests.core.cli.run import Said, mandat
from tests.support.books import OPERATOR, SECRETARY, minutes, small_book

SECOND = Desk(Person("Олга Пантић", Role.OPERATOR), "лаптоп 3")
OFFICER = ("--person", "Јелена Марић", "--role", "secretary")
AT = ("--at", "2026-11-01T20:15")


class Night:
    """A book typed twice, and a commission at its command line."""

    def __init__(self, path: Path, capsys: pytest.CaptureFixture[str]) -> None:
        self.path, self.capsys = path, capsys
        small_book(path, once=False).close()

    def type(self, desk: Desk, what: Minutes) -> None:
        """One person's entry."""
        book = Book.open(self.path, desk)
        book.do(enter(what))
        book.close()

    def twice(self, first: Minutes, second: Minutes | None = None) -> None:
        """Both entries."""
        self.type(OPERATOR, first)
        self.type(SECOND, second or first)

    def say(self, verb: str, *more: object, code: int = 0) -> Said:
        """A verb by an officer."""
        said = mandat(self.capsys, "minutes", verb, self.path, *more, *OFFICER)
        assert said.code == code, said.err
        return said

    def do(self, verb: str, *more: object) -> list[dict[str, Any]]:
        """A verb with its moment; how the stations stand then."""
        told: list[dict[str, Any]] = self.say(verb, *more, *AT, "--json").json()
        return told

    def last(self) -> Any:
        """The last act of the book."""
        book = Book.open(self.path, SECRETARY)
        act = book.entries[-1].act
        book.close()
        return act

    def votes(self) -> tuple[tuple[int, int], ...]:
        """The sums of the lists."""
        book = Book.open(self.path, SECRETARY)
        votes = tabulate(book.standing).votes
        book.close()
        return votes


@pytest.fixture
def night(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> Night:
    monkeypatch.setattr("core.base.moments.now", lambda: datetime(2026, 11, 2, 9, tzinfo=UTC))
    return Night(tmp_path / "b.mandat", capsys)


def test_a_correction_takes_letters_numbers_and_dashes(night: Night) -> None:
    night.twice(minutes(1, 100, 50, 20, invalid=9))
    (told,) = night.do("correct", "1", "--set", "N=8", "--set", "v=171", "--set", "1=101",
                       "--number", "013-50/2026")  # fmt: skip
    assert (told["stage"], told["corrections"]) == ("definitive", 1)
    act = night.last()
    assert isinstance(act, MinutesCorrected)
    assert act.changed == (("invalid", 9, 8), ("valid", 170, 171), ("list:1", 100, 101))
    ground = act.ruling.ground
    assert "уместо 170 треба 171;" in ground and ground.endswith("уместо 100 треба 101.")
    assert act.basis == "control" and "без отварања изборног материјала" in ground
    assert night.votes() == ((1, 101), (2, 50), (3, 20))
    night.do("correct", "1", "--set", "U=–", "--set", "control_sheet_found=да",
             "--number", "013-51/2026", "--ground", "Увидом.", "--basis", "inspection")  # fmt: skip
    act = night.last()
    assert [(name, str(new)) for name, _old, new in act.changed] == [
        ("unused", "absent"),
        ("remark:control_sheet_found", "True"),
    ]
    assert act.ruling.ground == "Увидом."


@pytest.mark.parametrize("typed", ["X=4", "N", "N=", "N=осам", "N=да", "control_sheet_found=4"])
def test_what_is_not_a_field_and_its_value_is_told(night: Night, typed: str) -> None:
    night.twice(minutes(1, 100, 50, 20))
    said = night.say("correct", "1", "--set", typed, "--number", "1", code=2)
    assert f"„{typed}“" in said.err


def test_annulment_and_repeat_voting(night: Night) -> None:
    night.twice(minutes(1, 100, 50, 20))
    night.twice(minutes(2, 10, 5, 2))
    (told,) = night.do("inspect", "1", "--found", "у кутији 171 листић", "--present", "Милан Т.")
    assert told["inspections"] == 1
    (told,) = night.do("annul", "1", "--on", "box_over_voted", "--number", "013-60/2026")
    assert told["put_aside"] == "annulled"
    act = night.last()
    assert isinstance(act, VotingAnnulled)
    assert "чл. 116. тач. 1" in act.ruling.ground and "171 листић" in act.ruling.ground
    assert night.votes() == ((1, 10), (2, 5), (3, 2))
    (told,) = night.do("undeterminable", "3", "--on", "not_delivered", "--number", "013-61/2026")
    assert (told["put_aside"], told["stage"]) == ("undeterminable", "empty")
    both = night.do("repeat", "1", "3", "--number", "013-62/2026")
    assert [(one["station"], one["voting"], one["stage"]) for one in both] == [
        ("1", 2, "empty"),
        ("3", 2, "empty"),
    ]
    repeat = night.last()
    assert isinstance(repeat, RepeatOrdered) and repeat.held == "2026-11-08"
    said = night.say("annul", "1", "--on", "on_request", "--number", "9", code=2)
    assert "1" in said.err


def test_differences_are_resolved_returned_and_reopened(night: Night) -> None:
    night.twice(minutes(1, 100, 50, 20), minutes(1, 100, 50, 21))
    (told,) = night.do("return", "1", "--field", "3", "--reason", "нечитко")
    assert (told["stage"], told["fields"]) == ("first_again", ["list:3"])
    night.do("reopen", "1", "--reason", "погрешно место")
    night.twice(minutes(1, 100, 50, 20), minutes(1, 100, 50, 21))
    (told,) = [one for one in night.say("status", "--json").json() if one["station"] == "1"]
    assert (told["stage"], told["fields"]) == ("different", ["unused", "voted", "in_box", "valid",
                                                             "list:3"])  # fmt: skip
    sets = [word for one in ("U=330", "G=170", "B=170", "V=170", "3=20") for word in ("--set", one)]
    (told,) = night.do("resolve", "1", *sets)
    assert told["stage"] == "definitive"


def test_a_grave_error_is_confirmed(night: Night) -> None:
    paper = minutes(1, 100, 50, 20)
    night.type(OPERATOR, replace(paper, figures=replace(paper.figures, registered=100)))
    told = {one["station"]: one for one in night.say("status", "--json").json()}
    assert told["1"]["stage"] == "first_grave" and "W1" in told["1"]["findings"]
    assert told["1"]["yours"] == "grave"
    (one,) = night.do("confirm", "1", "--reason", "тако пише на папиру")
    assert (one["stage"], one["yours"]) == ("first_done", "saw")


def test_status_tells_stages_and_people_but_no_figure(night: Night) -> None:
    night.type(OPERATOR, minutes(1, 4321, 50, 20, registered=5000))
    out = night.say("status").out
    assert "Место 1" in out and OPERATOR.person.name in out and "први унос" in out.lower()
    assert "4321" not in out and "4.321" not in out
    book = Book.open(night.path, SECRETARY)
    assert not book.standing.of(MinutesRoom).by_station
    book.close()
