"""The practice of lists (вежба): an invented election whose lists' clocks run from now on."""

import json
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from typing import Any

from core.base import moments, resources
from core.book import codec
from core.book.book import Book
from core.domain.commission.decisions import Ruling
from core.domain.election.model import Particulars, founded
from core.domain.lists import deciding
from core.domain.lists.model import Submissions
from core.domain.lists.paper import ListPaper
from core.domain.lists.states import Cure, Deficiency, Published
from core.domain.lists.workflow import Door
from core.domain.standing import Decision
from core.office import drafting
from core.office.filed import Filed, Sealing


@dataclass(frozen=True, slots=True)
class _Step:
    """One step of one list: what, when, and the rest of its row."""

    list_no: int
    verb: str
    at: datetime
    row: dict[str, Any]


def dated(particulars: Particulars, now: datetime) -> Particulars:
    """The same election called and held so that its lists are being filed now."""
    told = _read()
    today = moments.local(now).date()
    called, held = (today + timedelta(days=told[name]) for name in ("called", "held"))
    return replace(particulars, called=called, held=held)


def practise(book: Book, now: datetime) -> None:
    """Take every list of the sample down and bring it to where it stands, step by step in time."""
    told = _read()
    papers: dict[int, tuple[ListPaper, ListPaper | None]] = {}
    steps: list[_Step] = []
    for no, row in enumerate(told["lists"], start=1):
        papers[no] = _paper(row["paper"]), _paper(row["brought"]) if row["brought"] else None
        for step in row["steps"]:
            at = (now - timedelta(minutes=step["ago"])).replace(second=0, microsecond=0)
            steps.append(_Step(no, step["do"], at, step))
    ids: dict[int, int] = {}
    for one in sorted(steps, key=lambda step: step.at):
        _take(book, one, papers[one.list_no], ids)


def _take(
    book: Book, step: _Step, papers: tuple[ListPaper, ListPaper | None], ids: dict[int, int]
) -> None:
    office = Filed(book)
    if step.verb == "receive":
        number = len(ids) + 1
        _do(book, office.receive(papers[0], str(number), step.at))
        ids[step.list_no] = max(book.standing.of(Submissions).by_id)
        return
    id = ids[step.list_no]
    if step.verb == "supplement":
        assert papers[1] is not None
        _do(book, office.supplement(id, papers[1], step.at))
        return
    book.do(_decision(book, office, id, step))


def _do(book: Book, sealing: Sealing) -> None:
    book.do(sealing.decision, private=sealing.private)


def _decision(book: Book, office: Filed, id: int, step: _Step) -> Decision:
    law = founded(book.standing)[1]
    found = office.findings(id)
    number = f"{step.row.get('number', '')}/{step.at.year}"
    match step.verb:
        case "publish":
            return deciding.publish(id, step.at)
        case "examine":
            asked = book.standing.of(Submissions).by_id[id].state
            assert isinstance(asked, Published)
            marks = tuple((item.no, Cure(step.row["mark"])) for item in asked.items)
            return deciding.examine(id, marks, step.at)
        case "order":
            items = drafting.items(found, law, drafting.OFFICIAL)
            if "item" in step.row:
                items = (Deficiency(1, step.row["item"]),)
            ground = drafting.ground(Door.ORDER, found, law, drafting.OFFICIAL)
            return deciding.order(id, items, Ruling(number, ground), step.at)
    state = book.standing.of(Submissions).by_id[id].state
    doors = {"proclaim": Door.PROCLAIM, "deny": Door.REFUSE, "dismiss": Door.DISMISS}
    ruling = Ruling(number, drafting.ground(doors[step.verb], found, law, drafting.OFFICIAL, state))
    if step.verb == "proclaim":
        return deciding.proclaim(id, ruling, step.at, step.row["status"])
    decide = deciding.deny if step.verb == "deny" else deciding.dismiss
    return decide(id, ruling, step.at)


def _read() -> dict[str, Any]:
    told: dict[str, Any] = json.loads(resources.read_bytes("samples/practice-lists.json"))
    return told


def _paper(plain: Any) -> ListPaper:
    return codec.from_plain(ListPaper, plain)
