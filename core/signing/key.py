"""A key that signs, wherever it lies: one face for a .p12 file and for a card."""

from datetime import datetime
from typing import Protocol

from cryptography import x509
from cryptography.hazmat.primitives.asymmetric import ec, padding, rsa
from cryptography.hazmat.primitives.asymmetric.utils import (
    decode_dss_signature,
    encode_dss_signature,
)
from cryptography.hazmat.primitives.hashes import SHA256, SHA384, SHA512, HashAlgorithm

from core.base import moments
from core.base.refusals import KnownFailure
from core.signing.certificates import holder

HASHES: dict[str, HashAlgorithm] = {"sha256": SHA256(), "sha384": SHA384(), "sha512": SHA512()}

SMALLEST_RSA = 2048
"""Bits under which an RSA key does not count as one today."""

_BY_CURVE = {"secp256r1": "sha256", "secp384r1": "sha384", "secp521r1": "sha512"}


class Key(Protocol):
    """A signer's key (квалификовани електронски потпис) with its certificate and chain."""

    @property
    def certificate(self) -> x509.Certificate:
        """The signer's own certificate."""
        ...

    @property
    def chain(self) -> tuple[x509.Certificate, ...]:
        """Certificates that lead from it towards a root, as far as they are known."""
        ...

    @property
    def digest(self) -> str:
        """The hash that goes with the key: sha256, or what its curve wants."""
        ...

    def sign(self, data: bytes) -> bytes:
        """The signature over the hash of `data`.

        RSA: PKCS#1 v1.5. ECDSA: r and s in fixed width, as XML wants them. Raises `KnownFailure`
        when the card is gone.
        """
        ...


def digest_of(certificate: x509.Certificate) -> str:
    """The hash by which a key of that certificate signs; `KnownFailure` on keys not known."""
    key = certificate.public_key()
    if isinstance(key, rsa.RSAPublicKey) and key.key_size >= SMALLEST_RSA:
        return "sha256"
    if isinstance(key, ec.EllipticCurvePublicKey) and key.curve.name in _BY_CURVE:
        return _BY_CURVE[key.curve.name]
    raise KnownFailure("key.unfit", name=holder(certificate))


def strong(certificate: x509.Certificate) -> bool:
    """Whether its key is one by which papers are signed today."""
    try:
        return bool(digest_of(certificate))
    except KnownFailure:
        return False


def fit(certificate: x509.Certificate, at: datetime) -> None:
    """Raises `KnownFailure` for a certificate that is not valid at that moment, or cannot sign."""
    name = holder(certificate)
    if at > certificate.not_valid_after_utc:
        until = moments.written(certificate.not_valid_after_utc)
        raise KnownFailure("key.expired", name=name, until=until)
    if at < certificate.not_valid_before_utc:
        since = moments.written(certificate.not_valid_before_utc)
        raise KnownFailure("key.not_yet", name=name, since=since)
    digest_of(certificate)


def width(key: ec.EllipticCurvePublicKey) -> int:
    """Octets of one coordinate: r and s are written as wide as that."""
    return (key.curve.key_size + 7) // 8


def fixed(der: bytes, key: ec.EllipticCurvePublicKey) -> bytes:
    """An ECDSA signature as XML writes it: r, then s."""
    r, s = decode_dss_signature(der)
    return r.to_bytes(width(key), "big") + s.to_bytes(width(key), "big")


def as_der(signature: bytes, certificate: x509.Certificate) -> bytes:
    """A signature as CMS writes it: ECDSA as two numbers in DER, RSA as it is."""
    if isinstance(certificate.public_key(), rsa.RSAPublicKey):
        return signature
    half = len(signature) // 2
    r, s = signature[:half], signature[half:]
    return encode_dss_signature(int.from_bytes(r, "big"), int.from_bytes(s, "big"))


def verify(certificate: x509.Certificate, signature: bytes, data: bytes, digest: str) -> None:
    """Raises `cryptography.exceptions.InvalidSignature` when the signature does not hold."""
    key = certificate.public_key()
    algorithm = HASHES[digest]
    if isinstance(key, rsa.RSAPublicKey) and key.key_size >= SMALLEST_RSA:
        key.verify(signature, data, padding.PKCS1v15(), algorithm)
    elif isinstance(key, ec.EllipticCurvePublicKey) and len(signature) == 2 * width(key):
        key.verify(as_der(signature, certificate), data, ec.ECDSA(algorithm))
    else:
        raise ValueError("a key of another kind")
