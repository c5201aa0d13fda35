"""Whoever takes part in the durable step: one file each, offering LABEL, SHARE and `enter(world, folder)`."""
