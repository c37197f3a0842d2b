"""Sheets become files: each kind by those who know how to draw it."""

from typing import assert_never

from documents.calendars import calendar
from documents.maps import route_map
from documents.posters import poster, ticket
from documents.routes import route
from documents.tables import workbook
from documents.writeups import write_up
from texts.sheets import Calendar, Gpx, Poster, RouteMap, Rows, Sheet, Ticket, WriteUp


def draw(sheet: Sheet) -> bytes:
    """The file that shows the sheet: PDF or PNG, iCalendar, GPX, or a workbook.

    It takes tens of milliseconds, so call it in a thread; several may draw at once. The same sheet becomes
    the same file, but for the moment that a workbook keeps as that of its making. Raises ``CannotBeSet``
    (``documents.typesetting``), ``DoesNotFit`` (``documents.tables``), or ``DataOverflowError`` (segno) for
    a link too long for a code.
    """
    match sheet:
        case Poster():
            return poster(sheet)
        case Ticket():
            return ticket(sheet)
        case RouteMap():
            return route_map(sheet)
        case WriteUp():
            return write_up(sheet)
        case Calendar():
            return calendar(sheet)
        case Gpx():
            return route(sheet)
        case Rows():
            return workbook(sheet)
    assert_never(sheet)
