"""Bytes that were made to break what reads them: each has its message and its line."""

import gzip
import io
import zipfile
import zlib
from typing import Any

import pytest

from dateline.ingest import bounds
from dateline.types.report import Receipt
from tests.ingest import samples
from tests.ingest.test_formats import reports, taken, told

TALKS, BOATS, SHIPS = (f"https://norland.example/{name}" for name in ("talks", "boats", "ships"))
DAMAGED = "its digest does not match its bytes, or it was cut short"
MISPLACED = "its length is wrong: no record follows where it ends"


def zeros(size: int) -> bytes:
    """A gzip member of so many zeros, made of one packed piece said again and again."""
    packer = zlib.compressobj(9, zlib.DEFLATED, -15)
    piece = packer.compress(bytes(1 << 24)) + packer.flush(zlib.Z_FULL_FLUSH)
    return b"\x1f\x8b\x08" + bytes(7) + piece * (size >> 24)


def test_gzip_that_was_cut_short_fails() -> None:
    assert told("a.txt.gz", gzip.compress(samples.WORDS)[:-9]) == [
        ("a.txt.gz", "failed", "gzip that was cut short")
    ]


def test_ten_gigabytes_of_zeros_in_ten_megabytes_fail_early() -> None:
    data = zeros(10 << 30)
    assert len(data) < 11_000_000
    assert told("a.txt.gz", data) == [("a.txt.gz", "failed", "too large: more than 50 MB unpacked")]


def test_gzip_of_very_many_members_is_one_file() -> None:
    [report] = reports("a.txt.gz", gzip.compress(b"a") * 50_000)
    assert report.data == b"a" * 50_000


def test_an_entry_that_says_it_is_too_large_fails_unread() -> None:
    data = bytearray(samples.zipped({"zeros.txt": bytes(10_000), "a.txt": samples.WORDS}))
    at = data.index(b"PK\x01\x02") + 24
    data[at : at + 4] = (4_000_000_000).to_bytes(4, "little")
    assert told("bomb.zip", bytes(data))[-1] == (
        "bomb.zip!zeros.txt",
        "failed",
        "too large: 4,000 MB unpacked, and 50 MB is the limit",
    )


def test_an_entry_that_says_too_little_is_not_unpacked_further() -> None:
    data = bytearray(samples.zipped({"zeros.txt": bytes(40_000_000)}))
    at = data.index(b"PK\x01\x02") + 24
    data[at : at + 4] = (100).to_bytes(4, "little")
    [(_, outcome, reason)] = told("bomb.zip", bytes(data))
    assert (outcome, reason.split(":")[0]) == ("failed", "a broken entry of an archive")


def test_an_entry_that_swells_more_than_text_does_is_refused() -> None:
    [(_, outcome, reason)] = told("bomb.zip", samples.zipped({"zeros.txt": bytes(2_000_000)}))
    assert outcome == "failed"
    assert reason.endswith("more than 200 fold is refused")


def test_a_zip_in_a_zip_in_a_zip_is_read_and_deeper_ones_are_not() -> None:
    data = samples.zipped({"a.txt": samples.WORDS})
    for _ in range(2):
        data = samples.zipped({"in.zip": data})
    assert told("p.zip", data) == [("p.zip!in.zip!in.zip!a.txt", "read", "")]
    for _ in range(2):
        data = samples.zipped({"in.zip": data})
    [(name, outcome, reason)] = told("p.zip", data)
    assert (name.count("!"), outcome, reason) == (5, "failed", bounds.TOO_DEEP)


