"""The server: pages of the site, the preview's script, and the channel that says when to look again."""

from __future__ import annotations

import asyncio
import mimetypes
import secrets
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final, ParamSpec, TypeVar
from urllib.parse import quote

from generator.serve import inject
from generator.serve.guard import METHODS, Guard
from generator.serve.hub import Hub, Listener
from generator.serve.session import Answer, Session

if TYPE_CHECKING:
    from starlette.responses import Response
    from starlette.types import Receive, Scope, Send

P = ParamSpec("P")
T = TypeVar("T")
_HEADERS: Final = {
    "X-Content-Type-Options": "nosniff",
    "Cache-Control": "no-store",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Referrer-Policy": "same-origin",
}
_FEEDS: Final = {"feed.xml": "application/atom+xml", "feed.json": "application/feed+json"}
_TEXTS: Final = (
    "text/",
    "application/xml",
    "application/json",
    "image/svg+xml",
    "application/atom+xml",
    "application/feed+json",
)
for _type, _suffix in (
    ("text/markdown", ".md"),
    ("text/csv", ".csv"),
    ("text/plain", ".bib"),
    ("text/plain", ".ris"),
    ("text/x-opml", ".opml"),
    ("image/webp", ".webp"),
    ("image/avif", ".avif"),
    ("font/woff2", ".woff2"),
):
    mimetypes.add_type(_type, _suffix)


class App:
    """The application (ASGI). What it knows of the site it asks one thread, in which all of that is done."""

    def __init__(self, session: Session, guard: Guard) -> None:
        self.hub = Hub()
        self.nonce = secrets.token_urlsafe(16)
        self._session = session
        self._guard = guard
        self._thread = ThreadPoolExecutor(1, "site")
        self._script = (Path(__file__).parent / "preview.js").read_bytes()

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer one request."""
        if scope["type"] != "http":
            return
        response = await self._response(scope)
        await response(scope, receive, send)

    async def ask(self, job: Callable[P, T], /, *args: P.args, **kwargs: P.kwargs) -> T:
        """Have the site's own thread do something."""
        return await asyncio.get_running_loop().run_in_executor(self._thread, lambda: job(*args, **kwargs))

    async def saved(self, places: set[Path]) -> None:
        """Take in what was saved, and tell every browser what concerns it."""
        shown = {listener.path for listener in self.hub.listeners}
        news = await self.ask(self._session.save, places, shown)
        if news is None:
            return
        for listener in [*self.hub.listeners]:
            self._tell(listener, news.digests.get(listener.path, listener.digest))
            if news.styles:
                listener.tell("styles")

    def _tell(self, listener: Listener, digest: str) -> None:
        if digest != listener.digest:
            listener.digest = digest
            listener.tell("page")
        listener.tell("faults", **self._session.told())

    async def _response(self, scope: Scope) -> Response:
        from starlette.requests import Request

        request = Request(scope)
        authority = request.headers.get("host", "")
        if not self._guard.knows(authority):
            return _plain(421, self._session.say("serve.host"))
        if request.method not in METHODS:
            return _plain(405, self._session.say("serve.method"), Allow="GET, HEAD")
        path = scope["path"]
        if path == inject.EVENTS:
            return await self._events(request)
        if path == inject.SCRIPT:
            return _answer(200, self._script, "text/javascript; charset=utf-8")
        return self._shown(await self.ask(self._session.answer, path), scope)

    async def _events(self, request: Any) -> Response:  # noqa: ANN401 - starlette's Request
        from starlette.responses import StreamingResponse

        origin, authority = request.headers.get("origin"), request.headers["host"]
        site = request.headers.get("sec-fetch-site", "same-origin")
        if not self._guard.is_own(origin, authority) or site != "same-origin":
            return _plain(403, self._session.say("serve.origin"))
        shown = self._session.file_of(request.query_params.get("page", "/"))
        listener = Listener(shown, request.query_params.get("digest", ""))
        self._tell(listener, await self.ask(self._session.digest, shown))
        return StreamingResponse(
            self.hub.stream(listener), headers=_HEADERS, media_type="text/event-stream; charset=utf-8"
        )

    def _shown(self, answer: Answer, scope: Scope) -> Response:
        if answer.elsewhere:
            query = scope["query_string"].decode("latin-1")
            return _answer(
                answer.status,
                b"",
                "text/plain",
                Location=quote(answer.elsewhere) + (f"?{query}" if query else ""),
            )
        if answer.faults:
            page = inject.fault_page(answer.faults, answer.language, self.nonce)
            return _answer(answer.status, page.encode(), "text/html; charset=utf-8")
        content = answer.content
        kind = _kind(answer.path)
        if kind.startswith("text/html"):
            preview = inject.Preview(answer.digest, answer.note)
            content = inject.with_preview(content.decode(), preview, self.nonce).encode()
        return _answer(answer.status, content, kind)


def _kind(path: str) -> str:
    kind = _FEEDS.get(path.rpartition("/")[2]) or mimetypes.guess_type(path)[0] or "application/octet-stream"
    return f"{kind}; charset=utf-8" if kind.startswith(_TEXTS) else kind


def _plain(status: int, text: str, **headers: str) -> Response:
    return _answer(status, f"{text}\n".encode(), "text/plain; charset=utf-8", **headers)


def _answer(status: int, content: bytes, kind: str, **headers: str) -> Response:
    from starlette.responses import Response

    return Response(content, status, {**_HEADERS, **headers, "Content-Type": kind})
