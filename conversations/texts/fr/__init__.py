"""The product in French."""
