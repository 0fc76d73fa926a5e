"""The kind of a file is told by what it holds."""

from __future__ import annotations

import pytest

from generator.importing.sniff import FileKind, file_kind

BLOGGER = b"""<?xml version='1.0' encoding='UTF-8'?><feed xmlns='http://www.w3.org/2005/Atom'>
<id>tag:blogger.com,1999:blog-1.archive</id>"""
TAKEOUT = b"<feed xmlns='http://www.w3.org/2005/Atom' xmlns:blogger='http://schemas.google.com/blogger/2018'>"
WXR = b"""<?xml version="1.0"?><!-- generator="WordPress/5" -->
<rss version="2.0" xmlns:wp="http://wordpress.org/export/1.2/"><channel>"""
BIB = b"% a list\n@article{key,\n title = {Of <b>x</b>}}"


@pytest.mark.parametrize(
    ("head", "kind"),
    [
        (BLOGGER, FileKind.BLOGGER),
        (TAKEOUT, FileKind.BLOGGER),
        (WXR, FileKind.WORDPRESS),
        (WXR.decode().encode("utf-16"), FileKind.WORDPRESS),
        (b'<rss version="2.0"><channel><title>x</title>', FileKind.FEED),
        (b"<rss><channel><item><guid>tag:blogger.com,1999:blog-1.post-2</guid>", FileKind.FEED),
        (b"<feed xmlns='x'><entry>about https://wordpress.org/export/1.2/</entry>", FileKind.FEED),
        (b'{"version": "https://jsonfeed.org/version/1.1", "items": []}', FileKind.FEED),
        (b'[{"id": "a", "type": "report", "title": "x"}]', FileKind.CSL_JSON),
        (b'{"a": 1}', FileKind.OTHER),
        (BIB, FileKind.BIBTEX),
        (b"\xef\xbb\xbfTY  - JOUR\nAU  - A\nER  - \n", FileKind.RIS),
        (b"annee;valeur\n2024;12,5\n", FileKind.TABLE),
        ("année\tvaleur\n".encode("utf-16"), FileKind.TABLE),
        (b"<!DOCTYPE html><html><head>", FileKind.HTML),
        (b"just words", FileKind.OTHER),
        (b"", FileKind.OTHER),
        (b"\x89PNG\r\n\x1a\n\0\0\0,", FileKind.OTHER),
    ],
)
def test_the_kind_of_a_file(head: bytes, kind: FileKind) -> None:
    """In whatever encoding a file says it is; a name plays no part."""
    assert file_kind(head) is kind
