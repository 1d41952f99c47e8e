"""What the network gets wrong on a batch: tags as a sequence and each by itself, and links.

tags    2 x negative log likelihood of the sequence a word + 0.3 x cross entropy a word
links   cross entropy of the right cue for each content, of the right source for each cue
"""

import torch
from torch import Tensor
from torch.nn import functional as F  # noqa: N812  its usual name

from .network import Network
from .windows import Window, padded

ALONE = 0.3


def words(net: Network, batch: list[Window]) -> tuple[Tensor, Tensor]:
    """Vectors of the words (batch, words, width) and where there are words."""
    ids, traits = padded([w.ids for w in batch]), padded([w.traits for w in batch])
    mask = padded([[1] * len(w.ids) for w in batch])
    with torch.autocast("cpu", torch.bfloat16):
        x = net.encoder(ids, traits, mask)
    firsts = padded([w.firsts for w in batch])
    there = padded([[1] * len(w.firsts) for w in batch]).bool()
    return x.float().gather(1, firsts[:, :, None].expand(-1, -1, x.shape[2])), there


def losses(net: Network, batch: list[Window]) -> tuple[Tensor, Tensor]:
    """Return the loss of the tags and that of the links."""
    x, there = words(net, batch)
    scores = net.tags(net.drop(x))
    gold = padded([w.tags for w in batch])
    each = F.cross_entropy(scores[there], gold[there])
    tags = net.nll(scores, gold, there) / there.sum() * 2 + ALONE * each
    links = [one for i, w in enumerate(batch) if w.links for one in _links(net, x[i], w)]
    pairs = sum(count for _, count in links)
    return tags, sum((loss for loss, _ in links), torch.zeros(())) / max(pairs, 1)


def _links(net: Network, x: Tensor, window: Window) -> list[tuple[Tensor, int]]:
    """Losses of a window's links, summed, and how many there are."""
    made = []
    cues = torch.tensor([cue for cue, _, _ in window.links])
    owned = [(span, k) for k, (_, spans, _) in enumerate(window.links) for span in spans]
    if owned:
        score = net.contents(x, torch.tensor([span for span, _ in owned]), cues)
        right = torch.tensor([k for _, k in owned])
        made.append((F.cross_entropy(score, right, reduction="sum"), len(owned)))
    sources = sorted({source for _, _, source in window.links if source})
    nobody = net.nobody(net.drop(x[cues].flatten(1)))
    some = net.sources(x, cues, torch.tensor(sources)) if sources else nobody[:, :0]
    right = torch.tensor([sources.index(s) + 1 if s else 0 for _, _, s in window.links])
    loss = F.cross_entropy(torch.cat([nobody, some], 1), right, reduction="sum")
    return [*made, (loss, len(window.links))]
