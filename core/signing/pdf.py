"""Signs a PDF (PAdES-B-B) with the same key as the workbook, and checks such signatures."""

import asyncio
import logging
from datetime import datetime
from io import BytesIO
from typing import Any

from asn1crypto import x509 as asn1  # type: ignore[import-untyped]
from cryptography.exceptions import UnsupportedAlgorithm
from cryptography.x509 import InvalidVersion
from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter
from pyhanko.pdf_utils.misc import PdfError
from pyhanko.pdf_utils.reader import PdfFileReader
from pyhanko.sign import fields, signers
from pyhanko.sign.diff_analysis import ModificationLevel
from pyhanko.sign.general import SigningError
from pyhanko.sign.validation import async_validate_pdf_signature
from pyhanko.sign.validation.errors import SignatureValidationError
from pyhanko.sign.validation.settings import KeyUsageConstraints
from pyhanko.sign.validation.status import SignatureCoverageLevel
from pyhanko_certvalidator import ValidationContext
from pyhanko_certvalidator.registry import SimpleCertificateStore

from core.base import moments
from core.signing.certificates import der, holder, organisation, readable
from core.signing.key import Key, as_der, fit
from core.signing.trust import Roots, trust
from core.signing.verdict import Problem, Signer, State, Unsound, Verdict, of_signers

logging.getLogger("pyhanko").setLevel(logging.ERROR)
"""What it would warn of, the verdict says."""

STRONG = ("sha256", "sha384", "sha512")
FIELD = "Mandat-"
ROOM = 4096
"""Octets kept for a signature beside its certificates."""
HARMLESS = (ModificationLevel.NONE, ModificationLevel.LTA_UPDATES, ModificationLevel.FORM_FILLING)
"""What may follow a signature: only what adds another one."""
_FAULTY = (
    PdfError,
    SigningError,
    SignatureValidationError,
    ValueError,
    TypeError,
    LookupError,
    AttributeError,
    RecursionError,
    OverflowError,
    NotImplementedError,
    InvalidVersion,
    UnsupportedAlgorithm,
)
"""What reading a hostile PDF may end in."""


def sign(content: bytes, key: Key, at: datetime, purpose: str = "") -> bytes:
    """The same PDF with one more signature behind it; earlier ones stay valid.

    Raises `KnownFailure` when the certificate is not valid at that moment or the card is gone.
    """
    fit(key.certificate, at)
    writer = IncrementalPdfFileWriter(BytesIO(content))
    number = sum(1 for _one in writer.prev.embedded_signatures) + 1
    meta = signers.PdfSignatureMetadata(
        field_name=f"{FIELD}{number}",
        md_algorithm=key.digest,
        subfilter=fields.SigSeedSubFilter.PADES,
        name=holder(key.certificate),
        location=organisation(key.certificate) or None,
        reason=purpose or None,
    )
    room = ROOM + 2 * sum(len(der(one)) for one in (key.certificate, *key.chain))
    signed = _Dated(meta, _Signer(key), at).sign_pdf(writer, bytes_reserved=2 * room)
    return bytes(signed.getbuffer())


def check(content: bytes, roots: Roots) -> Verdict:
    """The verdict on a PDF: every signature intact, and nothing but signatures added after it."""
    try:
        found = _found(content)
    except Unsound as fault:
        return Verdict(State.BROKEN, (), (fault.problem,))
    told: list[Signer] = []
    problems: list[Problem] = []
    for number, one in enumerate(found, start=1):
        try:
            signer = _signer_of(one, roots)
            problem = _problem(one, asyncio.run(_status(one)), last=number == len(found))
        except _FAULTY:
            problems.append(Problem("pdf.damaged", str(number)))
            continue
        told.append(signer)
        problems += [Problem(problem, signer.name)] if problem else []
    if problems:
        return Verdict(State.BROKEN, tuple(told), tuple(dict.fromkeys(problems)))
    return of_signers(tuple(told))


class _Signer(signers.Signer):
    """What pyHanko needs of a key."""

    def __init__(self, key: Key) -> None:
        store = SimpleCertificateStore()  # type: ignore[no-untyped-call]
        store.register_multiple(asn1.Certificate.load(der(one)) for one in key.chain)
        certificate = asn1.Certificate.load(der(key.certificate))
        super().__init__(signing_cert=certificate, cert_registry=store)
        self._key = key

    async def async_sign_raw(
        self, data: bytes, digest_algorithm: str, dry_run: bool = False
    ) -> bytes:
        if dry_run:
            return bytes(1024)
        if digest_algorithm != self._key.digest:
            raise ValueError("another hash than the key's")
        return as_der(self._key.sign(data), self._key.certificate)


class _Dated(signers.PdfSigner):
    """Signs at the moment claimed, the same in workbook and PDF."""

    def __init__(self, meta: signers.PdfSignatureMetadata, signer: _Signer, at: datetime) -> None:
        super().__init__(meta, signer=signer)
        self._at = at

    def init_signing_session(self, pdf_out: Any, existing_fields_only: bool = False) -> Any:
        session = super().init_signing_session(pdf_out, existing_fields_only)
        session.system_time = self._at
        return session


def _found(content: bytes) -> list[Any]:
    """The signatures of a PDF, in the order they were made."""
    try:
        reader = PdfFileReader(BytesIO(content))
        if reader.encrypted:
            raise Unsound("pdf.encrypted")
        return list(reader.embedded_signatures)
    except _FAULTY as fault:
        raise Unsound("pdf.damaged") from fault


def _signer_of(embedded: Any, roots: Roots) -> Signer:
    certificate = readable(embedded.signer_cert.dump())
    others = [readable(one.dump()) for one in embedded.other_embedded_certs]
    at = embedded.self_reported_timestamp
    if at is None or at.year not in moments.YEARS:
        raise ValueError("a signature without a time that can be")
    reason = str(embedded.sig_object.get("/Reason", ""))
    return trust(certificate, others, at, roots, reason)


async def _status(embedded: Any) -> Any:
    """Whether the signature holds for the certificate it brings; who that is, `trust` says."""
    own = embedded.signer_cert
    context = ValidationContext(
        trust_roots=[own], allow_fetching=False, moment=own.not_valid_before
    )
    return await async_validate_pdf_signature(
        embedded, context, key_usage_settings=KeyUsageConstraints(key_usage=set())
    )


def _problem(embedded: Any, status: Any, last: bool) -> str:
    if _shows(embedded.sig_field):
        return "pdf.painted"
    if status.md_algorithm not in STRONG:
        return "signature.unknown_method"
    if not status.intact or not status.valid:
        return "pdf.changed"
    if last and status.coverage is not SignatureCoverageLevel.ENTIRE_FILE:
        return "pdf.added"
    if not last and (status.modification_level not in HARMLESS or status.docmdp_ok is False):
        return "pdf.added"
    return ""


def _shows(field: Any) -> bool:
    """Whether a signature field has a place on a page: it could be painted over what was signed."""
    spot = [float(one) for one in field.get("/Rect", [])]
    return any(spot) or any(name in field for name in ("/AP", "/Kids", "/MK"))
