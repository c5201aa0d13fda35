"""What is measured: one file each, offering `measure(surroundings) -> Result`."""
