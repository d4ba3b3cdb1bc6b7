"""Signatures: keys from files and cards, signed workbooks and PDF, and the strict check of both."""
