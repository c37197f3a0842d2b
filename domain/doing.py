"""What a person is doing in the conversation: the one thing that their next words are about.

Some of it is an *interlude*: it waits for one answer, and then they are back where they were. ``since`` is
the moment (ISO 8601) at which the answer was asked for; what comes much later is something new.
"""

from dataclasses import dataclass

from domain.events import EventField


@dataclass(frozen=True, slots=True)
class Resting:
    """Nothing is being asked; whatever is written is a contribution of its own."""


@dataclass(frozen=True, slots=True)
class Choosing:
    """Several dialogues are open, and we asked which is meant."""


@dataclass(frozen=True, slots=True)
class Welcoming:
    """We said what this is for and asked whether they want to take part; None: outside any dialogue."""

    dialogue: str | None = None


@dataclass(frozen=True, slots=True)
class Placing:
    """We asked where they live, before the first question."""

    dialogue: str | None = None


@dataclass(frozen=True, slots=True)
class Asking:
    """A question stands on their screen, in the wording of this version."""

    dialogue: str
    question: str
    wording: str
    paused: bool = False


@dataclass(frozen=True, slots=True)
class Walking:
    """They are at an event that they checked in to: everything they send is an entry of it.

    It ends by itself when the event is no longer under way.
    """

    event: int
    back: "Doing"


@dataclass(frozen=True, slots=True)
class Changing:
    """We asked for new words for a contribution."""

    contribution: int
    back: "Doing"
    since: str


@dataclass(frozen=True, slots=True)
class AskingHosts:
    """We asked what they want to ask those who host an event; ``addressee`` None: the panel as a whole.

    ``kept`` is a picture that came without words (its contribution): words that follow go with it.
    """

    event: int
    back: "Doing"
    since: str
    addressee: str | None = None
    kept: int | None = None


@dataclass(frozen=True, slots=True)
class ProposingStop:
    """We asked where a walk should stop, and why; what came first waits for the other.

    ``spot`` is the name of a place that was chosen on the map, ``last`` the message that said something last.
    Messages with a file are kept as contributions of their own, and are not meant by it.
    """

    event: int
    back: "Doing"
    since: str
    latitude: float | None = None
    longitude: float | None = None
    spot: str | None = None
    why: str | None = None
    last: int | None = None


@dataclass(frozen=True, slots=True)
class Drafting:
    """Staff fill in an event, and we asked for this field (of this language, where it is a text).

    ``alone``: only this field was to be changed, then the preview comes again. ``row``: the drafts of the
    same event for other places that are filled in one after another. ``words`` is a time that comes twice,
    when the clocks go back: they wait for which of the two is meant. ``tail_until`` (ISO 8601): they sent
    more than fits into one message, and until then comes the rest of it, which is no answer.
    """

    event: int
    field: EventField
    back: "Doing"
    since: str
    language: str | None = None
    alone: bool = False
    row: tuple[int, ...] = ()
    words: str | None = None
    tail_until: str | None = None


@dataclass(frozen=True, slots=True)
class Repeating:
    """Staff choose the other places (``places`` so far) in which an event is to be repeated."""

    event: int
    back: "Doing"
    since: str
    places: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Cancelling:
    """Staff cancel an event, and we asked why; with a ``reason``, whether they are sure.

    ``tail_until`` as in ``Drafting``.
    """

    event: int
    back: "Doing"
    since: str
    reason: str | None = None
    tail_until: str | None = None


@dataclass(frozen=True, slots=True)
class Noting:
    """Staff write down what somebody says, at an event or anywhere: the words, then a name if they want to.

    The words are kept at once, under the number ``contribution`` on the slip ``slip``; None: none yet.
    ``naming``: we asked for the name; with a ``name``, whether it may be kept.
    """

    back: "Doing"
    since: str
    event: int | None = None
    slip: int | None = None
    contribution: int | None = None
    naming: bool = False
    name: str | None = None


@dataclass(frozen=True, slots=True)
class Answering:
    """Staff answer a question of a meeting, in a line or by voice.

    ``seen`` is the state of the question that they answer to, ``host`` whoever said the answer, ``page`` the
    one of the queue that they came from; ``tail_until`` as in ``Drafting``.
    """

    event: int
    contribution: int
    back: "Doing"
    since: str
    seen: str = ""
    host: str | None = None
    page: int = 0
    tail_until: str | None = None


@dataclass(frozen=True, slots=True)
class LeavingOut:
    """Staff say which entries the write-up of an event leaves out."""

    event: int
    back: "Doing"
    since: str


Interlude = (
    Changing
    | AskingHosts
    | ProposingStop
    | Drafting
    | Repeating
    | Cancelling
    | Noting
    | Answering
    | LeavingOut
)
Doing = Resting | Choosing | Welcoming | Placing | Asking | Walking | Interlude
