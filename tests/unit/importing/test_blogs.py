"""A blog's export as files of a site: everything in, or counted out."""

from __future__ import annotations

import json
import re
from collections import Counter
from pathlib import Path
from typing import Any

import pytest

from tests.exports import (
    BLOG,
    DRAFT,
    comment,
    item,
    label,
    old_blogger,
    old_entry,
    reply,
    takeout,
    takeout_entry,
    wxr,
)
from tests.program import call, files_of, write

SITE = {"content/site.yaml": "title: Essai\nlanguage: fr\n"}


@pytest.fixture
def site(tmp_path: Path) -> Path:
    """A site that holds nothing yet."""
    return write(tmp_path / "site", SITE)


def take(site: Path, export: str | bytes, *options: str) -> dict[str, Any]:
    """What is said, as data."""
    file = site.parent / "export"
    file.write_bytes(export if isinstance(export, bytes) else export.encode())
    done = call("import", file, "--site", site, "--format", "json", *options)
    assert done.exit_code == 0, done.output
    told: dict[str, Any] = json.loads(done.stdout)
    return told


def refused(site: Path, export: str | bytes, *options: str, code: int = 1) -> str:
    """Why nothing was taken; the site is as it was."""
    before = contents(site)
    file = site.parent / "export.xml"
    file.write_bytes(export if isinstance(export, bytes) else export.encode())
    done = call("import", file, "--site", site, *options, env={"LANG": "en"})
    assert done.exit_code == code, done.output
    assert contents(site) == before
    return done.stderr


def contents(site: Path) -> dict[str, bytes]:
    """All files of a site."""
    return {name: path.read_bytes() for name, path in files_of(site).items()}


def fates(told: dict[str, Any]) -> Counter[tuple[str, ...]]:
    """How many of each sort, with what became of them and why."""
    return Counter((one["sort"], one["fate"], one.get("why", "")) for one in told["entries"])


def text(site: Path, name: str) -> str:
    """A file of content/."""
    return (site / "content" / name).read_text(encoding="utf-8")


def test_the_old_layout_of_blogger(site: Path) -> None:
    """Kinds are categories, a draft has no address, and nobody declares the prefix that says so."""
    export = old_blogger(
        *(old_entry(f"settings.{number}", "BLOG_NAME", "x", kind="settings") for number in range(58)),
        old_entry("template", "Template", "<b:skin/>", kind="template"),
        old_entry(
            1,
            "Le client & l'avis",
            "Voir <b>ici</b>.",
            link="http://unblog.blogspot.com/2014/01/avis.html",
            labels=["Avis clients", "avis clients", "E-mail"],
        ),
        old_entry(2, "Un brouillon", more=DRAFT),
        old_entry(3, "À propos", kind="page", link="http://unblog.blogspot.com/p/a-propos.html"),
        old_entry(4, "Oui", "Bien <script>alert(1)</script>dit", kind="comment", more=reply(1)),
        old_entry(5, "Orphelin", kind="comment", more=reply(99)),
    )
    told = take(site, export)
    assert fates(told) == {
        ("settings", "left", "no-text"): 58,
        ("template", "left", "no-text"): 1,
        ("post", "written", ""): 2,
        ("page", "written", ""): 1,
        ("comment", "written", ""): 1,
        ("comment", "left", "of-no-text"): 1,
    }
    assert (
        text(site, "articles/avis.md")
        == """\
---
title: "Le client & l'avis"
author: Camille
published: 2014-01-05
themes: [avis-clients, e-mail]
aliases: ["/2014/01/avis.html"]
imported: "tag:blogger.com,1999:blog-1.post-1"
---

Voir **ici**.
"""
    )
    assert "status: draft\n" in text(site, "articles/un-brouillon.md")
    assert "aliases" not in text(site, "articles/un-brouillon.md")
    assert text(site, "pages/a-propos.md").startswith("---\ntitle: À propos\n")
    assert '  - {author: "Camille", date: 2014-01-05, text: "Bien dit"}\n' in text(
        site, "articles/avis.comments.yaml"
    )
    assert "noreply" not in text(site, "articles/avis.comments.yaml")
    assert text(site, "themes.yaml") == "avis-clients:\n  title: Avis clients\ne-mail:\n  title: E-mail\n"


