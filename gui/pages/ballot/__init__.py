"""The page `ballot`."""
