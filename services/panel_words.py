"""When somebody words a contribution anew that is a question to a panel: what others see of it follows.

Every place that changes a contribution's words or files tells this one, so that nothing gets past the
moderators' rule of the day by being edited.
"""

from dataclasses import replace

from domain.meetings import reworded
from storage import contributions, events, panel
from storage.work import Work


def follow(work: Work, number: int) -> None:
    """The contribution says something else now. Does nothing for one that is no question to a panel."""
    if panel.find_even_withdrawn(work, number) is None:
        return
    panel.lock(work, number)
    question = panel.find_even_withdrawn(work, number)
    event = events.find(work, question.event) if question else None
    assert question is not None, "a question stays"
    assert event is not None, "and refers to its event"
    words = contributions.several(work, [number])[number].text
    now = reworded(question, event.rule, words)
    if now is not question:
        panel.save(work, replace(now, voice=panel.voice_of(work, number)))
