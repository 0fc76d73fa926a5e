"""What YAML becomes, and what authors are told of their slips."""

from __future__ import annotations

import subprocess
import sys
import time
from decimal import Decimal

import pytest

from generator.diagnostics import Diagnostic, Mark, Severity
from generator.presentation import message
from generator.yamlio import (
    Places,
    YamlMapping,
    YamlScalar,
    bad_characters,
    compose,
    find,
    front_matter,
    node_of,
    plain,
    split_front_matter,
)


def read(text: str) -> object:
    """The data of a text without fault."""
    composed = compose(text, "x.yaml")
    assert composed.diagnostics == ()
    assert composed.value is not None
    return plain(composed.value)


def faults(text: str) -> list[tuple[str, int, int]]:
    """Each fault with its line and column."""
    return [(one.message_key, one.mark.line, one.mark.column) for one in compose(text, "x.yaml").diagnostics]


def only(text: str) -> Diagnostic:
    """The one fault of a text."""
    (found,) = compose(text, "x.yaml").diagnostics
    return found


def node(text: str) -> YamlMapping:
    """The tree of a text."""
    value = compose(text, "x.yaml").value
    assert value is not None
    return value


TEXTS = (
    "010 01000 NO yes on True Null 12:30 12:30:45 2010-10 2010-10-05 0x10 0o7 1e3 .nan .5 5. 1_000 12,5 6/10"
)


@pytest.mark.parametrize(
    ("typed", "value"),
    [
        ("84", 84),
        ("-5", -5),
        ("+33", 33),
        ("12.50", Decimal("12.50")),
        ("true", True),
        ("false", False),
        ("null", None),
        ("~", None),
        ("", None),
        *((word, word) for word in TEXTS.split()),
        ("9" * 5000, "9" * 5000),
        ('"84"', "84"),
        ("'true'", "true"),
        ('""', ""),
    ],
)
def test_scalars_mean_what_they_look_like(typed: str, value: object) -> None:
    """Only plain integers, decimals, true, false and null are more than text; quotes make text."""
    found = read(f"a: {typed}\n")
    assert found == {"a": value}
    assert isinstance(found, dict)
    assert type(found["a"]) is type(value)


def test_a_decimal_keeps_its_text() -> None:
    """What was typed stays known beside what it means: 12.50 is not 12.5, 2010 may be a year."""
    entry = node("a: 12.50\n").entries[0].value
    assert entry == YamlScalar(Decimal("12.50"), "12.50", Mark("x.yaml", 1, 4, 5))


def test_maps_and_lists_keep_their_order() -> None:
    """Blocks and flows give the same data, in the order typed; keys are always text."""
    text = "2014: [b, a]\nz: {y: 1, x: [~]}\nlist:\n  - c\n  - d: 1\n    e: |\n      deux\n      lignes\n"
    assert read(f"{text}null: 1\n") == {
        "2014": ["b", "a"],
        "z": {"y": 1, "x": [None]},
        "list": ["c", {"d": 1, "e": "deux\nlignes\n"}],
        "null": 1,
    }


@pytest.mark.parametrize("text", ["", "\n\n", "# rien\n", "---\n"])
def test_nothing_written_is_nothing(text: str) -> None:
    """An empty file is no fault of YAML: who reads it says what is missing."""
    assert compose(text, "x.yaml").value is None
    assert faults(text) == []


def test_line_ends_and_byte_order_mark_do_not_matter() -> None:
    """Files from Windows and old Macs give the same data at the same places."""
    text = "a: 1\nb:\n  c: deux\n"
    expected = compose(text, "x.yaml")
    for ends in ("\r\n", "\r"):
        assert compose("\ufeff" + text.replace("\n", ends), "x.yaml") == expected


def test_columns_count_characters() -> None:
    """Accents, wide characters and emoji are one column each, as in the author's text."""
    assert faults("é😀: *x\nœuf: 1\nœuf: 2\n") == [("yaml-unsupported/alias", 1, 5), ("duplicate-key", 3, 1)]


STUDY = """\
title: Observatoire
method:
  sample: 1004
  tags: [a, {b: 1}]
points:
  - one
  - stat: two
    label: Deux
"""


