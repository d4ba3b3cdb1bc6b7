"""A key on a smart card or token (картица), reached by the module its maker ships (PKCS#11)."""

from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from hashlib import new as hashed
from pathlib import Path
from typing import Any

import pkcs11
from cryptography import x509
from cryptography.hazmat.primitives.asymmetric import rsa
from pkcs11 import Attribute, Mechanism, ObjectClass, TokenFlag

from core.base.refusals import KnownFailure
from core.signing.certificates import (
    UnreadableCertificate,
    authority,
    for_documents,
    holder,
    readable,
)
from core.signing.key import digest_of

_DIGEST_INFO = {
    "sha256": bytes.fromhex("3031300d060960864801650304020105000420"),
    "sha384": bytes.fromhex("3041300d060960864801650304020205000430"),
    "sha512": bytes.fromhex("3051300d060960864801650304020305000440"),
}
"""What stands before the hash in an RSA signature (RFC 8017, 9.2); a card wants it made."""

_WRONG_PIN = (pkcs11.PinIncorrect, pkcs11.PinInvalid, pkcs11.PinLenRange)
_GONE = (
    pkcs11.DeviceRemoved,
    pkcs11.TokenNotPresent,
    pkcs11.SessionHandleInvalid,
    pkcs11.SessionClosed,
    pkcs11.KeyHandleInvalid,
    pkcs11.ObjectHandleInvalid,
    pkcs11.DeviceError,
)


@dataclass(frozen=True, slots=True)
class Card:
    """One certificate with a key on a card in a reader, seen without the PIN.

    `pad` is a reader with keys of its own, on which the PIN is typed; `tries` says how few tries
    are left: "" when enough, else `low`, `final` or `locked`.
    """

    module: Path
    slot: int
    label: str
    key: bytes
    certificate: x509.Certificate
    chain: tuple[x509.Certificate, ...]
    pad: bool = False
    tries: str = ""

    @property
    def for_documents(self) -> bool:
        """Whether the certificate is the one for signing documents, and so proposed."""
        return for_documents(self.certificate)


@dataclass(frozen=True, slots=True, repr=False)
class CardKey:
    """A key that never leaves its card; it signs while the card stays in the reader."""

    certificate: x509.Certificate
    chain: tuple[x509.Certificate, ...]
    digest: str
    _private: Any
    _pin: str | None = field(default=None)

    def sign(self, data: bytes) -> bytes:
        """As every `Key`: RSA over the whole DigestInfo, as all cards do it, or ECDSA."""
        hash_of = hashed(self.digest, data).digest()
        rsa_key = isinstance(self.certificate.public_key(), rsa.RSAPublicKey)
        wanted = _DIGEST_INFO[self.digest] + hash_of if rsa_key else hash_of
        mechanism = Mechanism.RSA_PKCS if rsa_key else Mechanism.ECDSA
        try:
            signature = self._private.sign(wanted, mechanism=mechanism, pin=self._pin)
        except _GONE as fault:
            raise KnownFailure("token.removed", name=holder(self.certificate)) from fault
        except _WRONG_PIN as fault:
            raise KnownFailure("token.wrong_pin", label=holder(self.certificate)) from fault
        except pkcs11.PKCS11Error as fault:
            raise _unknown(fault) from fault
        return bytes(signature)


def cards(module: Path) -> tuple[Card, ...]:
    """All certificates with keys on the cards now in readers, those for documents first.

    Raises `KnownFailure` when the module cannot be loaded or no card with a certificate is there.
    """
    found: list[Card] = []
    try:
        slots = _loaded(module).get_slots(token_present=True)
        for slot in slots:
            found += _on(module, slot)
    except pkcs11.PKCS11Error as fault:
        raise _unknown(fault) from fault
    if not found:
        raise KnownFailure("token.none", module=module.name)
    return tuple(sorted(found, key=lambda card: not card.for_documents))


