"""The page `papers`."""
