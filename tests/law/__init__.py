"""The law, the rules that rest on it, and the tests that hold it."""
