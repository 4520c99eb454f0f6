"""PyTorch in float64 as a reference, for what Keras has no layer for."""

import numpy as np
import torch

torch.set_default_dtype(torch.float64)
torch.set_num_threads(1)

VERSIONS = {"torch": torch.__version__, "numpy": np.__version__}


def derive(forward, weights, inputs, g):
    """Outputs and gradients of `forward(weights, inputs)` by name; all are arrays outside and tensors inside."""
    leaves = {name: torch.tensor(array, requires_grad=True) for name, array in {**weights, **inputs}.items()}
    outputs = forward({name: leaves[name] for name in weights}, {name: leaves[name] for name in inputs})
    loss = outputs["loss"] if "loss" in outputs else (outputs["output"] * torch.tensor(g)).sum()
    gradients = torch.autograd.grad(loss, list(leaves.values()))
    return {name: output.detach() for name, output in outputs.items()}, dict(zip(leaves, gradients))
