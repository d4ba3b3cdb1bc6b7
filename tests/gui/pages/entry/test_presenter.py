"""The entry as plain Python: order of the fields, what is missing, sums and findings by the key."""

from dataclasses import replace

import pytest

from core.base.findings import Severity
from core.base.moments import now
from core.base.people import Person, Role
from core.domain.lists.model import ElectoralList
from core.domain.minutes import form
from core.domain.minutes.model import Figure, Kept, Mark, Minutes, Remarks
from core.domain.minutes.turns import Mode
from core.domain.stations.model import Station
from core.law import load
from core.office.found import law
from core.words.catalogue import Language, words
from gui.models.next_station import next_open
from gui.pages.entry.desk import only_looks
from gui.pages.entry.presenter import Entry, changed_figures, changed_remarks, paint, row_height
from gui.pages.entry.sums import control_sums, sum_so_far
from gui.pages.entry.turn import Turn
from gui.pages.entry.typed import Typed

LAW = law(load.DEFAULT)
SR = words(Language.SR_CYRL)
STATION = Station(47, "Спортска хала", registered=275)
GOOD = {"registered": 275, "received": 275, "unused": 115, "voted": 160, "in_box": 160}
GOOD |= {"invalid": 4, "valid": 156, "list:1": 100, "list:2": 56}


def entry(lists: int = 2, **typed: Figure) -> Entry:
    return _typed(lists, typed)


def _typed(lists: int, typed: dict[str, Figure]) -> Entry:
    made = Entry(STATION, tuple(ElectoralList(n, f"Листа {n}") for n in range(1, lists + 1)), LAW)
    for name, figure in typed.items():
        made.take(name.replace("list_", "list:"), figure)
    return made


def full(**other: Figure) -> Entry:
    made = entry()
    for name, figure in {
        **GOOD,
        **{k.replace("list_", "list:"): v for k, v in other.items()},
    }.items():
        made.take(name, figure)
    return made


def standing(minutes: Minutes) -> Turn:
    kept = Kept(minutes, "paper", "a1", "Милан", now())
    return Turn(Mode.STANDS, shown=minutes, kept=kept, basis=kept.act)


def test_the_caret_goes_down_the_paper_and_stops_at_its_end() -> None:
    one = entry()
    order = [one.fields[0]]
    while order[-1]:
        order.append(one.after(order[-1]))
    assert order == [*form.NAMES, "list:1", "list:2", ""]
    assert one.before("") == "list:2"
    assert one.before("list:1") == "valid"
    assert one.before("registered") == ""


def test_a_dash_is_an_answer_and_an_emptied_field_is_none() -> None:
    one = full(invalid=Mark.ABSENT)
    assert not one.missing
    one.take("list:2", Mark.NOT_TYPED)
    assert one.missing == ("list:2",)
    assert one.figure("list:2") is Mark.NOT_TYPED


def test_one_key_fills_the_lists_that_are_left_and_no_count() -> None:
    one = entry(lists=4, list_2=17)
    assert one.fill_rest() == ("list:1", "list:3", "list:4")
    assert [one.figure(form.list_field(n)) for n in range(1, 5)] == [0, 17, 0, 0]
    assert set(one.missing) == set(form.NAMES)
    assert one.fill_rest() == ()


@pytest.mark.parametrize(
    ("lists", "height"), [(1, 44), (9, 44), (10, 36), (12, 36), (13, 30), (15, 30), (20, 30)]
)
def test_rows_are_lower_the_more_lists_there_are(lists: int, height: int) -> None:
    assert row_height(lists) == height


def test_findings_come_with_their_numbers_and_the_missing_ones_only_at_the_end() -> None:
    """Typed so far → codes: nothing, then C1 and W2, and W6 only when all is typed."""
    one = entry(registered=275, received=275, unused=115)
    assert one.findings() == ()
    one.take("voted", 159)
    assert [f.code for f in one.findings()] == ["W2"]
    one.take("in_box", 160)
    assert [f.code for f in one.findings()] == ["C1", "W2"]
    one.take("invalid", Mark.ABSENT)
    assert [f.code for f in one.findings()] == ["C1", "W2"]
    for name in ("valid", "list:1"):
        one.take(name, Mark.ABSENT)
    one.take("list:2", 3)
    assert [f.code for f in one.findings()] == ["C1", "C7", "W2", "W6"]


def test_another_s_than_in_the_register_is_a_note_that_paints_nothing() -> None:
    one = full()
    one.station = replace(one.station, registered=688)
    (note,) = one.findings()
    assert (note.code, note.severity, dict(note.facts)) == (
        "S1",
        Severity.NOTE,
        {"S": 275, "register": 688},
    )
    assert paint((note,)) == {} and not one.missing


def test_the_gravest_finding_paints_a_field_and_notes_paint_nothing() -> None:
    painted = paint(full(voted=159).findings())
    assert painted == {"in_box": "err", "voted": "err", "unused": "wrn", "received": "wrn"}
    note = full(voted=161, unused=114).findings()
    assert [f.code for f in note] == ["W3", "W4"]
    assert paint(note) == {}


