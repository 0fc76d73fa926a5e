"""What is served: the site as addresses ask for it, and what is to be said of it."""

from __future__ import annotations

import time
from collections.abc import Callable, Collection, Mapping
from hashlib import blake2b
from pathlib import Path
from typing import NamedTuple

from generator.catalogue import say
from generator.executors import WorkerLost
from generator.numbers.dates import format_date
from generator.outputs.lists import NOT_FOUND, base_path
from generator.presentation import format_text
from generator.serve.pages import Found, Owner
from generator.serve.site import FaultyError, Live
from generator.state import Outcome
from generator.urls import page_file


class Answer(NamedTuple):
    """What is at an address: a file of the site, another address, or faults where there is nothing else.

    `digest` names the content of a page; `note` is what is to be said of it beside it.
    """

    status: int
    path: str = ""
    content: bytes = b""
    digest: str = ""
    note: str = ""
    elsewhere: str = ""
    faults: str = ""
    language: str = "en"


class News(NamedTuple):
    """What a save brought: digests of the pages that are shown, by path, and whether styles changed."""

    digests: Mapping[str, str]
    styles: bool


class Save(NamedTuple):
    """What is told of a save: the files in the site that it changed, the outcome, how long it took."""

    paths: tuple[str, ...]
    outcome: Outcome
    seconds: float
    mended: bool


class Session:
    """One run of the server. All but `say`, `told` and `file_of` is for one thread."""

    def __init__(self, live: Live, tell: Callable[[Save], None]) -> None:
        self._live = live
        self._tell = tell

    @property
    def outcome(self) -> Outcome:
        """What was said of the site last."""
        return self._live.outcome

    def say(self, key: str, /, **values: object) -> str:
        """The catalogue's words in the site's language."""
        return say(self.outcome.language, key, **values)

    def told(self) -> dict[str, str]:
        """The faults as browsers show them: the terminal's words; none where no error is."""
        outcome = self.outcome
        text = _text(outcome) if outcome.failed else ""
        return {"title": self.say("serve.fault.over"), "close": self.say("serve.fault.close"), "text": text}

    def save(self, places: Collection[Path], shown: Collection[str]) -> News | None:
        """Take in what was saved, and say so; None where nothing has changed."""
        start, failed = time.perf_counter(), self.outcome.failed
        before = self._styles()
        try:
            changed = self._live.save(places, [path for path in shown if path != NOT_FOUND])
        except (OSError, WorkerLost):  # a folder that is being moved, a machine out of memory: the next save
            return None
        if changed is None:
            return None
        news = News({path: self.digest(path) for path in shown}, self._styles() != before)
        seconds = time.perf_counter() - start
        self._tell(Save(changed.paths, self.outcome, seconds, failed and not self.outcome.failed))
        return news

    def digest(self, path: str) -> str:
        """What names the content of a page; "" where there is none, or only faults."""
        try:
            found = self._live.find(path) or self._live.find(NOT_FOUND)
        except FaultyError:
            return ""
        return self._digest(found) if found else ""

    def file_of(self, address: str) -> str:
        """The file that an address asks for, its own folder taken off where the site is to be in one."""
        pages = self._live.pages
        base = base_path(pages.edition.site.config.base_url if pages else None)
        path = address.removeprefix(base) if base != "/" and address.startswith(base) else address[1:]
        return page_file(path) if not path or path.endswith("/") else path

    def answer(self, address: str) -> Answer:
        """What is at an address, decoded; it names a file of the plan, and never one of the disk."""
        path = self.file_of(address)
        try:
            found = self._live.find(path)
            if found is None and not path.endswith("/index.html") and self._live.find(f"{path}/index.html"):
                return Answer(307, elsewhere=f"{address}/")
            if found:
                return self._found(200, found)
            missing = self._live.find(NOT_FOUND)
            return self._found(404, missing) if missing else Answer(404)
        except FaultyError as fault:
            return Answer(500, faults=_text(fault.outcome), language=fault.outcome.language)
        except (OSError, WorkerLost) as error:
            return Answer(503, faults=str(error), language=self.outcome.language)

    def _found(self, status: int, found: Found) -> Answer:
        return Answer(status, found.path, found.content, self._digest(found), self._note(found.owner))

    def _digest(self, found: Found) -> str:
        """What names all that is shown of a file."""
        said = self._note(found.owner).encode()
        return blake2b(found.content, digest_size=8, key=blake2b(said).digest()).hexdigest()

    def _note(self, owner: Owner | None) -> str:
        """Why readers do not see this page yet, if they do not."""
        hidden = self._live.hidden(owner) if owner else None
        if hidden is None or owner is None:
            return ""
        if hidden.until is None:
            return say(owner[1], "serve.draft")
        return say(owner[1], "serve.scheduled", day=format_date(hidden.until, owner[1]))

    def _styles(self) -> object:
        pages = self._live.pages
        return pages and (pages.edition.assets, pages.edition.palette)


def _text(outcome: Outcome) -> str:
    return format_text(outcome.diagnostics, outcome.texts, outcome.language, colour=False)
