"""`mandat minutes receive|missing`: minutes at the counter."""

from datetime import UTC, datetime
from pathlib import Path

import pytest

from core.book.book import Book
from core.domain.commission.decisions import Ruling
from core.domain.minutes import deciding
from core.domain.minutes.grounds import UndeterminableGround
from core.domain.minutes.room import MinutesRoom
from tests.core.cli.run import Said, mandat
from tests.support.books import SECRETARY, small_book

NOW = datetime(2026, 12, 6, 23, tzinfo=UTC)
AT = ("--at", "2026-12-06T22:15")


class Counter:
    """A book with four stations, and the command line at the counter."""

    def __init__(self, path: Path, capsys: pytest.CaptureFixture[str]) -> None:
        self.path, self.capsys = path, capsys
        small_book(path).close()

    def say(self, verb: str, *more: object) -> Said:
        officer = ("--person", "Јелена Марић", "--role", "secretary")
        return mandat(self.capsys, "minutes", verb, self.path, *more, *officer)

    def missing(self) -> list[str]:
        return [one["station"] for one in self.say("missing", "--json").json()["missing"]]


@pytest.fixture
def counter(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> Counter:
    monkeypatch.setattr("core.base.moments.now", lambda: NOW)
    return Counter(tmp_path / "b.mandat", capsys)


def test_minutes_come_in_with_everything_the_cover_sheet_says(counter: Counter) -> None:
    said = counter.say(
        "receive", "02", *AT, "--receipt", 7, "--by", " Петар  Коларић ", "--copies", 6,
        "--lacks", "extract", "--lacks", "copies", "--note", "без коверте",
    )  # fmt: skip
    assert said.code == 0
    assert "Потврда 7: записник бирачког места 2 (Место 2) примљен је" in said.out
    assert "22:15" in said.out and "Очекују се записници са још 3 бирачка места." in said.out
    assert "Недостаје: примерци записника, извод из бирачког списка." in said.out
    assert "Коларић" not in said.out
    book = Book.open(counter.path, SECRETARY)
    (step,) = book.standing.of(MinutesRoom).case("2").received
    assert (step.act.receipt, step.act.copies, step.act.note) == (7, 6, "без коверте")
    assert step.act.lacks == ("copies", "extract")
    assert book.side.reveal(step.act.handed_by) == "Петар Коларић"
    assert step.happened.astimezone(UTC) == datetime(2026, 12, 6, 21, 15, tzinfo=UTC)
    assert "Коларић" not in str(book.entries[-1].act)
    book.close()


def test_the_next_number_and_the_present_moment_are_taken_where_none_is_said(
    counter: Counter,
) -> None:
    told = [counter.say("receive", no, "--json").json() for no in (1, 3)]
    assert [(one["station"], one["receipt"], one["missing"]) for one in told] == [
        ("1", 1, 3),
        ("3", 2, 2),
    ]
    assert told[0]["at"] == "2026-12-07T00:00+01:00"


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (("9",), "9"),
        (("1",), "већ примљен"),
        (("2", "--receipt", 1), "већ уписана"),
        (("2", "--receipt", 100_000), "од 1 до 99"),
        (("2", "--copies", -1), "од 0 до 99"),
        (("2", "--at", "2026-12-09T10:00"), "2026"),
        (("2", "--at", "ноћас"), "ноћас"),
    ],
)
def test_what_cannot_be_is_refused_and_nothing_is_kept(
    counter: Counter, words: tuple[object, ...], told: str
) -> None:
    assert counter.say("receive", "1", *AT).code == 0
    said = counter.say("receive", *words)
    assert said.code == 2 and told in said.err
    assert counter.missing() == ["2", "3", "4"]


def test_something_more_comes_with_a_note(counter: Counter) -> None:
    counter.say("receive", "1", *AT)
    assert counter.say("receive", "1", *AT, "--note", "накнадно донет извод").code == 0
    book = Book.open(counter.path, SECRETARY)
    assert [s.act.receipt for s in book.standing.of(MinutesRoom).case("1").received] == [1, 2]
    book.close()


def test_those_still_awaited_are_listed(counter: Counter) -> None:
    counter.say("receive", "3", *AT)
    said = counter.say("missing")
    assert said.code == 1
    assert [line.split()[0] for line in said.out.splitlines()[:3]] == ["1", "2", "4"]
    assert "са 3 од 4 бирачких места" in said.out
    book = Book.open(counter.path, SECRETARY)
    never = UndeterminableGround.NOT_DELIVERED
    book.do(deciding.undeterminable("4", never, Ruling("013-9/2026", "Није стигао."), NOW))
    book.close()
    assert counter.missing() == ["1", "2"]
    for station in (1, 2):
        counter.say("receive", station)
    assert counter.say("missing").code == 0 and counter.missing() == []
