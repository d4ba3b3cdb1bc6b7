"""The sentences of findings, refusals, failures, faults of sheets, and acts, by their codes."""

from collections.abc import Mapping
from datetime import date
from types import MappingProxyType

from core.base import moments
from core.base.findings import Finding, Missing, Severity
from core.base.refusals import Fault, KnownFailure, Refused
from core.words import dates
from core.words.catalogue import Words

NO_NAMES: Mapping[int, str] = MappingProxyType({})

OF_MINUTES = (
    *("C1", "C2", "C3", "C4", "C5", "C6", "C7"),
    *("W1", "W2", "W3", "W4", "W5", "W6"),
    *("K1", "K2", "K3", "S1"),
)
OF_LISTS = (
    "deadline.late", "deadline.early",
    "filer.unauthorised", "filer.few_parties", "filer.few_founders", "filer.agreement_before_call",
    "form.list_blank", "form.filer_blank", "form.candidate_blank", "form.sex_blank",
    "form.other_party",
    "name.without_submitter", "name.taken", "name.many_leaders", "name.lookalike",
    "size.few", "size.many",
    "sexes.women", "sexes.share", "sexes.five", "sexes.last_five",
    "right.under_age", "right.elsewhere",
    "identity.lost_zero", "identity.form", "identity.control", "identity.no_day", "identity.born",
    "identity.sex",
    "twice.here", "twice.same_name", "twice.other_list", "twice.pending", "twice.leader",
    "twice.leader_name",
    "signatures.uncounted", "signatures.more_struck", "signatures.no_bracket", "signatures.few",
    "enclosures.of_list", "enclosures.not_gone_through", "enclosures.of_candidate",
    "minority.group", "minority.share_unknown", "minority.too_many", "minority.intent",
    "law.no_value",
)  # fmt: skip
OF_BALLOT = (
    "ballot.pending", "ballot.late", "ballot.none", "ballot.not_as_voters", "ballot.handed_more",
    "ballot.station_differs",
)  # fmt: skip
OF_TALLY = ("O1", "O2", "O3", "D1")
OF_MANDATES = (
    "mandates.outdated", "mandates.vacant", "mandates.empty", "mandates.no_consent",
    "mandates.two_lists", "mandates.party_loses",
    "assembly.few", "assembly.late", "mayor.few_votes", "mayor.still_councillor", "mayor.none",
)  # fmt: skip
FINDINGS = (*OF_MINUTES, *OF_LISTS, *OF_BALLOT, *OF_TALLY, *OF_MANDATES)

ACTS = (
    "person_enrolled",
    "election_founded",
    "election_amended",
    "reading_chosen",
    "law_replaced",
    "stations_registered",
    "station_changed",
    "station_removed",
    "lists_taken_over",
    "list_amended",
    "minutes_entered",
    "entry_rule_decided",
    "minutes_handed_over",
    "minutes_typed",
    "entry_confirmed",
    "fields_returned",
    "fields_retyped",
    "differences_resolved",
    "entry_reopened",
    "doubt_explained",
    "material_inspected",
    "minutes_corrected",
    "voting_annulled",
    "result_undeterminable",
    "repeat_ordered",
    "thresholds_set",
    "book_set_apart",
    "package_handed_out",
    "package_merged",
    "paper_attached",
    "paper_detached",
    "lot_drawn",
    "results_determined",
    "candidates_named",
    "candidate_passed_over",
    "mandates_awarded",
    "mandate_ended",
    "mandate_filled",
    "coalition_agreed",
    "assembly_constituted",
    "mayor_elected",
    "mayor_ended",
    "list_received",
    "list_corrected",
    "list_supplemented",
    "candidate_dropped",
    "deficiencies_ordered",
    "decision_published",
    "deficiencies_examined",
    "list_proclaimed",
    "proclamation_denied",
    "list_dismissed",
    "list_withdrawn",
    "decision_annulled",
    "list_taken_up",
    "objection_filed",
    "objection_decided",
    "collective_established",
    "ballots_ordered",
    "material_recorded",
    "paper_issued",
    "clock_found_back",
    "template_worded",
    "taken_back",
)

MOMENTS = ("at", "until", "since")
"""Facts that are moments, in the letters of the journal."""
REASONS = {
    "No such file or directory": "missing",
    "The system cannot find the file specified": "missing",
    "The system cannot find the path specified": "missing",
    "Is a directory": "folder",
    "Not a directory": "no_folder",
    "Permission denied": "denied",
    "Access is denied": "denied",
    "Operation not permitted": "denied",
    "No space left on device": "full",
    "There is not enough space on the disk": "full",
    "Read-only file system": "read_only",
    "File exists": "exists",
    "File name too long": "long_name",
    "Input/output error": "disk",
}
"""What a system says of a failed file, in English; people are told in their own language."""
DAYS = ("born", "held", "called", "day")
"""Facts that are days."""


