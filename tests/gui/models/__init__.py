"""The item models and the small rules that several pages share."""
