"""Styles written into the elements that they are for. The only module that knows css-inline."""

from __future__ import annotations


def inlined(html: str) -> str:
    """The document with each style sheet written into it, but for what is marked to be kept.

    Nothing is fetched, whatever the document names.
    """
    import css_inline

    inliner = css_inline.CSSInliner(load_remote_stylesheets=False)
    found: str = inliner.inline(html)
    return found
