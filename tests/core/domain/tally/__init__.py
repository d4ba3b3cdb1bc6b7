"""Totals, and what stands out in them."""
