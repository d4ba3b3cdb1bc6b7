"""Sentences in Serbian Cyrillic, Serbian Latin and English."""
