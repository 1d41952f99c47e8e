"""How good the network is on articles that it was not trained on, before int8.

source 80.1   cue 72.0   content 63.2     exact F of spans of words
linked 98.0                               contents given to the right cue, spans given
"""

from collections import Counter
from collections.abc import Sequence

import torch

from .losses import words
from .network import Network
from .windows import INSIDE, MOST, Json, windows

BEGINS = {"source": 1, "cue": 3, "content": 5}
BATCH = 8


@torch.no_grad()
def held_out(net: Network, articles: Sequence[Json]) -> dict[str, float]:
    """Return percentages."""
    net.eval()
    n: Counter[str] = Counter()
    some = sorted((w for a in articles for w in windows(a, MOST)), key=lambda w: len(w.ids))
    for begin in range(0, len(some), BATCH):
        batch = some[begin : begin + BATCH]
        x, there = words(net, batch)
        scores = net.tags(x)
        for i, window in enumerate(batch):
            got, want = spans(net.best(scores[i][there[i]])), spans(window.tags)
            for name, tag in BEGINS.items():
                mine, its = ({s for s in one if s[0] == tag} for one in (got, want))
                n[name] += 2 * len(mine & its)
                n[name + ".all"] += len(mine) + len(its)
            cues = torch.tensor([cue for cue, _, _ in window.links])
            for k, (_, contents, _) in enumerate(window.links):
                if contents:
                    best = net.contents(x[i], torch.tensor(contents), cues).argmax(1)
                    n["linked"] += int((best == k).sum())
                    n["linked.all"] += len(contents)
    net.train()
    return {k: round(100 * n[k] / max(n[k + ".all"], 1), 1) for k in (*BEGINS, "linked")}


def spans(tags: Sequence[int]) -> set[tuple[int, int, int]]:
    """Return the spans of a sequence of tags as (tag, first word, word after the last)."""
    found = set()
    begun: tuple[int, int] | None = None
    for i, tag in enumerate((*tags, 0)):
        if begun and tag != begun[0] + 1:
            found.add((*begun, i))
            begun = None
        if tag and tag not in INSIDE:
            begun = tag, i
    return found
