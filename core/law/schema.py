"""Which keys a legal profile must have, and the kind of value each takes."""

from typing import Literal

Kind = Literal["count", "flag", "word", "ratio", "steps"]

SEATS: dict[str, Kind] = {
    "threshold_percent": "count",
    "threshold_base": "word",
    "minority_exempt": "flag",
    "minority_factor": "ratio",
    "minority_factor_in_fallback": "flag",
}
SIZE: dict[str, Kind] = {
    "municipality_least": "count",
    "municipality_most": "count",
    "city_most": "count",
    "capital": "count",
}
LISTS: dict[str, Kind] = {
    "least_share_of_candidates": "ratio",
    "most_share_of_candidates": "ratio",
    "sex_reading": "word",
    "sex_percent": "count",
    "sex_block": "count",
    "sex_in_block": "count",
    "sex_partial_block": "word",
    "sex_curable": "flag",
    "grounds_curable": "flag",
    "incomplete_curable": "flag",
    "voting_age": "count",
    "group_founders": "count",
    "coalition_parties": "count",
    "leaders": "count",
    "leaders_of_coalition": "count",
    "agreement_after_call": "flag",
    "signatures_by_voters": "steps",
    "signatures_above_steps": "count",
    "signatures_per_candidate": "count",
    "signatures_reduced_for_minority": "flag",
    "signatures_share_for_minority": "ratio",
    "minority_only_parties": "flag",
    "minority_share_below_percent": "count",
}
DEADLINES: dict[str, Kind] = {
    "vote_after_call_least_days": "count",
    "vote_after_call_most_days": "count",
    "lists_days": "count",
    "decide_list_hours": "count",
    "cure_hours": "count",
    "decide_cured_hours": "count",
    "list_objection_hours": "count",
    "court_redo_days": "count",
    "stations_days": "count",
    "collective_list_days": "count",
    "roll_closed_days": "count",
    "ballot_number_hours": "count",
    "extracts_hours": "count",
    "roll_changes_days": "count",
    "foreign_observers_days": "count",
    "domestic_observers_days": "count",
    "extended_composition_days": "count",
    "notices_days": "count",
    "silence_days": "count",
    "polls_open_hour": "count",
    "polls_close_hour": "count",
    "boards_hours": "count",
    "annulment_request_hours": "count",
    "decide_request_hours": "count",
    "results_hours": "count",
    "repeat_decision_days": "count",
    "repeat_vote_days": "count",
    "seats_days": "count",
    "first_session_days": "count",
}
MINUTES: dict[str, Kind] = {"least_signatures": "count"}
ANNULMENT: dict[str, Kind] = {
    "box_over_voted": "flag",
    "not_in_extract": "flag",
    "no_control_sheet": "flag",
    "over_received": "flag",
    "on_request": "flag",
}
"""Whether the law lists that ground for annulling the voting at a station."""
UNDETERMINABLE: dict[str, Kind] = {
    "not_held": "flag",
    "interrupted": "flag",
    "not_delivered": "flag",
    "few_signatures": "flag",
    "errors_stay": "flag",
}
"""Whether the law lists that ground for a result that cannot be determined."""
MANDATES: dict[str, Kind] = {
    "list_order": "flag",
    "same_party": "flag",
    "next_on_list": "flag",
    "agreement": "flag",
    "next_quotient": "flag",
    "consent": "flag",
    "constituted_share": "ratio",
    "mayor_share": "ratio",
}
"""Who follows on a vacant seat, and what the assembly needs; `mayor_share` has to be exceeded."""
ENDING: dict[str, Kind] = {
    "resignation": "flag",
    "death": "flag",
    "incapacity": "flag",
    "sentence": "flag",
    "incompatible": "flag",
    "residence": "flag",
    "citizenship": "flag",
    "dissolution": "flag",
    "mayor": "flag",
}
"""Whether the law lists that ground for the end of a councillor's mandate."""

SECTIONS: dict[str, dict[str, dict[str, Kind]]] = {
    "seats": {"seats": SEATS},
    "local": {
        "seats": SEATS,
        "size": SIZE,
        "lists": LISTS,
        "deadlines": DEADLINES,
        "minutes": MINUTES,
        "annulment": ANNULMENT,
        "undeterminable": UNDETERMINABLE,
        "mandates": MANDATES,
        "ending": ENDING,
    },
}

WITH_CHECKS: dict[str, tuple[str, ...]] = {"seats": (), "local": ("checks",)}

WORDS: dict[str, tuple[str, ...]] = {
    "seats.threshold_base": ("in_box", "voted"),
    "lists.sex_reading": ("less_represented", "women"),
    "lists.sex_partial_block": ("doubt", "binding", "free"),
}
"""What the values that are words may say."""

CHECKS = (
    *("C1", "C2", "C3", "C4", "C5", "C6", "C7", "C8"),
    *("W1", "W2", "W3", "W4", "W5", "W6"),
    *("K1", "K2", "K3"),
)

CONSEQUENCES = (
    "annul",
    "inspect_annul",
    "inspect",
    "undeterminable",
    "correct",
    "explain",
    "none",
    "unknown",
)
