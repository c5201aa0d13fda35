"""What we remember: functions take an open db and never commit."""
