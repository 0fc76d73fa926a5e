"""What holds of every page: well-formed, accessible, without any request to elsewhere."""

from __future__ import annotations

import json
import re
from collections import Counter
from itertools import pairwise

from generator.prose.typography import typeset
from tests.site.conftest import Built
from tests.site.crawl import SEARCH, Element, is_inside

FRENCH_SLIP = re.compile(r"[^\s\u202f;!?(«][;!?](?:\s|$)| [;!?»]|« |[ \u202f]:|\w:(?:\s|$)|\w'\w|  ")
ENGLISH_SLIP = re.compile(r"[ \u00a0\u202f][;:!?%]|[«»]|\w'\w|  ")
# Shown as typed: citations for other programs, code, file names.
VERBATIM = ("pre", "code", "script", "style", "svg", "title")


def test_ids_are_unique(built: Built) -> None:
    """Also in the drawings, which may stand on a page several times."""
    for page in built.pages.values():
        counted = Counter(one.attributes["id"] for one in page.tree if "id" in one.attributes)
        assert not [name for name, times in counted.items() if times > 1], page.address


def test_labels_name_what_exists(built: Built) -> None:
    """aria-labelledby and the like lead to an element of the page."""
    for page in built.pages.values():
        for element in page.tree:
            for name in ("aria-labelledby", "aria-describedby", "aria-controls", "for"):
                assert set(element.attributes.get(name, "").split()) <= page.ids, (
                    page.address,
                    element.attributes,
                )


def test_a_page_has_one_heading_and_no_gap_below(built: Built) -> None:
    """One h1; and no level is left out on the way down."""
    for page in built.pages.values():
        levels = [int(one.tag[1]) for one in page.tree if re.fullmatch("h[1-6]", one.tag)]
        assert levels.count(1) == 1, page.address
        assert levels[0] == 1, page.address
        gaps = [pair for pair in pairwise(levels) if pair[1] > pair[0] + 1]
        assert not gaps, (page.address, levels)


def test_a_page_says_its_language(built: Built) -> None:
    """Its own, that of each page to which it leads in another one, and that of titles of other sites."""
    languages = {
        address: page.tree.all("html")[0].attributes["lang"] for address, page in built.pages.items()
    }
    for address, page in built.pages.items():
        assert languages[address] == ("en" if address.startswith("en/") else "fr")
        for link in page.tree.all("a"):
            href = link.attributes.get("href", "")
            if not is_inside(href):
                assert link.attributes.get("lang") == link.attributes.get("hreflang")
                continue
            path = page.to(href)[0] if address != "404.html" else address
            if path not in languages:  # a file of data
                continue
            other = languages[path]
            if other != languages[address]:
                assert link.attributes.get("hreflang") == other, (address, link.attributes)
            assert link.attributes.get("lang", other) == other


def test_a_page_has_a_title_of_its_own(built: Built) -> None:
    """No two pages of a kind and a language share one; a brand may be called as a publisher is."""
    folders = (page.address.rstrip("/").rpartition("/")[0] for page in built.pages.values())
    titles = [page.tree.all("title")[0].text.strip() for page in built.pages.values()]
    assert all(titles)
    counted = Counter(zip(folders, titles, strict=True))
    assert [one for one, times in counted.items() if times > 1] == []


def test_pictures_hold_their_place_and_have_words(built: Built) -> None:
    """Width and height are written out, alt is there; a drawing has a role and a name."""
    for page in built.pages.values():
        for picture in page.tree.all("img"):
            assert int(picture.attributes["width"]) > 0
            assert int(picture.attributes["height"]) > 0
            assert picture.attributes["alt"].strip(), page.address
        for drawing in page.tree.all("svg"):
            if drawing.attributes.get("aria-hidden") == "true":
                continue
            assert drawing.attributes.get("role") == "img", page.address
            named = {drawing.attributes.get("aria-labelledby"), drawing.attributes.get("aria-label")} - {None}
            assert named or drawing.all("title"), page.address


def test_nothing_runs_and_nothing_is_styled_inline(built: Built) -> None:
    """The content security policy would stop it: no handler, no style attribute, no inline script.

    Nor is anything of another site played in the page: a film is a picture that leads to it.
    The search page alone has a form, which leads nowhere.
    """
    for page in built.pages.values():
        policy = [
            one.attributes["content"]
            for one in page.tree.all("meta")
            if one.attributes.get("http-equiv") == "Content-Security-Policy"
        ]
        assert len(policy) == 1
        assert "default-src 'none'" in policy[0]
        searches = page.address in SEARCH
        assert searches == ("unsafe" in policy[0])
        for element in page.tree:
            assert not [name for name in element.attributes if name.startswith("on")], page.address
            assert "style" not in element.attributes, (page.address, element.tag, element.attributes)
            assert element.tag not in {"style", "iframe", "frame", "object", "embed", "base"}
            assert element.tag != "form" or (searches and "action" not in element.attributes)
            assert element.tag not in {"video", "audio", "source", "track"}
            if element.tag == "script" and "src" not in element.attributes:
                assert element.attributes["type"] == "application/ld+json"
                assert json.loads(element.text)


