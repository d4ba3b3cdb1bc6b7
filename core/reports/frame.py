"""What all papers share: heading of the commission, preamble, marks, signatures and foot."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from itertools import pairwise
from typing import TypeVar

from core.base import moments
from core.base.people import Role
from core.base.script import folded, to_latin
from core.base.shares import share
from core.domain.commission.model import Commission
from core.domain.election.model import Election
from core.domain.lists.model import ElectoralList
from core.domain.minutes.laptops import Laptops
from core.domain.seats.model import Distribution
from core.reports.body import Body
from core.reports.model import Mark, Report, Signature, Table
from core.reports.source import Source
from core.reports.worded import worded
from core.words import dates, numbers
from core.words.catalogue import Language, Words

GAP = "____"
"""What somebody still has to write in by hand."""

NO_UNIT_NEEDED = ("capital",)
"""Kinds of which there is only one, so that the catalogue names it."""

PACKAGE = "package"
"""The sheet beside a package, which is no paper of the commission and not in the table of kinds."""

AT_THE_COUNTER = ("handover", "control-form", PACKAGE)
"""What is signed by hand where minutes or packages change hands."""

HEADING_LETTERS = 44
"""As much of a list's name as the head of a narrow column holds."""

T = TypeVar("T")


def framed(kind: str, body: Body, read: Source, words: Words) -> Report:
    """A paper of its body, in the name of the commission."""
    return Report(
        kind=kind,
        language=words.language,
        heading=_heading(body, read, words),
        preamble=_preamble(body, read, words) if body.preamble else "",
        title=body.title or words(f"paper.{kind}.title"),
        subtitle=body.subtitle or _subtitle(kind, read, words),
        blocks=body.blocks,
        signatures=body.signatures or (() if body.form else _signatures(read, words)),
        marks=(*_practice(read, words), *_apart(kind, read, words), *body.marks),
        anchor=read.anchor,
        program=_program(read, words),
        made=read.made,
        enclosed=body.enclosed,
        number=body.number or read.number,
        one_page=body.one_page,
        leaves=body.leaves,
    )


def numbered(words: Words, no: int, table: Table) -> Table:
    """A table of the paper itself: `1. Бирачи и гласачки листићи`."""
    return replace(table, title=f"{no}. {table.title}")


def annex(words: Words, no: int, table: Table) -> Table:
    """A table behind the signatures, on a page of its own (прилог)."""
    return replace(table, title=words("paper.annex", no=no, title=table.title), annex=True)


def of_the_law(words: Words, text: str) -> str:
    """A text of the shipped law in the letters of the paper; the law is kept in Cyrillic."""
    return text if words.language is Language.SR_CYRL else to_latin(text)


def percent(words: Words, part: int, whole: int) -> str:
    """A share as the language writes it."""
    return numbers.percent(share(part, whole), words.language is Language.EN)


def joined(words: Words, ordinals: Sequence[int]) -> str:
    """Numbers in a sentence: `8`, `7 и 8`, `6, 7 и 8`."""
    named = [str(no) for no in ordinals]
    if len(named) < 2:
        return "".join(named)
    return words("paper.and", before=", ".join(named[:-1]), last=named[-1])


def list_heading(entry: ElectoralList) -> str:
    """Number and name of a list over its column, the name cut at a word where it is long."""
    name = " ".join(entry.name.split())
    if len(name) > HEADING_LETTERS:
        name = name[:HEADING_LETTERS].rpartition(" ")[0] or name[: HEADING_LETTERS - 1]
        name = f"{name}…"
    return f"{entry.no}. {name}"


def votes_of(no: int) -> str:
    """The name of the sum of a list's votes, by which other tables carry it over."""
    return f"votes.{no}"


