"""The notices of making events: what staff are asked and shown. They are told to staff alone.

``in_language`` is the language of a text that is asked for, ``language`` the one that the notice is told in.
"""

from dataclasses import dataclass

from domain.notices import Notice, notice


@notice("draft_menu")
@dataclass(frozen=True, slots=True)
class DraftMenu(Notice):
    """A new event, or on with one that is not finished. ``kept``: one has just been left, and is kept."""

    kept: bool = False
    edits: int | None = None


@notice("draft_ask")
@dataclass(frozen=True, slots=True)
class AskField(Notice):
    """Staff are asked for this. ``problem`` and ``number`` say why what they answered cannot be taken.

    ``alone``: only this is changed. ``row``: the drafts for other places that are filled in together.
    """

    draft: int
    field: str
    in_language: str | None = None
    alone: bool = False
    row: tuple[int, ...] = ()
    problem: str = ""
    number: int | None = None
    edits: int | None = None


@notice("draft_card")
@dataclass(frozen=True, slots=True)
class DraftCard(Notice):
    """The draft as residents who read this language will see it."""

    draft: int
    language: str
    edits: int | None = None


@notice("draft_preview")
@dataclass(frozen=True, slots=True)
class DraftPreview(Notice):
    """Under the cards: what is missing or would change, who will be told, and what can be done.

    ``anew``: something has changed since it was last shown.
    """

    draft: int
    anew: bool = False
    edits: int | None = None


@notice("draft_fields")
@dataclass(frozen=True, slots=True)
class FieldMenu(Notice):
    """What is to be changed?"""

    draft: int
    edits: int | None = None


@notice("draft_discard")
@dataclass(frozen=True, slots=True)
class AskDiscard(Notice):
    """Really throw the draft away?"""

    draft: int
    edits: int | None = None


@notice("draft_done")
@dataclass(frozen=True, slots=True)
class DraftDone(Notice):
    """What became of a draft: ``discarded``, ``gone``, or ``cancelled`` as the event that it would change."""

    what: str
    edits: int | None = None


@notice("draft_overtaken")
@dataclass(frozen=True, slots=True)
class DraftOvertaken(Notice):
    """Somebody else has changed the event that the reader's draft would change."""

    draft: int


@notice("staff_page")
@dataclass(frozen=True, slots=True)
class StaffPage(Notice):
    """What staff see of an event and can do with it.

    ``done`` is what has just been done, and ``told`` how many people hear of it: ``published``, ``changed``,
    ``unchanged``, ``cancelled``, ``kept``, or ``late``: it cannot be cancelled any more.
    """

    event: int
    done: str = ""
    told: int = 0
    edits: int | None = None


@notice("cancel_ask")
@dataclass(frozen=True, slots=True)
class AskReason(Notice):
    """Why does it not take place? ``problem`` says why what was answered cannot be taken."""

    event: int
    problem: str = ""
    number: int | None = None
    edits: int | None = None


@notice("cancel_sure")
@dataclass(frozen=True, slots=True)
class AskCancel(Notice):
    """So many will be told that it does not take place, and why: are you sure?"""

    event: int
    reason: str


@notice("repeat_places")
@dataclass(frozen=True, slots=True)
class AskPlaces(Notice):
    """In which other places? ``chosen`` so far. ``again``: the words that came were no answer."""

    event: int
    chosen: tuple[str, ...] = ()
    again: bool = False
    edits: int | None = None


@notice("repeat_list")
@dataclass(frozen=True, slots=True)
class RepeatList(Notice):
    """The drafts for other places at a glance.

    ``sure``: really throw them away? ``anew``: something has changed since they were last shown.
    """

    event: int
    sure: bool = False
    anew: bool = False
    edits: int | None = None


@notice("repeat_done")
@dataclass(frozen=True, slots=True)
class RepeatDone(Notice):
    """These events are out."""

    events: tuple[int, ...]
    edits: int | None = None


@notice("poster_menu")
@dataclass(frozen=True, slots=True)
class PosterMenu(Notice):
    """Which poster?"""

    event: int
    edits: int | None = None


@notice("poster")
@dataclass(frozen=True, slots=True)
class PosterFile(Notice):
    """The poster, in its own language."""

    event: int
    language: str
    picture: bool = False


@notice("sign_ups")
@dataclass(frozen=True, slots=True)
class SignUpList(Notice):
    """Who comes, as a table."""

    event: int
