"""Spreadsheets read with the address of every cell."""
