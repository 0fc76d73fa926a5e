"""The texts that a report, trend, article or page holds, by the names of their fields."""

from __future__ import annotations

from collections.abc import Iterator

from generator.models import Trend, Written


def texts_of(record: Written) -> Iterator[tuple[str, str]]:
    """Each text of a record by the name of its field; a list's items are numbered."""
    yield "title", record.title
    if record.summary:
        yield "summary", record.summary
    if record.image and record.image.caption:
        yield "image/caption", record.image.caption
    if isinstance(record, Trend):
        yield from ((f"challenges/{index}", text) for index, text in enumerate(record.challenges))
    yield "body", record.body
