"""The page `list`."""
