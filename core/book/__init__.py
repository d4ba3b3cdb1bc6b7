"""The book of acts: one append-only, hash-chained file."""
