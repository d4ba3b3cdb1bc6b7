"""The help (помоћ) of every page: shipped Markdown, filled with law and keys of the moment.

A text says what it wants filled in braces: `{keys}` the page's keys, `{value:section.name}` a
number of the law, `{law:section.name}` its article, `{see: one, another}` other texts. A line about
a provision that the law of the book lacks is left out.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from core.base import resources
from core.base.script import folded, to_latin
from core.law.profile import LegalProfile
from core.office.citing import article_of, cited
from core.words.catalogue import WRITTEN, Language, Words

TOPICS = (
    *("start", "tour", "keys", "wizard", "overview"),
    *("lists", "list", "list-submission", "list-enclosures", "list-course"),
    *("ballot", "ballot-ledger", "stations"),
    *("minutes", "handover", "entry", "compare", "scans", "importing", "packages", "projector"),
    *("results", "results-quotients", "councillors"),
    *("papers", "papers-signing", "wordings", "verify"),
    *("history", "people", "settings"),
)
"""Every text there is, in the order of the table of contents."""

Keys = Sequence[tuple[Sequence[str], str]]

_FIELD = re.compile(r"\{(keys|value|law|see)(?:: ?([\w., -]+))?\}")


@dataclass(frozen=True, slots=True)
class Help:
    """One text, ready to be shown: its title, and all of it as Markdown with the title."""

    topic: str
    title: str
    text: str


def title(words: Words, topic: str) -> str:
    """What a text is called."""
    return _source(words, topic).partition("\n")[0].removeprefix("# ")


def told(words: Words, topic: str, law: LegalProfile, keys: Keys = ()) -> Help:
    """One text in the language of the words; links to others are `help:topic`."""
    return Help(topic, title(words, topic), filled(words, _source(words, topic), law, keys))


def filled(words: Words, text: str, law: LegalProfile, keys: Keys = ()) -> str:
    """A text with what stands in its braces."""
    lines = [line for line in text.splitlines() if _applies(line, law)]
    return _FIELD.sub(lambda field: _filled(words, law, keys, field), "\n".join(lines))


def sought(words: Words, text: str) -> tuple[str, ...]:
    """The texts in which every word of what was typed stands, those named after it first."""
    wanted = folded(text).split()
    found = [one for one in TOPICS if _has(_source(words, one), wanted)]
    return tuple(sorted(found, key=lambda one: not _has(title(words, one), wanted)))


def _has(text: str, wanted: list[str]) -> bool:
    inside = folded(text)
    return all(word in inside for word in wanted)


def _source(words: Words, topic: str) -> str:
    """The text as it is shipped, in the letters of the window; fields and links are no words."""
    text = resources.read_bytes(f"help/{WRITTEN[words.language]}/{topic}.md").decode("utf-8")
    return to_latin(text) if words.language is Language.SR_LATN else text


def _applies(line: str, law: LegalProfile) -> bool:
    wanted = [key for what, key in _FIELD.findall(line) if what in ("law", "value")]
    return all(article_of(law, key) for key in wanted)


def _filled(words: Words, law: LegalProfile, keys: Keys, field: re.Match[str]) -> str:
    what, about = field.groups()
    match what:
        case "keys":
            return _keys(words, keys)
        case "value":
            return words("help.value", value=law.number(about))
        case "law":
            return cited(words, article_of(law, about))
    others = (one.strip() for one in about.split(","))
    named = ", ".join(f"[{title(words, one)}](help:{one})" for one in others)
    return words("help.see", topics=named)


def _keys(words: Words, keys: Keys) -> str:
    if not keys:
        return words("help.keys.at_foot")
    return "\n".join(f"- {_caps(caps)} {does}" for caps, does in keys)


def _caps(caps: Sequence[str]) -> str:
    """Keys as code, each with room inside it, so that neighbours can be told apart."""
    return " ".join(f"`\u00a0{cap}\u00a0`" for cap in caps)
