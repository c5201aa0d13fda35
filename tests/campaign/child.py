"""The program as a child process: forked from a warm parent, armed, and served until it is killed or told to stop.

Everything heavy is imported here, at the top, because the fork server loads this file once for all children.
"""

import asyncio
import os
import signal
from collections.abc import Awaitable, Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import partial
from multiprocessing.connection import Connection
from typing import Any

from bot import channels
from bot.app import Outside, Program, Running
from bot.config import Settings
from bot.staff import verbs
from conversations.flows import shipped
from scheduler import clock, jobs
from scheduler.job import Job
from storage import migrations, points
from tests.campaign.fast_clock import FastClock
from tests.campaign.plants import PLANTS

WARM = (migrations.head(), shipped(), jobs.known(), verbs.known(), channels.modules() if hasattr(channels, "modules") else ())