def even_parts(whole: Sequence[T], most: int) -> list[list[T]]:
    """As few parts as can be of at most `most`, all of about one size, in order."""
    parts = -(-len(whole) // max(1, most))
    ends = [len(whole) * no // parts for no in range(parts + 1)] if parts else []
    return [list(whole[start:end]) for start, end in pairwise(ends)]


def not_awarded(spread: Distribution, words: Words) -> list[str]:
    """Sentences on seats that are tied (нерешено) or that no list could fill."""
    said: list[str] = []
    tie = spread.tie
    if tie is not None:
        seats = joined(words, range(tie.seat, tie.seat + tie.places))
        lists = joined(words, tie.among)
        said.append(words.count("paper.tie", tie.places, seats=seats, lists=lists))
    if spread.empty_seats:
        said.append(words.count("paper.empty_seats", spread.empty_seats))
    return said


def assembly(read: Source, words: Words) -> str:
    """The assembly that is elected, in the genitive (Скупштине града …)."""
    return _of_unit(read, words, "assembly")


def preliminary(read: Source, words: Words) -> tuple[Mark, ...]:
    """The mark of a paper on results that nobody has determined as they stand (прелиминарно)."""
    if not read.preliminary:
        return ()
    said = [text for text in (determined(read, words), *_still_open(read, words)) if text]
    text = " ".join(said) or words("paper.preliminary.undetermined")
    return (Mark("preliminary", text, words("paper.preliminary.word")),)


def determined(read: Source, words: Words) -> str:
    """By which decision results were determined, and whether they changed since; "" by none."""
    last = read.finality.last
    if last is None:
        return ""
    day = dates.day_of(words, moments.local(last.happened).date())
    key = f"paper.results.{read.finality.stage.value}"
    return words(key, number=last.number, day=day)


def _subtitle(kind: str, read: Source, words: Words) -> tuple[str, ...]:
    held = dates.day_of(words, read.particulars.held)
    return (
        words(f"paper.{kind}.about", assembly=assembly(read, words)),
        words(f"paper.{kind}.held", day=held),
    )


def _practice(read: Source, words: Words) -> tuple[Mark, ...]:
    if not read.standing.of(Election).practice:
        return ()
    return (Mark("practice", words("paper.practice"), words("paper.practice.word")),)


def _apart(kind: str, read: Source, words: Words) -> tuple[Mark, ...]:
    """A book set apart has only a part; what is filled at its counter is right all the same."""
    if kind in AT_THE_COUNTER or read.standing.of(Laptops).apart is None:
        return ()
    return (Mark("apart", words("paper.apart"), words("paper.apart.word")),)


def _signatures(read: Source, words: Words) -> tuple[Signature, ...]:
    return (
        Signature(words("paper.secretary"), _name(read, Role.SECRETARY)),
        Signature(words("paper.chair"), _name(read, Role.CHAIR)),
    )


def _day(body: Body, read: Source) -> date:
    """The day of the paper: of the decision where it is one, else of today."""
    return moments.local(body.at or read.made).date()


def _heading(body: Body, read: Source, words: Words) -> tuple[str, ...]:
    office = read.particulars
    unit = office.unit.strip()
    lines = [words("paper.republic")]
    if unit or office.kind in NO_UNIT_NEEDED:
        lines.append(words(f"paper.unit.{office.kind}", unit=unit.upper()))
    lines.append(words(f"paper.commission.{office.kind}"))
    if body.form:
        return tuple(lines)
    lines.append(words("paper.number", number=body.number or read.number or GAP))
    lines.append(words("paper.date", day=dates.long_day(words, _day(body, read))))
    address = office.address.strip()
    if address:
        told = not unit or folded(unit) in folded(address)
        lines.append(address if told else f"{unit}, {address}")
    return tuple(lines)


def _preamble(body: Body, read: Source, words: Words) -> str:
    return worded(
        read,
        words,
        body.preamble,
        act=_act(read, words),
        commission=_of_unit(read, words, "commission_of"),
        day=dates.day_of(words, _day(body, read)),
    )


def _act(read: Source, words: Words) -> str:
    """Name of the law in the genitive (На основу члана … Закона о локалним изборима)."""
    act = of_the_law(words, read.law.act)
    law = words("paper.act.law") + " "
    if act.startswith(law):
        return f"{words('paper.act.law_of')} {act.removeprefix(law)}"
    return words("paper.act.other", act=act)


def _of_unit(read: Source, words: Words, what: str) -> str:
    office = read.particulars
    unit = office.unit.strip()
    known = unit or office.kind in NO_UNIT_NEEDED
    return words(f"paper.{what}.{office.kind if known else 'none'}", unit=unit)


def _name(read: Source, role: Role) -> str:
    """The last person entered in that role; empty where there is none."""
    people = [p.name for p in read.standing.of(Commission).people if p.role is role]
    return people[-1] if people else ""


def _still_open(read: Source, words: Words) -> list[str]:
    tally = read.tally
    if not tally.stations:
        return [words("paper.preliminary.none")]
    said: list[str] = []
    if not tally.complete:
        done, count = tally.stations_in, len(tally.stations)
        counted = percent(words, done, count)
        said.append(words.count("paper.preliminary.stations", count, done=done, share=counted))
    if read.distribution is not None and not read.distribution.complete:
        said.append(words("paper.preliminary.tie"))
    if read.without_base:
        said.append(words("base.missing", stations=", ".join(read.without_base)))
    return said


def _program(read: Source, words: Words) -> str:
    """`Мандат 1.0` from the program's own `mandat 1.0`."""
    _name_of_program, _space, version = read.program.partition(" ")
    return f"{words('app.name')} {version}".strip()