def test_the_layout_of_takeout(site: Path) -> None:
    """Type and status are elements, an address is a path, comments name what they are on."""
    export = takeout(
        takeout_entry(
            1,
            "Un billet",
            'Puis <a href="http://unblog.blogspot.fr/2020/03/b.html">l\'autre</a>',
            file="/2020/02/a.html",
        ),
        takeout_entry(2, "L'autre", file="/2020/03/b.html"),
        takeout_entry(3, "Plus tard", status="DRAFT"),
        takeout_entry(4, "Jeté", status="SOFT_TRASHED"),
        takeout_entry(5, "Prévu", status="SCHEDULED", day="2099-05-06"),
        takeout_entry(6, kind="COMMENT", more=f"<blogger:parent>{BLOG}.post-1</blogger:parent>"),
        takeout_entry(
            7, kind="COMMENT", status="SPAM_COMMENT", more=f"<blogger:parent>{BLOG}.post-1</blogger:parent>"
        ),
        takeout_entry(8, "Page", kind="PAGE", file="/p/page.html"),
        takeout_entry(9, kind="POLL"),
    )
    told = take(site, export)
    assert fates(told) == {
        ("post", "written", ""): 4,
        ("post", "left", "trashed"): 1,
        ("page", "written", ""): 1,
        ("comment", "written", ""): 1,
        ("comment", "left", "spam"): 1,
        ("entry", "left", "no-text"): 1,
    }
    assert "Puis [[b|l'autre]]" in text(site, "articles/a.md")
    assert 'aliases: ["/2020/02/a.html"]' in text(site, "articles/a.md")
    assert "publish: 2099-05-06" in text(site, "articles/prevu.md")


def test_the_feed_of_a_blogger_blog(site: Path) -> None:
    """Saved as a file: its entries say no kind, and all of them are posts."""
    kind = re.compile("<category scheme='[^']*#kind'[^>]*/>")
    told = take(site, kind.sub("", old_blogger(old_entry(1, "Un"), old_entry(2, "Deux"))))
    assert fates(told) == {("post", "written", ""): 2}


def test_wordpress(site: Path) -> None:
    """States, dates that are none, what plugins add: all in, or counted."""
    spam = [
        comment("a", "b", "0"),
        comment("a", "b", "spam"),
        comment("a", "b", "trash"),
        comment("a", "b", "1", "pingback"),
        comment("Léa", "Merci à <a href='http://x.example'>vous</a>"),
    ]
    export = wxr(
        item(
            1,
            "Fini ]]> ou non",
            "<p>a ]]> b</p>",
            name="fini",
            more="".join(spam)
            + label("Avis")
            + label("NPS", "post_tag")
            + label("Uncategorized", nicename="uncategorized")
            + label("Standard", "post_format"),
        ),
        item(2, "Brouillon", status="draft", day="0000-00-00 00:00:00", link="https://blog.example/?p=2"),
        item(3, "Sous-page", kind="page", status="inherit", name="sous-page"),
        item(4, "Privé", status="private"),
        item(5, "Jeté", status="trash"),
        item(6, "Protégé", closed="secret"),
        item(7, "Menu", kind="nav_menu_item"),
        item(
            8,
            "photo",
            kind="attachment",
            status="inherit",
            more="<wp:attachment_url>https://blog.example/p.jpg</wp:attachment_url>" + comment("x", "y"),
        ),
        item(9, "Révision", kind="revision", status="inherit"),
        item(10, "Produit", kind="product"),
        item(11, "Sans chemin", link="https://blog.example/?p=11"),
    )
    told = take(site, export)
    assert fates(told) == {
        ("post", "written", ""): 3,
        ("post", "left", "private"): 1,
        ("post", "left", "trashed"): 1,
        ("post", "left", "protected"): 1,
        ("page", "written", ""): 1,
        ("menu", "left", "no-text"): 1,
        ("attachment", "left", "no-text"): 1,
        ("revision", "left", "no-text"): 1,
        ("item", "left", "no-text"): 1,
        ("comment", "left", "unapproved"): 1,
        ("comment", "left", "spam"): 1,
        ("comment", "left", "trashed"): 1,
        ("comment", "left", "pingback"): 1,
        ("comment", "left", "of-no-text"): 1,
        ("comment", "written", ""): 1,
    }
    written = text(site, "articles/fini.md")
    assert 'title: "Fini \\\\]\\\\]> ou non"\n' in written
    assert "author: Camille D.\n" in written
    assert "themes: [avis, nps]\n" in written
    assert written.endswith("\n\na \\]\\]> b\n")
    assert "published" not in text(site, "articles/brouillon.md")
    every = b"".join(contents(site).values()).decode()
    assert "secret" not in every
    assert "203.0.113" not in every
    assert {"url": "https://blog.example/p.jpg", "paths": []} in told["pictures"]
    assert {"code": "addresses-by-query", "n": "1"} in told["looks"]


