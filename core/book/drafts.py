"""Under which keys unfinished work lies beside the chain: entries of minutes, one a station and
person, and cover sheets at the counter, one a person."""

PREFIX = "minutes:"
BETWEEN = "\t"
"""Between station and person; neither a station's id nor a name can hold it."""


def draft_key(station: str, person: str) -> str:
    """Under what a person's unfinished entry of a station is kept."""
    return f"{PREFIX}{station}{BETWEEN}{person}"


def old_key(station: str) -> str:
    """Under what it was kept while a station had one unfinished entry at most."""
    return f"{PREFIX}{station}"


def counter_key(person: str) -> str:
    """Under what a person's unfinished cover sheet is kept."""
    return f"handover:{person}"


def station_of(key: str) -> str:
    """The station whose entry a draft is; nothing for a draft of anything else."""
    return key.removeprefix(PREFIX).partition(BETWEEN)[0] if key.startswith(PREFIX) else ""
