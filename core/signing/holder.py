"""Whose a certificate is, as a value that needs no library of certificates."""

from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True, slots=True)
class Holder:
    """Whose a certificate is, as one chooses among them."""

    name: str
    issuer: str
    since: datetime
    until: datetime
    for_documents: bool

    def expired(self, now: datetime) -> bool:
        """Whether it no longer counts."""
        return now > self.until