@pytest.mark.parametrize(
    ("loc", "key", "mark"),
    [
        (("title",), False, (1, 8, 12)),
        (("title",), True, (1, 1, 5)),
        (("method",), False, (2, 1, 6)),
        (("method", "sample"), False, (3, 11, 4)),
        (("method", "sample"), True, (3, 3, 6)),
        (("method", "tags"), False, (4, 9, 11)),
        (("method", "tags", 1, "b"), False, (4, 17, 1)),
        (("points", 0), False, (6, 5, 3)),
        (("points", 0), True, (6, 5, 3)),
        (("points", 1, "label"), False, (8, 12, 4)),
        (("method", "absent"), False, (2, 1, 6)),
        (("method", "sample", "deeper", 3), True, (3, 11, 4)),
        (("points", 9), False, (5, 1, 6)),
        (("absent",), False, (1, 1, 5)),
        ((), False, (1, 1, 5)),
    ],
)
def test_find_gives_the_place(loc: tuple[str | int, ...], key: bool, mark: tuple[int, int, int]) -> None:  # noqa: FBT001
    """A value, its key, or the deepest ancestor; a block stands where its key stands."""
    assert find(node(STUDY), loc, key=key) == Mark("x.yaml", *mark)
    places = Places(node(STUDY))
    assert places.find((), key=key) == find(node(STUDY), (), key=key)
    assert [places.find(loc, key=key) for _ in range(2)] == [Mark("x.yaml", *mark)] * 2


def test_first_line_moves_every_mark() -> None:
    """YAML inside another file is reported with that file's lines."""
    found = compose("a: 1\na: 2\n", "x.md", first_line=10)
    assert [one.mark.line for one in found.diagnostics] == [11]
    assert found.diagnostics[0].values == {"key": "a", "line": "10"}


def test_a_key_twice_is_an_error() -> None:
    """The second is marked, the first's line is named, and the first value counts."""
    found = compose("a: 1\nb: 2\na: 3\n", "x.yaml")
    assert found.value is not None
    assert plain(found.value) == {"a": 1, "b": 2}
    assert faults("a: 1\nb: 2\na: 3\n") == [("duplicate-key", 3, 1)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("a: *b\n", ("yaml-unsupported/alias", 1, 4)),
        ("a: &b c\n", ("yaml-unsupported/anchor", 1, 4)),
        ("brand: &Co\n", ("yaml-unsupported/anchor", 1, 8)),
        ("a: !Important x\n", ("yaml-unsupported/tag", 1, 4)),
        ("a: !!python/object:os.system {}\n", ("yaml-unsupported/tag", 1, 4)),
        ("a: 1\n<<: {b: 1}\n", ("yaml-unsupported/merge", 2, 1)),
        ("{{x}}: 1\n", ("yaml-unsupported/complex-key", 1, 1)),
        ("? [a]\n: 1\n", ("yaml-unsupported/complex-key", 1, 3)),
        ("a: 1\n---\nb: 2\n", ("yaml-unsupported/documents", 2, 1)),
        ("- a\n", ("yaml-syntax/not-a-map", 1, 1)),
        ("texte\n", ("yaml-syntax/not-a-map", 1, 1)),
        ('"": x\n', ("yaml-syntax/no-key", 1, 1)),
        (": x\n", ("yaml-syntax/reserved", 1, 1)),
    ],
)
def test_what_our_yaml_leaves_out_is_named(text: str, expected: tuple[str, int, int]) -> None:
    """One fault, at the place, for each feature that is not accepted."""
    assert faults(text) == [expected]


def test_many_faults_in_one_run() -> None:
    """Reading goes on after a fault that does not break the structure."""
    text = "a: *x\nb: 1\nb: 2\nc: !t d\nd: Le client : roi\ne: @moi\n"
    codes = {key for key, _, _ in faults(text)}
    assert codes == {
        "yaml-unsupported/alias",
        "duplicate-key",
        "yaml-unsupported/tag",
        "yaml-syntax/colon",
        "yaml-syntax/reserved",
    }


