"""The network: MiniLM with traits beside its pieces, tags with learned transitions, links.

    pieces -> encoder -> for each word: scores of 7 tags      (source, cue, content, none)
                      -> for two spans: do they belong together?

Plain BERT blocks, so that the graph that leaves is one that ONNX Runtime knows well.
"""

import torch
from torch import Tensor, nn
from torch.nn import functional as F  # noqa: N812  its usual name

TRAITS = 16
TAGS = 7
WIDTH, HEADS, LAYERS, INNER = 384, 12, 6, 1536
LINK = 96
TRAITS_AT = 2  # the layer that traits come in at
FAR = 12  # buckets of distance on either side


class Block(nn.Module):
    """One layer of BERT."""

    def __init__(self, dropout: float) -> None:
        super().__init__()
        self.qkv = nn.Linear(WIDTH, 3 * WIDTH)
        self.out = nn.Linear(WIDTH, WIDTH)
        self.norm = nn.LayerNorm(WIDTH, eps=1e-12)
        self.up = nn.Linear(WIDTH, INNER)
        self.down = nn.Linear(INNER, WIDTH)
        self.last = nn.LayerNorm(WIDTH, eps=1e-12)
        self.drop = nn.Dropout(dropout)

    def forward(self, x: Tensor, mask: Tensor) -> Tensor:
        """`mask` is added to the scores of attention."""
        b, t, _ = x.shape
        q, k, v = self.qkv(x).view(b, t, 3, HEADS, WIDTH // HEADS).permute(2, 0, 3, 1, 4)
        seen = F.scaled_dot_product_attention(q, k, v, attn_mask=mask.to(q.dtype))
        seen = seen.transpose(1, 2).reshape(b, t, WIDTH)
        x = self.norm(x + self.drop(self.out(seen)))
        return self.last(x + self.drop(self.down(F.gelu(self.up(x)))))


class Encoder(nn.Module):
    """Pieces and traits to one vector a piece."""

    def __init__(self, dropout: float = 0.1) -> None:
        super().__init__()
        self.pieces = nn.Embedding(30522, WIDTH)
        self.places = nn.Embedding(512, WIDTH)
        self.traits = nn.Embedding(TRAITS, WIDTH)
        nn.init.zeros_(self.traits.weight)
        self.norm = nn.LayerNorm(WIDTH, eps=1e-12)
        self.drop = nn.Dropout(dropout)
        self.blocks = nn.ModuleList(Block(dropout) for _ in range(LAYERS))

    def forward(self, ids: Tensor, traits: Tensor, mask: Tensor) -> Tensor:
        """`mask` is 1 where there is a piece."""
        places = self.places.weight[: ids.shape[1]]
        closed = ((1.0 - mask.float()) * -1e4)[:, None, None, :]
        x = self.norm(self.pieces(ids) + places)
        for number, block in enumerate(self.blocks):
            if number == TRAITS_AT:
                x = self.drop(x + self.traits(traits))
            x = block(x, closed)
        return x

    def keep(self, layers: int) -> None:
        """Leave pieces and places, and the lowest layers, as they are: no training, no dropout."""
        for part in (self.pieces, self.places, self.norm, *self.blocks[:layers]):
            part.requires_grad_(False)
        for block in self.blocks[:layers]:
            block.drop.p = 0.0

    def take(self, weights: dict[str, Tensor]) -> None:
        """Take the weights of a Hugging Face BERT."""
        e = "embeddings."
        own = {
            "pieces.weight": weights[e + "word_embeddings.weight"],
            "places.weight": weights[e + "position_embeddings.weight"]
            + weights[e + "token_type_embeddings.weight"][0],
            "traits.weight": self.traits.weight.data,
            "norm.weight": weights[e + "LayerNorm.weight"],
            "norm.bias": weights[e + "LayerNorm.bias"],
        }
        pairs = {
            "out": "attention.output.dense",
            "norm": "attention.output.LayerNorm",
            "up": "intermediate.dense",
            "down": "output.dense",
            "last": "output.LayerNorm",
        }
        for i in range(LAYERS):
            there = f"encoder.layer.{i}."
            for end in ("weight", "bias"):
                parts = [
                    weights[f"{there}attention.self.{n}.{end}"] for n in ("query", "key", "value")
                ]
                own[f"blocks.{i}.qkv.{end}"] = torch.cat(parts)
                for ours, theirs in pairs.items():
                    own[f"blocks.{i}.{ours}.{end}"] = weights[f"{there}{theirs}.{end}"]
        self.load_state_dict(own)


class Links(nn.Module):
    """Scores of spans that may belong to a cue, by their first and last words and distance."""

    def __init__(self) -> None:
        super().__init__()
        self.one = nn.Linear(2 * WIDTH, LINK)
        self.other = nn.Linear(2 * WIDTH, LINK)
        self.pair = nn.Linear(LINK, LINK)
        self.far = nn.Embedding(2 * FAR + 1, 1)
        self.drop = nn.Dropout(0.2)

    def forward(self, x: Tensor, ones: Tensor, others: Tensor) -> Tensor:
        """`x` words by width; spans as (first, last) words, last included."""
        a = F.gelu(self.one(self.drop(x[ones].flatten(1))), approximate="tanh")
        b = F.gelu(self.other(self.drop(x[others].flatten(1))), approximate="tanh")
        return self.pair(a) @ b.T + self.far(buckets(ones, others)).squeeze(-1)


def buckets(ones: Tensor, others: Tensor) -> Tensor:
    """Words between two spans on a scale of logarithms, less than FAR for what stands before."""
    after = (others[None, :, 0] - ones[:, None, 1]).clamp(min=0)
    before = (ones[:, None, 0] - others[None, :, 1]).clamp(min=0)
    size = ((after + before).float().log2() * 1.5 + 1).clamp(0, FAR).nan_to_num(0).long()
    size = torch.where(after + before > 0, size, 0)
    return torch.where(before > 0, FAR - size, FAR + size)


class Network(nn.Module):
    """All of it; `tags` scores, `start` and `moves` are those of a linear-chain CRF."""

    def __init__(self) -> None:
        super().__init__()
        self.encoder = Encoder()
        self.drop = nn.Dropout(0.2)
        self.tags = nn.Linear(WIDTH, TAGS)
        self.start = nn.Parameter(torch.zeros(TAGS))
        self.moves = nn.Parameter(torch.zeros(TAGS, TAGS))
        self.contents = Links()
        self.sources = Links()
        self.nobody = nn.Linear(2 * WIDTH, 1)  # a cue without a source

    def barred(self) -> Tensor:
        """What no sequence of tags may do: I after anything but its own B or I."""
        bad = torch.zeros(TAGS, TAGS)
        for inner in (2, 4, 6):
            bad[:, inner] = -1e4
            bad[inner - 1, inner] = bad[inner, inner] = 0
        return bad

    def begin(self) -> Tensor:
        """Scores of the first tag; nothing can go on there."""
        return self.start + torch.tensor([0.0, 0, -1e4, 0, -1e4, 0, -1e4])

    def nll(self, scores: Tensor, gold: Tensor, there: Tensor) -> Tensor:
        """Negative log likelihood of tag sequences, summed; `there` is False past the end."""
        moves = self.moves + self.barred()
        total = self.begin() + scores[:, 0]
        path = total.gather(1, gold[:, :1]).squeeze(1)
        for i in range(1, scores.shape[1]):
            step = torch.logsumexp(total[:, :, None] + moves, 1) + scores[:, i]
            total = torch.where(there[:, i, None], step, total)
            own = moves[gold[:, i - 1], gold[:, i]] + scores[:, i].gather(
                1, gold[:, i : i + 1]
            ).squeeze(1)
            path = path + own * there[:, i]
        return (torch.logsumexp(total, 1) - path).sum()

    def best(self, scores: Tensor) -> list[int]:
        """The likeliest tags of one window."""
        moves = (self.moves + self.barred()).detach()
        total = self.begin().detach() + scores[0]
        back = []
        for row in scores[1:]:
            step = total[:, None] + moves
            back.append(step.argmax(0))
            total = step.amax(0) + row
        tags = [int(total.argmax())]
        for one in reversed(back):
            tags.append(int(one[tags[-1]]))
        return tags[::-1]
