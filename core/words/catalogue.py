"""Every text a user sees, by key: two written catalogues, Serbian Latin derived from Cyrillic."""

import gettext
from enum import StrEnum
from functools import cache
from io import BytesIO

from core.base import resources
from core.base.script import to_latin
from core.words import numbers


class Language(StrEnum):
    """A language of window or document."""

    SR_CYRL = "sr-Cyrl"
    SR_LATN = "sr-Latn"
    EN = "en"


WRITTEN = {Language.SR_CYRL: "sr", Language.SR_LATN: "sr", Language.EN: "en"}
"""Which written catalogue each language is taken from; gettext itself would fall back silently."""


class Words:
    """The sentences of one language."""

    def __init__(self, language: Language) -> None:
        self.language = language
        self._catalogue = _load(WRITTEN[language])

    def __call__(self, key: str, /, **facts: object) -> str:
        """The text of `key` with its facts put in; whole numbers are written grouped.

        Only the catalogue's text is ever turned into Latin, never a typed name.
        """
        return self._filled(self._catalogue.gettext(key), facts)

    def count(self, key: str, count: int, /, **facts: object) -> str:
        """The text of `key` in the plural form that `count` asks for."""
        text = self._catalogue.ngettext(key, key, count)
        return self._filled(text, {"count": count, **facts})

    def one_or_more(self, key: str, count: int, /, **facts: object) -> str:
        """The text for one thing or for several that it names: 21 of them are no singular."""
        return self.count(key, min(count, 2), **facts)

    def filled(self, text: str, /, **facts: object) -> str:
        """A text that somebody worded in place of the catalogue's, in these letters, filled in."""
        return self._filled(text, facts)

    def knows(self, key: str) -> bool:
        """Whether the written catalogue has `key`."""
        return self._catalogue.gettext(key) != key or self._catalogue.ngettext(key, key, 1) != key

    def _filled(self, text: str, facts: dict[str, object]) -> str:
        if self.language is Language.SR_LATN:
            text = to_latin(text)
        if not facts:
            return text
        return text.format(**{name: self._written(fact) for name, fact in facts.items()})

    def number(self, number: int) -> str:
        """A whole number as the language writes it."""
        return numbers.grouped(number, english=self.language is Language.EN)

    def _written(self, fact: object) -> str:
        if isinstance(fact, int) and not isinstance(fact, bool):
            return self.number(fact)
        return str(fact)


@cache
def words(language: Language) -> Words:
    """The sentences of a language, read once."""
    return Words(language)


@cache
def _load(name: str) -> gettext.GNUTranslations:
    data = resources.read_bytes(f"locale/{name}/LC_MESSAGES/mandat.mo")
    return gettext.GNUTranslations(BytesIO(data))


def all_keys(name: str) -> frozenset[str]:
    """All keys of a written catalogue (`sr` or `en`)."""
    catalogue: dict[object, str] = _load(name)._catalog  # type: ignore[attr-defined]
    plain = (key[0] if isinstance(key, tuple) else key for key in catalogue)
    return frozenset(str(key) for key in plain if key)
