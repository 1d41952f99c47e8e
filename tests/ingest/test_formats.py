"""Every format keeps the contract, is known by its content, and tells what it declares."""

import gzip
import zipfile

import pytest

from dateline import plugins
from dateline.ingest import formats
from dateline.ingest.csv import CSV
from dateline.ingest.gzip import GZIP
from dateline.ingest.mbox import MBOX
from dateline.ingest.take import take
from dateline.ingest.wacz import WACZ
from dateline.ingest.zip import ZIP
from dateline.ports import Given, Source
from dateline.types.report import Declared, Outcome, Receipt, Report
from tests.contracts.source import SourceContract
from tests.ingest import samples

TALKS = "https://norland.example/talks"
BOATS = "https://norland.example/boats"
GOOD: tuple[tuple[Source, Given], ...] = (
    (CSV, Given("table.csv", samples.CSV)),
    (formats.DOCX, Given("notes.docx", samples.docx("Talks resume", "On Thursday."))),
    (formats.FEED, Given("feed.xml", samples.RSS)),
    (GZIP, Given("page.html.gz", gzip.compress(samples.PAGE, mtime=0))),
    (formats.MAIL, Given("news.eml", samples.mail().as_bytes())),
    (formats.NEWSML, Given("item.xml", samples.NEWSML)),
    (formats.NINJS, Given("item.json", samples.NINJS)),
    (formats.PDF, Given("paper.pdf", samples.pdf("The talks resume.", "On Thursday."))),
    (formats.WARC, Given("crawl.warc.gz", samples.warc(TALKS, BOATS))),
    (MBOX, Given("news.mbox", samples.mbox(samples.mail().as_bytes()))),
    (WACZ, Given("crawl.wacz", samples.wacz(samples.warc(TALKS)))),
    (ZIP, Given("pile.zip", samples.zipped({"a.html": samples.PAGE, "b.txt": samples.WORDS}))),
)


@pytest.mark.parametrize("known", GOOD, ids=lambda known: known[0].name)
class TestFormats(SourceContract):
    @pytest.fixture
    def source(self, known: tuple[Source, Given]) -> Source:
        return known[0]

    @pytest.fixture
    def good(self, known: tuple[Source, Given]) -> Given:
        return known[1]


def taken(file: str, data: bytes, declared: Declared = Declared()) -> list[Report | Receipt]:
    return list(take(Given(file, data, declared), plugins.sources()))


def reports(file: str, data: bytes) -> list[Report]:
    return [item for item in taken(file, data) if isinstance(item, Report)]


def told(file: str, data: bytes) -> list[tuple[str, str, str]]:
    """The name, outcome and reason of each item that is no report, and the name of each that is."""
    return [
        (item.file, item.outcome, item.reason)
        if isinstance(item, Receipt)
        else (item.file, "read", "")
        for item in taken(file, data)
    ]


@pytest.mark.parametrize("known", GOOD, ids=lambda known: known[0].name)
def test_is_known_without_its_name(known: tuple[Source, Given]) -> None:
    source, good = known
    assert source.accepts(Given("dump", good.data))
    assert [each.name for each in plugins.sources() if each.accepts(good)] == [source.name]


def test_a_table_gives_a_report_a_row() -> None:
    first, second = reports("table.csv", samples.CSV)
    assert (first.file, second.file) == ("table.csv:2", "table.csv:3")
    assert first.data == b"The talks resume.\nOn Thursday, they said."
    assert first.declared == Declared(None, "Talks", "Sund Post", None, "2031-05-08", None)
    assert second.declared.published is None


def test_a_table_may_be_of_another_program() -> None:
    data = "Titel;HTML;Link;Crawled\nBoote;<p>Boote sanken.</p>;https://sund.example/b;2031-06-01\n"
    [report] = reports("table.csv", data.encode("utf-16"))
    assert report.media == "text/html"
    assert report.declared == Declared(url="https://sund.example/b", fetched="2031-06-01")


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b"title,date\nTalks,2031\n", "a table without a column named text or html"),
        (b"title,text\n", "a table without rows"),
        (b"title,text\nTalks,\n", "row 2 has no words"),
    ],
)
def test_a_table_without_words_says_so(data: bytes, reason: str) -> None:
    [(_, outcome, why)] = told("table.csv", data)
    assert (outcome, why) == ("skipped", reason)


