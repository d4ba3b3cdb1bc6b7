"""Reads a signature part into values, and refuses every shape that is not exactly the known one."""

import base64
import binascii
import re
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from urllib.parse import unquote

from cryptography.x509 import Certificate
from lxml import etree

from core.base import moments
from core.signing import markup
from core.signing.certificates import UnreadableCertificate, readable
from core.signing.markup import DSIG, MDSSI, OFFICE, XADES
from core.signing.package import is_relationships
from core.signing.verdict import Unsound

NAMES = {"d": DSIG, "x": XADES, "m": MDSSI, "o": OFFICE}
_DIGEST_OF = {uri: name for name, uri in markup.DIGESTS.items()}
_METHOD_OF = {uri: name for (_kind, name), uri in markup.METHODS.items()}
_DETAILS = f"d:Object[@Id='{markup.OFFICE_OBJECT}']/d:SignatureProperties/d:SignatureProperty"
_QUALIFYING = "d:Object[not(@Id)]/x:QualifyingProperties"
_VALUES = (
    f"{_QUALIFYING}/x:UnsignedProperties/x:UnsignedSignatureProperties/x:CertificateValues"
    "/x:EncapsulatedX509Certificate"
)
_URI = re.compile(r"/(?P<part>[^?#]+)\?ContentType=(?P<kind>[^?#]+)")


@dataclass(frozen=True, slots=True)
class Signed:
    """An element of the signature with the digest it was signed with."""

    element: Any
    digest: str
    value: bytes


@dataclass(frozen=True, slots=True)
class Reference:
    """A part the manifest names: type, digest, and for a list of arrows their ids."""

    part: str
    content_type: str
    digest: str
    value: bytes
    transformed: bool
    ids: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Read:
    """All that one signature says."""

    info: Any
    method: str
    signature: bytes
    certificate: Certificate
    others: tuple[Certificate, ...]
    objects: tuple[Signed, ...]
    references: tuple[Reference, ...]
    at: datetime
    purpose: str
    certificate_digest: tuple[str, bytes]
    serial: int


def read(root: Any, part: str) -> Read:
    """The signature of a part; `Unsound` where it is none of ours or Office's."""
    _plain(root, part)
    info = _one(root, "d:SignedInfo", part)
    if _attribute(info, "d:CanonicalizationMethod", part) != markup.C14N:
        raise Unsound("signature.unknown_method", part)
    objects = _objects(root, info, part)
    properties = _one(root, "d:Object/x:QualifyingProperties/x:SignedProperties", part)
    digest = _one(properties, "x:SignedSignatureProperties/x:SigningCertificate/x:Cert", part)
    shown = _text(root, f"{_DETAILS}/o:SignatureInfoV1/o:SignatureComments")
    return Read(
        info=info,
        method=_known(_METHOD_OF, _attribute(info, "d:SignatureMethod", part), part),
        signature=_decoded(_one(root, "d:SignatureValue", part).text, part),
        certificate=_certificate(_one(root, "d:KeyInfo/d:X509Data/d:X509Certificate", part), part),
        others=tuple(_certificate(one, part) for one in _all(root, _VALUES)),
        objects=objects,
        references=_manifest(root, part),
        at=_moment(_text(properties, "x:SignedSignatureProperties/x:SigningTime"), part),
        purpose=shown,
        certificate_digest=_digest(_one(digest, "x:CertDigest", part), part),
        serial=_number(_text(digest, "x:IssuerSerial/d:X509SerialNumber"), part),
    )


def _plain(root: Any, part: str) -> None:
    """One signature with three signed objects, each id once, and nothing hidden between."""
    if root.tag != f"{{{DSIG}}}Signature" or any(not isinstance(e.tag, str) for e in root.iter()):
        raise Unsound("signature.bad_form", part)
    ids = [one.get(name) for one in root.iter() for name in ("Id", "ID", "id") if one.get(name)]
    if len(set(ids)) < len(ids):
        raise Unsound("signature.double_id", part)
    names = [etree.QName(one).localname for one in root]
    if names != ["SignedInfo", "SignatureValue", "KeyInfo", "Object", "Object", "Object"]:
        raise Unsound("signature.bad_form", part)
    # Beside the signed objects there is room for one certificate and for those above it only.
    key, last = root[2], [one for one in root[3:] if not one.get("Id")]
    one_certificate = [len(key), *(len(one) for one in key)] == [1, 1]
    if not one_certificate or len(last) != 1 or len(last[0]) != 1 or len(last[0][0]) > 2:
        raise Unsound("signature.bad_form", part)


