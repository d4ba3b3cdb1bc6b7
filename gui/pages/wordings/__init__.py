"""The page `wordings`."""
