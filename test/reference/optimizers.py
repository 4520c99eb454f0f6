"""Weights after each of five given gradients under the optimizers of Keras 3: optimizers.json."""

import numpy as np

from fixture import named_json, values, write
from keras_reference import VERSIONS, keras

STEPS, SIZE = 5, 6


def run(optimizer, start, gradients, learning_rates=None):
    """Applies the gradients one after another; returns the weights after each step."""
    variable = keras.Variable(start, name="w")
    optimizer.build([variable])
    after = []
    for step, gradient in enumerate(gradients):
        if learning_rates is not None:
            optimizer.learning_rate = learning_rates[step]
        optimizer.apply([gradient], [variable])
        after.append(variable.value.numpy())
    return np.stack(after)


def config_of(optimizer, names):
    """The named options, read from the optimizer itself."""
    config = optimizer.get_config()
    return {camel(name): config[name] for name in names}


def camel(name):
    first, *rest = name.split("_")
    return first + "".join(word.capitalize() for word in rest)


def main():
    random = np.random.default_rng(12)
    start = values(random, SIZE)
    gradients = values(random, STEPS, SIZE)
    gradients[1, 0] = 0.0
    gradients[:, 1] = 0.0
    gradients[2] *= 16
    options = ["learning_rate"]
    optimizers = keras.optimizers
    table = {
        "sgd": (lambda **o: optimizers.SGD(**o), options + ["momentum", "nesterov"]),
        "sgdMomentum": (lambda **o: optimizers.SGD(momentum=0.9, **o), options + ["momentum", "nesterov"]),
        "sgdNesterov": (lambda **o: optimizers.SGD(momentum=0.9, nesterov=True, **o), options + ["momentum", "nesterov"]),
        "rmsprop": (lambda **o: optimizers.RMSprop(**o), options + ["rho", "momentum", "epsilon", "centered"]),
        "adam": (lambda **o: optimizers.Adam(**o), options + ["beta_1", "beta_2", "epsilon", "amsgrad"]),
        "adamw": (
            lambda **o: optimizers.AdamW(**o),
            options + ["beta_1", "beta_2", "epsilon", "amsgrad", "weight_decay"],
        ),
        "adamGlobalClip": (
            lambda **o: optimizers.Adam(global_clipnorm=1.0, **o),
            options + ["beta_1", "beta_2", "epsilon", "amsgrad", "global_clipnorm"],
        ),
    }
    cases = {}
    for name, (make, names) in table.items():
        cases[name] = {
            "config": config_of(make(), names),
            "weights": named_json({"w": start}),
            "inputs": named_json({"gradients": gradients}),
            "outputs": named_json({"w": run(make(), start, gradients)}),
            "gradients": {},
        }
    write(
        "optimizers",
        __file__,
        VERSIONS,
        cases,
        [
            "weights.w [6] is the start, inputs.gradients [5, 6] the gradient of each step, outputs.w [5, 6] the weights after "
            "each step. Column 1 has gradient 0 throughout.",
            "Keras takes momentum, betas and rates through float32 here, so the values are good to about 3e-8.",
            "sgd: v = momentum*v - rate*g; w += v (nesterov: w += momentum*v - rate*g).",
            "rmsprop: a = rho*a + (1-rho)*g²; w -= rate*g/sqrt(a + epsilon).",
            "adam: m, v as usual from 0; w -= rate*sqrt(1-beta2^t)/(1-beta1^t) * m/(sqrt(v) + epsilon), t from 1.",
            "adamw: w -= rate*weightDecay*w before adam's update.",
            "globalClipnorm: gradients are scaled down to that norm over all of them when it is larger.",
        ],
    )


if __name__ == "__main__":
    main()
