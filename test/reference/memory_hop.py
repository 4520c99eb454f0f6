"""End-to-end memory network (Sukhbaatar et al. 2015, arXiv:1503.08895) in PyTorch: memory-hop.json.

Tables E_0..E_K [vocabulary, d] and T_0..T_K [memories, d] are shared between neighbouring hops ("adjacent"):
hop k = 1..K reads with A = E_{k-1}, T_A = T_{k-1} and answers with C = E_k, T_C = T_k; the question uses B = E_0.

  l_kj  = (1 - j/J) - (k/d)(1 - 2j/J)             position encoding, word j = 1..J, coordinate k = 1..d
  m_i   = sum_j l_j * A[x_ij] + T_A[i]            memory of sentence i, padding words (id 0) left out
  c_i   = sum_j l_j * C[x_ij] + T_C[i]
  u_1   = sum_j l_j * B[q_j]
  p_i   = softmax_i(u_k . m_i)                    over the sentences that are there; others get 0
          or u_k . m_i itself                     "linear start"
  u_k+1 = u_k + sum_i p_i c_i
  logits = u_{K+1} W                              W [d, answers] of its own, or W = E_K^T ("tied")
"""

import numpy as np
import torch

from fixture import case, ids, values, write
from torch_reference import VERSIONS, derive

BATCH, MEMORIES, WORDS, VOCABULARY, DIM, HOPS, ANSWERS = 3, 5, 4, 9, 4, 3, 3


def position_encoding(lengths):
    """l for J = lengths [...]: [..., WORDS, DIM]."""
    j = torch.arange(1.0, WORDS + 1)[:, None]
    k = torch.arange(1.0, DIM + 1)[None, :]
    part = j / lengths[..., None, None]
    return (1 - part) - (k / DIM) * (1 - 2 * part)


def encode(table, words, own_lengths):
    """Sum of position-weighted word vectors: [..., WORDS] -> [..., DIM]."""
    present = words > 0
    lengths = present.sum(-1).clamp(min=1).double() if own_lengths else torch.tensor(float(WORDS))
    weights = position_encoding(lengths) * present[..., None]
    return (weights * table[words]).sum(-2)


def run(weights, story, question, mask, linear, own_lengths, tied):
    tables = [weights[f"embedding{n}"] for n in range(HOPS + 1)]
    times = [weights[f"temporal{n}"] for n in range(HOPS + 1)]
    u = encode(tables[0], question, own_lengths)
    attentions = []
    for hop in range(HOPS):
        memory = encode(tables[hop], story, own_lengths) + times[hop]
        output = encode(tables[hop + 1], story, own_lengths) + times[hop + 1]
        scores = torch.einsum("bd,bmd->bm", u, memory)
        p = scores * mask if linear else torch.softmax(scores.masked_fill(~mask, -torch.inf), -1)
        u = u + torch.einsum("bm,bmd->bd", p, output)
        attentions.append(p)
    logits = u @ (tables[HOPS].T if tied else weights["answerKernel"])
    return {"output": logits, "attention": torch.stack(attentions, 1)}


def main():
    cases = {}
    for name, linear, own_lengths, tied in [
        ("softmax", False, False, False),
        ("linear", True, False, False),
        ("ownLengths", False, True, False),
        ("tied", False, False, True),
    ]:
        random = np.random.default_rng(14)
        weights = {f"embedding{n}": values(random, VOCABULARY, DIM, scale=0.5) for n in range(HOPS + 1)}
        weights |= {f"temporal{n}": values(random, MEMORIES, DIM, scale=0.5) for n in range(HOPS + 1)}
        if not tied:
            weights["answerKernel"] = values(random, DIM, ANSWERS, scale=0.5)
        story = ids(random, 1, VOCABULARY, BATCH, MEMORIES, WORDS)
        question = ids(random, 1, VOCABULARY, BATCH, WORDS)
        story[:, :, 3][:, ::2] = 0
        story[0, 1, 2:] = 0
        question[1, 2:] = 0
        mask = np.ones((BATCH, MEMORIES), dtype=bool)
        mask[0, 3:] = False
        mask[1, 4:] = False
        story[~mask] = 0
        g = values(random, BATCH, VOCABULARY if tied else ANSWERS)
        config = {
            "hops": HOPS,
            "dim": DIM,
            "memories": MEMORIES,
            "sentenceLength": WORDS,
            "vocabularySize": VOCABULARY,
            "answers": VOCABULARY if tied else ANSWERS,
            "attention": "linear" if linear else "softmax",
            "positionLength": "sentence" if own_lengths else "padded",
            "tiedAnswer": tied,
        }
        constants = {"story": story, "question": question, "g": g}
        if not own_lengths:
            constants["positionEncoding"] = position_encoding(torch.tensor(float(WORDS)))
        cases[name] = case(
            derive,
            config,
            weights,
            {},
            lambda weights, _: run(
                weights, *map(torch.tensor, (story, question, mask)), linear, own_lengths, tied
            ),
            constants=constants,
            mask=mask,
        )
    write(
        "memory-hop",
        __file__,
        VERSIONS,
        cases,
        [
            "Equations: docstring of test/reference/memory_hop.py. embedding0..3 [vocabulary, d] and temporal0..3 [memories, d] "
            "are adjacent-tied: hop k reads with number k-1 and answers with number k; the question uses embedding0.",
            "mask [batch, memories]: 0 is a padding sentence and gets attention 0. Word id 0 is padding and adds nothing. "
            "Memory i takes row i of temporal.",
            "positionLength 'padded': J is the padded sentence length (4) for all, positionEncoding [J, d] is given; "
            "'sentence': J is the number of words of each sentence (and question).",
            "outputs.output are logits, outputs.attention [batch, hops, memories].",
        ],
    )


if __name__ == "__main__":
    main()
