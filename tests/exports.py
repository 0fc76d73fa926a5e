"""Exports of blogs as their programs write them, invented: what tests of moving in share."""

from __future__ import annotations

from collections.abc import Iterable
from html import escape

KIND = "http://schemas.google.com/blogger/2008/kind#"
BLOG = "tag:blogger.com,1999:blog-1"
OLD_HEAD = (
    "<?xml version='1.0' encoding='UTF-8'?>"
    '<?xml-stylesheet href="http://www.blogger.com/styles/atom.css" type="text/css"?>'
    "<feed xmlns='http://www.w3.org/2005/Atom' xmlns:openSearch='http://a9.com/-/spec/opensearchrss/1.0/'"
    " xmlns:thr='http://purl.org/syndication/thread/1.0'>"
    f"<id>{BLOG}.archive</id><title type='text'>Un blog</title>"
    "<link rel='alternate' type='text/html' href='http://unblog.blogspot.com/'/>\n"
)
TAKEOUT_HEAD = (
    "<?xml version='1.0' encoding='utf-8'?>"
    "<feed xmlns='http://www.w3.org/2005/Atom' xmlns:blogger='http://schemas.google.com/blogger/2018'>"
    f"<id>{BLOG}</id><title>Un blog</title>\n"
)
WXR_HEAD = """<?xml version="1.0" encoding="UTF-8" ?>
<!-- generator="WordPress/6.4" created="2026-01-01 10:00" -->
<rss version="2.0"
\txmlns:excerpt="http://wordpress.org/export/1.2/excerpt/"
\txmlns:content="http://purl.org/rss/1.0/modules/content/"
\txmlns:wfw="http://wellformedweb.org/CommentAPI/"
\txmlns:dc="http://purl.org/dc/elements/1.1/"
\txmlns:wp="http://wordpress.org/export/1.2/">
<channel><title>Un blog</title><link>https://blog.example</link>
<wp:wxr_version>1.2</wp:wxr_version><wp:base_blog_url>https://blog.example</wp:base_blog_url>
<wp:author><wp:author_id>1</wp:author_id><wp:author_login><![CDATA[cam]]></wp:author_login>
<wp:author_email><![CDATA[cam@secret.example]]></wp:author_email>
<wp:author_display_name><![CDATA[Camille D.]]></wp:author_display_name></wp:author>
<wp:category><wp:term_id>1</wp:term_id><wp:category_nicename>avis</wp:category_nicename></wp:category>
"""


def old_entry(
    number: int | str,
    title: str = "Un billet",
    body: str = "Un texte.",
    *,
    kind: str = "post",
    day: str = "2014-01-05",
    link: str = "",
    labels: Iterable[str] = (),
    more: str = "",
) -> str:
    """An entry of the old layout; `more` is XML."""
    names = "".join(
        f"<category scheme='http://www.blogger.com/atom/ns#' term='{escape(one)}'/>" for one in labels
    )
    alternate = f"<link rel='alternate' type='text/html' href='{link}' title='x'/>" if link else ""
    return (
        f"<entry><id>{BLOG}.post-{number}</id><published>{day}T10:00:00.000+01:00</published>"
        f"<updated>{day}T11:00:00.001+01:00</updated>"
        f"<category scheme='http://schemas.google.com/g/2005#kind' term='{KIND}{kind}'/>{names}"
        f"<title type='text'>{escape(title)}</title><content type='html'>{escape(body)}</content>"
        f"<link rel='self' href='http://www.blogger.com/feeds/1/posts/default/{number}'/>{alternate}"
        f"<author><name>Camille</name><uri>x</uri><email>noreply@blogger.com</email></author>{more}</entry>\n"
    )


def old_blogger(*entries: str) -> str:
    """An export of Blogger in the old layout."""
    return f"{OLD_HEAD}{''.join(entries)}</feed>"


DRAFT = "<app:control><app:draft>yes</app:draft></app:control>"
"""As in old exports: nobody declares the prefix."""


def reply(to: int | str) -> str:
    """What makes an entry a comment on another one."""
    return f"<thr:in-reply-to href='x' ref='{BLOG}.post-{to}' source='x' type='text/html'/>"


