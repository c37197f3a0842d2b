"""At the start: make the dialogues and wordings of the configuration known to the tables."""

from storage import words
from storage.work import Work


def settle(work: Work) -> None:
    """Add what is new; what was asked and agreed to before stays as it was."""
    for dialogue in work.setup.dialogues:
        words.add_dialogue(work, dialogue)
    for consent in work.setup.consents:
        words.add_consent(work, consent)
