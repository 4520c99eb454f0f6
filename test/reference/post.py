"""The teaching story's chatbot, Keras' former babi_memnn example, without dropout: post.json."""

import numpy as np

from fixture import case, ids, values, write
from keras_reference import VERSIONS, derive, keras, layer_weights

BATCH, STORY, QUESTION, VOCABULARY, EMBEDDING, UNITS = 3, 7, 4, 11, 6, 5


def main():
    layers = keras.layers
    random = np.random.default_rng(13)
    memory = layers.Embedding(VOCABULARY, EMBEDDING)
    output = layers.Embedding(VOCABULARY, QUESTION)
    query = layers.Embedding(VOCABULARY, EMBEDDING)
    reader = layers.LSTM(UNITS)
    dense = layers.Dense(VOCABULARY)

    story_input = keras.Input((STORY,), dtype="int64")
    question_input = keras.Input((QUESTION,), dtype="int64")
    question_encoded = query(question_input)
    match = layers.Dot(axes=(2, 2))([memory(story_input), question_encoded])
    match = layers.Activation("softmax")(match)
    response = layers.Add()([match, output(story_input)])
    response = layers.Permute((2, 1))(response)
    state = reader(layers.Concatenate()([response, question_encoded]))
    logits = dense(state)
    probabilities = layers.Activation("softmax")(logits)
    model = keras.Model([story_input, question_input], [match, response, state, logits, probabilities])

    weights = {
        **layer_weights(random, memory, "memory."),
        **layer_weights(random, output, "output."),
        **layer_weights(random, query, "question."),
        **layer_weights(random, reader, "lstm."),
        **layer_weights(random, dense, "dense."),
    }
    story = ids(random, 1, VOCABULARY, BATCH, STORY)
    story[0, :3] = 0
    story[1, :1] = 0
    question = ids(random, 1, VOCABULARY, BATCH, QUESTION)
    question[2, :1] = 0
    answer = ids(random, 1, VOCABULARY, BATCH)
    targets = np.eye(VOCABULARY)[answer]

    def forward(*_):
        match, response, state, logits, probabilities = model([story, question])
        loss = keras.losses.CategoricalCrossentropy()(targets, probabilities)
        return {
            "match": match,
            "response": response,
            "state": state,
            "logits": logits,
            "output": probabilities,
            "loss": loss,
        }

    config = {
        "storyLength": STORY,
        "questionLength": QUESTION,
        "vocabularySize": VOCABULARY,
        "embeddingDim": EMBEDDING,
        "units": UNITS,
    }
    constants = {"story": story, "question": question, "targets": targets}
    cases = {"post": case(derive, config, weights, {}, forward, constants=constants)}
    write(
        "post",
        __file__,
        VERSIONS,
        cases,
        [
            "AXIS: match = dot([memory(story), question(question)], axes=(2, 2)) is [batch, story, question] and "
            "Activation('softmax') works on the LAST axis, the QUESTION axis: for every word of the story the weights over "
            "the words of the question sum to 1. (In Sukhbaatar 2015 it would be the story axis.) The notebook and the Keras "
            "example do the same.",
            "response = permute(match + output(story)) is [batch, question, story]; the LSTM reads "
            "concatenate([response, question(question)]) [batch, question, story + embedding]; dense gives logits.",
            "Id 0 is padding, put in front; it is embedded like any word, nothing is masked. No dropout here.",
            "outputs.output are probabilities; gradients are those of outputs.loss, the mean categorical cross-entropy.",
            "LSTM gates i f g o, sigmoid and tanh. (Keras 2.2 defaulted to hard_sigmoid for recurrent gates.)",
        ],
    )


if __name__ == "__main__":
    main()
