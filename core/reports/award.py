"""The decision that gives the mandates (решење о додели мандата): which list, whom, and by what."""

from collections import Counter

from core.base import moments
from core.book.act import Entry
from core.domain.lists.model import Lists
from core.domain.mandates.model import Nominee, Why
from core.domain.papers.about import About
from core.reports import of_list, of_seat
from core.reports.body import Body
from core.reports.decision import ROMAN
from core.reports.frame import assembly
from core.reports.model import Block, Column, Heading, Paragraph, Point, Row, RowKind, Sum, Table
from core.reports.source import Source
from core.reports.worded import worded
from core.words import dates
from core.words.catalogue import Words


def award(read: Source, words: Words, _about: About) -> Body:
    """The award that holds; before there is one, a sentence that says so."""
    about_it = worded(read, words, "award.about")
    elected = {"assembly": assembly(read, words), "day": of_seat.held_on(read, words)}
    subtitle = (about_it, words("paper.award.at", **elected))
    decided = of_seat.award_of(read)
    if decided is None:
        return Body((Paragraph(words("paper.award.none")),), subtitle=subtitle)
    said = (
        worded(read, words, "award.ruled", assembly=assembly(read, words)),
        worded(read, words, "award.certificates"),
        worded(read, words, "decision.publish"),
    )
    first, *others = (Point(label, text) for label, text in zip(ROMAN, said, strict=False))
    blocks: tuple[Block, ...] = (
        first,
        _lists(decided, read, words),
        _persons(decided, words, read),
        *_left(decided, words),
        *others,
        Heading(words("paper.ground")),
        *_basis(decided, read, words),
        *of_seat.passed_table(of_seat.passed_before(read, decided), read, words),
        *of_list.grounds(decided.act.ruling),
        Paragraph(worded(read, words, "decision.as_ruled")),
        Heading(words("paper.remedy")),
        Paragraph(worded(read, words, "remedy.mandates")),
    )
    return Body(
        blocks,
        preamble="preamble.adopted",
        subtitle=subtitle,
        number=decided.act.ruling.number,
        at=decided.happened,
    )


def _lists(decided: Entry, read: Source, words: Words) -> Table:
    """How many seats each list won, and how many of them its own candidates are given."""
    won = dict(decided.act.seats)
    given = Counter(one.list for one in decided.act.holders)
    differs = any(won.get(no, 0) != given[no] for no in {*won, *given})
    rows = []
    for entry in read.standing.of(Lists).all:
        cells = (entry.no, " ".join(entry.name.split()), won.get(entry.no, 0), given[entry.no])
        rows.append(Row(cells if differs else cells[:3]))
    sums = (Sum(sum(won.values())), Sum(len(decided.act.holders)))
    total = (None, words("paper.sum"), *(sums if differs else sums[:1]))
    columns = (
        Column(words("paper.no"), "center", 7, ordinal=True),
        Column(words("paper.list"), "left", 60),
        Column(words("paper.seats"), "right", 14, strong=not differs),
        Column(words("paper.seats.given"), "right", 14, strong=True),
    )
    return Table(
        title=words("paper.title.award.lists"),
        sheet=words("paper.sheet.award.lists"),
        columns=columns if differs else columns[:3],
        rows=(*rows, Row(total, RowKind.TOTAL)),
    )


def _persons(decided: Entry, words: Words, read: Source) -> Table:
    """Who is given which seat; a party only where the lists tell any."""
    holders = decided.act.holders
    with_party = of_seat.any_party(holders)
    columns = (
        Column(words("paper.seat"), "center", 10, ordinal=True),
        Column(words("paper.candidate"), "left", 34),
        Column(words("paper.list"), "left", 32),
        Column(words("paper.place_on_list"), "center", 11, ordinal=True),
        Column(words("paper.party"), "left", 26),
    )
    return Table(
        title=words("paper.title.award.persons"),
        sheet=words("paper.sheet.award.persons"),
        columns=columns if with_party else columns[:4],
        rows=tuple(
            _person(seat, one, why, with_party, (read, words))
            for seat, (one, why) in enumerate(zip(holders, decided.act.rules, strict=True), start=1)
        ),
    )


def _person(seat: int, one: Nominee, why: Why, with_party: bool, said: tuple[Source, Words]) -> Row:
    read, words = said
    cells = (seat, one.name, of_seat.list_of(read, one.list), one.place)
    note = words(f"follows.{why.value}") if why is not Why.LIST_ORDER else ""
    return Row((*cells, one.party) if with_party else cells, note=note)


def _left(decided: Entry, words: Words) -> tuple[Paragraph, ...]:
    """Seats that nobody is left for."""
    count = sum(won for _no, won in decided.act.seats) - len(decided.act.holders)
    return (Paragraph(words.count("paper.award.left", count)),) if count else ()


def _basis(decided: Entry, read: Source, words: Words) -> list[Paragraph]:
    """By which decision the results were determined, and in what order the law gives the seats."""
    determined = read.acts[decided.act.determination]
    at = next(one.happened for one in read.entries if one.row.id == decided.act.determination)
    law = of_list.article(words, read, "mandates.list_order")
    said = [
        worded(
            read,
            words,
            "award.basis",
            number=determined.ruling.number,
            day=dates.day_of(words, moments.local(at).date()),
            article=law,
        )
    ]
    if Why.NEXT_QUOTIENT in decided.act.rules:
        article = of_list.article(words, read, "mandates.next_quotient")
        said.append(worded(read, words, "award.moved", article=article))
    return [Paragraph(text) for text in said]
