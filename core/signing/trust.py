"""Whether a chosen root vouches for a signer at the moment they say they signed; offline."""

import asyncio
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta

from asn1crypto import x509 as asn1  # type: ignore[import-untyped]
from cryptography.exceptions import UnsupportedAlgorithm
from cryptography.x509 import Certificate, ExtensionNotFound, KeyUsage
from pyhanko_certvalidator import CertificateValidator, ValidationContext
from pyhanko_certvalidator.authority import CertTrustAnchor
from pyhanko_certvalidator.errors import PathError, ValidationError

from core.base import moments
from core.signing.certificates import (
    authority,
    der,
    for_documents,
    holder,
    issuer,
    organisation,
)
from core.signing.key import strong
from core.signing.verdict import Signer

AHEAD = timedelta(minutes=15)
"""So far may the signer's clock be ahead of this one."""

_NO_PATH = (
    PathError,
    ValidationError,
    ValueError,
    TypeError,
    LookupError,
    AttributeError,
    NotImplementedError,
    OverflowError,
    RecursionError,
    UnsupportedAlgorithm,
)
"""What looking for a path among odd certificates ends in: nobody is vouched for then."""


@dataclass(frozen=True, slots=True)
class Roots:
    """The certificates the commission chose to trust (корени поверења); without any, nobody is
    vouched for."""

    certificates: tuple[Certificate, ...] = ()


def trust(
    certificate: Certificate,
    others: Iterable[Certificate],
    at: datetime,
    roots: Roots,
    purpose: str = "",
) -> Signer:
    """The signer with the outcome of the check; whether it was revoked cannot be known offline."""
    until = certificate.not_valid_after_utc
    return Signer(
        name=holder(certificate),
        organisation=organisation(certificate),
        issuer=issuer(certificate),
        at=at,
        purpose=purpose,
        trust=_why_not(certificate, tuple(others), at, roots),
        expired_since=until if at <= until < moments.now() else None,
    )


def _why_not(
    certificate: Certificate, others: tuple[Certificate, ...], at: datetime, roots: Roots
) -> str:
    if not certificate.not_valid_before_utc <= at <= certificate.not_valid_after_utc:
        return "expired_then"
    if at > moments.now() + AHEAD:
        return "to_come"
    if not strong(certificate):
        return "weak_key"
    if not roots.certificates:
        return "no_roots"
    try:
        asyncio.run(_path(certificate, others, at, roots))
    except _NO_PATH:
        return "no_path"
    return "" if for_documents(certificate) and not authority(certificate) else "not_for_documents"


async def _path(
    certificate: Certificate, others: tuple[Certificate, ...], at: datetime, roots: Roots
) -> None:
    """Raises an exception where no path leads from the certificate to a root that may vouch."""
    context = ValidationContext(
        trust_roots=[
            CertTrustAnchor(asn1.Certificate.load(der(one)), derive_default_quals_from_cert=True)
            for one in roots.certificates
            if one == certificate or _may_vouch(one, at)
        ],
        moment=at,
        allow_fetching=False,
        revocation_mode="soft-fail",
    )
    validator = CertificateValidator(
        asn1.Certificate.load(der(certificate)),
        intermediate_certs=[asn1.Certificate.load(der(one)) for one in others],
        validation_context=context,
    )
    await validator.async_validate_path()


def _may_vouch(root: Certificate, at: datetime) -> bool:
    """Whether a chosen certificate is an authority that was valid then.

    Every other chosen certificate vouches for itself alone.
    """
    try:
        signs = root.extensions.get_extension_for_class(KeyUsage).value.key_cert_sign
    except (ExtensionNotFound, ValueError):
        return False
    return authority(root) and signs and root.not_valid_before_utc <= at <= root.not_valid_after_utc
