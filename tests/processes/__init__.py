"""Several real processes on one Postgres, killed and stopped while customers answer."""
