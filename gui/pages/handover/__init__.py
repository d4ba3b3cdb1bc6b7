"""The hand-over register: minutes come in at the counter."""
