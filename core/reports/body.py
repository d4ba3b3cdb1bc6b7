"""What one kind of paper says of its own; the frame that all share goes round it."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime

from core.reports.model import Block, Enclosed, Mark
from core.reports.source import Source
from core.words.catalogue import Words


@dataclass(frozen=True, slots=True)
class Body:
    """Blocks and heading of one paper; what is empty here, the frame says as for every paper.

    `preamble` is the template of the sentence before the title, which a paper that nobody adopts
    does not have. `number` and `at` are those of the decision. A `form` has no number, day or
    signatures. `enclosed` is what goes with it for programs to read.
    """

    blocks: tuple[Block, ...]
    preamble: str = ""
    subtitle: tuple[str, ...] = ()
    number: str = ""
    at: datetime | None = None
    marks: tuple[Mark, ...] = ()
    form: bool = False
    enclosed: tuple[Enclosed, ...] = ()


Builder = Callable[[Source, Words, int], Body]
"""Makes the body of a paper; the number is the id of the filed list it is about, or 0."""
