"""Telegram and Slack as they behave towards a bot, on loopback, with a log of what really happened."""
