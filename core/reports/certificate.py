"""The certificate of election of a councillor (уверење о избору за одборника), one a sheet."""

from core.domain.mandates.model import Mandate, Mandates
from core.domain.papers.about import About
from core.reports import of_seat
from core.reports.body import Body
from core.reports.frame import assembly
from core.reports.model import Block, Column, Paragraph, Row, RowKind, Table
from core.reports.source import Source
from core.reports.worded import worded
from core.words.catalogue import Words


def certificate(read: Source, words: Words, about: About) -> Body:
    """Of one mandate; of all that the award gave and that have not ended, where none is named."""
    subtitle = (
        worded(read, words, "certificate.about"),
        words("paper.certificate.of", assembly=assembly(read, words)),
    )
    if about:
        blocks = _certified(of_seat.asked(read, about).mandate, read, words)
        return Body(blocks, "preamble.certificate", subtitle, one_page=True)
    held = certified(read)
    if not held:
        return Body((Paragraph(words("paper.award.none")),), subtitle=subtitle)
    return Body(
        (_register(held, read, words),),
        "preamble.certificate",
        subtitle,
        one_page=True,
        leaves=tuple(_certified(one, read, words) for one in held),
    )


def certified(read: Source) -> tuple[Mandate, ...]:
    """The mandates that are certified together: by the award that holds, and not ended."""
    room = read.standing.of(Mandates)
    return tuple(one for one in room.all if one.ended is None and not one.filling)


def _certified(one: Mandate, read: Source, words: Words) -> tuple[Block, ...]:
    """Who was elected, on which list, and by which decision; the name stays in the nominative."""
    what = "follows" if one.filling else "elected"
    by = "filling" if one.filling else "award"
    return (
        Paragraph(
            worded(
                read,
                words,
                f"certificate.{what}",
                assembly=assembly(read, words),
                day=of_seat.held_on(read, words),
            )
        ),
        _person(one, read, words),
        Paragraph(
            worded(
                read,
                words,
                f"certificate.{by}",
                number=one.number,
                day=of_seat.day_of(words, one.since),
            )
        ),
    )


def _person(one: Mandate, read: Source, words: Words) -> Table:
    who = one.holder
    rows = [
        Row((words("paper.candidate"), who.name), RowKind.STRONG),
        Row((words("paper.list"), of_seat.whole_list_of(read, who.list))),
        Row((words("paper.place_on_list"), f"{who.place}.")),
    ]
    if who.party.strip():
        rows.append(Row((words("paper.party"), who.party)))
    rows.append(Row((words("paper.seat"), f"{one.seat}.")))
    return Table(
        title=words("paper.title.certificate"),
        sheet=words("paper.sheet.certificate"),
        columns=(Column("", "left", 34), Column("", "left", 66)),
        rows=tuple(rows),
    )


def _register(held: tuple[Mandate, ...], read: Source, words: Words) -> Table:
    """Behind the certificates, who was given one, with room to sign for it."""
    return Table(
        title=words("paper.title.certificates"),
        sheet=words("paper.sheet.certificates"),
        columns=(
            Column(words("paper.seat"), "center", 10, ordinal=True),
            Column(words("paper.candidate"), "left", 36),
            Column(words("paper.list"), "left", 32),
            Column(words("paper.certificate.taken"), "left", 26),
        ),
        rows=tuple(
            Row((one.seat, one.holder.name, of_seat.list_of(read, one.holder.list), ""))
            for one in held
        ),
        annex=True,
        tall=True,
    )