@pytest.mark.parametrize(
    ("typed", "number", "state", "figures", "strong"),
    [
        ({}, 0, "open", "", ""),
        ({"in_box": 160, "voted": 160}, 0, "ok", "160 ≤ 160", ""),
        ({"in_box": 160, "voted": 159}, 0, "err", "160 > 159", ""),
        ({"in_box": 160, "voted": Mark.ABSENT}, 0, "open", "", ""),
        ({"unused": 115, "in_box": 160, "received": 275}, 1, "ok", "115 + 160 = 275", ""),
        ({"unused": 115, "in_box": 159, "received": 275}, 1, "ok", "274 < 275", ""),
        ({"unused": 115, "in_box": 161, "received": 275}, 1, "err", "276 > 275", ""),
        ({"unused": 115, "in_box": 161}, 1, "open", "", ""),
        ({"invalid": 4, "valid": 156, "in_box": 160}, 2, "ok", "4 + 156 = 160", ""),
        ({"invalid": 5, "valid": 1156, "in_box": 160}, 2, "err", "5 + 1.156 ≠ 160", ""),
        ({"valid": 156}, 3, "open", "", ""),
        ({"list_1": 148}, 3, "open", "148", ""),
        ({"valid": 156, "list_1": 148}, 3, "open", "148 од 156,", "још 8"),
        ({"valid": 156, "list_1": 156}, 3, "open", "156 од 156", ""),
        ({"valid": 156, "list_1": 157}, 3, "err", "157 > 156", ""),
        ({"valid": 156, "list_1": 148, "list_2": 8}, 3, "ok", "156 = 156", ""),
        ({"valid": 156, "list_1": 148, "list_2": 7}, 3, "err", "155 ≠ 156", ""),
        ({"invalid": 4, "registered": 275, "list_1": 148}, 4, "open", "152 ≤ 275", ""),
        ({"invalid": 4, "registered": 152, "list_1": 149}, 4, "err", "153 > 152", ""),
        ({"invalid": 4, "registered": 9, "list_1": 1, "list_2": 2}, 4, "ok", "7 ≤ 9", ""),
        ({"unused": 115, "voted": 160, "received": 275}, 5, "ok", "115 + 160 = 275", ""),
        ({"unused": 115, "voted": 159, "received": 275}, 5, "wrn", "274, недостаје 1", ""),
        ({"unused": 115, "voted": 162, "received": 275}, 5, "wrn", "277, за 2 више", ""),
    ],
)
def test_the_control_sums_follow_every_key(
    typed: dict[str, Figure], number: int, state: str, figures: str, strong: str
) -> None:
    """Which sum, its state, its figures, and what is still left."""
    one = control_sums(_typed(2, typed), SR)[number]
    assert (one.state, one.figures, one.strong) == (state, figures, strong)


def test_a_list_without_a_number_leaves_the_sum_of_lists_open() -> None:
    one = control_sums(full(list_2=Mark.ABSENT), SR)[3]
    assert (one.state, one.figures, one.strong) == ("open", "100 од 156", "")
    assert sum_so_far(full(list_2=Mark.ABSENT)) == 100


def test_minutes_hold_what_was_typed() -> None:
    one = full()
    one.take_remarks(Remarks(opened="07:00", signatures=5), "Вера Илић")
    minutes = one.minutes("token")
    assert minutes.figures.of("unused") == 115
    assert minutes.votes == ((1, 100), (2, 56))
    assert minutes.remarks == Remarks(opened="07:00", signatures=5, first_voter="token")
    assert "Вера" not in repr(minutes)


def test_kept_minutes_are_only_shown_until_they_are_being_changed() -> None:
    paper = replace(full().minutes(), remarks=Remarks(first_voter="token"))
    one = Entry(STATION, entry().lists, LAW, standing(paper), "Вера Илић")
    assert (one.can_type, one.missing) == (False, ())
    one.begin_amending()
    assert (one.can_type, one.begun) == (True, False)
    one.take("voted", 161)
    assert (one.can_type, one.begun) == (True, True)
    assert changed_figures(one) == (("voted", 160, 161),)
    assert changed_remarks(one) == ()
    assert one.minutes().remarks.first_voter == "token"
    one.take_remarks(Remarks(closed="20:00"), "Вера Јовић")
    assert changed_remarks(one) == ("closed", "first_voter")
    one.start_anew()
    assert not one.begun


def test_who_only_looks_types_nothing() -> None:
    one = entry()
    one.locked = True
    assert not one.can_type


def test_who_may_not_write_is_told_before_typing() -> None:
    operator, member = Person("Милан", Role.OPERATOR), Person("Ана", Role.MEMBER)
    assert only_looks(operator, read_only=False) is None
    assert only_looks(None, read_only=False) is None
    refusals = (only_looks(member, read_only=False), only_looks(operator, read_only=True))
    assert [r.code for r in refusals if r] == ["person.only_looks", "book.read_only"]


@pytest.mark.parametrize(
    ("taken", "after", "coming"),
    [("", "", "1"), ("1", "", "2"), ("2", "1", "3"), ("1 2", "3", None), ("", "3", "1")],
)
def test_the_next_station_is_found_going_round(taken: str, after: str, coming: str | None) -> None:
    assert next_open(("1", "2", "3"), taken.split(), after) == coming


def test_a_draft_is_resumed_at_its_field_without_lists_that_are_gone() -> None:
    one = entry()
    one.resume(Typed({"registered": 275, "list:2": 7, "list:9": 3}, Remarks(), "Вера", "received"))
    assert one.begun
    assert dict(one.typed.figures) == {"registered": 275, "list:2": 7}
    assert (one.typed.at, one.typed.first_voter) == ("received", "Вера")
