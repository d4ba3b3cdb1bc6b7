"""The window for the hall."""
