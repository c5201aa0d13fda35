"""What account managers and their colleagues can do: one verb a file, the same on every surface."""
