"""Keras 3 in float64 as a reference.

On TensorFlow, since Keras turns float64 products into float32 on its other backends.
"""

import os

os.environ["KERAS_BACKEND"] = "tensorflow"
os.environ["TF_CPP_MIN_LOG_LEVEL"] = "3"

import keras
import numpy as np
import tensorflow as tf

from fixture import values

keras.config.set_floatx("float64")

VERSIONS = {
    "keras": f"{keras.__version__} on {keras.backend.backend()} {tf.__version__}, {keras.config.floatx()}",
    "numpy": np.__version__,
}


def layer_weights(random, layer, prefix="", scale=0.5):
    """Sets every weight of a built layer to fresh values; returns the variables by name."""
    named = {}
    for variable in layer.weights:
        variable.assign(values(random, *variable.shape, scale=scale))
        first, *rest = variable.name.split("_")
        named[prefix + first + "".join(word.capitalize() for word in rest)] = variable
    return named


def derive(forward, weights, inputs, g):
    """Outputs and gradients of `forward(weights, inputs)` by name; weights are Keras variables."""
    leaves = {name: variable.value for name, variable in weights.items()}
    tensors = {name: tf.constant(array) for name, array in inputs.items()}
    with tf.GradientTape() as tape:
        tape.watch(list(tensors.values()))
        outputs = forward(weights, tensors)
        loss = outputs["loss"] if "loss" in outputs else tf.reduce_sum(outputs["output"] * g)
    gradients = tape.gradient(loss, {**leaves, **tensors})
    return outputs, {name: tf.convert_to_tensor(gradient) for name, gradient in gradients.items()}
