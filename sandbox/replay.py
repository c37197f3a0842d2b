"""Playing real people: each comes in, answers question after question, and waits for the bot each time."""

from __future__ import annotations

import asyncio
import time
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from statistics import median

import aiohttp

from sandbox.remote import Json, Refusal, RemotePhone, words
from sandbox.residents import Resident

NEXT_LABELS = ("Nästa fråga", "Next question")
READY_LABELS = ("Pausa", "Pause")
MOST_PRESSES = 3
FOLLOWING_SECONDS = 5.0
"""How long after an edit of the message that was pressed the bot may still say something new."""

REPLY_SECONDS = 120.0
PROBLEMS_SHOWN = 10
Progress = Callable[["Report"], None]


@dataclass(frozen=True, slots=True)
class Ways:
    """How the residents go about it: the labels they look for, the seconds that they wait.

    ``heed_repeats``: whether they take a message that stands there already, word for word, for news; False
    for a bot whose messages all differ, which is killed and then says again what was on its way.
    """

    next_labels: tuple[str, ...] = NEXT_LABELS
    ready_labels: tuple[str, ...] = READY_LABELS
    seconds: float = REPLY_SECONDS
    language_code: str = "en"
    heed_repeats: bool = True


@dataclass(slots=True)
class Report:
    """What came of a replay. ``waits``: seconds until something came back, per statement that got a reply."""

    people: int
    statements: int
    seconds: float = 0.0
    people_done: int = 0
    replies: list[int] = field(default_factory=list)
    taps: list[int] = field(default_factory=list)
    waits: list[float] = field(default_factory=list)
    unanswered: list[str] = field(default_factory=list)
    problems: list[str] = field(default_factory=list)
    repeated: int = 0

    @property
    def said(self) -> int:
        """Statements that were said so far, with or without reply."""
        return len(self.waits) + len(self.unanswered)

    @property
    def complete(self) -> bool:
        """Whether every statement was said and got a reply."""
        return len(self.waits) == self.statements and not self.problems

    def __str__(self) -> str:
        lines = [
            f"{self.people} people, {self.said} of {self.statements} statements in {self.seconds:.1f} s",
            f"messages got back per person: {_spread(self.replies)}",
            f"taps until the first question: {_spread(self.taps)}",
            f"seconds until a reply: {_spread(self.waits)}",
            f"statements with no reply: {len(self.unanswered)}",
            f"repeated identical replies: {self.repeated}",
        ]
        lines += [f"problem: {problem}" for problem in self.problems[:PROBLEMS_SHOWN]]
        more = len(self.problems) - PROBLEMS_SHOWN
        return "\n".join([*lines, f"and {more} more problems"] if more > 0 else lines)


def _spread(values: Iterable[float]) -> str:
    ordered = sorted(values)
    if not ordered:
        return "none"
    return f"{ordered[0]:.4g} least, {median(ordered):.4g} median, {ordered[-1]:.4g} most"


async def play(
    url: str,
    residents: list[Resident],
    people_at_once: int = 50,
    ways: Ways | None = None,
    progress: Progress | None = None,
) -> Report:
    """Play the residents at the sandbox ``url``, so many at a time; the bot may come and go meanwhile."""
    report = Report(len(residents), sum(resident.statements for resident in residents))
    began = time.monotonic()
    room = asyncio.Semaphore(people_at_once)
    async with aiohttp.ClientSession(connector=aiohttp.TCPConnector(limit=0)) as client:

        async def one(resident: Resident) -> None:
            async with room:
                await _Visit(client, url, resident, ways or Ways(), report, progress).run()

        await asyncio.gather(*map(one, residents))
    report.seconds = time.monotonic() - began
    return report


class _Missing(Exception):
    """The bot did not show what the resident needs to go on."""


