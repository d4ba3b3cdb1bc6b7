"""The signature part itself (sigN.xml), element by element as Excel 2016 writes it."""

from base64 import b64encode
from dataclasses import dataclass
from datetime import datetime
from hashlib import new as hashed
from xml.sax.saxutils import escape

from cryptography.hazmat.primitives.asymmetric import rsa

from core.signing import markup
from core.signing.certificates import der, office_name
from core.signing.key import Key
from core.signing.markup import DSIG, MDSSI, OFFICE, PACKAGE, SIGNATURE, XADES

MOST_PURPOSE = 255
COMMITMENT = "http://uri.etsi.org/01903/v1.2.2#ProofOfOrigin"
COMMITMENT_TOLD = "Created and approved this document"
OFFICE_VERSION = "16.0"


@dataclass(frozen=True, slots=True)
class Pieces:
    """What a signature is made of: the key, the moment in UTC, a purpose, and the manifest."""

    key: Key
    at: datetime
    purpose: str
    references: tuple[str, ...]

    @property
    def time(self) -> str:
        """The moment claimed, to the second."""
        return self.at.strftime("%Y-%m-%dT%H:%M:%SZ")

    @property
    def told(self) -> str:
        """The purpose as markup, cut to what Excel allows."""
        shown = "".join(sign if sign.isprintable() else " " for sign in self.purpose)
        return escape(" ".join(shown.split())[:MOST_PURPOSE])


def signature(pieces: Pieces) -> bytes:
    """The whole part. Every signed piece is canonical where it is made, and stays byte for byte."""
    package, office = markup.canonical(_package(pieces)), markup.canonical(_office(pieces))
    properties = markup.canonical(_properties(pieces))
    info = markup.canonical(_signed_info(pieces, package, office, properties))
    value = _base64(pieces.key.sign(info))
    certificate = _base64(der(pieces.key.certificate))
    known = f"<X509Data><X509Certificate>{certificate}</X509Certificate></X509Data>"
    return b"".join(
        (
            b'<?xml version="1.0" encoding="UTF-8"?>\n',
            f'<Signature xmlns="{DSIG}" Id="{SIGNATURE}">'.encode("ascii"),
            info,
            f"<SignatureValue>{value}</SignatureValue><KeyInfo>{known}</KeyInfo>".encode("ascii"),
            package,
            office,
            f'<Object><xd:QualifyingProperties xmlns:xd="{XADES}" Target="#{SIGNATURE}">'.encode(),
            properties,
            _unsigned(pieces).encode("ascii"),
            b"</xd:QualifyingProperties></Object></Signature>",
        )
    )


def _package(pieces: Pieces) -> str:
    """Every part of the workbook, and the time of signing."""
    return (
        f'<Object xmlns="{DSIG}" Id="{PACKAGE}"><Manifest>{"".join(pieces.references)}</Manifest>'
        "<SignatureProperties>"
        f'<SignatureProperty Id="idSignatureTime" Target="#{SIGNATURE}">'
        f'<mdssi:SignatureTime xmlns:mdssi="{MDSSI}">'
        "<mdssi:Format>YYYY-MM-DDThh:mm:ssTZD</mdssi:Format>"
        f"<mdssi:Value>{pieces.time}</mdssi:Value>"
        "</mdssi:SignatureTime></SignatureProperty></SignatureProperties></Object>"
    )


def _office(pieces: Pieces) -> str:
    """What Excel shows of a signature, in the order it wants."""
    empty = "{00000000-0000-0000-0000-000000000000}"
    facts = (
        ("SetupID", ""),
        ("SignatureText", ""),
        ("SignatureImage", ""),
        ("SignatureComments", pieces.told),
        ("WindowsVersion", "10.0"),
        ("OfficeVersion", OFFICE_VERSION),
        ("ApplicationVersion", OFFICE_VERSION),
        ("Monitors", "1"),
        ("HorizontalResolution", "1366"),
        ("VerticalResolution", "768"),
        ("ColorDepth", "32"),
        ("SignatureProviderId", empty),
        ("SignatureProviderUrl", ""),
        ("SignatureProviderDetails", "9"),
        ("SignatureType", "1"),
    )
    told = "".join(f"<{name}>{value}</{name}>" for name, value in facts)
    return (
        f'<Object xmlns="{DSIG}" Id="{markup.OFFICE_OBJECT}"><SignatureProperties>'
        f'<SignatureProperty Id="idOfficeV1Details" Target="#{SIGNATURE}">'
        f'<SignatureInfoV1 xmlns="{OFFICE}">{told}</SignatureInfoV1>'
        "</SignatureProperty></SignatureProperties></Object>"
    )


