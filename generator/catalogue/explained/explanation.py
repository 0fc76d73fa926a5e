"""What is said about a code beyond its meaning: why, what to do, and an example wrong and right."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import NamedTuple

Words = tuple[str, str]
"""French, English."""
Excerpts = Mapping[str, str | Words]
"""What an example shows: path in a site → what is typed there, in French and English where that differs.

A text without front matter, or a study without title, is an excerpt: the rest is not about the fault.
"""


class Explanation(NamedTuple):
    """One code: why it is told, what to do, files that have the fault, the same files mended."""

    why: Words
    mend: Words
    bad: Excerpts
    good: Excerpts
    beside: Excerpts = MappingProxyType({})
    """What else the example's site holds; not shown."""


Explanations = Mapping[str, Explanation]
