"""The same people sign workbook and PDF, one after the other, each beside those before."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from core.base.refusals import Refused
from core.signing.certificates import described, holder
from core.signing.holder import Holder
from core.signing.key import Key, fit


@dataclass(frozen=True, slots=True)
class Signers:
    """Keys that are open now, the moment claimed, and what stands beside each signature."""

    keys: Sequence[Key]
    at: datetime
    purpose: str

    def ready(self) -> None:
        """Every certificate counts at that moment, and no person signs twice."""
        for key in self.keys:
            fit(key.certificate, self.at)
        if len({key.certificate for key in self.keys}) < len(self.keys):
            raise Refused("sign.twice")

    @property
    def names(self) -> tuple[str, ...]:
        """Who signs, as the certificates call them."""
        return tuple(holder(key.certificate) for key in self.keys)

    @property
    def holders(self) -> tuple[Holder, ...]:
        """Whose the certificates are."""
        return tuple(described(key.certificate) for key in self.keys)

    def workbook(self, content: bytes) -> bytes:
        """The workbook with all signatures."""
        if self.keys:
            from core.signing.sign_xlsx import sign

            for key in self.keys:
                content = sign(content, key, self.at, self.purpose)
        return content

    def pdf(self, content: bytes) -> bytes:
        """The PDF with all signatures."""
        if self.keys:
            from core.signing.pdf import sign

            for key in self.keys:
                content = sign(content, key, self.at, self.purpose)
        return content
