"""The page `entry`."""
