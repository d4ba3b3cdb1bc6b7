"""Checks the signatures of a workbook more strictly than Excel does: nothing may lie uncovered."""

import re
from hashlib import new as hashed

from cryptography.exceptions import InvalidSignature
from cryptography.x509 import Certificate

from core.signing import markup, read_signature
from core.signing.certificates import der
from core.signing.key import verify
from core.signing.markup import canonical_within, related
from core.signing.package import (
    RELATIONSHIPS_TYPE,
    ROOT_RELATIONSHIPS,
    Package,
    is_relationships,
    opened,
    owner_of,
)
from core.signing.places import names_of_sheets
from core.signing.read_signature import Read
from core.signing.sign_xlsx import (
    FOLDER,
    ORIGIN,
    ORIGIN_RELATIONSHIPS,
    covered,
    unsigned_parts,
)
from core.signing.trust import Roots, trust
from core.signing.verdict import Problem, Signer, State, Unsound, Verdict, of_signers

NOT_ONE = "package.not_one"
"""A zip file that is no workbook is not a broken one."""

_SIGNATURE_PART = re.compile(rf"{FOLDER}/sig[0-9]{{1,4}}\.xml")

PROPERTY_TYPES = (
    "application/vnd.openxmlformats-package.core-properties+xml",
    "application/vnd.openxmlformats-officedocument.extended-properties+xml",
    "application/vnd.openxmlformats-officedocument.custom-properties+xml",
)
"""The only parts a workbook may have beside those that are signed."""


def check(content: bytes, roots: Roots) -> Verdict:
    """The verdict on a workbook.

    Broken is: any part, relationship or content type changed, added, taken away or not covered; a
    signature, digest or certificate that does not fit; names or sizes nobody writes in good faith.
    """
    try:
        with opened(content) as package:
            return _checked(package, roots)
    except Unsound as fault:
        neither = fault.problem.code == NOT_ONE
        return Verdict(State.UNREADABLE if neither else State.BROKEN, (), (fault.problem,))


def _checked(package: Package, roots: Roots) -> Verdict:
    found = _signatures(package)
    if not found:
        return Verdict(State.UNSIGNED)
    signers: list[Signer] = []
    seen: set[Certificate] = set()
    problems = list(_uncovered(package))
    for part in found:
        try:
            read = read_signature.read(package.xml(part), part)
            if read.certificate in seen:
                raise Unsound("signature.same_signer", part)
            seen.add(read.certificate)
            signers.append(_signer(read, roots))
            problems += _faults(package, read, part)
        except Unsound as fault:
            problems.append(fault.problem)
    if problems:
        once = tuple(dict.fromkeys(problems))
        return Verdict(State.BROKEN, tuple(signers), once)
    return of_signers(tuple(signers))


def _signatures(package: Package) -> tuple[str, ...]:
    """The signature parts that the package names; remains of signatures without their name are
    a fault."""
    root = package.relationships(ROOT_RELATIONSHIPS)
    origins = [one.part for one in root if one.type == markup.ORIGIN_RELATIONSHIP]
    parts: list[str] = []
    for origin in origins:
        folder, _slash, name = origin.rpartition("/")
        rels = f"{folder}/_rels/{name}.rels"
        if rels not in package.parts:
            continue
        for one in package.relationships(rels):
            if one.type != markup.SIGNATURE_RELATIONSHIP:
                raise Unsound("package.uncovered_relationship", rels)
            parts.append(one.part)
    if len(set(parts)) < len(parts) or len(origins) > 1:
        raise Unsound("package.double_relationship", ROOT_RELATIONSHIPS)
    left = {
        part for part in package.parts if part.startswith(f"{FOLDER}/") and part.endswith(".xml")
    }
    if parts and left - set(parts):
        raise Unsound("package.uncovered_part", min(left - set(parts)))
    return tuple(parts)


