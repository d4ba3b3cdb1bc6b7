"""What papers of one kind can be about, one after another; no widget is known."""

from collections.abc import Sequence
from typing import ClassVar, Generic, Protocol, TypeVar

from core.base.refusals import Refused
from core.domain.papers.about import About
from core.words import codes
from gui.bridge.session import Session


class Keyed(Protocol):
    """A paper by the key of what it is about."""

    @property
    def key(self) -> str: ...


M = TypeVar("M", bound=Keyed)


class Choice(Generic[M]):
    """All papers of a kind that there are, and which of them is shown.

    One that is `needed` has to be told; another is about all of them where none is told. `of` is
    what the catalogue calls it by, and where it is `wide`, names are typed too.
    """

    of: ClassVar[str]
    wide: ClassVar[bool] = False

    def __init__(self, session: Session, kind: str, about: About) -> None:
        self._words, self._standing, self._kind = session.words, session.standing, kind
        self.papers = self._made()
        self.about = self._there(about)

    @property
    def needed(self) -> bool:
        """Whether one has to be told."""
        raise NotImplementedError

    @property
    def made(self) -> M | None:
        """The paper shown; `None` while it is about all."""
        return next((one for one in self.papers if one.key == self.about), None)

    @property
    def typed(self) -> str:
        """What stands in the field."""
        return self._text(self.made) if self.made else ""

    @property
    def told(self) -> str:
        """What stands beside it."""
        return self._named(self.made)

    def about_of(self, text: str) -> About | None:
        """What the paper is about once this is typed; `None` where there is none such."""
        if not text.strip():
            return None if self.needed else 0
        if self.made is not None and text.strip() == self.typed:
            return self.about
        try:
            return self._found(text).key
        except Refused:
            return None

    def told_of(self, text: str) -> str:
        """What was typed, or why there is no such paper."""
        if not text.strip():
            return self._words(f"papers.{self.of}.which") if self.needed else self._named(None)
        if self.made is not None and text.strip() == self.typed:
            return self.told
        try:
            return self._named(self._found(text))
        except Refused as refused:
            return codes.refusal(self._words, refused)

    def beside(self, by: int) -> About:
        """The paper before or after the one shown; about all of them before the first."""
        every: tuple[About, ...] = tuple(one.key for one in self.papers)
        every = every if self.needed else (0, *every)
        if not every:
            return self.about
        at = every.index(self.about) if self.about in every else 0
        return every[max(0, min(len(every) - 1, at + by))]

    def _there(self, about: About) -> About:
        """That paper where there is one, else the first that has to be told."""
        keys = [one.key for one in self.papers]
        if about in keys or not self.needed:
            return about if about in keys else 0
        return keys[0] if keys else 0

    def _named(self, one: M | None) -> str:
        if one is not None:
            return " · ".join(self._parts(one))
        return "" if self.needed else self._words(f"papers.{self.of}.all.{self._kind}")

    def _made(self) -> Sequence[M]:
        """All papers there are."""
        raise NotImplementedError

    def _found(self, text: str) -> M:
        """The paper that was typed; refused where there is none."""
        raise NotImplementedError

    def _text(self, one: M) -> str:
        """What is typed for it."""
        raise NotImplementedError

    def _parts(self, one: M) -> list[str]:
        """What stands beside it."""
        raise NotImplementedError
