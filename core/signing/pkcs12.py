"""A key out of a .p12 file (.pfx), opened by its password, which is not kept."""

from dataclasses import dataclass
from pathlib import Path

from cryptography import x509
from cryptography.hazmat.primitives.asymmetric import ec, padding, rsa
from cryptography.hazmat.primitives.serialization.pkcs12 import load_pkcs12

from core.base.refusals import KnownFailure
from core.signing.key import HASHES, digest_of, fixed

MOST_BYTES = 1 << 20
"""A key file is some kilobytes; what is larger is none."""


@dataclass(frozen=True, slots=True, repr=False)
class FileKey:
    """A key that lies in this computer's memory while it signs."""

    private: rsa.RSAPrivateKey | ec.EllipticCurvePrivateKey
    certificate: x509.Certificate
    chain: tuple[x509.Certificate, ...]
    digest: str

    def sign(self, data: bytes) -> bytes:
        """As every `Key`."""
        algorithm = HASHES[self.digest]
        if isinstance(self.private, rsa.RSAPrivateKey):
            return self.private.sign(data, padding.PKCS1v15(), algorithm)
        return fixed(self.private.sign(data, ec.ECDSA(algorithm)), self.private.public_key())


def open_file(path: Path, password: str) -> FileKey:
    """The key of a .p12 file.

    Raises `KnownFailure` where the file cannot be read, is none, holds no key, or the password is
    wrong.
    """
    content = _read(path)
    if not _possible(password):
        raise KnownFailure("key.wrong_password", file=path.name)
    try:
        store = load_pkcs12(content, password.encode("utf-8"))
    except ValueError as fault:
        # A wrong password and a file that is none look alike to the library, save in its words.
        if "password" in str(fault).casefold() or "mac" in str(fault).casefold():
            raise KnownFailure("key.wrong_password", file=path.name) from fault
        raise KnownFailure("key.not_a_store", file=str(path)) from fault
    key, found = store.key, store.cert
    if found is None or not isinstance(key, rsa.RSAPrivateKey | ec.EllipticCurvePrivateKey):
        raise KnownFailure("key.not_in_store", file=str(path))
    chain = tuple(one.certificate for one in store.additional_certs)
    certificate = found.certificate
    return FileKey(key, certificate, chain, digest_of(certificate))


def _possible(password: str) -> bool:
    """Whether the library can be handed it: a sign that it cannot take would be quoted aloud."""
    return "\0" not in password and not any("\ud800" <= sign <= "\udfff" for sign in password)


def _read(path: Path) -> bytes:
    try:
        with path.open("rb") as file:
            content = file.read(MOST_BYTES + 1)
    except OSError as fault:
        reason = fault.strerror or str(fault)
        raise KnownFailure("key.cannot_read", file=str(path), reason=reason) from fault
    if len(content) > MOST_BYTES:
        raise KnownFailure("key.not_a_store", file=str(path))
    return content
