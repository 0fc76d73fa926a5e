"""Where the twin of a text's page is, which has its words as Markdown."""

from __future__ import annotations

from typing import Final

from generator.models import Ref
from generator.pages.here import Here

TWIN: Final = "index.md"
"""The twin's file, in the page's folder."""
LLMS: Final = "llms.txt"
"""The list of them, beside the front page of each language."""


def twin_path(here: Here, ref: Ref) -> str:
    """The path of a text's twin from the root, in the language of `here` or that in which it is written."""
    return f"{here.urls.of(ref, here.language)}{TWIN}"
