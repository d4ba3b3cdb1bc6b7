"""Councillors' mandates (мандати одборника): given, ended, filled again; the assembly and mayor."""
