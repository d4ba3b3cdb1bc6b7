"""The row chosen in words: whose seat it was, who follows and why; the assembly; cards."""

from dataclasses import dataclass
from datetime import date

from core.base.findings import Finding
from core.base.refusals import Refused
from core.domain.lists.model import Lists, Submissions
from core.domain.mandates import acts
from core.domain.mandates.model import Mandate, Mandates, Passed, Why
from core.domain.mandates.nominees import is_coalition, nominee, nominees
from core.domain.mandates.rules import check
from core.domain.mandates.succession import Choice, Succession
from core.domain.standing import Standing
from core.office.citing import cited
from core.words import codes, dates
from core.words.catalogue import Words
from gui.kit import findings as kit
from gui.models.script import named
from gui.pages.councillors.presenter import (
    EMPTY,
    Spot,
    follows,
    mode,
    name_of_list,
)

TONES = {"error": "err", "doubt": "wrn", "note": "inf"}
ON_TOP = ("mandates.vacant", "mandates.empty")
"""Found of seats that stand as rows of their own on top of the table."""
ANSWERS = {
    "mandates.outdated": "award",
    "mayor.still_councillor": "end",
    "mandates.changed_since": "results",
}
"""What the button of a card does."""
VERBS = {
    "list": ("names", "agree"),
    "given": ("pass",),
    "vacant": ("fill", "pass", "agree"),
    "held": ("end",),
}
"""The doors that stand as buttons under the row; the first is the one Enter opens."""


@dataclass(frozen=True, slots=True)
class Told:
    """What stands in the panel: a title, a line under it, and labelled paragraphs."""

    title: str
    second: str = ""
    lines: tuple[tuple[str, str], ...] = ()


def told(words: Words, standing: Standing, spot: Spot, day: date) -> Told | None:
    """What is known of a row; `None` for no row."""
    match spot.kind:
        case "list":
            return _of_list(words, standing, spot.list)
        case "given" | "passed":
            return _of_candidate(words, standing, spot)
        case "vacant":
            return _of_vacancy(words, standing, spot.seat, day)
        case "held":
            return _of_councillor(words, standing, spot, day)
    return None


def verbs(standing: Standing, spot: Spot) -> tuple[str, ...]:
    """The doors to offer on a row; of a list that is no coalition's, no agreement."""
    hidden = set() if spot.list and is_coalition(standing, spot.list) else {"agree"}
    if spot.kind == "list" and spot.list in standing.of(Submissions).ballot:
        hidden.add("names")
    if spot.kind == "vacant" and follows(standing, spot.seat) is None:
        return ()
    if spot.kind == "held" and standing.of(Mandates).holder(spot.seat) is None:
        hidden.add("end")
    return tuple(name for name in VERBS.get(spot.kind, ()) if name not in hidden)


def assembly(words: Words, standing: Standing) -> tuple[tuple[str, str], ...]:
    """The constitution and the mayor, as far as they are entered."""
    room = standing.of(Mandates)
    held, mayor = room.constitution, room.mayor
    said = words("councillors.assembly.none")
    if held is not None:
        on = _day(words, held.day)
        said = words.count("councillors.assembly.held", held.confirmed, day=on)
    lines = [(words("councillors.assembly"), said)]
    if mayor is not None:
        on, name = _day(words, mayor.day), named(words, mayor.who.name)
        of, cast = mayor.voted, mayor.votes
        text = words("councillors.mayor.in_office", name=name, day=on, votes=cast, voted=of)
        lines.append((words("councillors.mayor"), text))
    elif room.mayors:
        last = room.mayors[-1]
        until = _day(words, last.until) if last.until else ""
        text = words("councillors.mayor.gone", name=named(words, last.who.name), day=until)
        lines.append((words("councillors.mayor"), text))
    return tuple(lines)


def cards(words: Words, standing: Standing) -> tuple[kit.Finding, ...]:
    """What stands in the way of the award, then what the rules find besides vacancies."""
    if mode(standing) == EMPTY:
        return ()
    in_the_way = _in_the_way(words, standing)
    found = [one for one in check(standing) if one.code not in ON_TOP]
    return (*in_the_way, *(_card(words, one, at) for at, one in enumerate(found)))


def is_outdated(standing: Standing) -> bool:
    """Whether mandates were given on earlier results than those determined last."""
    return any(one.code == "mandates.outdated" for one in check(standing))


def answer(standing: Standing, card: str) -> tuple[str, int]:
    """What the button of a card does, and on which seat."""
    code, _mark, at = card.partition("|")
    if not at:
        return ANSWERS.get(code, ""), 0
    found = [one for one in check(standing) if one.code not in ON_TOP]
    seat = dict(found[int(at)].facts).get("seat", 0)
    return ANSWERS.get(code, ""), int(seat)


def follower(words: Words, standing: Standing, one: Choice) -> str:
    """A choice by name, list and place."""
    who = one.who
    name = name_of_list(words, standing, who.list)
    return words(
        "councillors.follower",
        name=named(words, who.name),
        no=str(who.list),
        list=name,
        place=str(who.place),
    )


def rule(words: Words, one: Choice) -> str:
    """By which rule a choice follows, with its article."""
    said = words(f"follows.{one.why.value}")
    source = cited(words, one.article)
    said = f"{said} ({source})" if source else said
    if not one.party:
        return said
    party = named(words, one.party)
    if one.why is Why.NEXT_ON_LIST:
        return words("councillors.ran_out", rule=said, party=party)
    return f"{said}: {party}"


def left(words: Words, before: Mandate) -> str:
    """Whose mandate ended, when and on what ground."""
    ended = before.ended
    assert ended is not None
    ground = words(f"ending.{ended.ground.value}")
    name = named(words, before.holder.name)
    return words("cli.mandates.left", name=name, day=_day(words, ended.day), ground=ground)


