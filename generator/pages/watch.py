"""What the feeds announced: by month and publisher, on publishers' pages, and where a study came from."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date
from decimal import Decimal
from itertools import groupby, pairwise
from typing import Final
from urllib.parse import urlsplit

from generator.incoming.addresses import host_named
from generator.incoming.watched import Watched, WatchedSentence
from generator.models import Kind, Ref
from generator.numbers.dates import format_date
from generator.numbers.format import format_number
from generator.pages.chrome import chrome
from generator.pages.here import Here
from generator.pages.subscriptions import FEED
from generator.pages.views import LinkView
from generator.pages.watch_views import (
    RunView,
    SentenceView,
    WatchedView,
    WatchGroupView,
    WatchMonthView,
    WatchPage,
    WatchSourceView,
)
from generator.prose.typography import typeset, typeset_runs
from generator.settings import Feed
from generator.values import LANGUAGES, PartialDate

SHOWN: Final = 100
"""So many entries stand on the first page; those before them on that of their month."""
LATEST: Final = 5
"""So many of its entries stand on a publisher's page."""


def watch_page(here: Here) -> WatchPage:
    """The newest entries, and who is followed."""
    every = newest_first(here)
    title, text = here.say("view.watch"), here.say("view.watch.text")
    shown = every[:SHOWN]
    left_out = here.say("view.watch.left_out", shown=len(shown), n=_number(here, len(every)))
    return WatchPage(
        chrome=chrome(here, title, text, address=here.urls.watch, feed=feed_title(here)),
        eyebrow=None,
        title=title,
        description=text,
        unverified=here.say("view.watch.unverified"),
        invented=_invented(here, shown),
        months=tuple(_month(here, month, tuple(some)) for month, some in groupby(shown, _month_of)),
        left_out=left_out if len(every) > len(shown) else "",
        archive=_archive(here),
        sources=tuple(_source(here, feed) for feed in _feeds(here).values() if feed.id in here.site.watched),
        feeds=tuple(_ways_to_follow(here)),
    )


def month_page(here: Here, month: str) -> WatchPage:
    """All entries of a month that has not all of them on the first page."""
    title = here.say("view.watch.of", month=_month_name(here, month))
    entries = _by_month(here)[month]
    groups = tuple(_groups(here, entries))
    return WatchPage(
        chrome=chrome(here, title, "", address=lambda language: here.urls.watch(language, month)),
        eyebrow=LinkView(text=here.say("view.watch"), href=here.to(here.urls.watch(here.language))),
        title=title,
        description="",
        unverified=here.say("view.watch.unverified"),
        invented=_invented(here, entries),
        months=(WatchMonthView(title="", anchor=f"m-{month}", groups=groups),),
        left_out="",
        archive=_archive(here),
        sources=(),
        feeds=(),
    )


def publisher_group(here: Here, publisher: str) -> WatchGroupView | None:
    """The newest entries of a publisher's feeds; None where it has none."""
    entries = here.once("watched by publisher", "", lambda: _latest(here)).get(publisher)
    if not entries:
        return None
    return WatchGroupView(
        title=LinkView(text=here.say("view.watch.group"), href=""),
        note=", ".join(filter(None, (here.say("view.watch.group.note"), read_on(here, entries)))),
        badge=_badge(here, entries),
        entries=tuple(_view(here, entry) for entry in entries),
        more=LinkView(text=here.say("view.watch.all"), href=here.to(here.urls.watch(here.language))),
    )


def announced(here: Here, study: str) -> LinkView | None:
    """The entry that a study was made of; `language` is that of its title alone.

    Where that is the study's own, its day is enough.
    """
    entry = here.site.adopted.get(study)
    if entry is None:
        return None
    title, day = title_of(here, entry), format_date(entry.day, here.language)
    href = f"{here.to(path_of(here, entry))}#{anchor(entry)}"
    if _alike(title, here.name(Ref(Kind.STUDY, study))):
        return LinkView(text=here.say("view.watch.announcement", date=day), href=href)
    return LinkView(text=title, href=href, note=day, language=_other_language(here, entry))


def newest_first(here: Here) -> tuple[Watched, ...]:
    """Every entry of every feed."""
    return here.once("watched", "", lambda: _sorted(here))


def month_pages(here: Here) -> tuple[str, ...]:
    """The months that have a page of their own: those not all of which is on the first page."""
    return tuple(dict.fromkeys(map(_month_of, newest_first(here)[SHOWN:])))


