"""Signs a workbook so that Excel itself shows the signature: an XAdES-EPES package signature."""

import zipfile
from base64 import b64encode
from datetime import UTC, datetime
from hashlib import new as hashed
from io import BytesIO
from xml.sax.saxutils import escape, quoteattr

from core.base.refusals import KnownFailure
from core.signing import markup, signature_xml
from core.signing.key import Key, fit
from core.signing.package import (
    CONTENT_TYPES,
    RELATIONSHIPS_NS,
    RELATIONSHIPS_TYPE,
    ROOT_RELATIONSHIPS,
    TYPES_NS,
    Package,
    Relationship,
    is_relationships,
    opened,
    owner_of,
)
from core.signing.verdict import Unsound

FOLDER = "_xmlsignatures"
ORIGIN = f"{FOLDER}/origin.sigs"
ORIGIN_RELATIONSHIPS = f"{FOLDER}/_rels/origin.sigs.rels"
EPOCH = (1980, 1, 1, 0, 0, 0)
DECLARED = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'


def sign(content: bytes, key: Key, at: datetime, purpose: str = "") -> bytes:
    """The same workbook with one more signature; earlier ones stay valid.

    `at` is the moment claimed, `purpose` what Excel shows beside the signer (at most 255 letters).
    Raises `KnownFailure` when the certificate is not valid then, the card is gone, or the workbook
    is damaged. Sign last: what another program saves again loses its signatures.
    """
    fit(key.certificate, at)
    try:
        with opened(content) as package:
            references = _references(package, key.digest)
            pieces = signature_xml.Pieces(key, at.astimezone(UTC), purpose, references)
            return _with_signature(package, signature_xml.signature(pieces))
    except Unsound as fault:
        raise KnownFailure("sign.unsound_workbook", place=fault.problem.place) from fault


def covered(package: Package, rels: str) -> tuple[Relationship, ...]:
    """The arrows of a .rels part that a signature covers: all but those Office never signs."""
    every = package.relationships(rels)
    if rels != ROOT_RELATIONSHIPS:
        return every
    return tuple(
        one for one in every if one.type not in markup.UNSIGNED_RELATIONSHIPS or not one.part
    )


def unsigned_parts(package: Package) -> frozenset[str]:
    """Parts that no signature covers: the signatures themselves, and the document's properties."""
    root = package.relationships(ROOT_RELATIONSHIPS)
    properties = {one.part for one in root if one.type in markup.UNSIGNED_RELATIONSHIPS} - {""}
    signatures = {part for part in package.parts if part.startswith(f"{FOLDER}/")}
    return frozenset(properties | signatures)


def _references(package: Package, digest: str) -> tuple[str, ...]:
    """A manifest's references, one a part: its bytes, its type, and for arrows which of them."""
    outside = unsigned_parts(package)
    made: list[str] = []
    for part in package.parts:
        if part in outside or owner_of(part) in outside:
            continue
        if is_relationships(part):
            made.append(_of_relationships(package, part, digest))
        else:
            kind = package.content_type(part)
            made.append(
                _reference(f"/{part}?ContentType={kind}", "", package.digest(part, digest), digest)
            )
    return tuple(made)


def _of_relationships(package: Package, part: str, digest: str) -> str:
    ids = sorted(one.id for one in covered(package, part))
    chosen = "".join(
        f'<mdssi:RelationshipReference xmlns:mdssi="{markup.MDSSI}" SourceId={quoteattr(one)}/>'
        for one in ids
    )
    transforms = (
        f'<Transforms><Transform Algorithm="{markup.RELATIONSHIP_TRANSFORM}">{chosen}</Transform>'
        f'<Transform Algorithm="{markup.C14N}"/></Transforms>'
    )
    value = hashed(digest, markup.related(package.xml(part), frozenset(ids))).digest()
    return _reference(f"/{part}?ContentType={RELATIONSHIPS_TYPE}", transforms, value, digest)


