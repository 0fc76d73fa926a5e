"""What tests of the live preview share: a site that follows its files, drawn by this process."""

from __future__ import annotations

import http.client
import json
import re
import signal
import subprocess
import sys
import threading
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any, ParamSpec, Self, TypeVar

from generator.executors import Result, SerialExecutor
from generator.serve.drawing import Drawers
from generator.serve.files import Changed
from generator.serve.site import Live
from tests.program import ROOT, environment, options_of

P = ParamSpec("P")
T = TypeVar("T")


class DrawnHere(Drawers):
    """Draws in this process; `count` is how many drawings were asked for."""

    def __init__(self) -> None:
        super().__init__(1)
        self.count = 0

    def wake(self) -> None:
        """Nobody need be woken."""

    def submit(self, job: Callable[P, T], /, *args: P.args, **kwargs: P.kwargs) -> Result[T]:
        """Run `job` now."""
        self.count += 1
        return SerialExecutor().submit(job, *args, **kwargs)


def live(site: Path, drawers: Drawers | None = None, **chosen: Any) -> Live:
    """A site in memory, with its drafts; nothing of it is open where nothing is cached."""
    chosen = {"cache": False, **chosen}
    return Live(options_of(site, drafts=True, **chosen), drawers or DrawnHere())


def saved(
    following: Live, site: Path, files: dict[str, str | None], shown: Iterable[str] = ()
) -> Changed | None:
    """Save these files (None: remove one), and have them taken in."""
    for name, text in files.items():
        place = site / name
        place.parent.mkdir(parents=True, exist_ok=True)
        if text is None:
            place.unlink(missing_ok=True)
        else:
            place.write_text(text, encoding="utf-8")
    return following.save([site.resolve() / name for name in files], [*shown])


class Server:
    """`trendbook serve` as a user runs it, on a free port; ended by Ctrl-C when it is left."""

    def __init__(self, site: Path, *arguments: str) -> None:
        self.site = site
        chosen = arguments or ("--port", "0")
        command = [sys.executable, "-m", "generator", "serve", "--site", str(site), *chosen]
        self.process = subprocess.Popen(
            command,
            cwd=ROOT,
            env=environment(),
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
            encoding="utf-8",
        )
        assert self.process.stdout
        self.said: list[str] = []
        for line in self.process.stdout:
            self.said.append(line)
            if found := re.search(r"http://\S+/", line):
                self.address = found[0]
                break
        else:
            raise AssertionError("".join(self.said))
        self._reader = threading.Thread(target=self._read, daemon=True)
        self._reader.start()

    def _read(self) -> None:
        assert self.process.stdout
        self.said.extend(self.process.stdout)

    def save(self, name: str, content: str | bytes | None) -> None:
        """Save a file of the site, whole (half of it would be shown as well); None removes it."""
        place = self.site / name
        if content is None:
            place.unlink(missing_ok=True)
            return
        place.parent.mkdir(parents=True, exist_ok=True)
        written = self.site.parent / f"{self.site.name}.saving"
        written.write_bytes(content.encode() if isinstance(content, str) else content)
        written.replace(place)

    @property
    def port(self) -> int:
        """Where it listens."""
        return int(self.address.rstrip("/").rpartition(":")[2])

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        if self.process.poll() is None:
            self.process.send_signal(signal.SIGINT)
        try:
            self.process.wait(20)
        finally:
            self.process.kill()
        self._reader.join(5)
        assert self.process.stdout
        self.process.stdout.close()


class Events:
    """What a browser that shows a page would be told."""

    def __init__(self, server: Server, page: str) -> None:
        self._connection = http.client.HTTPConnection("127.0.0.1", server.port, timeout=30)
        self._connection.request("GET", f"/__trendbook/events?page={page}")
        self._answer = self._connection.getresponse()
        assert self._answer.status == 200

    def next(self, name: str) -> dict[str, str]:
        """The data of the next event of that name."""
        event = ""
        while line := self._answer.readline().decode():
            kind, _, value = line.rstrip("\n").partition(": ")
            if kind == "event":
                event = value
            elif kind == "data" and event == name:
                data: dict[str, str] = json.loads(value)
                return data
        raise AssertionError("the server closed the connection")

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self._answer.close()
        self._connection.close()
