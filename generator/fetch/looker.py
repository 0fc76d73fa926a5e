"""One look at one address: is what was cited still there?

HEAD first; GET where that is refused, or where a page has to be read. What answers 200 may pretend: a
front page, a page that says that there is none, one that is the same for every name.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import datetime
from typing import Final, NamedTuple
from urllib.parse import urljoin

from generator.fetch.client import Reached, get
from generator.fetch.courtesy import Courteous
from generator.fetch.guard import Watch
from generator.fetch.transport import Answer
from generator.fetch.unusable import Unusable
from generator.fetch.visible import Visible, is_text, visible
from generator.incoming import pretence
from generator.incoming.addresses import host_of, safe_link
from generator.incoming.deciding import Failed, waits_until
from generator.incoming.fingerprint import FAR, FEWEST, alike, distance, fingerprint
from generator.incoming.links import Link
from generator.incoming.looking import Look, Verdict

ACCEPT: Final = "text/html, application/xhtml+xml, */*;q=.8"
_RESOLVERS: Final = frozenset({"doi.org", "dx.doi.org", "www.doi.org"})
_OK: Final = 200
_BUSY: Final = 429
_LEADS: Final = frozenset({301, 302, 303, 307, 308})
_MISSING: Final = {404: "missing", 410: "gone"}
_CLOSED: Final = frozenset({401, 403, 407})
_GOOD: Final = frozenset({_OK, 203, 204, 206})
_REFUSALS: Final = 400
_BROKEN: Final = 500
# Nobody answers, or only half: it may be back tomorrow.
_SILENT: Final = frozenset(
    {
        "no-such-host",
        "names-unanswered",
        "no-connection",
        "refused",
        "reset",
        "no-answer",
        "too-slow",
        "no-http",
    }
)
# The answer was 200, and its body is more, or other, than is read here.
_UNREAD: Final = frozenset({"too-large", "bomb", "truncated", "bad-compression", "encoding"})
# After these a GET would say the same.
_FINAL: Final = frozenset(
    {
        *("no-such-host", "names-unanswered", "refused", "certificate", "tls"),
        *("private-address", "redirect-private-address"),
    }
)


class Seen(NamedTuple):
    """A look, and what fills the words of its reason; `answered` says that somebody did."""

    look: Look
    values: Mapping[str, str] = {}
    answered: bool = True


class Looker:
    """Looks at addresses. `word` gives a name that nobody can have given a page."""

    def __init__(
        self, transport: Courteous, agent: str, now: Callable[[], datetime], word: Callable[[], str]
    ) -> None:
        self._transport = transport
        self._agent = agent
        self._now = now
        self._word = word
        self._strangers: dict[str, _Shown | None] = {}

    def look(self, address: str, known: Link | None) -> Seen:
        """What a look at an address says, after what is known of it."""
        if host_of(address) in _RESOLVERS:
            return self._resolved(address)
        head = self._reached(address, "HEAD")
        if isinstance(head, Unusable):
            return _unusable(head) if head.code in _FINAL else self._read(address, address, None, known)
        if _says_enough(head.answer):
            return self._told(address, head)
        if head.answer.status == _OK:
            return self._read(address, head.final_url, head, known)
        return self._read(address, address, None, known)

    def _read(self, address: str, start: str, head: Reached | None, known: Link | None) -> Seen:
        """A look at the body too; `head` is the good answer that led to `start`."""
        got = self._reached(start, "GET", host_of(address))
        if isinstance(got, Unusable):
            if head is None and got.code not in _UNREAD:
                return _unusable(got)
            return self._told(address, head or Reached(Answer(_OK, {}, b""), address, None))
        if head and got.final_url == start:
            got = got._replace(permanent=head.permanent)
        return self._told(address, got, known)

    def _resolved(self, address: str) -> Seen:
        """A DOI is alive where its resolver knows it; where that leads is no matter of the DOI."""
        seen = Seen(Look(Verdict.UNTOLD))
        asking = self._transport.starting_at(host_of(address))
        for method in ("HEAD", "GET"):
            try:
                with Watch(self._transport.limits.total) as watch:
                    answer = asking.ask(address, self._headers(), watch, method)
            except Unusable as fault:
                seen = _unusable(fault)
                continue
            if answer.status in _LEADS:
                target = safe_link(urljoin(address, answer.headers.get("location", "")))
                return Seen(Look(Verdict.THERE, "", answer.status, target))
            seen = self._told(address, Reached(answer, address, None))
            if seen.look.verdict is Verdict.THERE or seen.look.wait_until:
                break
        return seen

    def _reached(self, address: str, method: str, start: str = "") -> Reached | Unusable:
        """An answer on behalf of a link to the host `start`, which is the address's own if none is named."""
        asking = self._transport.starting_at(start or host_of(address))
        try:
            return get(asking.by(method), address, self._agent, None, ACCEPT)
        except Unusable as fault:
            return fault

    def _headers(self) -> dict[str, str]:
        return {
            "User-Agent": self._agent,
            "Accept": ACCEPT,
            "Accept-Encoding": "gzip",
            "Connection": "close",
        }

    def _told(self, address: str, reached: Reached, known: Link | None = None) -> Seen:
        """What an answer says by its status; then by its address; then, where there is a body, by that."""
        answer, final = reached.answer, reached.final_url
        status = answer.status
        elsewhere = None if final == address else final
        look = Look(Verdict.UNTOLD, "", status, elsewhere, reached.permanent == final)
        if status not in _GOOD:
            verdict, reason = _by_status(answer)
            wait = waits_until(Failed(reason, {}, status, answer.headers.get("retry-after")), self._now())
            wait = wait if reason == "busy" else None
            return Seen(
                look._replace(verdict=verdict, reason=reason, wait_until=wait), {"status": str(status)}
            )
        if found := _by_address(address, final):
            return Seen(look._replace(verdict=found[0], reason=found[1]), {"address": final})
        if not answer.body or not is_text(answer.headers.get("content-type", "")):
            return Seen(look._replace(verdict=Verdict.THERE))
        page = visible(answer.body, answer.headers.get("content-type", ""))
        verdict, reason = self._by_page(address, _Shown(page, final), known)
        text = fingerprint(page.words) if verdict is Verdict.THERE else None
        return Seen(look._replace(verdict=verdict, reason=reason, text=text))

    def _by_page(self, address: str, shown: _Shown, known: Link | None) -> tuple[Verdict, str]:
        page, final = shown
        if any(pretence.says_wall(title) for title in (page.title, page.heading)):
            return Verdict.UNTOLD, "wall"
        if any(pretence.says_missing(title) for title in (page.title, page.heading)):
            return Verdict.MISSING, "says-missing"
        if pretence.is_home(final) or _as_before(page, final, address, known):
            return Verdict.THERE, ""
        stranger = self._stranger(address)
        return self._beside(address, shown, stranger) if stranger else (Verdict.THERE, "")

    def _beside(self, address: str, shown: _Shown, stranger: _Shown) -> tuple[Verdict, str]:
        """What it means that a host shows `stranger` for a name that it cannot know."""
        page, final = shown
        if final != address and stranger.final_url == final:
            return Verdict.MISSING, "same-as-any"
        if page.title != stranger.page.title or not alike(page.words, stranger.page.words):
            return Verdict.THERE, ""
        # What a host says at every address, the front page too, is a wall or is written by a script.
        home = self._shown(pretence.home_of(address)) if len(page.words) >= FEWEST else stranger
        if home and alike(page.words, home.page.words):
            return Verdict.UNTOLD, "says-nothing"
        return Verdict.MISSING, "same-as-any"

    def _stranger(self, address: str) -> _Shown | None:
        """What the host shows in this folder for a name that it cannot know; None where it says so."""
        place = pretence.stranger_of(address, "")
        if place not in self._strangers:
            self._strangers[place] = self._shown(pretence.stranger_of(address, self._word()))
        return self._strangers[place]

    def _shown(self, address: str) -> _Shown | None:
        reached = self._reached(address, "GET")
        if isinstance(reached, Unusable) or reached.answer.status != _OK:
            return None
        answer = reached.answer
        return _Shown(visible(answer.body, answer.headers.get("content-type", "")), reached.final_url)


