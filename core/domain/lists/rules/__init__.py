"""The rules of the lists, in the order a decision prints what they found."""

from core.domain.lists.rules import (
    deadline,
    enclosures,
    filer,
    form,
    identity,
    minority,
    name,
    right,
    sexes,
    signatures,
    size,
    twice,
)

RULES = (
    deadline.RULE,
    filer.RULE,
    form.RULE,
    name.RULE,
    size.RULE,
    sexes.RULE,
    right.RULE,
    identity.RULE,
    twice.RULE,
    signatures.RULE,
    enclosures.RULE,
    minority.RULE,
)
