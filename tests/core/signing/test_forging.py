"""One file that two programs read differently is never valid, whatever it looks like to us."""

import sys
from collections.abc import Callable

import pytest

from core.base.refusals import KnownFailure, Stopped
from core.render import pdf as paper_pdf
from core.render import xlsx
from core.signing import guarded, pdf
from core.signing.check import check
from core.signing.sign_xlsx import sign
from core.signing.trust import Roots
from core.signing.verdict import State
from tests.core.reports.elections import paper, practice
from tests.core.signing import forging as f
from tests.core.signing import tampering as t
from tests.core.signing.people import SIGNED, Someone, chair, issued, office, root, secretary

ROOTS = Roots((root().certificate,))


@pytest.fixture(scope="module")
def signed() -> bytes:
    return sign(xlsx.render(paper(practice())), secretary().key, SIGNED, "Извештај")


@pytest.mark.parametrize(
    ("forge", "code"),
    [
        (f.second_directory, "package.foreign_bytes"),
        (f.in_a_gap, "package.foreign_bytes"),
        (f.renamed_by_an_extra_field, "package.foreign_bytes"),
        (f.also_a_pdf, "file.both"),
        (f.hidden_workbook, "package.uncovered_part"),
        (f.relationship_outside, "package.uncovered_relationship"),
        (f.arrows_of_properties, "package.uncovered_part"),
        (f.nested_relationship, "package.bad_xml"),
        (f.commented_relationship, "package.bad_xml"),
        (f.other_element, "package.bad_xml"),
        (f.unsigned_purpose, "signature.bad_form"),
        (f.copied_signature, "signature.same_signer"),
    ],
)
def test_forgeries_are_broken(signed: bytes, forge: t.Tamper, code: str) -> None:
    verdict = check(forge(signed), ROOTS)
    assert verdict.state is State.BROKEN
    assert code in {problem.code for problem in verdict.problems}


def test_entries_written_by_hand_are_fine_as_long_as_there_is_one_reading(signed: bytes) -> None:
    entries = [f.Entry(name, part) for name, part in t.parts(signed).items()]
    body = f.laid(entries)
    listed = b"".join(one.listed() for one in entries)
    whole = body + listed + f.ended(len(entries), len(listed), len(body))
    assert check(whole, ROOTS).state is State.VALID


def test_a_signature_painted_over_a_page_is_seen() -> None:
    from io import BytesIO

    from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter
    from pyhanko.sign import fields, signers

    once = pdf.sign(paper_pdf.render(paper(practice())), secretary().key, SIGNED)
    writer = IncrementalPdfFileWriter(BytesIO(once))
    spot = fields.SigFieldSpec("Mandat-2", on_page=0, box=(0, 0, 595, 842))
    meta = signers.PdfSignatureMetadata(
        field_name="Mandat-2", md_algorithm="sha256", subfilter=fields.SigSeedSubFilter.PADES
    )
    other = pdf._Signer(chair().key)
    over = signers.PdfSigner(meta, signer=other, new_field_spec=spot).sign_pdf(
        writer, bytes_reserved=20_000
    )
    verdict = check(bytes(over.getbuffer()), ROOTS)
    assert (verdict.state, verdict.problems[0].code) == (State.BROKEN, "pdf.painted")


def kids(depth: int) -> bytes:
    """Fields within fields, each twice: two kilobytes that take for ever."""
    steps = [f"<</T(a)/Kids[{no} 0 R {no} 0 R]>>" for no in range(3, depth + 3)]
    objects = ["<</Type/Catalog/AcroForm<</Fields[2 0 R]>>>>", *steps, "<</T(z)/FT/Sig>>"]
    body, offsets = b"%PDF-1.4\n", []
    for no, one in enumerate(objects, start=1):
        offsets.append(len(body))
        body += f"{no} 0 obj\n{one}\nendobj\n".encode()
    lines = "".join(f"{at:010d} 00000 n \n" for at in offsets)
    count = len(objects) + 1
    table = f"xref\n0 {count}\n0000000000 65535 f \n{lines}trailer<</Size {count}/Root 1 0 R>>"
    return body + f"{table}\nstartxref\n{len(body)}\n%%EOF\n".encode()


def test_a_pdf_that_takes_for_ever_is_given_up() -> None:
    verdict = guarded.check(kids(26), ROOTS, seconds=3)
    assert verdict == guarded.TOO_COSTLY


def test_a_pdf_checked_apart_is_told_the_same() -> None:
    once = pdf.sign(paper_pdf.render(paper(practice())), secretary().key, SIGNED)
    assert guarded.check(once, ROOTS) == check(once, ROOTS)
    assert guarded.check(once, ROOTS).state is State.VALID


def issued_by_a_person() -> Someone:
    return issued("Лажни 1", secretary())


def an_authority() -> Someone:
    return issued("Лажни орган", root(), authority=True)


@pytest.mark.parametrize(
    ("signer", "roots", "why"),
    [
        (issued_by_a_person, (secretary,), "no_path"),
        (lambda: issued("Сам", None), (root,), "no_path"),
        (an_authority, (root,), "not_for_documents"),
        (secretary, (secretary,), ""),
        (secretary, (office,), ""),
    ],
)
def test_who_may_vouch(
    signer: Callable[[], Someone], roots: tuple[Callable[[], Someone], ...], why: str
) -> None:
    made = sign(xlsx.render(paper(practice())), signer().key, SIGNED)
    chosen = Roots(tuple(one().certificate for one in roots))
    assert [one.trust for one in check(made, chosen).signers] == [why]


def test_a_check_that_cannot_begin_blames_no_file(monkeypatch: pytest.MonkeyPatch) -> None:
    once = pdf.sign(paper_pdf.render(paper(practice())), secretary().key, SIGNED)
    monkeypatch.setattr(guarded, "_apart", sys.exit)
    with pytest.raises(KnownFailure) as failed:
        guarded.check(once, ROOTS)
    assert failed.value.code == "file.check_died"


def test_a_check_nobody_waits_for_ends_soon() -> None:
    with pytest.raises(Stopped):
        guarded.check(kids(26), ROOTS, stopped=lambda: True)
