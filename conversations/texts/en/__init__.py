"""The product in English."""
