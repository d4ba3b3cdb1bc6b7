"""A running sentence of a paper: the commission's own wording, or else the shipped one."""

from core.domain.papers.wordings import Wordings
from core.reports.source import Source
from core.words.catalogue import WRITTEN, Words


def worded(read: Source, words: Words, key: str, /, **facts: object) -> str:
    """The text of a template with its facts put in, in the language of the paper."""
    own = read.standing.of(Wordings).own(key, WRITTEN[words.language])
    return words.filled(own, **facts) if own else words(f"paper.{key}", **facts)
