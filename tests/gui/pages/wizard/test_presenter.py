"""What holds a new election back, what is only doubtful, and what is proposed."""

from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from core.base.people import Role
from core.office import found
from core.words.catalogue import Language, words
from gui.pages.wizard import presenter
from gui.pages.wizard.draft import Draft

SR = words(Language.SR_CYRL)
LAW = found.law("rs-local-2022")
WHOLE = Draft(
    unit="Ужице",
    kind="city",
    region="sumadija_west",
    seats="67",
    called="20. 10. 2026.",
    held="6. 12. 2026.",
    voters="60.000",
    name="Избори за одборнике Скупштине града Ужице",
    person="Ана Анић",
    path="/books/uzice-2026.mandat",
)


def only_the_folder(path: Path) -> bool:
    return path == Path("/books")


def with_typed(field: str, typed: str) -> Draft:
    changed: dict[str, Any] = {field: typed}
    return replace(WHOLE, **changed)


def look(draft: Draft) -> presenter.Seen:
    return presenter.look_over(SR, draft, LAW, only_the_folder)


def test_a_whole_draft_may_begin() -> None:
    seen = look(WHOLE)
    assert seen.complete
    assert presenter.standing_of(SR, seen) == "Све је уписано."


def test_what_is_missing_is_named_in_order() -> None:
    seen = look(Draft(kind="city"))
    assert not seen.complete
    assert presenter.standing_of(SR, seen) == (
        "Још недостаје: општина или град, број одборника, дан расписивања, дан гласања, "
        "назив избора, ко ради, где се чува књига."
    )


@pytest.mark.parametrize(
    ("field", "typed", "text"),
    [
        ("seats", "много", "Упишите цео број од 1 до 500."),
        ("seats", "0", "Упишите цео број од 1 до 500."),
        ("called", "20. 13. 2026.", "Упишите датум овако: 12. 11. 2026."),
        ("held", "сутра", "Упишите датум овако: 12. 11. 2026."),
        ("held", "20. 10. 2026.", "Дан гласања мора да буде после дана расписивања."),
        ("voters", "0", "Упишите цео број већи од нуле, или оставите празно."),
        ("path", "/nowhere/uzice.mandat", "Фасцикла не постоји; изаберите другу."),
    ],
)
def test_what_is_wrong_holds_back_and_says_how_to_mend_it(
    field: str, typed: str, text: str
) -> None:
    seen = look(with_typed(field, typed))
    assert seen.of(field) == presenter.Remark(field, "err", text)
    assert not seen.complete


@pytest.mark.parametrize(
    ("field", "typed", "beginning"),
    [
        ("seats", "95", "Проверите број: по закону највише 90 (Закон о локалној самоуправи"),
        ("held", "7. 12. 2026.", "7. 12. 2026. је понедељак; гласање је по правилу у недељу."),
        ("held", "27. 12. 2026.", "Од расписивања до гласања је 68 дана, а по закону треба од 45"),
        ("held", "1. 11. 2026.", "Од расписивања до гласања је 12 дана, а по закону треба од 45"),
    ],
)
def test_what_is_doubtful_is_said_and_holds_nothing_back(
    field: str, typed: str, beginning: str
) -> None:
    seen = look(with_typed(field, typed))
    assert seen.of(field).tone == "wrn"
    assert seen.of(field).text.startswith(beginning)
    assert seen.complete


def test_a_right_date_is_confirmed_quietly() -> None:
    assert look(WHOLE).of("held") == presenter.Remark("held", "", "недеља, 47 дана од расписивања")


def test_voters_may_come_later() -> None:
    draft = replace(WHOLE, voters="")
    assert look(draft).complete
    assert presenter.particulars(draft).voters is None


def test_a_file_that_is_there_already_is_not_taken() -> None:
    seen = presenter.look_over(SR, WHOLE, LAW, lambda _path: True)
    assert seen.of("path").tone == "err"


def test_another_reading_asks_for_its_ground_and_an_officer() -> None:
    chosen = replace(WHOLE, readings=(("seats.threshold_base", "voted"),))
    assert look(chosen).missing == ("ground",)
    assert look(replace(chosen, ground="одлука 013-1/2026")).complete
    typist = replace(chosen, ground="одлука 013-1/2026", role=Role.OPERATOR)
    assert look(typist).of("role").tone == "err"


def test_the_particulars_are_those_typed() -> None:
    made = presenter.particulars(WHOLE)
    assert (made.unit, made.seats, made.voters) == ("Ужице", 67, 60000)
    assert (made.called, made.held) == (date(2026, 10, 20), date(2026, 12, 6))


def test_a_law_younger_than_the_election_is_doubted() -> None:
    early = replace(WHOLE, called="1. 3. 2020.", held="26. 4. 2020.")
    assert look(early).of("law").tone == "wrn"


@pytest.mark.parametrize(
    ("held", "profile"),
    [
        (date(2026, 12, 6), "rs-local-2022"),
        (date(2020, 6, 21), "rs-local-2020"),
        (date(2016, 4, 24), "rs-local-2007"),
        (None, "rs-local-2022"),
    ],
)
def test_the_law_is_proposed_by_the_day_of_voting(held: date | None, profile: str) -> None:
    assert presenter.proposed_profile(held, date(2026, 11, 1)) == profile


def test_the_name_is_proposed_in_serbian_cyrillic() -> None:
    assert presenter.proposed_name("municipality", "Ада") == (
        "Избори за одборнике Скупштине општине Ада"
    )
    assert presenter.proposed_name("municipality", " ") == ""


def test_the_file_is_proposed_by_town_and_year_and_never_one_that_is_there() -> None:
    folder, held = Path("/books"), date(2026, 12, 6)
    taken = {folder / "nova-morava-2026.mandat"}
    proposed = presenter.proposed_path(folder, "Нова Морава", held, taken.__contains__)
    assert Path(proposed).name == "nova-morava-2026-2.mandat"
    assert presenter.proposed_path(folder, "", held, taken.__contains__) == ""


def test_local_laws_stand_first_and_the_newest_on_top() -> None:
    scopes = [law.scope for law in presenter.profiles()]
    assert scopes == sorted(scopes)
    since = [law.since for law in presenter.profiles() if law.scope == "local"]
    assert since == sorted(since, reverse=True)


@pytest.mark.parametrize("language", list(Language))
def test_every_shipped_question_has_its_words(language: Language) -> None:
    from gui.models.questions import questions

    for law in presenter.profiles():
        for question in questions(words(language), law):
            texts = [question.title, *(reading.text for reading in question.readings)]
            assert not any(text.startswith("law.") for text in texts)
            assert question.in_force
