"""The page `minutes`."""
