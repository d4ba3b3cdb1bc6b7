"""The counter where minutes come in: its presenter, and the page by keyboard."""