class _Shown(NamedTuple):
    """A page that somebody sees, and where."""

    page: Visible
    final_url: str


def _says_enough(answer: Answer) -> bool:
    """Whether an answer to HEAD leaves nothing to read: a file, or a wish to be left alone."""
    if answer.status == _OK:
        return not is_text(answer.headers.get("content-type", ""))
    return answer.status == _BUSY or (answer.status >= _REFUSALS and "retry-after" in answer.headers)


def _by_status(answer: Answer) -> tuple[Verdict, str]:
    status = answer.status
    if "challenge" in answer.headers.get("cf-mitigated", ""):
        return Verdict.UNTOLD, "challenge"
    if status in _MISSING:
        return Verdict.MISSING, _MISSING[status]
    if status in _CLOSED:
        return Verdict.UNTOLD, "no-access"
    if status == _BUSY or "retry-after" in answer.headers:
        return Verdict.UNTOLD, "busy"
    return (Verdict.SILENT, "server-error") if status >= _BROKEN else (Verdict.UNTOLD, "odd-status")


def _by_address(address: str, final: str) -> tuple[Verdict, str] | None:
    if pretence.leads_home(address, final):
        return Verdict.MISSING, "to-home"
    if pretence.leads_to_error(address, final):
        return Verdict.MISSING, "to-error"
    return (Verdict.UNTOLD, "login") if pretence.leads_to_login(address, final) else None


def _as_before(page: Visible, final: str, address: str, known: Link | None) -> bool:
    """Whether a page is the one that was there when somebody looked whether it pretends."""
    if known is None or known.text is None or (known.final_url or address) != final:
        return False
    text = fingerprint(page.words)
    return text is not None and distance(text, known.text) < FAR // 2


def _unusable(fault: Unusable) -> Seen:
    verdict = Verdict.SILENT if fault.code in _SILENT else Verdict.UNTOLD
    return Seen(Look(verdict, fault.code), fault.values, answered=fault.code.startswith("redirect"))
