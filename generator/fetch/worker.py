"""The process that reads what came: it has little memory, writes nothing, and can be killed.

It says with an empty line that it is ready. A request is a line of JSON and a body, an answer a line of JSON.
"""

from __future__ import annotations

import gc
import json
import math
import os
import sys
import time
from collections.abc import Callable
from contextlib import suppress
from typing import Any, BinaryIO, Final

Answer = Callable[[dict[str, Any], bytes], dict[str, Any]]
_FILES: Final = 64
_OBJECTS: Final = 20_000  # after which circles are looked for: a body makes many objects and few circles


def run(answer: Answer) -> None:
    """Answer until there are no more requests."""
    # What a library prints must not be taken for an answer.
    answers = os.fdopen(os.dup(1), "wb")
    os.dup2(os.open(os.devnull, os.O_WRONLY), 1)
    sys.dont_write_bytecode = True
    gc.set_threshold(_OBJECTS)
    _limit(int(sys.argv[1]))
    answers.write(b"\n")  # ready: how long that took is no fault of a body
    answers.flush()
    seconds = float(sys.argv[2])
    serve(sys.stdin.buffer, answers, answer, lambda: _limit_time(seconds))


def serve(requests: BinaryIO, answers: BinaryIO, answer: Answer, begun: Callable[[], None]) -> None:
    """Answer each request of a stream; `begun` hears of each."""
    while line := requests.readline():
        head = json.loads(line)
        body = requests.read(head["length"])
        begun()
        try:
            told = json.dumps(answer(head, body)).encode()
        except MemoryError:
            told = b'{"code": "parser-memory", "values": {}}'
        answers.write(told + b"\n")
        answers.flush()


def _limit_time(seconds: float) -> None:
    """So many seconds of a processor from now on: who would end this process may have been ended itself."""
    with suppress(ImportError, OSError, ValueError):
        import resource

        _, hard = resource.getrlimit(resource.RLIMIT_CPU)
        resource.setrlimit(resource.RLIMIT_CPU, (math.ceil(time.process_time() + seconds) + 1, hard))


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
