"""The process that reads bodies: it has no network to speak of, little memory, and can be killed.

A request is a line of JSON and the body, an answer a line of JSON.
"""

from __future__ import annotations

import json
import os
import sys
from contextlib import suppress
from typing import BinaryIO, Final

from generator.fetch.bodies import Request, read_body
from generator.incoming.stamps import read_stamp

_FILES: Final = 64


def main() -> None:
    """Answer until there are no more requests."""
    # What a library prints must not be taken for an answer.
    answers = os.fdopen(os.dup(1), "wb")
    os.dup2(os.open(os.devnull, os.O_WRONLY), 1)
    sys.dont_write_bytecode = True
    _limit(int(sys.argv[1]))
    serve(sys.stdin.buffer, answers)


def serve(requests: BinaryIO, answers: BinaryIO) -> None:
    """Answer each request of a stream."""
    while line := requests.readline():
        head = json.loads(line)
        body = requests.read(head["length"])
        try:
            request = Request(head["content_type"], head["address"], read_stamp(head["now"]))
            answer = json.dumps(read_body(body, request)).encode()
        except MemoryError:
            answer = b'{"code": "parser-memory", "values": {}}'
        answers.write(answer + b"\n")
        answers.flush()


def _limit(memory: int) -> None:
    """As much memory as was said, no files written, no cores left behind; where the system knows limits."""
    try:
        import resource
    except ImportError:  # Windows: there the deadline must do
        return
    limits = {
        resource.RLIMIT_AS: memory,
        resource.RLIMIT_CORE: 0,
        resource.RLIMIT_FSIZE: 0,
        resource.RLIMIT_NOFILE: _FILES,
    }
    for limit, value in limits.items():
        with suppress(OSError, ValueError):
            resource.setrlimit(limit, (value, value))
