"""ninjs, the IPTC's news in JSON: one report an item, versions 1 to 3.

    {"uri": "…", "headline": "Talks resume", "body_html": "<p>…", "versioncreated": "2031-05-08T…"}
    {"uri": "…", "headlines": [{"value": "…"}], "bodies": [{"value": "…", "contentType": …}]}

HTML goes before text. An item that is withheld or canceled (`pubstatus`) is skipped. Associated
items, pictures mostly, are left out.
"""

from collections.abc import Iterator
from typing import Any

import msgspec

from dateline.types.report import Declared

from . import sniff
from .parts import Part, failed, skipped

_UNUSED = frozenset({"withheld", "canceled"})


def item(data: bytes) -> Iterator[Part]:
    """Yield the report of an item, or why there is none."""
    try:
        fields = msgspec.json.decode(data, type=dict[str, Any])
    except (msgspec.MsgspecError, UnicodeDecodeError, RecursionError) as error:
        yield failed(f"broken JSON: {error}")
        return
    status = str(fields.get("pubstatus", "")).lower()
    words, media = _body(fields)
    if status in _UNUSED:
        yield skipped(f"an item whose status is {status}")
    elif not words.strip():
        yield skipped("an item without words")
    else:
        yield Part("", words.encode("utf-8", "replace"), media, _declared(fields))


def _body(fields: dict[str, Any]) -> tuple[str, str]:
    """The words of an item and how they are to be read, HTML before text."""
    found = {
        "html" if name != "body_text" else "text": value
        for name, value in sorted(fields.items(), reverse=True)
        if name in {"body_html", "body_xhtml", "body_text"} and isinstance(value, str)
    }
    for body in _objects(fields.get("bodies")):
        kind = str(body.get("contentType") or body.get("contenttype") or "text/html")
        found.setdefault("html" if "html" in kind else "text", str(body.get("value") or ""))
    if found.get("html", "").strip():
        return found["html"], sniff.HTML
    return found.get("text", ""), sniff.PLAIN


def _declared(fields: dict[str, Any]) -> Declared:
    uri = fields.get("uri")
    day = next(
        (
            value[:10]
            for name in ("firstcreated", "contentcreated", "versioncreated")
            if isinstance(value := fields.get(name), str) and value
        ),
        None,
    )
    return Declared(
        url=uri if isinstance(uri, str) and uri.startswith(("http://", "https://")) else None,
        title=_text(fields.get("headline")) or _first(fields.get("headlines"), "value"),
        outlet=_first(fields.get("infosources"), "name") or _text(fields.get("copyrightholder")),
        byline=_text(fields.get("byline") or fields.get("by")),
        published=day,
        language=_text(fields.get("language")),
    )


def _objects(value: Any) -> list[dict[str, Any]]:
    return [each for each in value if isinstance(each, dict)] if isinstance(value, list) else []


def _first(value: Any, name: str) -> str | None:
    return next((text for each in _objects(value) if (text := _text(each.get(name)))), None)


def _text(value: Any) -> str | None:
    return value.strip() or None if isinstance(value, str) else None
