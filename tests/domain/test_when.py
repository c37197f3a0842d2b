"""When an event is, as people write it: what is read, what is asked, and the nights of the clocks."""

from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.wall_clock import moments
from domain.when import Read, Unread, Why, read, read_end

STOCKHOLM = ZoneInfo("Europe/Stockholm")
NAMES = ("Europe/Stockholm", "Europe/Dublin", "America/New_York", "Australia/Lord_Howe", "Asia/Tokyo")
ZONES = [ZoneInfo(name) for name in NAMES]

NOW = datetime(2027, 5, 3, 10, 0, tzinfo=UTC)
"""Monday 3 May 2027, noon in Stockholm."""

STARTS = datetime(2027, 5, 12, 16, 0, tzinfo=UTC)
"""Wednesday 12 May 2027, 18.00 in Stockholm."""


def shown(got: Read | Unread | datetime) -> str:
    """``12 May 18:00``, ``12 May 18:00 - 20:00``, or why not; years and days only where they differ."""
    if isinstance(got, Unread):
        return got.why if got.weekday is None else f"{got.why} {got.weekday}"
    if isinstance(got, datetime):
        assert got.tzinfo is UTC
        return got.astimezone(STOCKHOLM).strftime("%d %b %H:%M" if got.year == 2027 else "%d %b %Y %H:%M")
    start = shown(got.starts)
    if got.ends is None:
        return start
    same_day = shown(got.ends)[:6] == start[:6]
    return f"{start} - {shown(got.ends)[7:] if same_day else shown(got.ends)}"


def cases(table: dict[str, str]) -> list[tuple[str, str]]:
    """What is meant, and one text that means it; a bar or a new line stands between the texts."""
    return [
        (meant, text.strip())
        for meant, texts in table.items()
        for line in texts.strip().splitlines()
        for text in line.split("|")
    ]