@pytest.mark.parametrize(
    ("text", "expected", "fix"),
    [
        ("a: 1\ntitle: Le client : roi\n", ("colon", 2, 18), 'title: "Le client : roi"'),
        ("title: Bilan :\n", ("colon", 1, 14), 'title: "Bilan :"'),
        (
            'title: Le "client" : roi # note\nb: 1\n',
            ("colon", 1, 20),
            "title: 'Le \"client\" : roi' # note",
        ),
        ("c:\n  - Le client : roi : x\n", ("colon", 2, 15), '- "Le client : roi : x"'),
        ("after: {author: X, title: Le client : roi}\n", ("colon", 1, 37), None),
        ("unit: %\nb: 1\n", ("percent", 1, 7), "unit: percent"),
        ('title: "il dit "oui""\n', ("quotes", 1, 16), "title: 'il dit \"oui\"'"),
        ('title: "Foo" est roi\n', ("quotes", 1, 12), "title: '\"Foo\" est roi'"),
        ("title: 'l'avis'\nb: 1\n", ("quotes", 1, 10), 'title: "l\'avis"'),
        ("title: 'J'aime\nb: 1\n", ("quotes", 1, 10), 'title: "J\'aime"'),
        ('title: "Foo\nsummary: "Bar"\n', ("quote", 1, 8), 'title: "Foo"'),
        ('title: "Foo\nsummary: Bar\n', ("quote", 1, 8), 'title: "Foo"'),
        ('title: "Foo\n' + "k: v\n" * 0 + "a: 1\nb: 2\nc: 3\n" + 'z: "x"\n', ("quote", 1, 8), 'title: "Foo"'),
        ("themes: [a, b\nbrands: [c]\n", ("bracket", 1, 9), "themes: [a, b]"),
        ("themes: [a, b\n", ("bracket", 1, 9), "themes: [a, b]"),
        ("author: @marie\n", ("reserved", 1, 9), 'author: "@marie"'),
        ("a: *gras* mot\n", ("reserved", 1, 4), 'a: "*gras* mot"'),
        ("a: > 50 %\nb: 1\n", ("reserved", 1, 4), 'a: "> 50 %"'),
        ("summary: [[x]] est roi\n", ("reserved", 1, 10), 'summary: "[[x]] est roi"'),
        ("a:\n\tb: 1\n\tc: 2\nd: 1\n", ("tab", 2, 1), None),
        ("title:\u00a0Foo\nb: 1\n", ("no-break-space", 1, 7), None),
        ("a:\n\u00a0\u00a0b: 1\n  c: 2\n", ("no-break-space", 2, 1), None),
        ("a:\n  - x\n  -y\nb: 1\n", ("dash", 3, 3), "- y"),
        ("a:\n  -x\n  -y\nb: 1\n", ("dash", 2, 3), "- x"),
        ("a: 1\nyear:2014\nb: 2\n", ("no-space", 2, 5), "year: 2014"),
        ("method:\n  sample:1004\n  mode:online\n", ("no-space", 2, 9), "sample: 1004"),
        ("title:Foo\n", ("no-space", 1, 6), "title: Foo"),
        ('title "Foo"\nb: 2\n', ("no-colon", 1, 1), 'title: "Foo"'),
        ("a: 1\nmethod\n  sample: 3\n", ("no-colon", 2, 1), "method:"),
        ("a:\n  b: 1\n   c: 2\nd: 1\n", ("indentation", 3, 1), None),
        ("a:\n  b: 1\n c: 2\nd: 1\n", ("indentation", 3, 1), None),
        ("a:\n  b: 1\n    c: 2\n    d: 3\n  e: 1\n", ("indentation", 3, 1), None),
        ("a:\n - x\n  - y\nb: 1\n", ("indentation", 3, 1), None),
        ("light: {c1: #1A5276, c2: #222222}\n", ("hash-empty", 1, 13), None),
        ("c1: #1A5276\n", ("hash-empty", 1, 5), 'c1: "#1A5276"'),
        ("{title: Un, deux}\n", ("comma", 1, 13), None),
    ],
)
def test_a_slip_has_its_own_message(text: str, expected: tuple[str, int, int], fix: str | None) -> None:
    """Common slips are one fault each, at the author's slip, with a line to paste."""
    found = only(text)
    assert (found.code, found.severity) == ("yaml-syntax", Severity.ERROR)
    assert (found.variant, found.mark.line, found.mark.column) == expected
    assert message(found, "fr") != message(found, "en")
    if fix:
        assert found.values["fix"] == fix


