"""Servers that misbehave cost one line each, a little time and little memory."""

from __future__ import annotations

import json
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import pytest

from generator.fetch.outcomes import Report, Result
from tests.badserver import BadServer, bad, serving
from tests.program import ROOT, environment
from tests.rounds import QUICK, Timed, by_id, feed_source, round_of, said, transport_for

DEADLINE = 2.5  # seconds for reading a body

# What each is told to be, in part.
FAILS = {
    "/muet": "sent nothing for 1 seconds",
    "/entete-lent": "not complete after 3 seconds",
    "/corps-lent": "not complete after 3 seconds",
    "/morceaux-lents": "not complete after 3 seconds",
    "/entetes-sans-fin": "is no HTTP",
    "/entete-sans-fin": "is no HTTP",
    "/corps-sans-fin": "larger than 2 MB",
    "/morceaux-sans-fin": "larger than 2 MB",
    "/suites-sans-fin": "not complete after 3 seconds",
    "/indices-sans-fin": "103 makes no sense",
    "/continue-sans-fin": "not complete after 3 seconds",
    "/longueur-enorme": "larger than 2 MB",
    "/longueur-menteuse": "its end is missing",
    "/longueur-courte": "this feed has no end",
    "/longueur-negative": "the answer is empty",
    "/autre-protocole": "is no HTTP",
    "/octets": "is no HTTP",
    "/raccroche": "broke the connection off",
    "/demi-entete": "broke the connection off",
    "/mauvais-morceau": "its end is missing",
    "/bombe-gzip": "once unpacked, is larger than 5 MB",
    "/bombe-deflate": "once unpacked, is larger than 5 MB",
    "/bombe-double": "compressed as “gzip, gzip”",
    "/br": "compressed as “br”",
    "/gzip-coupe": "its end is missing",
    "/gzip-faux": "badly compressed",
    "/trop-grand": "larger than 2 MB",
    "/en-rond": "leads round in circles",
    "/sur-place": "leads round in circles",
    "/chaine": "more than 5 times",
    "/vers-fichier": "leads to file:///etc/passwd, which is neither http nor https",
    "/vers-ftp": "neither http nor https",
    "/vers-data": "neither http nor https",
    "/vers-javascript": "neither http nor https",
    "/vers-nuage": "leads to 169.254.169.254, which is no public address: the local network",
    "/vers-prive": "leads to 10.0.0.1, which is no public address: a private network",
    "/vers-boucle": "leads to ::1, which is no public address: this very machine",
    "/vers-decimal": "leads to 2130706433 (127.0.0.1), which is no public address: this very machine",
    "/vers-mot-de-passe": "with a password in it",
    "/vers-rien": "leads elsewhere without saying where",
    "/vers-bruit": "leads to what is no address",
    "/vers-nom-inconnu": "the name nulle-part.invalid leads nowhere",
    "/304-sans-raison": "nothing has changed, though nothing is known",
    "/206": "206 makes no sense",
    "/401": "denies access (401)",
    "/403": "denies access (403)",
    "/defi": "wants a browser with a person before it",
    "/404": "nothing is there (404)",
    "/410": "gone for good (410)",
    "/429": "asks to come back later (429)",
    "/503": "asks to come back later (503)",
    "/500": "the server is broken (500)",
    "/999": "(999)",
    "/vide": "the answer is empty",
    "/page": "a page, no feed. It declares: http://{host}/vrai.rss",
    "/page-sans-flux": "a page, no feed, and it declares none",
    "/chemin": "neither RSS nor Atom nor JSON Feed",
    "/adresse": "neither RSS nor Atom nor JSON Feed",
    "/rires": "declares entities",
    "/xxe": "declares entities",
    "/coupe": "this feed has no end",
    "/autre-xml": "starts with <svg>",
    "/json": "no JSON Feed",
    "/json-profond": "nested too deep",
    "/json-nan": "a number in it that it does not allow",
    "/utf-7": "UTF-7",
    "/blancs": "neither RSS nor Atom nor JSON Feed",
    "/lettres": "not done after 2.5 seconds",
    "/attributs": "not done after 2.5 seconds",
}
READ = {
    "/bon": ["deux", "un"],
    "/304": ["un"],
    "/refuse-les-conditions": ["un"],
    "/gzip-de-nom": ["un"],
    "/gzip-double-membre": ["un"],
    "/deflate": ["un"],
    "/deflate-brut": ["un"],
    "/demenage": ["deux", "un"],
    "/demenage-304": ["un"],
    "/latin-1": ["été"],
    "/charset-faux": ["été"],
    "/utf-16": ["été"],
}
EITHER = {"/profond"}  # a feed, or too deep: what counts is that it ends
STEPS = {path for path in bad() if path.startswith(("/chaine-", "/en-rond-"))}


class Round(NamedTuple):
    """What came of asking for everything at once."""

    server: BadServer
    report: Report
    site: Path
    seconds: float
    requests: dict[str, float]


