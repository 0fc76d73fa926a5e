"""Compressed bodies become plain ones, and never more than is wanted."""

from __future__ import annotations

import zlib
from collections.abc import Iterable, Iterator
from itertools import chain
from typing import Final

from generator.fetch.unusable import Unusable

_GZIP: Final = b"\x1f\x8b"
_STEP: Final = 1 << 16


def decoded(chunks: Iterable[bytes], encoding: str, *, wire: int, most: int) -> bytes:
    """The body; `wire` bytes at most as they came, and `most` as they are.

    Raises:
        Unusable: it is larger, cut off, or in an encoding that was not asked for.
    """
    names = [name.strip().lower() for name in encoding.split(",") if name.strip()]
    names = [name.removeprefix("x-") for name in names if name != "identity"]
    if not names:
        return b"".join(_limited(chunks, min(wire, most)))
    if names not in (["gzip"], ["deflate"]):
        raise Unusable("encoding", encoding=encoding[:60])
    return _inflated(_limited(chunks, wire), names[0], most)


def _limited(chunks: Iterable[bytes], most: int) -> Iterable[bytes]:
    total = 0
    for chunk in chunks:
        total += len(chunk)
        if total > most:
            raise Unusable("too-large", megabytes=f"{most / 1_000_000:g}")
        yield chunk


def _inflated(chunks: Iterable[bytes], name: str, most: int) -> bytes:
    parts = iter(chunks)
    start = b""
    while len(start) < len(_GZIP) and (chunk := next(parts, b"")):
        start += chunk
    if name == "gzip" and not start.startswith(_GZIP):
        return b"".join(_limited(chain([start], parts), most))  # some servers call plain bodies compressed
    pieces: list[bytes] = []
    total = 0
    try:
        for piece in _unpacked(start, parts, name):
            total += len(piece)
            if total > most:
                raise Unusable("bomb", megabytes=f"{most / 1_000_000:g}")
            pieces.append(piece)
    except zlib.error:
        raise Unusable("bad-compression") from None
    for _ in parts:  # what follows the end is none of the body, but counts
        pass
    return b"".join(pieces)


def _unpacked(held: bytes, parts: Iterator[bytes], name: str) -> Iterator[bytes]:
    """In steps, so that a bomb is seen after as much as is wanted, and not after it went off."""
    engine = _engine(name, held)
    while True:
        piece = engine.decompress(held, _STEP)
        yield piece
        held = engine.unconsumed_tail
        if engine.eof:
            held = engine.unused_data
            while len(held) < len(_GZIP) and (more := next(parts, b"")):
                held += more
            if name != "gzip" or not held.startswith(_GZIP):
                return
            engine = _engine(name, held)  # another member follows
        elif not held and not piece and not (held := next(parts, b"")):
            raise Unusable("truncated")


def _engine(name: str, start: bytes) -> zlib._Decompress:
    if name == "gzip":
        return zlib.decompressobj(16 + zlib.MAX_WBITS)
    # "deflate" means zlib's form by the standard, and the raw one by custom.
    is_zlib = len(start) > 1 and start[0] & 0x0F == 8 and (start[0] << 8 | start[1]) % 31 == 0  # noqa: PLR2004
    return zlib.decompressobj(zlib.MAX_WBITS if is_zlib else -zlib.MAX_WBITS)
