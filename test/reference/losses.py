"""Losses of Keras 3 with and without sample weights: losses.json."""

import numpy as np

from fixture import case, ids, values, write
from keras_reference import VERSIONS, derive, keras

BATCH, CLASSES = 4, 3


def main():
    random = np.random.default_rng(11)
    logits = values(random, BATCH, CLASSES)
    step_logits = values(random, BATCH, 2, CLASSES)
    classes = ids(random, 0, CLASSES, BATCH)
    one_hot = np.eye(CLASSES)[classes]
    soft = np.array([[0.5, 0.25, 0.25], [0, 1, 0], [0.125, 0.125, 0.75], [1, 0, 0]])
    step_classes = ids(random, 0, CLASSES, BATCH, 2)
    probabilities = np.array([[0.5, 0.25, 0.25], [0.125, 0.75, 0.125], [0.25, 0.25, 0.5], [0.875, 0.0625, 0.0625]])
    binary_logits = values(random, BATCH, 2)
    binary_probabilities = np.array([[0.25, 0.75], [0.5, 0.125], [0.9375, 0.0625], [0.375, 0.625]])
    binary = ids(random, 0, 2, BATCH, 2).astype(float)
    predictions, targets = values(random, BATCH, 2), values(random, BATCH, 2)
    sample_weight = np.array([1.0, 0.5, 0.0, 2.0])

    losses = keras.losses
    table = {
        # name: (class, from logits, predictions, targets)
        "categorical": (losses.CategoricalCrossentropy, True, logits, one_hot),
        "categoricalSoft": (losses.CategoricalCrossentropy, True, logits, soft),
        "categoricalProbabilities": (losses.CategoricalCrossentropy, False, probabilities, one_hot),
        "sparse": (losses.SparseCategoricalCrossentropy, True, logits, classes),
        "sparseSequence": (losses.SparseCategoricalCrossentropy, True, step_logits, step_classes),
        "sparseProbabilities": (losses.SparseCategoricalCrossentropy, False, probabilities, classes),
        "binary": (losses.BinaryCrossentropy, True, binary_logits, binary),
        "binaryProbabilities": (losses.BinaryCrossentropy, False, binary_probabilities, binary),
        "meanSquaredError": (losses.MeanSquaredError, None, predictions, targets),
    }
    cases = {}
    for name, (loss_class, from_logits, y, target) in table.items():
        options = {} if from_logits is None else {"from_logits": from_logits}
        per_step = name == "sparseSequence"
        for suffix, weight in [("", None), ("Weighted", sample_weight[:, None] if per_step else sample_weight)]:

            def forward(_, inputs):
                per_sample = loss_class(reduction="none", **options)(target, inputs["predictions"])
                return {
                    "loss": loss_class(**options)(target, inputs["predictions"], sample_weight=weight),
                    "perSample": per_sample,
                }

            cases[name + suffix] = case(
                derive,
                {"loss": loss_class.__name__, "fromLogits": from_logits, "reduction": "sum_over_batch_size"},
                {},
                {"predictions": y},
                forward,
                constants={"targets": target, **({} if weight is None else {"sampleWeight": weight})},
            )
    write(
        "losses",
        __file__,
        VERSIONS,
        cases,
        [
            "gradients.predictions is d loss / d predictions, where predictions are logits if fromLogits.",
            "loss = sum(sampleWeight * perSample) / number of entries of perSample: Keras divides by the count, not by the sum "
            "of the weights. perSample is taken before sampleWeight. In sparseSequence sampleWeight [batch, 1] is spread over time.",
            "Categorical probabilities are first divided by their sum over the last axis, and that is derived too (sparse "
            "likewise); all probabilities are clipped to [1e-7, 1 - 1e-7].",
            "Binary cross-entropy and mean squared error average over the last axis.",
        ],
    )


if __name__ == "__main__":
    main()
