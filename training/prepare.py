"""Turns PolNeAR's train part into numbers: `python -m training.prepare DATA OUT`.

Runs in the program's own environment, so that the network is trained on exactly the pieces and
traits it is given later. Spans are trimmed at the edges as the scorer trims them: what annotators
did with a final full stop is noise.
"""

import json
import re
import sys
from pathlib import Path

from dateline.read.quotations.spans.pieces import cut
from evals import quotations as scorer

LONGEST = 254
TAGS = {"source": 1, "cue": 3, "content": 5}  # B; I is one more


def main() -> None:
    """Write all articles of the train part."""
    data, out = Path(sys.argv[1]), Path(sys.argv[2])
    articles = [article(path) for path in sorted((data / "train" / "text").glob("*.txt"))]
    out.write_text(json.dumps(articles), "utf-8")
    print(len(articles), "articles")


def article(path: Path) -> dict[str, object]:
    """Return an article's paragraphs as pieces, its words' tags, and its quotations."""
    text = path.read_text("utf-8")
    starts, words, paragraphs = [], [], []
    for match in re.finditer(r"\S[^\n]*", text):
        pieces = cut(match.group())
        starts.append(len(words))
        words += [(match.start() + a, match.start() + b) for a, b in pieces.words]
        paragraphs.append({"ids": pieces.ids, "traits": pieces.traits, "firsts": pieces.firsts})
    tags = [0] * len(words)
    quotes = []
    for gold in scorer.annotated(path):
        quote = {
            part: [r for s in getattr(gold, part) if (r := within(words, trimmed(text, s)))]
            for part in TAGS
        }
        for part, tag in TAGS.items():
            for first, last in quote[part]:
                tags[first:last] = [tag] + [tag + 1] * (last - first - 1)
        quotes.append(quote)
    return {"name": path.name, "paragraphs": paragraphs, "tags": tags, "quotes": quotes}


def trimmed(text: str, span: tuple[int, int]) -> tuple[int, int]:
    """Return the span without punctuation at its edges; a colon that is a cue stays."""
    start, end = scorer.trim(text, span)
    return (start, end) if start < end else span


def within(words: list[tuple[int, int]], span: tuple[int, int]) -> tuple[int, int] | None:
    """Return the words that a character range touches."""
    touched = [i for i, (a, b) in enumerate(words) if a < span[1] and span[0] < b]
    return (touched[0], touched[-1] + 1) if touched else None


if __name__ == "__main__":
    main()
