"""The page `councillors`."""
