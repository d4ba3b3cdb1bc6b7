"""Official outputs compared with texts that were read and approved."""
