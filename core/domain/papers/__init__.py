"""The papers of the commission: how they are worded, and what left the house signed by whom."""
