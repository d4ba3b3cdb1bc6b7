"""Tests of how the house is built: who may import whom, how large, and what belongs nowhere."""
