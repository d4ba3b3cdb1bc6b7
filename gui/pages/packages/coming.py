"""What a package would bring, told before anything is taken: stations, differences, and why not."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from enum import StrEnum

from core.book.telling_minutes import answer
from core.domain.lists.model import Lists
from core.domain.minutes import form
from core.domain.minutes.entry import Answer, answers
from core.domain.minutes.room import MinutesRoom
from core.domain.minutes.states import Different, Stage
from core.domain.minutes.steps import MinutesEntered, MinutesTyped
from core.domain.standing import Standing
from core.domain.stations.model import Stations
from core.office.merge import News, Plan
from core.words import codes
from core.words.catalogue import Words
from gui.kit.cells import TextCell
from gui.kit.table import RowKind
from gui.models.lines import Column, Line
from gui.models.script import named
from gui.pages.packages.presenter import sorted_in

RECEIPTS = 3
"""So many receipts given twice are told one by one."""


class Kind(StrEnum):
    """What a station's news come to; the order is that in which a person should look."""

    DIFFERENT = "different"
    """Уноси се разликују: somebody reads the paper again."""
    FALLS = "falls"
    """Minutes that stood do so no longer, or came for a station that is settled."""
    AGAIN = "again"
    """Fields were given back there, and wait for their typist."""
    STANDS = "stands"
    """Two entries agree, so minutes stand now."""
    REST = "rest"
    """A first entry, a receipt, an explanation."""


LOOKED_AT = (Kind.DIFFERENT, Kind.FALLS, Kind.AGAIN)


@dataclass(frozen=True, slots=True)
class Said:
    """A sentence with its icon and tone."""

    text: str
    icon: str = "info"
    tone: str = "inf"
    strong: bool = False


@dataclass(frozen=True, slots=True)
class Version:
    """One entry of a station: who typed it and on which computer (empty for this one).

    `answers` are empty where its figures are not to be seen yet.
    """

    person: str
    device: str
    answers: dict[str, Answer] = field(default_factory=dict)
    stands: bool = False


def kind(news: News) -> Kind:
    """What it comes to."""
    if news.after is Stage.DIFFERENT:
        return Kind.DIFFERENT
    if news.falls or (news.late and news.fields):
        return Kind.FALLS
    if news.after in (Stage.FIRST_AGAIN, Stage.SECOND_AGAIN):
        return Kind.AGAIN
    return Kind.STANDS if news.stands else Kind.REST


def by_kind(plan: Plan) -> dict[Kind, tuple[News, ...]]:
    """Stations by what they come to, each in the order of the register."""
    stations = sorted_in(plan.standing, [one.station for one in plan.news])
    by_station = {one.station: one for one in plan.news}
    news = [by_station[id] for id in stations]
    found = {one: tuple(n for n in news if kind(n) is one) for one in Kind}
    return {one: several for one, several in found.items() if several}


def summary(words: Words, plan: Plan) -> tuple[Said, ...]:
    """The whole of it in a few sentences, the weightiest first."""
    if plan.empty:
        first = Said(words("packages.plan.empty"), "checkmark-circle", "ok", strong=True)
    else:
        brought = words.count("packages.plan.brings", len(plan.news), device=plan.device)
        first = Said(brought, "arrow-import", "inf", strong=True)
    return (first, *_kinds(words, plan), *_rest(words, plan))


def columns(words: Words) -> tuple[Column, ...]:
    """Heads of the table of stations."""
    return (
        Column(words("packages.column.no"), "right"),
        Column(words("packages.column.station")),
        Column(words("packages.column.before")),
        Column(words("packages.column.after")),
    )


def lines(words: Words, plan: Plan) -> tuple[Line, ...]:
    """Stations under headings, those that somebody must look at first."""
    made: list[Line] = []
    for one, several in by_kind(plan).items():
        head = words("packages.group", kind=words(f"packages.kind.{one.value}"), count=len(several))
        made.append(Line((TextCell(head),), RowKind.GROUP))
        made += [_line(words, plan, news, one) for news in several]
    return tuple(made)


def versions(plan: Plan, news: News) -> tuple[Version, ...]:
    """The entries that differ; of a station that does not stand yet only who typed them.

    Who looks at a plan need not take it in, and would then type the second entry having seen it.
    """
    after = plan.after.of(MinutesRoom).case(news.station).state
    if isinstance(after, Different):
        stands = news.before is Stage.DEFINITIVE
        return tuple(
            Version(one.person, one.device, answers(one.minutes) if stands else {})
            for one in after.entries
        )
    stood = plan.standing.of(MinutesRoom).case(news.station).minutes
    if stood is None or kind(news) is not Kind.FALLS:
        return ()
    came = []
    for act in plan.coming.acts:
        if act.station == news.station and isinstance(act, MinutesTyped | MinutesEntered):
            assert act.origin is not None  # whatever comes says where from
            origin = act.origin
            came.append(Version(origin.person, origin.device, answers(act.minutes)))
    return (Version("", "", answers(stood), stands=True), *came) if came else ()


def field_columns(words: Words, shown: tuple[Version, ...]) -> tuple[Column, ...]:
    """The field, then one column an entry with figures, which `typists` say whose it is."""
    entries = (
        Column(_short(words, one, no), "right", _who(words, one))
        for no, one in _counted(shown)
        if one.answers
    )
    return (Column(words("packages.column.field")), *entries)


