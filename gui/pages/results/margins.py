"""The two columns of what may still be: seats from fewest to most, and votes to the next seat."""

from core.domain.seats.margins import Margin, Turn
from core.domain.seats.scenarios import Reach
from gui.kit.cells import TextCell
from gui.models.chances import Chances


def may_be(chances: Chances, no: int) -> TextCell:
    """Fewest and most seats of a list; nothing once no station is open."""
    if not chances.open:
        return TextCell("")
    words, reach = chances.results.words, chances.reach(no)
    if reach is None:
        hint = words("results.may_be.unbounded") if chances.still.unbounded else ""
        return TextCell("–", "centre", "ink2", hint=hint)
    text = span(reach.fewest, reach.most)
    if reach.exact:
        key = "results.may_be.one" if reach.fewest == reach.most else "results.may_be.exact"
        hint = words.count(key, reach.most, fewest=reach.fewest)
        return TextCell(text, "centre", "ink2", hint=hint)
    return TextCell(f"~{text}", "centre", "ink2", hint=_bound(chances, reach))


def span(fewest: int, most: int) -> str:
    """`15–17`, or one number where both are the same."""
    return str(most) if fewest == most else f"{fewest}–{most}"


def to_next(chances: Chances, no: int) -> TextCell:
    """Votes to one more seat; the list that lacks the fewest stands out."""
    margin = chances.margin(no)
    if margin is None:
        return TextCell("–", "right", "ink2")
    hint = both_ways(chances, margin)
    if margin.gain is None:
        return TextCell("–", "right", "ink2", hint=hint)
    least = min(one.gain.votes for one in chances.margins if one.gain)
    nearest = margin.gain.votes == least
    text = f"+{chances.results.grouped(margin.gain.votes)}"
    return TextCell(text, "right", "wrn" if nearest else "ink2", strong=nearest, hint=hint)


def both_ways(chances: Chances, margin: Margin) -> str:
    """Votes to one more seat and to one fewer in words, and whose seats these are then."""
    ways = (gain(chances, margin), margin.gain, "from"), (loss(chances, margin), margin.loss, "to")
    said = (
        f"{text}{_others(chances, margin.no, turn, way) if turn else ''}"
        for text, turn, way in ways
        if text
    )
    return "; ".join(said)


def gain(chances: Chances, margin: Margin) -> str:
    """`још 37 гласова до следећег мандата`; over the threshold it may be several seats at once."""
    words, turn = chances.results.words, margin.gain
    if turn is None:
        return words("results.close.no_gain")
    more = turn.of(margin.no)
    if more == 1:
        return words.count("results.close.gain", turn.votes)
    seats = words.count("results.close.seats", more)
    return words.count("results.close.gain_several", turn.votes, seats=seats)


def loss(chances: Chances, margin: Margin) -> str:
    """`са 10 гласова мање губи 45. мандат`; nothing for a list without any."""
    words, turn = chances.results.words, margin.loss
    if turn is None or not margin.seats:
        return ""
    fewer = -turn.of(margin.no)
    if fewer == 1:
        seat = _last_seat(chances, margin.no)
        return words.count("results.close.loss", turn.votes, seat=seat)
    seats = words.count("results.close.seats", fewer)
    return words.count("results.close.loss_several", turn.votes, seats=seats)


def _last_seat(chances: Chances, no: int) -> int:
    spread = chances.results.spread
    assert spread is not None
    return max(award.seat for award in spread.awards if award.no == no)


def _others(chances: Chances, no: int, turn: Turn, way: str) -> str:
    """Whose seat it would be, or who would get it; and whether a lot could do it sooner."""
    words = chances.results.words
    others = [other for other, more in turn.changes if other != no and (more > 0) is (way == "to")]
    said = ""
    if others:
        lists = ", ".join(map(str, others))
        said += f", {words.count(f'results.close.{way}', len(others), lists=lists)}"
    if turn.lot:
        said += f" ({words('results.close.lot')})"
    return said


def _bound(chances: Chances, reach: Reach) -> str:
    words = chances.results.words
    surely = words.count("results.may_be.surely", reach.most, fewest=reach.fewest)
    seen = words.count("results.may_be.seen", reach.seen_most, fewest=reach.seen_fewest)
    return f"{surely} {seen}"
