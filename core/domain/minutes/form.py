"""The paper form of the minutes as data: entry page, sheets and papers all read this table."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class FormField:
    """One line of the form: field name and the letter that checks call it by."""

    name: str
    letter: str


FIELDS = (
    FormField("registered", "S"),
    FormField("received", "R"),
    FormField("unused", "U"),
    FormField("voted", "G"),
    FormField("in_box", "B"),
    FormField("invalid", "N"),
    FormField("valid", "V"),
)

NAMES = tuple(field.name for field in FIELDS)
LETTERS = {field.name: field.letter for field in FIELDS}


def list_field(no: int) -> str:
    """Name of the field that holds the votes of list `no`."""
    return f"list:{no}"
