"""Conversations as a version of the program stored them: every later version must fold them to the same state."""