def test_what_is_private_comes_in_as_drafts_where_it_is_asked_for(site: Path) -> None:
    """Never published by it."""
    export = wxr(
        item(4, "Privé", status="private"), item(5, "Jeté", status="trash"), item(6, "Clos", closed="x")
    )
    told = take(site, export, "--private")
    assert fates(told) == {("post", "written", ""): 3}
    assert all("status: draft" in text(site, f"articles/{name}.md") for name in ("prive", "jete", "clos"))


RSS = """<rss version="2.0"><channel><title>x</title><item><title>Un &amp; deux</title><guid>g1</guid>
<link>https://a.example/u.html</link><category>Avis</category><pubDate>Tue, 03 Feb 2015 09:00:00 GMT</pubDate>
<description>&lt;p&gt;Un &lt;b&gt;mot&lt;/b&gt;&lt;/p&gt;</description></item></channel></rss>"""
ATOM = """<feed xmlns="http://www.w3.org/2005/Atom"><title>x</title><entry><id>g1</id><title>Un</title>
<link href="https://a.example/u/"/><published>2015-02-03T09:00:00Z</published><category term="Avis"/>
<content type="html">&lt;p&gt;Un &lt;b&gt;mot&lt;/b&gt;&lt;/p&gt;</content></entry></feed>"""
JSON_FEED = """{"version": "https://jsonfeed.org/version/1.1", "items": [{"id": "g1", "title": "Un",
"tags": ["Avis"], "url": "https://a.example/u", "date_published": "2015-02-03T09:00:00Z",
"content_html": "<p>Un <b>mot</b></p>"}]}"""


@pytest.mark.parametrize(("body", "title"), [(RSS, '"Un & deux"'), (ATOM, "Un"), (JSON_FEED, "Un")])
def test_any_feed(site: Path, body: str, title: str) -> None:
    """RSS, Atom, JSON Feed: the same file of each."""
    take(site, body)
    written = text(site, "articles/u.md")
    assert f"title: {title}\n" in written
    assert "published: 2015-02-03\nthemes: [avis]\n" in written
    assert written.endswith('imported: "g1"\n---\n\nUn **mot**\n')


def test_a_second_run_changes_nothing(site: Path) -> None:
    """And a later export adds only what is new, though the author has edited, renamed and moved."""
    first = wxr(item(1, "Un", name="un", more=comment("Léa", "a")), item(2, "Deux", name="deux"))
    take(site, first)
    before = contents(site)
    told = take(site, first)
    assert contents(site) == before
    assert not told["files"]
    assert fates(told) == {("post", "there", ""): 2, ("comment", "there", ""): 1}
    (site / "content/articles/un.md").rename(site / "content/articles/autre-nom.md")
    (site / "content/articles/un.comments.yaml").rename(site / "content/articles/autre-nom.comments.yaml")
    edited = (site / "content/articles/deux.md").read_text().replace("Deux", "2: [faute")
    (site / "content/articles/deux.md").write_text(edited)
    before = contents(site)
    told = take(
        site,
        wxr(
            item(1, "Un", name="un", more=comment("Léa", "a") + comment("Noé", "b")),
            item(2, "Deux", name="deux"),
            item(3, "Trois", name="deux"),
        ),
    )
    after = contents(site)
    assert {name: after[name] for name in before} == before
    assert told["files"] == ["content/articles/deux-2.md"]
    assert ("comment", "left", "comments-stand") in fates(told)


