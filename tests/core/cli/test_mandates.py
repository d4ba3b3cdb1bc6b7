"""Mandates by the command line on a real book, from the award to a mayor who resigned."""

from datetime import date, datetime
from pathlib import Path
from typing import Any

import pytest

from core.base import moments
from core.book.book import Book
from core.domain.commission.decisions import Ruling
from core.domain.mandates.acts import MandatesAwarded
from core.domain.mandates.filling import MandateFilled
from core.domain.minutes.acts import enter
from core.domain.seats.determining import determine
from tests.core.cli.run import Said, mandat
from tests.support.books import SECRETARY, VOTED, minutes, small_book

OFFICER = ("--person", "Јелена Марић", "--role", "secretary")
PARTY = "Зелена обала"


class Assembly:
    """Two lists of 45 with 30 and 15 seats, and a commission at its command line."""

    def __init__(self, folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
        self.folder, self.capsys = folder, capsys
        self.path = folder / "b.mandat"
        book = small_book(self.path, lists=2, stations=1, what=VOTED)
        book.do(enter(minutes(1, 200, 100)))
        book.close()

    def determined(self, at: datetime | None = None) -> "Assembly":
        """The results are determined, now where no moment is told."""
        book = Book.open(self.path, SECRETARY)
        book.do(determine(Ruling("013-20/2026", "Сви записници су унети."), at or moments.now()))
        book.close()
        return self

    def named(self, party_of_first: str = PARTY) -> "Assembly":
        """Both lists have names; the first is a coalition's, its first candidate of a party."""
        for no in (1, 2):
            people = [f"Кандидат {no}.{place}; Савез села" for place in range(1, 46)]
            people[0] = f"Кандидат {no}.1; {party_of_first}"
            file = self.folder / f"{no}.txt"
            file.write_text("\n".join(people), encoding="utf-8")
            self.say("names", no, file, *(("--coalition",) if no == 1 else ()))
        return self

    def awarded(self) -> "Assembly":
        """The seats are given."""
        self.say("award", "--number", "013-21/2026")
        return self

    def say(self, verb: str, *more: object, code: int = 0) -> Said:
        """A verb by an officer."""
        said = mandat(self.capsys, "mandates", verb, self.path, *more, *OFFICER)
        assert said.code == code, said.err
        return said

    def shown(self, *more: object) -> dict[str, Any]:
        """How the assembly stands."""
        told: dict[str, Any] = mandat(
            self.capsys, "mandates", self.path, "--json", *more, *OFFICER
        ).json()
        return told

    def today(self) -> str:
        """Today, as typed."""
        return moments.now().date().isoformat()

    def last(self) -> Any:
        """The last act of the book."""
        book = Book.open(self.path, SECRETARY)
        act = book.entries[-1].act
        book.close()
        return act


@pytest.fixture
def town(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Assembly:
    return Assembly(tmp_path, capsys)


def test_before_anything_is_determined(town: Assembly) -> None:
    said = mandat(town.capsys, "mandates", town.path, "--lang", "en")
    assert said.code == 0
    assert said.out.startswith("No mandates are given.\nMandates are given once the commission")
    assert town.say("award", "--number", "1", code=2).err.startswith("Мандати се додељују кад")


def test_names_are_wanted_first(town: Assembly) -> None:
    town.determined()
    said = town.say("award", "--number", "1", code=2)
    assert said.err == (
        "Листе су преузете без кандидата: 1, 2. Упишите њихове кандидате, па доделите мандате.\n"
    )
    assert town.say("names", 1, town.folder / "nema.txt", code=3).err


def test_what_would_be_given_is_shown_before(town: Assembly) -> None:
    said = mandat(town.determined().named().capsys, "mandates", town.path, "--lang", "en")
    assert "On the results as determined the seats would go to:" in said.out
    assert "Кандидат 1.30" in said.out and "Кандидат 1.31" not in said.out


def test_an_award_with_a_drafted_ground(town: Assembly) -> None:
    town.determined().named().awarded()
    act = town.last()
    assert isinstance(act, MandatesAwarded)
    assert act.ruling.ground.startswith("Мандати се додељују кандидатима по њиховом редоследу")
    assert "бр. 013-20/2026" in act.ruling.ground
    told = town.shown()
    assert (told["seats"], len(told["mandates"]), told["vacant"]) == (45, 45, [])
    assert told["mandates"][30] == {
        "seat": 31, "name": "Кандидат 2.1", "list": 2, "place": 1, "party": PARTY,
        "since": town.today(), "until": None, "ground": None, "note": "", "why": "list_order",
        "decision": "013-21/2026", "filling": False, "consent": None, "because": "",
    }  # fmt: skip


LATER = ("--day", "2099-01-01")
TO_COME: tuple[tuple[str | int, ...], ...] = (
    ("end", 1, "--on", "resignation", *LATER),
    ("dissolve", *LATER),
    ("pass-over", 2, 40, "--on", "gave_up", *LATER),
    ("constitute", "--confirmed", 45, *LATER),
)


@pytest.mark.parametrize("words", TO_COME, ids=[str(row[0]) for row in TO_COME])
def test_nothing_is_taken_down_of_a_day_to_come(
    town: Assembly, words: tuple[str | int, ...]
) -> None:
    town.determined().named().awarded()
    verb, *more = words
    said = town.say(str(verb), *more, code=2)
    assert said.err.startswith("Тренутак 1. 1. 2099, 00:00 је тек пред нама.")
    assert isinstance(town.last(), MandatesAwarded)


def test_a_name_without_end_leaves_its_column(town: Assembly) -> None:
    town.determined().named("С" * 180).awarded()
    said = mandat(town.capsys, "mandates", town.path)
    assert "С" * 59 + "…" in said.out and "С" * 60 not in said.out


def test_a_vacancy_of_a_coalition_whose_party_has_nobody_left(town: Assembly) -> None:
    """Seat 1 was of a party with one candidate; the agreement names another."""
    town.determined().named().awarded()
    today = town.today()
    said = town.say("end", 1, "--on", "resignation", "--day", today, "--note", "оверена")
    assert "следи: Кандидат 1.31 (1. листа, место 31) – " in said.out
    (found,) = town.shown()["follows"]
    assert (found["seat"], found["open"]) == (1, False)
    assert found["before"]["ground"] == "resignation"
    assert [(one["name"], one["why"]) for one in found["choices"]] == [
        ("Кандидат 1.31", "next_on_list")
    ]
    town.say("agree", 1, "Савез села", "--dated", "2026-10-21")
    (choice,) = town.shown()["follows"][0]["choices"]
    assert (choice["why"], choice["by_party"]) == ("agreed_party", "Савез села")
    assert (choice["article"], choice["sure"]) == ("ЗИНП чл. 135. ст. 2, сходно", "parallel")
    other = ("fill", 1, "--list", 1, "--place", 40, "--number", "013-22/2026")
    assert "следи Кандидат 1.31, а не Кандидат 1.40" in town.say(*other, code=2).err
    assert "--place" in town.say("fill", 1, "--list", 1, "--number", "5", code=2).err
    town.say("fill", 1, "--number", "013-22/2026", "--consent", today)
    act = town.last()
    assert isinstance(act, MandateFilled)
    assert act.ruling.ground.splitlines()[1] == (
        "Упражњени мандат додељује се кандидату Кандидат 1.31; правило: први следећи кандидат "
        "странке коју одређује коалициони споразум (ЗИНП чл. 135. ст. 2, сходно)."
    )
    told = town.shown()
    assert told["mandates"][0]["name"] == "Кандидат 1.31"
    assert [one["name"] for one in told["ended"]] == ["Кандидат 1.1"]
    assert told["findings"] == []


def test_another_than_the_one_who_follows_on_a_ground_of_its_own(town: Assembly) -> None:
    """The one who died was of no party, and nobody else of the coalition is."""
    town.determined().named("").awarded()
    town.say("end", 1, "--on", "death", "--day", town.today())
    (choice,) = town.shown()["follows"][0]["choices"]
    assert choice["why"] == "next_on_list"
    decided = ("--list", 1, "--place", 40, "--because", "закључак комисије")
    town.say("fill", 1, "--number", "013-23/2026", *decided)
    act = town.last()
    assert (act.why.value, act.ruling.ground) == ("decided", "закључак комисије")
    assert [one["code"] for one in town.shown()["findings"]] == ["mandates.no_consent"]


def test_whoever_is_passed_over_is_told(town: Assembly) -> None:
    town.determined().named()
    day = ("--day", town.today())
    town.say("pass-over", 2, 1, "--on", "gave_up", *day, "--note", "изјава")
    town.awarded()
    told = town.shown()
    assert told["mandates"][30]["name"] == "Кандидат 2.2"
    assert told["passed_over"] == [
        {"name": "Кандидат 2.1", "list": 2, "place": 1, "party": PARTY, "ground": "gave_up",
         "day": town.today()}
    ]  # fmt: skip


def test_a_mayor_is_elected_and_resigns(town: Assembly) -> None:
    town.determined().named().awarded()
    day = ("--day", town.today())
    assert town.say("mayor", 2, *day, "--votes", 30, "--voted", 45, code=2).err
    town.say("constitute", *day, "--confirmed", 45, "--presiding", "Кандидат 2.3")
    said = town.say("mayor", 2, *day, "--votes", 30, "--voted", 45)
    assert "Председник општине (градоначелник): Кандидат 1.2 (избор " in said.out
    assert "Одборнику изабраном за председника престаје мандат" in said.out
    town.say("end", 2, "--on", "mayor", *day)
    said = town.say("mayor-end", *day, "--on", "resignation", "--lang", "en")
    assert "nobody succeeds by law: the assembly elects a new mayor" in said.out
    told = town.shown()
    assert told["constituted"]["confirmed"] == 45
    assert [(one["name"], one["ground"]) for one in told["mayors"]] == [
        ("Кандидат 1.2", "resignation")
    ]


def test_a_dissolved_assembly(town: Assembly) -> None:
    town.determined().named().awarded()
    town.say("dissolve", "--day", town.today(), "--note", "одлука Владе")
    told = town.shown()
    assert (told["mandates"], len(told["vacant"]), told["follows"]) == ([], 45, [])


def test_the_composition_of_another_day(town: Assembly) -> None:
    town.determined(moments.at(date(2026, 11, 21), 10)).named()
    town.say("award", "--number", "013-21/2026", "--at", "2026-11-22T10:00")
    town.say("end", 1, "--on", "resignation", "--day", "2026-11-24")
    assert len(town.shown("--on", "2026-11-23")["mandates"]) == 45
    assert town.shown("--on", "2026-11-24")["vacant"] == [1]
    assert town.shown("--on", "2001-01-01")["mandates"] == []


@pytest.mark.parametrize("suffix", [".txt", ".xlsx", ".pdf"])
def test_papers_of_mandates_are_written(town: Assembly, suffix: str) -> None:
    town.determined().named().awarded()
    town.say("end", 1, "--on", "resignation", "--day", town.today())
    town.say("fill", 1, "--number", "013-22/2026", "--consent", town.today())
    for no, words in enumerate(
        (
            ("award",),
            ("certificate", "--seat", 1),
            ("certificate", "--seat", 1, "--no", 1),
            ("councillor", "--seat", 1),
        )
    ):
        target = town.folder / f"исправа-{no}{suffix}"
        said = mandat(town.capsys, "report", town.path, *words, "--out", target)
        assert said.code == 0 and target.stat().st_size > 1000


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (("councillor",), "Овај документ је о једном мандату"),
        (("councillor", "--seat", 2), "Мандат број 2 није додељен као упражњен."),
        (("certificate", "--seat", 46), "Мандат број 46 није додељен."),
        (("report", "--seat", 1), "Овај документ није о једном мандату."),
    ],
)
def test_a_paper_on_a_seat_there_is_not(
    town: Assembly, words: tuple[object, ...], told: str
) -> None:
    town.determined().named().awarded()
    target = town.folder / "исправа.txt"
    said = mandat(town.capsys, "report", town.path, *words, "--out", target)
    assert said.code == 2 and told in said.err and not target.exists()