class _Visit:
    """One resident's visit."""

    def __init__(
        self,
        client: aiohttp.ClientSession,
        url: str,
        resident: Resident,
        ways: Ways,
        report: Report,
        progress: Progress | None,
    ) -> None:
        self.phone = RemotePhone(client, url, resident.user_id, heed_repeats=ways.heed_repeats)
        self.resident = resident
        self.ways = ways
        self.report = report
        self.progress = progress

    async def run(self) -> None:
        await self.phone.create(f"Resident {self.resident.author}", self.ways.language_code)
        async with self.phone:
            try:
                await self._answer_all()
            except (_Missing, Refusal) as missing:
                self.report.problems.append(f"author {self.resident.author}: {missing}")
            await self.phone.refresh()
        self._count()

    async def _answer_all(self) -> None:
        await self._come_in()
        for number, texts in enumerate(self.resident.answers):
            if number:
                await self._next_question()
            for text in texts:
                await self._say(text)

    async def _come_in(self) -> None:
        started = await self.phone.say("/start")
        shown = await self.phone.until(lambda: self._buttons_after(started), self.ways.seconds)
        taps = 0
        while shown and not self._asks(shown):
            if taps == MOST_PRESSES:
                raise _Missing(f"no question after {MOST_PRESSES} taps, but: {shown['text'][:80]!r}")
            shown = await self._press(shown, _first(shown))
            taps += 1
        if not shown:
            raise _Missing(f"nothing to press {self.ways.seconds:.0f} s after tap {taps}")
        self.report.taps.append(taps)

    async def _next_question(self) -> None:
        shown = await self.phone.until(self._next_button, self.ways.seconds)
        if shown is None:
            raise _Missing("no button for the next question")
        if await self._press(shown, self._labelled(shown, self.ways.next_labels)) is None:
            raise _Missing("the next question did not come")

    async def _say(self, text: str) -> None:
        began = time.monotonic()
        said = await self.phone.say(text)
        if await self.phone.until(lambda: self.phone.from_bot(said) or None, self.ways.seconds):
            self.report.waits.append(time.monotonic() - began)
        else:
            self.report.unanswered.append(text)
        if self.progress:
            self.progress(self.report)

    async def _press(self, message: Json, button: Json | None) -> Json | None:
        """Press, and wait until other buttons stand there; returns their message, None if none comes."""
        if button is None:
            raise _Missing(f"nothing to press in {message['text'][:80]!r}")

        def others() -> Json | None:
            newest = self._buttons_after(message["id"] - 1)
            same = newest and (newest["id"], newest["buttons"]) == (message["id"], message["buttons"])
            return None if same else newest

        await self.phone.press(message["id"], button["data"])
        shown = await self.phone.until(others, self.ways.seconds)
        if shown and shown["id"] == message["id"] and not self._asks(shown):
            # Some bots write down in place what was chosen, and then say what comes next.
            newer = await self.phone.until(lambda: self._buttons_after(message["id"]), FOLLOWING_SECONDS)
            return newer or shown
        return shown

    def _asks(self, message: Json) -> bool:
        """Whether a question stands there, which an answer may be written to."""
        return self._labelled(message, self.ways.next_labels + self.ways.ready_labels) is not None

    def _buttons_after(self, message_id: int) -> Json | None:
        newest = self.phone.newest_buttons()
        return newest if newest and newest["id"] > message_id else None

    def _next_button(self) -> Json | None:
        shown = reversed(self.phone.messages.values())
        return next((message for message in shown if self._labelled(message, self.ways.next_labels)), None)

    def _labelled(self, message: Json, labels: tuple[str, ...]) -> Json | None:
        """The button of a message of the bot that carries one of the labels."""
        buttons = (button for row in message["buttons"] for button in row if button["data"])
        return next((button for button in buttons if any(label in button["label"] for label in labels)), None)

    def _count(self) -> None:
        replies = self.phone.from_bot()
        self.report.replies.append(len(replies))
        self.report.repeated += len(replies) - len(set(map(words, replies)))
        self.report.people_done += 1
        if self.progress:
            self.progress(self.report)


def _first(message: Json) -> Json | None:
    return next((button for row in message["buttons"] for button in row if button["data"]), None)