def _properties(pieces: Pieces) -> str:
    """When, by which certificate, under the implied policy, and to what end (XAdES-EPES)."""
    certificate, digest = pieces.key.certificate, pieces.key.digest
    value = _base64(hashed(digest, der(certificate)).digest())
    told = pieces.told
    return (
        f'<xd:SignedProperties xmlns="{DSIG}" xmlns:xd="{XADES}" Id="{markup.PROPERTIES}">'
        f"<xd:SignedSignatureProperties><xd:SigningTime>{pieces.time}</xd:SigningTime>"
        "<xd:SigningCertificate><xd:Cert><xd:CertDigest>"
        f'<DigestMethod Algorithm="{markup.DIGESTS[digest]}"/><DigestValue>{value}</DigestValue>'
        "</xd:CertDigest><xd:IssuerSerial>"
        f"<X509IssuerName>{escape(office_name(certificate.issuer))}</X509IssuerName>"
        f"<X509SerialNumber>{certificate.serial_number}</X509SerialNumber>"
        "</xd:IssuerSerial></xd:Cert></xd:SigningCertificate>"
        "<xd:SignaturePolicyIdentifier><xd:SignaturePolicyImplied/></xd:SignaturePolicyIdentifier>"
        f"</xd:SignedSignatureProperties>{_commitment(told) if told else ''}</xd:SignedProperties>"
    )


def _commitment(told: str) -> str:
    return (
        "<xd:SignedDataObjectProperties><xd:CommitmentTypeIndication><xd:CommitmentTypeId>"
        f"<xd:Identifier>{COMMITMENT}</xd:Identifier>"
        f"<xd:Description>{COMMITMENT_TOLD}</xd:Description></xd:CommitmentTypeId>"
        "<xd:AllSignedDataObjects/><xd:CommitmentTypeQualifiers>"
        f"<xd:CommitmentTypeQualifier>{told}</xd:CommitmentTypeQualifier>"
        "</xd:CommitmentTypeQualifiers></xd:CommitmentTypeIndication>"
        "</xd:SignedDataObjectProperties>"
    )


def _signed_info(pieces: Pieces, package: bytes, office: bytes, properties: bytes) -> str:
    canonical = f'<Transforms><Transform Algorithm="{markup.C14N}"/></Transforms>'
    wanted = (
        (PACKAGE, markup.OBJECT_TYPE, "", package),
        (markup.OFFICE_OBJECT, markup.OBJECT_TYPE, "", office),
        (markup.PROPERTIES, markup.PROPERTIES_TYPE, canonical, properties),
    )
    digest = pieces.key.digest
    references = "".join(
        f'<Reference Type="{kind}" URI="#{name}">{transforms}'
        f'<DigestMethod Algorithm="{markup.DIGESTS[digest]}"/>'
        f"<DigestValue>{_base64(hashed(digest, content).digest())}</DigestValue></Reference>"
        for name, kind, transforms, content in wanted
    )
    return (
        f'<SignedInfo xmlns="{DSIG}"><CanonicalizationMethod Algorithm="{markup.C14N}"/>'
        f'<SignatureMethod Algorithm="{method_of(pieces.key)}"/>{references}</SignedInfo>'
    )


def _unsigned(pieces: Pieces) -> str:
    """The certificates that lead to a root, for a reader who lacks them."""
    if not pieces.key.chain:
        return ""
    values = "".join(
        f"<xd:EncapsulatedX509Certificate>{_base64(der(one))}</xd:EncapsulatedX509Certificate>"
        for one in pieces.key.chain
    )
    return (
        "<xd:UnsignedProperties><xd:UnsignedSignatureProperties><xd:CertificateValues>"
        f"{values}</xd:CertificateValues></xd:UnsignedSignatureProperties></xd:UnsignedProperties>"
    )


def method_of(key: Key) -> str:
    """The name of the algorithm a key signs by."""
    kind = "rsa" if isinstance(key.certificate.public_key(), rsa.RSAPublicKey) else "ecdsa"
    return markup.METHODS[kind, key.digest]


def _base64(content: bytes) -> str:
    return b64encode(content).decode("ascii")