def test_more_entries_than_are_taken_fail(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("dateline.ingest.take.MOST_ENTRIES", 2)
    data = samples.zipped({f"{name}.txt": samples.WORDS + name.encode() for name in "abcd"})
    outcomes = [(file, reason) for file, _, reason in told("pile.zip", data)]
    assert outcomes[1:] == [("pile.zip!b.txt", ""), ("pile.zip!c.txt", bounds.TOO_MANY)]


def test_an_archive_that_lists_too_much_fails_unread(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("dateline.ingest.zip.MOST_ENTRIES", 2)
    data = samples.zipped(dict.fromkeys("abc", samples.WORDS))
    assert told("pile.zip", data) == [("pile.zip", "failed", bounds.TOO_MANY)]


@pytest.mark.parametrize("cut", [3, 30, 60])
def test_a_zip_that_was_cut_short_fails(cut: int) -> None:
    [(_, outcome, reason)] = told("pile.zip", samples.zipped({"a.txt": samples.WORDS})[:-cut])
    assert (outcome, reason.split(":")[0]) == ("failed", "a broken zip archive")


def test_an_encrypted_entry_fails() -> None:
    data = bytearray(samples.zipped({"a.txt": samples.WORDS}))
    data[data.index(b"PK\x01\x02") + 8] |= 1
    assert told("pile.zip", bytes(data)) == [("pile.zip!a.txt", "failed", "encrypted")]


def test_an_entry_without_a_name_is_an_entry() -> None:
    data = samples.zipped({"": samples.WORDS})
    assert told("pile.zip", data) == [("pile.zip!", "read", "")]


def test_entries_of_one_name_are_told_apart() -> None:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        archive.writestr("a.txt", b"One.")
        with pytest.warns(UserWarning, match="Duplicate name"):
            archive.writestr("a.txt", b"Two.")
    files = [item.file for item in taken("pile.zip", out.getvalue())]
    assert len(set(files)) == 2


@pytest.mark.parametrize(
    ("broken", "reason"),
    [
        ({"digest": "A" * 32}, DAMAGED),
        ({"length": 40}, MISPLACED),
        ({"length": 190}, MISPLACED),
        ({"length": 100_000}, DAMAGED),
        ({"length": 10**17}, "too large: 100,000,000,000 MB unpacked, and 50 MB is the limit"),
        ({"digest": "", "length": 40}, MISPLACED),
        ({"digest": "", "length": 190}, MISPLACED),
    ],
)
def test_a_record_that_is_wrong_fails_and_the_next_is_read(
    broken: dict[str, Any], reason: str
) -> None:
    wrong = samples.record(BOATS, **broken)
    data = samples.record(TALKS) + wrong + samples.record(SHIPS)
    assert told("c.warc", data) == [
        (f"c.warc!{TALKS}", "read", ""),
        (f"c.warc!{BOATS}", "failed", reason),
        (f"c.warc!{SHIPS}", "read", ""),
    ]


def test_a_packed_record_that_is_broken_fails_and_the_next_is_read() -> None:
    packed = [bytearray(gzip.compress(samples.record(url))) for url in (TALKS, BOATS, SHIPS)]
    packed[1][60] ^= 255
    found = told("c.warc.gz", b"".join(packed))
    assert [outcome for _, outcome, _ in found] == ["read", "failed", "read"]


def test_a_packed_archive_that_was_cut_short_keeps_what_came_before() -> None:
    whole, cut = (gzip.compress(samples.record(url)) for url in (TALKS, BOATS))
    assert told("c.warc.gz", whole + cut[:-30]) == [
        (f"c.warc.gz!{TALKS}", "read", ""),
        (f"c.warc.gz!{BOATS}", "failed", DAMAGED),
    ]


def test_a_page_that_swells_in_a_web_archive_fails_alone() -> None:
    bomb = samples.record(BOATS, zeros(1 << 28), fields="Content-Encoding: gzip\r\n")
    found = told("c.warc", samples.record(TALKS) + bomb + samples.record(SHIPS))
    assert [outcome for _, outcome, _ in found] == ["read", "failed", "read"]
    assert found[1][2] == "a broken record: too large: more than 50 MB unpacked"


def test_a_pdf_without_text_is_skipped() -> None:
    assert told("scan.pdf", samples.pdf("", "")) == [
        ("scan.pdf", "skipped", "a PDF without text, perhaps a scan")
    ]


def test_a_broken_pdf_fails() -> None:
    [(_, outcome, reason)] = told("paper.pdf", b"%PDF-1.7 and nothing else")
    assert (outcome, reason.split(":")[0]) == ("failed", "a broken PDF")


def test_a_document_that_declares_entities_fails() -> None:
    bomb = samples.docx("&a;", before='<!DOCTYPE x [<!ENTITY a "aaaa">]>')
    assert told("notes.docx", bomb) == [
        ("notes.docx", "failed", "a document that declares entities")
    ]


def test_a_document_with_a_part_that_is_no_xml_fails() -> None:
    with zipfile.ZipFile(io.BytesIO(samples.docx("Boats."))) as made:
        parts = {name: made.read(name) for name in made.namelist()}
    broken = samples.zipped({**parts, "word/document.xml": b"\0"})
    [(_, outcome, reason)] = told("notes.docx", broken)
    assert (outcome, reason.split(":")[0]) == ("failed", "a broken document")


def test_a_document_that_swells_fails() -> None:
    [(_, outcome, reason)] = told("notes.docx", samples.docx("a" * 3_000_000))
    assert (outcome, reason.endswith("fold is refused")) == ("failed", True)


def test_entities_of_newsml_are_not_resolved() -> None:
    attack = b'?>\n<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/hostname">]>\n<newsItem'
    data = samples.NEWSML.replace(b"?>\n<newsItem", attack)
    data = data.replace(b"The talks resume", b"The talks &a; resume")
    [report] = reports("item.xml", data)
    assert b"The talks &amp;a; resume" in report.data or b"The talks &a; resume" in report.data


def test_messages_in_messages_are_read_as_deep_as_containers_are() -> None:
    made = samples.mail("0", html=False)
    for number in range(1, 7):
        outer = samples.mail(str(number), html=False)
        outer.add_attachment(made)
        made = outer
    outcomes = [outcome for _, outcome, _ in told("news.eml", made.as_bytes())]
    assert outcomes == ["read"] * 5 + ["failed"]


def test_a_part_of_a_message_may_claim_any_charset() -> None:
    claims = b'Content-Type: application/x; charset="a\0b"\n\n\xff\xfe'
    head = b"From: Ada <a@n.example>\nMessage-ID: <1@n>\n"
    data = head + b'Content-Type: multipart/mixed; boundary="1"\n\n--1\n' + claims + b"\n--1--\n"
    assert [outcome for _, outcome, _ in told("news.eml", data)] == ["skipped", "skipped"]


def test_parts_in_parts_a_thousand_deep_end() -> None:
    opens = b"".join(
        b'Content-Type: multipart/mixed; boundary="%d"\n\n--%d\n' % (number, number)
        for number in range(1000)
    )
    data = b"From: Ada <a@n.example>\nMessage-ID: <1@n>\n" + opens + b"\nThe talks resume.\n"
    [item] = taken("news.eml", data)
    assert isinstance(item, Receipt)


def test_a_page_ten_thousand_tags_deep_is_a_report() -> None:
    [report] = reports("deep.html", b"<!doctype html>" + b"<div>" * 10_000 + b"Talks resume.")
    assert report.media == "text/html"
