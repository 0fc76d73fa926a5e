"""The processes that read what came: kept for the next body, replaced when one is lost."""

from __future__ import annotations

import json
import os
import queue
import subprocess
import sys
import threading
from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path
from types import TracebackType
from typing import Any, Final, Self

MEMORY: Final = 400_000_000  # of addresses, of which the interpreter and its libraries take a third
DEADLINE: Final = 10.0
_WAKING: Final = 60.0  # seconds: on a busy machine it takes a while until a process is there
_START: Final = """
import sys
sys.path[:] = sys.argv.pop().split("\\n")
from generator.fetch.worker import run
from generator.fetch.{role} import answer
run(answer)
"""


class Readers:
    """So many processes at most, each started when it is first needed. Threads may share them.

    `role` is the module of this package whose `answer` they run: `bodies`, `studies` or `entries`.
    """

    def __init__(
        self, count: int, deadline: float = DEADLINE, memory: int = MEMORY, role: str = "bodies"
    ) -> None:
        self._idle: queue.LifoQueue[_Reader | None] = queue.LifoQueue()
        for _ in range(max(1, count)):
            self._idle.put(None)
        self._deadline = deadline
        self._memory = memory
        self._role = role
        self._all: set[_Reader] = set()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        for reader in list(self._all):
            reader.end()

    def ask(self, head: Mapping[str, Any], body: bytes) -> dict[str, Any]:
        """What `answer` of their role says; that it took too long, or broke the process, is said too."""
        reader = self._idle.get()
        try:
            if reader is None or reader.is_lost:
                reader = self._started()
            answer = reader.ask(head, body, self._deadline)
        finally:
            if reader is not None and reader.is_lost:
                self._all.discard(reader)
                reader.end()
                reader = None
            self._idle.put(reader)
        return answer

    def _started(self) -> _Reader:
        reader = _Reader(self._memory, self._role, self._deadline)
        self._all.add(reader)
        return reader


class _Reader:
    """One process; `seconds` are those of a processor that it may spend on a body, even if nobody waits."""

    def __init__(self, memory: int, role: str, seconds: float) -> None:
        places = "\n".join(str(Path(place).resolve()) for place in sys.path)
        self._process = subprocess.Popen(  # noqa: S603 - this very program
            [sys.executable, "-I", "-c", _START.format(role=role), str(memory), str(seconds), places],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            cwd=os.path.abspath(os.sep),  # noqa: PTH100 - the root of the disk, whichever
            env={name: os.environ[name] for name in ("SYSTEMROOT",) if name in os.environ},
        )
        self._late = False
        self._is_ready = False

    @property
    def is_lost(self) -> bool:
        """Whether it cannot be asked any more."""
        return self._late or self._process.poll() is not None

    def ask(self, head: Mapping[str, Any], body: bytes, deadline: float) -> dict[str, Any]:
        request = json.dumps({**head, "length": len(body)}).encode() + b"\n" + body
        if not self._is_ready:
            self._is_ready = self._told(b"", _WAKING) == b"\n"
        line = self._told(request, deadline) if self._is_ready else b""
        if not line.endswith(b"\n"):
            code = "parser-slow" if self._late else "parser-lost"
            self._kill()
            return {"code": code, "values": {"seconds": f"{deadline:g}"}}
        answer: dict[str, Any] = json.loads(line)
        return answer

    def _told(self, request: bytes, deadline: float) -> bytes:
        """The next line that it writes; without its end where it takes too long, or is lost."""
        assert self._process.stdin  # noqa: S101 - a pipe, as asked for
        assert self._process.stdout  # noqa: S101
        timer = threading.Timer(deadline, self._kill)
        timer.daemon = True
        timer.start()
        try:
            self._process.stdin.write(request)
            self._process.stdin.flush()
            return self._process.stdout.readline()
        except OSError:
            return b""
        finally:
            timer.cancel()

    def _kill(self) -> None:
        self._late = True
        self._process.kill()

    def end(self) -> None:
        """Let it go, and wait until it has."""
        self._process.kill()
        for pipe in (self._process.stdin, self._process.stdout):
            with suppress(OSError):
                if pipe:
                    pipe.close()
        self._process.wait()
