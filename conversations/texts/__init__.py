"""The words of the product: one folder a language, one file a room or flow, looked up by key."""

from conversations.texts.filling import NAMES, fill, say, say_count
from conversations.texts.lookup import languages, of_flow, table

__all__ = ["NAMES", "fill", "languages", "of_flow", "say", "say_count", "table"]
