"""The product in German."""
