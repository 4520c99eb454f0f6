"""LSTM, GRU, SimpleRNN and Bidirectional LSTM of Keras 3: lstm, gru, simple-rnn and bidirectional.json."""

import numpy as np

from fixture import case, values, write
from keras_reference import VERSIONS, derive, keras, layer_weights

BATCH, TIME, INPUT_DIM, UNITS = 3, 6, 4, 3

HOLES = np.array([[1, 1, 0, 1, 1, 0], [1, 0, 0, 1, 0, 0], [1, 1, 1, 1, 1, 1]], dtype=bool)
LATE_START = np.array([[0, 0, 1, 1, 1, 1], [0, 1, 1, 0, 1, 1], [1, 1, 1, 1, 1, 1]], dtype=bool)
ONES = np.ones((BATCH, TIME), dtype=bool)

CASES = {
    # name: (return sequences, mask)
    "sequence": (True, None),
    "last": (False, None),
    "masked": (False, HOLES),
    "maskedSequence": (True, HOLES),
    "lateStart": (True, LATE_START),
    "fullMask": (False, ONES),
}

MASK_NOTE = (
    "mask [batch, time]: 0 keeps the previous state and repeats the previous output (zeros before the first unmasked "
    "step). 'last' outputs are the last state."
)


def recurrent_cases(seed, make_layer, state_names):
    """All CASES of one layer; `make_layer(return_sequences)` has to return states after the output."""
    cases = {}
    for name, (sequences, mask) in CASES.items():
        random = np.random.default_rng(seed)
        layer = make_layer(sequences)
        layer.build((BATCH, TIME, INPUT_DIM))
        if isinstance(layer, keras.layers.Bidirectional):
            weights = {
                **layer_weights(random, layer.forward_layer, "forward."),
                **layer_weights(random, layer.backward_layer, "backward."),
            }
        else:
            weights = layer_weights(random, layer)
        x = values(random, BATCH, TIME, INPUT_DIM)
        width = UNITS * (2 if isinstance(layer, keras.layers.Bidirectional) else 1)
        g = values(random, *((BATCH, TIME, width) if sequences else (BATCH, width)))

        def forward(_, inputs):
            output, *states = layer(inputs["x"], mask=mask)
            return {"output": output, **dict(zip(state_names, states))}

        config = {"inputDim": INPUT_DIM, "units": UNITS, "returnSequences": sequences, **layer_config(layer)}
        cases[name] = case(derive, config, weights, {"x": x}, forward, constants={"g": g}, mask=mask)
    return cases


def layer_config(layer):
    if isinstance(layer, keras.layers.Bidirectional):
        return {"mergeMode": layer.merge_mode, **layer_config(layer.forward_layer)}
    config = {"activation": layer.activation.__name__}
    if not isinstance(layer, keras.layers.SimpleRNN):
        config["recurrentActivation"] = layer.recurrent_activation.__name__
    if isinstance(layer, keras.layers.GRU):
        config["resetAfter"] = layer.reset_after
    return config


def main():
    write(
        "lstm",
        __file__,
        VERSIONS,
        recurrent_cases(
            1,
            lambda sequences: keras.layers.LSTM(UNITS, return_sequences=sequences, return_state=True),
            ["h", "c"],
        ),
        ["Gate columns of kernel, recurrentKernel and bias: i f g o (Keras writes g as c).", MASK_NOTE],
    )
    write(
        "gru",
        __file__,
        VERSIONS,
        recurrent_cases(
            2,
            lambda sequences: keras.layers.GRU(UNITS, return_sequences=sequences, return_state=True),
            ["h"],
        ),
        [
            "Gate columns of kernel, recurrentKernel and bias: z r h. resetAfter: bias[0] is added to x·W, bias[1] to h·U.",
            "z, r = sigmoid(...); n = tanh(x·Wh + b0h + r*(h·Uh + b1h)); h' = z*h + (1-z)*n.",
            MASK_NOTE,
        ],
    )
    write(
        "simple-rnn",
        __file__,
        VERSIONS,
        recurrent_cases(
            3,
            lambda sequences: keras.layers.SimpleRNN(UNITS, return_sequences=sequences, return_state=True),
            ["h"],
        ),
        ["h' = tanh(x·W + h·U + b).", MASK_NOTE],
    )
    write(
        "bidirectional",
        __file__,
        VERSIONS,
        recurrent_cases(
            4,
            lambda sequences: keras.layers.Bidirectional(
                keras.layers.LSTM(UNITS, return_sequences=sequences, return_state=True), merge_mode="concat"
            ),
            ["forwardH", "forwardC", "backwardH", "backwardC"],
        ),
        [
            "Output = [forward; backward]. With returnSequences the backward outputs are turned round again, so that row t "
            "of both belongs to input t; without, the backward half is its state after the first input.",
            "mask [batch, time]: 0 keeps the previous state. Inside Bidirectional Keras gives ZEROS at the masked steps of a "
            "returned sequence, where a layer alone repeats its previous output.",
        ],
    )


if __name__ == "__main__":
    main()
