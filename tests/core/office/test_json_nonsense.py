"""JSON of lists that cannot be is told in one sentence with its place."""

import json
from datetime import date
from pathlib import Path

import pytest

from core.domain.lists.paper import (
    Sex,
)
from tests.core.office.documents import document, failure, read, spoilt
from tests.support.filed import list_paper
from tests.support.invented import jmbg_of

EARLY = jmbg_of(date(1978, 4, 3), Sex.FEMALE, 17)
"""A number that begins with a zero, as the day of birth does."""
LONG = "и" * 201


def test_the_doubled_hour_is_asked_for(tmp_path: Path) -> None:
    told = failure(tmp_path, document(received="2026-10-25T02:30"))
    assert told.code == "paper_file.doubled_hour"
    assert told.facts["first"] == "2026-10-25T02:30+02:00"
    assert told.facts["second"] == "2026-10-25T02:30+01:00"
    assert told.facts["place"] == "list.received"


def test_an_hour_that_never_was(tmp_path: Path) -> None:
    told = failure(tmp_path, document(received="2026-03-29T02:30"))
    assert (told.code, told.facts["place"]) == ("paper_file.no_such_hour", "list.received")


@pytest.mark.parametrize(
    ("path", "value", "place"),
    [
        ("election", 5, "election: 5"),
        ("election", [], "election: […]"),
        ("election.name", "", "election.name"),
        ("election.name", 7, "election.name: 7"),
        ("election.seats", ..., "election.seats"),
        ("election.seats", 0, "election.seats: 0"),
        ("election.seats", "45", 'election.seats: "45"'),
        ("election.seats", 45.0, "election.seats: 45.0"),
        ("election.seats", True, "election.seats: true"),
        ("election.seats", 10**30, "election.seats: 1000000000000000000000000000000"),
        ("election.date", ..., "election.date"),
        ("election.date", "6.12.2026.", 'election.date: "6.12.2026."'),
        ("election.date", "2026-10-20", "election.date: 2026-10-20 <= 2026-10-20"),
        ("election.called", None, "election.called"),
        ("election.voters", -1, "election.voters: -1"),
        ("election.voters", 0, "election.voters: 0"),
        ("election.law", 22, "election.law: 22"),
        ("list", ..., "list"),
        ("list", "нема", 'list: "нема"'),
        ("list.name", {}, "list.name: {…}"),
        ("list.submitter", ..., "list.submitter"),
        ("list.submitter", "странка", 'list.submitter: "странка"'),
        ("list.submitter.kind", ..., "list.submitter.kind"),
        ("list.submitter.kind", "ngo", 'list.submitter.kind: "ngo"'),
        ("list.submitter.parties", "А", 'list.submitter.parties: "А"'),
        ("list.submitter.parties", [5], "list.submitter.parties[0]: 5"),
        ("list.received", "јуче", 'list.received: "јуче"'),
        ("list.received", "2026-11-10", 'list.received: "2026-11-10"'),
        ("list.received", "2026-11-31T10:00", 'list.received: "2026-11-31T10:00"'),
        ("list.received", "0001-01-01T00:00+14:00", 'list.received: "0001-01-01T00:00+14:00"'),
        ("list.received", 1762776300, "list.received: 1762776300"),
        ("list.signatures", -1, "list.signatures: -1"),
        ("list.signatures", "много", 'list.signatures: "много"'),
        ("list.signatures", 10**8, "list.signatures: 100000000"),
        ("list.signatures", {"filed": 5, "struck": {"twice": -1}},
         "list.signatures.struck.twice: -1"),
        ("list.minority", "да", 'list.minority: "да"'),
        ("list.minority", {"percent": 101}, "list.minority.percent: 101"),
        ("list.representative", "Ана", 'list.representative: "Ана"'),
        ("list.representative.authorised", "да", 'list.representative.authorised: "да"'),
        ("list.representative.right", "none", "list.representative.right: none"),
        ("list.representative.right", "friend", 'list.representative.right: "friend"'),
        ("list.leader", 5, "list.leader: 5"),
        ("list.leader", [5], "list.leader[0]: 5"),
        ("list.enclosures_complete", 1, "list.enclosures_complete: 1"),
        ("list.enclosures", ["писмо"], 'list.enclosures[0]: "писмо"'),
        ("list.candidates", ..., "list.candidates"),
        ("list.candidates", {}, "list.candidates: {…}"),
        ("list.candidates", [{}] * 501, "list.candidates: 501 > 500"),
        ("list.candidates.3", "Ана", 'list.candidates[3]: "Ана"'),
        ("list.candidates.3", None, "list.candidates[3]"),
        ("list.candidates.3.sex", "ж", 'list.candidates[3].sex: "ж"'),
        ("list.candidates.3.name", 5, "list.candidates[3].name: 5"),
        ("list.candidates.3.name", "\ud800", "list.candidates[3].name"),
        ("list.candidates.3.birth_date", "3.5.1980.", 'list.candidates[3].birth_date: "3.5.1980."'),
        ("list.candidates.3.lacks", ["x"], 'list.candidates[3].lacks[0]: "x"'),
    ],
)  # fmt: skip
def test_nonsense_is_told_with_its_place(
    tmp_path: Path, path: str, value: object, place: str
) -> None:
    told = failure(tmp_path, spoilt(path, value))
    assert (told.code, told.facts) == ("paper_file.bad", {"file": "list.json", "place": place})


