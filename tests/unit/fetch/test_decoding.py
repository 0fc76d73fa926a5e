"""Compressed bodies are unpacked as far as they are wanted."""

from __future__ import annotations

import gzip
import zlib
from collections.abc import Iterator

import pytest

from generator.fetch.decoding import decoded
from generator.fetch.unusable import Unusable
from tests.badserver import bomb, deflated, packed

BODY = b"Un texte. " * 5_000


def pieces(data: bytes, size: int) -> Iterator[bytes]:
    """Data as it comes from a socket."""
    return (data[start : start + size] for start in range(0, len(data), size))


def unpacked(data: bytes, encoding: str, size: int = 1000, wire: int = 10**6, most: int = 10**6) -> bytes:
    """A body that came in pieces."""
    return decoded(pieces(data, size), encoding, wire=wire, most=most)


def refused(data: bytes, encoding: str, **limits: int) -> str:
    """Why a body is not used."""
    with pytest.raises(Unusable) as fault:
        unpacked(data, encoding, **limits)
    return fault.value.code


@pytest.mark.parametrize("size", [1, 7, 1000, 10**6])
@pytest.mark.parametrize(
    ("data", "encoding"),
    [
        (BODY, ""),
        (BODY, "identity"),
        (packed(BODY), "gzip"),
        (packed(BODY), "X-GZip"),
        (packed(BODY[:100]) + packed(BODY[100:]), "gzip"),
        (packed(BODY) + b"\0" * 50, "gzip"),
        (deflated(BODY, zlib.MAX_WBITS), "deflate"),
        (deflated(BODY, -zlib.MAX_WBITS), "deflate"),
        (BODY, "gzip"),
    ],
)
def test_bodies_come_out_whole(data: bytes, encoding: str, size: int) -> None:
    """In pieces of any size, and plain where they are called compressed and are not."""
    assert unpacked(data, encoding, size) == BODY


@pytest.mark.parametrize("encoding", ["", "gzip", "deflate"])
def test_nothing_is_nothing(encoding: str) -> None:
    """Or cut off, where something should have been unpacked."""
    assert encoding == "deflate" or unpacked(b"", encoding) == b""


@pytest.mark.parametrize("encoding", ["br", "zstd", "compress", "gzip, gzip", "gzip,br", "deflate, gzip"])
def test_what_was_not_asked_for_is_refused(encoding: str) -> None:
    """Whatever is in it."""
    assert refused(packed(BODY, 2), encoding) == "encoding"


def test_half_a_body_is_none() -> None:
    """At whatever place it ends."""
    whole = packed(BODY)
    for end in (3, 10, len(whole) // 2, len(whole) - 9, len(whole) - 1):
        assert refused(whole[:end], "gzip") == "truncated"
    assert refused(deflated(BODY, zlib.MAX_WBITS)[:-1], "deflate") == "truncated"


def test_noise_is_badly_compressed() -> None:
    """And a wrong checksum too."""
    assert refused(packed(BODY)[:10] + b"\xff" * 100, "gzip") == "bad-compression"
    assert refused(packed(BODY)[:-8] + b"\0" * 8, "gzip") == "bad-compression"


def test_a_bomb_does_not_go_off() -> None:
    """A hundred megabytes are not made to see that there are more than one."""
    seen = 0

    def counted() -> Iterator[bytes]:
        nonlocal seen
        for piece in pieces(bomb(), 1000):
            seen += 1
            yield piece

    with pytest.raises(Unusable) as fault:
        decoded(counted(), "gzip", wire=10**6, most=10**6)
    assert fault.value.code == "bomb"
    assert seen < 5


@pytest.mark.parametrize(
    ("data", "encoding"), [(b"a" * 2000, ""), (packed(BODY)[:-8], "gzip"), (b"a" * 2000, "gzip")]
)
def test_more_than_is_wanted_is_refused_as_it_comes(data: bytes, encoding: str) -> None:
    """Counted on the wire, and without a list of what came."""
    assert refused(data, encoding, wire=50, most=10**6) == "too-large" or encoding == "gzip"


def test_what_follows_the_end_counts() -> None:
    """A server may go on for ever behind it."""
    assert refused(gzip.compress(b"x") + b"\0" * 5000, "gzip", wire=4000) == "too-large"