READ = {
    "12 May 18:00": """
        12 maj 18.00 | 12 maj kl 18 | 12 maj kl. 18:00 | 12 MAJ KL 1800 | 12maj18 | kl 18 12 maj
        12 maj - 18.00 | den 12 maj 2027 klockan 18:00 | 12:e maj kl 18
        onsdagen den 12 maj, kl. 18! | 12 maj kl 18 (ons)
        ons 12/5 18.00 | ons. 12/5 18 | 12/5 kl 18 | 12/5-27 18 | 12/5 2027 18 | 12/5/27 18
        12.5.2027 18.00 | 12.05 18.00 | 12.5. kl 18 | 12-05-2027 18:00
        2027-05-12 18:00 | 2027-05-12T18:00 | 2027-05-12T18:00:00 | 2027-05-12, kl 18 | 2027–05–12 18:00
        2027-05-12T18:00+02:00 | 2027-05-12T16:00Z | 2027-05-12T12:00-04:00 | 2027-05-12 18:00+02:00
        May 12 6pm | 12 May 6:00 pm | May 12th, 2027 at 6 p.m. | the 12th of May at 18 | 6 pm May 12
        18:00 on May 12 | 6pm, 12/5 | 12 maj 6 em | 12 maj 6 på kvällen | ١٢/٥ ١٨:٠٠ | ۱۲ maj ۱۸
        nästa onsdag 18 | onsdag nästa vecka kl 18 | next Wednesday 18:00 | Wed next week 6pm
        nasta onsdag 18
    """,
    "06 May 18:00": """
        torsdag kl 18 | på torsdag 18 | TORS 18 | Thursday at 18 | thu 6 pm | 18.00 torsdag
        nu på torsdag kl 18 | this Thursday 18:00 | torsdag den 6 maj klockan 18
    """,
    "06 May 20:30": "torsdag 2030 | torsdag kl 2030 | 20.30 torsdag",
    "06 May 12:05": "torsdag 12.05 | kl 12.05 på torsdag",
    "13 May 18:00": "nästa torsdag 18 | next Thursday 18:00 | nästa vecka torsdag 18",
    "04 May 18:00": """
        imorgon 18 | i morgon kl. 18 | tomorrow 6 pm | imorgon tisdag 4 maj 18 | imorgon kväll 6
    """,
    "04 May 09:00": "i morgon kl. 9 | tomorrow morning at 9 | imorgon bitti 9 | tomorrow 9 a.m.",
    "05 May 09:30": "i övermorgon 9.30 | övermorgon 0930 | the day after tomorrow at 9:30",
    "03 May 19:00": "idag 19 | i dag kl 19 | ikväll 19 | i kväll 7 | tonight 19 | today 7pm | måndag 19",
    "03 May 12:30": "idag 12.30 | måndag 12.30 | 3 maj 12.30 | today 12:30 pm",
    "10 May 11:30": "måndag 11.30 | mon 11:30",
    "13 May 00:00": "12 maj 24.00 | 13 maj 12 am | 13 maj 0.00",
    "02 May 2028 18:00": "2 maj 18 | 2/5 18",
    "29 Feb 2028 18:00": "29 feb 18 | 29 februari 2028 18.00",
    "12 May 18:30": "12 maj 1830 | 12 maj 2027 1830 | 12/5 18.30 | 12 May 6:30 pm",
    "12 May 18:00 - 20:00": """
        12 maj 18-20 | 12 maj 18.00–20.00 | 12 maj kl 18 till 20 | 18-20 den 12 maj | 12 maj mellan 18 och 20
        May 12 6-8 pm | 12 May 6 pm to 8 pm | 12 maj 6 pm - 8
        12 May between 6 and 8 pm | 12 maj 6-8 på kvällen
    """,
    "18 Oct 18:10 - 20:10": "18 okt 18.10-20.10 | 18.10 18.10–20.10 | 18/10 kl. 18.10 - kl. 20.10",
    "06 May 18:10 - 20:10": "torsdag 18.10-20.10 | torsdag 18.10 till 20.10 | 18.10–20.10 torsdag",
    "12 May 10:00 - 14:00": "12 maj 10-14 | May 12 10-2 pm | May 12 10 am - 2",
    "12 May 22:00 - 13 May 02:00": "12 maj 22-02 | 12 maj 22.00 till 02.00 | May 12 10 pm - 2",
    "12 May 10:00 - 13 May 00:00": "12 maj 10-24",
}


@pytest.mark.parametrize(("meant", "text"), cases(READ))
def test_what_is_read(meant, text):
    assert shown(read(text, NOW, STOCKHOLM)) == meant


@pytest.mark.parametrize(
    "text", ["12\u00a0maj\u202f18.00", "\u200f12 maj\u200f 18", "12 maj\n18.00", "12 ma\u00adj 18"]
)
def test_what_cannot_be_seen_does_not_matter(text):
    assert shown(read(text, NOW, STOCKHOLM)) == "12 May 18:00"


ASKED = {
    "not_understood": """
        | ? | sommartid | snart | halv sju torsdag | 12 maj 25.00 | torsdag 18 och 20
        jag vet inte, torsdag 18 | 12-14 maj 18 | 18-20 maj | 12/5-14/5 kl 18 | 12 maj 18 14 maj | 1 2 maj
        18 12 maj | 12 maj 18,30 | 2027-05-12T18:99 | 12 maj 18 am | ikväll 12 | imorgon 12 maj 18
        12 maj 18 nästa år | i torsdags 18 | torsdag fredag 18 | 2027 12 maj | 2027, 12 maj
        2027 maj 12 | ½ imorgon
    """,
    "no_time": "12 maj | 12/5 | 12.5 | 12 maj 2027 | torsdag | imorgon | ikväll | nästa torsdag",
    "no_day": "18 | kl 18 | 18.00-20.00 | 6 pm | 12.05 | nästa vecka 18",
    "no_such_day": "31 april 18 | 29 feb 2027 18 | 12/13 18 | 2027-02-30 18:00 | 0 maj 18 | 31 april",
    "weekday_differs 2": "tors 12/5 18.30 | Monday, May 12, 6 pm | måndag den 12 maj",
    "weekday_differs 1": "imorgon onsdag 18",
    "past": """
        3 maj 11.30 | idag 12 | 2 maj 2027 18 | 12 maj 2020 | 0001-01-01 00:00 | 2027-05-03T09:59Z
    """,
    "too_far": "12 maj 2030 18 | 9999-12-31 23:59 | 4 maj 2029 18 | 12/5/99 18",
    "before_start": "12 maj 18-17 | 12 maj 18-18 | 12 maj 17-02 | 12 maj 22-05 | 12 maj 10-2",
}


