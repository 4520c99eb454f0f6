"""Dense, Embedding, LayerNormalization and Attention of Keras 3: one fixture each."""

import numpy as np

from fixture import case, ids, values, write
from keras_reference import VERSIONS, derive, keras, layer_weights


def dense():
    """Every activation over [batch, in], and one over [batch, time, in]."""
    cases = {}
    for name, activation, shape in [
        ("linear", None, (3, 4)),
        ("relu", "relu", (3, 4)),
        ("tanh", "tanh", (3, 4)),
        ("sigmoid", "sigmoid", (3, 4)),
        ("softmax", "softmax", (3, 4)),
        ("sequence", "tanh", (3, 6, 4)),
    ]:
        random = np.random.default_rng(5)
        layer = keras.layers.Dense(5, activation=activation)
        layer.build(shape)
        weights = layer_weights(random, layer)
        x = values(random, *shape)
        g = values(random, *shape[:-1], 5)
        config = {"inputDim": 4, "units": 5, "activation": activation or "linear"}
        cases[name] = case(
            derive, config, weights, {"x": x}, lambda _, inputs: {"output": layer(inputs["x"])}, constants={"g": g}
        )
    write("dense", __file__, VERSIONS, cases, ["output = activation(x·kernel + bias), softmax over the last axis."])


def embedding():
    """Ids with repeats, so that rows of the gradient add up."""
    random = np.random.default_rng(6)
    layer = keras.layers.Embedding(7, 4)
    layer.build()
    weights = layer_weights(random, layer)
    x = ids(random, 0, 7, 3, 6)
    g = values(random, 3, 6, 4)
    cases = {
        "lookup": case(
            derive,
            {"inputDim": 7, "outputDim": 4},
            weights,
            {},
            lambda *_: {"output": layer(x)},
            constants={"x": x, "g": g},
        )
    }
    write("embedding", __file__, VERSIONS, cases, ["x holds ids; rows met more than once add up in the gradient."])


def layer_normalization():
    cases = {}
    for name, shape in [("matrix", (3, 5)), ("sequence", (2, 4, 5))]:
        random = np.random.default_rng(7)
        layer = keras.layers.LayerNormalization()
        layer.build(shape)
        weights = layer_weights(random, layer)
        x, g = values(random, *shape, scale=2.0), values(random, *shape)
        config = {"epsilon": layer.epsilon, "axis": -1}
        cases[name] = case(
            derive, config, weights, {"x": x}, lambda _, inputs: {"output": layer(inputs["x"])}, constants={"g": g}
        )
    write(
        "layer-normalization",
        __file__,
        VERSIONS,
        cases,
        ["output = gamma*(x - mean)/sqrt(variance + epsilon) + beta over the last axis, variance divided by n."],
    )


def attention():
    batch, queries, memories, dim = 3, 2, 5, 4
    value_mask = np.array([[1, 1, 0, 1, 0], [1, 0, 0, 0, 0], [1, 1, 1, 1, 1]], dtype=bool)
    query_mask = np.array([[1, 0], [1, 1], [0, 1]], dtype=bool)
    cases = {}
    for name, use_key, use_scale, masks in [
        ("plain", False, False, (None, None)),
        ("masked", False, False, (None, value_mask)),
        ("queryMasked", False, False, (query_mask, value_mask)),
        ("keyAndScale", True, True, (None, value_mask)),
    ]:
        random = np.random.default_rng(8)
        layer = keras.layers.Attention(use_scale=use_scale)
        shapes = [(batch, queries, dim), (batch, memories, dim)] + [(batch, memories, dim)] * use_key
        layer.build(list(shapes))
        weights = layer_weights(random, layer)
        inputs = {key: values(random, *shape) for key, shape in zip(["query", "value", "key"], shapes)}
        g = values(random, batch, queries, dim)

        def forward(_, inputs):
            output, scores = layer(
                list(inputs.values()), mask=list(masks) + [None] * use_key, return_attention_scores=True
            )
            return {"output": output, "scores": scores}

        cases[name] = case(
            derive,
            {"scoreMode": "dot", "useScale": use_scale, "dim": dim},
            weights,
            inputs,
            forward,
            constants={"g": g},
            mask=masks[1],
            queryMask=masks[0],
        )
    write(
        "attention",
        __file__,
        VERSIONS,
        cases,
        [
            "scores = softmax(scale * query·keyᵀ) over the values; output = scores·value; no division by sqrt(dim). "
            "Without a key the value is the key.",
            "mask [batch, values]: a masked value gets attention 0. queryMask [batch, queries]: a masked query's output is 0.",
        ],
    )


if __name__ == "__main__":
    dense()
    embedding()
    layer_normalization()
    attention()
