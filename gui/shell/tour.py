"""The steps of the tour through the practice elections (обилазак пробних избора), as data."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Step:
    """One step: where it is done, in which practice book, and by what it is known to be done.

    Its words are `tour.<id>` and `tour.<id>.do`. It is done once the page `page` is in view, once
    an act `act` is in the book, or, with neither, once its book is open.
    """

    id: str
    place: str = ""
    argument: str | None = None
    lists: bool = False
    page: str = ""
    act: str = ""


HELPED = "help"
"""Stands for a page where the window of help is what is to be seen."""

STEPS = (
    Step("open", lists=True),
    Step("clock", "lists", lists=True, page="list"),
    Step("entry", "minutes", act="minutes_typed"),
    Step("doubt", "minutes", page="entry"),
    Step("compare", "minutes", page="compare"),
    Step("results", "results", page="results"),
    Step("paper", "papers", act="paper_issued"),
    Step("help", page=HELPED),
)