def test_the_fix_shown_is_one_that_works() -> None:
    """Pasting the fix in place of the line gives what the author meant."""
    broken = "title: Le client : roi\nsummary: 'l'avis'\n"
    lines = broken.splitlines()
    for found in compose(broken, "x.yaml").diagnostics:
        lines[found.mark.line - 1] = found.values["fix"]
    assert read("\n".join(lines)) == {"title": "Le client : roi", "summary": "l'avis"}


def test_after_a_slip_the_rest_is_read() -> None:
    """A repaired text still gives its data, so that one slip does not hide ids from other files."""
    value = compose("title: Le client : roi\nstatistics:\n  un: {value: 1}\n", "x.yaml").value
    assert value is not None
    assert plain(value) == {"title": "Le client : roi", "statistics": {"un": {"value": 1}}}


def test_what_cannot_be_explained_is_one_message() -> None:
    """Without a repair there is one general fault for the file, and no data."""
    found = compose("a: ]\n  b: }\n: : [\n", "x.yaml")
    assert found.value is None
    assert len(found.diagnostics) == 1


@pytest.mark.parametrize(
    ("text", "variant"),
    [
        ("title: Top #marques\n", "hash"),
        ("title: Top # marques\n", None),
        ("sample: 1004 #vérifié\n", None),
        ('title: "Top #marques"\n', None),
        ("title: n°#1\n", None),
        ("title: Top ## marques\n", None),
    ],
)
def test_a_text_cut_by_a_hash_is_a_warning(text: str, variant: str | None) -> None:
    """Only where the sign touches the next word: real comments leave a space, or follow numbers."""
    found = compose(text, "x.yaml").diagnostics
    assert [one.variant for one in found] == ([variant] if variant else [])
    assert all(one.severity is Severity.WARNING for one in found)


@pytest.mark.parametrize(
    ("text", "key", "column"),
    [
        ("a: x\x00y\n", "bad-character", 5),
        ("a: x\x1by\n", "bad-character", 5),
        ("a: \u202eabc\n", "bad-character/bidi", 4),
        ("a: x\u200by\n", "bad-character/invisible", 5),
        ("a: x\u2028y\n", "bad-character/invisible", 5),
        ('a: "\\u202e"\n', "bad-character/bidi", 4),
        ("a: x\ud800y\n", "bad-character/invisible", 5),
        ("a:\n \x0b b: 1\n", "bad-character", 2),
    ],
)
def test_hidden_characters_are_refused(text: str, key: str, column: int) -> None:
    """Control, bidirectional and invisible characters are one fault, and no cascade follows."""
    ((found, _, at),) = faults(text)
    assert (found, at) == (key, column)


def test_emoji_and_soft_spaces_are_fine() -> None:
    """Joiners, combining marks and no-break spaces inside a text are what authors type."""
    assert read("a: 👩\u200d💻 84\u202f% e\u0301\n") == {"a": "👩\u200d💻 84\u202f% e\u0301"}
    assert read("title\u00a0: Foo\u00a0\n") == {"title": "Foo"}
    assert bad_characters("rien", "x") == ()


@pytest.mark.parametrize(
    "text",
    [
        "a: " + "[" * 40_000,
        "{a: " * 40_000,
        "- " * 40_000,
        "".join(" " * depth + "a:\n" for depth in range(300)),
    ],
    ids=["flow", "maps", "dashes", "blocks"],
)
def test_deep_nesting_is_refused_at_once(text: str) -> None:
    """Depth is counted while reading; libyaml's loaders crash on these."""
    assert [key for key, _, _ in faults(text)] == ["yaml-unsupported/depth"]


@pytest.mark.parametrize(
    "text",
    [
        "a: &a {x: 1}\n" + "".join(f"b{n}: &b{n} {{<<: [*a, *a]}}\n" for n in range(60)),
        "[" + "a," * 20_000 + "]",
        "a: " + "[-a," * 49,
        "".join(f"k{n}: a : b\n" for n in range(5_000)),
        "".join(f"k{n}:\n  -x\n" for n in range(5_000)),
        "\t\n" * 50_000 + ": : :",
        "a: '" + "'" * 50_000,
        "\0" * 50_000,
        "".join(f"k{n}: {n}\n" for n in range(5_000)) + "x: a : b\n",
    ],
    ids=["merges", "one line", "tight", "colons", "dashes", "tabs", "quotes", "nulls", "late"],
)
def test_bombs_are_answered_fast(text: str) -> None:
    """Hostile text costs what its length costs."""
    start = time.process_time()
    found = compose(text, "x.yaml")
    assert time.process_time() - start < 5
    assert 0 < len(found.diagnostics) <= 100


