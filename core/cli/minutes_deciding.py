"""`mandat minutes correct|annul|undeterminable|inspect|repeat|reopen|confirm|resolve|return`."""

from argparse import ArgumentParser, Namespace
from collections.abc import Callable, Mapping
from datetime import date, datetime
from pathlib import Path

from core.base.people import Desk
from core.base.refusals import Refused
from core.book.book import Book
from core.cli import minutes_standing, moment, output
from core.domain.commission.decisions import Ruling
from core.domain.election.model import founded
from core.domain.lists.model import Lists
from core.domain.minutes import acts, deciding, form, proposals
from core.domain.minutes.check import check
from core.domain.minutes.entry import COMPARED, REMARK, YES_OR_NO, Answer
from core.domain.minutes.grounds import AnnulmentGround, UndeterminableGround
from core.domain.minutes.model import Mark
from core.domain.minutes.room import MinutesRoom
from core.domain.standing import Decision
from core.office import drafting_minutes
from core.office.drafting import OFFICIAL
from core.words.catalogue import Words

Maker = Callable[[Book, Namespace, datetime], Decision]

DASHES = ("–", "-", "—", "−")
SAID = {"yes": True, "no": False, "да": True, "не": False, "da": True, "ne": False}
FIELDS = {field.letter: field.name for field in form.FIELDS}


def fields(typed: list[str]) -> Mapping[str, Answer]:
    """`FIELD=VALUE` as typed: letters and numbers of lists name fields, a dash is no number."""
    found: dict[str, Answer] = {}
    for text in typed:
        name, equals, value = (part.strip() for part in text.partition("="))
        field = field_of(name)
        if not equals or not value or not field:
            raise Refused("cli.bad_field", text=text)
        found[field] = _answer(field, value, text)
    return found


def field_of(name: str) -> str:
    """The field a letter, a number of a list or a word names; empty where none does."""
    if name.upper() in FIELDS:
        return FIELDS[name.upper()]
    if name.isdecimal():
        return form.list_field(int(name))
    if name in form.NAMES:
        return name
    return REMARK + name if name in COMPARED else ""


def _answer(field: str, value: str, text: str) -> Answer:
    yes_or_no = field.removeprefix(REMARK) in YES_OR_NO
    if value in DASHES:
        return None if yes_or_no else Mark.ABSENT
    if yes_or_no and value.lower() in SAID:
        return SAID[value.lower()]
    if not yes_or_no and value.isdecimal():
        return int(value)
    raise Refused("cli.bad_field", text=text)


def correct(book: Book, args: Namespace, at: datetime) -> Decision:
    """Correct figures of minutes that stand."""
    given = fields(args.set)
    case = book.standing.of(MinutesRoom).case(args.station)
    changed = deciding.changed(case, args.station, given)
    drafted = drafting_minutes.correction(
        OFFICIAL, args.station, args.basis, changed, book.standing.of(Lists).names
    )
    return deciding.correct(args.station, given, args.basis, _ruling(args, drafted), at)


def annul(book: Book, args: Namespace, at: datetime) -> Decision:
    """Annul the voting at a station."""
    ground = AnnulmentGround(args.on)
    return deciding.annul(args.station, ground, _ruling(args, _drafted(book, args, ground)), at)


def undeterminable(book: Book, args: Namespace, at: datetime) -> Decision:
    """Find that the result of a station cannot be determined."""
    ground = UndeterminableGround(args.on)
    ruling = _ruling(args, _drafted(book, args, ground))
    return deciding.undeterminable(args.station, ground, ruling, at)


def inspect(book: Book, args: Namespace, at: datetime) -> Decision:
    """Take down an inspection of material."""
    return deciding.inspect(args.station, args.found, args.present, at)


def repeat(book: Book, args: Namespace, at: datetime) -> Decision:
    """Order voting repeated at several stations."""
    stations = tuple(args.stations)
    held = args.held or proposals.day_of_repeat(founded(book.standing)[1], at.date())
    if held is None:
        raise Refused("cli.no_day")
    room = book.standing.of(MinutesRoom)
    ruling = _ruling(args, drafting_minutes.repeat(OFFICIAL, room, stations))
    return deciding.repeat(stations, held, ruling, at)