def name_of(path: str) -> str:
    """The id of the source with this path."""
    return path.strip("/").replace(".", "-") or "racine"


@pytest.fixture(scope="module")
def everything(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Round]:
    """One round over all that is bad, each on a host of its own."""
    site = tmp_path_factory.mktemp("site")
    with serving() as server:
        paths = [path for path in bad() if path not in STEPS]
        sources = [feed_source(name_of(path), server.url(path, f"{name_of(path)}.test")) for path in paths]
        transport = Timed(transport_for({source.host for source in sources}))
        start = time.monotonic()
        report = round_of(site, sources, transport=transport, deadline=DEADLINE)
        yield Round(server, report, site, time.monotonic() - start, transport.seconds)


def test_there_are_many_of_them() -> None:
    """Each bad behaviour has its words, or is read all the same."""
    assert len(FAILS) > 60
    assert FAILS.keys() | READ.keys() | EITHER | STEPS == bad().keys()


@pytest.mark.parametrize("path", FAILS)
def test_what_cannot_be_used_is_told_in_words(path: str, everything: Round) -> None:
    """The source fails by itself, and its line says why."""
    one = by_id(everything.report)[name_of(path)]
    assert one.result is Result.FAILED
    assert not one.stands
    host = f"{name_of(path)}.test:{everything.server.port}"
    assert FAILS[path].format(host=host) in said(one)
    french = said(one, "fr")
    assert french != said(one)
    assert "{" not in french


@pytest.mark.parametrize("path", READ)
def test_what_is_merely_odd_is_read(path: str, everything: Round) -> None:
    """Among eighty that fail, it has its entries."""
    assert by_id(everything.report)[name_of(path)].result is Result.CHANGED, said(
        by_id(everything.report)[name_of(path)]
    )
    snapshot = json.loads((everything.site / f"snapshots/{name_of(path)}.json").read_text("utf-8"))
    assert sorted(entry["title"] for entry in snapshot["entries"]) == READ[path]


def test_none_takes_longer_than_it_may(everything: Round) -> None:
    """Each request ends within its deadline, and so does the round."""
    late = {url: seconds for url, seconds in everything.requests.items() if seconds > QUICK.total + 1.5}
    assert late == {}
    assert everything.seconds < 40


def test_nothing_is_left_that_was_not_read(everything: Round) -> None:
    """Snapshots are of those that could be read; the lock knows all."""
    left = {path.stem for path in (everything.site / "snapshots").glob("*.json")}
    assert {name_of(path) for path in READ} <= left <= {name_of(path) for path in READ.keys() | EITHER}
    lock = json.loads((everything.site / "sources.lock.json").read_text("utf-8"))
    assert set(lock["feeds"]) == {name_of(path) for path in bad() if path not in STEPS}


def test_no_server_sees_more_than_it_must(everything: Round) -> None:
    """No cookies, no referrer; one request where one will do."""
    for request in everything.server.requests:
        assert request.headers["user-agent"].startswith("Trendbook/")
        assert request.headers["accept-encoding"] == "gzip"
        assert not {"cookie", "referer", "authorization"} & request.headers.keys()
    assert everything.server.asked["/muet"] == 1
    assert everything.server.asked["/503"] == 1


MEASURED = """
import resource, sys
from pathlib import Path
from tests.rounds import feed_source, round_of
urls = sys.argv[2:]
sources = [feed_source(f"s{index}", url) for index, url in enumerate(urls)]
report = round_of(Path(sys.argv[1]), sources, deadline=2.5)
# What getrusage says of this process may be the peak of the one that started it.
status = Path("/proc/self/status").read_text()
own = next(line for line in status.splitlines() if line.startswith("VmHWM")).split()[1]
print(int(own) // 1024, resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss // 1024)
"""


@pytest.mark.skipif(sys.platform == "win32", reason="no resource module there")
def test_memory_stays_small(tmp_path: Path) -> None:
    """Bombs and endless bodies take less than 150 MB, in this process and in those that read."""
    greedy = [
        *(
            "/bon",
            "/corps-sans-fin",
            "/morceaux-sans-fin",
            "/longueur-enorme",
            "/bombe-gzip",
            "/bombe-deflate",
        ),
        *("/bombe-double", "/trop-grand", "/rires", "/json-profond", "/blancs", "/lettres", "/attributs"),
        *("/profond", "/entetes-sans-fin", "/entete-sans-fin"),
    ]
    with serving() as server:
        urls = [server.url(path, f"h{index}.test") for index, path in enumerate(greedy)]
        done = subprocess.run(
            [sys.executable, "-c", MEASURED, str(tmp_path), *urls],
            cwd=ROOT,
            env=environment(),
            capture_output=True,
            text=True,
            check=False,
        )
    assert done.returncode == 0, done.stderr
    own, readers = map(int, done.stdout.split())
    assert own < 150, done.stdout
    assert readers < 150
