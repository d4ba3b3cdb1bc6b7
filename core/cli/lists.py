"""`mandat lists …`: the verbs of the electoral lists, and the words each of them takes."""

from argparse import ArgumentParser, Namespace, _SubParsersAction
from collections.abc import Callable

from core.base.people import Desk
from core.cli import list_deciding, list_filing, list_looking
from core.domain.lists.states import BY
from core.words.catalogue import Words

Run = Callable[[Namespace, Words, Desk], int]
Verb = Callable[["_SubParsersAction[ArgumentParser]", str, Run], ArgumentParser]

RULED = ("order", "proclaim", "refuse", "dismiss", "withdraw", "annul")
"""Doors that want a decision with its number and its ground."""


def add(group: "_SubParsersAction[ArgumentParser]", verb: Verb) -> None:
    """Every verb but `import`, which is there already."""
    check = verb(group, "check", list_looking.check)
    check.add_argument("file", metavar="FILE.(xlsx|json)|BOOK.mandat")
    show = verb(group, "show", list_looking.show)
    show.add_argument("book", metavar="BOOK")
    show.add_argument("id", type=int, nargs="?", metavar="ID")
    receive = verb(group, "receive", list_filing.receive)
    receive.add_argument("book", metavar="BOOK")
    receive.add_argument("file", metavar="FILE.(xlsx|json)")
    receive.add_argument("--dry-run", action="store_true")
    with_receipt(receive)
    for told in (check, show, receive):
        told.add_argument("--json", action="store_true")
    for dated in (check, show):
        _at(dated)
    _papers(group, verb)
    for door in list_deciding.MAKERS:
        _door(group, verb, door)
    template = verb(group, "template", list_filing.template)
    template.add_argument("book", metavar="BOOK")
    template.add_argument("--out", required=True, metavar="FILE.xlsx")
    template.add_argument("--list", type=int, metavar="ID")


def with_receipt(verb: ArgumentParser) -> None:
    """What `receive` and `import` may say of the receipt."""
    verb.add_argument("--receipt", default="", metavar="NUMBER")
    _at(verb)


def _papers(group: "_SubParsersAction[ArgumentParser]", verb: Verb) -> None:
    for name, run in (("supplement", list_filing.supplement), ("cure", list_filing.cure)):
        brought = _of_list(verb(group, name, run))
        brought.add_argument("file", nargs="?", default="", metavar="FILE.(xlsx|json)")
        if name == "cure":
            brought.add_argument("--cured", action="store_true")
            brought.add_argument(
                "--mark", action="append", default=[], metavar="N=cured|partly|not"
            )


def _door(group: "_SubParsersAction[ArgumentParser]", verb: Verb, door: str) -> None:
    found = _of_list(verb(group, door, list_deciding.decide))
    found.set_defaults(door=door)
    if door in RULED:
        found.add_argument("--number", default="", metavar="NUMBER")
        found.add_argument("--ground", default="", metavar="TEXT")
    if door == "order":
        found.add_argument("--item", action="append", default=[], metavar="NUMBER|TEXT")
    elif door == "proclaim":
        found.add_argument("--minority", choices=("granted", "refused"), default="")
    elif door == "drop":
        found.add_argument("place", type=int, metavar="PLACE")
        found.add_argument("--reason", default="", metavar="TEXT")
    elif door == "annul":
        found.add_argument("--by", choices=BY, required=True)
    elif door == "object":
        found.add_argument("--who", default="", metavar="NAME")
        found.add_argument("--text", default="", metavar="TEXT")
        found.add_argument("--reject", type=int, metavar="N")
        found.add_argument("--uphold", type=int, metavar="N")
        found.add_argument("--number", default="", metavar="NUMBER")
        found.add_argument("--ground", default="", metavar="TEXT")


def _of_list(verb: ArgumentParser) -> ArgumentParser:
    verb.add_argument("book", metavar="BOOK")
    verb.add_argument("id", type=int, metavar="ID")
    _at(verb)
    verb.add_argument("--json", action="store_true")
    return verb


def _at(verb: ArgumentParser) -> None:
    verb.add_argument("--at", default="", metavar="MOMENT")
