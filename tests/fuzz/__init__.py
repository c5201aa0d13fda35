"""Bad input: payloads of both platforms, mutated in every way, through the real edge of the real program."""
