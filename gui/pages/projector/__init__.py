"""What the hall sees: the night in large type, without a control."""
