"""Electoral lists (изборне листе)."""
