"""Which language to begin in."""

LINGUA_FRANCA = "en"


def guess(tag: str, languages: tuple[str, ...]) -> str:
    """The language of an app's IETF tag (``sv-SE``) if we speak it; else English if we do, else our first.

    An empty tag says nothing, so it gets our first language.
    """
    language = tag.partition("-")[0].lower()
    if language in languages:
        return language
    return LINGUA_FRANCA if language and LINGUA_FRANCA in languages else languages[0]