@pytest.mark.parametrize(
    ("path", "value", "code", "facts"),
    [
        ("list.candidates.3.name", LONG, "long", {"most": 200}),
        ("list.name", "и" * 501, "long", {"most": 500}),
        ("list.submitter.name", LONG, "long", {"most": 200}),
        ("list.candidates.3.birth_date", "1980-02-31", "no_such_day", {"text": "1980-02-31"}),
        ("election.date", "2026-11-31", "no_such_day", {"text": "2026-11-31"}),
        ("list.candidates.3.jmbg", 12345, "jmbg_number", {"whole": "12345"}),
        ("list.candidates.3.jmbg", 1310956705013, "jmbg_number", {"whole": "1310956705013"}),
    ],
)  # fmt: skip
def test_other_bad_input_has_its_own_sentence(
    tmp_path: Path, path: str, value: object, code: str, facts: dict[str, object]
) -> None:
    told = failure(tmp_path, spoilt(path, value))
    place = path.replace(".3.", "[3].")
    assert told.code == f"paper_file.{code}"
    assert told.facts.items() >= {"place": place, **facts}.items()


def test_a_number_that_lost_its_zero_is_offered_back(tmp_path: Path) -> None:
    told = failure(tmp_path, spoilt("list.candidates.0.jmbg", int(EARLY)))
    assert told.code == "paper_file.jmbg_number"
    assert (told.facts["number"], told.facts["whole"]) == (EARLY[1:], EARLY)


@pytest.mark.parametrize(
    ("content", "code"),
    [
        ("", "not_json"),
        ("not json", "not_json"),
        ('{"list": ', "not_json"),
        ("[" * 100_000, "not_json"),
        ('{"a":' * 50_000 + "1" + "}" * 50_000, "not_json"),
        (f'{{"list": {"9" * 5_000}}}', "not_json"),
        (b"\xff\xfe\x00", "not_json"),
        ("[]", "bad"),
        ("5", "bad"),
        ("null", "bad"),
        ('{"election": {"seats": NaN}}', "bad"),
        ('{"list": Infinity}', "bad"),
        ('{"list": {}, "list": {}}', "twice"),
        ('{"list": {"name": "А", "name": "Б"}}', "twice"),
        ("{}", "bad"),
    ],
)
def test_what_is_no_document(tmp_path: Path, content: object, code: str) -> None:
    assert failure(tmp_path, content).code == f"paper_file.{code}"


@pytest.mark.parametrize(("extra", "fits"), [(0, True), (1, False)])
def test_a_document_has_a_largest_size(tmp_path: Path, extra: int, fits: bool) -> None:
    text = json.dumps(document()).encode()
    content = text + b" " * ((10 << 20) - len(text) + extra)
    if fits:
        assert read(tmp_path, content).paper.name == list_paper().name
    else:
        assert failure(tmp_path, content).code == "paper_file.large"


@pytest.mark.parametrize(
    ("id", "code"),
    [("rs-moon-2020", "law.no_such_profile"), ("rs-parliament-2022", "paper_file.not_local")],
)
def test_a_law_without_lists_of_councillors(tmp_path: Path, id: str, code: str) -> None:
    assert failure(tmp_path, spoilt("election.law", id)).code == code
