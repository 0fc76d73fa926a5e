"""A site that was moved in: it builds, its pages hold no script, and say what the posts said."""

from __future__ import annotations

from pathlib import Path

from generator.importing.spoken import parsed, spoken
from tests.exports import comment, item, label, old_blogger, old_entry, reply, wxr
from tests.program import call, published, write
from tests.site.crawl import pages_of
from tests.vectors import TAGS

CONFIG = "title: Essai\nlanguage: fr\ncomments: true\n"
LONG = """<p>Bonjour &laquo; vous &raquo;, c'est <b>l'avis</b> n° 3&nbsp;: 84&nbsp;% des clients [sic] !</p>
<h2>Deux | trois</h2><ol><li>un<ul><li>a</li></ul></li><li>deux</li></ol><pre>code [[x]]

  fin</pre><blockquote>Cit&eacute; *ainsi*</blockquote><table><tr><td>a</td><td>b|c</td></tr></table>"""


def test_no_script_of_an_export_reaches_a_page(tmp_path: Path) -> None:
    """In no field of a post, a comment, a label or an author, however it is spelled."""
    site = write(tmp_path, {"content/site.yaml": CONFIG})
    vectors = [one.replace("\0", "") for one in TAGS]
    items = (
        item(n, f"T {one}", f"<p>{one}</p>", name=f"p{n}", more=comment(one, one) + label(one))
        for n, one in enumerate((one.replace("]]>", "") for one in vectors), 1)
    )
    entries = (
        old_entry(n, one, one, labels=[one]) + old_entry(f"c{n}", one, one, kind="comment", more=reply(n))
        for n, one in enumerate(vectors, 1)
    )
    for name, export in (("w", wxr(*items)), ("b", old_blogger(*entries))):
        file = tmp_path / name
        file.write_text("".join(sign for sign in export if sign >= " " or sign in "\t\n"), encoding="utf-8")
        done = call("import", file, "--site", site)
        assert done.exit_code == 0, done.output
    outcome = published(site)
    assert outcome.written, outcome.diagnostics
    pages = pages_of(site / "output")
    assert len(pages) > 2 * len(vectors)
    del pages["recherche/"]  # which has a form and a script of the theme's own
    for page in pages.values():
        for element in page.tree:
            if element.attributes.get("type") == "application/ld+json":  # data, which does not run
                continue
            if element.tag == "script":  # the theme's own
                assert element.attributes["src"].endswith("assets/site.js")
                assert element.text == ""
                continue
            assert element.tag not in {"iframe", "object", "embed", "form", "base", "svg"}, page
            assert not [name for name in element.attributes if name.startswith("on")]
            if element.tag == "link":  # the theme's own icon
                continue
            addresses = (element.attributes.get(name, "") or "" for name in ("href", "src"))
            assert not [one for one in addresses if one.strip().lower().startswith(("javascript:", "data:"))]


def test_a_page_says_what_the_post_said(tmp_path: Path) -> None:
    """Its words and signs in order; comments below it, marked as what readers wrote."""
    site = write(tmp_path, {"content/site.yaml": CONFIG})
    (tmp_path / "w").write_text(
        wxr(item(1, "Un", LONG, name="un", more=comment("Léa", "Deux\n\nlignes *à* moi")))
    )
    assert call("import", tmp_path / "w", "--site", site).exit_code == 0
    assert published(site).written
    page = parsed((site / "output/articles/un/index.html").read_text(encoding="utf-8"))
    column = page.find(class_="column")
    assert column is not None
    remarks = column.find(class_="comments")
    assert remarks is not None
    assert [one.get_text() for one in remarks.select("li > p")] == [
        "Léa · 4 février 2015",
        "Deux",
        "lignes *à* moi",
    ]
    assert "n’ont pas été vérifiés" in remarks.get_text()
    for one in column.find_all(["aside", "section"]) + column.select(".trust"):
        one.decompose()
    assert spoken(column) == spoken(parsed(LONG))


def test_comments_are_not_shown_unless_the_site_says_so(tmp_path: Path) -> None:
    """They stand beside the post and wait."""
    site = write(tmp_path, {"content/site.yaml": "title: Essai\nlanguage: fr\n"})
    (tmp_path / "w").write_text(wxr(item(1, "Un", name="un", more=comment("Léa", "Merci"))))
    assert call("import", tmp_path / "w", "--site", site).exit_code == 0
    assert published(site).written
    assert "Merci" not in (site / "output/articles/un/index.html").read_text(encoding="utf-8")