def typists(words: Words, shown: tuple[Version, ...]) -> tuple[Said, ...]:
    """Of each entry: who typed it, and on which computer."""
    return tuple(
        Said(f"{_short(words, one, no)}: {_who(words, one)}", "person", "ink")
        for no, one in _counted(shown)
        if not one.stands
    )


def field_lines(words: Words, plan: Plan, news: News) -> tuple[Line, ...]:
    """Each differing field with what every entry has in it, where that may be seen."""
    shown = tuple(one for one in versions(plan, news) if one.answers)
    made = []
    for name in news.fields:
        figures = (answer(words, one.answers.get(name)) for one in shown)
        cells = (TextCell(text, "right", strong=True) for text in figures)
        made.append(Line((TextCell(_field(words, plan.standing, name)), *cells), about=name))
    return tuple(made)


def about(words: Words, news: News) -> tuple[Said, ...]:
    """What one should know of one station before it is taken in."""
    said = []
    if news.falls:
        said.append(Said(_sentence(words("merge.falls")), "warning", "wrn"))
    elif news.late:
        said.append(Said(_sentence(words("merge.late")), "warning", "wrn"))
    if news.taken_back:
        said.append(Said(_sentence(words("merge.taken_back"))))
    if news.handed_over:
        said.append(Said(_sentence(words("packages.handed_over"))))
    if news.fields:
        said.append(Said(words(f"packages.fields.{kind(news).value}")))
    if news.after is Stage.DIFFERENT and news.before is not Stage.DEFINITIVE:
        said.append(Said(words("packages.fields.unseen")))
    return tuple(said) or (Said(words("packages.fields.none"), "checkmark", "ok"),)


def done(words: Words, plan: Plan) -> str:
    """What is told once it is taken in."""
    said = words.count("packages.taken", len(plan.news), device=plan.device)
    look = sum(kind(one) in LOOKED_AT for one in plan.news)
    return f"{said} {words.count('packages.taken.look', look)}" if look else said


def _kinds(words: Words, plan: Plan) -> Iterator[Said]:
    marks = {
        Kind.DIFFERENT: ("warning", "wrn"),
        Kind.FALLS: ("warning", "wrn"),
        Kind.AGAIN: ("info", "inf"),
        Kind.STANDS: ("checkmark-circle", "ok"),
    }
    found = by_kind(plan)
    for one, (icon, tone) in marks.items():
        if one in found:
            text = words.count(f"packages.plan.{one.value}", len(found[one]))
            yield Said(text, icon, tone)


def _rest(words: Words, plan: Plan) -> Iterator[Said]:
    if plan.coming.known:
        yield Said(words.count("packages.plan.known", plan.coming.known))
    if plan.there.by_rule:
        yield Said(words.count("merge.by_rule", len(plan.there.by_rule)))
    for number, stations in plan.receipts[:RECEIPTS]:
        text = words("merge.receipt", receipt=number, stations=", ".join(stations))
        yield Said(text, "warning", "wrn")
    more = len(plan.receipts) - RECEIPTS
    if more > 0:
        yield Said(words.count("packages.plan.receipts", more), "warning", "wrn")
    over: dict[str, list[str]] = {}
    for one in plan.passed_over:
        over.setdefault(one.why, []).append(codes.act(words, one.entry.row.kind))
    for why, acts in over.items():
        which = ", ".join(dict.fromkeys(acts))
        reason = words(f"merge.over.{why}")
        yield Said(words.count("packages.plan.over", len(acts), acts=which, why=reason))


def _line(words: Words, plan: Plan, news: News, of: Kind) -> Line:
    station = plan.standing.of(Stations).by_id.get(news.station)
    different = of in (Kind.DIFFERENT, Kind.FALLS)
    return Line(
        (
            TextCell(news.station, "right"),
            TextCell(named(words, station.name) if station else ""),
            TextCell(words(f"stage.{news.before.value}"), tone="ink2"),
            TextCell(words(f"stage.{news.after.value}"), strong=different),
        ),
        about=news,
    )


def _field(words: Words, standing: Standing, name: str) -> str:
    """Letter and short name, or number and name of the list."""
    if name in form.LETTERS:
        return f"{form.LETTERS[name]} {words(f'field.{name}.short')}"
    for one in standing.of(Lists).all:
        if form.list_field(one.no) == name:
            return f"{one.no} {named(words, one.name)}"
    return codes.field_name(words, name)


def _sentence(text: str) -> str:
    return f"{text[:1].upper()}{text[1:]}."


def _counted(shown: tuple[Version, ...]) -> Iterator[tuple[int, Version]]:
    """Entries by their number; what stands has none."""
    return zip(range(0 if shown and shown[0].stands else 1, len(shown) + 1), shown, strict=False)


def _short(words: Words, version: Version, no: int) -> str:
    return words("packages.version.stands" if version.stands else "packages.version.no", no=no)


def _who(words: Words, version: Version) -> str:
    if version.stands:
        return words("packages.version.stands")
    name = named(words, version.person)
    if not version.device:
        return words("packages.version.here", name=name)
    return words("packages.version.there", name=name, device=version.device)
