"""The open book as Qt signals, background work, and how trouble is told."""
