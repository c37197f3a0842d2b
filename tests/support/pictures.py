"""Screenshots for the documents, taken while a test plays: only when a folder for them is named."""

import os
from pathlib import Path

from playwright.async_api import Page

FOLDER = "GENKLANG_PICTURES"


async def picture(page: Page, name: str) -> None:
    """Take one, if ``GENKLANG_PICTURES`` names a folder."""
    if folder := os.environ.get(FOLDER):
        await page.wait_for_timeout(300)  # until what moves has come to rest
        await page.screenshot(path=Path(folder) / f"{name}.png")
