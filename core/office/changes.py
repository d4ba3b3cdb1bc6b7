"""The difference of a list brought again, in sentences."""

from collections.abc import Iterator

from core.domain.lists.difference import CandidateChange, Difference
from core.words import filed
from core.words.catalogue import Words


def lines(words: Words, found: Difference) -> tuple[str, ...]:
    """One sentence for each thing that changed; one that says so where nothing did."""
    if found.empty:
        return (words("change.none"),)
    return (*_of_list(words, found), *_of_candidates(words, found))


def _of_list(words: Words, found: Difference) -> Iterator[str]:
    for one in found.fields:
        name = filed.list_field(words, one.field)
        yield words(
            "change.list",
            field=f"{name[:1].upper()}{name[1:]}",
            before=filed.said(words, one.field, one.before),
            after=filed.said(words, one.field, one.after),
        )


def _of_candidates(words: Words, found: Difference) -> Iterator[str]:
    for one in found.candidates:
        if one.added:
            yield words("change.added", place=one.after, name=one.name)
        elif one.gone:
            key = "change.gone_why" if one.reason else "change.gone"
            facts = {"reason": one.reason} if one.reason else {}
            yield words(key, place=one.before, name=one.name, **facts)
        else:
            yield from _of_candidate(words, one)


def _of_candidate(words: Words, one: CandidateChange) -> Iterator[str]:
    if one.moved:
        yield words("change.moved", name=one.name, before=one.before, after=one.after)
    for change in one.fields:
        yield words(
            "change.candidate",
            place=one.after,
            name=one.name,
            field=filed.candidate_field(words, change.field),
            before=filed.said(words, change.field, change.before),
            after=filed.said(words, change.field, change.after),
        )
