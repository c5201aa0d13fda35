"""The kill campaign: the program is killed at every boundary, started again, and every invariant is checked."""