def test_what_a_text_says_is_not_where_it_came_from(site: Path) -> None:
    """Only front matter says that, however long it is."""
    labels = "".join(label(f"Un sujet parmi beaucoup {number}", "post_tag") for number in range(400))
    export = wxr(item(1, "Un", "<p>imported: blog.example#2</p>", name="un", more=labels), item(2, "Deux"))
    take(site, wxr(item(1, "Un", "<p>imported: blog.example#2</p>", name="un", more=labels)))
    assert "\n\nimported: blog.example#2\n" in text(site, "articles/un.md")
    assert fates(take(site, export)) == {("post", "there", ""): 1, ("post", "written", ""): 1}


def test_what_stands_keeps_its_name(site: Path) -> None:
    """Another file, folder or id of that name: the new text is called otherwise; themes go beside."""
    write(
        site,
        {
            "content/articles/un.md": "---\ntitle: Mien\n---\n",
            "content/themes.yaml": "avis: {title: Avis}\n",
            "content/publishers.yaml": "deux: {name: Deux}\n",
        },
    )
    before = contents(site)
    told = take(
        site, wxr(item(1, "x", name="un", more=label("Avis") + label("Neuf")), item(2, "y", name="deux"))
    )
    assert told["files"] == [
        "content/themes/imported.yaml",
        "content/articles/un-2.md",
        "content/articles/deux-2.md",
    ]
    assert {name: contents(site)[name] for name in before} == before
    assert "themes: [avis, neuf]" in text(site, "articles/un-2.md")
    told = take(site, wxr(item(3, "z", more=label("Encore"))))
    assert told["files"][0] == "content/themes/imported-2.yaml"


def test_of_two_of_one_name_the_later_one(site: Path) -> None:
    """In some exports an entry stands twice."""
    export = old_blogger(
        old_entry(1, "Neuf", "b", day="2014-02-01"), old_entry(1, "Vieux", "a"), old_entry(1, "Vieux", "a")
    )
    told = take(site, export)
    assert fates(told) == {("post", "written", ""): 1, ("post", "left", "twice"): 2}
    assert "\nb\n" in text(site, "articles/neuf.md")


def test_old_addresses_lead_on_where_they_can(site: Path) -> None:
    """Not where the text is anyway, nor where the site has a page, nor twice from one address."""
    export = wxr(
        item(1, "Un", name="un", link="https://blog.example/2015/02/un/"),
        item(2, "À propos", kind="page", name="a-propos", link="https://blog.example/a-propos/"),
        item(3, "Articles", kind="page", name="articles", link="https://blog.example/articles/"),
        item(4, "Encore un", name="encore", link="https://blog.example/2015/02/un/"),
        item(5, "Le flux", name="flux", link="https://blog.example/feed.xml"),
        item(6, "Avec accents", name="e", link="https://blog.example/%C3%A9t%C3%A9/e.html"),
    )
    told = take(site, export)
    aliases = {
        path: [line for line in (site / path).read_text(encoding="utf-8").split("\n") if "aliases" in line]
        for path in told["files"]
    }
    assert aliases == {
        "content/articles/un.md": ['aliases: ["/2015/02/un/"]'],
        "content/pages/a-propos.md": [],
        "content/pages/articles-2.md": [],
        "content/articles/encore.md": [],
        "content/articles/flux.md": [],
        "content/articles/e.md": ['aliases: ["/été/e.html"]'],
    }
    assert {"code": "addresses-taken", "n": "3"} in told["looks"]
    done = call("build", "--site", site, "--jobs", "1")
    assert done.exit_code == 0, done.output
    assert (site / "output/2015/02/un/index.html").exists()


