"""A conversation survives being written down: states, progress, messages that are held."""

import pytest

from domain import conversation
from domain.conversation import Talk
from domain.doing import (
    Asking,
    Changing,
    Choosing,
    Noting,
    Placing,
    ProposingStop,
    Resting,
    Walking,
    Welcoming,
)
from domain.said import Attachment, Medium, Wrote

DOINGS = [
    Resting(),
    Choosing(),
    Welcoming("vision"),
    Welcoming(None),
    Placing(None),
    Asking("vision", "look", "w", paused=True),
    Changing(7, Asking("vision", "look", "w"), "2026-11-23T12:00:00+00:00"),
    Walking(12, Asking("vision", "look", "w")),
    ProposingStop(12, Resting(), "2026-11-23T12:00:00+00:00", 59.8, 13.1, "Skolan", "Mörkt", 4),
    Noting(Resting(), "2026-11-23T12:00:00+00:00"),
    Noting(Resting(), "2026-11-23T12:00:00+00:00", 12, 3, 7, naming=True, name="Olle"),
]


@pytest.mark.parametrize("doing", DOINGS)
def test_written_and_read(doing):
    photo = Attachment(Medium.PHOTO, "id", size=3, mime="image/jpeg")
    talk = Talk(doing, source="affisch", held=(Wrote(5, "هلا 🙂\u202e", photo, album="a"),))
    talk = talk.reached("vision", "look").reached("school", "")
    assert conversation.read(conversation.write(talk)) == talk
    assert conversation.read(conversation.write(talk)).held[0].attachment.medium is Medium.PHOTO


def test_a_field_that_is_no_longer_known_is_passed_over():
    assert conversation.read('{"is":"Talk","doing":{"is":"Resting","mood":"calm"}}') == Talk()


def test_progress_is_one_place_in_each_dialogue():
    talk = Talk().reached("vision", "look").reached("school", "a").reached("vision", "stay")
    assert (talk.at("vision"), talk.at("school"), talk.at("other")) == ("stay", "a", None)
