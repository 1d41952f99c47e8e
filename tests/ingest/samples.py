"""Small files of every format, made by hand so that a test can break each at a chosen place."""

import base64
import gzip
import hashlib
import io
import json
import zipfile
from email.message import EmailMessage

PAGE = b"<!doctype html><title>Talks</title><p>The talks resume on Thursday.</p>"
WORDS = b"Norland asks for a plan\n\nThe talks resume on Thursday.\n"


def zipped(files: dict[str, bytes], how: int = zipfile.ZIP_DEFLATED) -> bytes:
    """A zip archive of these files."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", how) as archive:
        for name, data in files.items():
            archive.writestr(zipfile.ZipInfo(name, (2031, 5, 8, 0, 0, 0)), data, how)
    return out.getvalue()


def record(
    url: str,
    body: bytes = PAGE,
    *,
    kind: str = "text/html; charset=utf-8",
    status: str = "200 OK",
    fields: str = "",
    digest: str | None = None,
    length: int | None = None,
    date: str = "2031-05-09T10:00:00Z",
) -> bytes:
    """A response record; `digest` and `length` make it a wrong one, digest "" leaves it out."""
    http = f"HTTP/1.1 {status}\r\nContent-Type: {kind}\r\n{fields}\r\n".encode() + body
    sum_ = base64.b32encode(hashlib.sha1(http).digest()).decode()
    told = "" if digest == "" else f"WARC-Block-Digest: sha1:{digest or sum_}\r\n"
    head = (
        "WARC/1.1\r\nWARC-Type: response\r\n"
        "WARC-Record-ID: <urn:uuid:00000000-0000-0000-0000-000000000001>\r\n"
        f"WARC-Date: {date}\r\nWARC-Target-URI: {url}\r\n{told}"
        "Content-Type: application/http; msgtype=response\r\n"
        f"Content-Length: {len(http) if length is None else length}\r\n\r\n"
    )
    return head.encode() + http + b"\r\n\r\n"


def warc(*urls: str) -> bytes:
    """A packed web archive with a page for each address."""
    pages = (record(url, PAGE.replace(b"Thursday", url.encode())) for url in urls)
    return b"".join(gzip.compress(page, mtime=0) for page in pages)


def wacz(data: bytes) -> bytes:
    """A WACZ around one web archive."""
    index = json.dumps({"profile": "data-package", "wacz_version": "1.1.1"}).encode()
    return zipped({"archive/data.warc.gz": data, "datapackage.json": index}, zipfile.ZIP_STORED)


def mail(subject: str = "The morning: talks resume", html: bool = True) -> EmailMessage:
    """A newsletter in two forms."""
    made = EmailMessage()
    made["From"] = "Norland Daily <news@norland.example>"
    made["To"] = "reader@sund.example"
    made["Date"] = "Thu, 08 May 2031 23:30:00 -0500"
    made["Subject"] = subject
    made["Message-ID"] = "<1@norland.example>"
    made.set_content("The talks resume on Thursday, a minister said.\n")
    if html:
        made.add_alternative("<h1>Talks</h1><p>The talks resume.</p>", subtype="html", cte="7bit")
        made.set_boundary("parted")
    return made


def mbox(*messages: bytes) -> bytes:
    """A mailbox."""
    opens = b"From news@norland.example Thu May  8 07:00:00 2031\n"
    return b"\n".join(opens + message for message in messages)


def pdf(*pages: str, extra: bytes = b"") -> bytes:
    """A PDF with a page for each text, one line each; its table of places is right."""
    kids = " ".join(f"{3 + 2 * number} 0 R" for number in range(len(pages)))
    parts = [
        b"<</Type/Catalog/Pages 2 0 R>>",
        f"<</Type/Pages/Kids[{kids}]/Count {len(pages)}>>".encode(),
    ]
    font = f"{3 + 2 * len(pages)} 0 R"
    for number, text in enumerate(pages):
        lines = " T* ".join(f"({line}) Tj" for line in text.split("\n"))
        draws = f"BT /F 12 Tf 14 TL 50 700 Td {lines} ET".encode() if text else b""
        parts.append(
            f"<</Type/Page/Parent 2 0 R/MediaBox[0 0 612 792]/Contents {4 + 2 * number} 0 R"
            f"/Resources<</Font<</F {font}>>>>>>".encode()
        )
        parts.append(b"<</Length %d>>stream\n%s\nendstream" % (len(draws), draws))
    parts.append(b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>")
    out, places = b"%PDF-1.4\n" + extra, list[int]()
    for number, part in enumerate(parts, start=1):
        places.append(len(out))
        out += b"%d 0 obj" % number + part + b"endobj\n"
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    size = len(parts) + 1
    return out + (
        b"xref\n0 %d\n0000000000 65535 f \n%strailer<</Size %d/Root 1 0 R>>\nstartxref\n%d\n%%%%EOF"
        % (size, table, size, len(out))
    )


def docx(*paragraphs: str, before: str = "") -> bytes:
    """A Word document; `before` stands before its root element."""
    word = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
    rels = "http://schemas.openxmlformats.org/package/2006/relationships"
    types = "http://schemas.openxmlformats.org/package/2006/content-types"
    office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    body = "".join(f"<w:p><w:r><w:t>{text}</w:t></w:r></w:p>" for text in paragraphs)
    part = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
    return zipped(
        {
            "[Content_Types].xml": f'<Types xmlns="{types}"><Override PartName="/word/document.xml"'
            f' ContentType="{part}"/></Types>'.encode(),
            "_rels/.rels": f'<Relationships xmlns="{rels}"><Relationship Id="r1" Type="{office}/'
            'officeDocument" Target="word/document.xml"/></Relationships>'.encode(),
            "word/document.xml": f'{before}<w:document xmlns:w="{word}"><w:body>{body}</w:body>'
            "</w:document>".encode(),
        }
    )


NINJS = json.dumps(
    {
        "uri": "https://norland.example/talks",
        "pubstatus": "usable",
        "versioncreated": "2031-05-08T10:00:00Z",
        "headline": "Talks resume",
        "byline": "Ada Vale",
        "language": "en",
        "body_html": "<p>The talks resume on Thursday.</p>",
    },
    indent=1,
).encode()

NEWSML = b"""<?xml version="1.0" encoding="UTF-8"?>
<newsItem xmlns="http://iptc.org/std/nar/2006-10-01/" guid="tag:norland.example,2031:1" version="1">
 <itemMeta><provider qcode="n:d"><name>Norland Daily</name></provider>
  <versionCreated>2031-05-08T10:00:00Z</versionCreated><pubStatus qcode="stat:usable"/></itemMeta>
 <contentMeta><by>Ada Vale</by><headline>Talks resume</headline><language tag="en"/></contentMeta>
 <contentSet><inlineXML contenttype="application/xhtml+xml">
  <html xmlns="http://www.w3.org/1999/xhtml"><body><p>The talks resume.</p></body></html>
 </inlineXML></contentSet>
</newsItem>
"""

RSS = b"""<?xml version="1.0"?>
<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel>
<title>Norland Daily</title><link>https://norland.example/</link>
<item><title>Talks resume</title><link>https://norland.example/talks</link>
<pubDate>Thu, 08 May 2031 10:00:00 GMT</pubDate>
<content:encoded><![CDATA[<p>The talks resume on Thursday.</p>]]></content:encoded></item>
<item><title>Boats</title><link>https://norland.example/boats</link>
<description>Boats were lost.</description></item>
</channel></rss>
"""

CSV = (
    b"title,date,outlet,text\r\n"
    b'Talks,2031-05-08T10:00:00Z,Sund Post,"The talks resume.\nOn Thursday, they said."\r\n'
    b"Boats,8 May,Sund Post,Boats were lost.\r\n"
)
