"""Keeps the program's own log out of a campaign that runs it in its own process."""

import logging

import structlog


def quietly() -> None:
    structlog.configure(wrapper_class=structlog.make_filtering_bound_logger(logging.CRITICAL))
    logging.disable(logging.CRITICAL)
