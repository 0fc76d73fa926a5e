"""The pictures of posts: listed, or fetched by the rules of all fetching and kept by what they hold."""

from __future__ import annotations

import posixpath
from collections.abc import Callable
from typing import Final
from urllib.parse import unquote, urlsplit

from generator.fetch.client import Asks, get
from generator.fetch.unusable import Unusable
from generator.files import SourceFile
from generator.importing.writer import Writer
from generator.incoming.addresses import canonical, host_of
from generator.pictures import MAX_BYTES, BadPicture, picture
from generator.prose.slug import slug

ACCEPT: Final = "image/avif, image/webp, image/png, image/jpeg;q=.9, */*;q=.1"
MOST_BYTES: Final = 500_000_000
"""Of all pictures of one import."""

_ENDINGS: Final = ("jpg", "png", "webp", "avif")
_OK: Final = 200
_LONGEST: Final = 60


class Pictures:
    """Asks for each picture once; `failed` has the reason why one did not come, by its address."""

    def __init__(self, writer: Writer, transport: Asks | None, agent: str) -> None:
        self._writer = writer
        self._transport = transport
        self._agent = agent
        self._known: dict[str, str] = {}
        self._left = MOST_BYTES
        self.failed: dict[str, str] = {}

    def beside(self, folder: str) -> Callable[[str], str]:
        """For texts in a folder: an address → the name of the picture's file from there, or ""."""
        return lambda address: self._file(address, folder)

    def _file(self, address: str, folder: str) -> str:
        if self._transport is None:
            return ""
        name = canonical(address)
        if name not in self._known:
            content = self._fetched(address, self._transport)
            self._known[name] = self._kept(address, content, folder) if content else ""
        path = self._known[name]
        return posixpath.relpath(path, folder) if path else ""

    def _fetched(self, address: str, transport: Asks) -> bytes | None:
        try:
            answer = get(transport.starting_at(host_of(address)), address, self._agent, None, ACCEPT).answer
        except Unusable as fault:
            self.failed[address] = fault.code
            return None
        if answer.status != _OK:
            self.failed[address] = "not-found"
        elif _ending(answer.body) is None:
            self.failed[address] = "no-picture"
        elif len(answer.body) > self._left:
            self.failed[address] = "too-large"
        else:
            self._left -= len(answer.body)
            return answer.body
        return None

    def _kept(self, address: str, content: bytes, folder: str) -> str:
        """The picture's file: one that has these very bytes, or a new one."""
        name = unquote(urlsplit(address).path).rpartition("/")[2]
        stem = slug(name.rpartition(".")[0] or name, "image")
        stem, ending = stem[:_LONGEST].strip("-"), _ending(content)
        for number in range(1, 10_000):
            path = f"{folder}/images/{stem if number == 1 else f'{stem}-{number}'}.{ending}"
            if self._writer.new(path, content) or self._writer.holds(path, content):
                return path
        return ""


def _ending(content: bytes) -> str | None:
    """The ending that says what the bytes are; None for no picture that pages can show."""
    if len(content) > MAX_BYTES:
        return None
    for ending in _ENDINGS:
        if not isinstance(picture(SourceFile.of(f"x.{ending}", content)), BadPicture):
            return ending
    return None
