"""Tests that need more than Python: left out with a reason, unless nothing may be left out."""

import os
from typing import NoReturn

import pytest

REQUIRE_ALL = "GENKLANG_REQUIRE_ALL"
"""Set in continuous integration: there a test that would be left out is a failure."""


def leave_out(reason: str) -> NoReturn:
    """Skip the test that runs, saying why; fail it where everything is required."""
    if os.environ.get(REQUIRE_ALL):
        pytest.fail(f"{REQUIRE_ALL} is set, and {reason}", pytrace=False)
    pytest.skip(reason)
