"""Places by their names, also those that have left the configuration since."""

from dataclasses import replace

import pytest

from domain import draft_views as views
from tests.support.example import NOW, setup
from tests.support.told_events import PLAIN, view
from texts.events import facts
from texts.places import place, place_name
from texts.render import render
from texts.voice import Voice

SETUP = setup()
VOICE = Voice(SETUP, "sv")
MOVED = replace(PLAIN, place="gamla-by")


@pytest.mark.parametrize(
    ("key", "name"), [(None, "hela kommunen"), ("sjovik", "Sjövik"), ("gamla-by", "Gamla By")]
)
def test_a_place_is_never_taken_for_the_whole_municipality(key, name):
    assert place_name(VOICE, key) == place(VOICE, key) == name


def test_an_event_there_says_so_wherever_it_is_shown():
    poster = render(SETUP, views.PosterFileView(MOVED, NOW, picture=False), "sv")
    page = render(SETUP, views.StaffPageView(view(MOVED), 0, "", 0, None), "sv")
    assert poster.sheet.kind.endswith(" · Gamla By")
    assert "\nGamla By · " in page.html
    assert "Gamla By" in "\n".join(facts(VOICE, view(MOVED)))
