"""Program code among the lines of a report."""

from collections.abc import Callable
from functools import partial

import pytest

from dateline.clean.blocks import blocks
from dateline.clean.code import code
from dateline.clean.zones import trimmed, zones
from dateline.types.article import Zone, ZoneKind
from tests.growth import assert_linear

BEFORE = "Norland has asked Sund to begin planning the return of its boats from the harbor."
AFTER = "Harbor Minister Ada Vale told reporters on Thursday that the crews had a month to leave."


def coded(*lines: str) -> list[str]:
    parts = blocks("\n\n".join(lines))
    return [part.text for i, part in enumerate(parts) if i in code(parts)]


@pytest.mark.parametrize(
    "line",
    [
        "_sundads.push({ mode: 'thumbnails-a', placement: 'Below the Report', target: 'mix' });",
        "window._sundads = window._sundads || []; _sundads.push({flush: true});",
        "_sundads.push({flush: true})",
        "googletag.cmd.push(function() { googletag.display('div-gpt-ad-1'); });",
        "googletag.display('div-gpt-ad-1');",
        "(function(){ var s = document.createElement('script'); s.async = true; })();",
        "!function(d,s,id){var js=d.getElementsByTagName(s)[0];}(document,'script','sund-wjs');",
        "jQuery(document).ready(function($) { $('.boats').slick(); });",
        "document.addEventListener('load', () => { start(); });",
        "if (typeof sund !== 'undefined') { sund.show(); }",
        "var harbor_id = 8;",
        "window.harbor = 'Port City';",
        "dataLayer.push({'event': 'view'});",
        "gtag('config', 'SU-1-1');",
        '{"@context":"https://schema.example","@type":"NewsArticle","headline":"Norland asks"}',
        '[{"@type": "Person", "name": "Ada Vale"}]',
        ".ad-slot { margin: 0 auto; color: #333; }",
        "p.deck, .boats > li { display: none }",
        "@media (max-width: 600px) { .ad-slot { display: none; } }",
        "@import url('boats.css');",
        "<script async src='https://sund.example/boats.js'></script>",
        "<!-- Below the report -->",
        "/* <![CDATA[ */",
        "_sundads.push({ text: '" + "a long word " * 60 + "' });",
    ],
)
def test_knows_a_line_of_code(line: str) -> None:
    assert coded(BEFORE, line, AFTER) == [line]


@pytest.mark.parametrize(
    "line",
    [
        BEFORE,
        "The boats (built in 2019) left; the crews (some 4,700) stayed.",
        "window.open is what the crews call the hatch, she said.",
        "Vale: “We will leave the harbor.”",
        '"Why?": the question that the crews asked.',
        "@adavale told her readers that the boats would leave.",
        "“We {the crews} will leave,” she said.",
        "The rate fell to x = 5 percent; nobody was surprised.",
        "If the board = the harbor, she asked, who are we?",
        "Let x = the number of boats, the paper said.",
        "She said(“No”) that the boats would leave.",
        "The page held the words googletag.display('boats'), which the board's engineers had"
        " written in March and never looked at again, the harbor minister told reporters.",
        "The function (a dinner for the crews) was put off.",
        "Read https://sund.example/boats?id=8&page=2 for the figures.",
        "Ada Vale <ada@sund.example>",
        "Sund 2 = Norland 2",
    ],
)
def test_leaves_what_people_write(line: str) -> None:
    assert not coded(BEFORE, line, AFTER)


@pytest.mark.parametrize(
    "lines",
    [
        ["_sundads.push({", "mode: 'thumbnails-a',", "placement: 'Below the Report'", "});"],
        [".ad-slot {", "color: red;", "margin: 0 auto;", "}"],
        [
            "{",
            '"@type": "NewsArticle",',
            '"headline": "Norland asks for a plan",',
            '"author": {',
            '"name": "Ada Vale"',
            "}",
            "}",
        ],
        ["function boats() {", "if (crews > 8) {", "leave();", "}", "return 8;", "}"],
    ],
)
def test_goes_on_to_the_bracket_that_closes(lines: list[str]) -> None:
    assert coded(BEFORE, *lines, AFTER) == lines


def test_a_bracket_that_is_never_closed_takes_no_sentence_with_it() -> None:
    assert coded(BEFORE, "_sundads.push({", "mode: 'a',", AFTER, BEFORE) == [
        "_sundads.push({",
        "mode: 'a',",
    ]


@pytest.mark.parametrize("divide", [zones, trimmed])
def test_code_is_furniture_in_a_text_and_in_a_page(
    divide: Callable[[str], tuple[Zone, ...]],
) -> None:
    kinds = [
        zone.kind for zone in divide(f"{BEFORE}\n\n_sundads.push({{ mode: 'a' }});\n\n{AFTER}")
    ]
    assert kinds == [ZoneKind.BODY, ZoneKind.FURNITURE, ZoneKind.BODY]


@pytest.mark.parametrize("piece", ["{", "a.", "a(", "f({", "<", "a = ", ".a ", "@media ", "{;\n"])
def test_takes_linear_time(piece: str) -> None:
    assert_linear(lambda size: partial(code, blocks(piece * (size // len(piece)) + ";")), 50_000)
