"""`mandat lists order|publish|proclaim|refuse|dismiss|withdraw|drop|object|annul|take-up`."""

from argparse import Namespace
from collections.abc import Callable
from datetime import datetime
from pathlib import Path

from core.base.people import Desk
from core.base.refusals import Refused
from core.book.book import Book
from core.cli import moment, output
from core.cli.list_standing import Reading, in_short, summary
from core.domain.commission.decisions import Ruling
from core.domain.lists import deciding, filing, objections
from core.domain.lists.states import REJECTED, UPHELD, Deficiency
from core.domain.lists.workflow import Door
from core.domain.minutes.gates import while_ballot_is_open
from core.domain.standing import Decision
from core.office import drafting
from core.office.filed import Filed
from core.words.catalogue import Words

STATUSES = {"granted": True, "refused": False, "": None}
"""What is decided on the motion for the status of a minority list; empty where none was filed."""

Maker = Callable[[Reading, Namespace, datetime], Decision]


def publish(read: Reading, args: Namespace, at: datetime) -> Decision:
    """Publish the decision that stands; only now its clock runs."""
    return deciding.publish(args.id, at)


def order(read: Reading, args: Namespace, at: datetime) -> Decision:
    """Order deficiencies cured: those typed, or else those the findings propose."""
    items = _items(read, args) if args.item else read.proposed_items(args.id)
    return deciding.order(args.id, items, _ruling(read, args, Door.ORDER), at)


def proclaim(read: Reading, args: Namespace, at: datetime) -> Decision:
    """Proclaim the list, and decide on the minority status where it is sought."""
    ruling = _ruling(read, args, Door.PROCLAIM)
    return deciding.proclaim(args.id, ruling, at, STATUSES[args.minority])


def refuse(read: Reading, args: Namespace, at: datetime) -> Decision:
    """Refuse the proclamation."""
    return deciding.deny(args.id, _ruling(read, args, Door.REFUSE), at)


def dismiss(read: Reading, args: Namespace, at: datetime) -> Decision:
    """Dismiss the list."""
    return deciding.dismiss(args.id, _ruling(read, args, Door.DISMISS), at)


def withdraw(read: Reading, args: Namespace, at: datetime) -> Decision:
    """Take down that the submitter withdrew the list."""
    return deciding.withdraw(args.id, _ruling(read, args, Door.WITHDRAW), at)


def drop(read: Reading, args: Namespace, at: datetime) -> Decision:
    """Strike one candidate."""
    return filing.drop(args.id, args.place, args.reason, at)


def annul(read: Reading, args: Namespace, at: datetime) -> Decision:
    """Take down that the decision was annulled; its ground is never drafted."""
    return deciding.annul(args.id, args.by, Ruling(args.number, args.ground), at)


def take_up(read: Reading, args: Namespace, at: datetime) -> Decision:
    """Take the list up again."""
    return deciding.take_up(args.id, at)


def object_to(read: Reading, args: Namespace, at: datetime) -> Decision:
    """Take an objection down, or decide on one."""
    decided = [
        (place, outcome)
        for place, outcome in (
            (args.reject, REJECTED),
            (args.uphold, UPHELD),
        )
        if place is not None
    ]
    if len(decided) > 1 or bool(decided) is bool(args.who or args.text):
        raise Refused("cli.objection")
    if decided:
        place, outcome = decided[0]
        return objections.decide_on(args.id, place, outcome, Ruling(args.number, args.ground), at)
    return objections.object_to(args.id, args.who, args.text, at)


MAKERS: dict[str, Maker] = {
    "order": order,
    "publish": publish,
    "proclaim": proclaim,
    "refuse": refuse,
    "dismiss": dismiss,
    "withdraw": withdraw,
    "drop": drop,
    "object": object_to,
    "annul": annul,
    "take-up": take_up,
}


def decide(args: Namespace, speech: Words, desk: Desk) -> int:
    """Do what the verb says to one list, and say how the list stands then."""
    at = moment.typed(args.at)
    book = Book.open(Path(args.book), desk)
    try:
        read = Reading(Filed(book), speech, at)
        read.one(args.id)
        entries = book.do(while_ballot_is_open(MAKERS[args.door](read, args, at)))
        if args.json:
            output.as_json(summary(read, args.id))
        else:
            output.say(*_drafted(args, speech, entries[0].act), *in_short(read, args.id))
    finally:
        book.close()
    return output.FINE


def _ruling(read: Reading, args: Namespace, door: Door) -> Ruling:
    """Number and ground as typed; a ground nobody typed is drafted, if anything was found."""
    if args.ground:
        return Ruling(args.number, args.ground)
    state = read.one(args.id).state
    ground = drafting.ground(door, read.findings(args.id), read.law, drafting.OFFICIAL, state)
    return Ruling(args.number, ground)


def _drafted(args: Namespace, speech: Words, act: object) -> list[str]:
    """A ground that nobody typed, said aloud."""
    ruling: Ruling | None = getattr(act, "ruling", None)
    if ruling is None or args.ground:
        return []
    return [speech("cli.lists.drafted"), *(f"  {line}" for line in ruling.ground.splitlines())]


def _items(read: Reading, args: Namespace) -> tuple[Deficiency, ...]:
    """Deficiencies as typed: the number of a proposed one, or words."""
    proposed = {str(item.no): item for item in read.proposed_items(args.id)}
    items = []
    for text in args.item:
        wanted = text.strip()
        if wanted in proposed:
            items.append(proposed[wanted])
        elif wanted.isdigit():
            raise Refused("cli.no_such_item", no=wanted)
        else:
            items.append(Deficiency(len(items) + 1, wanted))
    return tuple(items)