def test_no_page_asks_another_host(built: Built) -> None:
    """Styles, pictures and fonts are the site's own; only readers go elsewhere, by links."""
    for page in built.pages.values():
        for element in page.tree:
            if element.tag in {"link", "img", "script", "source"}:
                href = element.attributes.get("href") or element.attributes.get("src") or ""
                named = element.attributes.get("rel", "") in {"canonical", "alternate"}
                assert named or is_inside(href) or href.startswith("data:"), (page.address, href)
            for name in ("srcset", "poster", "background", "ping", "data", "formaction"):
                assert name not in element.attributes, (page.address, element.attributes)
    for path in sorted((built.output / "assets").rglob("*.css")):
        text = path.read_text(encoding="utf-8")
        assert not re.search(r"url\(\s*['\"]?(?:https?:)?//|@import", text)


def test_links_to_elsewhere_keep_to_themselves(built: Built) -> None:
    """A link with an address of another site opens no door back; none is of a dangerous scheme."""
    for page in built.pages.values():
        for link in page.tree.all("a"):
            href = link.attributes.get("href", "")
            if is_inside(href):
                continue
            assert href.startswith(("https://", "http://", "mailto:")), (page.address, href)
            if not href.startswith("mailto:"):
                assert {"noopener", "noreferrer"} <= {*link.attributes.get("rel", "").split()}, (
                    page.address,
                    href,
                )


def test_drawings_that_travel_hold_nothing_that_runs(built: Built) -> None:
    """Whoever opens an SVG file alone gets a drawing: no script, no handler, no request."""
    drawings = sorted(built.output.rglob("*.svg"))
    assert drawings
    for path in drawings:
        text = path.read_text(encoding="utf-8")
        assert not re.search(r"<(?:script|style|foreignObject|image|use|a)\b|\s(?:on\w+|style)=", text), path
        assert not re.search(r"""(?:href|src)=["'](?!#)|url\((?!#)""", text), path


def texts(element: Element) -> list[str]:
    """The runs of text of an element, a block each."""
    blocks = {"p", "li", "td", "th", "dt", "dd", "h1", "h2", "h3", "h4", "h5", "h6", "figcaption", "caption"}
    return [
        one.text for one in element if one.tag in blocks and not any(inner.tag in blocks for inner in one)
    ]


def test_what_is_shown_is_typeset(built: Built) -> None:
    """Spaces, quotes and apostrophes are those of the page's language, whatever was typed."""
    slips = []
    for page in built.pages.values():
        language = page.tree.all("html")[0].attributes["lang"]
        slip = FRENCH_SLIP if language == "fr" else ENGLISH_SLIP
        for text in texts(page.main.without(*VERBATIM, "cite", "[lang]")):
            shown = " ".join(re.split(r"[ \n]+", text)).strip()
            if slip.search(shown) and typeset(shown, language) != shown:
                slips.append((page.address, shown))
    assert not slips


def test_no_mark_is_left(built: Built) -> None:
    """Nothing that an author types for the program reaches a reader, nor any place-holder of ours."""
    for page in built.pages.values():
        text = page.tree.without("code", "pre", "script").text
        assert not re.search(
            r"\[\[|\]\]|\[@|\{\{|\{%|<!--drawing|\u2060|None\b(?! of\b)|view\.\w|pages\.\w", text
        ), page.address
        assert "<!--drawing" not in page.html
        assert ' first="' not in page.html
        assert "<a cite=" not in page.html


def test_nothing_is_empty(built: Built) -> None:
    """No heading, link, list item, cell header or section without content."""
    for page in built.pages.values():
        # What a script fills in is empty until then.
        for element in page.tree.without("svg", "template", "[role]", "[hidden]"):
            if element.tag in {
                "h1",
                "h2",
                "h3",
                "h4",
                "p",
                "li",
                "dt",
                "dd",
                "a",
                "section",
                "ul",
                "ol",
                "summary",
            }:
                has_media = bool(element.all("img") or element.all("svg"))
                in_figure = element.tag == "section" and element.all("figure")
                assert element.text.strip() or has_media or in_figure, (
                    page.address,
                    element.tag,
                    element.attributes,
                )
