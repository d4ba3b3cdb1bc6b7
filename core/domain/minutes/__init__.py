"""Minutes of the polling boards (записници о раду бирачких одбора)."""
