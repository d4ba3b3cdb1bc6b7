"""PDF signed by the same keys: our check and poppler's, before and after a change."""

import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

from core.render import pdf as paper_pdf
from core.signing import pdf
from core.signing.check import check
from core.signing.trust import Roots
from core.signing.verdict import State
from tests.core.reports.elections import paper, practice
from tests.core.signing.people import KINDS, SIGNED, chair, root, secretary, stranger

ROOTS = Roots((root().certificate,))


@pytest.fixture(scope="module")
def page() -> bytes:
    return paper_pdf.render(paper(practice()))


@pytest.fixture(scope="module")
def signed(page: bytes) -> bytes:
    return pdf.sign(page, secretary().key, SIGNED, "Извештај о резултатима избора")


def _certutil(store: Path, *words: str) -> None:
    subprocess.run(["certutil", words[0], "-d", f"sql:{store}", *words[1:]], check=True)


def poppler(content: bytes, folder: Path) -> str:
    """What `pdfsig` says, with our root trusted."""
    store = folder / "nss"
    if not store.exists():
        store.mkdir()
        pem = folder / "root.pem"
        pem.write_bytes(root().pem)
        _certutil(store, "-N", "--empty-password")
        _certutil(store, "-A", "-n", "r", "-t", "CT,C,C", "-i", str(pem))
    path = folder / "a.pdf"
    path.write_bytes(content)
    words = ("pdfsig", "-nssdir", f"sql:{store}", str(path))
    return subprocess.run(words, capture_output=True, text=True, check=False).stdout


def test_a_signed_pdf_is_valid_and_says_who_and_when(signed: bytes) -> None:
    verdict = check(signed, ROOTS)
    assert verdict.state is State.VALID
    (signer,) = verdict.signers
    assert (signer.name, signer.at) == ("Јелена Марић 200010", SIGNED)
    assert signer.purpose == "Извештај о резултатима избора"


@pytest.mark.parametrize("kind", KINDS)
def test_two_signers_with_every_kind_of_key(page: bytes, kind: str, tmp_path: Path) -> None:
    once = pdf.sign(page, secretary(kind).key, SIGNED)
    twice = pdf.sign(once, chair(kind).key, SIGNED)
    assert twice.startswith(once) and once.startswith(page)
    verdict = check(twice, ROOTS)
    assert verdict.state is State.VALID and len(verdict.signers) == 2
    told = poppler(twice, tmp_path)
    assert told.count("Signature is Valid.") == 2
    assert told.count("Certificate is Trusted.") == 2


def changed(content: bytes) -> bytes:
    return content[:3000] + bytes([content[3000] ^ 1]) + content[3001:]


@pytest.mark.parametrize(
    ("tamper", "code"),
    [
        (changed, "pdf.changed"),
        (lambda content: content + b"\n% more\n", "pdf.added"),
        (lambda content: content[: len(content) // 2], "pdf.damaged"),
    ],
)
def test_what_breaks(signed: bytes, tamper: Callable[[bytes], bytes], code: str) -> None:
    verdict = check(tamper(signed), ROOTS)
    assert verdict.state is State.BROKEN
    assert code in {problem.code for problem in verdict.problems}


def test_poppler_agrees_on_a_changed_byte(signed: bytes, tmp_path: Path) -> None:
    assert "Digest Mismatch" in poppler(changed(signed), tmp_path)


def test_a_page_put_over_a_signed_one_is_seen(signed: bytes) -> None:
    from io import BytesIO

    from pypdf import PdfWriter

    writer = PdfWriter(BytesIO(signed), incremental=True)
    writer.add_blank_page(100, 100)
    into = BytesIO()
    writer.write(into)
    verdict = check(into.getvalue(), ROOTS)
    assert (verdict.state, verdict.problems[0].code) == (State.BROKEN, "pdf.added")


def test_not_signed_and_not_known(page: bytes, signed: bytes) -> None:
    assert check(page, ROOTS).state is State.UNSIGNED
    assert check(signed, Roots()).state is State.UNKNOWN
    assert check(pdf.sign(page, stranger().key, SIGNED), ROOTS).state is State.UNKNOWN
