"""The papers (акти) of the commission: how they are worded."""
