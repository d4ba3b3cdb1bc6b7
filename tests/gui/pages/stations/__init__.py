"""The page `stations`."""
