"""The keys that this build trusts to sign a newer version; data, so that one can be replaced."""

import base64
import tomllib
from dataclasses import dataclass
from datetime import date

from core.base import resources

FILE = "updates/keys.toml"


@dataclass(frozen=True, slots=True)
class UpdateKey:
    """A public key by its name, the days whose packages it may sign, and since when it may not."""

    name: str
    public: bytes
    since: date
    until: date
    revoked: date | None = None
    why: str = ""


def shipped() -> tuple[UpdateKey, ...]:
    """Those that came with the program; there may be none."""
    return read(resources.read_bytes(FILE))


def read(content: bytes) -> tuple[UpdateKey, ...]:
    """The keys of a file of ours; `ValueError` or `KeyError` where it is not as it should be."""
    rows = tomllib.loads(content.decode("utf-8")).get("key", [])
    keys = tuple(
        UpdateKey(
            name=row["name"],
            public=base64.b64decode(row["public"], validate=True),
            since=row["since"],
            until=row["until"],
            revoked=row.get("revoked"),
            why=row.get("why", ""),
        )
        for row in rows
    )
    if len({key.name for key in keys}) < len(keys) or not all(map(_whole, keys)):
        raise ValueError(FILE)
    return keys


def _whole(key: UpdateKey) -> bool:
    return len(key.public) == 32 and key.since <= key.until and bool(key.revoked) == bool(key.why)
