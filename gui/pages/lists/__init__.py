"""The page `lists`."""
