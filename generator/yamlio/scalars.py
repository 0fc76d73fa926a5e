"""What a bare word means: the few notations of YAML 1.2 that authors expect, and nothing else.

`010`, `NO`, `yes`, `12:30`, `2010-10`, `0x10`, `1e3` and `.nan` are texts.
"""

from __future__ import annotations

import re
from decimal import Decimal

from generator.yamlio.nodes import YamlValue

_WORDS: dict[str, YamlValue] = {"true": True, "false": False, "null": None, "~": None, "": None}
# Thirty digits are more than any figure needs; Python refuses to convert thousands of them.
_INTEGER = re.compile(r"[-+]?(?:0|[1-9][0-9]{0,29})")
_DECIMAL = re.compile(r"[-+]?(?:0|[1-9][0-9]{0,29})\.[0-9]{1,30}")


def scalar_value(text: str) -> YamlValue:
    """The value of a scalar typed without quotes."""
    if text in _WORDS:
        return _WORDS[text]
    if text[0] not in "+-0123456789":
        return text
    if _INTEGER.fullmatch(text):
        return int(text)
    return Decimal(text) if _DECIMAL.fullmatch(text) else text
