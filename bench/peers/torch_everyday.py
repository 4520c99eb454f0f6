"""PyTorch (CPU, eager) on the training of the everyday network: README.md."""

import argparse
import re
from pathlib import Path

import torch
from safetensors.torch import load_file
from torch import nn
from torch.nn import functional as F

from torch_peer import serve

RATE, BETA_2, EPSILON = 3e-3, 0.98, 1e-7
REST_RATE = 3 * RATE  # of all weights but kernels; decay goes by it
DECAY = 0.1
SCORE_SCALE = 16
SUPPORT_WEIGHT = 0.3
FORBIDDEN = -1e9
IDS = ("known", "grams", "tokens", "places", "seen", "pairs", "marks")


class Block(nn.Module):
    """Pre-norm Transformer block, gated in both halves; scores have a learned bias for each kind of pair, and for likeness."""

    def __init__(self, dim, heads, kinds, dropout):
        super().__init__()
        self.heads = heads
        self.bias = nn.Parameter(torch.empty(kinds, heads))
        self.likeness = nn.Parameter(torch.empty(heads))
        self.norm_1 = nn.LayerNorm(dim, eps=1e-5)
        self.query_gate = nn.Linear(dim, 2 * dim)
        self.key_value = nn.Linear(dim, 2 * dim)
        self.output = nn.Linear(dim, dim)
        self.norm_2 = nn.LayerNorm(dim, eps=1e-5)
        width = 16 * -(-4 * dim // 48)
        self.widen = nn.Linear(dim, 2 * width)
        self.narrow = nn.Linear(width, dim)
        self.dropout = nn.Dropout(dropout)

    def attend(self, looks, shown, pairs, likeness):
        query, gate = self.query_gate(looks).chunk(2, -1)
        parts = (query, *self.key_value(shown).chunk(2, -1))
        query, key, value = (part.unflatten(-1, (self.heads, -1)).transpose(1, 2) for part in parts)
        # Pairs of kind 0 may not look at each other.
        bias = torch.cat([torch.full_like(self.bias[:1], FORBIDDEN), SCORE_SCALE * self.bias[1:]])
        scores = F.embedding(pairs, bias).permute(0, 3, 1, 2) + SCORE_SCALE * self.likeness[:, None, None] * likeness[:, None]
        read = F.scaled_dot_product_attention(query, key, value, attn_mask=scores)
        return self.output(read.transpose(1, 2).flatten(-2) * (1 + gate))

    def forward(self, x, pairs, likeness, looking=None):
        """Of all places, or of those that look: their numbers through all rows."""
        shown = looks = self.norm_1(x)
        if looking is not None:
            looks, x, pairs, likeness = (own.flatten(0, 1)[looking].unflatten(0, (len(x), -1)) for own in (shown, x, pairs, likeness))
        x = x + self.dropout(self.attend(looks, shown, pairs, likeness))
        one, other = self.widen(self.norm_2(x)).chunk(2, -1)
        return x + self.dropout(self.narrow(one * other))


class StoryTransformer(nn.Module):
    """src/models/story-transformer.ts and story-mind.ts, by the shapes of its weights."""

    def __init__(self, weights, dropout):
        super().__init__()
        dim = weights["norm/gamma"].numel()
        kinds, heads = weights["block_1/bias"].shape
        blocks = sum(re.fullmatch(r"block_\d+/bias", name) is not None for name in weights)
        self.words = nn.Embedding(weights["words/embeddings"].shape[0], dim)
        self.grams = nn.EmbeddingBag(weights["grams/embeddings"].shape[0], dim, mode="sum")
        self.places = nn.Embedding(weights["places/embeddings"].shape[0], dim)
        self.seen = nn.Embedding(weights["seen/embeddings"].shape[0], dim)
        self.meaning = nn.Linear(weights["meaning/kernel"].shape[0], dim)
        self.code = nn.Linear(weights["code/kernel"].shape[0], dim, bias=False)
        self.blocks = nn.ModuleList([Block(dim, heads, kinds, dropout) for _ in range(blocks)])
        self.norm_told = nn.LayerNorm(dim, eps=1e-5)
        self.norm = nn.LayerNorm(dim, eps=1e-5)
        self.hidden = nn.Linear(dim, dim)
        self.answer = nn.Linear(dim, weights["answer/bias"].numel())
        self.support = nn.Linear(dim, dim)
        self.dropout = nn.Dropout(dropout)
        self.load_state_dict({torch_name(name): own.T if name.endswith("/kernel") else own for name, own in weights.items()})

    def forward(self, batch):
        """Logits of answers [questions, answers] and of deciding statements [questions, sentences]."""
        vectors, tokens, pooling = batch["vectors"], batch["tokens"], batch["pooling"]
        words = self.words(batch["known"]) + self.grams(batch["grams"], per_sample_weights=batch["gramWeights"]) + self.meaning(vectors)
        direction = F.embedding(tokens, vectors / (vectors.square().sum(-1, keepdim=True) + 1e-6).sqrt())
        likeness = torch.relu(direction @ direction.mT)
        x = F.embedding(tokens, words) + self.places(batch["places"]) + self.seen(batch["seen"]) + self.code(batch["codes"])
        x = self.dropout(x)
        for block in self.blocks[:-1]:
            x = block(x, batch["pairs"], likeness)
        asked = self.norm(self.blocks[-1](x, batch["pairs"], likeness, batch["marks"]))  # [rows, questions, dim]
        x = self.norm_told(x)
        answers = self.answer(self.dropout(torch.relu(self.hidden(asked))))
        support = self.support(asked) @ (pooling @ x).mT / x.shape[-1] ** 0.5  # [rows, questions, sentences]
        support = support.masked_fill(pooling.sum(-1)[:, None] <= 0.5, FORBIDDEN)
        return answers.flatten(0, 1), support.flatten(0, 1)


def torch_name(name):
    """block_1_norm_1/gamma -> blocks.0.norm_1.weight"""
    layer, weight = name.split("/")
    layer = re.sub(r"^block_(\d+)_?", lambda found: f"blocks.{int(found[1]) - 1}.", layer)
    if layer.endswith("."):
        return layer + weight
    return f"{layer}.{'bias' if weight in ('bias', 'beta') else 'weight'}"


def loss_of(model, batch):
    """Cross-entropies of the answers and of the deciding statements, mean over the questions."""
    answers, support = model(batch)
    wanted, deciding = batch["targets"].split([answers.shape[1], support.shape[1]], 1)
    losses = F.cross_entropy(answers, wanted, reduction="none") + SUPPORT_WEIGHT * F.cross_entropy(support, deciding, reduction="none")
    return losses @ batch["weights"] / batch["weights"].sum()


class Muon(torch.optim.Optimizer):
    """Muon (Jordan et al. 2024) in float32, its step as large as Adam's (Liu et al. 2025); torch.optim.Muon is the same in bfloat16."""

    def __init__(self, params, lr, momentum=0.95, weight_decay=0.1):
        super().__init__(params, {"lr": lr, "momentum": momentum, "weight_decay": weight_decay})

    @torch.no_grad()
    def step(self):
        for group in self.param_groups:
            for weight in group["params"]:
                state = self.state[weight]
                momentum = state.setdefault("momentum", torch.zeros_like(weight))
                momentum.mul_(group["momentum"]).add_(weight.grad)
                direction = orthogonalized(weight.grad.add(momentum, alpha=group["momentum"]))
                weight.mul_(1 - group["lr"] * group["weight_decay"])
                weight.add_(direction, alpha=-group["lr"] * 0.2 * max(weight.shape) ** 0.5)


def orthogonalized(matrix, steps=3):
    """Newton-Schulz iteration: the same singular vectors, all singular values near 1."""
    a, b, c = 3.4445, -4.775, 2.0315
    tall = matrix.shape[0] > matrix.shape[1]
    x = matrix.T if tall else matrix
    x = x / (x.norm() + 1e-7)
    for _ in range(steps):
        square = x @ x.T
        x = torch.addmm(x, torch.addmm(square, square, square, beta=b, alpha=c), x, beta=a)
    return x.T if tall else x


def read_batch(path):
    tensors = {name.removeprefix("0/"): own for name, own in load_file(path).items()}
    return {name: own.long() if name in IDS else own for name, own in tensors.items()}


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--weights", required=True)
    parser.add_argument("--batches", required=True)
    parser.add_argument("--threads", type=int, default=1)
    parser.add_argument("--dropout", type=float, default=0)
    options = parser.parse_args()
    torch.set_num_threads(options.threads)
    torch.manual_seed(0)

    weights = load_file(options.weights)
    model = StoryTransformer(weights, options.dropout)
    batches = [read_batch(path) for path in sorted(Path(options.batches).iterdir())]
    parameters = dict(model.named_parameters())
    kernels = [parameters.pop(torch_name(name)) for name in weights if name.endswith("/kernel")]
    muon = Muon(kernels, lr=RATE, momentum=0.95, weight_decay=DECAY * REST_RATE / RATE)
    adam = torch.optim.AdamW(parameters.values(), lr=REST_RATE, betas=(0.9, BETA_2), weight_decay=DECAY, fused=True)
    done = 0

    def step():
        nonlocal done
        batch = batches[done % len(batches)]
        done += 1
        model.zero_grad(set_to_none=True)
        loss = loss_of(model, batch)
        loss.backward()
        norm = nn.utils.clip_grad_norm_(model.parameters(), 1)
        muon.step()
        # Keras and hearsay add epsilon before the bias correction of the variance, PyTorch after it.
        adam.param_groups[0]["eps"] = EPSILON / (1 - BETA_2**done) ** 0.5
        adam.step()
        return loss.item(), norm.item()

    losses, norms = zip(*[step() for _ in range(3)])
    serve(step, losses=losses, gradientNorms=norms)


if __name__ == "__main__":
    main()
