"""Two of a fingerprint's eight groups are typed from paper: so paper and file prove each other."""

GROUPS = 8


def hidden(fingerprint: str) -> tuple[int, int]:
    """Which two groups are typed, counted from 0; the groups themselves settle it."""
    number = int("".join(fingerprint.split()) or "0", 16)
    first = number % GROUPS
    second = (first + 1 + number // GROUPS % (GROUPS - 1)) % GROUPS
    return min(first, second), max(first, second)


def proves(fingerprint: str, typed: tuple[str, ...]) -> bool:
    """Whether the groups typed are the hidden ones."""
    groups = fingerprint.split()
    wanted = tuple(groups[at] for at in hidden(fingerprint))
    return tuple("".join(one.split()).upper() for one in typed) == wanted
