"""Many pictures of minutes attached at once (снимци записника)."""
