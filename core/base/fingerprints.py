"""Two of a fingerprint's eight groups are typed from paper: so paper and file prove each other."""

GROUPS = 8
MASK = "••••"
"""What stands where a hidden group is."""


def hidden(fingerprint: str) -> tuple[int, int]:
    """Which two groups are typed, counted from 0; the groups themselves settle it."""
    number = int("".join(fingerprint.split()) or "0", 16)
    first = number % GROUPS
    second = (first + 1 + number // GROUPS % (GROUPS - 1)) % GROUPS
    return min(first, second), max(first, second)


def masked(fingerprint: str) -> str:
    """The fingerprint without its hidden groups, as the screen shows it before they are typed."""
    unseen = hidden(fingerprint)
    shown = (MASK if at in unseen else one for at, one in enumerate(fingerprint.split()))
    return " ".join(shown)


def proves(fingerprint: str, typed: tuple[str, ...]) -> bool:
    """Whether the groups typed are the hidden ones."""
    groups = fingerprint.split()
    wanted = tuple(groups[at] for at in hidden(fingerprint))
    return tuple("".join(one.split()).upper() for one in typed) == wanted
