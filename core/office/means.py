"""By what one signs: a key file with its password, or a card with its PIN; opened only to sign."""

from collections.abc import Iterator, Sequence
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from core.signing.holder import Holder

if TYPE_CHECKING:
    from core.signing.key import Key

__all__ = [
    "CardMeans",
    "FileMeans",
    "FoundCard",
    "Holder",
    "Means",
    "all_opened",
    "cards_by",
]


@dataclass(frozen=True, slots=True, repr=False)
class FileMeans:
    """A .p12 file and its password, which is kept only until the paper is signed."""

    path: Path
    password: str

    @contextmanager
    def opened(self) -> Iterator["Key"]:
        """The key, while it is needed."""
        from core.signing.pkcs12 import open_file

        yield open_file(self.path, self.password)


@dataclass(frozen=True, slots=True, repr=False)
class CardMeans:
    """A certificate on a card and the PIN; `None` where the reader asks for it itself."""

    card: Any
    pin: str | None

    @contextmanager
    def opened(self) -> Iterator["Key"]:
        """The key, while its card stays in the reader."""
        from core.signing.pkcs11 import opened

        with opened(self.card, self.pin) as key:
            yield key


Means = FileMeans | CardMeans


@dataclass(frozen=True, slots=True)
class FoundCard:
    """A certificate found in a reader; `tries` is "" or how few tries its PIN has left."""

    card: Any
    holder: Holder
    label: str
    pad: bool
    tries: str

    def with_pin(self, pin: str | None) -> CardMeans:
        """What signs by it."""
        return CardMeans(self.card, pin)


def cards_by(module: Path) -> tuple[FoundCard, ...]:
    """The certificates on the cards now in readers, those for documents first."""
    from core.signing.certificates import described
    from core.signing.pkcs11 import cards

    return tuple(
        FoundCard(card, described(card.certificate), card.label, card.pad, card.tries)
        for card in cards(module)
    )


@contextmanager
def all_opened(means: Sequence[Means]) -> Iterator[tuple["Key", ...]]:
    """All keys at once, so that nothing is drawn or written while one of them is wrong."""
    with ExitStack() as stack:
        yield tuple(stack.enter_context(one.opened()) for one in means)
