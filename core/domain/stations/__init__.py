"""Polling stations (бирачка места)."""