def _objects(root: Any, info: Any, part: str) -> tuple[Signed, ...]:
    """The three signed objects, found by exactly the references that name them."""
    where = {
        f"#{markup.PACKAGE}": f"d:Object[@Id='{markup.PACKAGE}']",
        f"#{markup.OFFICE_OBJECT}": f"d:Object[@Id='{markup.OFFICE_OBJECT}']",
        f"#{markup.PROPERTIES}": f"{_QUALIFYING}/x:SignedProperties[@Id='{markup.PROPERTIES}']",
    }
    found: dict[str, Signed] = {}
    for one in _all(info, "d:Reference"):
        uri = one.get("URI", "")
        algorithms = [t.get("Algorithm") for t in _all(one, "d:Transforms/d:Transform")]
        if uri not in where or uri in found or algorithms not in ([], [markup.C14N]):
            raise Unsound("signature.bad_form", part)
        found[uri] = Signed(_one(root, where[uri], part), *_digest(one, part))
    if set(found) != set(where):
        raise Unsound("signature.bad_form", part)
    return tuple(found.values())


def _manifest(root: Any, part: str) -> tuple[Reference, ...]:
    manifest = _one(root, f"d:Object[@Id='{markup.PACKAGE}']/d:Manifest", part)
    return tuple(_reference(one, part) for one in manifest)


def _reference(one: Any, part: str) -> Reference:
    uri = _URI.fullmatch(one.get("URI", ""))
    if one.tag != f"{{{DSIG}}}Reference" or uri is None:
        raise Unsound("signature.bad_form", part)
    transforms = _all(one, "d:Transforms/d:Transform")
    algorithms = [transform.get("Algorithm") for transform in transforms]
    named, kind = unquote(uri["part"]), unquote(uri["kind"])
    if not algorithms and not is_relationships(named):
        return Reference(named, kind, *_digest(one, part), transformed=False)
    if algorithms != [markup.RELATIONSHIP_TRANSFORM, markup.C14N]:
        raise Unsound("signature.unknown_method", part)
    arrows = [arrow for arrow in transforms[0] if arrow.tag == f"{{{MDSSI}}}RelationshipReference"]
    if len(arrows) < len(transforms[0]):
        raise Unsound("signature.unknown_method", part)
    ids = frozenset(str(arrow.get("SourceId")) for arrow in arrows)
    return Reference(named, kind, *_digest(one, part), transformed=True, ids=ids)


def _digest(within: Any, part: str) -> tuple[str, bytes]:
    """The hash an element names, and its value; what is too weak today is refused."""
    name = _known(_DIGEST_OF, _attribute(within, "d:DigestMethod", part), part)
    return name, _decoded(_one(within, "d:DigestValue", part).text, part)


def _certificate(element: Any, part: str) -> Certificate:
    content = _decoded(element.text, part)
    try:
        return readable(content)
    except UnreadableCertificate as fault:
        raise Unsound("signature.bad_certificate", part) from fault


def _moment(text: str, part: str) -> datetime:
    try:
        at = datetime.fromisoformat(text)
    except ValueError as fault:
        raise Unsound("signature.bad_form", part) from fault
    if at.tzinfo is None or at.year not in moments.YEARS:
        raise Unsound("signature.bad_form", part)
    return at


def _known(table: dict[str, str], uri: str, part: str) -> str:
    if uri not in table:
        raise Unsound("signature.unknown_method", part)
    return table[uri]


def _number(text: str, part: str) -> int:
    if not re.fullmatch(r"-?[0-9]{1,64}", text):
        raise Unsound("signature.bad_form", part)
    return int(text)


def _decoded(text: str | None, part: str) -> bytes:
    try:
        return base64.b64decode("".join((text or "").split()), validate=True)
    except (binascii.Error, ValueError) as fault:
        raise Unsound("signature.bad_form", part) from fault


def _attribute(within: Any, path: str, part: str) -> str:
    return str(_one(within, path, part).get("Algorithm", ""))


def _text(within: Any, path: str) -> str:
    found = _all(within, path)
    return str(found[0].text or "") if found else ""


def _one(within: Any, path: str, part: str) -> Any:
    found = _all(within, path)
    if len(found) != 1:
        raise Unsound("signature.bad_form", part)
    return found[0]


def _all(within: Any, path: str) -> list[Any]:
    return list(within.xpath(path, namespaces=NAMES))
