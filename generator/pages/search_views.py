"""What the template of the search page sees."""

from __future__ import annotations

from typing import NamedTuple

from generator.pages.views import Chrome, LinkView


class ChoiceView(NamedTuple):
    """Something by which results can be narrowed down; `one` is what a single result of it is called."""

    value: str
    text: str
    one: str = ""


class SearchPage(NamedTuple):
    """pages/search.html: a form, which its script shows, and the lists of all that there is.

    `root` leads to the site's front page, from where results lie; `shelves` to the folders of the index, the
    first of which has the program. `kinds`, `years` and `publishers` narrow results down.
    """

    chrome: Chrome
    title: str
    description: str
    root: str
    shelves: tuple[str, ...]
    kinds: tuple[ChoiceView, ...]
    years: tuple[str, ...]
    publishers: tuple[ChoiceView, ...]
    lists: tuple[LinkView, ...]
