"""The page `start`."""
