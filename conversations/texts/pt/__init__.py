"""The product in Portuguese."""
