"""The markup of a package signature (ECMA-376-2, XAdES): names, and the canonical form."""

from copy import deepcopy
from typing import Any

from lxml import etree

DSIG = "http://www.w3.org/2000/09/xmldsig#"
XADES = "http://uri.etsi.org/01903/v1.3.2#"
MDSSI = "http://schemas.openxmlformats.org/package/2006/digital-signature"
OFFICE = "http://schemas.microsoft.com/office/2006/digsig"
RELATIONSHIPS = "http://schemas.openxmlformats.org/package/2006/relationships"

C14N = "http://www.w3.org/TR/2001/REC-xml-c14n-20010315"
RELATIONSHIP_TRANSFORM = "http://schemas.openxmlformats.org/package/2006/RelationshipTransform"
OBJECT_TYPE = f"{DSIG}Object"
PROPERTIES_TYPE = "http://uri.etsi.org/01903#SignedProperties"

DIGESTS = {
    "sha256": "http://www.w3.org/2001/04/xmlenc#sha256",
    "sha384": "http://www.w3.org/2001/04/xmldsig-more#sha384",
    "sha512": "http://www.w3.org/2001/04/xmlenc#sha512",
}
METHODS = {
    ("rsa", name): f"http://www.w3.org/2001/04/xmldsig-more#rsa-{name}" for name in DIGESTS
} | {("ecdsa", name): f"http://www.w3.org/2001/04/xmldsig-more#ecdsa-{name}" for name in DIGESTS}

PACKAGE, OFFICE_OBJECT, PROPERTIES = "idPackageObject", "idOfficeObject", "idSignedProperties"
SIGNATURE = "idPackageSignature"

_BASE = "http://schemas.openxmlformats.org"
ORIGIN_RELATIONSHIP = f"{_BASE}/package/2006/relationships/digital-signature/origin"
SIGNATURE_RELATIONSHIP = f"{_BASE}/package/2006/relationships/digital-signature/signature"
ORIGIN_TYPE = "application/vnd.openxmlformats-package.digital-signature-origin"
SIGNATURE_TYPE = "application/vnd.openxmlformats-package.digital-signature-xmlsignature+xml"

UNSIGNED_RELATIONSHIPS = frozenset(
    {
        ORIGIN_RELATIONSHIP,
        f"{_BASE}/package/2006/relationships/metadata/core-properties",
        f"{_BASE}/package/2006/relationships/metadata/thumbnail",
        f"{_BASE}/officeDocument/2006/relationships/extended-properties",
        f"{_BASE}/officeDocument/2006/relationships/custom-properties",
    }
)
"""What Office never signs: the properties of a document, so nothing that matters stands there."""


_PLAIN: Any = {None: RELATIONSHIPS}


def canonical(markup: str) -> bytes:
    """The canonical form of a piece that declares every namespace it stands in."""
    return etree.tostring(etree.fromstring(markup), method="c14n", with_comments=False)


def canonical_within(element: Any) -> bytes:
    """The canonical form of an element as part of its document, inherited namespaces and all.

    lxml drops what a subtree inherits, so the element is made anew with all of it.
    """
    apart = etree.Element(element.tag, dict(element.attrib), nsmap=element.nsmap)
    apart.text = element.text
    for child in element:
        apart.append(deepcopy(child))
    return etree.tostring(apart, method="c14n", with_comments=False)


def related(root: Any, ids: frozenset[str]) -> bytes:
    """A .rels part by the relationship transform: the arrows of those ids, ordered by them."""
    tag = f"{{{RELATIONSHIPS}}}Relationship"
    chosen = [one for one in root if one.tag == tag and one.get("Id", "") in ids]
    made = etree.Element(f"{{{RELATIONSHIPS}}}Relationships", nsmap=_PLAIN)
    for one in sorted(chosen, key=lambda one: str(one.get("Id"))):
        kept = etree.SubElement(made, tag, dict(one.attrib))
        kept.set("TargetMode", one.get("TargetMode", "Internal"))
    return etree.tostring(made, method="c14n", with_comments=False)
