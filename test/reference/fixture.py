"""Values and the file form of a reference fixture.

Every reference is computed in float64. Weights and inputs are multiples of 1/256, so they are exact in float32 and the
file holds the very numbers that the reference saw; results are rounded to 9 significant digits.

A file is  { made_by, versions, notes, cases: { NAME: case } }  and a case is
  { config, weights, inputs, mask?, outputs, gradients }
where a tensor is { shape, data } with data flat in row-major order. `gradients` holds, under the names of weights and
inputs, the derivatives of  loss = sum(outputs.output * inputs.g)  unless the case has an output called "loss", which
is then the number derived.
"""

import json
from pathlib import Path

import numpy as np

FOLDER = Path(__file__).resolve().parent.parent / "fixtures"


def values(random, *shape, scale=1.0):
    """Normal float64 values, rounded to multiples of 1/256."""
    return np.round(random.normal(0.0, scale, shape) * 256) / 256


def ids(random, low, high, *shape):
    """Whole numbers low <= id < high."""
    return random.integers(low, high, shape)


def case(derive, config, weights, inputs, forward, constants=None, **masks):
    """Runs `forward(weights, inputs)` -> outputs by name, and derives the loss by all weights and inputs.

    `derive` is that of keras_reference or torch_reference. `constants` are inputs that are not derived (ids, targets,
    g); masks stand beside the inputs, and one that is None is left out.
    """
    constants = constants or {}
    outputs, gradients = derive(forward, weights, inputs, constants.get("g"))
    return {
        "config": config,
        "weights": named_json(weights),
        "inputs": named_json({**inputs, **constants}),
        **named_json({name: mask for name, mask in masks.items() if mask is not None}),
        "outputs": named_json(outputs),
        "gradients": named_json(gradients),
    }


def named_json(tensors):
    return {name: tensor_json(np.asarray(tensor)) for name, tensor in tensors.items()}


def tensor_json(array):
    """An array as {shape, data}; floats with 9 significant digits, masks as 0 and 1."""
    if array.dtype.kind == "f":
        assert array.dtype == np.float64, f"a reference is float64, this is {array.dtype}"
        data = [short(number) for number in array.reshape(-1).tolist()]
    else:
        data = array.reshape(-1).astype(int).tolist()
    return {"shape": list(array.shape), "data": data}


def short(number):
    rounded = float(f"{number:.9g}")
    return int(rounded) if rounded == int(rounded) else rounded


def write(name, script, versions, cases, notes=()):
    """Writes test/fixtures/NAME.json, one part of a case to a line."""
    head = {"made_by": f"test/reference/{Path(script).name}", "versions": versions, "notes": list(notes)}
    lines = [f'  "{key}": {compact(value)},' for key, value in head.items()]
    blocks = []
    for case_name, parts in cases.items():
        rows = [f'      "{key}": {compact(value)}' for key, value in parts.items()]
        blocks.append(f'    "{case_name}": {{\n' + ",\n".join(rows) + "\n    }")
    text = "{\n" + "\n".join(lines) + '\n  "cases": {\n' + ",\n".join(blocks) + "\n  }\n}\n"
    json.loads(text)
    FOLDER.mkdir(parents=True, exist_ok=True)
    (FOLDER / f"{name}.json").write_text(text)
    print(f"{name}.json: {len(text) / 1000:.1f} kB, cases {', '.join(cases)}")


def compact(value):
    return json.dumps(value, separators=(",", ":"), ensure_ascii=False)
