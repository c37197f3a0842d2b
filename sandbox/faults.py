"""Faults on command: the server fails the way networks and servers fail."""

from __future__ import annotations

import math
from dataclasses import dataclass, field

from sandbox.errors import Refused, forbidden, too_many
from sandbox.updates import ONE_INSTANCE, TERMINATED

KINDS = ("500", "timeout", "reset_before", "reset_after", "429", "409", "403", "delay", "garbage")


@dataclass(slots=True)
class Fault:
    """One fault: for which ``method`` ("*": all), how often (None: until removed), in which chat (None: any).

    ``kind``: "500"; "timeout" (cut off after ``seconds``, no effect); "reset_before" and "reset_after"
    (connection reset before or after the effect); "429" (``retry_after`` is ``seconds``); "409";
    "403"; "delay" (``seconds`` before handling); "garbage" (the effect happens, the answer is not JSON).
    """

    method: str
    kind: str
    times: int | None = 1
    seconds: float = 0.0
    chat_id: int | None = None

    def __post_init__(self) -> None:
        if self.kind not in KINDS:
            raise ValueError(f"unknown kind of fault {self.kind!r}; there are {', '.join(KINDS)}")

    def concerns(self, method: str, chat_id: int | None) -> bool:
        """Whether this call is to fail."""
        return self.method.lower() in ("*", method.lower()) and self.chat_id in (None, chat_id)

    def refusal(self) -> Refused | None:
        """The answer of a fault that only refuses; None for the others."""
        match self.kind:
            case "500":
                return Refused(500, "Internal Server Error")
            case "429":
                return too_many(math.ceil(self.seconds))
            case "409":
                return Refused(409, TERMINATED.format(by="other getUpdates") + ONE_INSTANCE)
            case "403":
                return forbidden("bot was blocked by the user")
        return None


@dataclass(slots=True)
class Faults:
    """The faults that are still to happen."""

    waiting: list[Fault] = field(default_factory=list)

    def add(self, fault: Fault) -> Fault:
        """Let it happen; faults are taken in the order in which they were added."""
        self.waiting.append(fault)
        return fault

    def remove(self, fault: Fault) -> None:
        """Stop a fault; one that is already used up is ignored."""
        self.waiting = [other for other in self.waiting if other is not fault]

    def clear(self) -> None:
        """Stop all faults."""
        self.waiting = []

    def take(self, method: str, chat_id: int | None) -> Fault | None:
        """The fault for this call, counted; None if it goes well."""
        for fault in self.waiting:
            if fault.concerns(method, chat_id):
                if fault.times is not None:
                    fault.times -= 1
                    if fault.times <= 0:
                        self.remove(fault)
                return fault
        return None
