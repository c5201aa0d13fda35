"""The same answer taken by a program made for it alone: this one flow, this one language, only presses of a score."""
