"""All rules together: every code is raised, leads to its decision, and has its sentences."""

import pytest

from core.base.findings import Finding, Severity
from core.domain.lists import check as checking
from core.domain.lists.check import curable, deficiencies, leads_to, proposed, reading_of
from core.domain.lists.paper import Signatures
from core.domain.lists.rules import RULES
from core.domain.lists.workflow import Door
from core.law import load
from core.office.found import law, law_text, profiles
from core.words import codes
from core.words.catalogue import Language, words
from tests.core.domain.lists import (
    test_deadline,
    test_enclosures,
    test_filer,
    test_form,
    test_identity,
    test_minority,
    test_name,
    test_right,
    test_sexes,
    test_signatures,
    test_size,
    test_twice,
)
from tests.core.domain.lists.made import LAW, Row, case, changed, listed, reading, row
from tests.support.filed import lacking, list_paper, unauthorised_paper

LOCAL = tuple(profile for profile in profiles() if law(profile).scope == "local")
OLDER = load.kept(law_text("rs-local-2022").replace("[lists.sex_percent]", "[lists.sex_permil]"))
"""A law kept by another release, which lacks a value that a rule of today rests on."""

OWN = (
    row("the law lacks a value", list_paper(), "law.no_value", law=OLDER),
    row("by the binding reading", listed("fffmmfffmmfffmmmmm"), "sexes.last_five",
        law=reading(LAW, sex_partial_block="binding")),
)  # fmt: skip
ROWS: tuple[Row, ...] = (
    *test_deadline.ROWS, *test_filer.ROWS, *test_form.ROWS, *test_name.ROWS, *test_size.ROWS,
    *test_sexes.ROWS, *test_right.ROWS, *test_identity.ROWS, *test_twice.ROWS,
    *test_signatures.ROWS, *test_enclosures.ROWS, *test_minority.ROWS, *OWN,
)  # fmt: skip
MILD_FIRST = tuple(reversed(Severity))
FOUND: dict[str, Finding] = {
    found.code: found
    for found in sorted(
        (found for one in ROWS for found in one.found),
        key=lambda found: MILD_FIRST.index(found.severity),
    )
}
"""One finding of every code, the gravest where a reading makes it graver."""

STRICT = reading(LAW, sex_curable=False)
LENIENT = reading(LAW, grounds_curable=True, incomplete_curable=True)

LEADS = """
    code                         strict   in force  lenient
    deadline.late                dismiss  dismiss   dismiss
    deadline.early               look     look      look
    filer.unauthorised           dismiss  dismiss   dismiss
    filer.few_parties            order    order     order
    filer.few_founders           order    order     order
    filer.agreement_before_call  look     look      look
    form.list_blank              dismiss  dismiss   order
    form.filer_blank             order    order     order
    form.candidate_blank         dismiss  dismiss   order
    form.sex_blank               order    order     order
    form.other_party             look     look      look
    name.without_submitter       look     look      look
    name.taken                   refuse   refuse    order
    name.many_leaders            refuse   refuse    order
    name.lookalike               look     look      look
    size.few                     order    order     order
    size.many                    order    order     order
    sexes.women                  refuse   order     order
    sexes.share                  refuse   order     order
    sexes.five                   refuse   order     order
    sexes.last_five              refuse   order     order
    right.under_age              refuse   refuse    order
    right.elsewhere              look     look      look
    identity.lost_zero           look     look      look
    identity.form                order    order     order
    identity.control             look     look      look
    identity.no_day              look     look      look
    identity.born                look     look      look
    identity.sex                 look     look      look
    twice.here                   order    order     order
    twice.same_name              look     look      look
    twice.other_list             refuse   refuse    order
    twice.pending                look     look      look
    twice.leader                 refuse   refuse    order
    twice.leader_name            look     look      look
    signatures.uncounted         look     look      look
    signatures.more_struck       look     look      look
    signatures.no_bracket        look     look      look
    signatures.few               order    order     order
    enclosures.of_list           order    order     order
    enclosures.not_gone_through  look     look      look
    enclosures.of_candidate      order    order     order
    minority.group               status   status    status
    minority.share_unknown       look     look      look
    minority.too_many            status   status    status
    minority.intent              look     look      look
    law.no_value                 look     look      look
"""


