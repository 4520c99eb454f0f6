import { describe, expect, test } from "vitest";
import { Conversation } from "../../src/chat/conversation.ts";
import { ConversationError } from "../../src/chat/conversation-error.ts";
import { Constant, perceptron } from "./readers.ts";

const conversation = () => new Conversation({ reader: perceptron({ kitchen: [3, 0, 0], garden: [0, 2, 0] }) });

describe("telling", () => {
  test("adds each sentence of a text", () => {
    const chat = conversation();

    expect(chat.tell("Ana went to the kitchen. Ben is in the garden.")).toEqual(["Ana went to the kitchen.", "Ben is in the garden."]);
    expect(chat.facts).toEqual(["Ana went to the kitchen.", "Ben is in the garden."]);
  });

  test.each(["", "   ", "...", "\n\n"])("%j adds nothing", (text) => {
    expect(conversation().tell(text)).toEqual([]);
  });

  test("takes a sentence without its control characters, which a terminal would obey", () => {
    expect(conversation().tell("Ana\u001B[2J went\tto the  kitchen.")).toEqual(["Ana [2J went to the kitchen."]);
  });

  test("refuses a sentence that is too long, and then takes nothing of the text", () => {
    const chat = conversation();

    expect(() => chat.tell(`Ana is here. ${"word ".repeat(300)}`)).toThrow(
      "A sentence may have at most 1000 characters; this one has 1,499.",
    );
    expect(chat.facts).toEqual([]);
  });
});

describe("asking", () => {
  test("gives the answer, how sure it is, and the sentence that decided", () => {
    const chat = conversation();
    chat.tell("Ana went to the kitchen. Ben is in.");

    expect(chat.ask("Is Ana in the kitchen?")).toEqual({
      question: "Is Ana in the kitchen?",
      answer: "yes",
      confidence: expect.closeTo(Math.exp(3) / (Math.exp(3) + 2)),
      sure: true,
      support: [{ statement: "Ana went to the kitchen.", weight: 1 }],
      weights: [1, 0],
      unknownWords: [],
    });
  });

  test("while nothing has been told, is answered without asking the network", () => {
    const { answer, confidence, sure, support, explanation } = new Conversation({
      reader: new Constant({ probabilities: [1, 0, 0] }),
    }).ask("Is Ana in?");

    expect({ answer, confidence, sure, support, explanation }).toEqual({
      answer: "not told",
      confidence: 1,
      sure: true,
      support: [],
      explanation: "Nothing has been told yet.",
    });
  });

  test("names the words never seen in the question and in the sentences that decided, and no others", () => {
    const chat = conversation();
    chat.tell("The zorb went to the kitchen. A quux is in.");

    expect(chat.ask("Is the zorb in the frumious kitchen?").unknownWords).toEqual(["zorb", "frumious"]);
  });

  test("does not name names among them: words with a capital, there or in the sentences that decided", () => {
    const chat = conversation();
    chat.tell("Zorb O'Quux went to the kitchen.");

    expect(chat.ask("is zorb in the frumious kitchen").unknownWords).toEqual(["frumious"]);
    expect(chat.unknownWords("Anne-Zoë and the wemp met Élodie's flink.")).toEqual(["and", "wemp", "met", "flink"]);
  });

  test("says where the network is not sure", () => {
    const chat = new Conversation({ reader: new Constant({ probabilities: [0.5, 0.3, 0.2], sureAbove: 0.6 }) });
    chat.tell("Ana is in.");

    expect(chat.ask("Is Ana in?")).toMatchObject({ answer: "yes", confidence: expect.closeTo(0.5), sure: false });
  });

  test("says when the story is longer than the network can take in", () => {
    const chat = new Conversation({ reader: new Constant({ probabilities: [1, 0, 0] }) });
    chat.tell("One. Two. Three. Four. Five.");

    expect(chat.ask("Is Ana in?").explanation).toBe("The network could take in only 4 of the 5 facts.");
  });

  test.each(["", "?!", " "])("%j is an error", (text) => {
    expect(() => conversation().ask(text)).toThrow(new ConversationError("Expected a question, got no words."));
  });

  test.each(["Where is Ana?", "And who is in the kitchen?", "Ana, where is she?", "how many are there"])(
    "%j is not a yes/no question",
    (text) => {
      expect(() => conversation().ask(text)).toThrow("I can only answer questions with yes or no");
    },
  );

  test("with a clause in front is still a yes/no question", () => {
    expect(() => conversation().ask("When Ana left, did she go to the garden?")).not.toThrow();
  });
});

describe("saying", () => {
  test("tells statements and asks questions, sentence by sentence", () => {
    const { told, replies } = conversation().say(
      "Ana went to the kitchen. Is Ana in the kitchen? Ben went to the garden. is ben in the garden",
    );

    expect(told).toEqual(["Ana went to the kitchen.", "Ben went to the garden."]);
    expect(replies.map(({ question, answer }) => [question, answer])).toEqual([
      ["Is Ana in the kitchen?", "yes"],
      ["is ben in the garden", "yes"],
    ]);
  });

  test("takes nothing of a text with a question that it cannot answer", () => {
    const chat = conversation();

    expect(() => chat.say("Ana went to the kitchen. Where is Ana?")).toThrow(ConversationError);
    expect(chat.facts).toEqual([]);
  });
});

describe("forgetting", () => {
  test("takes back one fact", () => {
    const chat = conversation();
    chat.tell("Ana went to the kitchen. Ben is in.");

    expect(chat.forget(0)).toBe("Ana went to the kitchen.");
    expect(chat.facts).toEqual(["Ben is in."]);
  });

  test.each([-1, 1, 0.5, Number.NaN])("fact %d of one is an error", (index) => {
    const chat = conversation();
    chat.tell("Ben is in.");

    expect(() => chat.forget(index)).toThrow("1 fact has been told.");
  });

  test("everything starts a new story", () => {
    const chat = conversation();
    chat.tell("Ben is in.");
    chat.reset();

    expect(chat.facts).toEqual([]);
    expect(chat.ask("Is Ben in?").answer).toBe("not told");
  });
});

describe("saving", () => {
  test("and restoring gives the same answers", () => {
    const [chat, other] = [conversation(), conversation()];
    chat.tell("Ana went to the kitchen. Ben is in.");
    other.restore(JSON.parse(JSON.stringify(chat)));

    expect(other.facts).toEqual(chat.facts);
    expect(other.ask("Is Ana in the kitchen?")).toEqual(chat.ask("Is Ana in the kitchen?"));
  });

  test.each([
    [undefined, "This is not a saved conversation."],
    [[], "This is not a saved conversation."],
    [{ facts: [] }, "This is not a saved conversation."],
    [{ format: "hearsay conversation", version: 2, facts: [] }, "Expected a saved conversation of version 1, got 2."],
    [{ format: "hearsay conversation", version: 1, facts: [1] }, "damaged"],
  ])("%j cannot be restored", (data, message) => {
    const chat = conversation();
    chat.tell("Ben is in.");

    expect(() => chat.restore(data)).toThrow(message);
    expect(chat.facts).toEqual(["Ben is in."]);
  });
});
