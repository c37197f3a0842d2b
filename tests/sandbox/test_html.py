"""Telegram's HTML parse mode: what is understood, what is refused and in which words."""

from __future__ import annotations

from html import escape

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sandbox import html
from sandbox.entities import Entity, found_in, piece, to_html, units
from sandbox.errors import Refused


def entity(kind: str, offset: int, length: int, **more: str) -> Entity:
    return {"type": kind, "offset": offset, "length": length, **more}


UNDERSTOOD = [
    ("hej", "hej", []),
    ("<b>hej</b> du", "hej du", [entity("bold", 0, 3)]),
    ("<STRONG>hej</strong >", "hej", [entity("bold", 0, 3)]),
    ("<i>a<u>b</u></i>", "ab", [entity("italic", 0, 2), entity("underline", 1, 1)]),
    ("<s>a</s><strike>b</strike><del>c</del>", "abc", [entity("strikethrough", i, 1) for i in range(3)]),
    ("🌲<b>🌲</b>", "🌲🌲", [entity("bold", 2, 2)]),
    (
        '<a href="https://x.se/?a=1&amp;b=2">x</a>',
        "x",
        [entity("text_link", 0, 1, url="https://x.se/?a=1&b=2")],
    ),
    ("<a href='x.se'>x</a>", "x", [entity("text_link", 0, 1, url="http://x.se/")]),
    ("<a>x.se</a>", "x.se", [entity("text_link", 0, 4, url="http://x.se/")]),
    ("<a href='nonsense'>x</a>", "x", []),
    ('<span class="tg-spoiler">x</span>', "x", [entity("spoiler", 0, 1)]),
    ("<tg-spoiler>x</tg-spoiler>", "x", [entity("spoiler", 0, 1)]),
    ('<tg-emoji emoji-id="53">👍</tg-emoji>', "👍", [entity("custom_emoji", 0, 2, custom_emoji_id="53")]),
    ('<pre><code class="language-py">x</code></pre>', "x", [entity("pre", 0, 1, language="py")]),
    ('<code class="language-py">x</code>', "x", [entity("code", 0, 1)]),
    ("<pre>x</pre>", "x", [entity("pre", 0, 1)]),
    ("<blockquote>x</blockquote>", "x", [entity("blockquote", 0, 1)]),
    ("<blockquote expandable>x</blockquote>", "x", [entity("expandable_blockquote", 0, 1)]),
    ("<b></b>x", "x", []),
    ("<b>x</>", "x", [entity("bold", 0, 1)]),
    ("a &lt;b&gt; &amp; &quot;c&quot; &#228; &#xE5;", 'a <b> & "c" ä å', []),
    ("&nbsp; &copy; A&B &", "&nbsp; &copy; A&B &", []),
    ("a &lt b", "a < b", []),
]

REFUSED = [
    ("<b>x", 'Can\'t find end tag corresponding to start tag "b"'),
    ("å<br>x", 'Unsupported start tag "br" at byte offset 2'),
    ("a < b", 'Unsupported start tag "" at byte offset 2'),
    ("a <b", "Unclosed start tag at byte offset 2"),
    ("1 <2> 3", 'Unsupported start tag "2" at byte offset 2'),
    ("<b>x</i>", 'Unmatched end tag at byte offset 4, expected "</b>", found "</i>"'),
    ("<b><i>x</b></i>", 'Unmatched end tag at byte offset 7, expected "</i>", found "</b>"'),
    ("x</b>", "Unexpected end tag at byte offset 1"),
    ("<b>x</b", "Unclosed end tag at byte offset 4"),
    ("<span>x</span>", 'Tag "span" must have class "tg-spoiler" at byte offset 0'),
    ("<a href>x</a>", 'Expected equal sign in declaration of an attribute of the tag "a" at byte offset 0'),
    ("<a href='x", 'Unclosed start tag "a" at byte offset 0'),
    ("<a ='x'>x</a>", 'Empty attribute name in the tag "a" at byte offset 0'),
    ("<a href=x_y>x</a>", "Unexpected end of name token at byte offset 8"),
    ("<tg-emoji>👍</tg-emoji>", "Invalid custom emoji identifier specified"),
]


@pytest.mark.parametrize(("source", "plain", "entities"), UNDERSTOOD)
def test_what_is_understood(source: str, plain: str, entities: list[Entity]) -> None:
    assert html.parse(source) == (plain, entities)


@pytest.mark.parametrize(("source", "reason"), REFUSED)
def test_what_is_refused_and_in_which_words(source: str, reason: str) -> None:
    with pytest.raises(Refused) as refused:
        html.parse(source)
    assert refused.value.description == f"Bad Request: can't parse entities: {reason}"
    assert refused.value.code == 400


@given(st.text(st.characters(exclude_categories=["Cs"])))
def test_escaped_text_comes_out_as_it_was(text: str) -> None:
    assert html.parse(escape(text)) == (text, [])


@given(st.text(alphabet="<>/abi &;#x\"'= é🌲"))
def test_any_text_is_parsed_or_refused(source: str) -> None:
    try:
        plain, entities = html.parse(source)
    except Refused:
        return
    assert all(0 <= e["offset"] < e["offset"] + e["length"] <= units(plain) for e in entities)


@pytest.mark.parametrize(
    "source", ["<b>å🌲<i>b</i></b> &amp; <code>&lt;c&gt;</code>", "<blockquote>a</blockquote>", "a &lt; b"]
)
def test_the_way_back_to_html(source: str) -> None:
    assert to_html(*html.parse(source)) == source


FOUND = [
    ("/start affisch", [("bot_command", "/start")]),
    ("se /help@some_bot!", [("bot_command", "/help@some_bot")]),
    ("1/2 och/eller", []),
    ("hej @genklang_bot 🌲 #vision", [("mention", "@genklang_bot"), ("hashtag", "#vision")]),
    ("läs https://x.se/a?b=c. Nu", [("url", "https://x.se/a?b=c")]),
    ("på www.bergviken.se i dag", [("url", "www.bergviken.se")]),
    ("skriv till a.b@x.se", [("email", "a.b@x.se")]),
    ("kl. 3.45, ca 3.000 kr", []),
]


@pytest.mark.parametrize(("text", "expected"), FOUND)
def test_what_is_found_in_plain_text(text: str, expected: list[tuple[str, str]]) -> None:
    assert [(e["type"], piece(text, e["offset"], e["length"])) for e in found_in(text)] == expected
