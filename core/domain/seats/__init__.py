"""Distribution of seats (расподела мандата) by the highest quotient."""
