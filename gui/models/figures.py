"""Figures of the form as a count field holds them, and back."""

from core.domain.minutes.entry import Answer
from core.domain.minutes.model import Figure, Mark
from gui.kit import count_field


def count_of(answer: Answer) -> count_field.Count:
    """A figure of the domain as a field shows it."""
    if answer is Mark.ABSENT:
        return count_field.Mark.ABSENT
    return answer if isinstance(answer, int) and not isinstance(answer, bool) else None


def figure_of(count: count_field.Count) -> Figure:
    """What a field holds as a figure of the domain."""
    match count:
        case None:
            return Mark.NOT_TYPED
        case count_field.Mark.ABSENT:
            return Mark.ABSENT
        case _:
            return count
