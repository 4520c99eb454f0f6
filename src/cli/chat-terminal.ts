import { createInterface } from "node:readline/promises";
import { pc } from "./colours.ts";
import type { Conversation, Reply } from "../chat/conversation.ts";
import { ChatSession } from "./chat-session.ts";
import { plural, quotedList } from "./reply-text.ts";
import { slashCommandNames } from "./slash-commands.ts";

const example = ["Ana went to the kitchen.", "Is Ana in the kitchen?"] as const;

interface ChatDisplay {
  readonly show: (reply: Reply) => string;
  /** Lines for the first screen. */
  readonly introduction: readonly string[];
}

/** Talks with a person until they leave. */
export async function atTerminal(conversation: Conversation, { show, introduction }: ChatDisplay): Promise<void> {
  const print = (text: string): void => void process.stdout.write(`${text}\n`);
  const known = new Set<string>();
  const pointOut = (words: readonly string[]): void => {
    const strange = words.filter((word) => !known.has(word));
    if (strange.length > 0) print(pc.dim(caution(strange)));
    for (const word of strange) known.add(word);
  };
  const session = new ChatSession(conversation, {
    reply(reply) {
      print(show(reply));
      pointOut(reply.unknownWords);
    },
    told(facts, unknownWords) {
      const total = conversation.facts.length;
      const all = total > facts.length ? `, ${total} in all` : "";
      print(pc.dim(`Noted ${plural(facts.length, "fact")}${all}.`));
      pointOut(unknownWords);
    },
    notice: print,
    problem: (text) => print(pc.yellow(text)),
  });
  const completer = (line: string): [string[], string] => [
    line.startsWith("/") ? slashCommandNames.filter((name) => name.startsWith(line)) : [],
    line,
  ];
  const terminal = createInterface({
    input: process.stdin,
    output: process.stdout,
    prompt: pc.cyan("> "),
    historySize: 1000,
    completer,
  });
  terminal.on("SIGINT", () => terminal.close());
  let left = true;
  print(welcome(introduction));
  terminal.prompt();
  for await (const line of terminal) {
    await session.take(line);
    if (session.ended) {
      left = false;
      break;
    }
    terminal.prompt();
  }
  terminal.close();
  if (left) print("");
}

function welcome(introduction: readonly string[]): string {
  return [
    pc.bold("Hello. Tell me things in plain English, then ask a yes/no question."),
    ...introduction,
    "For example, type these two lines, each with Enter:",
    ...example.map((line) => `  ${pc.cyan(line)}`),
    pc.dim("/facts lists what you told, /reset starts over, /help the rest. Ctrl-D leaves."),
    "",
  ].join("\n");
}

function caution(words: readonly string[]): string {
  const [them, one] = words.length === 1 ? ["it", "the word"] : ["them", "the words"];
  return `I have never seen ${one} ${quotedList(words)}; I go on, but may not understand ${them}.`;
}
