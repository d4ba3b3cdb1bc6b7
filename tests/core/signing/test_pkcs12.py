"""Keys out of files: passwords, other files, and certificates that do not count now."""

from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

import pytest
from cryptography.hazmat.primitives.asymmetric import ed25519, rsa
from cryptography.hazmat.primitives.serialization import BestAvailableEncryption, NoEncryption
from cryptography.hazmat.primitives.serialization.pkcs12 import serialize_key_and_certificates

from core.base.refusals import KnownFailure
from core.render import xlsx
from core.signing import certificates
from core.signing.check import check
from core.signing.pkcs12 import open_file
from core.signing.sign_xlsx import sign
from core.signing.trust import Roots
from core.signing.verdict import State
from tests.core.reports.elections import paper, practice
from tests.core.signing.people import (
    FROM,
    SIGNED,
    UNTIL,
    issued,
    named,
    office,
    root,
    secretary,
    store,
)


def test_a_file_gives_key_certificate_and_chain(tmp_path: Path) -> None:
    key = open_file(store(tmp_path / "а.p12", secretary(), "Лозинка ž 1"), "Лозинка ž 1")
    assert key.certificate == secretary().certificate
    assert set(key.chain) == {office().certificate, root().certificate}
    assert "private" not in repr(key)


def test_signing_with_a_file(tmp_path: Path) -> None:
    key = open_file(store(tmp_path / "а.p12", secretary("p256")), "лозинка 1")
    signed = sign(xlsx.render(paper(practice())), key, SIGNED)
    assert check(signed, Roots((root().certificate,))).state is State.VALID


def _none(path: Path) -> Path:
    path.write_bytes(b"not a store at all")
    return path


def _large(path: Path) -> Path:
    path.write_bytes(b"0" * ((1 << 20) + 1))
    return path


def _keyless(path: Path) -> Path:
    content = serialize_key_and_certificates(
        None, None, None, [root().certificate], BestAvailableEncryption("лозинка 1".encode())
    )
    path.write_bytes(content)
    return path


def _small(path: Path) -> Path:
    one = issued("Мали Кључ", None)
    small = rsa.generate_private_key(65537, 1024)
    from cryptography import x509
    from cryptography.hazmat.primitives import hashes

    made = (
        x509.CertificateBuilder()
        .subject_name(named("Мали Кључ"))
        .issuer_name(one.certificate.subject)
        .public_key(small.public_key())
        .serial_number(7)
        .not_valid_before(FROM)
        .not_valid_after(UNTIL)
        .sign(one.private, hashes.SHA256())
    )
    content = serialize_key_and_certificates(
        None, small, made, None, BestAvailableEncryption("лозинка 1".encode())
    )
    path.write_bytes(content)
    return path


@pytest.mark.parametrize(
    ("made", "password", "code"),
    [
        (lambda p: store(p, secretary()), "друга", "key.wrong_password"),
        (lambda p: store(p, secretary()), "", "key.wrong_password"),
        (lambda p: store(p, secretary()), "лозинка\0 1", "key.wrong_password"),
        (lambda p: store(p, secretary()), "лозинка\udc80", "key.wrong_password"),
        (_none, "лозинка 1", "key.not_a_store"),
        (_large, "лозинка 1", "key.not_a_store"),
        (_keyless, "лозинка 1", "key.not_in_store"),
        (_small, "лозинка 1", "key.unfit"),
        (lambda p: p, "", "key.cannot_read"),
        (lambda p: p.parent, "", "key.cannot_read"),
    ],
)
def test_trouble_with_a_file(
    tmp_path: Path, made: Callable[[Path], Path], password: str, code: str
) -> None:
    with pytest.raises(KnownFailure) as failed:
        open_file(made(tmp_path / "а.p12"), password)
    assert failed.value.code == code
    assert password not in str(failed.value) or not password


@pytest.mark.parametrize(
    ("at", "code"),
    [
        (datetime(2029, 1, 1, 0, 0, 1, tzinfo=UTC), "key.expired"),
        (datetime(2025, 12, 31, 23, 59, 59, tzinfo=UTC), "key.not_yet"),
    ],
)
def test_nothing_is_signed_outside_the_certificates_time(at: datetime, code: str) -> None:
    with pytest.raises(KnownFailure) as failed:
        sign(xlsx.render(paper(practice())), secretary().key, at)
    assert failed.value.code == code
    for edge in (FROM, UNTIL):
        assert sign(xlsx.render(paper(practice())), secretary().key, edge)


def test_a_key_of_a_kind_excel_does_not_know(tmp_path: Path) -> None:
    from cryptography import x509

    private = ed25519.Ed25519PrivateKey.generate()
    made = (
        x509.CertificateBuilder()
        .subject_name(named("Нови Кључ"))
        .issuer_name(named("Нови Кључ"))
        .public_key(private.public_key())
        .serial_number(7)
        .not_valid_before(FROM)
        .not_valid_after(UNTIL)
        .sign(private, None)
    )
    path = tmp_path / "а.p12"
    path.write_bytes(serialize_key_and_certificates(None, private, made, None, NoEncryption()))
    with pytest.raises(KnownFailure) as failed:
        open_file(path, "")
    assert failed.value.code in ("key.not_in_store", "key.unfit")


def test_roots_from_pem_and_der_and_nothing_else() -> None:
    one = root().certificate
    both = secretary().pem + root().pem
    assert certificates.read_roots(root().pem, "а") == (one,)
    assert certificates.read_roots(certificates.der(one), "а") == (one,)
    assert len(certificates.read_roots(both, "а")) == 2
    for content in (b"", b"-----BEGIN nothing", b"text"):
        with pytest.raises(KnownFailure):
            certificates.read_roots(content, "а")