HOSTILE = (
    "../../etc/passwd",
    "a\u202eb",
    "x" * 300,
    "con",
    "..",
    "/",
    "日本",
    "<script>alert(1)</script>",
    "[[x]] {{ y }}",
)


def test_hostile_names(site: Path) -> None:
    """Whatever a post is called, its file is one of articles/, and is read back."""
    told = take(site, wxr(*(item(n, one, name=one.replace("<", "")) for n, one in enumerate(HOSTILE, 1))))
    assert fates(told) == {("post", "written", ""): len(HOSTILE)}
    assert len(told["files"]) == len(HOSTILE)
    for path in told["files"]:
        assert Path(path).parent.as_posix() == "content/articles"
        assert len(Path(path).name) <= 90
    done = call("check", "--site", site)
    assert done.exit_code == 0, done.output


def test_a_series_is_a_report_where_it_is_asked_for(site: Path) -> None:
    """Its trends by number, the post that leads to them its introduction; what comes later joins it."""

    def part(number: int, day: int) -> str:
        return item(
            number,
            f"Tendances 2014 : la chose {number} {number}/4",
            name=f"chose-{number}",
            day=f"2014-01-{day:02} 09:00:00",
        )

    links = "".join(f'<a href="https://blog.example/2015/02/chose-{n}/">x</a> ' for n in (1, 2, 3))
    recap = item(
        9, "Les tendances 2014", f"<p>Toutes : {links}</p>", name="toutes", day="2014-02-01 09:00:00"
    )
    told = take(site, wxr(part(2, 7), part(1, 5), part(3, 9), recap, item(8, "Autre 1/2")), "--report")
    assert sorted(told["files"]) == [
        "content/2014-tendances/01-la-chose-1.md",
        "content/2014-tendances/02-la-chose-2.md",
        "content/2014-tendances/03-la-chose-3.md",
        "content/2014-tendances/report.md",
        "content/articles/autre-1-2.md",
    ]
    report = text(site, "2014-tendances/report.md")
    assert "title: Les tendances 2014\nyear: 2014\nsections: {announced: 4, partial: true}\n" in report
    assert "Toutes\u00a0:" in report or "Toutes : [[la-chose-1|x]]" in report
    assert "title: La chose 2" in text(site, "2014-tendances/02-la-chose-2.md").replace(
        "la chose", "La chose"
    )
    before = contents(site)
    told = take(site, wxr(part(2, 7), part(1, 5), part(3, 9), recap, part(4, 12)), "--report")
    assert told["files"] == ["content/2014-tendances/04-la-chose-4.md"]
    assert {name: contents(site)[name] for name in before} == before
    assert call("check", "--site", site).exit_code == 0


def test_figures_are_listed_and_studies_are_asked_for(site: Path) -> None:
    """None of them verified; each study says in which text it was read, and is written once."""
    body = "<p>Selon BVA, 84 % des Français ont attendu. 12 % des clients sont partis.</p>"
    export = wxr(item(1, "Attente", body, name="attente"))
    told = take(site, export)
    assert [(one["text"], one["checked"]) for one in told["figures"]] == [
        ("84 %", "unverified"),
        ("12 %", "unverified"),
    ]
    assert not (site / "content/studies").exists()
    told = take(site, export, "--figures")
    assert "content/publishers.yaml" in told["files"]
    study = text(site, "studies/bva.yaml")
    assert "checked: unverified" in study
    assert "url: https://blog.example/2015/02/attente/" in study
    assert call("check", "--site", site).exit_code == 0
    before = contents(site)
    take(site, export, "--figures")
    assert contents(site) == before


