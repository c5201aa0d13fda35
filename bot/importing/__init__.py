"""Accounts, contacts, staff and teams from one file: read, planned, shown, applied."""
