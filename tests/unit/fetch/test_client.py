"""An address is followed where it leads, or it is said why not: with a fake server."""

from __future__ import annotations

from collections.abc import Mapping

import pytest

from generator.fetch.client import Reached, get
from generator.fetch.guard import Watch
from generator.fetch.transport import Answer, Limits
from generator.fetch.unusable import Unusable
from generator.incoming.deciding import Validators

PRIVATE = 0


class Fake:
    """Answers from a table, and notes what was asked."""

    limits = Limits(total=5.0)

    def __init__(self, answers: Mapping[str, tuple[int, str]]) -> None:
        self.answers = answers
        self.asked: list[tuple[str, dict[str, str]]] = []

    def starting_at(self, _host: str) -> Fake:
        """Whoever asks."""
        return self

    def ask(self, address: str, headers: Mapping[str, str], watch: Watch) -> Answer:
        """The answer of the table; 200 where it has none."""
        assert watch.left > 0
        self.asked.append((address, dict(headers)))
        status, location = self.answers.get(address, (200, ""))
        if status == PRIVATE:
            raise Unusable("private-address", host="a", where="a", kind="loopback")
        return Answer(status, {"location": location} if location else {}, b"corps")


class Odd(Fake):
    """Refuses conditions, and says that nothing changed when it is asked without."""

    def ask(self, address: str, headers: Mapping[str, str], watch: Watch) -> Answer:
        """The answer to one request."""
        super().ask(address, headers, watch)
        return Answer(412 if "If-None-Match" in headers else 304, {}, b"")


def reached(answers: Mapping[str, tuple[int, str]], start: str, **more: Validators) -> Reached:
    """Where an address leads."""
    return get(Fake(answers), start, "agent", more.get("validators"))


def refused(answers: Mapping[str, tuple[int, str]], start: str) -> str:
    """Why an address leads nowhere."""
    with pytest.raises(Unusable) as fault:
        reached(answers, start)
    return fault.value.code


@pytest.mark.parametrize("status", [301, 308])
def test_redirects_for_good_are_noted_from_the_start(status: int) -> None:
    """As far as they go without another kind between."""
    table = {
        "https://a.org/": (status, "https://b.org/x"),
        "https://b.org/x": (301, "/y"),
        "https://b.org/y": (302, "https://c.org/"),
        "https://c.org/": (301, "https://d.org/"),
    }
    found = reached(table, "https://a.org")
    assert (found.final_url, found.permanent) == ("https://d.org/", "https://b.org/y")


@pytest.mark.parametrize("status", [302, 303, 307])
def test_other_redirects_are_followed_and_not_noted(status: int) -> None:
    """They may lead elsewhere tomorrow."""
    found = reached({"https://a.org/": (status, "//b.org/é?q=à#x")}, "https://a.org/")
    assert (found.final_url, found.permanent) == ("https://b.org/%C3%A9?q=%C3%A0", None)


def test_letters_of_a_redirect_are_utf_8() -> None:
    """Which HTTP reads as Latin-1."""
    location = "/é".encode().decode("latin-1")
    assert reached({"https://a.org/": (302, location)}, "https://a.org/").final_url == "https://a.org/%C3%A9"


@pytest.mark.parametrize(
    ("target", "code"),
    [
        ("", "redirect-nowhere"),
        ("http://a.org/", "redirect-downgrade"),
        ("file:///etc/passwd", "redirect-bad-scheme"),
        ("gopher://a.org/", "redirect-bad-scheme"),
        ("javascript:alert(1)", "redirect-bad-scheme"),
        ("https://moi:secret@a.org/", "redirect-credentials"),
        ("https://[::1", "redirect-bad-address"),
        ("https://a.org:99999/", "redirect-bad-address"),
        ("https://a.org/\x00", "redirect-bad-address"),
        ("https://a.org/", "redirect-loop"),
    ],
)
def test_where_nothing_is_asked_is_not_led(target: str, code: str) -> None:
    """And why."""
    assert refused({"https://a.org/": (302, target)}, "https://a.org/") == code


def test_five_redirects_are_enough() -> None:
    """The sixth is one too many."""
    table = {f"https://a.org/{step}": (302, f"/{step + 1}") for step in range(6)}
    assert refused(table, "https://a.org/0") == "redirects"
    assert reached(table, "https://a.org/1").final_url == "https://a.org/6"


@pytest.mark.parametrize(
    ("address", "code"),
    [("file:///etc/passwd", "bad-scheme"), ("https://a@b.org/", "credentials"), ("a.org", "bad-address")],
)
def test_what_is_no_address_is_not_asked(address: str, code: str) -> None:
    """Not a single request."""
    assert refused({}, address) == code


def test_validators_go_to_the_address_that_gave_them() -> None:
    """And to no other on the way."""
    fake = Fake({"https://a.org/": (301, "https://b.org/")})
    get(fake, "https://a.org/", "agent", Validators("https://b.org/", '"x"', None))
    assert ["If-None-Match" in headers for _, headers in fake.asked] == [False, True]


@pytest.mark.parametrize("status", [400, 412, 416])
def test_conditions_that_are_refused_are_left_out(status: int) -> None:
    """Once."""
    fake = Fake({"https://a.org/": (status, "")})
    get(fake, "https://a.org/", "agent", Validators("https://a.org/", '"x"', "hier"))
    assert ["If-None-Match" in headers for _, headers in fake.asked] == [True, False]


def test_private_machines_are_told_apart_by_who_named_them() -> None:
    """An author may mean one; a server that leads there may not, whatever sources.yaml lists."""
    assert refused({"https://a.org/": (PRIVATE, "")}, "https://a.org/") == "private-address"
    table = {"https://a.org/": (302, "https://b.org/"), "https://b.org/": (PRIVATE, "")}
    assert refused(table, "https://a.org/") == "redirect-private-address"


def test_nothing_changed_is_no_answer_to_who_did_not_ask_that() -> None:
    """There would be nothing to keep."""
    assert refused({"https://a.org/": (304, "")}, "https://a.org/") == "odd-304"
    fake = Fake({"https://a.org/": (304, "")})
    found = get(fake, "https://a.org/", "agent", Validators("https://a.org/", '"x"', None))
    assert found.answer.status == 304
    fake = Odd({})
    with pytest.raises(Unusable) as fault:
        get(fake, "https://a.org/", "agent", Validators("https://a.org/", '"x"', None))
    assert (fault.value.code, len(fake.asked)) == ("odd-304", 2)