@pytest.mark.parametrize(("why", "text"), cases(ASKED))
def test_what_is_asked(why, text):
    assert shown(read(text, NOW, STOCKHOLM)) == why


ENDS = {
    "12 May 20:00": """
        20 | 20.00 | kl 20 | 2000 | till kl. 20 | until 8 pm | -20 | slut 20 | 8 på kvällen
        2 timmar | 2h | 2 h. | två timmar | two hours | 120 min | i 2 tim | ٢ timmar
        12 maj 20 | ons 20.00 | 2027-05-12T18:00Z | 18-20 | 12 maj 18–20 | kl 18 till 20
    """,
    "12 May 20:10": "20.10 | till 20.10 | 18.00-20.10",
    "12 May 19:30": """
        1,5 timme | 1.5 h | 1½ timme | 1 ½ h | en och en halv timme | 90 minuter | 1 h 30 min | 1h30
        one and a half hours | an hour and a half | 1 timme och 30 minuter
    """,
    "12 May 18:30": "en halvtimme | halv timme | half an hour | ½ timme | ½ h | 30 m",
    "13 May 00:00": "24 | 00 | till 24.00 | 6 timmar",
    "13 May 04:00": "04 | 4 | torsdag 4 | 13 maj 04.00 | 18-04",
    "13 May 18:00": "24 timmar | torsdag 18",
    "not_understood": " | sent | half past eight | halv nio | imorgon 2 | 99999 h | 17-20 | två",
    "no_time": "13 maj | torsdag | 1.5",
    "no_such_day": "31 april 20",
    "weekday_differs 2": "tors 12/5 20",
    "before_start": "17 | 18 | 18.00 | 05 | 8 | 0 min | 12 maj 17 | 11 maj 20 | 11 maj 2027 20",
    "too_long": "25 timmar | 9999 h | 13 maj 18.01 | 14 maj 01 | fredag 20 | 9999-12-31 20",
}


@pytest.mark.parametrize(("meant", "text"), cases(ENDS))
def test_when_it_ends(meant, text):
    assert shown(read_end(text, STARTS, STOCKHOLM)) == meant


def test_a_story_is_no_time() -> None:
    assert read("12 maj 18" + " " * 300, NOW, STOCKHOLM) == Unread(Why.NOT_UNDERSTOOD)
    assert read_end("2 timmar" + " " * 300, STARTS, STOCKHOLM) == Unread(Why.NOT_UNDERSTOOD)


SPRING, AUTUMN = "28 mars 2027", "31 okt 2027"


