"""The checks of the minutes (контрола записника), in the order the law names them."""

from core.domain.minutes.rules import arithmetic, bounds, papers

RULES = (
    arithmetic.more_in_box_than_voted,
    bounds.more_ballots_than_received,
    arithmetic.invalid_and_valid_are_not_the_box,
    arithmetic.lists_are_not_valid,
    bounds.more_ballots_than_registered,
    arithmetic.valid_are_not_lists,
    bounds.invalid_absent,
    bounds.more_voted_than_registered,
    arithmetic.unused_and_voted_are_not_received,
    bounds.fewer_ballots_than_received,
    bounds.fewer_in_box_than_voted,
    bounds.received_are_not_registered,
    bounds.registered_are_others,
    bounds.figures_missing,
    papers.control_sheet_is_wrong,
    papers.signatures_are_few,
    papers.voting_was_interrupted,
)
