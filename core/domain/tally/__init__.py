"""Totals of all stations (збирни резултати)."""