ROWS_OF_LEADS: tuple[tuple[str, tuple[str, ...]], ...] = tuple(
    (line.split()[0], tuple(line.split()[1:])) for line in LEADS.strip().splitlines()[1:]
)


def test_every_code_is_raised_by_some_case() -> None:
    assert {code for one in ROWS for code in one.told} == set(codes.OF_LISTS)
    assert {code for rule in RULES for code in rule.codes} | {checking.NO_VALUE} == set(
        codes.OF_LISTS
    )


@pytest.mark.law("lists.grounds_curable", "lists.incomplete_curable", "lists.sex_curable")
@pytest.mark.parametrize(("code", "leads"), ROWS_OF_LEADS)
def test_where_each_code_leads(code: str, leads: tuple[str, ...]) -> None:
    """
    Strict: nothing can be cured but what is enclosed; lenient: grounds and gaps can be.
    In force: a broken rule on the sexes can be cured, grounds and gaps cannot.
    """
    found = FOUND[code]
    assert tuple(leads_to(found, known) for known in (STRICT, LAW, LENIENT)) == leads


def test_the_table_of_leads_has_every_code() -> None:
    assert [code for code, _leads in ROWS_OF_LEADS] == list(codes.OF_LISTS)


def test_the_order_of_the_rules_is_that_of_the_codes() -> None:
    """A decision prints deadline first, and the status of a minority list last."""
    assert [code for rule in RULES for code in rule.codes] == list(codes.OF_LISTS)[:-1]


@pytest.mark.parametrize("profile", LOCAL)
def test_every_local_law_has_what_the_rules_rest_on(profile: str) -> None:
    known = law(profile)
    assert [key for rule in RULES for key in rule.provisions if not known.knows(key)] == []


def test_a_finding_cites_the_value_it_rests_on() -> None:
    for found in FOUND.values():
        if found.code != checking.NO_VALUE:
            assert found.article == LAW.provision(found.provision).article
            rule = next(rule for rule in RULES if found.code in rule.codes)
            assert found.provision in rule.provisions, found.code


def test_a_value_that_is_lacking_stops_one_rule_only() -> None:
    """The other rules go on: the age of a child is still found."""
    whole = case(changed(1, place=""))
    found = row("older", whole.paper, law=OLDER)
    assert found.told == ("form.candidate_blank", "law.no_value")
    assert dict(found.found[-1].facts) == {"key": "lists.sex_percent"}
    assert not curable("sexes", load.kept(law_text("rs-local-2022").replace("sex_curable", "s")))


GRAVEST: tuple[tuple[tuple[str, ...], Door | None], ...] = (
    (("deadline.late", "name.taken", "signatures.few"), Door.DISMISS),
    (("name.taken", "signatures.few", "identity.control"), Door.REFUSE),
    (("signatures.few", "identity.control"), Door.ORDER),
    (("signatures.few", "signatures.uncounted"), Door.ORDER),
    (("identity.control", "minority.group"), Door.PROCLAIM),
    (("right.elsewhere",), Door.PROCLAIM),
    (("identity.lost_zero",), None),
    (("signatures.uncounted",), None),
    (("enclosures.not_gone_through", "name.lookalike"), None),
    (("law.no_value",), None),
    ((), Door.PROCLAIM),
)


@pytest.mark.parametrize(("given", "door"), GRAVEST)
def test_the_gravest_finding_decides(given: tuple[str, ...], door: Door | None) -> None:
    """A doubt does not stand in the way; what nobody has looked at does: nothing is proposed."""
    findings = tuple(FOUND[code] for code in given)
    assert proposed(findings, LAW) is door
    assert proposed(tuple(reversed(findings)), LAW) is door


