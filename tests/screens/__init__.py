"""The program driven in real windows, and the pictures taken of it."""
