"""The second face: every verb of the program without a window."""