@pytest.mark.parametrize(
    ("code", "key", "values", "doors"),
    [
        ("sexes.five", "sex_curable", (True, False), (Door.ORDER, Door.REFUSE)),
        ("name.taken", "grounds_curable", (False, True), (Door.REFUSE, Door.ORDER)),
        ("twice.other_list", "grounds_curable", (False, True), (Door.REFUSE, Door.ORDER)),
        ("right.under_age", "grounds_curable", (False, True), (Door.REFUSE, Door.ORDER)),
        ("form.list_blank", "incomplete_curable", (False, True), (Door.DISMISS, Door.ORDER)),
        ("form.candidate_blank", "incomplete_curable", (False, True), (Door.DISMISS, Door.ORDER)),
    ],
)
def test_the_proposed_door_follows_the_reading(
    code: str, key: str, values: tuple[bool, bool], doors: tuple[Door, Door]
) -> None:
    """What the law leaves open is a reading: it says which door opens, and which key it is."""
    found = FOUND[code]
    assert LAW.provision(f"lists.{key}").value is values[0]
    for value, door in zip(values, doors, strict=True):
        read = reading(LAW, **{key: value})
        assert proposed((found,), read) is door
        assert deficiencies((found,), read)[0].curable is (door is Door.ORDER)
    assert reading_of(found) == f"lists.{key}"


def test_what_only_asks_that_somebody_looks_is_no_deficiency() -> None:
    """A zero lost by a spreadsheet, more struck out than filed: slips of the transcript."""
    for code in ("identity.lost_zero", "signatures.more_struck", "identity.control"):
        assert deficiencies((FOUND[code],), LAW) == ()
        assert reading_of(FOUND["size.few"]) == ""


def test_deficiencies_are_numbered_in_the_order_of_the_rules() -> None:
    paper = lacking(unauthorised_paper(), "statements", "electronic")
    found = row("many", paper).found
    items = deficiencies(found, LAW)
    assert [(item.no, item.code, item.curable) for item in items] == [
        (1, "filer.unauthorised", False),
        (2, "enclosures.of_list", True),
        (3, "enclosures.of_list", True),
    ]
    assert [item.fields for item in items[1:]] == [
        ("enclosure:statements",),
        ("enclosure:electronic",),
    ]


@pytest.mark.parametrize("language", list(Language))
@pytest.mark.parametrize("one", ROWS, ids=lambda one: one.what)
def test_every_finding_of_every_case_has_its_sentences(one: Row, language: Language) -> None:
    """Title, numbers and first step are whole: nothing is left in braces, nothing is a bare key."""
    speech = words(language)
    for found in one.found:
        texts = (
            codes.title(speech, found),
            codes.formula(speech, found),
            codes.first_step(speech, found),
        )
        for text in texts:
            assert text.strip()
            assert not {"{", "}"} & set(text)
            assert found.code not in text
            assert "finding." not in text


def test_a_sentence_says_the_numbers() -> None:
    found = FOUND["signatures.few"]
    speech = words(Language.EN)
    for name in ("valid", "needed", "filed"):
        assert str(dict(found.facts)[name]) in codes.formula(speech, found).replace(",", "")


def test_of_grades() -> None:
    """What is not certain, or only a slip of the transcript, is never a serious error alone."""
    grades = {code: found.severity for code, found in FOUND.items()}
    assert {code for code, grade in grades.items() if grade is Severity.NOTE} == set()
    looked = {code for code, leads in ROWS_OF_LEADS if set(leads) == {"look"}}
    assert {code for code in looked if grades[code] is Severity.ERROR} == {
        "identity.lost_zero",
        "signatures.more_struck",
    }
    assert Signatures(5, (("other", 6),)).valid == -1
