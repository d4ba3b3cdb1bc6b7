"""The page `packages`."""
