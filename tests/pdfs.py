"""What stands in a PDF, its streams unpacked."""

from __future__ import annotations

import re
import zlib
from contextlib import suppress


def inflated(content: bytes) -> bytes:
    """A file with its streams unpacked."""
    found = [content]
    for one in re.finditer(rb"stream\r?\n(.*?)\r?\nendstream", content, re.DOTALL):
        with suppress(zlib.error):
            found.append(zlib.decompress(one[1]))
    return b"\n".join(found)
