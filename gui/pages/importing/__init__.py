"""The page `importing`."""
