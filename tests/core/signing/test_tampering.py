"""The tamper table: what the check says of a signed workbook after each kind of change."""

from datetime import timedelta

import pytest

from core.base import moments
from core.render import xlsx
from core.signing import verify_xlsx
from core.signing.check import check
from core.signing.sign_xlsx import sign
from core.signing.trust import Roots
from core.signing.verdict import State
from tests.core.reports.elections import paper, practice
from tests.core.signing import tampering as t
from tests.core.signing.people import KINDS, SIGNED, chair, root, secretary, stranger
from tests.core.signing.variants import BROKEN, UNTOUCHED, Variant

ROOTS = Roots((root().certificate,))


@pytest.fixture(scope="module")
def workbook() -> bytes:
    return xlsx.render(paper(practice()))


@pytest.fixture(scope="module")
def signed(workbook: bytes) -> bytes:
    return sign(workbook, secretary().key, SIGNED, "Извештај о резултатима избора")


def test_a_signed_workbook_is_valid_and_says_who_and_when(signed: bytes) -> None:
    verdict = check(signed, ROOTS)
    assert verdict.state is State.VALID
    (signer,) = verdict.signers
    assert (signer.name, signer.issuer) == ("Јелена Марић 200010", "Пример ЦА 2")
    assert (signer.at, signer.purpose) == (SIGNED, "Извештај о резултатима избора")
    assert signer.trust == "" and signer.expired_since is None


@pytest.mark.parametrize("kind", KINDS)
def test_every_kind_of_key_and_a_second_signer(workbook: bytes, kind: str) -> None:
    once = sign(workbook, secretary(kind).key, SIGNED, "прво")
    twice = sign(once, chair(kind).key, SIGNED, "друго")
    assert check(once, ROOTS).state is State.VALID
    verdict = check(twice, ROOTS)
    assert verdict.state is State.VALID
    assert [one.purpose for one in verdict.signers] == ["прво", "друго"]


@pytest.mark.parametrize("variant", BROKEN, ids=lambda one: one.name)
def test_what_breaks(signed: bytes, variant: Variant) -> None:
    verdict = check(variant.tamper(signed), ROOTS)
    assert verdict.state is State.BROKEN
    assert variant.code in {problem.code for problem in verdict.problems}


@pytest.mark.parametrize("variant", UNTOUCHED, ids=lambda one: one.name)
def test_what_does_not_break(signed: bytes, variant: Variant) -> None:
    assert check(variant.tamper(signed), ROOTS).state is State.VALID


def test_a_changed_sheet_is_called_by_its_name(signed: bytes) -> None:
    tampered = t.replaced(t.SHEET, "<v>[0-9]+</v>", "<v>999999</v>")(signed)
    (problem,) = check(tampered, ROOTS).problems
    assert (problem.code, problem.place) == ("package.part_changed", "Бирачи и листићи")


def test_the_first_of_two_signatures_breaks_alone_with_a_sheet(workbook: bytes) -> None:
    twice = sign(sign(workbook, secretary().key, SIGNED), chair().key, SIGNED)
    tampered = t.replaced(t.SHEET, "<v>[0-9]+</v>", "<v>999999</v>")(twice)
    assert check(tampered, ROOTS).state is State.BROKEN


def test_a_signature_taken_out_of_two_leaves_remains_that_are_seen(workbook: bytes) -> None:
    twice = sign(sign(workbook, secretary().key, SIGNED), chair().key, SIGNED)
    rels = "_xmlsignatures/_rels/origin.sigs.rels"
    tampered = t.replaced(rels, '<Relationship [^>]*Target="sig1.xml"/>', "")(twice)
    assert check(tampered, ROOTS).state is State.BROKEN


def test_not_signed(workbook: bytes, signed: bytes) -> None:
    assert check(workbook, ROOTS).state is State.UNSIGNED
    assert check(t.unsigned(signed), ROOTS).state is State.UNSIGNED


@pytest.mark.parametrize(
    ("roots", "why"),
    [(Roots(), "no_roots"), (Roots((stranger().chain[0],)), "no_path")],
)
def test_nobody_vouches_for_the_signer(signed: bytes, roots: Roots, why: str) -> None:
    verdict = verify_xlsx.check(signed, roots)
    assert verdict.state is State.UNKNOWN
    assert [one.trust for one in verdict.signers] == [why]


def test_somebody_else_in_the_signers_name(workbook: bytes) -> None:
    verdict = check(sign(workbook, stranger().key, SIGNED), ROOTS)
    assert (verdict.state, verdict.signers[0].trust) == (State.UNKNOWN, "no_path")


def test_a_trusted_signer_beside_an_unknown_one_is_not_enough(workbook: bytes) -> None:
    both = sign(sign(workbook, secretary().key, SIGNED), stranger().key, SIGNED)
    verdict = check(both, ROOTS)
    assert (verdict.state, [one.trust for one in verdict.signers]) == (
        State.UNKNOWN,
        ["", "no_path"],
    )


def test_a_signature_of_tomorrow_is_told(workbook: bytes) -> None:
    ahead = sign(workbook, secretary().key, moments.now() + timedelta(days=1))
    verdict = check(ahead, ROOTS)
    assert (verdict.state, verdict.signers[0].trust) == (State.UNKNOWN, "to_come")
