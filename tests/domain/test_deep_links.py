"""Links: what each means, there and back, and that nothing typed or forged means anything else."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.deep_links import PAYLOAD, Hung, ToCheckIn, ToEvent, ToSlip, address, read


@pytest.mark.parametrize(
    "link",
    [
        ToEvent(12),
        ToEvent(12, "affisch"),
        ToEvent(10**17, "ica-sjovik_2"),
        ToCheckIn(12, "gran"),
        ToSlip("7K3Q"),
    ],
)
def test_there_and_back_within_telegrams_limit(link):
    assert read(link.encode()) == link
    assert PAYLOAD.fullmatch(link.encode())
    assert address("bot", link) == f"https://t.me/bot?start={link.encode()}"


@pytest.mark.parametrize(
    ("payload", "means"),
    [
        ("", Hung()),
        ("affisch", Hung("affisch")),
        ("ekan", Hung("ekan")),
        ("e", Hung("e")),
        ("e12_", Hung("e12_")),
        ("e-1", Hung("e-1")),
        ("w12", Hung("w12")),
        ("s_", Hung("s_")),
        ("a" * 65, Hung()),
        ("två ord", Hung()),
        ("e" + "9" * 40, Hung("e" + "9" * 40)),
    ],
)
def test_everything_else_says_where_it_hung_or_nothing(payload, means):
    assert read(payload) == means


@given(st.text(max_size=80))
def test_whatever_comes_means_something(payload):
    assert isinstance(read(payload), Hung | ToEvent | ToCheckIn | ToSlip)
