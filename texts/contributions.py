"""What residents give, put into words: the living receipt, and one's own contributions to look back at."""

from domain.buttons import Change, KeepAsIs, Move, Open, Page, Restore, Show, Sort, Withdraw
from domain.contributions import CHOICES, Kind, Status, reference
from domain.telling import AskChange, FileRefused, KeptAsIs, Reworded
from domain.views import Item, MyOneView, MyPageView, ReceiptView
from domain.walk_buttons import LeaveWalk
from texts.html import clip, one_line, own, safe
from texts.message import Button, Message, Rows
from texts.questions import next_button
from texts.voice import Voice

LINE_UNITS = 120
WHOLE_UNITS = 3400


def receipt(voice: Voice, told: ReceiptView) -> Message:
    """Thanks with the reference, how it stands, and the way on; once edited, only how it stands."""
    fresh = told.edits is None
    parts = [
        voice.say(f"receipt-{told.kind.value}", reference=reference(told.number)),
        _standing(voice, told),
    ]
    if told.kind is Kind.UNSORTED and told.status is not Status.WITHDRAWN:
        rows = (*_sorts(voice, told), *_leaving(voice, told))
        return Message("\n".join([*parts, voice.say("receipt-what")]), rows, edits=told.edits)
    if fresh and told.under and told.dialogue:
        parts.append(voice.say("receipt-more"))
        return Message("\n".join(parts), _onward(voice, told.dialogue, told.under))
    return Message("\n".join(parts), edits=told.edits)


def _standing(voice: Voice, told: ReceiptView) -> str:
    facts = [voice.say("standing", status=voice.say(f"status-{told.status.value.replace('_', '-')}"))]
    if told.attachments:
        facts.append(voice.say("attachments", count=told.attachments))
    if told.changed_at:
        facts.append(voice.say("changed", when=voice.moment(told.changed_at)))
    return " · ".join(facts)


def _sorts(voice: Voice, told: ReceiptView) -> Rows:
    return (tuple(voice.button(f"button-{kind.value}", Sort(told.number, kind)) for kind in CHOICES),)


def _leaving(voice: Voice, told: ReceiptView) -> Rows:
    """The way out of walk mode, under the first version of what was said in it."""
    if told.walk is None or told.edits is not None:
        return ()
    return ((voice.button("button-leave-walk", LeaveWalk(told.walk)),),)


def _onward(voice: Voice, dialogue: str, question: str) -> Rows:
    told = voice.setup.dialogue(dialogue)
    last = told is not None and told.questions[-1].key == question
    key, step = next_button(last)
    return ((voice.button(key, Move(step, dialogue, question)),),)


def my_page(voice: Voice, told: MyPageView) -> Message:
    """A page of one's contributions: a line each, a button each."""
    if not told.items:
        return Message(voice.say("mine-none"), edits=told.edits)
    head = voice.say("mine", count=told.total, page=told.page + 1, pages=told.pages)
    lines = [_listed(voice, item) for item in told.items]
    numbers = [Button(reference(one.number), Show(one.number, told.page).encode()) for one in told.items]
    rows = [tuple(numbers[at : at + 3]) for at in range(0, len(numbers), 3)]
    return Message("\n\n".join([head, *lines]), (*rows, *_paging(voice, told)), edits=told.edits)


def _listed(voice: Voice, item: Item) -> str:
    words = one_line(item.text, LINE_UNITS)
    status = voice.say(f"status-{item.status.value.replace('_', '-')}")
    kind = voice.say(f"kind-{item.kind.value}", number=item.question or 0)
    shown = own(words) if words else voice.say("no-words", count=item.attachments)
    return voice.say("mine-line", reference=reference(item.number), kind=kind, status=status, words=shown)


def _paging(voice: Voice, told: MyPageView) -> Rows:
    back = (voice.button("button-newer", Page(told.page - 1)),) if told.page else ()
    on = (voice.button("button-older", Page(told.page + 1)),) if told.page + 1 < told.pages else ()
    return ((*back, *on),) if back or on else ()


def my_one(voice: Voice, told: MyOneView) -> Message:
    """One contribution whole (cut when it fills more than a message), with what can be done."""
    item = told.item
    words = own(clip(item.text, WHOLE_UNITS)) if item.text else voice.say("no-words", count=item.attachments)
    status = voice.say(f"status-{item.status.value.replace('_', '-')}")
    parts = [
        voice.say(
            "mine-one",
            reference=reference(item.number),
            kind=voice.say(f"kind-{item.kind.value}", number=item.question or 0),
            status=status,
            when=voice.moment(item.received_at),
        ),
        words,
        voice.say("attachments", count=item.attachments) if item.attachments and item.text else "",
        voice.say("withdraw-sure") if told.sure else "",
    ]
    return Message("\n\n".join(part for part in parts if part), _doings(voice, told), edits=told.edits)


def _doings(voice: Voice, told: MyOneView) -> Rows:
    number = told.item.number
    back = (voice.button("button-all-mine", Page(told.page)),)
    if told.item.status is Status.WITHDRAWN:
        return ((voice.button("button-restore", Restore(number)),), back)
    if told.sure:
        yes = voice.button("button-withdraw-sure", Withdraw(number, sure=True))
        return ((yes, voice.button("button-withdraw-not", Show(number, told.page))),)
    change = voice.button("button-change", Change(number))
    return ((change, voice.button("button-withdraw", Withdraw(number))), back)


def ask_change(voice: Voice, told: AskChange) -> Message:
    rows = ((voice.button("button-keep-as-is", KeepAsIs()),),)
    return Message(voice.say("ask-change", reference=reference(told.contribution)), rows)


def reworded(voice: Voice, told: Reworded) -> Message:
    rows = ((voice.button("button-all-mine", Open("mine")),),)
    return Message(voice.say("reworded", reference=reference(told.contribution)), rows)


def kept_as_is(voice: Voice, told: KeptAsIs) -> Message:
    return Message(voice.say("kept-as-is"), edits=told.edits)


def file_refused(voice: Voice, told: FileRefused) -> Message:
    key = f"file-{told.because.replace('_', '-')}"
    return Message(voice.say(key, limit=told.limit_megabytes, name=safe(told.name)))
