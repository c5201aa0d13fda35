"""What people type, read in the light of the question that is open: a value, a second question, or text."""

from conversations.reading.interpreter import read
from conversations.reading.outcome import Ask, Reading, Text, Value, Wish

__all__ = ["Ask", "Reading", "Text", "Value", "Wish", "read"]
