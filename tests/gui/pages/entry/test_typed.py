"""A draft is read as it was written, whatever was typed, and rubbish never stops an entry."""

import json
from dataclasses import asdict, fields

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.domain.minutes import form
from core.domain.minutes.entry import Explanation
from core.domain.minutes.model import MOST, Figure, Mark, Remarks
from gui.pages.entry.typed import Typed, from_bytes, to_bytes

names = st.sampled_from(form.NAMES) | st.integers(1, 40).map(form.list_field)
counts = st.integers(0, MOST)
figures = counts | st.just(Mark.ABSENT)
anything = counts | st.sampled_from(list(Mark))
answers = st.none() | st.booleans()


def _strategy(name: str) -> st.SearchStrategy[object]:
    match getattr(Remarks(), name):
        case Mark():
            return anything
        case str():
            return st.text()
        case _:
            return answers


facts = st.tuples(st.text(), st.integers() | st.text())
explanations = st.builds(
    Explanation,
    code=st.text(),
    fields=st.lists(names, max_size=3).map(tuple),
    facts=st.lists(facts, max_size=3).map(tuple),
    reason=st.text(),
)
remarks = st.builds(Remarks, **{one.name: _strategy(one.name) for one in fields(Remarks)})
states = st.builds(
    Typed,
    figures=st.dictionaries(names, figures),
    remarks=remarks,
    first_voter=st.text(),
    at=names | st.just("") | st.text(),
    basis=st.text(),
    explained=st.lists(explanations, max_size=3).map(tuple),
    differing=st.lists(names, max_size=3).map(tuple),
)


@given(states)
def test_any_state_comes_back_as_it_was(state: Typed) -> None:
    assert from_bytes(to_bytes(state)) == state


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"\xff\xfe",
        b"null",
        b"[]",
        b"{}",
        b'{"form": 3}',
        to_bytes(Typed({"valid": 3})).replace(b"3", b"-3"),
        to_bytes(Typed({"valid": 3})).replace(b"3", b"true"),
        to_bytes(Typed({"valid": 3})).replace(b"3", b'"three"'),
        to_bytes(Typed(at="valid")).replace(b'"valid"', b"7"),
        to_bytes(Typed()).replace(b'"control_sheet_found": null', b'"control_sheet_found": 1'),
    ],
)
def test_what_is_no_draft_is_no_draft(content: bytes) -> None:
    assert from_bytes(content) is None


def test_where_the_typist_stands_is_no_difference() -> None:
    figure: Figure = 5
    assert Typed({"valid": figure}, at="valid").says_the_same(Typed({"valid": 5}, at="voted"))
    assert not Typed({"valid": 5}).says_the_same(Typed({"valid": 6}))
    assert not Typed(first_voter="а").says_the_same(Typed())


@pytest.mark.parametrize(
    ("before", "now"),
    [("valid", "valid"), ("rest:signatures", "remark:signatures"), ("", "")],
)
def test_a_draft_of_the_first_form_is_read_as_well(before: str, now: str) -> None:
    content = {
        "form": 1,
        "at": before,
        "basis": "",
        "figures": {"valid": 7, "list:1": "absent"},
        "remarks": asdict(Remarks(signatures=5)),
        "first_voter": "Вера",
    }
    read = from_bytes(json.dumps(content).encode("ascii"))
    assert read == Typed({"valid": 7, "list:1": Mark.ABSENT}, Remarks(signatures=5), "Вера", at=now)