def reopen(book: Book, args: Namespace, at: datetime) -> Decision:
    """Have a station typed anew."""
    return acts.reopen(args.station, args.reason)


def confirm(book: Book, args: Namespace, at: datetime) -> Decision:
    """The grave error stands on the paper."""
    return acts.confirm(args.station, args.reason)


def resolve(book: Book, args: Namespace, at: datetime) -> Decision:
    """What the paper says in the fields in which entries differ."""
    return acts.resolve(args.station, fields(args.set))


def give_back(book: Book, args: Namespace, at: datetime) -> Decision:
    """Return fields to those who typed them."""
    named = tuple(field_of(name) for name in args.field)
    if not all(named):
        raise Refused("cli.bad_field", text=" ".join(args.field))
    return acts.give_back(args.station, named, args.reason)


MAKERS: dict[str, Maker] = {
    "correct": correct,
    "annul": annul,
    "undeterminable": undeterminable,
    "inspect": inspect,
    "repeat": repeat,
    "reopen": reopen,
    "confirm": confirm,
    "resolve": resolve,
    "return": give_back,
}


def decide(args: Namespace, speech: Words, desk: Desk) -> int:
    """Do what the verb says, and tell how the stations stand then."""
    at = moment.typed(args.at)
    book = Book.open(Path(args.book), desk)
    try:
        book.do(MAKERS[args.decision](book, args, at))
        stations = args.stations if args.decision == "repeat" else [args.station]
        told = [one for one in minutes_standing.all_of(book) if one.station in stations]
        if args.json:
            output.as_json([one.as_json() for one in told])
        else:
            output.say(*minutes_standing.lines(speech, told, book.standing.of(Lists).names))
    finally:
        book.close()
    return output.FINE


def with_words(verb: ArgumentParser, decision: str) -> None:
    """The words of one decision."""
    verb.set_defaults(decision=decision)
    verb.add_argument("book", metavar="BOOK")
    if decision == "repeat":
        verb.add_argument("stations", nargs="+", metavar="STATION")
        verb.add_argument("--held", type=date.fromisoformat, metavar="YYYY-MM-DD")
    else:
        verb.add_argument("station", metavar="STATION")
    if decision in ("correct", "resolve"):
        verb.add_argument("--set", action="append", required=True, metavar="FIELD=VALUE")
    if decision == "correct":
        verb.add_argument("--basis", choices=deciding.BASES, default=deciding.BASES[0])
    if decision in ("annul", "undeterminable"):
        grounds = AnnulmentGround if decision == "annul" else UndeterminableGround
        verb.add_argument("--on", choices=[one.value for one in grounds], required=True)
    if decision in ("correct", "annul", "undeterminable", "repeat"):
        verb.add_argument("--number", required=True, metavar="NUMBER")
        verb.add_argument("--ground", default="", metavar="TEXT")
    if decision == "inspect":
        verb.add_argument("--found", required=True, metavar="TEXT")
        verb.add_argument("--present", default="", metavar="NAMES")
    if decision == "return":
        verb.add_argument("--field", action="append", default=[], metavar="FIELD")
    if decision in ("reopen", "confirm", "return"):
        needed = decision != "return"
        verb.add_argument("--reason", required=needed, default="", metavar="TEXT")
    verb.add_argument("--at", default="", metavar="MOMENT")
    verb.add_argument("--json", action="store_true")


def _drafted(book: Book, args: Namespace, ground: AnnulmentGround | UndeterminableGround) -> str:
    law = founded(book.standing)[1]
    case = book.standing.of(MinutesRoom).case(args.station)
    findings = check(case.minutes, law) if case.minutes else ()
    return drafting_minutes.on_ground(OFFICIAL, law, args.station, ground, findings, case)


def _ruling(args: Namespace, drafted: str) -> Ruling:
    """Number and ground as typed; a ground nobody typed is drafted."""
    return Ruling(args.number, args.ground or drafted)
