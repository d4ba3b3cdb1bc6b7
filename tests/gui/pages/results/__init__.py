"""The page `results`."""
