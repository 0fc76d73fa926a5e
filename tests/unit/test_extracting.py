"""`trendbook extract`: what is read, what is printed, how it ends."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from generator import cli, extracting, terminal
from generator.extract.plain import LIMIT, Form

TEXT = "Selon Kantar, 62 % des Français raccrochent. Sephora annonce 3 millions de membres.\n"


def call(*arguments: str | Path, given: str | bytes | None = None) -> Result:
    """The command in this process."""
    return CliRunner().invoke(cli.main, ["extract", *map(str, arguments)], input=given)


@pytest.fixture
def article(tmp_path: Path) -> Path:
    """A text of two figures."""
    path = tmp_path / "article.txt"
    path.write_text(TEXT, encoding="utf-8")
    return path


def test_json_is_a_list_with_offsets_in_the_file(article: Path) -> None:
    """And nothing else is printed."""
    done = call(article, "--format", "json")
    assert done.exit_code == 0
    assert [TEXT[one["start"] : one["end"]] for one in json.loads(done.stdout)] == ["62 %", "3 millions"]
    assert done.stderr == ""


def test_the_standard_input_is_read(article: Path) -> None:
    """Where the name is "-"."""
    assert call("-", "--format", "json", given=TEXT).stdout == call(article, "--format", "json").stdout


def test_one_source_alone(article: Path) -> None:
    """`--source` leaves the figures of one, whose study file can be saved as it is printed."""
    done = call(article, "--format", "yaml", "--source", "sephora")
    assert done.stdout.startswith("# content/studies/sephora.yaml\n")
    assert "---" not in done.stdout
    assert "Gallup" in call(article, "--source", "Gallup").stdout


def test_a_language_can_be_said(tmp_path: Path) -> None:
    """It decides what a dot in a number is."""
    path = tmp_path / "a.txt"
    path.write_text("2.500 visitors", encoding="utf-8")
    values = [
        json.loads(call(path, "--format", "json", "--language", language).stdout)[0]["value"]
        for language in ("fr", "en")
    ]
    assert values == [2500, 2.5]


def test_a_file_that_is_not_there(tmp_path: Path) -> None:
    """Is told, with the code of what the machine does not allow."""
    done = call(tmp_path / "none.txt")
    assert done.exit_code == terminal.ENVIRONMENT
    assert "none.txt" in done.stderr


def test_a_picture_is_no_text(tmp_path: Path) -> None:
    """Is told, with the code of a fault in the content."""
    path = tmp_path / "a.png"
    path.write_bytes(b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR" + bytes(100))
    done = call(path)
    assert done.exit_code == terminal.CONTENT_FAULT
    assert "a.png" in done.stderr


def test_what_is_left_out_of_a_long_text_is_told(tmp_path: Path) -> None:
    """On the error stream, so that the output stays data."""
    path = tmp_path / "a.txt"
    path.write_text("84 % des clients\n" + "\n" * LIMIT, encoding="utf-8")
    done = call(path, "--format", "json")
    assert len(json.loads(done.stdout)) == 1
    assert str(LIMIT) in done.stderr


@pytest.mark.parametrize(
    ("raw", "text"),
    [
        ("été".encode(), "été"),
        (b"\xef\xbb\xbf" + "été".encode(), "été"),
        ("été – 12 %".encode("cp1252"), "été – 12 %"),
        (b"12 %\r\n", "12 %\r\n"),
        (b"", ""),
    ],
)
def test_letters(tmp_path: Path, raw: bytes, text: str) -> None:
    """UTF-8 with or without a mark, else Windows-1252; ends of lines stay, for offsets' sake."""
    path = tmp_path / "a.txt"
    path.write_bytes(raw)
    assert extracting.read(str(path)).text == text


@pytest.mark.parametrize(
    ("name", "text", "form"),
    [
        ("a.md", "a", Form.MARKDOWN),
        ("a.HTM", "a", Form.HTML),
        ("a.txt", "<p>a</p>", Form.PLAIN),
        ("a", "<p>a</p>", Form.HTML),
    ],
)
def test_what_a_file_is_written_in(tmp_path: Path, name: str, text: str, form: Form) -> None:
    """Its ending says it, else its beginning."""
    path = tmp_path / name
    path.write_text(text, encoding="utf-8")
    assert extracting.read(str(path)).form is form


def test_the_title_of_a_text_is_where_its_figures_were_read(tmp_path: Path) -> None:
    """Its first words, or the file's name where those are no title."""
    path = tmp_path / "billet.txt"
    path.write_text(f"Un titre\n\n{TEXT}", encoding="utf-8")
    assert "via:\n  title: Un titre\n" in call(path, "--format", "yaml").stdout
    path.write_text(TEXT * 3, encoding="utf-8")
    assert "via:\n  title: billet.txt\n" in call(path, "--format", "yaml").stdout


def test_the_source_asked_for_is_a_name(tmp_path: Path) -> None:
    """It is found as a whole, whatever is written small in it."""
    path = tmp_path / "a.txt"
    path.write_text("Selon l’Institut Parlons client, 62 % attendent.", encoding="utf-8")
    told = json.loads(call(path, "--format", "json", "--source", "Institut Parlons client").stdout)
    assert [one["source"] for one in told] == ["Institut Parlons client"]
    assert json.loads(call(path, "--format", "json").stdout)[0]["source"] == "Institut Parlons"


@pytest.mark.parametrize("more", [(), ("--source", "Ipsos")])
def test_that_there_are_no_figures_is_a_comment_of_the_yaml(tmp_path: Path, more: tuple[str, ...]) -> None:
    """What is written to a file is one that can be read."""
    path = tmp_path / "billet.txt"
    path.write_text("Rien ici.", encoding="utf-8")
    told = call(path, "--format", "yaml", *more).stdout
    assert told.startswith("# ")
    assert told.count("\n") == 1
