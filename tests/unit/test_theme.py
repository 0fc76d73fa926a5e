"""Rendering and faults of templates."""

from __future__ import annotations

import pickle
import subprocess
import sys
from dataclasses import dataclass
from html import escape

import pytest

from generator.theme import TemplateFault, render


@dataclass(frozen=True)
class View:
    """A view as small as can be."""

    title: str = "Chiffres"
    html: str = "<b>gras</b>"


FAMILY = {
    "base.html": "<main>{% block main %}{% endblock %}</main>\n",
    "pages/page.html": (
        '{% extends "base.html" %}\n{% from "parts/macros.html" import big %}\n'
        '{% block main %}{{ big(page.title) }}{% include "parts/foot.html" %}{% endblock %}\n'
    ),
    "parts/macros.html": (
        '{% import "parts/deep.html" as deep %}\n{% macro big(text) %}<h1>{{ text }}</h1>{% endmacro %}\n'
    ),
    "parts/deep.html": "{% macro deep() %}{% endmacro %}\n",
    "parts/foot.html": "<i>{{ page.title }}</i>\n",
    "pages/other.html": "nothing to do with it\n",
}


def test_page_from_a_family_of_templates() -> None:
    """A page is made from its own template and those it extends, includes and imports."""
    assert render(FAMILY, "pages/page.html", View()) == ("<main><h1>Chiffres</h1><i>Chiffres</i>\n</main>\n")


def test_text_is_escaped_and_markup_is_not() -> None:
    """Plain text is escaped wherever it stands; only what is marked safe is printed as it is."""
    templates = {
        "a.html": '<a title="{{ page.title }}">{{ page.title }}</a>{{ page.html | safe }}{{ page.html }}'
    }
    assert render(templates, "a.html", View(title='<"&>')) == (
        '<a title="&lt;&#34;&amp;&gt;">&lt;&#34;&amp;&gt;</a><b>gras</b>&lt;b&gt;gras&lt;/b&gt;'
    )


def test_words_come_from_the_catalogue() -> None:
    """`say` speaks the language that it is given."""
    templates = {"a.html": '{{ say("fr", "pages.themes") }}/{{ say("en", "pages.themes") }}'}
    assert render(templates, "a.html", View()) == "Thèmes/Themes"


@pytest.mark.parametrize("name", ["range", "dict", "namespace", "cycler", "lipsum", "self.x"])
def test_no_other_global(name: str) -> None:
    """Jinja's own globals are not there: a page depends on its view alone."""
    with pytest.raises(TemplateFault):
        render({"a.html": f"{{{{ {name}() }}}}"}, "a.html", View())


@pytest.mark.parametrize(
    ("templates", "path", "line", "message"),
    [
        ({"a.html": "<p>\n{{ page.titel }}"}, "templates/a.html", 2, "titel"),
        ({"a.html": "<p>\n\n{{ nobody }}"}, "templates/a.html", 3, "nobody"),
        ({"a.html": "<p>\n{% if %}"}, "templates/a.html", 2, "expression"),
        ({"a.html": '\n{% include "b.html" %}'}, "templates/a.html", 2, "b.html"),
        ({"a.html": '{% extends "b.html" %}', "b.html": "\n\n{{ page.x }}"}, "templates/b.html", 3, "x"),
        ({"a.html": '{% include "b.html" %}', "b.html": "\n{% for %}"}, "templates/b.html", 2, ""),
        ({"a.html": '\n{{ say("fr", "no.such.key") }}'}, "templates/a.html", 2, "no.such.key"),
        ({"a.html": "\n\n{{ page.title + 1 }}"}, "templates/a.html", 3, ""),
        ({"a.html": "\n{{ page.title | nofilter }}"}, "templates/a.html", 2, "nofilter"),
        ({}, "templates/a.html", 1, "a.html"),
    ],
)
def test_fault_names_its_place(templates: dict[str, str], path: str, line: int, message: str) -> None:
    """A fault says in which template it is, on which line, and what it is."""
    with pytest.raises(TemplateFault) as raised:
        render(templates, "a.html", View())
    assert (raised.value.path, raised.value.line) == (path, line)
    assert message in raised.value.message


def test_fault_inside_a_macro() -> None:
    """The place is the innermost template, where the mending is to be done."""
    templates = {
        "a.html": '{% from "m.html" import m %}\n\n{{ m(page) }}',
        "m.html": "{% macro m(x) %}\n{{ x.nothing }}\n{% endmacro %}",
    }
    with pytest.raises(TemplateFault) as raised:
        render(templates, "a.html", View())
    assert (raised.value.path, raised.value.line) == ("templates/m.html", 2)


def test_fault_crosses_processes() -> None:
    """A fault met by a worker arrives whole."""
    fault = pickle.loads(pickle.dumps(TemplateFault("templates/a.html", 3, "why")))  # noqa: S301 - our own
    assert (fault.path, fault.line, fault.message) == ("templates/a.html", 3, "why")


def test_changed_template_is_seen() -> None:
    """An environment that is kept never answers for other templates."""
    assert render({"a.html": "one"}, "a.html", View()) == "one"
    assert render({"a.html": "two"}, "a.html", View()) == "two"


def test_templates_that_include_each_other_are_a_fault() -> None:
    """Not an endless page."""
    cycle = {"a.html": '{% include "b.html" %}', "b.html": "{%- include 'a.html' -%}"}
    with pytest.raises(TemplateFault):
        render(cycle, "a.html", View())


def test_what_is_printed_once_is_the_same_on_every_page() -> None:
    """A macro is asked once for equal values, by name and place; another value is another matter."""
    templates = {
        "m.html": "{% macro item(text, mark) %}<b>{{ text }}{{ mark }}</b>{% endmacro %}",
        "a.html": (
            '{% from "m.html" import item %}{{ once(item, page.title, "&") }}{{ item(page.title, "&") }}'
        ),
    }
    for title in ("one", "<two>", "one"):
        first, second = render(templates, "a.html", View(title)).split("</b>")[:2]
        assert first == second == f"<b>{escape(title)}&amp;"


def test_without_jinja() -> None:
    """To know that nothing changed, Jinja is not imported."""
    code = "import sys; import generator.theme; print('jinja2' in sys.modules)"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "False"
