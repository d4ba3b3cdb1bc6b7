"""The form of a filed list as a workbook (образац изборне листе): its lines and its columns.

The writer and the reader of the form both go by these tables.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import cache

from core.base.script import folded
from core.domain.lists.paper import OF_CANDIDATE, OF_CANDIDATES, OF_LIST, STRUCK
from core.words import filed
from core.words.catalogue import Language, Words, words


class Kind(StrEnum):
    """What may stand in a cell of the form."""

    TEXT = "text"
    JMBG = "jmbg"
    DAY = "day"
    COUNT = "count"
    PERCENT = "percent"
    FLAG = "flag"
    SEX = "sex"
    SUBMITTER = "submitter"
    RIGHT = "right"


@dataclass(frozen=True, slots=True)
class Line:
    """One line of the first sheet: the place of the paper it says, and which of its like it is."""

    name: str
    kind: Kind = Kind.TEXT
    no: int = 0

    @property
    def key(self) -> str:
        """The line among the values of a form: `name`, `leader.jmbg:2`."""
        return f"{self.name}:{self.no}" if self.no else self.name

    @property
    def field(self) -> str:
        """The line among the names of fields in the catalogue."""
        return self.name if self.name.startswith("election.") else f"filed.{self.name}"


@dataclass(frozen=True, slots=True)
class Column:
    """One column of the table of candidates, and the other headings it is known by."""

    name: str
    kind: Kind = Kind.TEXT
    also: tuple[str, ...] = ()
    needed: bool = True

    @property
    def field(self) -> str:
        """The column among the names of fields in the catalogue."""
        return f"candidate.{self.name.partition(':')[0]}"


FEWEST_PARTIES, FEWEST_LEADERS = 8, 2
"""So many lines for parties and leaders has a form that is not filled in."""
MOST_PARTIES, MOST_LEADERS = 60, 20

ELECTION = (
    Line("election.name"),
    Line("election.unit"),
    Line("election.seats", Kind.COUNT),
    Line("election.called", Kind.DAY),
    Line("election.held", Kind.DAY),
    Line("election.voters", Kind.COUNT),
    Line("election.law"),
)
_REPRESENTATIVE = (
    Line("representative.name"),
    Line("representative.surname"),
    Line("representative.right", Kind.RIGHT),
    Line("representative.jmbg", Kind.JMBG),
    Line("representative.address"),
    Line("representative.telephone"),
    Line("representative.email"),
)
_SIGNATURES = (
    Line("signatures", Kind.COUNT),
    *(Line(f"struck.{why}", Kind.COUNT) for why in STRUCK),
)
_MINORITY = (
    Line("motion", Kind.FLAG),
    Line("motion.nation"),
    Line("motion.percent", Kind.PERCENT),
)
_ENCLOSURES = tuple(Line(f"enclosure.{name}", Kind.FLAG) for name in (*OF_LIST, OF_CANDIDATES))

COLUMNS = (
    Column("ordinal", Kind.COUNT, ("р бр", "рб", "ред бр", "бр", "no", "nr", "ordinal")),
    Column("name", also=("first name", "given name")),
    Column("surname", also=("last name", "family name")),
    Column("jmbg", Kind.JMBG, ("јединствени матични број", "матични број", "umcn")),
    Column("sex", Kind.SEX, ("gender",)),
    Column(
        "born",
        Kind.DAY,
        ("дан рођења", "датум и година рођења", "date of birth", "birth date"),
        needed=False,
    ),
    Column("occupation", also=("profession",)),
    Column("place", also=("место", "пребивалиште", "place", "residence")),
    Column("address", also=("адреса пребивалишта", "улица и број", "address of residence")),
    Column("party", also=("политичка странка", "political party"), needed=False),
    *(Column(f"lacks:{name}", Kind.FLAG, needed=False) for name in OF_CANDIDATE),
    Column("withdrawn", needed=False),
)


def sections(parties: int, leaders: int) -> tuple[tuple[str, tuple[Line, ...]], ...]:
    """The lines of the first sheet under their titles, with room for so many of each."""
    submitter = (
        Line("name"),
        Line("submitter.kind", Kind.SUBMITTER),
        Line("submitter.name"),
        *(Line("party", no=no) for no in range(1, parties + 1)),
    )
    led = tuple(
        line
        for no in range(1, leaders + 1)
        for line in (
            Line("leader.name", no=no),
            Line("leader.surname", no=no),
            Line("leader.jmbg", Kind.JMBG, no),
        )
    )
    founding = (Line("agreement", Kind.DAY), Line("founders", Kind.COUNT))
    return (
        ("election", ELECTION),
        ("list", submitter),
        ("leaders", led),
        ("representative", _REPRESENTATIVE),
        ("founding", founding),
        ("signatures", _SIGNATURES),
        ("minority", _MINORITY),
        ("enclosures", _ENCLOSURES),
    )


def label(speech: Words, line: Line) -> str:
    """The words in front of a line."""
    if line.name.startswith("election."):
        return _capital(speech(f"field.{line.field}"))
    if line.name == f"enclosure.{OF_CANDIDATES}":
        return _capital(speech(f"enclosure.{OF_CANDIDATES}"))
    return _capital(filed.list_field(speech, line.name, line.no))


def heading(speech: Words, column: Column) -> str:
    """The words above a column."""
    if column.name.startswith("lacks:"):
        return speech("form.lacks", what=speech(f"enclosure.{column.name.partition(':')[2]}"))
    return _capital(speech(f"field.{column.field}"))


@cache
def labels() -> Mapping[str, Line]:
    """Every line by its folded label, in both written languages."""
    every = [line for _title, lines in sections(MOST_PARTIES, MOST_LEADERS) for line in lines]
    return {folded(label(speech, line)): line for speech in _spoken() for line in every}


@cache
def headings() -> Mapping[str, Column]:
    """Every column by its folded heading, in both written languages."""
    found = {folded(text): column for column in COLUMNS for text in column.also}
    own = {folded(heading(speech, one)): one for speech in _spoken() for one in COLUMNS}
    return {**found, **own}


def _spoken() -> tuple[Words, Words]:
    """Latin folds to the same key as Cyrillic."""
    return words(Language.SR_CYRL), words(Language.EN)


def _capital(text: str) -> str:
    return f"{text[:1].upper()}{text[1:]}"
