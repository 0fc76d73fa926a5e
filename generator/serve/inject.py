"""What a page is given when it is served, and only then: one script, and the right to run it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from html import escape, unescape
from typing import Final, NamedTuple

from generator.catalogue import say

FOLDER: Final = "/__trendbook/"
"""Where the preview's own files are; no address of a site starts with an underscore."""
SCRIPT: Final = f"{FOLDER}preview.js"
EVENTS: Final = f"{FOLDER}events"
_POLICY: Final = re.compile(
    r"""<meta\b[^>]*?http-equiv\s*=\s*["']?content-security-policy["']?[^>]*>""", re.IGNORECASE
)
_CONTENT: Final = re.compile(r'(content\s*=\s*")([^"]*)(")|(content\s*=\s*\')([^\']*)(\')', re.IGNORECASE)


class Preview(NamedTuple):
    """What the script is told of its page: a digest of its content, a note to show (it is a draft)."""

    digest: str
    note: str = ""


def with_preview(html: str, preview: Preview, nonce: str) -> str:
    """A page with the script at the end of its head, and its policy such that it may run."""
    tag = script_tag(preview, nonce)
    html = _POLICY.sub(lambda found: _allowed(found[0], nonce), html)
    start, head, rest = html.partition("</head>")
    return f"{start}{tag}{head}{rest}" if head else f"{html}{tag}"


def script_tag(preview: Preview, nonce: str) -> str:
    """The script's element."""
    told = f'data-digest="{escape(preview.digest)}" data-note="{escape(preview.note)}"'
    return f'<script src="{SCRIPT}" nonce="{nonce}" {told} defer></script>'


def fault_page(text: str, language: str, nonce: str) -> str:
    """The page where there is none to show: what is wrong, as the terminal says it."""
    allowed = f"style-src 'nonce-{nonce}'; script-src 'nonce-{nonce}'; connect-src 'self'"
    return (
        f'<!doctype html>\n<html lang="{language}">\n<head>\n<meta charset="utf-8">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        f'<meta http-equiv="Content-Security-Policy" content="default-src \'none\'; {allowed}">\n'
        f"<title>{escape(say(language, 'serve.fault.title'))}</title>\n"
        f'<style nonce="{nonce}">{_STYLE}</style>\n{script_tag(Preview(""), nonce)}\n</head>\n<body>\n'
        f"<h1>{escape(say(language, 'serve.fault.alone'))}</h1>\n<pre>{escape(text)}</pre>\n"
        "</body>\n</html>\n"
    )


_STYLE: Final = (
    ":root{color-scheme:light dark}body{font:1rem/1.5 system-ui,sans-serif;margin:2rem auto;max-width:70rem;"
    "padding:0 1rem}pre{white-space:pre-wrap;overflow-wrap:anywhere}"
)


def _allowed(meta: str, nonce: str) -> str:
    """A policy that also allows the script."""

    def widened(found: re.Match[str]) -> str:
        start, policy, end = (part for part in found.groups() if part is not None)
        return f"{start}{escape(_wider(unescape(policy), nonce), quote=False)}{end}"

    return _CONTENT.sub(widened, meta, count=1)


def _wider(policy: str, nonce: str) -> str:
    known: dict[str, list[str]] = {}
    for name, *sources in filter(None, (part.split() for part in policy.split(";"))):
        known.setdefault(name.lower(), sources)  # of two directives browsers take the first
    default = known.get("default-src")
    if default is not None or "script-src" in known:
        known["script-src"] = [*_some(known.get("script-src", default or [])), *_ours(known, nonce)]
    if "script-src-elem" in known:
        known["script-src-elem"] = [*_some(known["script-src-elem"]), *_ours(known, nonce, "script-src-elem")]
    if default is not None or "connect-src" in known:
        known["connect-src"] = [*dict.fromkeys((*_some(known.get("connect-src", default or [])), "'self'"))]
    return "; ".join(" ".join([name, *sources]) for name, sources in known.items())


def _ours(known: dict[str, list[str]], nonce: str, name: str = "script-src") -> list[str]:
    """A nonce allows this script alone; but beside one, browsers would not heed 'unsafe-inline'."""
    return ["'self'" if "'unsafe-inline'" in known.get(name, ()) else f"'nonce-{nonce}'"]


def _some(sources: list[str]) -> Iterator[str]:
    return (source for source in sources if source.lower() != "'none'")
