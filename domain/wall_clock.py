"""What the clocks on the wall show, in any zone: an hour that is skipped, and one that comes twice."""

from datetime import UTC, datetime, tzinfo


def moments(wall: datetime, zone: tzinfo) -> tuple[datetime, ...]:
    """The moments, UTC, at which a clock in this zone shows this naive time: none, one, or two in order."""
    return tuple(one for one in _both(wall, zone) if one.astimezone(zone).replace(tzinfo=None) == wall)


def latest(wall: datetime, zone: tzinfo) -> datetime:
    """The last moment, UTC, that this naive time could be; a skipped one counts from before the change."""
    return _both(wall, zone)[-1]


def _both(wall: datetime, zone: tzinfo) -> list[datetime]:
    return sorted({wall.replace(tzinfo=zone, fold=fold).astimezone(UTC) for fold in (0, 1)})
