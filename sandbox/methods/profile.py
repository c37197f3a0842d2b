"""Methods about how the bot presents itself: commands, name, descriptions, menu button."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any

from sandbox.errors import bad_request
from sandbox.params import Params
from sandbox.people import Json, Person
from sandbox.world import World

COMMANDS = 100
SCOPES = ("default", "all_private_chats", "all_group_chats", "all_chat_administrators", "chat", "chat_member")


def set_my_commands(world: World, params: Params) -> bool:
    """https://core.telegram.org/bots/api#setmycommands"""
    commands = params.json("commands", "list of bot commands")
    if not isinstance(commands, list):
        raise bad_request("can't parse list of bot commands: expected an Array")
    if len(commands) > COMMANDS:
        raise bad_request("BOT_COMMANDS_TOO_MUCH")
    world.settings[_place(params)] = [_command(command) for command in commands]
    _commands_changed(world)
    return True


def get_my_commands(world: World, params: Params) -> list[Json]:
    """https://core.telegram.org/bots/api#getmycommands"""
    return list(world.settings.get(_place(params), []))


def delete_my_commands(world: World, params: Params) -> bool:
    """https://core.telegram.org/bots/api#deletemycommands"""
    world.settings.pop(_place(params), None)
    _commands_changed(world)
    return True


def commands_for(world: World, person: Person) -> list[Json]:
    """The command menu that this person sees in private: the narrowest scope, the own language first."""
    for scope in (f"chat:{person.id}", "all_private_chats", "default"):
        for language in (person.language_code, ""):
            if found := world.settings.get(f"commands/{scope}/{language}"):
                return list(found)
    return []


def _commands_changed(world: World) -> None:
    for person in world.people.values():
        world.tell(person, "commands", person.id, commands=commands_for(world, person))


def _place(params: Params) -> str:
    scope = params.json("scope", "BotCommandScope") or {"type": "default"}
    kind = scope.get("type") if isinstance(scope, dict) else None
    if kind not in SCOPES:
        raise bad_request("can't parse BotCommandScope: Unsupported type specified")
    where = ":".join(str(scope[key]) for key in ("chat_id", "user_id") if key in scope)
    return f"commands/{kind}{':' + where if where else ''}/{_language(params)}"


def _language(params: Params) -> str:
    language = params.text("language_code")
    if language and not re.fullmatch(r"[a-z]{2}", language):
        raise bad_request("invalid language code specified")
    return language


def _command(command: Any) -> Json:
    if not isinstance(command, dict) or not isinstance(command.get("command"), str):
        raise bad_request("can't parse BotCommand: Can't find field \"command\"")
    name = command["command"].removeprefix("/")
    description = command.get("description")
    if not isinstance(description, str):
        raise bad_request("can't parse BotCommand: Can't find field \"description\"")
    if not re.fullmatch(r"[a-z0-9_]{1,32}", name):
        raise bad_request("BOT_COMMAND_INVALID")
    if not 1 <= len(description.strip()) <= 256:
        raise bad_request("BOT_COMMAND_DESCRIPTION_INVALID")
    return {"command": name, "description": description}


def _setter(field: str, limit: int, refusal: str) -> Callable[[World, Params], bool]:
    def set_it(world: World, params: Params) -> bool:
        value = params.text(field)
        if len(value) > limit:
            raise bad_request(refusal)
        world.settings[f"{field}/{_language(params)}"] = value
        return True

    return set_it


def _getter(field: str, default: Callable[[World], str]) -> Callable[[World, Params], Json]:
    def get_it(world: World, params: Params) -> Json:
        own = world.settings.get(f"{field}/{_language(params)}")
        return {field: own or world.settings.get(f"{field}/") or default(world)}

    return get_it


def set_chat_menu_button(world: World, params: Params) -> bool:
    """https://core.telegram.org/bots/api#setchatmenubutton"""
    button = params.json("menu_button", "MenuButton") or {"type": "default"}
    if not isinstance(button, dict) or button.get("type") not in ("default", "commands", "web_app"):
        raise bad_request("can't parse MenuButton: MenuButton has unsupported type")
    world.settings[f"menu/{params.text('chat_id')}"] = button
    return True


def get_chat_menu_button(world: World, params: Params) -> Json:
    """https://core.telegram.org/bots/api#getchatmenubutton"""
    own = world.settings.get(f"menu/{params.text('chat_id')}")
    found: Json = own or world.settings.get("menu/") or {"type": "commands"}
    return {"type": "commands"} if found == {"type": "default"} else found


def _nothing(_world: World) -> str:
    return ""


def _first_name(world: World) -> str:
    return str(world.bot["first_name"])


METHODS: dict[str, Any] = {
    "setMyCommands": set_my_commands,
    "getMyCommands": get_my_commands,
    "deleteMyCommands": delete_my_commands,
    "setMyName": _setter("name", 64, "NAME_TOO_LONG"),
    "getMyName": _getter("name", _first_name),
    "setMyDescription": _setter("description", 512, "BOT_DESCRIPTION_TOO_LONG"),
    "getMyDescription": _getter("description", _nothing),
    "setMyShortDescription": _setter("short_description", 120, "BOT_ABOUT_TOO_LONG"),
    "getMyShortDescription": _getter("short_description", _nothing),
    "setChatMenuButton": set_chat_menu_button,
    "getChatMenuButton": get_chat_menu_button,
}
