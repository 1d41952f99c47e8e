"""NewsML-G2, the IPTC's news in XML: one report for each text item of a message.

    <newsItem …><itemMeta>…</itemMeta><contentMeta><headline>Talks resume</headline>…
      <contentSet><inlineXML><html xmlns="http://www.w3.org/1999/xhtml">…   ->  text/html
      <contentSet><inlineXML><nitf>…<body.content>…                         ->  text/html
      <contentSet><inlineData>…                                             ->  text/plain

Read by lxml without entities, network or very deep trees. Of a NITF body the paragraphs are taken;
packages and concepts are skipped, content that is only linked to is not fetched.
"""

from collections.abc import Iterator
from html import escape

from lxml import etree

from dateline.types.report import Declared

from . import sniff
from .parts import Part, failed, skipped

_NAR = "{http://iptc.org/std/nar/2006-10-01/}"
_XHTML = "{http://www.w3.org/1999/xhtml}"
_UNUSED = ("withheld", "canceled")


def items(data: bytes) -> Iterator[Part]:
    """Yield a part for each news item of a message, numbered where there are several."""
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False)
    try:
        root = etree.fromstring(data, parser)
    except (etree.XMLSyntaxError, ValueError) as error:
        yield failed(f"broken XML: {error}")
        return
    found = list(root.iter(_NAR + "newsItem"))
    if not found:
        yield skipped("a message without news items")
    for number, item in enumerate(found, start=1):
        name = item.get("guid") or f"item {number}"
        yield _part(item, name if len(found) > 1 else "")


def _part(item: etree._Element, name: str) -> Part:
    status = item.find(f"{_NAR}itemMeta/{_NAR}pubStatus")
    code = "" if status is None else (status.get("qcode") or status.get("uri") or "")
    if code.lower().endswith(_UNUSED):
        return skipped(f"an item whose status is {code}", name)
    words, media = _content(item)
    if not words.strip():
        return skipped("an item without words", name)
    return Part(name, words.encode("utf-8", "replace"), media, _declared(item))


def _content(item: etree._Element) -> tuple[str, str]:
    """The words of an item and how they are to be read."""
    for page in item.iterfind(f"{_NAR}contentSet/{_NAR}inlineXML/{_XHTML}html"):
        return etree.tostring(page, encoding="unicode", method="html", with_tail=False), sniff.HTML
    for inline in item.iterfind(f"{_NAR}contentSet/{_NAR}inlineXML"):
        lines = [_line(p) for p in inline.iter() if _local(p) in {"p", "hl1", "hl2"}]
        if lines:
            return "<article>" + "".join(lines) + "</article>", sniff.HTML
    for plain in item.iterfind(f"{_NAR}contentSet/{_NAR}inlineData"):
        return "".join(plain.itertext()), sniff.PLAIN
    return "", sniff.PLAIN


def _line(element: etree._Element) -> str:
    tag = "p" if _local(element) == "p" else "h1"
    return f"<{tag}>{escape(_words(element) or '')}</{tag}>"


def _local(element: etree._Element) -> str:
    """The name of an element without its namespace; "" for comments and the like."""
    return etree.QName(element).localname if isinstance(element.tag, str) else ""


def _declared(item: etree._Element) -> Declared:
    meta, content = f"{_NAR}itemMeta/{_NAR}", f"{_NAR}contentMeta/{_NAR}"
    days = (f"{meta}firstCreated", f"{content}contentCreated", f"{meta}versionCreated")
    day = next((text[:10] for path in days if (text := _words(item.find(path)))), None)
    provider = item.find(f"{meta}provider/{_NAR}name")
    source = item.find(f"{content}infoSource/{_NAR}name")
    language = item.find(f"{content}language")
    return Declared(
        title=_words(item.find(f"{content}headline")),
        outlet=_words(provider) or _words(source),
        byline=_words(item.find(f"{content}by")),
        published=day,
        language=None if language is None else language.get("tag"),
    )


def _words(element: etree._Element | None) -> str | None:
    return None if element is None else " ".join("".join(element.itertext()).split()) or None
