"""The board of minutes: its presenter, its models, and the page by keyboard."""
