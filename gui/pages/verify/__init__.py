"""The page `verify`."""