def title(words: Words, finding: Finding) -> str:
    """What is wrong, in one sentence."""
    return words(f"finding.{finding.code}.title", **_told(words, finding))


def formula(words: Words, finding: Finding) -> str:
    """The check with the numbers in it."""
    return words(f"finding.{finding.code}.formula", **_told(words, finding))


def first_step(words: Words, finding: Finding) -> str:
    """What to do now; of a list, how the fault is cured."""
    return words(f"finding.{finding.code}.first", **_told(words, finding))


def consequence(words: Words, code: str) -> str:
    """What the law attaches to it, from the profile's word for it."""
    return words(f"consequence.{code}")


def severity(words: Words, grade: Severity, count: int) -> str:
    """So many findings of a severity: `3 грубе грешке`."""
    return words.count(f"severity.{grade.value}", count)


def field_name(words: Words, name: str, lists: Mapping[int, str] = NO_NAMES) -> str:
    """The form's words for a field: a count of the minutes, or the votes of a list.

    A list is told by its number, and by its name too where `lists` has it.
    """
    if name.startswith("list:"):
        no = name.removeprefix("list:")
        named = lists.get(int(no), "") if no.isdecimal() else ""
        return words("field.list.named", no=no, name=named) if named else words("field.list", no=no)
    if name.startswith("remark:"):
        return words(f"history.remark.{name.removeprefix('remark:')}")
    return words(f"field.{name}")


def refusal(words: Words, refused: Refused) -> str:
    """Why not, and what to do instead."""
    return words(f"refused.{refused.code}", **_named(words, refused.facts))


def failure(words: Words, failed: KnownFailure) -> str:
    """What failed in the world outside, and the way out."""
    return words(f"failure.{failed.code}", **_named(words, failed.facts))


def fault(words: Words, found: Fault) -> str:
    """What is wrong in one place of a sheet, and what to do; the place itself is told beside it."""
    return words(f"fault.{found.code}", **_named(words, dict(found.facts)))


def missing(words: Words, lack: Missing) -> str:
    """What a paper lacks before it can be issued officially."""
    return words(f"missing.{lack.code}", **_named(words, dict(lack.facts)))


def act(words: Words, kind: str) -> str:
    """Name of a kind of act."""
    return words(f"act.{kind}")


def _named(words: Words, facts: dict[str, int | str]) -> dict[str, int | str]:
    said = _dated(words, facts)
    name = str(facts.get("field", ""))
    if name.startswith(("list:", "remark:")) or words.knows(f"field.{name}"):
        said["field"] = field_name(words, name)
    if facts.get("reason") in REASONS:
        said["reason"] = words(f"reason.{REASONS[str(facts['reason'])]}")
    if "state" in facts:
        said["state"] = words(f"state.{facts['state']}")
    if "stage" in facts:
        said["stage"] = words(f"stage.{facts['stage']}")
    if "door" in facts and words.knows(f"entry_door.{facts['door']}"):
        said["door"] = words(f"entry_door.{facts['door']}")
    if "doors" in facts:
        opened = [words(f"door.{door}") for door in str(facts["doors"]).split(", ") if door]
        said["doors"] = ", ".join(opened) or "–"
    return said


def _told(words: Words, finding: Finding) -> dict[str, int | str]:
    """The facts of a finding as its sentence says them: days, sexes, names of fields."""
    facts = dict(finding.facts)
    said = _dated(words, facts)
    if "sex" in facts and "count" in facts:
        count = int(facts["count"])
        said["few"] = words.count(f"sex.{facts['sex']}.only", count)
    for name in ("sex", "says"):
        if facts.get(name) in ("f", "m"):
            said[name] = words(f"sex.{facts[name]}")
    if "what" in facts:
        said["what"] = ", ".join(_thing(words, one) for one in str(facts["what"]).split(","))
    if "sheet" in facts:
        said["sheet"] = words(f"history.remark.{facts['sheet']}").lower()
    if finding.code == "form.list_blank":
        said["fields"] = ", ".join(words(f"field.filed.{name}") for name in finding.fields)
    return said


def _thing(words: Words, name: str) -> str:
    """An enclosure or a field of a candidate."""
    key = f"enclosure.{name}"
    return words(key if words.knows(key) else f"field.candidate.{name}")


def _dated(words: Words, facts: dict[str, int | str]) -> dict[str, int | str]:
    said = dict(facts)
    for name, value in facts.items():
        if name in MOMENTS and isinstance(value, str):
            said[name] = dates.moment(words, moments.read(value))
        elif (name in DAYS or name == "says") and isinstance(value, str) and "-" in value:
            said[name] = dates.day(words, date.fromisoformat(value)).removesuffix(".")
    return said
