"""Under which keys unfinished entries of minutes lie beside the chain: one a station and person."""

PREFIX = "minutes:"
BETWEEN = "\t"
"""Between station and person; neither a station's id nor a name can hold it."""


def draft_key(station: str, person: str) -> str:
    """Under what a person's unfinished entry of a station is kept."""
    return f"{PREFIX}{station}{BETWEEN}{person}"


def old_key(station: str) -> str:
    """Under what it was kept while a station had one unfinished entry at most."""
    return f"{PREFIX}{station}"


def station_of(key: str) -> str:
    """The station whose entry a draft is; nothing for a draft of anything else."""
    return key.removeprefix(PREFIX).partition(BETWEEN)[0] if key.startswith(PREFIX) else ""
