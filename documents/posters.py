"""Posters and tickets: paper that leads into the chat."""

from dataclasses import asdict

from documents.codes import qr
from documents.typesetting import typeset
from texts.sheets import Poster, Ticket

POSTER_PPI = 150
"""An A4 sheet becomes 1240 pixels wide, which Telegram shows without making it smaller."""
TICKET_PPI = 240
"""An A6 sheet becomes 992 pixels wide."""


def poster(sheet: Poster) -> bytes:
    """An A4 sheet, upright, for the notice board; everything is made smaller until it fits on one."""
    return typeset("poster", asdict(sheet) | {"code": qr(sheet.link)}, sheet.format, POSTER_PPI)


def ticket(sheet: Ticket) -> bytes:
    """An A6 sheet, upright, to show on a screen or to put into somebody's hand."""
    return typeset("ticket", asdict(sheet) | {"code": qr(sheet.link)}, sheet.format, TICKET_PPI)
