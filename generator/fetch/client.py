"""One address, asked politely and followed where it leads."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final, NamedTuple, Protocol
from urllib.parse import urljoin, urlsplit

from generator.fetch.guard import Watch
from generator.fetch.transport import Answer, Limits
from generator.fetch.unusable import Unusable
from generator.incoming.addresses import BadAddress, asked
from generator.incoming.deciding import Validators

ACCEPT: Final = (
    "application/atom+xml, application/rss+xml, application/feed+json, application/rdf+xml;q=.9, "
    "application/xml;q=.8, text/xml;q=.8, application/json;q=.7, text/html;q=.3, */*;q=.1"
)
ACCEPT_STUDY: Final = "application/yaml, text/yaml, text/x-yaml, text/plain;q=.8, */*;q=.1"
_FOLLOWED: Final = frozenset({301, 302, 303, 307, 308})
_FOR_GOOD: Final = frozenset({301, 308})
_REFUSES_CONDITIONS: Final = frozenset({400, 412, 416})
_NOT_MODIFIED: Final = 304


class Asks(Protocol):
    """What makes single requests: `transport.Transport`, or a fake."""

    @property
    def limits(self) -> Limits:
        """What may be spent on an answer."""
        raise NotImplementedError

    def starting_at(self, host: str) -> Asks:
        """What asks on behalf of a source at `host`."""

    def ask(self, address: str, headers: Mapping[str, str], watch: Watch) -> Answer:
        """The answer to one request."""


class Reached(NamedTuple):
    """The answer at the end of the redirects. `permanent` is where those for good lead from the start."""

    answer: Answer
    final_url: str
    permanent: str | None


def get(
    transport: Asks, address: str, agent: str, validators: Validators | None, accept: str = ACCEPT
) -> Reached:
    """What stands at an address, after five redirects at most, all within one deadline.

    Raises:
        Unusable: it cannot be had, or a redirect leads where nothing is asked.
    """
    try:
        start = asked(address)
    except BadAddress as bad:
        raise Unusable(bad.code, address=bad.address) from None
    with Watch(transport.limits.total) as watch:
        return _followed(transport, start, _Manner(agent, accept, validators), watch)


class _Manner(NamedTuple):
    """What each request of a fetch says."""

    agent: str
    accept: str
    validators: Validators | None

    def headers(self, address: str) -> dict[str, str]:
        """Validators go to the server that gave them and to nobody else."""
        conditions = self.validators
        named = conditions.headers if conditions and _same(conditions.url, address) else {}
        return {
            "User-Agent": self.agent,
            "Accept": self.accept,
            "Accept-Encoding": "gzip",
            "Connection": "close",
            **named,
        }

    def is_conditional(self, address: str) -> bool:
        """Whether that is only asked for if it changed."""
        return not {"If-None-Match", "If-Modified-Since"}.isdisjoint(self.headers(address))


def _same(known: str, address: str) -> bool:
    try:
        return asked(known) == address
    except BadAddress:
        return False


def _followed(transport: Asks, start: str, manner: _Manner, watch: Watch) -> Reached:
    address, permanent, for_good = start, None, True
    seen = {start}
    for _ in range(transport.limits.hops + 1):
        try:
            answer = transport.ask(address, manner.headers(address), watch)
            if manner.is_conditional(address) and answer.status in _REFUSES_CONDITIONS:
                manner = manner._replace(validators=None)
                answer = transport.ask(address, manner.headers(address), watch)
        except Unusable as fault:
            if fault.code == "private-address" and address != start:
                raise Unusable("redirect-private-address", **fault.values) from None
            raise
        if answer.status == _NOT_MODIFIED and not manner.is_conditional(address):
            raise Unusable("odd-304")
        if answer.status not in _FOLLOWED:
            return Reached(answer, address, permanent)
        address = _target(address, answer)
        if address in seen:
            raise Unusable("redirect-loop", address=address)
        seen.add(address)
        for_good = for_good and answer.status in _FOR_GOOD
        permanent = address if for_good else permanent
    raise Unusable("redirects", count=str(transport.limits.hops))


def _target(address: str, answer: Answer) -> str:
    """Where a redirect leads."""
    given = answer.headers.get("location", "")
    if not given:
        raise Unusable("redirect-nowhere")
    try:
        target = asked(urljoin(address, _spelled(given)))
    except BadAddress as bad:
        raise Unusable(f"redirect-{bad.code}", address=bad.address[:200]) from None
    except ValueError:
        raise Unusable("redirect-bad-address", address=given[:200]) from None
    if urlsplit(address).scheme == "https" and urlsplit(target).scheme == "http":
        raise Unusable("redirect-downgrade", address=target)
    return target


def _spelled(header: str) -> str:
    """Servers write other letters than ASCII as UTF-8, which HTTP reads as Latin-1."""
    try:
        return header.encode("latin-1").decode("utf-8")
    except UnicodeError:
        return header
