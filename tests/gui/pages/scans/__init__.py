"""The comparison of entries: its presenter without a window, and the page by keyboard."""
