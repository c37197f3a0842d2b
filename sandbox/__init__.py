"""A local Telegram, as strict as the real one: Bot API server, people's phones, faults on command."""

from sandbox.deeds import NotPossible
from sandbox.faults import Fault
from sandbox.groups import Group
from sandbox.limits import OFF, STRICT
from sandbox.local import Sandbox
from sandbox.phones import Phone
from sandbox.presses import Answer, Press
from sandbox.screen import Button, Media, ScreenMessage
from sandbox.world import DEMO_TOKEN, Call

__all__ = [
    "DEMO_TOKEN",
    "OFF",
    "STRICT",
    "Answer",
    "Button",
    "Call",
    "Fault",
    "Group",
    "Media",
    "NotPossible",
    "Phone",
    "Press",
    "Sandbox",
    "ScreenMessage",
]
