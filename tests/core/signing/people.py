"""Invented signers: a root, an authority under it, and people whose keys lie in .p12 files."""

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from functools import cache
from pathlib import Path

from cryptography import x509
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec, rsa
from cryptography.hazmat.primitives.serialization import (
    BestAvailableEncryption,
    Encoding,
    NoEncryption,
    PrivateFormat,
)
from cryptography.hazmat.primitives.serialization.pkcs12 import serialize_key_and_certificates
from cryptography.x509.oid import NameOID

from core.signing.key import digest_of
from core.signing.pkcs12 import FileKey

Private = rsa.RSAPrivateKey | ec.EllipticCurvePrivateKey
SIGNED = datetime(2026, 11, 10, 17, 42, 10, tzinfo=UTC)
FROM, UNTIL = datetime(2026, 1, 1, tzinfo=UTC), datetime(2029, 1, 1, tzinfo=UTC)
KINDS = ("rsa", "p256", "p384")


@dataclass(frozen=True)
class Someone:
    """A key with its certificate, and the certificates above it."""

    private: Private
    certificate: x509.Certificate
    chain: tuple[x509.Certificate, ...] = ()

    @property
    def key(self) -> FileKey:
        """As it comes out of a file."""
        return FileKey(self.private, self.certificate, self.chain, digest_of(self.certificate))

    def p12(self, password: str) -> bytes:
        """As a file."""
        return serialize_key_and_certificates(
            "потпис".encode(), self.private, self.certificate, self.chain,
            BestAvailableEncryption(password.encode()),
        )  # fmt: skip

    @property
    def pem(self) -> bytes:
        """The certificate alone."""
        return self.certificate.public_bytes(Encoding.PEM)

    @property
    def bare(self) -> bytes:
        """The private key, as tools that fill cards want it."""
        return self.private.private_bytes(Encoding.DER, PrivateFormat.PKCS8, NoEncryption())


def made_key(kind: str) -> Private:
    """A fresh key: `rsa`, `rsa4096`, `p256`, `p384`, `p521`."""
    curves = {"p256": ec.SECP256R1(), "p384": ec.SECP384R1(), "p521": ec.SECP521R1()}
    if kind in curves:
        return ec.generate_private_key(curves[kind])
    return rsa.generate_private_key(65537, 4096 if kind == "rsa4096" else 2048)


def named(name: str, *more: tuple[x509.ObjectIdentifier, str]) -> x509.Name:
    """A distinguished name in the order of Serbian certificates."""
    parts = [(NameOID.COUNTRY_NAME, "RS"), (NameOID.ORGANIZATION_NAME, "Пример, ЦА"), *more]
    return x509.Name([x509.NameAttribute(o, v) for o, v in (*parts, (NameOID.COMMON_NAME, name))])


def issued(
    name: str,
    by: Someone | None,
    kind: str = "rsa",
    *,
    authority: bool = False,
    documents: bool = True,
    valid: tuple[datetime, datetime] = (FROM, UNTIL),
) -> Someone:
    """A certificate by an authority, or by itself."""
    private = made_key(kind)
    subject = named(name)
    builder = (
        x509.CertificateBuilder()
        .subject_name(subject)
        .issuer_name(by.certificate.subject if by else subject)
        .public_key(private.public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(valid[0])
        .not_valid_after(valid[1])
        .add_extension(x509.BasicConstraints(authority, None), critical=True)
        .add_extension(
            x509.KeyUsage(
                digital_signature=not authority and not documents,
                content_commitment=documents and not authority,
                key_encipherment=False,
                data_encipherment=False,
                key_agreement=False,
                key_cert_sign=authority,
                crl_sign=authority,
                encipher_only=False,
                decipher_only=False,
            ),
            critical=True,
        )
        .add_extension(x509.SubjectKeyIdentifier.from_public_key(private.public_key()), False)
    )
    certificate = builder.sign(by.private if by else private, hashes.SHA256())
    chain = (by.certificate, *by.chain) if by else ()
    return Someone(private, certificate, chain)


@cache
def root() -> Someone:
    """The root everybody trusts."""
    wide = (FROM - timedelta(days=3650), UNTIL + timedelta(days=3650))
    return issued("Пример корен", None, authority=True, valid=wide)


@cache
def office() -> Someone:
    """The authority under the root that issues to people."""
    return issued("Пример ЦА 2", root(), authority=True)


@cache
def secretary(kind: str = "rsa") -> Someone:
    """Јелена Марић, секретар."""
    return issued("Јелена Марић 200010", office(), kind)


@cache
def chair(kind: str = "rsa") -> Someone:
    """Гордана Вукелић, председник."""
    return issued("Гордана Вукелић 200011", office(), kind)


@cache
def stranger() -> Someone:
    """Somebody who made a certificate in the secretary's name, under no root."""
    return issued("Јелена Марић 200010", issued("Други корен", None, authority=True))


def store(path: Path, someone: Someone, password: str = "лозинка 1") -> Path:
    """A .p12 file on disk."""
    path.write_bytes(someone.p12(password))
    return path