def path_of(here: Here, entry: Watched) -> str:
    """The page that shows an entry."""
    first = here.once("watched first", "", lambda: {one.id for one in newest_first(here)[:SHOWN]})
    return here.urls.watch(here.language, "" if entry.id in first else _month_of(entry))


def anchor(entry: Watched) -> str:
    """An entry's id on its page."""
    return f"e-{entry.id}"


def title_of(here: Here, entry: Watched) -> str:
    """An entry's title, or a word for none."""
    return _typeset(entry.title, entry) or here.say("view.watch.untitled")


def sentences(here: Here, entry: Watched) -> tuple[SentenceView, ...]:
    """An entry's first sentences with figures, as they stand there."""
    return tuple(_sentence(here, entry, one) for one in entry.sentences)


def read_on(here: Here, entries: Iterable[Watched]) -> str:
    """When the feeds of these entries were last read, all of them; "" where that is not known."""
    days = {here.site.read.get(entry.feed) for entry in entries}
    known: list[date] = [day for day in days if day]
    return here.say("view.watch.read", date=format_date(min(known), here.language)) if known else ""


def whose(here: Here, name: str) -> str:
    """Whose a feed is: its publisher, else what it calls itself."""
    publisher = _feeds(here)[name].publisher
    if publisher:
        return here.name(Ref(Kind.PUBLISHER, publisher))
    known = here.site.watched.get(name)
    return (known and typeset(known.title, here.language)) or name


def is_sample(here: Here, entry: Watched) -> bool:
    """Whether an entry is invented."""
    return _feeds(here)[entry.feed].sample


def feed_title(here: Here) -> str:
    """What the feed of the watch is called; "" where it has none."""
    title = here.say("view.watch.feed.title", site=here.local(here.site.config.title))
    return title if here.site.config.base_url else ""


def public_feeds(here: Here) -> tuple[Feed, ...]:
    """The feeds that anybody can follow: neither files of the site nor machines of a private network."""
    private = {host_named(host) for host in here.site.sources.allow_private}
    remote = (feed for feed in _feeds(here).values() if "://" in feed.url)
    return tuple(feed for feed in remote if host_named(urlsplit(feed.url).hostname or "") not in private)


def opml_name(here: Here) -> str:
    """The file beside the page that lists the feeds."""
    return f"{here.say('url.watch')}.opml"


def _feeds(here: Here) -> dict[str, Feed]:
    return here.once("feeds", "", lambda: {feed.id: feed for feed in here.site.sources.feeds})


def _sorted(here: Here) -> tuple[Watched, ...]:
    entries = [entry for feed in here.site.watched.values() for entry in feed.entries]
    entries.sort(key=lambda entry: entry.id)
    return tuple(sorted(entries, key=lambda entry: entry.day, reverse=True))


def _latest(here: Here) -> dict[str, list[Watched]]:
    """The newest entries by publisher."""
    found: dict[str, list[Watched]] = {}
    for entry in newest_first(here):
        some = found.setdefault(_feeds(here)[entry.feed].publisher or "", [])
        if len(some) < LATEST:
            some.append(entry)
    return found


def _by_month(here: Here) -> dict[str, tuple[Watched, ...]]:
    every = groupby(newest_first(here), _month_of)
    return here.once("watched by month", "", lambda: {month: tuple(some) for month, some in every})


def _month_of(entry: Watched) -> str:
    return f"{entry.day.year}-{entry.day.month:02}"


def _number(here: Here, count: int) -> str:
    return format_number(Decimal(count), here.language)


def _month_name(here: Here, month: str) -> str:
    return format_date(PartialDate.parse(month), here.language)


def _month_title(here: Here, month: str) -> str:
    name = _month_name(here, month)
    return f"{name[0].upper()}{name[1:]}"


def _month(here: Here, month: str, shown: tuple[Watched, ...]) -> WatchMonthView:
    """A month of the first page, which may lack its first days."""
    whole = len(_by_month(here)[month])
    text = here.say("view.watch.month.more", month=_month_name(here, month), n=_number(here, whole))
    more = LinkView(text=text, href=here.to(here.urls.watch(here.language, month)))
    return WatchMonthView(
        title=_month_title(here, month),
        anchor=f"m-{month}",
        groups=tuple(_groups(here, shown)),
        more=more if whole > len(shown) else None,
    )