def _reference(uri: str, transforms: str, value: bytes, digest: str) -> str:
    return (
        f"<Reference URI={quoteattr(uri)}>{transforms}"
        f'<DigestMethod Algorithm="{markup.DIGESTS[digest]}"/>'
        f"<DigestValue>{b64encode(value).decode('ascii')}</DigestValue></Reference>"
    )


def _with_signature(package: Package, signature: bytes) -> bytes:
    """The package with a signature more; every other part goes over byte for byte."""
    taken = {part for part in package.parts if part.startswith(f"{FOLDER}/sig")}
    number = next(no for no in range(1, len(taken) + 2) if f"{FOLDER}/sig{no}.xml" not in taken)
    part = f"{FOLDER}/sig{number}.xml"
    first = ORIGIN not in package.parts
    changed = {CONTENT_TYPES: _types(package, part, first)}
    if first:
        changed[ROOT_RELATIONSHIPS] = _root(package)
        changed[ORIGIN] = b""
    changed[ORIGIN_RELATIONSHIPS] = _of_origin(package, part, first)
    changed[part] = signature
    into = BytesIO()
    with zipfile.ZipFile(into, "w", zipfile.ZIP_DEFLATED) as archive:
        for name in (*package.names, *(name for name in changed if name not in package.names)):
            info = zipfile.ZipInfo(name, EPOCH)
            info.compress_type = zipfile.ZIP_DEFLATED
            with archive.open(info, "w") as target:
                if name in changed:
                    target.write(changed[name])
                else:
                    for chunk in package.chunks(name):
                        target.write(chunk)
    return into.getvalue()


def _types(package: Package, part: str, first: bool) -> bytes:
    added = f'<Default Extension="sigs" ContentType="{markup.ORIGIN_TYPE}"/>' if first else ""
    added += f'<Override PartName="/{part}" ContentType="{markup.SIGNATURE_TYPE}"/>'
    return _grown(package, CONTENT_TYPES, f"<Types xmlns={quoteattr(TYPES_NS)}>", added, "</Types>")


def _root(package: Package) -> bytes:
    added = _arrow(package, ROOT_RELATIONSHIPS, markup.ORIGIN_RELATIONSHIP, ORIGIN)
    return _relationships(package, ROOT_RELATIONSHIPS, added)


def _of_origin(package: Package, part: str, first: bool) -> bytes:
    target = part.removeprefix(f"{FOLDER}/")
    if first:
        added = (
            f'<Relationship Id="rId1" Type="{markup.SIGNATURE_RELATIONSHIP}" Target="{target}"/>'
        )
        whole = f"<Relationships xmlns={quoteattr(RELATIONSHIPS_NS)}>{added}</Relationships>"
        return (DECLARED + whole).encode("utf-8")
    added = _arrow(package, ORIGIN_RELATIONSHIPS, markup.SIGNATURE_RELATIONSHIP, target)
    return _relationships(package, ORIGIN_RELATIONSHIPS, added)


def _relationships(package: Package, part: str, added: str) -> bytes:
    head = f"<Relationships xmlns={quoteattr(RELATIONSHIPS_NS)}>"
    return _grown(package, part, head, added, "</Relationships>")


def _grown(package: Package, part: str, head: str, added: str, end: str) -> bytes:
    """A list of the package written compactly, as every reader takes it, with what is added."""
    root = package.xml(part)
    entries = "".join(_entry(one.tag, dict(one.attrib)) for one in root if isinstance(one.tag, str))
    return f"{DECLARED}{head}{entries}{added}{end}".encode()


def _entry(tag: str, attributes: dict[str, str]) -> str:
    written = "".join(f" {name}={quoteattr(value)}" for name, value in attributes.items())
    return f"<{escape(tag.rpartition('}')[2])}{written}/>"


def _arrow(package: Package, rels: str, kind: str, target: str) -> str:
    taken = {one.id for one in package.relationships(rels)}
    free = next(f"rId{no}" for no in range(1, len(taken) + 2) if f"rId{no}" not in taken)
    return f'<Relationship Id="{free}" Type="{kind}" Target="{target}"/>'
