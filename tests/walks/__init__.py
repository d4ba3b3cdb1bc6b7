"""Walks over every sight of the program: what it says, whether it fits, where the keys lead."""
