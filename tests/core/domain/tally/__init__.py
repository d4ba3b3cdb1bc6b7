"""Totals, how they are kept up, and the pace of the night."""
