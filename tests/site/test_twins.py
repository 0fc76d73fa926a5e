"""A page's twin says in Markdown what the page says, and llms.txt leads to all of them."""

from __future__ import annotations

import re
from html import unescape
from pathlib import Path

from markdown import Markdown

from generator.pages.twins import LLMS, TWIN
from generator.site import WRITTEN
from tests.program import BILINGUAL, copied, published, small_site, write
from tests.site.conftest import Built
from tests.site.crawl import Element, Page, is_inside

MARK = re.compile(r"(?<=[^\n])\[\^(?!note-)(\d+)\]")


def twins(built: Built) -> dict[str, str]:
    """The twins by the addresses of their pages."""
    found = {path.relative_to(built.output).as_posix(): path for path in built.output.rglob(TWIN)}
    return {name.removesuffix(TWIN): path.read_text(encoding="utf-8") for name, path in found.items()}


def read(text: str) -> Element:
    """A twin as a program shows it that knows tables and footnotes."""
    html = Markdown(extensions=["tables", "footnotes"]).convert(text)
    return Page("", f"<main>{html}</main>").main


def words(text: str) -> list[str]:
    """Its words, whatever stands between them."""
    return re.findall(r"\w+", text)


def test_every_text_has_one_and_nothing_else(built: Built) -> None:
    """Its page names it, and no other page names one."""
    texts = {path for path, (ref, _) in built.refs().items() if ref.kind in WRITTEN}
    assert set(twins(built)) == texts
    for address, page in built.pages.items():
        links = [
            one.attributes for one in page.tree.all("link") if one.attributes.get("type") == "text/markdown"
        ]
        assert [one["href"] for one in links] == ([TWIN] if address in texts else [])
        assert all(one["rel"] == "alternate" for one in links)


def test_a_twin_says_what_its_page_says(built: Built) -> None:
    """Every word of the text, in its order; every value of its charts."""
    for address, text in twins(built).items():
        page = built.pages[address]
        shown = words(unescape(read(text).without("sup").text))
        rest = iter(shown)
        for prose in page.main.all("div", "prose"):
            said = words(prose.without("sup", ".footnotes").text)
            missing = next((word for word in said if word not in rest), None)
            assert missing is None, (address, missing)
        values = [cell.without("sup").text for table in page.main.all("table") for cell in table.all("td")]
        assert {word for value in values for word in words(value)} <= {*shown}, address


def test_marks_lead_to_sources(built: Built) -> None:
    """Each has its footnote, with the words of the page's reference; no source is left out."""
    for address, text in twins(built).items():
        page = built.pages[address]
        notes = dict(re.findall(r"(?m)^\[\^(\d+)\]: (.*)$", text))
        assert {*MARK.findall(text)} == {*notes}, address
        for reference in (
            one for one in page.main.all("li") if one.attributes.get("id", "").startswith("ref-")
        ):
            (said,) = reference.all("span", "reference")
            kept = notes.get(reference.attributes["value"])
            shown = words(unescape(read(kept if kept is not None else text).text))
            assert {*words(said.text)} <= {*shown}, address


def test_its_links_are_those_of_the_page(own: Built) -> None:
    """As many ways on, into the site and out of it; none leads to an anchor of the page."""
    for address, text in twins(own).items():
        page = own.pages[address]
        links = set(read(text).links())
        assert not [href for href in links if href.startswith("#") and "fn" not in href]
        wanted = {href for prose in page.main.all("div", "prose") for href in prose.links()}
        assert {href for href in wanted if not href.startswith("#")} <= links, address


def test_with_an_address_its_links_are_whole(bilingual: Built) -> None:
    """So that they lead on from wherever it was taken to."""
    base = bilingual.site.config.base_url
    assert base
    for address, text in twins(bilingual).items():
        assert f"<{base.rstrip('/')}/{address}>" in text
        links = [href for href in read(text).links() if not href.startswith("#")]
        assert links
        assert not [href for href in links if is_inside(href)], address


def test_nothing_of_ours_is_left_in_it(built: Built) -> None:
    """No tag but those that Markdown has no sign for, no mark, no place-holder."""
    for address, text in twins(built).items():
        bare = re.sub(r"`[^`]*`", "", text)
        assert not re.search(r"</?(?!(?:sub|sup|kbd|mark|ins|q)>)[a-z][a-z0-9]*[ >]", bare), address
        assert not re.search(r"\[\[|<!--|\u2060|\n\n\n|None", bare), address


def test_llms_leads_to_every_text_of_its_language(built: Built) -> None:
    """With its title and summary; and to the data and the studies."""
    for language in built.site.config.languages:
        home = built.urls.home(language)
        text = (built.output / home / LLMS).read_text(encoding="utf-8")
        page = Page(home, f"<main>{Markdown().convert(text)}</main>")
        base = built.site.config.base_url
        prefix = f"{base.rstrip('/')}/" if base else ""
        led = {page.to(href)[0] if not prefix else href.removeprefix(prefix) for href in page.main.links()}
        texts = {path for path, (ref, of) in built.refs().items() if ref.kind in WRITTEN and of == language}
        assert led == {f"{path}{TWIN}" for path in texts} | {
            *(built.urls.data(language), built.urls.bibliography(language))
        }
        assert text.startswith("# ")
        assert len(page.main.all("h2")) > 1


def test_a_twin_is_printed_again_only_with_its_page(tmp_path: Path) -> None:
    """The edit of a text writes its two files and no other text's."""
    site = small_site(tmp_path)
    assert published(site).written
    trend = site / "content/2025-rapport/01-une-tendance.md"
    write(
        site,
        {"content/2025-rapport/01-une-tendance.md": trend.read_text("utf-8").replace("refuser", "dire non")},
    )
    outcome = published(site)
    assert outcome.written
    folder = "2025-rapport/une-tendance"
    assert {*outcome.written.changed} == {f"{folder}/index.html", f"{folder}/{TWIN}"}
    assert "dire non" in (site / "output/2025-rapport/une-tendance" / TWIN).read_text("utf-8")


def test_a_site_in_two_languages_has_each_twin_in_its_own(tmp_path: Path) -> None:
    """What is not translated has none in the other folder."""
    site = copied(BILINGUAL, tmp_path)
    assert published(site).written
    assert (site / "output/2025-velo/garer" / TWIN).exists()
    assert not (site / "output/en/2025-velo/garer" / TWIN).exists()
    assert "Garer" not in (site / "output/en" / LLMS).read_text("utf-8")
