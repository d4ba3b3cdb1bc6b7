"""What one kind of paper says of its own; the frame that all share goes round it."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime

from core.domain.papers.about import About
from core.reports.model import Block, Enclosed, Mark, Signature
from core.reports.source import Source
from core.words.catalogue import Words


@dataclass(frozen=True, slots=True)
class Body:
    """Blocks and heading of one paper; what is empty here, the frame says as for every paper.

    `preamble` is the template of the sentence before the title, which a paper that nobody adopts
    does not have; a `title` takes the place of that of its kind. `number` and `at` are those of
    the decision. A `form` has no number, day or signatures. `signatures` are those of others than
    chair and secretary, `enclosed` is what goes with the paper for programs to read; `one_page`
    and `leaves` are as of a report.
    """

    blocks: tuple[Block, ...]
    preamble: str = ""
    subtitle: tuple[str, ...] = ()
    title: str = ""
    number: str = ""
    at: datetime | None = None
    marks: tuple[Mark, ...] = ()
    form: bool = False
    signatures: tuple[Signature, ...] = ()
    enclosed: tuple[Enclosed, ...] = ()
    one_page: bool = False
    leaves: tuple[tuple[Block, ...], ...] = ()


Builder = Callable[[Source, Words, About], Body]
"""Makes the body of a paper; `About` is the list, station or seat it is about."""