@pytest.mark.parametrize(
    ("text", "utc"),
    [
        (f"{SPRING} 01.59", "03-28 00:59"),
        (f"{SPRING} 02.00", Why.SKIPPED_HOUR),
        (f"{SPRING} 02.30", Why.SKIPPED_HOUR),
        (f"{SPRING} 02.30 sommartid", Why.SKIPPED_HOUR),
        (f"{SPRING} 02.59", Why.SKIPPED_HOUR),
        (f"{SPRING} 03.00", "03-28 01:00"),
        ("2027-03-28T02:30+01:00", "03-28 01:30"),
        ("28/3 02.30", Why.SKIPPED_HOUR),
        ("söndag 2.30", "01-10 01:30"),
        (f"{SPRING} 01-02.30", Why.SKIPPED_HOUR),
        ("27 mars 2027 22-02.30", Why.SKIPPED_HOUR),
        (f"{AUTUMN} 01.59", "10-30 23:59"),
        (f"{AUTUMN} 02.00", Why.TWICE),
        (f"{AUTUMN} 02.30", Why.TWICE),
        (f"{AUTUMN} 02.59", Why.TWICE),
        (f"{AUTUMN} 03.00", "10-31 02:00"),
        (f"{AUTUMN} 02.30 sommartid", "10-31 00:30"),
        (f"summer time {AUTUMN} 2:30", "10-31 00:30"),
        (f"{AUTUMN} 02.30 vintertid", "10-31 01:30"),
        (f"{AUTUMN} 02.30, normaltid", "10-31 01:30"),
        (f"{AUTUMN} 2.30 am (winter time)", "10-31 01:30"),
        ("2027-10-31T02:30+02:00", "10-31 00:30"),
        ("2027-10-31T02:30+01:00", "10-31 01:30"),
        (f"{AUTUMN} 18 vintertid", "10-31 17:00"),
        ("30 okt 2027 22-02.30", Why.TWICE),
        (f"{AUTUMN} 01-02.30", Why.TWICE),
    ],
)
def test_the_nights_on_which_the_clocks_change(text, utc):
    got = read(text, datetime(2027, 1, 4, 12, tzinfo=UTC), STOCKHOLM)
    assert (got.why if isinstance(got, Unread) else got.starts.strftime("%m-%d %H:%M")) == utc


@pytest.mark.parametrize(
    ("text", "starts", "ends"),
    [
        ("02.30", "10-30 20:00", Why.TWICE),
        ("02.30 sommartid", "10-30 20:00", "10-31 00:30"),
        ("02.30 vintertid", "10-30 20:00", "10-31 01:30"),
        ("02.15 vintertid", "10-31 00:45", "10-31 01:15"),  # from 02.45 summer time: half an hour
        ("02.15 sommartid", "10-31 00:45", Why.BEFORE_START),
        ("02.30", "10-31 05:00", Why.BEFORE_START),
        ("8 timmar", "10-30 20:00", "10-31 04:00"),
        ("02.30", "03-27 21:00", Why.SKIPPED_HOUR),
        ("03.30", "03-27 21:00", "03-28 01:30"),
    ],
)
def test_an_end_on_such_a_night(text, starts, ends):
    got = read_end(text, datetime.fromisoformat(f"2027-{starts}").replace(tzinfo=UTC), STOCKHOLM)
    assert (got.why if isinstance(got, Unread) else got.strftime("%m-%d %H:%M")) == ends


def test_a_repeated_hour_of_which_both_are_over_is_in_the_past() -> None:
    between, after = (datetime(2027, 10, 31, hour, 50, tzinfo=UTC) for hour in (0, 1))
    assert read("31 okt 02.30", between, STOCKHOLM) == Unread(Why.TWICE)
    assert read("31 okt 02.30 sommartid", between, STOCKHOLM) == Unread(Why.PAST)
    assert read("31 okt 02.30", after, STOCKHOLM) == Unread(Why.PAST)


NIGHT = datetime(2027, 10, 31, 1, 0, tzinfo=UTC)
"""The clocks of Stockholm and Dublin go back at this moment."""

WEEKDAYS_SV = ("måndag", "tisdag", "onsdag", "torsdag", "fredag", "lördag", "söndag")
MONTHS_SV = ("jan", "feb", "mars", "april", "maj", "juni", "juli", "aug", "sept", "okt", "nov", "dec")


