"""`mandat mandates award|pass-over|names|end|dissolve|fill|agree|constitute|mayor|mayor-end`."""

from argparse import ArgumentParser, Namespace
from collections.abc import Callable
from pathlib import Path

from core.base.refusals import KnownFailure, Refused
from core.book.book import Book
from core.cli import moment
from core.cli.election import day
from core.domain.commission.decisions import Ruling
from core.domain.mandates import acts, assembly, filling
from core.domain.mandates.elect import determined, elect
from core.domain.mandates.filling import Heir
from core.domain.mandates.grounds import EndGround, MayorGround, PassGround
from core.domain.mandates.nominees import nominee, pasted
from core.domain.mandates.succession import succeed
from core.domain.standing import Decision
from core.office import drafting_mandates
from core.office.drafting import OFFICIAL

Maker = Callable[[Book, Namespace], Decision]

GROUNDS: dict[str, tuple[str, ...]] = {
    "pass-over": tuple(one.value for one in PassGround),
    "end": tuple(one.value for one in EndGround if one is not EndGround.REPLACED),
    "mayor-end": tuple(one.value for one in MayorGround),
}
DATED = ("pass-over", "end", "dissolve", "constitute", "mayor", "mayor-end")
"""Verbs about a day; the others are decisions with a moment, or have no day."""
NOTED = ("pass-over", "end", "dissolve", "mayor-end")
RULED = ("award", "fill")
OF_SEAT = ("end", "fill", "mayor")
OF_LIST = ("pass-over", "names", "agree")


def award(book: Book, args: Namespace) -> Decision:
    """Give the seats to persons."""
    acts.awardable(book.standing)
    number = determined(book.standing).number
    drafted = drafting_mandates.award(OFFICIAL, number, elect(book.standing))
    return acts.award(_ruling(args, drafted), moment.typed(args.at))


def pass_over(_book: Book, args: Namespace) -> Decision:
    """Pass a candidate over."""
    ground = PassGround(args.ground_of)
    return acts.pass_over((args.list, args.place), ground, args.day, args.note)


def names(_book: Book, args: Namespace) -> Decision:
    """Type the candidates of a list that was taken over."""
    path = Path(args.file)
    try:
        text = path.read_text(encoding="utf-8-sig")
    except OSError as fault:
        raise KnownFailure(
            "file.cannot_read", file=path.name, reason=fault.strerror or ""
        ) from fault
    except UnicodeDecodeError as fault:
        raise KnownFailure("file.cannot_read", file=path.name, reason=str(fault)) from fault
    return acts.name_candidates(args.list, pasted(text, args.list), args.coalition)


def end(_book: Book, args: Namespace) -> Decision:
    """Take down that a mandate ended."""
    return filling.end(args.seat, EndGround(args.ground_of), args.day, args.note)


def dissolve(_book: Book, args: Namespace) -> Decision:
    """Take down that the assembly was dissolved."""
    return filling.dissolve(args.day, args.note)


def fill(book: Book, args: Namespace) -> Decision:
    """Give a vacant seat: to the one proposed, or to the one named."""
    found = succeed(book.standing, args.seat)
    if (args.list is None) is not (args.place is None):
        raise Refused("cli.list_and_place")
    if args.list is not None:
        who = nominee(book.standing, (args.list, args.place))
    elif found.proposed is not None:
        who = found.proposed.who
    else:
        raise Refused("mandate.open_question", seat=args.seat)
    drafted = drafting_mandates.fill(OFFICIAL, found, found.choice(who))
    heir = Heir(who.key, args.consent, args.because)
    ruling = _ruling(args, drafted or args.because)
    return filling.fill(args.seat, heir, ruling, moment.typed(args.at))


def agree(_book: Book, args: Namespace) -> Decision:
    """Take a coalition agreement down."""
    return filling.agree(args.list, tuple(args.party), args.dated)


def constitute(_book: Book, args: Namespace) -> Decision:
    """Take the constitutive session down."""
    return assembly.constitute(args.day, args.confirmed, args.presiding)


def mayor(_book: Book, args: Namespace) -> Decision:
    """Take down whom the councillors elected."""
    return assembly.elect_mayor(args.seat, args.day, args.votes, args.voted)


def mayor_end(_book: Book, args: Namespace) -> Decision:
    """Take down that the mayor's term ended."""
    return assembly.end_mayor(MayorGround(args.ground_of), args.day, args.note)


MAKERS: dict[str, Maker] = {
    "award": award,
    "pass-over": pass_over,
    "names": names,
    "end": end,
    "dissolve": dissolve,
    "fill": fill,
    "agree": agree,
    "constitute": constitute,
    "mayor": mayor,
    "mayor-end": mayor_end,
}


def done(book: Book, args: Namespace) -> None:
    """Do what the verb says."""
    book.do(MAKERS[args.decision](book, args))


def with_words(verb: ArgumentParser, decision: str) -> None:
    """The words of one verb."""
    verb.set_defaults(decision=decision)
    verb.add_argument("book", metavar="BOOK")
    if decision in OF_SEAT:
        verb.add_argument("seat", type=int, metavar="SEAT")
    if decision in OF_LIST:
        verb.add_argument("list", type=int, metavar="LIST")
    if decision in GROUNDS:
        verb.add_argument("--on", dest="ground_of", choices=GROUNDS[decision], required=True)
    if decision in DATED:
        verb.add_argument("--day", type=day, required=True, metavar="YYYY-MM-DD")
    if decision in NOTED:
        verb.add_argument("--note", default="", metavar="TEXT")
    if decision in RULED:
        verb.add_argument("--number", required=True, metavar="NUMBER")
        verb.add_argument("--ground", default="", metavar="TEXT")
        verb.add_argument("--at", default="", metavar="MOMENT")
    _own(verb, decision)
    verb.add_argument("--json", action="store_true")


def _own(verb: ArgumentParser, decision: str) -> None:
    match decision:
        case "pass-over":
            verb.add_argument("place", type=int, metavar="PLACE")
        case "names":
            verb.add_argument("file", metavar="FILE.txt")
            verb.add_argument("--coalition", action="store_true")
        case "agree":
            verb.add_argument("party", nargs="+", metavar="PARTY")
            verb.add_argument("--dated", type=day, required=True, metavar="YYYY-MM-DD")
        case "fill":
            verb.add_argument("--list", type=int, metavar="LIST")
            verb.add_argument("--place", type=int, metavar="PLACE")
            verb.add_argument("--consent", type=day, metavar="YYYY-MM-DD")
            verb.add_argument("--because", default="", metavar="TEXT")
        case "constitute":
            verb.add_argument("--confirmed", type=int, required=True, metavar="N")
            verb.add_argument("--presiding", default="", metavar="NAME")
        case "mayor":
            verb.add_argument("--votes", type=int, required=True, metavar="N")
            verb.add_argument("--voted", type=int, required=True, metavar="N")


def _ruling(args: Namespace, drafted: str) -> Ruling:
    """Number and ground as typed; a ground nobody typed is drafted."""
    return Ruling(args.number, args.ground or drafted)
