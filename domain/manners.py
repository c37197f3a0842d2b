"""When one may disturb: never at night."""

from datetime import datetime, time, timedelta
from zoneinfo import ZoneInfo

MORNING = time(9)
EVENING = time(20)


def polite(moment: datetime, zone: ZoneInfo, latest: time = EVENING) -> datetime:
    """This moment, or the next morning in the zone when it falls before 9 or after the latest hour."""
    local = moment.astimezone(zone)
    if MORNING <= local.time() <= latest:
        return moment
    day = local.date() + timedelta(days=local.time() > latest)
    return datetime.combine(day, MORNING, zone).astimezone(moment.tzinfo)
