"""What a certificate says: whose it is, who issued it, and what its key may be used for."""

from datetime import UTC, datetime

from cryptography import x509
from cryptography.exceptions import UnsupportedAlgorithm
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.serialization import Encoding
from cryptography.x509.oid import NameOID

from core.base.refusals import KnownFailure
from core.signing.holder import Holder

_WORDS = {
    NameOID.COUNTRY_NAME: "C",
    NameOID.ORGANIZATION_NAME: "O",
    NameOID.ORGANIZATIONAL_UNIT_NAME: "OU",
    NameOID.COMMON_NAME: "CN",
    NameOID.SERIAL_NUMBER: "SERIALNUMBER",
    NameOID.STATE_OR_PROVINCE_NAME: "S",
    NameOID.LOCALITY_NAME: "L",
    NameOID.SURNAME: "SN",
    NameOID.GIVEN_NAME: "G",
    NameOID.TITLE: "T",
    NameOID.EMAIL_ADDRESS: "E",
    NameOID.DOMAIN_COMPONENT: "DC",
    NameOID.ORGANIZATION_IDENTIFIER: "OID.2.5.4.97",
}
"""How Windows writes the parts of a name; it looks for the issuer by these very letters."""

NO_END = datetime(2100, 1, 1, tzinfo=UTC)
"""What is valid longer is as good as without an end, and no clock here goes further."""

_SPECIAL = '",+;<>\\=\n'


def described(certificate: x509.Certificate) -> Holder:
    """What one sees of a certificate before choosing it."""
    return Holder(
        name=holder(certificate),
        issuer=issuer(certificate),
        since=certificate.not_valid_before_utc,
        until=min(certificate.not_valid_after_utc, NO_END),
        for_documents=for_documents(certificate),
    )


def holder(certificate: x509.Certificate) -> str:
    """The person (or office) a certificate is made out to."""
    return _first(certificate.subject, NameOID.COMMON_NAME) or office_name(certificate.subject)


def issuer(certificate: x509.Certificate) -> str:
    """Who issued it (сертификационо тело)."""
    return _first(certificate.issuer, NameOID.COMMON_NAME) or office_name(certificate.issuer)


def organisation(certificate: x509.Certificate) -> str:
    """The body the holder acts for, where the certificate names one."""
    return _first(certificate.subject, NameOID.ORGANIZATION_NAME)


def for_documents(certificate: x509.Certificate) -> bool:
    """Whether the certificate is for signing documents (nonRepudiation), not for logging in."""
    try:
        usage = certificate.extensions.get_extension_for_class(x509.KeyUsage).value
    except x509.ExtensionNotFound:
        return False
    except ValueError:
        return False
    return bool(usage.content_commitment)


def authority(certificate: x509.Certificate) -> bool:
    """Whether it is an authority's (сертификационо тело), which issues and signs no papers."""
    try:
        return certificate.extensions.get_extension_for_class(x509.BasicConstraints).value.ca
    except (x509.ExtensionNotFound, ValueError):
        return False


def office_name(name: x509.Name) -> str:
    """A distinguished name as genuine Office writes it: last part first, `, ` between."""
    parts = [
        "+".join(
            f"{_WORDS.get(one.oid, f'OID.{one.oid.dotted_string}')}={_quoted(one)}" for one in r
        )
        for r in reversed(list(name.rdns))
    ]
    return ", ".join(parts)


def read_roots(content: bytes, file: str) -> tuple[x509.Certificate, ...]:
    """The certificates of a .pem, .crt or .cer file; `KnownFailure` where there are none."""
    try:
        if b"-----BEGIN" in content:
            found = x509.load_pem_x509_certificates(content)
            return tuple(readable(der(one)) for one in found)
        return (readable(content),)
    except _ODD as fault:
        raise KnownFailure("roots.unreadable", file=file) from fault


def der(certificate: x509.Certificate) -> bytes:
    """The very bytes of a certificate."""
    return certificate.public_bytes(Encoding.DER)


_ODD = (
    ValueError,
    TypeError,
    KeyError,
    NotImplementedError,
    UnsupportedAlgorithm,
    x509.InvalidVersion,
    x509.DuplicateExtension,
    x509.UnsupportedGeneralNameType,
)
"""What the library raises on a certificate that nobody issued in good faith."""


class UnreadableCertificate(ValueError):
    """Bytes that are no certificate, or one whose name, times or key nobody can read."""


def readable(content: bytes) -> x509.Certificate:
    """A certificate that may have been made in bad faith; all that is asked of it later is read."""
    try:
        certificate = x509.load_der_x509_certificate(content)
        described(certificate)
        organisation(certificate)
        certificate.public_key()
    except _ODD as fault:
        raise UnreadableCertificate from fault
    return certificate


def pem(certificate: x509.Certificate) -> bytes:
    """A certificate as a text file."""
    return certificate.public_bytes(Encoding.PEM)


def fingerprint(certificate: x509.Certificate) -> str:
    """The hash by which a certificate is told from every other, in hex."""
    return certificate.fingerprint(SHA256()).hex()


def _first(name: x509.Name, oid: x509.ObjectIdentifier) -> str:
    found = name.get_attributes_for_oid(oid)
    return str(found[0].value) if found else ""


def _quoted(one: x509.NameAttribute[str | bytes]) -> str:
    text = one.value if isinstance(one.value, str) else one.value.hex()
    if any(sign in text for sign in _SPECIAL) or text != text.strip():
        doubled = text.replace('"', '""')
        return f'"{doubled}"'
    return text
