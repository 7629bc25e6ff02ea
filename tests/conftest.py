"""What every test may ask for."""

from pathlib import Path

import pytest
from hypothesis import settings

# A machine that is busy with something else is no fault in the code, and a red run must be red again.
settings.register_profile("wsrcode", deadline=None, derandomize=True, print_blob=True)
settings.load_profile("wsrcode")


@pytest.fixture(scope="session")
def repository() -> Path:
    """Return the folder that holds everything."""
    return Path(__file__).resolve().parents[1]
