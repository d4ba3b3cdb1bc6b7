"""The collective list and the ballot (збирна изборна листа, гласачки листић)."""
