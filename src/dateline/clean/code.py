"""Program code that a page's text was saved with: scripts, their data, style sheets.

    "_ads.push({ mode: 'thumbnails', target: 'mix' });"       a call, by its brackets and its end
    "window._ads = window._ads || [];"                        a value is set
    '{"@type":"NewsArticle","headline":"Norland asks"}'       data, whose words are no text
    ".ad { margin: 0 }"                                       a style
    "_ads.push({"  "mode: 'a',"  "});"                        … and on to the bracket that closes

A line must begin and end as code does; a sentence that holds code is left. Code behind a sentence
in one line is not seen, nor are languages other than those of web pages.
"""

import re
from collections.abc import Sequence

from .blocks import Block

_ENDS = (*";{}()[],>", "*/")
_DATA = re.compile(r"""[\[{]{1,3} ?"[\w@$:-]{1,40}" ?:""")
_BEGINS = re.compile(
    r"[!;+(]{0,3}(?:"
    r"(?:async )?function ?[\w$]{0,40} ?\([\w$, ]{0,200}\) ?\{"
    r"|(?:new )?[\w$][\w$.]{0,80}\((?:[{\['\"]|function\b|\(|(?:document|window|this)\b)"
    r"|[\w$]*[_.$][\w$.]{0,80}\([\w$., ]{0,80}\) ?[;{]"
    r"|(?:if|for|while|switch|catch) ?\(.{0,300}[;{]"
    r"|(?:var|let|const) [\w$]{1,40}(?: ?=.{0,2000}[;\[{(,]$|[;,]$)"
    r"|(?:window|document|self|this)(?:\.[\w$]{1,60}|\[[^\[\]]{1,60}\]){1,6} ?="
    r"|[\w$.]{1,60} ?= ?[^= ].{0,2000}[;\[{(]$"
    r"|[\w.#*:>\[\]='\"(),+~ -]{1,300}\{ ?[\w-]{1,40} ?:"
    r"|[^{}]{0,300}\{$"
    r"|@(?:media|import|font-face|keyframes|charset|supports)\b.{0,300}[;{}]"
    r"|</?(?:script|style|iframe|noscript|ins|link|meta)\b"
    r"|<!--|<!\[CDATA\[|/\*|//"
    r")"
)
_KEY = re.compile(r"""['"]?[\w$@-]{1,40}['"]? ?:""")
_OPEN, _CLOSE = "{([", "})]"


def code(blocks: Sequence[Block]) -> frozenset[int]:
    """Return the places of the lines that are program code."""
    found = set()
    depth = 0  # brackets that the code before leaves open
    for i, block in enumerate(blocks):
        text = block.text
        if _is_code(text) or (depth > 0 and _goes_on(text)):
            found.add(i)
            depth = max(0, depth + _opened(text))
        else:
            depth = 0
    return frozenset(found)


def _is_code(text: str) -> bool:
    if text[0] in "[{" and _DATA.match(text):
        return True
    return text.endswith(_ENDS) and bool(_BEGINS.match(text))


def _goes_on(text: str) -> bool:
    return text.endswith(_ENDS) or bool(_KEY.match(text))


def _opened(text: str) -> int:
    return sum(map(text.count, _OPEN)) - sum(map(text.count, _CLOSE))