def _uncovered(package: Package) -> list[Problem]:
    """Parts beside the signed ones that are neither signatures nor a document's properties."""
    outside = unsigned_parts(package)
    found: list[Problem] = []
    for part in package.parts:
        if part in outside:
            package.digest(part, "sha256")  # a part that cannot even be read is refused
            known = _may_lie_outside(part, package.content_type(part))
        else:
            known = part == ORIGIN_RELATIONSHIPS or owner_of(part) not in outside
        if not known:
            found.append(Problem("package.uncovered_part", part))
    return found


def _may_lie_outside(part: str, kind: str) -> bool:
    """Whether no signature has to cover a part: the signatures, and a document's properties."""
    if _SIGNATURE_PART.fullmatch(part):
        return kind == markup.SIGNATURE_TYPE
    if part.startswith("docProps/"):
        return kind in PROPERTY_TYPES
    known = {ORIGIN: markup.ORIGIN_TYPE, ORIGIN_RELATIONSHIPS: RELATIONSHIPS_TYPE}
    return known.get(part) == kind


def _signer(read: Read, roots: Roots) -> Signer:
    return trust(read.certificate, read.others, read.at, roots, read.purpose)


def _faults(package: Package, read: Read, part: str) -> list[Problem]:
    """What does not hold of one signature."""
    found = [
        Problem("signature.changed", part)
        for one in read.objects
        if hashed(one.digest, canonical_within(one.element)).digest() != one.value
    ]
    info = canonical_within(read.info)
    try:
        verify(read.certificate, read.signature, info, read.method)
    except (InvalidSignature, ValueError):
        found.append(Problem("signature.false", part))
    return [*found, *_of_certificate(read, part), *_of_manifest(package, read)]


def _of_certificate(read: Read, part: str) -> list[Problem]:
    """The certificate that is shown has to be the one that was signed with."""
    digest, value = read.certificate_digest
    same = hashed(digest, der(read.certificate)).digest() == value
    if same and read.serial == read.certificate.serial_number:
        return []
    return [Problem("signature.other_certificate", part)]


def _of_manifest(package: Package, read: Read) -> list[Problem]:
    found: list[Problem] = []
    names = names_of_sheets(package)
    seen: dict[str, frozenset[str]] = {}
    for one in read.references:
        if one.part in seen:
            found.append(Problem("signature.double_reference", one.part))
            continue
        seen[one.part] = one.ids
        problem = _of_reference(package, one)
        if problem:
            found.append(Problem(problem, names.get(one.part, one.part)))
    return [*found, *_left_out(package, seen)]


def _of_reference(package: Package, one: read_signature.Reference) -> str:
    """The code of what is wrong with one referenced part; "" when it is as it was signed."""
    if one.part not in package.parts:
        return "package.part_missing"
    if is_relationships(one.part):
        if one.content_type != RELATIONSHIPS_TYPE or not one.transformed:
            return "package.type_changed"
        present = {arrow.id for arrow in package.relationships(one.part)}
        if one.ids - present:
            return "package.relationship_missing"
        value = hashed(one.digest, related(package.xml(one.part), one.ids)).digest()
        return "" if value == one.value else "package.relationship_changed"
    if one.transformed or package.content_type(one.part) != one.content_type:
        return "package.type_changed"
    return "" if package.digest(one.part, one.digest) == one.value else "package.part_changed"


def _left_out(package: Package, seen: dict[str, frozenset[str]]) -> list[Problem]:
    """Parts and arrows that the manifest does not name: added later, or never signed."""
    outside = unsigned_parts(package)
    found: list[Problem] = []
    for part in package.parts:
        if part in outside or owner_of(part) in outside:
            continue
        if part not in seen:
            found.append(Problem("package.uncovered_part", part))
        elif is_relationships(part) and {one.id for one in covered(package, part)} - seen[part]:
            found.append(Problem("package.uncovered_relationship", part))
    return found