@pytest.mark.parametrize("language", ["fr", "en"])
def test_the_summary_in_words(site: Path, language: str) -> None:
    """Everything in, everything left with its reason, and what to look at."""
    write(site, {"content/site.yaml": f"title: Essai\nlanguage: {language}\n"})
    file = site.parent / "export"
    image = '<p><img src="https://blog.example/a.jpg"> 84 % des clients</p>'
    file.write_text(wxr(item(1, body=image), item(2, status="private"), item(3, kind="nav_menu_item")))
    done = call("import", file, "--site", site)
    assert done.exit_code == 0
    expected = {
        "fr": (
            "Pris\u00a0: 1 billet.",
            "Laissé\u00a0: 1 billet (privé",
            "1 entrée de menu",
            "Images restées",
        ),
        "en": ("Taken in: 1 post.", "Left out: 1 post (private", "1 menu item", "Pictures left"),
    }
    assert all(words in done.stdout for words in expected[language])


def test_broken_xml_says_where(site: Path) -> None:
    """Line and column, and what to do; then what can be had is."""
    broken = wxr(item(1, "Un"), item(2, "Deux")).replace("<![CDATA[Deux]]>", "De & ux <br>")
    line = broken[: broken.index("De & ux")].count("\n") + 1
    said = refused(site, broken)
    assert f"line {line}, column" in said
    assert "--recover" in said
    told = take(site, broken, "--recover")
    assert ("post", "written", "") in fates(told)


def test_what_is_cut_off_is_saved(site: Path) -> None:
    """Up to where it ends."""
    whole = old_blogger(old_entry(1, "Un"), old_entry(2, "Deux"))
    cut = whole[: whole.index("Deux") + 2]
    assert "line" in refused(site, cut)
    told = take(site, cut, "--recover")
    assert fates(told) == {("post", "written", ""): 2}


BOMB = """<?xml version="1.0"?><!DOCTYPE rss [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;">]>
<rss xmlns:wp="http://wordpress.org/export/1.2/"><channel><item><title>&b;</title></item></channel></rss>"""


@pytest.mark.parametrize("options", [(), ("--recover",)])
@pytest.mark.parametrize(
    ("export", "words"),
    [
        (BOMB, "DOCTYPE"),
        ("<rss xmlns:wp='http://wordpress.org/export/1.2/'><channel>" + "<wp:x>" * 100_000, "nested deeper"),
        ("<html><body>x", "web page"),
        (b"\x89PNG\r\n\x1a\n", "no file that Trendbook"),
        ("", "no file that Trendbook"),
    ],
    ids=["entities", "depth", "page", "picture", "empty"],
)
def test_what_is_no_export_is_refused(
    site: Path, export: str | bytes, words: str, options: tuple[str, ...]
) -> None:
    """In words, and nothing is written."""
    assert words in refused(site, export, *options)


def test_a_feed_that_declares_entities_is_refused(site: Path) -> None:
    """Old feeds may name their document type; none declares entities."""
    assert "entit" in refused(site, BOMB.replace("wordpress.org", "x.example"))


def test_an_empty_post_and_one_without_a_title(site: Path) -> None:
    """The first is left, the second is called by its day."""
    told = take(site, wxr(item(1, "", ""), item(2, "", "<p>x</p>", day="2015-02-03 00:00:00")))
    assert fates(told) == {("post", "left", "empty"): 1, ("post", "written", ""): 1}
    assert "title: Sans titre 2015-02-03\n" in text(site, told["files"][0].removeprefix("content/"))


def test_no_folder_of_the_site_may_lead_elsewhere(site: Path) -> None:
    """A link out of it is told, and nothing is written there."""
    (site.parent / "out").mkdir()
    (site / "content/articles").symlink_to(site.parent / "out")
    assert "would lead out of the site" in refused(site, wxr(item(1)), code=2)
    assert not list((site.parent / "out").iterdir())


def test_no_such_file(site: Path) -> None:
    """The machine says why."""
    done = call("import", site / "none.xml", "--site", site)
    assert done.exit_code == 3
    assert "none.xml" in done.stderr