def _in_the_way(words: Words, standing: Standing) -> tuple[kit.Finding, ...]:
    if standing.of(Mandates).award is not None:
        return ()
    try:
        acts.awardable(standing)
    except Refused as refused:
        wanted = ANSWERS.get(refused.code, "")
        action = words(f"councillors.answer.{wanted}") if wanted else ""
        title = codes.refusal(words, refused)
        return (kit.Finding(refused.code, "wrn", title, action=action),)
    return ()


def _card(words: Words, one: Finding, at: int) -> kit.Finding:
    wanted = ANSWERS.get(one.code, "")
    source = " · ".join(text for text in (one.code, cited(words, one.article)) if text)
    return kit.Finding(
        f"{one.code}|{at}",
        TONES[one.severity.value],
        codes.title(words, one),
        advice=(
            ("", codes.formula(words, one)),
            (words("list.cure"), codes.first_step(words, one)),
        ),
        source=source,
        action=words(f"councillors.answer.{wanted}") if wanted else "",
    )


def _of_list(words: Words, standing: Standing, no: int) -> Told:
    entry = standing.of(Lists).find(no)
    known, said = len(nominees(standing, no)), []
    wanted = entry.candidates if entry else None
    if not known and wanted:
        said.append(("", words.count("councillors.names.wanted", wanted)))
    if known:
        said.append(("", words.count("councillors.names.known", known)))
    second = words("councillors.number", no=str(no))
    return Told(name_of_list(words, standing, no), second, (*said, *_agreed(words, standing, no)))


def _of_candidate(words: Words, standing: Standing, spot: Spot) -> Told:
    who = nominee(standing, spot.key)
    lines = []
    if spot.seat:
        lines.append((words("councillors.label.seat"), str(spot.seat)))
    if who.party:
        lines.append((words("councillors.label.party"), named(words, who.party)))
    lines += [
        (words("councillors.passed.label"), _why_passed(words, one))
        for one in standing.of(Mandates).passed
        if one.who.key == spot.key
    ]
    lines += _agreed(words, standing, spot.list)
    return Told(named(words, who.name), _place(words, standing, spot), tuple(lines))


def _of_vacancy(words: Words, standing: Standing, seat: int, day: date) -> Told:
    title = words("councillors.vacant", seat=str(seat))
    found = follows(standing, seat)
    if found is None:
        return Told(title, words("councillors.vacant.then", day=_day(words, day)))
    second = left(words, found.before) if found.before else words("councillors.never_given")
    no = found.before.holder.list if found.before else 0
    lines = [*_choices(words, standing, found)]
    lines += [
        (words("councillors.passed.label"), f"{named(words, one.who.name)}, {_why(words, one)}")
        for one in found.passed
    ]
    return Told(title, second, (*lines, *_agreed(words, standing, no)))


def _choices(words: Words, standing: Standing, found: Succession) -> list[tuple[str, str]]:
    if not found.choices:
        return [("", words("follows.nobody"))]
    lines = [] if found.proposed else [("", words("follows.open"))]
    key = "councillors.follows" if found.proposed else "councillors.reading"
    for one in found.choices:
        lines.append((words(key), follower(words, standing, one)))
        lines.append((words("councillors.by_rule"), rule(words, one)))
    return lines


def _of_councillor(words: Words, standing: Standing, spot: Spot, day: date) -> Told:
    room = standing.of(Mandates)
    of_seat = [one for one in room.all if one.seat == spot.seat]
    one = next(m for m in of_seat if m.holder.key == spot.key and m.on(day))
    lines = [(words("councillors.label.seat"), str(one.seat))]
    if one.holder.party:
        lines.append((words("councillors.label.party"), named(words, one.holder.party)))
    lines.append((words("councillors.by_rule"), words(f"follows.{one.why.value}")))
    number, since = one.number, _day(words, one.since)
    lines.append((words("councillors.by"), words("councillors.by.text", number=number, day=since)))
    if one.consent is not None:
        lines.append((words("councillors.consent"), _day(words, one.consent)))
    if one.because:
        lines.append((words("councillors.because"), one.because))
    if one.ended is not None:
        lines.append((words("councillors.until"), left(words, one)))
    earlier = [m for m in of_seat if m is not one and m.until and m.until <= one.since]
    lines += [(words("councillors.earlier"), left(words, m)) for m in earlier]
    lines += _agreed(words, standing, spot.list)
    return Told(named(words, one.holder.name), _place(words, standing, spot), tuple(lines))


def _agreed(words: Words, standing: Standing, no: int) -> list[tuple[str, str]]:
    """What a coalition agreed, or that nothing of it is entered."""
    if not no or not is_coalition(standing, no):
        return []
    found = standing.of(Mandates).agreements.get(no)
    said = words("councillors.agreement.none")
    if found is not None:
        parties = ", ".join(named(words, one) for one in found.parties)
        said = words("councillors.agreement.of", day=_day(words, found.dated), parties=parties)
    return [(words("councillors.agreement"), said)]


def _place(words: Words, standing: Standing, spot: Spot) -> str:
    name = name_of_list(words, standing, spot.list)
    return words("councillors.place", no=str(spot.list), list=name, place=str(spot.place))


def _why(words: Words, one: Passed) -> str:
    return words(f"passing.{one.ground.value}")


def _why_passed(words: Words, one: Passed) -> str:
    said = f"{_why(words, one)}, {_day(words, one.day)}"
    return f"{said}, {one.note}" if one.note else said


def _day(words: Words, value: date) -> str:
    return dates.day(words, value).removesuffix(".")
