"""One look at an address: alive, moved, gone, pretending; HEAD and GET; what cannot be told."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import timedelta
from time import monotonic

import pytest

from generator.fetch.courtesy import Courteous
from generator.fetch.guard import Watch
from generator.fetch.looker import Looker, Seen
from generator.fetch.transport import Answer as Answered
from generator.fetch.transport import Limits
from generator.fetch.unusable import Unusable
from generator.incoming.fingerprint import FAR, distance
from generator.incoming.links import Link
from generator.incoming.looking import Verdict, after_look
from tests.linkserver import (
    NOW,
    OTHER,
    PROSE,
    QUICK,
    SHELL,
    Answer,
    Client,
    LinkServer,
    breaks_off,
    is_silent,
    leads_to,
    says,
    serving,
    shows,
    to_head,
    transport,
)

STUDY = shows(PROSE)
REFUSED = to_head(says("405 Method Not Allowed"), STUDY)


def look(address: str, known: Link | None = None) -> Seen:
    """What a look says."""
    courteous = Courteous(transport(), 0.0)
    return Looker(courteous, "Trendbook/0", lambda: NOW, lambda: "zz-a1b2c3").look(address, known)


def said(seen: Seen) -> tuple[Verdict, str]:
    """The verdict and its reason."""
    return seen.look.verdict, seen.look.reason


def test_a_page_that_is_there_is_read() -> None:
    """HEAD, then GET of what can be read; then beside it, for a name that nobody gave."""
    with serving(etude=STUDY) as server:
        seen = look(server.url("/etude"))
        assert said(seen) == (Verdict.THERE, "")
        assert seen.look.text
        assert [(one.method, one.path) for one in server.asked] == [
            ("HEAD", "/etude"),
            ("GET", "/etude"),
            ("GET", "/zz-a1b2c3"),
        ]


def test_a_file_is_not_fetched() -> None:
    """That it is there is all that HEAD has to say of a PDF."""
    with serving(**{"etude.pdf": says("200 OK", Content_Type="application/pdf")}) as server:
        assert said(look(server.url("/etude.pdf"))) == (Verdict.THERE, "")
        assert server.methods("/etude.pdf") == ["HEAD"]


@pytest.mark.parametrize(
    "head",
    [
        says("405 Method Not Allowed"),
        says("501 Not Implemented"),
        says("404 Not Found"),
        says("403 Forbidden"),
        says("400 Bad Request"),
        says("500 Internal Server Error"),
        breaks_off,
        is_silent,
    ],
)
def test_where_head_is_refused_get_counts(head: Answer) -> None:
    """Many servers know no HEAD, or refuse it to programs, in whatever way."""
    with serving(etude=to_head(head, STUDY)) as server:
        assert said(look(server.url("/etude"))) == (Verdict.THERE, "")
        assert server.methods("/etude") == ["HEAD", "GET"]


@pytest.mark.parametrize(
    ("answer", "expected"),
    [
        (says("404 Not Found"), (Verdict.MISSING, "missing")),
        (says("410 Gone"), (Verdict.MISSING, "gone")),
        (says("401 Unauthorized"), (Verdict.UNTOLD, "no-access")),
        (says("403 Forbidden"), (Verdict.UNTOLD, "no-access")),
        (says("403 Forbidden", cf_mitigated="challenge"), (Verdict.UNTOLD, "challenge")),
        (says("429 Too Many Requests"), (Verdict.UNTOLD, "busy")),
        (says("503 Service Unavailable", Retry_After="60"), (Verdict.UNTOLD, "busy")),
        (says("503 Service Unavailable"), (Verdict.SILENT, "server-error")),
        (says("500 Internal Server Error"), (Verdict.SILENT, "server-error")),
        (says("418 I'm a teapot"), (Verdict.UNTOLD, "odd-status")),
        (says("451 Unavailable For Legal Reasons"), (Verdict.UNTOLD, "odd-status")),
        (breaks_off, (Verdict.SILENT, "reset")),
        (is_silent, (Verdict.SILENT, "no-answer")),
        (leads_to("ftp://a.test/etude"), (Verdict.UNTOLD, "redirect-bad-scheme")),
        (leads_to("/etude"), (Verdict.UNTOLD, "redirect-loop")),
        (leads_to("http://127.0.0.1/"), (Verdict.UNTOLD, "redirect-private-address")),
    ],
)
def test_what_an_answer_means(answer: Answer, expected: tuple[Verdict, str]) -> None:
    """Only what says that the page is not there says so; being kept out says nothing."""
    with serving(etude=answer) as server:
        assert said(look(server.url("/etude"))) == expected


def test_a_public_link_does_not_lead_to_private_machines() -> None:
    """Not even to those that other links may ask: with HEAD or with GET."""
    with serving(prive=STUDY) as server:
        public = transport()._replace(allow_private=frozenset({"b.test"}))
        courteous = Courteous(public, 0.0)
        looker = Looker(courteous, "Trendbook/0", lambda: NOW, lambda: "zz")
        assert said(looker.look(server.url("/prive", "b.test"), None)) == (Verdict.THERE, "")
        seen = looker.look(server.url("/prive", "a.test"), None)
        assert said(seen) == (Verdict.UNTOLD, "private-address")
        asking = courteous.starting_at("a.test")
        with Watch(5) as watch, pytest.raises(Unusable):
            asking.ask(server.url("/prive", "b.test"), {}, watch)


def test_a_name_that_leads_nowhere_is_silent() -> None:
    """And is asked once."""
    assert said(look("http://nulle-part.invalid/etude")) == (Verdict.SILENT, "no-such-host")


def test_a_server_that_wants_peace_gets_it() -> None:
    """After a 429 there is no GET; until when, its answer says."""
    with serving(etude=says("429 Too Many Requests", Retry_After="3600")) as server:
        assert look(server.url("/etude")).look.wait_until == NOW + timedelta(hours=1)
        assert server.methods("/etude") == ["HEAD"]


def test_what_is_too_large_to_read_is_there() -> None:
    """Its length, or its endlessness, is no sign of death."""
    huge = to_head(says("405 No"), says("200 OK", Content_Length="900000000"))
    with serving(etude=huge) as server:
        seen = look(server.url("/etude"))
        assert said(seen) == (Verdict.THERE, "")
        assert seen.look.text is None


def drips(on: Client) -> None:
    """A body, a byte at a time."""
    on.send(b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: 9999\r\n\r\n")
    while not on.stop.wait(0.1):
        on.send(b"a")


def never_ends(on: Client) -> None:
    """A body without an end, as fast as it is read."""
    on.send(b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n")
    while not on.stop.is_set():
        on.send(b"<p>Encore un mot." * 4_000)


@pytest.mark.parametrize(
    ("head", "get", "expected"),
    [
        (says("405 No"), drips, (Verdict.SILENT, "too-slow")),
        (says("200 OK"), drips, (Verdict.THERE, "")),
        (says("405 No"), never_ends, (Verdict.THERE, "")),
        (drips, STUDY, (Verdict.THERE, "")),
    ],
)
def test_a_body_has_its_time_and_size(head: Answer, get: Answer, expected: tuple[Verdict, str]) -> None:
    """One look ends within two deadlines; what HEAD found is there, however slowly it comes."""
    with serving(etude=to_head(head, get)) as server:
        start = monotonic()
        assert said(look(server.url("/etude"))) == expected
        assert monotonic() - start < 4 * QUICK.total


@pytest.mark.parametrize(
    ("status", "moved"),
    [("301 Moved Permanently", True), ("308 Permanent Redirect", True), ("302 Found", False)],
)
@pytest.mark.parametrize("head", [True, False])
def test_a_page_that_moved_is_alive(status: str, moved: bool, head: bool) -> None:  # noqa: FBT001 - parameters
    """Where it leads is noted, and whether for good; however HEAD is answered."""
    target = STUDY if head else REFUSED
    with serving(etude=leads_to("/archives/etude-2025", status), archives__etude__2025=STUDY) as server:
        server.pages["/archives/etude-2025"] = target
        seen = look(server.url("/etude"))
        assert said(seen) == (Verdict.THERE, "")
        assert seen.look.final_url == server.url("/archives/etude-2025")
        assert seen.look.permanent is moved


# --- pages that answer 200 and are not there ---------------------------------------------------------


def home_redirect(server: LinkServer) -> None:
    """It leads to the front page."""
    server.pages |= {"/etude": leads_to("/"), "/": shows(OTHER, "Accueil")}


def home_of_a_language(server: LinkServer) -> None:
    """To that of a language, for good."""
    server.pages |= {"/etude": leads_to("/fr/index.html", "301 Moved"), "/fr/index.html": shows(OTHER)}


def home_of_another_host(server: LinkServer) -> None:
    """To that of another host."""
    server.pages |= {"/etude": leads_to(server.url("/", "b.test")), "/": shows(OTHER)}


def title_says_so(server: LinkServer) -> None:
    """A title says that nothing is there."""
    server.pages["/etude"] = shows(PROSE, "Page introuvable - Institut Exemple")


def heading_says_so(server: LinkServer) -> None:
    """Only a heading does."""
    server.pages["/etude"] = shows(f"<h1>Oops! Page not found</h1>{OTHER}", "Example Institute")


def for_sale(server: LinkServer) -> None:
    """The name is for sale."""
    server.pages["/etude"] = shows(OTHER, "institut.example: this domain is for sale")


def error_page(server: LinkServer) -> None:
    """It leads to a page called an error."""
    server.pages |= {"/etude": leads_to("/erreur-404.html"), "/erreur-404.html": shows(OTHER, "Institut")}


def as_any_name(server: LinkServer) -> None:
    """One page for every name, which is not the front page."""
    server.others["a.test"] = shows(OTHER, "Institut")
    server.pages["/"] = shows(PROSE, "Institut")


def redirected_as_any_name(server: LinkServer) -> None:
    """All names lead to one page."""
    server.others["a.test"] = leads_to("/recherche")
    server.pages |= {"/etude": leads_to("/recherche"), "/recherche": shows(OTHER, "Recherche")}


@pytest.mark.parametrize(
    ("dress", "reason"),
    [
        (home_redirect, "to-home"),
        (home_of_a_language, "to-home"),
        (home_of_another_host, "to-home"),
        (title_says_so, "says-missing"),
        (heading_says_so, "says-missing"),
        (for_sale, "says-missing"),
        (error_page, "to-error"),
        (as_any_name, "same-as-any"),
        (redirected_as_any_name, "same-as-any"),
    ],
)
@pytest.mark.parametrize("head", [True, False])
def test_a_page_that_pretends_is_missing(dress: object, reason: str, head: bool) -> None:  # noqa: FBT001
    """A 200 that leads home, says that nothing is there, or is the same for every name."""
    with serving() as server:
        assert callable(dress)
        dress(server)
        if not head:
            server.pages = {
                path: to_head(says("405 No"), page) if path != "/" else page
                for path, page in server.pages.items()
            }
        assert said(look(server.url("/etude"))) == (Verdict.MISSING, reason)


@pytest.mark.parametrize(
    ("page", "reason"),
    [
        (lambda on: on.answer("200 OK", SHELL), "says-nothing"),
        (shows(OTHER, "Veuillez accepter"), "says-nothing"),
        (shows(OTHER, "Just a moment..."), "wall"),
        (shows("", "Accès refusé"), "wall"),
    ],
)
def test_a_host_that_says_one_thing_everywhere_says_nothing(page: Answer, reason: str) -> None:
    """A page that a script writes, a wall of consent, a gate against robots: not dead, not alive."""
    with serving() as server:
        server.others["a.test"] = page
        assert said(look(server.url("/etude"))) == (Verdict.UNTOLD, reason)


def test_a_gate_is_no_end() -> None:
    """Who is led to where one logs in cannot tell whether the page is there."""
    with serving(etude=leads_to("/connexion"), connexion=shows(OTHER, "Connexion")) as server:
        assert said(look(server.url("/etude"))) == (Verdict.UNTOLD, "login")


@pytest.mark.parametrize(
    "title", ["Comment la page 404 fait perdre des clients", "Pages introuvables : 12 % abandonnent"]
)
def test_an_article_about_missing_pages_is_none(title: str) -> None:
    """Only a title that says nothing else says that nothing is there."""
    with serving(etude=shows(PROSE, title)) as server:
        assert said(look(server.url("/etude"))) == (Verdict.THERE, "")


def test_a_front_page_may_be_cited() -> None:
    """It leads home because it is home, and no name beside it is asked for."""
    with serving() as server:
        server.pages = {"/": leads_to("/fr/"), "/fr/": STUDY}
        assert said(look(server.url("/"))) == (Verdict.THERE, "")
        assert len(server.asked) == 3


def test_what_is_as_it_was_is_not_doubted_again() -> None:
    """A page that was found good is compared with what it was, not with others each time."""
    with serving(etude=STUDY) as server:
        address = server.url("/etude")
        known = after_look(None, look(address).look, NOW.date(), None)
        server.asked.clear()
        assert said(look(address, known)) == (Verdict.THERE, "")
        assert [one.method for one in server.asked] == ["HEAD", "GET"]


def test_a_text_that_changed_has_another_fingerprint() -> None:
    """Dates, counters and tokens change nothing."""
    with serving(etude=shows(f"{PROSE} Lu 3 241 fois, 22/11/2026, jeton f00ba4")) as server:
        address = server.url("/etude")
        first = look(address).look.text
        server.pages["/etude"] = shows(f"{PROSE} Lu 5 002 fois, 01/12/2026, jeton 0b5e55ed")
        assert look(address).look.text == first
        server.pages["/etude"] = shows(OTHER)
        changed = look(address).look.text
        assert first
        assert changed
        assert distance(first, changed) >= FAR


# --- DOIs --------------------------------------------------------------------------------------------


class Resolver:
    """A resolver of DOIs: what it answers to each method."""

    def __init__(self, **answers: Answered | Unusable) -> None:
        self.limits = Limits()
        self.answers = answers
        self.asked: list[str] = []

    def starting_at(self, _host: str) -> Resolver:
        """It leads nowhere."""
        return self

    def ask(self, address: str, headers: Mapping[str, str], watch: Watch, method: str = "GET") -> Answered:
        """The answer to one request."""
        assert headers["User-Agent"] == "Trendbook/0"
        assert not watch.is_over
        self.asked.append(f"{method} {address}")
        answer = self.answers[method]
        if isinstance(answer, Unusable):
            raise answer
        return answer


FOUND = Answered(302, {"location": "https://journal.example/article/7"}, b"")
NONE = Answered(404, {}, b"")
REFUSES = Answered(405, {}, b"")
BUSY = Answered(429, {"retry-after": "60"}, b"")


@pytest.mark.parametrize(
    ("head", "get", "expected"),
    [
        (FOUND, NONE, (Verdict.THERE, "")),
        (REFUSES, FOUND, (Verdict.THERE, "")),
        (NONE, FOUND, (Verdict.THERE, "")),
        (NONE, NONE, (Verdict.MISSING, "missing")),
        (Unusable("reset", host="doi.org"), FOUND, (Verdict.THERE, "")),
        (Unusable("reset", host="doi.org"), Unusable("reset", host="doi.org"), (Verdict.SILENT, "reset")),
        (BUSY, FOUND, (Verdict.UNTOLD, "busy")),
    ],
)
def test_a_doi_is_alive_where_its_resolver_knows_it(
    head: Answered | Unusable, get: Answered | Unusable, expected: tuple[Verdict, str]
) -> None:
    """Where it leads is noted and not asked: publishers refuse programs."""
    resolver = Resolver(HEAD=head, GET=get)
    looker = Looker(Courteous(resolver, 0.0), "Trendbook/0", lambda: NOW, lambda: "zz")
    seen = looker.look("https://doi.org/10.1000/182", None)
    assert said(seen) == expected
    assert {asked.partition(" ")[2] for asked in resolver.asked} == {"https://doi.org/10.1000/182"}
    if expected[0] is Verdict.THERE:
        assert seen.look.final_url == "https://journal.example/article/7"
        assert not seen.look.permanent
