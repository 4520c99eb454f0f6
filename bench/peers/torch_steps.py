"""PyTorch (CPU, eager, one thread) on the cases of README.md: training steps b and c, and one-question answers."""

import argparse

import torch
from torch import nn
from torch.nn import functional as F

from torch_peer import serve

VOCABULARY, EMBEDDING, WORDS, CLASSES = 200, 64, 80, 10
DIM, HOPS, MEMORIES, SENTENCE = 64, 3, 20, 8
WARM_UP = 5


def wave(shape, n, amplitude):
    """Element i of tensor number n: amplitude * sin(0.37 i + n), in float64, then float32."""
    count = torch.Size(shape).numel()
    return (amplitude * torch.sin(0.37 * torch.arange(count, dtype=torch.float64) + n)).float().reshape(shape)


class Reader(nn.Module):
    """Embedding -> LSTM over all words -> last state -> dense."""

    def __init__(self, hidden):
        super().__init__()
        self.embedding = nn.Embedding(VOCABULARY, EMBEDDING)
        self.lstm = nn.LSTM(EMBEDDING, hidden)
        self.dense = nn.Linear(hidden, CLASSES)
        bias = torch.zeros(4 * hidden)
        bias[hidden : 2 * hidden] = 1
        with torch.no_grad():
            self.embedding.weight.copy_(wave((VOCABULARY, EMBEDDING), 0, 0.2))
            self.lstm.weight_ih_l0.copy_(wave((EMBEDDING, 4 * hidden), 1, 0.2).T)
            self.lstm.weight_hh_l0.copy_(wave((hidden, 4 * hidden), 2, 0.1).T)
            self.lstm.bias_ih_l0.copy_(bias)
            self.lstm.bias_hh_l0.zero_()
            self.dense.weight.copy_(wave((hidden, CLASSES), 4, 0.2).T)
            self.dense.bias.zero_()
        self.lstm.bias_hh_l0.requires_grad_(False)  # one bias, as in Keras

    def forward(self, ids):
        """ids [time, batch] -> logits [batch, classes]; time first is nn.LSTM's own layout."""
        _, (state, _) = self.lstm(self.embedding(ids))
        return self.dense(state[0])


class MemoryNetwork(nn.Module):
    """End-to-end memory network, adjacent tying, position and temporal encoding, softmax attention, ReLU after each hop."""

    def __init__(self):
        super().__init__()
        self.words = nn.ParameterList([wave((VOCABULARY, DIM), n, 0.1) for n in range(HOPS + 1)])
        self.times = nn.ParameterList([wave((MEMORIES, DIM), HOPS + 1 + n, 0.1) for n in range(HOPS + 1)])
        self.answer = nn.Parameter(wave((DIM, CLASSES), 2 * HOPS + 2, 0.1))
        j = torch.arange(1, SENTENCE + 1)[:, None] / SENTENCE
        k = torch.arange(1, DIM + 1)[None, :] / DIM
        self.register_buffer("positions", (1 - j) - k * (1 - 2 * j))

    def encode(self, ids, table):
        return (F.embedding(ids, table) * self.positions).sum(-2)

    def forward(self, story, question):
        """story [batch, memories, words], question [batch, words] -> logits [batch, classes]."""
        memories = [self.encode(story, word) + when for word, when in zip(self.words, self.times)]
        state = self.encode(question, self.words[0])[:, None]
        for memory, output in zip(memories, memories[1:]):
            attention = torch.softmax(state @ memory.mT, -1)
            state = torch.relu(state + attention @ output)
        return state[:, 0] @ self.answer


def story_ids(batch):
    b, t = torch.arange(batch)[:, None], torch.arange(WORDS)
    return (b * 7919 + t * 104729 + b * t * 31) % VOCABULARY


def sentence_ids(batch, i):
    """Words of sentences number i (a tensor) of every story: [batch, len(i), SENTENCE]."""
    b, i, j = torch.arange(batch)[:, None, None], i[:, None], torch.arange(SENTENCE)
    return (b * 7919 + i * 104729 + j * 1299709 + i * j * 17) % 199 + 1


def make_case(name, hidden, batch):
    """A function that does one step of the case and returns its loss, or its logits for an answer."""
    answering = name.startswith("answer")
    batch = 1 if answering else batch
    if name in ("step-b", "answer-lstm"):
        model = Reader(hidden)
        inputs = (story_ids(batch).T.contiguous(),)
    else:
        model = MemoryNetwork()
        inputs = (sentence_ids(batch, torch.arange(MEMORIES)), sentence_ids(batch, torch.tensor([21]))[:, 0])

    @torch.inference_mode()
    def answer():
        return model(*inputs)

    if answering:
        model.eval()
        return answer

    labels = torch.arange(batch) % CLASSES
    trained = [parameter for parameter in model.parameters() if parameter.requires_grad]
    optimizer = torch.optim.Adam(trained, lr=1e-3, eps=1e-7, fused=True)

    def step():
        optimizer.zero_grad(set_to_none=True)
        loss = F.cross_entropy(model(*inputs), labels)
        loss.backward()
        optimizer.step()
        return loss

    return step


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--case", required=True, choices=["step-b", "step-c", "answer", "answer-lstm"])
    parser.add_argument("--hidden", type=int, default=64)
    parser.add_argument("--batch", type=int, default=32)
    options = parser.parse_args()
    torch.set_num_threads(1)
    torch.manual_seed(0)

    step = make_case(options.case, options.hidden, options.batch)
    first = [step().detach() for _ in range(3)]
    for _ in range(WARM_UP):
        step()
    if options.case.startswith("answer"):
        result = {"outputs": first[0][0, :3].tolist()}
    else:
        result = {"losses": [loss.item() for loss in first]}
    serve(step, case=options.case, **result)


if __name__ == "__main__":
    main()
