"""What should happen: values in, values out; the standard library only."""
