"""Telegram's HTML parse mode: its tags, its four named entities, its sentences when a text is malformed.

Grammar and wording follow ``parse_html`` of TDLib, on which the Bot API server stands; byte offsets in the
sentences count UTF-8, entity offsets count UTF-16, as there.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from sandbox.entities import Entity, units
from sandbox.errors import Refused, bad_request
from sandbox.links import checked_link, decode, decoded

_KINDS = {
    "b": "bold",
    "strong": "bold",
    "i": "italic",
    "em": "italic",
    "u": "underline",
    "ins": "underline",
    "s": "strikethrough",
    "strike": "strikethrough",
    "del": "strikethrough",
    "tg-spoiler": "spoiler",
    "span": "spoiler",
    "code": "code",
    "pre": "pre",
    "a": "text_link",
    "tg-emoji": "custom_emoji",
    "blockquote": "blockquote",
}
_PLAIN = re.compile(r"[^<&]+")
_NAME = re.compile(r"[^\s>]*")
_SPACE = re.compile(r"\s*")
_ATTRIBUTE_NAME = re.compile(r"[^\s=>]*")
_TOKEN = re.compile(r"[A-Za-z0-9.-]*")


@dataclass(slots=True)
class _Open:
    name: str
    argument: str
    expandable: bool
    offset: int
    begin: int


def parse(source: str) -> tuple[str, list[Entity]]:
    """Split a text in HTML into plain text and entities; raises Refused as Telegram does."""
    if "<" not in source and "&" not in source:
        return source, []
    return _Parser(source).run()


class _Parser:
    def __init__(self, source: str) -> None:
        self.source = source
        self.at = 0
        self.parts: list[str] = []
        self.offset = 0
        self.open: list[_Open] = []
        self.entities: list[Entity] = []

    def run(self) -> tuple[str, list[Entity]]:
        while self.at < len(self.source):
            here = self.source[self.at]
            if here == "<":
                self._tag()
            elif here == "&":
                self._reference()
            else:
                self._plain()
        if self.open:
            raise _wrong(f'Can\'t find end tag corresponding to start tag "{self.open[-1].name}"')
        for entity in self.entities:
            if entity["type"] == "code":
                entity.pop("language", None)
        self.entities.sort(key=lambda entity: (entity["offset"], -entity["length"]))
        return "".join(self.parts), self.entities

    def _say(self, text: str) -> None:
        self.parts.append(text)
        self.offset += units(text)

    def _plain(self) -> None:
        match = _PLAIN.match(self.source, self.at)
        assert match
        self.at = match.end()
        self._say(match.group())

    def _reference(self) -> None:
        text, self.at = decode(self.source, self.at)
        self._say(text)

    def _tag(self) -> None:
        if self.source.startswith("</", self.at):
            self._end_tag()
        else:
            self._start_tag()

    def _start_tag(self) -> None:
        begin = self.at
        name = self._word(_NAME, begin + 1).lower()
        if self.at >= len(self.source):
            raise _wrong(f"Unclosed start tag at byte offset {self._bytes(begin)}")
        if name not in _KINDS:
            raise _wrong(f'Unsupported start tag "{name}" at byte offset {self._bytes(begin)}')
        opened = _Open(name, "", False, self.offset, len(self.parts))
        while not self._skip_to(">"):
            self._attribute(opened, begin)
        self.at += 1
        if name == "span" and opened.argument != "spoiler":
            raise _wrong(f'Tag "span" must have class "tg-spoiler" at byte offset {self._bytes(begin)}')
        self.open.append(opened)

    def _attribute(self, tag: _Open, begin: int) -> None:
        where = self._bytes(begin)
        name = self._word(_ATTRIBUTE_NAME, self.at)
        if not name:
            reason = (
                f'Empty attribute name in the tag "{tag.name}"'
                if self.at < len(self.source)
                else "Unclosed start tag"
            )
            raise _wrong(f"{reason} at byte offset {where}")
        if tag.name == "blockquote" and name == "expandable":
            tag.expandable = True
        if not self._skip_to("="):
            if tag.expandable:
                return
            declared = f'in declaration of an attribute of the tag "{tag.name}" at byte offset {where}'
            raise _wrong(f"Expected equal sign {declared}")
        self.at += 1
        self._skip_to("")
        value = self._value()
        if self.at >= len(self.source):
            raise _wrong(f'Unclosed start tag "{tag.name}" at byte offset {where}')
        tag.argument = _argument(tag.name, name, value) or tag.argument

    def _value(self) -> str:
        quote = self.source[self.at : self.at + 1]
        if quote not in ("'", '"') or not quote:
            begin = self.at
            token = self._word(_TOKEN, begin)
            following = self.source[self.at : self.at + 1]
            if following and following != ">" and not following.isspace():
                raise _wrong(f"Unexpected end of name token at byte offset {self._bytes(begin)}")
            return token.lower()
        end = self.source.find(quote, self.at + 1)
        inside = self.source[self.at + 1 :] if end < 0 else self.source[self.at + 1 : end]
        self.at = len(self.source) if end < 0 else end + 1
        return decoded(inside)

    def _end_tag(self) -> None:
        begin = self.at
        if not self.open:
            raise _wrong(f"Unexpected end tag at byte offset {self._bytes(begin)}")
        name = self._word(_NAME, begin + 2).lower()
        if not self._skip_to(">"):
            raise _wrong(f"Unclosed end tag at byte offset {self._bytes(begin)}")
        self.at += 1
        expected = self.open[-1].name
        if name and name != expected:
            where = self._bytes(begin)
            raise _wrong(
                f'Unmatched end tag at byte offset {where}, expected "</{expected}>", found "</{name}>"'
            )
        self._close(self.open.pop())

    def _close(self, tag: _Open) -> None:
        length = self.offset - tag.offset
        if not length:
            return
        entity: Entity = {"type": _KINDS[tag.name], "offset": tag.offset, "length": length}
        if tag.name in ("pre", "code") and self._merge_code(tag, entity):
            return
        if tag.name == "a" and not self._link(tag, entity):
            return
        if tag.name == "tg-emoji":
            if not tag.argument.isdigit():
                raise _wrong("Invalid custom emoji identifier specified")
            entity["custom_emoji_id"] = tag.argument
        if tag.expandable:
            entity["type"] = "expandable_blockquote"
        self.entities.append(entity)

    def _merge_code(self, tag: _Open, entity: Entity) -> bool:
        """``<pre><code class="language-x">`` is one entity; so is the other way round."""
        language = tag.argument
        last = self.entities[-1] if self.entities else None
        if (
            last
            and last["type"] in ("pre", "code")
            and last["type"] != tag.name
            and _same_place(last, entity)
        ):
            language = language or last.get("language", "")
            if language:
                last.update(type="pre", language=language)
                return True
        if language and tag.name == "code":
            entity["language"] = language
        return False

    def _link(self, tag: _Open, entity: Entity) -> bool:
        address = tag.argument or "".join(self.parts[tag.begin :])
        person = re.fullmatch(r"tg://user\?id=(\d+)", address)
        if person:
            entity.update(type="text_mention", user={"id": int(person[1]), "is_bot": False, "first_name": ""})
            return True
        checked = checked_link(address)
        entity["url"] = checked
        return bool(checked)

    def _word(self, pattern: re.Pattern[str], start: int) -> str:
        match = pattern.match(self.source, start)
        assert match
        self.at = match.end()
        return match.group()

    def _skip_to(self, wanted: str) -> bool:
        self._word(_SPACE, self.at)
        return bool(wanted) and self.source.startswith(wanted, self.at)

    def _bytes(self, index: int) -> int:
        return len(self.source[:index].encode("utf-8", "surrogatepass"))


def _argument(tag: str, name: str, value: str) -> str:
    if (tag, name) in (("a", "href"), ("tg-emoji", "emoji-id")):
        return value
    prefix = {("code", "class"): "language-", ("span", "class"): "tg-"}.get((tag, name))
    return value[len(prefix) :] if prefix and value.startswith(prefix) else ""


def _same_place(one: Entity, other: Entity) -> bool:
    return bool(one["offset"] == other["offset"] and one["length"] == other["length"])


def _wrong(reason: str) -> Refused:
    return bad_request(f"can't parse entities: {reason}")
