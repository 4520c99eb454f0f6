import { CheckpointError, ConversationError, createChat, defaultModel } from "hearsay";
import { expect, test } from "vitest";
import { saveModel } from "../../src/models/checkpoint.ts";
import { smallNetwork } from "../models/relation-stories.ts";
import { perceptron } from "./readers.ts";

const provenance = { command: "", seed: 0, data: "", scores: {} };

test("a chat is made from the bytes of a model", async () => {
  const chat = await createChat({ model: saveModel(perceptron({ kitchen: [3, 0, 0] }), provenance) });
  chat.tell("Ana went to the kitchen.");

  expect(chat.ask("Is Ana in the kitchen?").answer).toBe("yes");
});

test("a model that answers with other words is refused", async () => {
  const model = saveModel(perceptron({}, { answers: ["kitchen", "garden"] }), provenance);

  await expect(createChat({ model })).rejects.toThrow(
    new ConversationError("Expected a network that answers yes and no; this one answers kitchen, garden."),
  );
});

test("a model that reads only sentences whose names are marked is refused", async () => {
  const model = saveModel(smallNetwork(), provenance);

  await expect(createChat({ model })).rejects.toThrow(
    new ConversationError("A network of the kind relation-memory reads only sentences whose names are marked, not a conversation."),
  );
});

test("bytes that are not a model are refused", async () => {
  await expect(createChat({ model: new Uint8Array(100) })).rejects.toBeInstanceOf(CheckpointError);
});

test("without bytes it is the shipped model, which lies beside the code", async () => {
  const chat = await createChat();
  chat.tell("Ana went to the kitchen. Ben is in the garden.");

  expect(defaultModel.pathname).toMatch(/\/weights\/everyday\.safetensors$/);
  expect(chat.ask("Is Ana in the kitchen?").answer).toBe("yes");
});