def _groups(here: Here, entries: Iterable[Watched]) -> Iterator[WatchGroupView]:
    """Entries by whose feeds they are of; who published last comes first."""
    found: dict[str, list[Watched]] = {}
    for entry in entries:
        found.setdefault(_feeds(here)[entry.feed].publisher or entry.feed, []).append(entry)
    for some in found.values():
        yield WatchGroupView(
            title=_whose(here, some[0].feed),
            note=read_on(here, some),
            badge=_badge(here, some),
            entries=tuple(_view(here, entry) for entry in some),
        )


def _whose(here: Here, name: str) -> LinkView:
    publisher = _feeds(here)[name].publisher
    href = here.href(Ref(Kind.PUBLISHER, publisher)) if publisher else ""
    return LinkView(text=whose(here, name), href=href)


def _view(here: Here, entry: Watched) -> WatchedView:
    count = "one" if entry.more == 1 else "many"
    study = here.link(Ref(Kind.STUDY, entry.study)) if entry.study in here.site.studies else None
    title = title_of(here, entry)
    is_same = study is not None and _alike(study.text, title)
    return WatchedView(
        anchor=anchor(entry),
        title=title,
        href=entry.link,
        language=_other_language(here, entry),
        date=format_date(entry.day, here.language),
        sentences=_credited_once(sentences(here, entry)),
        more=here.say(f"view.watch.more.{count}", n=entry.more) if entry.more else "",
        record=here.say("view.watch.record") if study and not is_same else "",
        study=LinkView(text=here.say("view.watch.record.alone"), href=study.href)
        if study and is_same
        else study,
    )


def _alike(one: str, two: str) -> bool:
    """Whether two titles differ by their spaces at most, which are set by language."""
    return one.split() == two.split()


def _sentence(here: Here, entry: Watched, said: WatchedSentence) -> SentenceView:
    runs = typeset_runs(said.runs, entry.language) if entry.language in LANGUAGES else said.runs
    source = _typeset(said.source, entry)
    return SentenceView(
        runs=tuple(RunView(text=run, number=bool(place % 2)) for place, run in enumerate(runs) if run),
        credit=here.say("view.watch.credit", name=source) if source else here.say("view.watch.credit.none"),
    )


def _credited_once(said: tuple[SentenceView, ...]) -> tuple[SentenceView, ...]:
    """Sentences one after the other that credit the same say so once."""
    credited = [*(one.credit for one in said), ""]
    repeated = [one == following for one, following in pairwise(credited)]
    return tuple(
        one._replace(credit="") if said_again else one for one, said_again in zip(said, repeated, strict=True)
    )


def _typeset(text: str, entry: Watched) -> str:
    """Text in a language of which we know no rules stays as it is."""
    return typeset(text, entry.language) if entry.language in LANGUAGES else text


def _other_language(here: Here, entry: Watched) -> str:
    return entry.language if entry.title and entry.language != here.language else ""


def _badge(here: Here, entries: Iterable[Watched]) -> str:
    return here.say("view.watch.sample") if any(is_sample(here, entry) for entry in entries) else ""


def _invented(here: Here, entries: Iterable[Watched]) -> str:
    return here.say("view.watch.invented") if _badge(here, entries) else ""


def _archive(here: Here) -> tuple[LinkView, ...]:
    links = []
    for month in month_pages(here):
        path = here.urls.watch(here.language, month)
        count = _number(here, len(_by_month(here)[month]))
        title = _month_title(here, month)
        links.append(LinkView(text=title, href=here.to(path), note=count, current=path == here.path))
    return tuple(links)


def _source(here: Here, feed: Feed) -> WatchSourceView:
    known = here.site.watched[feed.id]
    count = "one" if len(known.entries) == 1 else "many"
    told = (
        here.say(f"view.watch.count.{count}", n=_number(here, len(known.entries))),
        read_on(here, known.entries),
    )
    host = (urlsplit(known.link).hostname or "").removeprefix("www.")
    return WatchSourceView(
        name=_whose(here, feed.id),
        site=LinkView(text=host, href=known.link) if host else None,
        note=", ".join(filter(None, told)),
        badge=here.say("view.watch.sample") if feed.sample else "",
    )


def _ways_to_follow(here: Here) -> Iterator[LinkView]:
    if here.site.config.base_url:
        yield LinkView(text=here.say("view.watch.feed"), href=FEED)
    if public_feeds(here):
        yield LinkView(text=here.say("view.watch.opml"), href=opml_name(here))
