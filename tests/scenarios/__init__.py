"""Whole elections, from the founding to the certificates of mandate."""
