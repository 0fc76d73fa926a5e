"""Pictures of posts: fetched by the rules of all fetching, kept for what they hold."""

from __future__ import annotations

import json
import struct
import zlib
from pathlib import Path

import pytest

from tests.badserver import gives, leads_to, says, serving
from tests.exports import item, wxr
from tests.program import call, published, write


def png(width: int = 3) -> bytes:
    """A whole picture of one colour."""

    def chunk(kind: bytes, body: bytes) -> bytes:
        return struct.pack(">I", len(body)) + kind + body + struct.pack(">I", zlib.crc32(kind + body))

    head = struct.pack(">IIBBBBB", width, 2, 8, 0, 0, 0, 0)
    rows = zlib.compress((b"\0" + b"\x7f" * width) * 2)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", rows) + chunk(b"IEND", b"")


@pytest.fixture
def site(tmp_path: Path) -> Path:
    """A site that may ask this machine."""
    sources = "allow_private: [127.0.0.1]\n"
    return write(
        tmp_path / "site", {"content/site.yaml": "title: x\nlanguage: fr\n", "sources.yaml": sources}
    )


def test_what_is_a_picture_is_taken(site: Path) -> None:
    """By what it holds: its ending is its own; the same one once; the others stay links and are told."""
    behaviours = {
        "/a.gif": gives(png()),
        "/b/a.png": gives(png(4)),
        "/moved": leads_to("/a.gif"),
        "/page.png": gives(b"<html>no"),
        "/gone.png": says("404 Not Found"),
    }
    with serving(behaviours) as server:
        names = ("/a.gif", "/a.gif", "/b/a.png", "/moved", "/page.png", "/gone.png", "/../../../etc/passwd")
        images = "".join(f'<p><img src="{server.url(name)}" alt="Vue"></p>' for name in names)
        (site.parent / "w").write_text(wxr(item(1, body=images, name="un")))
        done = call("import", site.parent / "w", "--site", site, "--pictures", "--format", "json")
        assert done.exit_code == 0, done.output
    told = json.loads(done.stdout)
    taken = [path for path in told["files"] if "/images/" in path]
    assert taken == [f"content/articles/images/{name}.png" for name in ("a", "a-2", "moved")]
    assert (site / taken[0]).read_bytes() == png()
    body = (site / "content/articles/un.md").read_text(encoding="utf-8")
    assert body.count("![Vue](images/a.png)") == 2
    assert "![Vue](images/a-2.png)" in body
    assert body.count("[Image : Vue](http://127.0.0.1") == 3
    failed = next(one for one in told["looks"] if one["code"] == "pictures-failed")
    assert failed["n"] == "3"
    assert published(site).written


def test_no_other_machine_of_a_private_network_is_asked(tmp_path: Path) -> None:
    """Unless sources.yaml allows it."""
    site = write(tmp_path / "site", {"content/site.yaml": "title: x\nlanguage: fr\n"})
    with serving({"/a.png": gives(png())}) as server:
        (tmp_path / "w").write_text(
            wxr(item(1, body=f'<img src="{server.url("/a.png")}" alt="Vue">', name="un"))
        )
        done = call("import", tmp_path / "w", "--site", site, "--pictures")
    assert done.exit_code == 0
    assert not (site / "content/articles/images").exists()


def test_without_the_option_nothing_is_asked(site: Path) -> None:
    """Pictures are listed and linked."""
    asked: list[str] = []
    with serving({"/a.png": lambda on: asked.append(on.request.path)}) as server:
        (site.parent / "w").write_text(
            wxr(item(1, body=f'<img src="{server.url("/a.png")}" alt="Vue">', name="un"))
        )
        assert call("import", site.parent / "w", "--site", site).exit_code == 0
    assert not asked
    assert "[Image : Vue](http" in (site / "content/articles/un.md").read_text(encoding="utf-8")
