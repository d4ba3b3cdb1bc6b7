"""How an article is cited (навођење прописа), and on which provisions each kind of act rests."""

from collections.abc import Mapping
from types import MappingProxyType

from core.base.script import to_latin
from core.domain.lists.clocks import Due
from core.law.profile import LegalProfile
from core.words.catalogue import Language, Words

GAP = " чл. ____"
"""Stands in an article whose number the sources have not confirmed."""

NONE: tuple[str, ...] = ()
"""An act of the program's own, about which the law says nothing."""
CONTROL = ("checks.C3",)

BASIS: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        "person_enrolled": NONE,
        "election_founded": ("deadlines.vote_after_call_least_days", "size.municipality_least"),
        "election_amended": NONE,
        "reading_chosen": NONE,
        "law_replaced": NONE,
        "stations_registered": ("deadlines.stations_days",),
        "station_changed": ("deadlines.stations_days",),
        "station_removed": ("deadlines.stations_days",),
        "lists_taken_over": ("deadlines.lists_days",),
        "list_amended": ("deadlines.lists_days",),
        "list_received": ("deadlines.lists_days", "deadlines.decide_list_hours"),
        "list_corrected": NONE,
        "list_supplemented": ("deadlines.cure_hours",),
        "candidate_dropped": ("deadlines.collective_list_days",),
        "deficiencies_ordered": ("deadlines.cure_hours", "deadlines.decide_list_hours"),
        "decision_published": ("deadlines.cure_hours", "deadlines.list_objection_hours"),
        "deficiencies_examined": ("deadlines.decide_cured_hours",),
        "list_proclaimed": ("deadlines.decide_list_hours",),
        "proclamation_denied": ("deadlines.decide_cured_hours", "lists.grounds_curable"),
        "list_dismissed": ("deadlines.lists_days", "lists.incomplete_curable"),
        "list_withdrawn": ("deadlines.collective_list_days",),
        "decision_annulled": ("deadlines.list_objection_hours",),
        "list_taken_up": ("deadlines.court_redo_days",),
        "objection_filed": ("deadlines.list_objection_hours",),
        "objection_decided": ("deadlines.list_objection_hours",),
        "collective_established": ("deadlines.collective_list_days",),
        "ballots_ordered": ("deadlines.ballot_number_hours", "deadlines.roll_closed_days"),
        "material_recorded": ("deadlines.extracts_hours",),
        "minutes_handed_over": ("deadlines.boards_hours",),
        "minutes_entered": NONE,
        "entry_rule_decided": NONE,
        "minutes_typed": NONE,
        "entry_confirmed": CONTROL,
        "fields_returned": NONE,
        "fields_retyped": NONE,
        "differences_resolved": NONE,
        "entry_reopened": NONE,
        "doubt_explained": ("checks.W1",),
        "material_inspected": CONTROL,
        "minutes_corrected": ("checks.W1", "checks.C3"),
        "voting_annulled": ("annulment.box_over_voted", "annulment.on_request"),
        "result_undeterminable": ("undeterminable.errors_stay",),
        "repeat_ordered": ("deadlines.repeat_decision_days",),
        "thresholds_set": NONE,
        "book_set_apart": NONE,
        "package_handed_out": NONE,
        "package_merged": NONE,
        "paper_attached": NONE,
        "paper_detached": NONE,
        "lot_drawn": NONE,
        "results_determined": ("deadlines.results_hours", "seats.threshold_base"),
        "candidates_named": ("mandates.list_order",),
        "candidate_passed_over": ("mandates.list_order",),
        "mandates_awarded": ("deadlines.seats_days", "mandates.list_order"),
        "mandate_ended": ("ending.resignation",),
        "mandate_filled": ("mandates.same_party", "mandates.next_on_list", "mandates.consent"),
        "coalition_agreed": ("mandates.agreement",),
        "assembly_constituted": ("mandates.constituted_share", "deadlines.first_session_days"),
        "mayor_elected": ("mandates.mayor_share",),
        "mayor_ended": ("ending.mayor",),
        "paper_issued": NONE,
        "clock_found_back": NONE,
        "template_worded": NONE,
    }
)
"""Keys of the provisions a kind of act rests on; what a book's law lacks is passed over."""

OF_CLOCKS: Mapping[Due, tuple[str, ...]] = MappingProxyType(
    {
        Due.DECIDE: ("deadlines.decide_list_hours",),
        Due.PUBLISH: NONE,
        Due.CURE: ("deadlines.cure_hours",),
        Due.EXAMINE: ("deadlines.decide_cured_hours",),
        Due.PROCLAIM_CURED: ("deadlines.decide_cured_hours",),
        Due.REFUSE_UNCURED: ("deadlines.decide_cured_hours",),
        Due.OBJECTION: ("deadlines.list_objection_hours",),
        Due.DECIDE_OBJECTION: NONE,
        Due.ANNUL: NONE,
        Due.REDO: ("deadlines.court_redo_days",),
    }
)
"""The provisions that the clocks of a filed list rest on."""


def cited(words: Words, article: str) -> str:
    """An article in the letters of the window, without the gap of a number nobody confirmed."""
    plain = article.replace(GAP, "")
    return plain if words.language is Language.SR_CYRL else to_latin(plain)


def article_of(law: LegalProfile, key: str) -> str:
    """The article of a provision or of a check (`checks.C1`); empty where the law lacks it."""
    section, _dot, name = key.partition(".")
    if section == "checks":
        check = law.check(name)
        return check.article if check is not None else ""
    return law.provision(key).article if law.knows(key) else ""


def basis(words: Words, law: LegalProfile, *kinds: str) -> str:
    """The articles that these kinds of act rest on, each once; empty where there are none."""
    return articles(words, law, *(key for kind in kinds for key in BASIS[kind]))


def articles(words: Words, law: LegalProfile, *keys: str) -> str:
    """The articles of these provisions, each once; what the law lacks is passed over."""
    found = (article_of(law, key) for key in keys)
    return "; ".join(dict.fromkeys(cited(words, one) for one in found if one))