def test_a_page_of_a_web_archive_has_its_address_and_when_it_was_fetched() -> None:
    first, _ = reports("crawl.warc.gz", samples.warc(TALKS, BOATS))
    assert first.file == f"crawl.warc.gz!{TALKS}"
    assert first.declared == Declared(url=TALKS, fetched="2031-05-09T10:00:00Z")
    assert first.charset == "utf-8"


@pytest.mark.parametrize("date", ["1970-01-01T00:00:00Z", "2031-05", "yesterday", ""])
def test_a_record_without_a_moment_that_can_be_tells_none(date: str) -> None:
    [report] = reports("crawl.warc", samples.record(TALKS, date=date))
    assert report.declared == Declared(url=TALKS)


def test_what_is_no_page_in_a_web_archive_is_told() -> None:
    data = samples.record(TALKS, b"\x89PNG", kind="image/png")
    data += samples.record(BOATS, status="404 Not Found")
    assert told("crawl.warc", data) == [
        (f"crawl.warc!{TALKS}", "skipped", "image/png is not read in a WARC"),
        (f"crawl.warc!{BOATS}", "skipped", "the server answered 404, not with a page"),
    ]


def test_a_page_that_the_server_packed_is_unpacked() -> None:
    packed = gzip.compress(samples.PAGE, mtime=0)
    data = samples.record(TALKS, packed, fields="Content-Encoding: gzip\r\n")
    [report] = reports("crawl.warc", data)
    assert report.data == samples.PAGE


def test_a_page_that_was_fetched_twice_has_two_names() -> None:
    first, second = reports("crawl.warc", samples.record(TALKS) + samples.record(TALKS))
    assert (first.file, second.file) == (f"crawl.warc!{TALKS}", f"crawl.warc!{TALKS} (2)")


def test_a_wacz_gives_the_pages_of_its_archive() -> None:
    [report] = reports("crawl.wacz", samples.wacz(samples.warc(TALKS)))
    assert report.file == f"crawl.wacz!archive/data.warc.gz!{TALKS}"
    assert report.declared.fetched == "2031-05-09T10:00:00Z"


def test_a_zip_gives_each_entry_to_its_source() -> None:
    data = samples.zipped(
        {
            "reports/a.html": samples.PAGE,
            "b.pdf": samples.pdf("The talks resume."),
            "c.eml": samples.mail().as_bytes(),
            "style.css": b"p { color: red }",
            ".DS_Store": b"x",
            "../../up.txt": samples.WORDS,
        }
    )
    assert told("pile.zip", data) == [
        ("pile.zip!../../up.txt", "read", ""),
        ("pile.zip!.DS_Store", "skipped", "hidden"),
        ("pile.zip!b.pdf", "read", ""),
        ("pile.zip!c.eml", "read", ""),
        ("pile.zip!reports/a.html", "read", ""),
        ("pile.zip!style.css", "skipped", ".css is not read in an archive"),
    ]


def test_a_zip_may_hold_a_document_as_it_is() -> None:
    inner = samples.docx("Talks resume")
    data = samples.zipped({"notes.docx": inner, "a.txt": samples.WORDS}, zipfile.ZIP_STORED)
    assert [each.file for each in reports("p.zip", data)] == ["p.zip!a.txt", "p.zip!notes.docx"]


@pytest.mark.parametrize(
    "files",
    [
        {"[Content_Types].xml": b"<Types/>", "xl/workbook.xml": b"<workbook/>"},
        {"mimetype": b"application/epub+zip", "a.xhtml": samples.PAGE},
    ],
)
def test_office_documents_that_are_not_read_are_no_archives(files: dict[str, bytes]) -> None:
    [(_, outcome, reason)] = told("a.zip", samples.zipped(files, zipfile.ZIP_STORED))
    assert (outcome, reason) == (
        "skipped",
        "not text: looks like a zip archive or an office document",
    )


def test_the_same_page_in_a_zip_has_the_same_id() -> None:
    [inside] = reports("pile.zip", samples.zipped({"a.html": samples.PAGE}))
    [alone] = reports("a.html", samples.PAGE)
    assert inside.id == alone.id