def takeout_entry(
    number: int | str,
    title: str = "Un billet",
    body: str = "Un texte.",
    *,
    kind: str = "POST",
    status: str = "LIVE",
    file: str = "",
    day: str = "2020-02-03",
    more: str = "",
) -> str:
    """An entry of Takeout's feed.atom."""
    return (
        f"<entry><id>{BLOG}.post-{number}</id><blogger:type>{kind}</blogger:type>"
        f"<blogger:status>{status}</blogger:status><author><name>Camille</name></author>"
        f"<title>{escape(title)}</title><content type='html'>{escape(body)}</content>"
        f"<blogger:metaDescription/><blogger:created>{day}T09:00:00Z</blogger:created>"
        f"<published>{day}T10:00:00Z</published><updated>{day}T11:00:00Z</updated>"
        f"<category scheme='tag:blogger.com,1999:blog-1' term='Avis'/>"
        f"<blogger:filename>{file}</blogger:filename>{more}</entry>\n"
    )


def takeout(*entries: str) -> str:
    """A feed.atom of Takeout."""
    return f"{TAKEOUT_HEAD}{''.join(entries)}</feed>"


def item(
    number: int | str,
    title: str = "Un billet",
    body: str = "<p>Un texte.</p>",
    *,
    kind: str = "post",
    status: str = "publish",
    day: str = "2015-02-03 09:00:00",
    name: str = "",
    link: str | None = None,
    closed: str = "",
    more: str = "",
) -> str:
    """An item of WXR; CDATA is split as WordPress splits it."""
    sent = "Mon, 30 Nov -0001 00:00:00 +0000" if day.startswith("0000") else "Tue, 03 Feb 2015 09:00:00 +0000"
    whole = body.replace("]]>", "]]]]><![CDATA[>")
    address = f"https://blog.example/2015/02/{name or number}/" if link is None else link
    return f"""<item><title><![CDATA[{title.replace("]]>", "]]]]><![CDATA[>")}]]></title>
<link>{escape(address)}</link><pubDate>{sent}</pubDate>
<dc:creator><![CDATA[cam]]></dc:creator><guid isPermaLink="false">https://blog.example/?p={number}</guid>
<description></description><content:encoded><![CDATA[{whole}]]></content:encoded>
<wp:post_id>{number}</wp:post_id><wp:post_date>{day}</wp:post_date><wp:post_date_gmt>{day}</wp:post_date_gmt>
<wp:post_name>{escape(name)}</wp:post_name><wp:status>{status}</wp:status><wp:post_type>{kind}</wp:post_type>
<wp:post_password>{closed}</wp:post_password>
<wp:postmeta><wp:meta_key>_edit</wp:meta_key><wp:meta_value><![CDATA[a:1:{{s:1:"a";O:3:"Foo":0:{{}}}}]]></wp:meta_value>
</wp:postmeta>{more}</item>
"""


def comment(author: str, text: str, approved: str = "1", sort: str = "comment") -> str:
    """A comment of an item."""
    return (
        f"<wp:comment><wp:comment_id>1</wp:comment_id><wp:comment_author><![CDATA[{author}]]></wp:comment_author>"
        "<wp:comment_author_email>lea@secret.example</wp:comment_author_email>"
        "<wp:comment_author_IP>203.0.113.9</wp:comment_author_IP>"
        "<wp:comment_date_gmt>2015-02-04 10:00:00</wp:comment_date_gmt>"
        f"<wp:comment_content><![CDATA[{text}]]></wp:comment_content>"
        f"<wp:comment_approved>{approved}</wp:comment_approved><wp:comment_type>{sort}</wp:comment_type></wp:comment>"
    )


def label(name: str, domain: str = "category", nicename: str = "x") -> str:
    """A category or tag of an item."""
    return f'<category domain="{domain}" nicename="{nicename}"><![CDATA[{name}]]></category>'


def wxr(*items: str) -> str:
    """An export of WordPress."""
    return f"{WXR_HEAD}{''.join(items)}</channel></rss>"
