"""The teaching story's chatbot (`post`) in Keras 3, trained on bAbI task 6 en-10k, one JSON line an epoch.

The network of Keras' former babi_memnn example as the story used it: 38,730 parameters, dropout 0.3 on the three
embeddings and 0.5 before the last layer, rmsprop, batches of 32, stories padded in front to 156 words.
"""

import argparse
import json
import os
import re
import resource
import sys
import time
from pathlib import Path

STORY, QUESTION, EMBEDDING, UNITS, BATCH = 156, 6, 64, 32, 32


def read_babi(path):
    """(story words, question words, answer) of every question, words in lower case."""
    examples, story = [], []
    for line in path.read_text().splitlines():
        number, _, text = line.partition(" ")
        if number == "1":
            story = []
        if "\t" in text:
            question, answer, _ = text.split("\t")
            examples.append((list(story), words_of(question), answer.strip().lower()))
        else:
            story.extend(words_of(text))
    return examples


def words_of(text):
    return re.findall(r"\w+|[^\w\s]", text.lower())


def encode(examples, vocabulary):
    """Arrays of story ids, question ids and one-hot answers; 0 is padding, put in front."""
    import numpy as np

    stories = np.zeros((len(examples), STORY), "int32")
    questions = np.zeros((len(examples), QUESTION), "int32")
    answers = np.zeros((len(examples), len(vocabulary) + 1), "float32")
    for row, (story, question, answer) in enumerate(examples):
        stories[row, STORY - len(story) :] = [vocabulary[word] for word in story]
        questions[row, QUESTION - len(question) :] = [vocabulary[word] for word in question]
        answers[row, vocabulary[answer]] = 1
    return [stories, questions], answers


def post(keras, vocabulary_size):
    layers = keras.layers
    story = keras.Input((STORY,), dtype="int32")
    question = keras.Input((QUESTION,), dtype="int32")
    memory = layers.Dropout(0.3)(layers.Embedding(vocabulary_size, EMBEDDING)(story))
    output = layers.Dropout(0.3)(layers.Embedding(vocabulary_size, QUESTION)(story))
    query = layers.Dropout(0.3)(layers.Embedding(vocabulary_size, EMBEDDING)(question))
    match = layers.Activation("softmax")(layers.Dot(axes=(2, 2))([memory, query]))
    response = layers.Permute((2, 1))(layers.Add()([match, output]))
    answer = layers.LSTM(UNITS)(layers.Concatenate()([response, query]))
    answer = layers.Dense(vocabulary_size)(layers.Dropout(0.5)(answer))
    return keras.Model([story, question], layers.Activation("softmax")(answer))


def use_backend(name, threads):
    """Loads Keras on a backend held to a number of threads; returns Keras and versions."""
    os.environ["KERAS_BACKEND"] = name
    os.environ["TF_CPP_MIN_LOG_LEVEL"] = "3"
    os.environ["CUDA_VISIBLE_DEVICES"] = ""
    if name == "torch":
        import torch as backend

        backend.set_num_threads(threads)
    else:
        import tensorflow as backend

        backend.config.threading.set_intra_op_parallelism_threads(threads)
        backend.config.threading.set_inter_op_parallelism_threads(1)
    import keras

    return keras, {"keras": keras.__version__, name: backend.__version__, "python": sys.version.split()[0]}


def say(**line):
    print(json.dumps(line), flush=True)


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--data", type=Path, required=True, help="folder of the en-10k task files")
    parser.add_argument("--epochs", type=int, default=100)
    parser.add_argument("--until", type=float, default=1.01, help="stop at this test accuracy")
    parser.add_argument("--threads", type=int, default=1)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--backend", choices=["tensorflow", "torch"], default="tensorflow")
    options = parser.parse_args()

    keras, versions = use_backend(options.backend, options.threads)
    keras.utils.set_random_seed(options.seed)
    train = read_babi(options.data / "qa6_yes-no-questions_train.txt")
    test = read_babi(options.data / "qa6_yes-no-questions_test.txt")
    words = sorted({word for story, question, answer in train + test for word in [*story, *question, answer]})
    vocabulary = {word: number for number, word in enumerate(words, start=1)}
    train_x, train_y = encode(train, vocabulary)
    test_x, test_y = encode(test, vocabulary)

    model = post(keras, len(vocabulary) + 1)
    model.compile(
        optimizer="rmsprop",
        loss="categorical_crossentropy",
        metrics=["accuracy"],
        jit_compile=False,  # XLA on a CPU is about 20 times slower here
    )
    say(
        ready=True,
        name=f"keras-{options.backend}",
        versions=versions,
        threads=options.threads,
        parameters=model.count_params(),
        train=len(train),
        test=len(test),
    )
    start = time.perf_counter()
    for epoch in range(1, options.epochs + 1):
        epoch_start = time.perf_counter()
        history = model.fit(train_x, train_y, batch_size=BATCH, epochs=1, verbose=0).history
        training = time.perf_counter() - epoch_start
        loss, accuracy = model.evaluate(test_x, test_y, batch_size=BATCH, verbose=0)
        say(
            epoch=epoch,
            seconds=round(time.perf_counter() - start, 3),
            trainLoss=round(history["loss"][0], 4),
            trainAccuracy=round(history["accuracy"][0], 4),
            testLoss=round(loss, 4),
            testAccuracy=round(accuracy, 4),
            examplesPerSecond=round(len(train) / training, 1),
        )
        if accuracy >= options.until:
            break
    say(peakRssMb=round(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024, 1))


if __name__ == "__main__":
    main()
