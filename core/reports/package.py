"""The sheet that goes with a package on paper (пропратни лист пакета), with its fingerprint."""

from dataclasses import dataclass

from core.base import moments
from core.domain.stations.model import Stations, in_order
from core.reports import frame, of_station
from core.reports.body import Body
from core.reports.frame import GAP, assembly
from core.reports.model import Block, Column, Paragraph, Report, Row, Signature, Table
from core.reports.source import Source
from core.words import dates
from core.words.catalogue import Words


@dataclass(frozen=True, slots=True)
class Packed:
    """A package as it was written: its file, fingerprint, and what it says of itself."""

    file: str
    fingerprint: str
    stations: tuple[str, ...]
    acts: int
    device: str
    person: str
    made: str
    comes_home: bool = False
    """Whether it brings work back, and is not one that another computer begins from."""


def package_sheet(packed: Packed, read: Source, words: Words) -> Report:
    """What the package is, its fingerprint group by group, and who gave it to whom."""
    way = "home" if packed.comes_home else "out"
    blocks: tuple[Block, ...] = (
        Paragraph(words(f"paper.package.{way}")),
        _told(packed, read, words),
        _groups(packed.fingerprint, words),
        Paragraph(words("paper.package.proof")),
        Paragraph(words("paper.package.by_hand", gap=GAP)),
    )
    day = dates.day_of(words, read.particulars.held)
    body = Body(
        blocks,
        subtitle=(words("paper.control.of", assembly=assembly(read, words), day=day),),
        form=True,
        signatures=(Signature(words("paper.package.gave")), Signature(words("paper.package.took"))),
        one_page=True,
    )
    return frame.framed(frame.PACKAGE, body, read, words)


def _told(packed: Packed, read: Source, words: Words) -> Table:
    known = in_order(read.standing.of(Stations))
    mine = [one for one in known if one.id in set(packed.stations)]
    count = words.count("history.about.stations", len(mine))
    lines = (
        ("file", packed.file),
        ("made", dates.moment(words, moments.local(moments.read(packed.made)))),
        ("device", packed.device),
        ("person", packed.person),
        ("acts", of_station.figure(words, packed.acts)),
        ("stations", f"{count}: {of_station.numbers_of(mine)}" if mine else of_station.ABSENT),
    )
    return Table(
        title=words("paper.title.package"),
        sheet=words("paper.sheet.package"),
        columns=(Column("", "left", 30), Column("", "left", 70, strong=True)),
        rows=tuple(Row((words(f"paper.package.{name}"), text)) for name, text in lines),
    )


def _groups(fingerprint: str, words: Words) -> Table:
    groups = fingerprint.split()
    return Table(
        title=words("paper.title.package.groups"),
        sheet=words("paper.sheet.package.groups"),
        columns=tuple(
            Column(f"{no}.", "center", 10, strong=True) for no in range(1, len(groups) + 1)
        ),
        rows=(Row(tuple(groups)),),
        tall=True,
    )
