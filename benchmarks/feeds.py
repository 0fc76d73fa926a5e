"""`trendbook fetch` over a thousand feeds of fifty entries, from a server on this machine.

    python benchmarks/feeds.py [--feeds 1000] [--entries 50]

Three rounds: all is new; all is the same (304), forced; one entry in each feed is new. The server is a
process of its own.
"""

from __future__ import annotations

import argparse
import asyncio
import os
import random
import resource
import subprocess
import sys
import tempfile
import time
from html import escape
from pathlib import Path

from generator.fetch.command import Wish, fetch_sources, read_sources
from generator.fetch.outcomes import Report

_FIGURES = (
    "Selon une étude de l'Institut {n}, {a} % des clients ont changé d'avis, contre {b} % en 2024.",
    "Près de {a} % des Français (source : Observatoire {n}) préfèrent écrire plutôt que d'appeler.",
    "Le budget moyen atteint {b},5 millions d'euros, en hausse de {a} points.",
    "Une enquête auprès de 1 00{d} personnes, menée en ligne du 3 au {d} octobre 2026, le confirme.",
)
_WORDS = (
    "Les marques interrogées disent vouloir répondre plus vite, sans toujours s'en donner les moyens.",
    "La question reste ouverte pour les magasins, où personne ne mesure vraiment l'attente.",
    "Notre rendez-vous du mois revient sur ce que les équipes ont appris cette année au contact du public.",
    "Le rapport complet est à lire sur notre site, avec la méthode et le questionnaire.",
)


def feed(number: int, entries: int) -> bytes:
    """An invented feed: RSS for two of three, Atom for the third."""
    source = random.Random(number)
    items = [_item(source, number, entry, atom=number % 3 == 0) for entry in range(entries)]
    inner = "".join(reversed(items))
    if number % 3:
        head = f"<title>Flux {number}</title><link>https://f{number}.example/</link><language>fr</language>"
        return f'<?xml version="1.0"?><rss version="2.0"><channel>{head}{inner}</channel></rss>'.encode()
    head = f'<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="fr"><title>Flux {number}</title>'
    return f"{head}{inner}</feed>".encode()


def _item(source: random.Random, number: int, entry: int, *, atom: bool) -> str:
    facts = {"n": number, "a": source.randint(2, 98), "b": source.randint(2, 98), "d": source.randint(4, 9)}
    said = [source.choice(choice).format(**facts) for choice in (_FIGURES, _WORDS, _FIGURES, _WORDS)]
    text = escape(f"<p>{said[0]} {said[1]}</p><p>{said[2]} <b>{said[3]}</b></p>")
    title, link = escape(said[0][:90]), f"https://f{number}.example/{entry}"
    day, hour = 1 + entry % 27, entry % 24
    if atom:
        moment = f"2026-10-{day:02d}T{hour:02d}:00:00Z"
        inner = f'<id>{link}</id><title>{title}</title><link href="{link}"/><updated>{moment}</updated>'
        return f'<entry>{inner}<content type="html">{text}</content></entry>'
    moment = f"{day:02d} Oct 2026 {hour:02d}:00:00 GMT"
    inner = f"<guid>{link}</guid><title>{title}</title><link>{link}</link><pubDate>{moment}</pubDate>"
    return f"<item>{inner}<description>{text}</description></item>"


async def serve(feeds: int, entries: int, port_file: Path) -> None:
    """Serve /<feed>; once the file `more` stands beside the port's, each feed has an entry more."""
    bodies: dict[tuple[int, int], bytes] = {}

    def counted() -> int:
        return entries + port_file.with_name("more").exists()

    async def answer(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        head = (await reader.readuntil(b"\r\n\r\n")).decode("latin-1")
        number = int(head.split(" ")[1].strip("/")) % feeds
        count = counted()
        tag = f'"{count}"'
        if f"If-None-Match: {tag}" in head:
            writer.write(f"HTTP/1.1 304 Not Modified\r\nETag: {tag}\r\nConnection: close\r\n\r\n".encode())
        else:
            body = bodies.get((number, count)) or bodies.setdefault((number, count), feed(number, count))
            lines = f"ETag: {tag}\r\nContent-Length: {len(body)}\r\nConnection: close\r\n\r\n"
            writer.write(f"HTTP/1.1 200 OK\r\nContent-Type: application/xml\r\n{lines}".encode() + body)
        await writer.drain()
        writer.close()

    for number in range(feeds):
        bodies[number, entries] = feed(number, entries)
    server = await asyncio.start_server(answer, "127.0.0.1", 0, backlog=512)
    _tell(port_file, server.sockets[0].getsockname()[1])
    async with server:
        await server.serve_forever()


def _tell(file: Path, port: int) -> None:
    file.write_text(str(port), encoding="utf-8")


def main() -> None:
    """Time the rounds."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--feeds", type=int, default=1000)
    parser.add_argument("--entries", type=int, default=50)
    parser.add_argument("--serve", type=Path)
    given = parser.parse_args()
    if given.serve:
        asyncio.run(serve(given.feeds, given.entries, given.serve))
        return
    with tempfile.TemporaryDirectory() as folder:
        port_file = Path(folder, "port")
        arguments = ["--feeds", str(given.feeds), "--entries", str(given.entries), "--serve", str(port_file)]
        server = subprocess.Popen([sys.executable, __file__, *arguments], env={**os.environ})
        try:
            while not port_file.exists() or not port_file.read_text(encoding="utf-8"):
                time.sleep(0.05)
            site = _site(Path(folder, "site"), int(port_file.read_text(encoding="utf-8")), given.feeds)
            _timed("all new", site)
            _timed("all 304 (--force)", site)
            port_file.with_name("more").touch()
            _timed("one new entry each", site)
            texts = [file.read_text(encoding="utf-8") for file in (site / "snapshots").iterdir()]
            figures = sum(text.count('    {"') for text in texts) / sum(
                text.count('"guid"') for text in texts
            )
            print(f"snapshots: {sum(map(len, texts)) / 1e6:.0f} MB, {figures:.1f} figures an entry")
        finally:
            server.kill()
            server.wait()


def _site(site: Path, port: int, feeds: int) -> Path:
    (site / "content").mkdir(parents=True)
    (site / "content/site.yaml").write_text("title: Site\nlanguages: [fr]\n", encoding="utf-8")
    listed = "".join(
        f"  - {{id: f{number}, url: 'http://127.0.0.1:{port}/{number}'}}\n" for number in range(feeds)
    )
    (site / "sources.yaml").write_text(f"feeds:\n{listed}allow_private: [127.0.0.1]\n", encoding="utf-8")
    return site


def _timed(name: str, site: Path) -> None:
    used = time.process_time()
    start, before = time.perf_counter(), resource.getrusage(resource.RUSAGE_CHILDREN)
    listing = read_sources(site)
    report: Report = fetch_sources(Wish(site, force=True), listing, lambda *_: None)
    seconds, after = time.perf_counter() - start, resource.getrusage(resource.RUSAGE_CHILDREN)
    reading = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    own = time.process_time() - used
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024, after.ru_maxrss // 1024
    print(
        f"{name}: {seconds:.1f} s, {report.count('new')} new, {report.count('changed')} changed, "
        f"{report.failed} failed; processors: here {own:.1f} s, readers {reading:.1f} s; "
        f"at most {peak[0]} MB here, {peak[1]} MB in a reader",
        flush=True,
    )


if __name__ == "__main__":
    main()
