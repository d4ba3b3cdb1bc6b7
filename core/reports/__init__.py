"""Official outputs described once, as values."""
