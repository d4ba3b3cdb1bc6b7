"""Parts every screen is built from: theme, type, icons and small widgets without any text."""
