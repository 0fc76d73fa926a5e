"""A deck as a file."""

from __future__ import annotations

import io
import zipfile
from pathlib import Path

from PIL import Image
from pptx import Presentation

from tests.presentations import plain
from tests.program import call


def test_a_deck_is_written(site: Path, tmp_path: Path) -> None:
    """Where it is asked for, and its name is told."""
    target = tmp_path / "salon.html"
    done = call("deck", "--site", site, "2025", "--lang", "en", "--out", target)
    assert done.exit_code == 0, done.output
    assert str(target) in done.stdout
    assert '<html lang="en">' in target.read_text(encoding="utf-8")


def test_what_is_wrong_leaves_no_file(site: Path, tmp_path: Path) -> None:
    """The message says what there is; faults of the content are shown as by a build."""
    target = tmp_path / "x.html"
    done = call("deck", "--site", site, "2030-rapport", "--out", target)
    assert done.exit_code == 1
    assert "2025-rapport" in done.stderr
    (site / "content/2025-rapport/deck.yaml").write_text("trends: [rien]\n", encoding="utf-8")
    done = call("deck", "--site", site, "--out", target)
    assert done.exit_code == 1
    assert "[bad-slide]" in done.stderr
    assert not target.exists()


def test_a_template_gives_its_look(site: Path, tmp_path: Path) -> None:
    """Typed after the command, or named in deck.yaml from its folder."""
    template, target = tmp_path / "client.pptx", tmp_path / "salon.pptx"
    template.write_bytes(plain())
    done = call("deck", "--site", site, "--format", "pptx", "--template", template, "--out", target)
    assert done.exit_code == 0, done.output
    assert Presentation(str(target)).slides[0].slide_layout.name == "Title Slide"
    (site / "content/2025-rapport/client.pptx").write_bytes(plain())
    (site / "content/2025-rapport/deck.yaml").write_text(
        "template: client.pptx\nlayouts: {cover: Title Only}\n", encoding="utf-8"
    )
    done = call("deck", "--site", site, "--format", "pptx", "--out", target)
    assert done.exit_code == 0, done.output
    assert Presentation(str(target)).slides[0].slide_layout.name == "Title Only"


def test_a_template_that_is_none_is_told_where_it_is_named(site: Path, tmp_path: Path) -> None:
    """By its line in deck.yaml, or by its name; what stood there before stands as it was."""
    target = tmp_path / "x.pptx"
    target.write_text("avant", encoding="utf-8")
    wrong = tmp_path / "client.pptx"
    wrong.write_text("bonjour", encoding="utf-8")
    typed = ("deck", "--site", site, "--format", "pptx", "--out", target)
    done = call(*typed, "--template", wrong)
    assert done.exit_code == 1
    assert "client.pptx" in done.stderr
    assert "[bad-template]" in done.stderr
    done = call(*typed, "--template", tmp_path / "rien.pptx")
    assert done.exit_code == 1
    assert "rien.pptx" in done.stderr
    (site / "content/2025-rapport/client.pptx").write_text("bonjour", encoding="utf-8")
    (site / "content/2025-rapport/deck.yaml").write_text("speaker: Ana\ntemplate: client.pptx\n", "utf-8")
    for command in (typed, ("check", "--site", site)):
        done = call(*command)
        assert done.exit_code == 1
        assert "content/2025-rapport/deck.yaml:2:11" in done.output
    done = call("deck", "--site", site, "--template", wrong)
    assert done.exit_code == 2
    assert "--format pptx" in done.stderr
    assert target.read_text(encoding="utf-8") == "avant"


def test_our_template_can_be_had(site: Path, tmp_path: Path) -> None:
    """To start one's own from: it is one that decks can take, in the site's colours."""
    (site / "content/site.yaml").write_text(
        'title: Petit site\nlanguages: [fr]\nbrand: {light: {c1: "#123456"}}\n', encoding="utf-8"
    )
    own, target = tmp_path / "modele.pptx", tmp_path / "x.pptx"
    done = call("deck", "--site", site, "--new-template", own)
    assert done.exit_code == 0, done.output
    assert [layout.name for layout in Presentation(str(own)).slide_layouts][:2] == ["Couverture", "À retenir"]
    with zipfile.ZipFile(own) as archive:
        assert b'val="123456"' in archive.read("ppt/theme/theme1.xml")
    assert call("deck", "--site", site, "--format", "pptx", "--template", own, "--out", target).exit_code == 0
    slides = Presentation(str(target)).slides
    assert [slide.slide_layout.name for slide in slides][:3] == ["Couverture", "Section", "Chiffre"]


def test_a_picture_that_cannot_be_read_is_told(site: Path, tmp_path: Path) -> None:
    """At its line: its head is a picture's, the rest is missing."""
    target = io.BytesIO()
    Image.effect_noise((200, 100), 60).save(target, "PNG")
    (site / "content/2025-rapport/photo.png").write_bytes(target.getvalue()[:2000])
    (site / "content/2025-rapport/deck.yaml").write_text(
        "slides:\n  - title: Vu\n    picture: {file: photo.png, alt: Une photo}\n", encoding="utf-8"
    )
    done = call("deck", "--site", site, "--format", "pptx", "--out", tmp_path / "x.pptx")
    assert done.exit_code == 1
    assert "content/2025-rapport/deck.yaml:3:" in done.output
    assert "[bad-image]" in done.output
    assert not (tmp_path / "x.pptx").exists()
