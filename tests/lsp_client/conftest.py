import os
from pathlib import Path

import pytest
import pytest_asyncio
from desk import Desk


@pytest.fixture
def program() -> str:
    return os.environ["WATTLE"]


@pytest_asyncio.fixture
async def sit_down(program):
    """Starts sessions, and ends them as agreed."""
    desks = []

    async def start(*args, **kwargs):
        desks.append(await Desk.sit_down(program, *args, **kwargs))
        return desks[-1]

    yield start
    for desk in desks:
        await desk.leave()


@pytest.fixture
def folder(tmp_path) -> Path:
    """A folder whose name is hard to write down."""
    folder = tmp_path / "my templates (grüße) 100%"
    folder.mkdir()
    return folder
