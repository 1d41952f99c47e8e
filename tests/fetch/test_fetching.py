"""Addresses are fetched within bounds, from where it is allowed, and what came is kept."""

import socket
from collections.abc import Iterator
from dataclasses import replace
from ipaddress import ip_address

import pytest

from dateline import plugins
from dateline.fetch.fetching import fetched
from dateline.fetch.rules import Address, Rules, anywhere, public
from dateline.ingest.formats import linked
from dateline.ingest.take import take
from dateline.ports import Given
from dateline.types.report import Receipt, Report
from tests.fetch.server import FEED, PAGE, serving

# The server of the tests is on this machine: that one address is allowed, no other.
RULES = Rules(
    allowed=lambda address: address == ip_address("127.0.0.1"),
    seconds=2.0,
    most_bytes=1_000_000,
    delay=0.0,
)


@pytest.fixture(scope="module")
def server() -> Iterator[tuple[str, list[str]]]:
    with serving() as running:
        yield running


@pytest.fixture
def site(server: tuple[str, list[str]]) -> str:
    return server[0]


def fetch(*urls: str, rules: Rules = RULES) -> list[Given | Receipt]:
    return list(fetched(urls, rules, linked, list[bytes]().append))


def refused(url: str, rules: Rules = RULES) -> str:
    [receipt] = fetch(url, rules=rules)
    assert isinstance(receipt, Receipt)
    assert (receipt.file, receipt.outcome) == (url, "failed")
    return receipt.reason


def test_a_page_is_given_with_its_address_and_charset(site: str) -> None:
    [given] = fetch(f"{site}/b.html")
    assert isinstance(given, Given)
    assert (given.data, given.charset) == (PAGE, "utf-8")
    assert given.declared.url == f"{site}/b.html"


def test_a_page_that_moved_is_given_with_the_address_where_it_is(site: str) -> None:
    [given] = fetch(f"{site}/moved")
    assert given.file == f"{site}/moved"
    assert given.declared.url == f"{site}/b.html"


def test_chunks_are_put_together(site: str) -> None:
    [given] = fetch(f"{site}/chunked")
    assert isinstance(given, Given)
    assert given.data == b"<p>Talks</p>"


def test_entries_of_a_feed_are_fetched_one_by_one(site: str) -> None:
    assert FEED
    found = fetch(f"{site}/feed.xml", f"{site}/a.html")
    assert [each.file for each in found] == [f"{site}/a.html", f"{site}/b.html"]


def test_what_was_fetched_is_kept_and_can_be_added_again(site: str) -> None:
    kept: list[bytes] = []
    [given] = fetched([f"{site}/chunked"], RULES, linked, kept.append)
    [again] = take(Given("kept.warc.gz", b"".join(kept)), plugins.sources())
    [report] = take(given, plugins.sources()) if isinstance(given, Given) else []
    assert isinstance(again, Report)
    assert isinstance(report, Report)
    assert (again.id, again.declared.url) == (report.id, f"{site}/chunked")
    assert again.declared == report.declared
    assert report.declared.fetched is not None


@pytest.mark.parametrize(
    ("path", "reason"),
    [
        ("/nothing", "the server answered 404, not with a page"),
        ("/loop", "more than 5 redirects"),
        ("/file", "not an address of http or https"),
        ("/closed/a.html", "the site's robots.txt does not allow it"),
        ("/toclosed", "the site's robots.txt does not allow it"),
        ("/endless", "more than 1 MB"),
        ("/slow", "it took more than 2 seconds"),
        ("/trickle", "it took more than 2 seconds"),
        (
            "/inward",
            "127.0.0.2 is at 127.0.0.2, in a private network; --fetch-private allows that",
        ),
    ],
)
def test_what_is_not_to_be_had_says_why(site: str, path: str, reason: str) -> None:
    assert refused(f"{site}{path}").removeprefix("the site's robots.txt cannot be had: ") == reason


def test_an_answer_that_breaks_off_fails(site: str) -> None:
    assert refused(f"{site}/short").startswith("the server broke off")


def test_a_closed_page_is_not_asked_for(server: tuple[str, list[str]]) -> None:
    site, asked = server
    refused(f"{site}/closed/b.html")
    assert "/closed/b.html" not in asked


def test_nothing_on_this_machine_is_fetched_unless_allowed(server: tuple[str, list[str]]) -> None:
    site, asked = server
    before = len(asked)
    assert "in a private network" in refused(f"{site}/b.html", replace(RULES, allowed=public))
    assert "in a private network" in refused(
        site.replace("127.0.0.1", "localhost"), replace(RULES, allowed=public)
    )
    assert len(asked) == before


def test_a_name_that_leads_elsewhere_the_second_time_is_resolved_once(
    site: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    port = int(site.rsplit(":", 1)[1])
    asked: list[str] = []

    def rebinding(host: str, port: int, **_: object) -> list[tuple[object, ...]]:
        asked.append(host)
        number = "127.0.0.1" if len(asked) % 2 else "127.0.0.2"
        return [(socket.AF_INET, socket.SOCK_STREAM, 6, "", (number, port))]

    monkeypatch.setattr(socket, "getaddrinfo", rebinding)
    # robots.txt is asked at the first address; the page's own look-up leads to the second.
    assert "in a private network" in refused(f"http://norland.example:{port}/b.html")
    assert asked == ["norland.example"] * 2


@pytest.mark.parametrize(
    "url",
    [
        "ftp://norland.example/a",
        "http:///a",
        "http://ada@norland.example/",
        "http://norland.example:x/",
    ],
)
def test_what_is_no_plain_address_is_refused(url: str) -> None:
    assert "address" in refused(url)


@pytest.mark.parametrize(
    "address",
    "127.0.0.1 10.1.2.3 172.16.0.1 192.168.1.1 169.254.169.254 100.64.0.1 0.0.0.0 224.0.0.1"
    " 255.255.255.255 ::1 :: fe80::1 fc00::1 ff02::1 ::ffff:127.0.0.1 64:ff9b::7f00:1"
    " 2002:7f00:1:: 2001:0:1::1 64:ff9b:1::a00:1".split(),
)
def test_addresses_of_private_networks_are_none_of_the_internet(address: str) -> None:
    assert not public(ip_address(address))


@pytest.mark.parametrize("address", ["8.8.8.8", "2606:4700::1111", "64:ff9b::808:808"])
def test_addresses_of_the_internet_are_public(address: str) -> None:
    found: Address = ip_address(address)
    assert public(found)
    assert anywhere(found)
