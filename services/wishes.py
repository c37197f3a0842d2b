"""What a stranger wants to do: remembered while they are asked whether they take part, done after a yes.

``services.arrivals`` does it then.
"""

from dataclasses import replace

from domain import welcome
from domain.conversation import Wish
from services.meeting import Meeting, close
from storage.work import Work


def hold(work: Work, meeting: Meeting, wish: Wish) -> None:
    """Remember the wish and ask whether they take part. A later wish takes the place of an earlier one."""
    talk = replace(meeting.talk, wish=wish)
    close(work, meeting, welcome.start(talk, meeting.scene, None, meeting.who.first_name))
