"""A shelf → the files of its index. The only module that knows Pagefind.

Pagefind's own program is asked by the protocol of its wrappers (messages of JSON in Base64, each ended by a
comma), as its Python wrapper takes no more than ten answers a second. It works in a process of its own, from
the moment at which the entries are known until their files are wanted.

Its filters come in another order each time, and so under other names: ours stand in a file of our own.
"""

from __future__ import annotations

import gzip
import json
import os
import subprocess
import threading
from base64 import b64decode, b64encode
from collections.abc import Iterable, Iterator, Mapping
from contextlib import suppress
from typing import Any, Final

from generator.outputs.search import Shelved
from generator.pages.entries import Entry
from generator.render import IndexFailed

FACETS: Final = "facets.json"
_ENTRY: Final = "pagefind-entry.json"
_SIGNATURE: Final = b"pagefind_dcd"
_PATIENCE: Final = 600.0  # seconds; ten thousand pages take ten


class Indexing:
    """The index of a shelf, being made since this was called.

    Raises:
        IndexFailed: it cannot be.
    """

    def __init__(self, shelved: Shelved) -> None:
        self._shelved = shelved
        messages = list(_messages(shelved))
        self._missing = len(messages)
        self._process = _started()
        assert self._process.stdin  # noqa: S101 - a pipe
        try:
            # It takes in everything before it waits for anybody to listen.
            self._process.stdin.write(b"".join(messages))
            self._process.stdin.flush()
        except OSError as error:
            self.stop()
            raise IndexFailed(str(error)) from error

    def files(self) -> dict[str, bytes]:
        """The files by their paths, as soon as they are there; none of them depends on time or chance.

        Raises:
            IndexFailed: the program did not make them.
        """
        watch = threading.Timer(_PATIENCE, self._process.kill)
        watch.daemon = True
        watch.start()
        try:
            answers = self._answers()
            return dict(sorted(_chosen(self._shelved, _written(answers))))
        except (LookupError, OSError, TypeError, ValueError) as error:  # another version of the program
            raise IndexFailed(repr(error)) from error
        finally:
            watch.cancel()
            self.stop()

    def stop(self) -> None:
        """End the program, whatever it is doing."""
        self._process.kill()
        for pipe in (self._process.stdin, self._process.stdout):
            if pipe:
                with suppress(OSError):
                    pipe.close()
        self._process.wait()

    def _answers(self) -> list[bytes]:
        """All answers. Its input stays open until they are there: at its end it would leave at once."""
        assert self._process.stdout  # noqa: S101 - a pipe
        parts: list[bytes] = []
        while self._missing > 0:
            part = os.read(self._process.stdout.fileno(), 1 << 20)
            if not part:
                raise IndexFailed("it ended before it was done")
            self._missing -= part.count(b",")
            parts.append(part)
        return b"".join(parts).split(b",")[:-1]


def _started() -> subprocess.Popen[bytes]:
    try:
        from pagefind_bin import get_executable

        program = get_executable()
        # A file pagefind.toml where this was called, or a variable, would change what it makes.
        settings = {name: value for name, value in os.environ.items() if not name.startswith("PAGEFIND_")}
        return subprocess.Popen(  # noqa: S603 - the program of a pinned package
            [str(program.resolve()), "--service"],
            cwd=program.parent,
            env=settings,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
        )
    except (ImportError, OSError) as error:
        raise IndexFailed(str(error)) from error


def _messages(shelved: Shelved) -> Iterator[bytes]:
    yield _message(1, {"type": "NewIndex", "config": {}})
    language = shelved.shelf.language
    for number, entry in enumerate(shelved.entries, 2):
        told = {"value": entry.value, "about": entry.about}
        record = {
            "url": entry.path,
            "content": _split(entry.content) or _split(entry.title),
            "language": language,
            "meta": {
                "title": _split(entry.title),
                **{name: _split(one) for name, one in told.items() if one},
            },
        }
        yield _message(number, {"type": "AddRecord", "index_id": 0, **record})
    yield _message(len(shelved.entries) + 2, {"type": "GetFiles", "index_id": 0})


def _message(number: int, payload: Mapping[str, object]) -> bytes:
    text = json.dumps({"message_id": number, "payload": payload}, ensure_ascii=False)
    return b64encode(text.encode()) + b","


def _written(answers: Iterable[bytes]) -> dict[str, bytes]:
    """The files by their names in the last answer."""
    last: dict[str, Any] = {}
    for answer in answers:
        last = json.loads(b64decode(answer))["payload"]
        if last["type"] == "Error":
            raise IndexFailed(last["message"])
    return {file["path"].replace("\\", "/"): b64decode(file["content"]) for file in last["files"]}


def _split(text: str) -> str:
    """A text such that words are found behind an elided one: Pagefind parts them at this apostrophe alone."""
    return text.replace("’", "'")


def _chosen(shelved: Shelved, made: Mapping[str, bytes]) -> Iterator[tuple[str, bytes]]:
    """The index, what looks into it, and our facets; without Pagefind's own interfaces."""
    shelf = shelved.shelf
    (language,) = json.loads(made[_ENTRY])["languages"].values()
    program = {"pagefind.js", f"wasm.{language['wasm'] or 'unknown'}.pagefind"} if shelf.first else set()
    for path, content in made.items():
        if (
            path.startswith(("index/", "fragment/"))
            or path.endswith(".pf_meta")
            or path in {_ENTRY, *program}
        ):
            yield f"{shelf.folder}{path}", content
    facets = dict(sorted(_facets(shelved, made)))
    yield f"{shelf.folder}{FACETS}", json.dumps(facets, ensure_ascii=False, separators=(",", ":")).encode()


def _facets(shelved: Shelved, made: Mapping[str, bytes]) -> Iterator[tuple[str, list[object]]]:
    """By what results are narrowed down (kind, year, publishers), and a note; by the name of the fragment."""
    entries = {entry.path: entry for entry in shelved.entries}
    for path, content in made.items():
        if path.startswith("fragment/"):
            found = json.loads(gzip.decompress(content).removeprefix(_SIGNATURE))
            name = path.removeprefix("fragment/").removesuffix(".pf_fragment")
            yield name, _facet(entries[found["url"]])


def _facet(entry: Entry) -> list[object]:
    facet: list[Any] = [entry.kind, entry.year, entry.publishers]
    return [*facet, entry.note] if entry.note else facet