def test_a_file_that_is_too_large_is_not_read() -> None:
    """Four million characters are a mistake, not a study."""
    found = only("a: 1\n" * 800_001)
    assert message(found, "en") == "This file is larger than 4 MB"


def test_the_slow_loader_reads_the_same(monkeypatch: pytest.MonkeyPatch) -> None:
    """Without libyaml the same texts give the same data and the same faults."""
    import yaml

    texts = [STUDY, "a: Le client : roi\n", "title: 'l'avis'\nb: 1\n", "a: *b\n", "a:\n  b: 1\n c: 2\n"]
    fast = [compose(text, "x.yaml") for text in texts]
    monkeypatch.delattr(yaml, "CSafeLoader")
    assert [compose(text, "x.yaml") for text in texts] == fast


def test_yaml_is_not_imported_before_it_is_needed() -> None:
    """A build that changes nothing splits front matter, and must not pay for YAML."""
    used = "from generator.yamlio import split_front_matter; split_front_matter('---\\n---\\n')"
    code = f"import sys; {used}; sys.exit('yaml' in sys.modules)"
    subprocess.run([sys.executable, "-c", code], check=True)


def test_front_matter_is_split_from_the_text() -> None:
    """The YAML keeps its lines, the body knows where it starts."""
    text = "---\ntitle: Un\nyear: 2014\n---\n\nCorps\n---\nsuite\n"
    front = front_matter(text, "x.md").value
    assert front is not None
    assert front.node is not None
    assert plain(front.node) == {"title": "Un", "year": 2014}
    assert (front.first_line, front.body, front.body_line) == (2, "\nCorps\n---\nsuite\n", 5)
    assert find(front.node, ("year",)) == Mark("x.md", 3, 7, 4)
    assert split_front_matter(text) == (front.yaml_text, front.body, 5)
    assert split_front_matter("\ufeff" + text.replace("\n", "\r\n")) == (front.yaml_text, front.body, 5)
    assert node_of(text, "x.md") == front.node
    assert node_of("a: 1\n", "x.yaml") == node("a: 1\n")
    assert node_of("sans en-tête", "x.md") is None


@pytest.mark.parametrize(
    ("text", "expected", "line"),
    [
        ("", "bad-front-matter/missing", 1),
        ("Texte\n", "bad-front-matter/missing", 1),
        ("title: x\n---\nTexte\n", "bad-front-matter/missing", 1),
        ("\n\n---\ntitle: x\n---\n", "bad-front-matter/not-first", 3),
        ("----\ntitle: x\n---\n", "bad-front-matter/fence", 1),
        ("---\ntitle: x\n----\nTexte\n", "bad-front-matter/fence", 3),
        ("---\ntitle: x\n—\nTexte\n", "bad-front-matter/fence", 3),
        ("---\ntitle: x\n\nTexte\n", "bad-front-matter/unclosed", 1),
        ("---\ntitle: x\n\nTexte\n\n---\nsuite\n", "bad-front-matter/unclosed", 1),
        ("---\n- a\n---\n", "bad-front-matter/not-a-map", 2),
        ("---\ntitle: Le client : roi\n---\n", "yaml-syntax/colon", 2),
    ],
)
def test_front_matter_faults_say_which_line(text: str, expected: str, line: int) -> None:
    """A missing or badly closed block is told apart from bad YAML inside it."""
    (found,) = front_matter(text, "x.md").diagnostics
    assert (found.message_key, found.mark.line) == (expected, line)


def test_unclosed_front_matter_says_where_to_close_it() -> None:
    """The fix names the line on which the fence is missing and the line above it."""
    (found,) = front_matter("---\ntitle: x\nyear: 2014\n\nTexte\n", "x.md").diagnostics
    assert found.values == {"line": "4", "last": "year: 2014"}
