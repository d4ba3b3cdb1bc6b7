"""Issued papers (издате исправе): what left the commission's house, signed by whom."""
