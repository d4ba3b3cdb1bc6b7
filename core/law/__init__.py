"""The statute as data: every number the law fixes, with its article."""
