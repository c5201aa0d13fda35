"""The libraries' log: they write whole bodies and addresses with tickets in them, so nothing of it comes out."""

import logging

# Bolt and slack_sdk ask for `level` before they put a body into words, and Bolt hands level and `disabled` on to
# every logger it makes of its own.
QUIET = logging.getLogger("yousaid.slack.libraries")
QUIET.setLevel(logging.CRITICAL + 1)
QUIET.disabled = True
