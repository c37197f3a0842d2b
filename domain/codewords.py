"""Code words with which people show at a walk that they are there: short, easy to say, easy to spell.

None is a word that somebody would write as an answer, none can be heard as another, and all are in plain
letters, because they are called out in the wind and typed with cold fingers.
"""

import re
from collections.abc import Callable, Collection, Sequence
from itertools import count

_WORDS = """
    gran lind hassel poppel mossa kotte tulpan lilja vallmo krokus aster fink svala uggla trana falk
    orre ripa kaja korp tupp pingvin sparv lamm humla myra snigel delfin panda tiger mynta dill kanel
    honung lingon hallon plommon melon druva banan gurka morot krita sol moln komet raket opal rubin
    safir topas silver brons kompass ankare mast lykta vante trumma harpa fiol pensel
"""
WORDS = tuple(_WORDS.split())

_AROUND = re.compile(r"^[\W_]+|[\W_]+$")


def choose(taken: Collection[str], pick: Callable[[Sequence[str]], str]) -> str:
    """A word that no other running event has; when all are taken, one with the first free digit behind it."""
    used = {word.casefold() for word in taken}
    rounds = (WORDS if number == 1 else tuple(f"{word}{number}" for word in WORDS) for number in count(1))
    free = (tuple(word for word in words if word not in used) for words in rounds)
    return pick(next(words for words in free if words))


def same(written: str, word: str) -> bool:
    """Whether exactly this one word was written; capitals and what stands around it do not matter."""
    return _AROUND.sub("", written).casefold() == word.casefold()