@contextmanager
def opened(card: Card, pin: str | None) -> Iterator[CardKey]:
    """The key of a card while its session lasts; `pin` is `None` where the reader asks for it.

    Raises `KnownFailure`: wrong PIN (with what is said of the tries left), locked, card gone.
    """
    digest = digest_of(card.certificate)
    if pin is None and not card.pad:
        raise KnownFailure("token.no_pin", label=card.label)
    if pin is not None and not pin.isascii():  # PINs are digits and letters; nothing else is sent
        raise KnownFailure("token.wrong_pin", label=card.label)
    token = _token(card)
    try:
        session = token.open(user_pin=pkcs11.types.PROTECTED_AUTH if pin is None else pin)
    except _WRONG_PIN as fault:
        left = _tries(_token(card))
        if left == "locked":
            raise KnownFailure("token.locked", label=card.label) from fault
        if left == "final":
            raise KnownFailure("token.final_pin", label=card.label) from fault
        raise KnownFailure("token.wrong_pin", label=card.label) from fault
    except pkcs11.PinLocked as fault:
        raise KnownFailure("token.locked", label=card.label) from fault
    except _GONE as fault:
        raise KnownFailure("token.removed", name=holder(card.certificate)) from fault
    except pkcs11.PKCS11Error as fault:
        raise _unknown(fault) from fault
    try:
        private = _private(session, card)
        again = pin if _asks_each_time(private) else None
        yield CardKey(card.certificate, card.chain, digest, private, again)
    finally:
        _close(session)


def _loaded(module: Path) -> Any:
    if not module.is_file():
        raise KnownFailure("token.no_module", file=str(module))
    try:
        library = pkcs11.lib(str(module))
    except (pkcs11.PKCS11Error, RuntimeError, OSError) as fault:
        raise KnownFailure("token.bad_module", file=str(module)) from fault
    return library


def _on(module: Path, slot: Any) -> list[Card]:
    """The certificates of one card that name a key, seen without the PIN."""
    try:
        token = slot.get_token()
        session = token.open()
    except pkcs11.PKCS11Error:
        return []  # a card that is none: not initialised, or of another kind
    try:
        seen = list(_readable(session))
    finally:
        _close(session)
    flags = token.flags
    every = tuple(certificate for _id, certificate in seen)
    return [
        Card(
            module,
            slot.slot_id,
            token.label,
            key,
            certificate,
            tuple(one for one in every if one != certificate and authority(one)),
            bool(flags & TokenFlag.PROTECTED_AUTHENTICATION_PATH),
            _tries(token),
        )
        for key, certificate in seen
        if key and not authority(certificate)
    ]


def _readable(session: Any) -> Iterator[tuple[bytes, x509.Certificate]]:
    """The certificates of a card with the names of their keys; odd ones are left out."""
    for one in session.get_objects({Attribute.CLASS: ObjectClass.CERTIFICATE}):
        with suppress(UnreadableCertificate):
            yield bytes(one[Attribute.ID]), readable(bytes(one[Attribute.VALUE]))


def _token(card: Card) -> Any:
    """The card's token as it is now; its flags are read afresh."""
    try:
        for slot in _loaded(card.module).get_slots(token_present=True):
            if slot.slot_id == card.slot:
                return slot.get_token()
    except pkcs11.PKCS11Error as fault:
        raise KnownFailure("token.removed", name=holder(card.certificate)) from fault
    raise KnownFailure("token.removed", name=holder(card.certificate))


def _tries(token: Any) -> str:
    flags = token.flags
    if flags & TokenFlag.USER_PIN_LOCKED:
        return "locked"
    if flags & TokenFlag.USER_PIN_FINAL_TRY:
        return "final"
    return "low" if flags & TokenFlag.USER_PIN_COUNT_LOW else ""


def _private(session: Any, card: Card) -> Any:
    wanted = {Attribute.CLASS: ObjectClass.PRIVATE_KEY, Attribute.ID: card.key}
    found = list(session.get_objects(wanted))
    if not found:
        raise KnownFailure("token.no_key", label=card.label)
    return found[0]


def _asks_each_time(private: Any) -> bool:
    try:
        return bool(private[Attribute.ALWAYS_AUTHENTICATE])
    except pkcs11.PKCS11Error:
        return False


def _close(session: Any) -> None:
    try:
        session.close()
    except pkcs11.PKCS11Error:
        return  # the card is out: there is nothing left to close


def _unknown(fault: pkcs11.PKCS11Error) -> KnownFailure:
    return KnownFailure("token.failed", reason=type(fault).__name__)
