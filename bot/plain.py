"""What ends a command with one plain sentence to the operator, without a traceback."""


class NotPossible(Exception):
    """The command cannot do what was asked; the text says why and what to do about it."""
