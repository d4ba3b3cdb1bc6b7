"""The decision that fills a vacant seat (решење о додели упражњеног мандата): after whom, whom."""

from core.base.refusals import Refused
from core.base.script import folded
from core.book.act import Entry
from core.domain.mandates import grounds
from core.domain.mandates.acts import CandidatePassedOver
from core.domain.mandates.model import Mandate, Why
from core.domain.mandates.succession import RULES
from core.domain.papers.about import About
from core.reports import of_list, of_seat, of_station
from core.reports.body import Body
from core.reports.decision import ROMAN
from core.reports.frame import GAP, assembly
from core.reports.model import Block, Cell, Column, Heading, Paragraph, Point, Row, RowKind, Table
from core.reports.of_seat import Asked
from core.reports.source import Source
from core.reports.worded import worded
from core.words import dates
from core.words.catalogue import Words


def councillor(read: Source, words: Words, about: About) -> Body:
    """Whose mandate ended, when and why, who follows, by which rule, and his consent."""
    asked = of_seat.asked(read, about)
    decided = of_seat.filled_by(read, asked.mandate)
    if decided is None:
        raise Refused("paper.no_councillor", seat=asked.mandate.seat)
    elects, held = assembly(read, words), of_seat.held_on(read, words)
    said = (
        worded(read, words, "councillor.ruled", assembly=elects, day=held),
        worded(read, words, "councillor.certificate"),
        worded(read, words, "decision.publish"),
    )
    first, *others = (Point(label, text) for label, text in zip(ROMAN, said, strict=False))
    blocks: tuple[Block, ...] = (
        first,
        _change(asked, read, words),
        *others,
        Heading(words("paper.ground")),
        *(Paragraph(text) for text in _why(asked, decided, read, words)),
        *of_seat.passed_table(_passed(asked, decided, read), read, words),
        *of_list.grounds(decided.act.ruling),
        Paragraph(worded(read, words, "decision.as_ruled")),
        Heading(words("paper.remedy")),
        Paragraph(worded(read, words, "remedy.mandates")),
    )
    return Body(
        blocks,
        preamble="preamble.adopted",
        subtitle=(
            worded(read, words, "councillor.about"),
            words("paper.councillor.at", seat=asked.mandate.seat, assembly=elects),
        ),
        number=decided.act.ruling.number,
        at=decided.happened,
    )


def _change(asked: Asked, read: Source, words: Words) -> Table:
    """The one who held the seat beside the one who is given it."""
    pair = [one for one in (asked.before, asked.mandate) if one is not None]
    names = ("left", "follows")[-len(pair) :]
    cells: list[tuple[Cell, ...]] = [
        (words("paper.candidate"), *(one.holder.name for one in pair)),
        (words("paper.list"), *(of_seat.whole_list_of(read, one.holder.list) for one in pair)),
        (words("paper.place_on_list"), *(f"{one.holder.place}." for one in pair)),
        (words("paper.mandate.since"), *(dates.day(words, one.since) for one in pair)),
    ]
    if of_seat.any_party(tuple(one.holder for one in pair)):
        parties = (one.holder.party or of_station.ABSENT for one in pair)
        cells.insert(3, (words("paper.party"), *parties))
    if asked.before is not None and asked.before.until is not None:
        until = dates.day(words, asked.before.until)
        cells.append((words("paper.mandate.until"), until, of_station.ABSENT))
    return Table(
        title=words("paper.title.councillor", seat=asked.mandate.seat),
        sheet=words("paper.sheet.councillor"),
        columns=(
            Column("", "left", 24),
            *(Column(words(f"paper.councillor.column.{name}"), "left", 38) for name in names),
        ),
        rows=(Row(cells[0], RowKind.STRONG), *map(Row, cells[1:])),
    )


def _why(asked: Asked, decided: Entry, read: Source, words: Words) -> list[str]:
    """Why the seat is vacant and this one follows, unless what somebody typed says it already."""
    act = decided.act
    typed = act.ruling.ground
    said = []
    if asked.before is None or asked.before.ended is None:
        said.append(worded(read, words, "councillor.never"))
    else:
        said += _ended(asked.before, typed, read, words)
    rule = words(f"follows.{act.why.value}")
    law = of_list.article(words, read, RULES[act.why]) if act.why in RULES else ""
    if not _says(typed, rule, law) and act.why is not Why.DECIDED:
        article = of_station.article(words, law)
        said.append(worded(read, words, "councillor.follows", rule=rule, article=article))
    if act.because and not _says(typed, act.because):
        said.append(act.because)
    if act.consent is not None:
        said.append(
            worded(read, words, "councillor.consent", day=of_seat.day_of(words, act.consent))
        )
    return said


def _ended(before: Mandate, typed: str, read: Source, words: Words) -> list[str]:
    """When and on which ground of the law the mandate before it ended."""
    assert before.ended is not None
    day, why = before.ended.day, before.ended.ground
    ground, law = words(f"ending.{why.value}"), grounds.article(read.law, why)
    known = (law,) if GAP not in law else ()
    if _says(typed, before.holder.name, ground, *known, of_seat.day_of(words, day)):
        return []
    return [
        worded(
            read,
            words,
            "councillor.ended",
            name=before.holder.name,
            day=of_seat.day_of(words, day),
            ground=ground,
            article=of_station.article(words, law),
        )
    ]


def _says(typed: str, *parts: str) -> bool:
    return all(folded(part) in folded(typed) for part in parts)


def _passed(asked: Asked, decided: Entry, read: Source) -> tuple[CandidatePassedOver, ...]:
    """Those passed over between the two: on the list that had the seat, before the one who follows.

    Where it goes to another list, all of the first one.
    """
    who, before = asked.mandate.holder, asked.before
    had = before.holder.list if before is not None else who.list
    return tuple(
        one
        for one in of_seat.passed_before(read, decided)
        if one.who.list == had and (who.list != had or one.who.place < who.place)
    )
