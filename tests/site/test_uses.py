"""Who uses what: each record's list of pages is what a reader finds by going through all pages."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from generator.models import Kind, Ref
from tests.site.conftest import Built
from tests.site.crawl import Element, Page

WRITTEN = {Kind.REPORT, Kind.TREND, Kind.ARTICLE, Kind.PAGE}
LISTS = ("nav", "aside.beside", ".beside", ".references", ".eyebrow", ".contents", ".downloads")
SOURCES = (".source", ".figure-source")
USED_IN = ("uses", "mentions", "used-by")


def used_by(built: Built, page: Page) -> Iterator[Ref]:
    """What a reader of a text sees used there: links, citations, charts, key figures, themes, brands."""
    refs = built.refs()
    text = page.main.without(*LISTS)
    cited = {
        one.attributes["id"]: one.all("a", "record")[0]
        for one in page.main.all("li")
        if one.all("a", "record")
    }
    for link in text.without(*SOURCES).links():
        path, fragment = page.to(link)
        if fragment in cited and path == page.address:
            path, _ = page.to(cited[fragment].attributes["href"])
        if path in refs and path != page.address:
            yield refs[path][0]
    for figure in text.all("figure", "chart-figure"):
        for permalink in figure.all("p", "permalink"):
            yield refs[page.to(permalink.links()[0])[0]][0]
    for aside in page.main.all("aside", "beside"):
        for link in aside.without(".group").links():
            yield refs[page.to(link)[0]][0]


def expected(built: Built, language: str) -> dict[Ref, set[Ref]]:
    """For each record, the texts that use it, as a reader of that language finds them."""
    found: defaultdict[Ref, set[Ref]] = defaultdict(set)
    for path, (owner, written_in) in built.refs().items():
        if owner.kind in WRITTEN and written_in == language:
            for ref in used_by(built, built.pages[path]):
                found[ref].add(owner)
    for study in built.site.studies.values():
        inner = [Ref(Kind.STATISTIC, one.id) for one in study.statistics]
        inner += [Ref(Kind.SERIES, one.id) for one in study.series]
        used = found[Ref(Kind.STUDY, study.id)]
        used.update(*(found[ref] for ref in inner))
        for publisher in filter(None, (study.publisher, *study.co_publishers, study.commissioned_by)):
            found[Ref(Kind.PUBLISHER, publisher)].update(used)
    return found


def listed(built: Built, page: Page) -> set[Ref]:
    """The texts that a record's page says it is used in."""
    sections = [one for one in page.main.all("section") if one.attributes.get("id") in USED_IN]
    return {built.refs()[page.to(link)[0]][0] for section in sections for link in section.links()}


def test_each_record_lists_exactly_the_pages_that_use_it(own: Built) -> None:
    """Neither one too few nor one too many: statistics, series, studies, brands, themes and all others."""
    uses = expected(own, "fr")
    wrong = {
        str(ref): (sorted(map(str, uses[ref])), sorted(map(str, shown)))
        for path, (ref, _) in own.refs().items()
        if (shown := listed(own, own.pages[path])) != uses[ref]
    }
    assert not wrong
    assert len(uses) > 100


def test_a_reader_of_each_language_gets_the_pages_of_that_language(bilingual: Built) -> None:
    """In English what the English texts use, and the French ones where there is no translation."""
    own, other = expected(bilingual, "fr"), expected(bilingual, "en")
    refs = bilingual.refs()
    for path, (ref, language) in refs.items():
        uses = own[ref]
        if language == "en":
            untranslated = {one for one in uses if not bilingual.urls.has(one, "en")}
            uses = other[ref] | untranslated
        page = bilingual.pages[path]
        assert listed(bilingual, page) == uses, (path, str(ref))


def test_every_statistic_and_its_study_lead_to_one_another(built: Built) -> None:
    """From the figure to the study it comes from, and back."""
    for statistic in built.site.statistics.values():
        for language in built.site.config.languages:
            own = built.urls.of(Ref(Kind.STATISTIC, statistic.id), language)
            study = built.urls.of(Ref(Kind.STUDY, statistic.study), language)
            assert study in leads_to(built.pages[own])
            assert own in leads_to(built.pages[study])


def leads_to(page: Page) -> set[str]:
    """Where a page's own links lead."""
    return {page.to(link)[0] for link in page.main.links()}


def test_a_back_link_leads_to_the_number_itself(built: Built) -> None:
    """Where the text mentions a statistic, its page links the very mention."""
    seen = 0
    for path, (ref, _) in built.refs().items():
        if ref.kind is not Kind.STATISTIC:
            continue
        page = built.pages[path]
        for section in (one for one in page.main.all("section") if one.attributes.get("id") == "uses"):
            for link in section.links():
                target, fragment = page.to(link)
                mention = anchored(built.pages[target], f"c-{ref.id}")
                if mention is not None:
                    assert fragment == f"c-{ref.id}", (path, link)
                    seen += (
                        mention.tag == "a" and built.pages[target].to(mention.attributes["href"])[0] == path
                    )
    assert seen > 3


def anchored(page: Page, name: str) -> Element | None:
    """The element of that id."""
    return next((one for one in page.tree if one.attributes.get("id") == name), None)


def test_references_lead_back_to_their_first_mark(built: Built) -> None:
    """Numbers follow the order of the page, and each reference that has a mark leads to the first one."""
    for page in built.pages.values():
        marks = [link.attributes["href"] for sup in page.main.all("sup", "cite") for link in sup.all("a")]
        items = [one for one in page.main.all("li") if one.attributes.get("id", "").startswith("ref-")]
        assert [one.attributes["value"] for one in items] == [str(n) for n in range(1, len(items) + 1)]
        for item in items:
            back = [one.attributes["href"] for one in item.all("a", "back")]
            name = f"#{item.attributes['id']}"
            assert bool(back) == (name in marks), (page.address, name)
            for href in back:
                mark = anchored(page, href.removeprefix("#"))
                assert mark is not None
                assert mark.attributes["href"] == name
