"""The page `wizard`."""