def test_a_zip_has_sidecars() -> None:
    said = b'{"published": "2031-05-08"}'
    data = samples.zipped({"a.txt": samples.WORDS, "a.txt.meta.json": said, "b.meta.json": said})
    report, lone = taken("pile.zip", data)
    assert report.declared.published == "2031-05-08"
    assert isinstance(lone, Receipt)
    assert lone.reason == "metadata of a report that is not there"


def test_a_message_is_read_by_its_html_and_dated_where_it_was_sent() -> None:
    [report] = reports("news.eml", samples.mail().as_bytes())
    assert (report.media, report.data.startswith(b"<h1>Talks")) == ("text/html", True)
    assert report.declared == Declared(
        title="The morning: talks resume", outlet="Norland Daily", published="2031-05-08"
    )


def test_a_message_may_be_plain() -> None:
    [report] = reports("news.eml", samples.mail(html=False).as_bytes())
    assert report.media == "text/plain"


def test_what_hangs_on_a_message_is_given_too() -> None:
    made = samples.mail()
    inner = samples.mail("Boats were lost", html=False)
    made.add_attachment(samples.pdf("The talks resume."), "application", "pdf", filename="n.pdf")
    made.add_attachment(b"\x89PNG", "image", "png", filename="logo.png")
    made.add_attachment(inner)
    assert told("news.eml", made.as_bytes()) == [
        ("news.eml", "read", ""),
        ("news.eml!n.pdf", "read", ""),
        ("news.eml!logo.png", "skipped", "image/png is not read in a message"),
        ("news.eml!message 3.eml", "read", ""),
    ]


def test_a_mailbox_gives_each_message() -> None:
    first = samples.mail(html=False).as_bytes() + b"\n>From the harbour, they said.\n"
    data = samples.mbox(first, samples.mail("Boats").as_bytes())
    one, two = reports("news.mbox", data)
    assert (one.file, two.file) == ("news.mbox!1.eml", "news.mbox!2.eml")
    assert one.data.endswith(b"\n\nFrom the harbour, they said.\n")


def test_lines_of_a_pdf_are_joined_to_paragraphs() -> None:
    [report] = reports("paper.pdf", samples.pdf("The talks between Norland and\nSund resume."))
    assert report.data == b"The talks between Norland and Sund resume."


def test_a_document_keeps_its_paragraphs() -> None:
    [report] = reports("notes.docx", samples.docx("Talks resume", "On Thursday."))
    assert b"<p>Talks resume</p><p>On Thursday.</p>" in report.data


def test_an_item_of_ninjs_declares_what_it_says() -> None:
    [report] = reports("item.json", samples.NINJS)
    assert report.declared == Declared(TALKS, "Talks resume", None, "Ada Vale", "2031-05-08", "en")


def test_ninjs_of_version_3_has_bodies() -> None:
    data = (
        b'{"uri": "tag:n,2031:1", "headlines": [{"value": "Talks"}], "bodies":'
        b' [{"contentType": "text/plain", "value": "They resume."}]}'
    )
    [report] = reports("item.json", data)
    assert (report.data, report.declared.title) == (b"They resume.", "Talks")


def test_json_that_is_no_news_is_skipped_by_its_name() -> None:
    assert told("package.json", b'{"name": "talks"}')[0][1:] == (
        "skipped",
        "no source reads this format",
    )


def test_an_item_of_newsml_declares_what_it_says() -> None:
    [report] = reports("item.xml", samples.NEWSML)
    assert report.declared == Declared(
        None, "Talks resume", "Norland Daily", "Ada Vale", "2031-05-08", "en"
    )
    assert b"<p>The talks resume.</p>" in report.data


def test_an_item_that_was_canceled_is_skipped() -> None:
    data = samples.NEWSML.replace(b"stat:usable", b"stat:canceled")
    assert told("item.xml", data) == [
        ("item.xml", "skipped", "an item whose status is stat:canceled")
    ]


def test_a_feed_gives_what_is_whole_in_it() -> None:
    first, second = taken("feed.xml", samples.RSS)
    assert first.declared == Declared(TALKS, "Talks resume", "Norland Daily", None, "2031-05-08")
    assert isinstance(second, Receipt)
    assert (second.file, second.outcome) == (f"feed.xml!{BOATS}", Outcome.SKIPPED)
