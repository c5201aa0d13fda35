"""The product in Spanish."""