def formats(local: datetime) -> list[str]:
    """One moment in many ways, each with its year and its hour of the night on which there are two."""
    day, year, clock = local.day, local.year, f"{local:%H}.{local:%M}"
    sv, en = MONTHS_SV[local.month - 1], f"{local:%B}"
    twelve = f"{local.hour % 12 or 12}:{local:%M} {'am' if local.hour < 12 else 'pm'}"
    twice = local.replace(fold=0).utcoffset() != local.replace(fold=1).utcoffset()
    season = "" if not twice else " vintertid" if local.fold else " sommartid"
    texts = [
        f"{day} {sv} {year} kl {clock}",
        f"{WEEKDAYS_SV[local.weekday()]} den {day}:e {sv} {year} klockan {clock}",
        f"{day}/{local.month} {year} {clock}",
        f"{day}.{local.month}.{year} {clock}",
        f"{local:%Y-%m-%d %H:%M}",
        f"{local:%A}, {en} {day}, {year} at {twelve}",
        f"{twelve} {day} {en[:3]} {year}",
    ]
    return [local.isoformat(), *(text + season for text in texts)]


soon = st.integers(1, 729 * 24 * 60).map(lambda minutes: NOW + timedelta(minutes=minutes))
in_the_night = st.integers(-300, 300).map(lambda minutes: NIGHT + timedelta(minutes=minutes))


@given(moment=st.one_of(soon, in_the_night), zone=st.sampled_from(ZONES))
def test_what_is_written_is_read_back_exactly(moment: datetime, zone: ZoneInfo) -> None:
    for text in formats(moment.astimezone(zone)):
        assert read(text, NOW, zone) == Read(moment), text


@given(starts=st.one_of(soon, in_the_night), minutes=st.integers(1, 24 * 60), zone=st.sampled_from(ZONES))
def test_an_end_is_read_back_exactly(starts: datetime, minutes: int, zone: ZoneInfo) -> None:
    ends = starts + timedelta(minutes=minutes)
    lengths = [f"{minutes} min", f"{minutes // 60} h {minutes % 60} min"]
    for text in (*formats(ends.astimezone(zone)), *lengths):
        assert read_end(text, starts, zone) == ends, text


@given(moment=st.datetimes(datetime(2000, 1, 1), datetime(2060, 1, 1)), zone=st.sampled_from(ZONES))  # noqa: DTZ001
def test_every_moment_is_one_of_those_its_clock_shows(moment: datetime, zone: ZoneInfo) -> None:
    local = moment.replace(tzinfo=UTC).astimezone(zone)
    shows = moments(local.replace(tzinfo=None, fold=0), zone)
    assert moment.replace(tzinfo=UTC) in shows
    assert (len(shows) == 2) is (local.replace(fold=0).utcoffset() != local.replace(fold=1).utcoffset())


SCRAPS = """
    12 5 18 31 00 24 2027 / . - : , – kl T Z +02:00 maj feb okt torsdag sön nästa imorgon ikväll idag pm am em
    till och mellan på i den the kväll sommartid vintertid timmar h min halv en två ½ ١٢ 29/2 12.05 18.10
"""
scraps = st.lists(st.sampled_from(SCRAPS.split()), max_size=12)
anything = st.one_of(st.text(), scraps.map(" ".join), scraps.map("".join))


@given(text=anything, minutes=st.integers(0, 10**7), zone=st.sampled_from(ZONES))
def test_any_text_gets_an_answer(text: str, minutes: int, zone: ZoneInfo) -> None:
    now = NOW + timedelta(minutes=minutes)
    got, end = read(text, now, zone), read_end(text, now, zone)
    if isinstance(got, Read):
        assert now < got.starts < now + timedelta(days=733)
        assert got.ends is None or got.starts < got.ends <= got.starts + timedelta(hours=24)
    assert isinstance(end, Unread) or now < end <= now + timedelta(hours=24)
