"""Batched matmul with transposes (as einsum) and softmax in PyTorch: matmul.json and softmax.json."""

import numpy as np
import torch

from fixture import case, values, write
from torch_reference import VERSIONS, derive


def matmul():
    batch, m, k, n = 2, 3, 5, 4
    cases = {}
    for name, equation, a_shape, b_shape in [
        ("plain", "bmk,bkn->bmn", (batch, m, k), (batch, k, n)),
        ("transposeA", "bkm,bkn->bmn", (batch, k, m), (batch, k, n)),
        ("transposeB", "bmk,bnk->bmn", (batch, m, k), (batch, n, k)),
        ("transposeBoth", "bkm,bnk->bmn", (batch, k, m), (batch, n, k)),
        ("sharedB", "bmk,kn->bmn", (batch, m, k), (k, n)),
        ("sharedBTransposed", "bmk,nk->bmn", (batch, m, k), (n, k)),
        ("matrix", "mk,kn->mn", (m, k), (k, n)),
    ]:
        random = np.random.default_rng(9)
        a, b = values(random, *a_shape), values(random, *b_shape)
        g = values(random, *((m, n) if name == "matrix" else (batch, m, n)))
        config = {
            "equation": equation,
            "transposeA": name in ("transposeA", "transposeBoth"),
            "transposeB": name in ("transposeB", "transposeBoth", "sharedBTransposed"),
        }
        cases[name] = case(
            derive,
            config,
            {},
            {"a": a, "b": b},
            lambda _, inputs: {"output": torch.einsum(equation, inputs["a"], inputs["b"])},
            constants={"g": g},
        )
    write("matmul", __file__, VERSIONS, cases)


def softmax():
    cases = {}
    for name, shape, axis, scale, log in [
        ("last", (3, 5), -1, 1.0, False),
        ("middle", (2, 5, 3), 1, 1.0, False),
        ("large", (3, 5), -1, 60.0, False),
        ("logLast", (3, 5), -1, 1.0, True),
        ("logLarge", (3, 5), -1, 60.0, True),
    ]:
        random = np.random.default_rng(10)
        x, g = values(random, *shape, scale=scale), values(random, *shape)
        function = torch.log_softmax if log else torch.softmax
        cases[name] = case(
            derive,
            {"axis": axis, "log": log},
            {},
            {"x": x},
            lambda _, inputs: {"output": function(inputs["x"], axis)},
            constants={"g": g},
        )
    write("softmax", __file__, VERSIONS, cases, ["'large' has logits of about ±60: it overflows unless the maximum is taken off."])


if __name__ == "__main__":
    matmul()
    softmax()
