"""The fields of a filed list, and what stands in them, in words."""

from datetime import date

from core.words import dates
from core.words.catalogue import Words

NOTHING = "–"
_CHOICES = {"submitter.kind": "submitter", "representative.right": "right", "sex": "sex"}
_DAYS = ("born", "agreement")
_YES = "yes"


def list_field(words: Words, name: str, no: int = 0) -> str:
    """A field of the list; `no` tells it from others of its like, as the parties of a coalition."""
    first, _point, rest = name.partition(".")
    if first == "enclosure":
        return words("form.enclosure", what=words(f"enclosure.{rest}"))
    if first == "struck":
        return words("form.struck", why=words(f"struck.{rest}"))
    return words(f"field.filed.{name}", n=no) if no else words(f"field.filed.{name}")


def candidate_field(words: Words, name: str) -> str:
    """A field of a candidate."""
    return words(f"field.candidate.{name}")


def said(words: Words, name: str, text: str) -> str:
    """What stands in a field: choices and enclosures in words, days as the language has them."""
    if not text:
        return NOTHING
    if name in _CHOICES:
        return words(f"{_CHOICES[name]}.{text}")
    if name in _DAYS:
        return dates.day(words, date.fromisoformat(text))
    if name == "lacks":
        return ", ".join(words(f"enclosure.{one}") for one in text.split(","))
    if name == "motion" or name.startswith("enclosure."):
        return words("form.yes") if text == _YES else text
    return text
