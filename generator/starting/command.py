"""`trendbook new` without its terminal: what is asked for, written and said."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from fnmatch import fnmatchcase
from pathlib import Path
from typing import Final, NamedTuple

from generator.catalogue import say
from generator.decode import Corpus
from generator.link import names_of
from generator.lookups import read_records
from generator.models import Kind, Ref
from generator.names import Unresolved
from generator.newfiles import FilesExist, create_files
from generator.site import Site
from generator.starting import texts
from generator.starting.naming import YEAR, Named, named, year_in
from generator.starting.rollover import Edition, next_edition
from generator.starting.site import site_files
from generator.state import Options
from generator.urls import Urls, urls_of

GOOD: Final = 0
FAULT: Final = 1
# Folders of content/ that hold something else than a report.
_FOLDERS: Final = ("studies", "series", "articles", "pages")


class Answer(NamedTuple):
    """What is said, on the error stream where nothing was written; and the exit code."""

    text: str
    code: int = GOOD


def new_site(folder: Path, language: str, today: date) -> Answer:
    """A site to start from.

    Raises:
        OSError: the disk does not allow it; then nothing is there.
    """
    files = site_files(language, today)
    try:
        create_files(folder, files)
    except FilesExist as found:
        return _existing(found.paths, language)
    return Answer(say(language, "new.site", folder=folder, n=len(files)))


def new_report(options: Options, typed: str, earlier: str | None) -> Answer:
    """A report, or the next edition of an earlier one.

    Raises:
        OSError: the site cannot be read or written.
    """
    shop = _Shop(options)
    new = named(typed)
    if new is None:
        return shop.no_name(typed)
    if Ref(Kind.REPORT, new.id) in shop.known():
        return shop.taken(Ref(Kind.REPORT, new.id))
    if new.id in _FOLDERS or f"{new.id}/" in shop.addresses():
        return shop.refuse("new.reserved", id=new.id)
    if earlier is not None:
        return shop.roll_over(new, typed, earlier)
    text = texts.report(new, year_in(typed, options.today), options.today, shop.language)
    return shop.write({f"content/{new.id}/report.md": text}, say(shop.language, "new.next.report", id=new.id))


def new_trend(options: Options, report: str, typed: str) -> Answer:
    """A trend at the end of a report.

    Raises:
        OSError: the site cannot be read or written.
    """
    shop = _Shop(options)
    found = shop.report(report)
    new = named(typed)
    if isinstance(found, Answer):
        return found
    if new is None:
        return shop.no_name(typed)
    ref = Ref(Kind.TREND, f"{found}/{new.id}")
    if ref in shop.known():
        return shop.taken(ref)
    sections = shop.site.reports[found].sections
    trends = [shop.site.trends[one] for one in shop.site.trends_of.get(found, ())]
    numbers = [one.number for one in trends if one.number is not None]
    number = max(numbers, default=0) + 1
    place = max([number, *(one.place + 1 for one in trends)])
    more = say(shop.language, "new.next.text")
    if sections.announced is not None and number > sections.announced and not sections.partial:
        more += "\n" + say(
            shop.language, "new.announced", announced=sections.announced, n=number, report=found
        )
    text = texts.trend(new, number if sections.numbered else None, shop.language)
    return shop.write({f"content/{found}/{place:02}-{new.id}.md": text}, more)


def new_article(options: Options, typed: str) -> Answer:
    """An article.

    Raises:
        OSError: the site cannot be read or written.
    """
    shop = _Shop(options)
    new = named(typed)
    if new is None:
        return shop.no_name(typed)
    if Ref(Kind.ARTICLE, new.id) in shop.known():
        return shop.taken(Ref(Kind.ARTICLE, new.id))
    text = texts.article(new, options.today, shop.language)
    return shop.write({f"content/articles/{new.id}.md": text}, say(shop.language, "new.next.text"))


def new_study(options: Options, typed: str) -> Answer:
    """A study.

    Raises:
        OSError: the site cannot be read or written.
    """
    shop = _Shop(options)
    new = named(typed)
    if new is None:
        return shop.no_name(typed)
    if Ref(Kind.STUDY, new.id) in shop.known():
        return shop.taken(Ref(Kind.STUDY, new.id))
    path = f"content/studies/{new.id}.yaml"
    if not any(fnmatchcase(path, one) for one in shop.site.sources.studies):
        return shop.refuse("new.no-study", path=path)
    year = int(found[0]) if (found := YEAR.search(typed)) else options.today.year
    return shop.write(
        {path: texts.study(new, year, shop.language)}, say(shop.language, "new.next.study", id=new.id)
    )


class _Shop:
    """The site as it stands, where something new is to be put into it; says what came of it."""

    def __init__(self, options: Options) -> None:
        self.options = options
        self.site: Site
        self.corpus: Corpus
        self.site, self.corpus = read_records(options)
        self.language = self.site.config.language
        self.urls: Urls = urls_of(self.site)

    def known(self) -> frozenset[Ref]:
        """All that has a name, read or not."""
        return frozenset(self.site.refs()) | self.corpus.declared

    def addresses(self) -> frozenset[str]:
        """Where there are pages already."""
        made = (path for language in self.site.config.languages for path in self.urls.made(language))
        return frozenset([*made, *self.urls.paths.values()])

    def report(self, typed: str) -> str | Answer:
        """The report that an id or a year means."""
        found = names_of(self.corpus, self.site).of_kind(Kind.REPORT, typed.strip())
        if isinstance(found, Unresolved):
            if found.known:
                return self.refuse("where.ambiguous", id=typed, known=", ".join(found.known))
            key = "where.suggestion" if found.suggestion else "new.no-report"
            return self.refuse(key, id=typed, known=found.suggestion)
        faulty = sorted(one for one in self.corpus.origins.lost if one.startswith(f"content/{found.id}/"))
        return self.refuse("new.faulty", path=faulty[0]) if faulty else found.id

    def roll_over(self, new: Named, typed: str, earlier: str) -> Answer:
        """The next edition of a report."""
        found = self.report(earlier)
        if isinstance(found, Answer):
            return found
        of = self.site.reports[found]
        year = int(years[0]) if (years := YEAR.search(typed)) else of.year + 1
        to = Edition(new.id, year, None if new.id == typed.strip() else new.title)
        files = next_edition(self.site, found, to)
        return self.write(files, say(self.language, "new.next.edition", earlier=found, later=new.id))

    def write(self, files: Mapping[str, str], more: str) -> Answer:
        """Make the files, and say what comes next."""
        try:
            create_files(self.options.site, {path: text.encode() for path, text in files.items()})
        except FilesExist as found:
            return _existing(found.paths, self.language)
        return Answer("".join(f"{path}\n" for path in sorted(files)) + more)

    def taken(self, ref: Ref) -> Answer:
        """That there is one of that name."""
        return self.refuse("new.taken", id=ref, path=self.corpus.origins.path(ref))

    def no_name(self, typed: str) -> Answer:
        """That no id can be made of what was typed."""
        return self.refuse("new.no-name", typed=typed)

    def refuse(self, key: str, /, **values: object) -> Answer:
        """Why nothing was written."""
        return Answer(say(self.language, key, **values), FAULT)


def _existing(paths: tuple[str, ...], language: str) -> Answer:
    key = "new.exists.one" if len(paths) == 1 else "new.exists"
    return Answer("\n".join([say(language, key, n=len(paths)), *(f"  {one}" for one in paths)]), FAULT)
