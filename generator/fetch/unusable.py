"""Why a body, or an answer, cannot be used."""

from __future__ import annotations


class Unusable(Exception):  # noqa: N818 - it says what is the case
    """`code` is a word of the catalogue's `fetch.reason`, `values` fill its braces."""

    def __init__(self, code: str, /, **values: str) -> None:
        super().__init__(code)
        self.code = code
        self.values = values
