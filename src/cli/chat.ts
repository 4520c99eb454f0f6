import { createInterface } from "node:readline/promises";
import pc from "picocolors";
import { Conversation, type Reply } from "../chat/conversation.ts";
import { selectKernels } from "../runtime/select.ts";
import { ChatSession, type Screen } from "./chat-session.ts";
import { readLines } from "./lines.ts";
import { readModel } from "./model-file.ts";
import { plural, quotedList, replyJson, replyLine } from "./reply-text.ts";
import { slashCommandNames } from "./slash-commands.ts";

export interface ChatCommandOptions {
  readonly model?: string;
  readonly json?: boolean;
  readonly deterministic?: boolean;
}

/** Talks with a person at a terminal, or answers lines from a pipe: then nothing but answers goes to stdout. */
export async function chat({ model, json = false, deterministic = false }: ChatCommandOptions): Promise<void> {
  const { reader } = await readModel(model);
  const conversation = new Conversation({ reader, kernels: selectKernels(deterministic ? "simd" : "auto") });
  const show = json ? replyJson : replyLine;
  if (process.stdin.isTTY && process.stdout.isTTY) await atTerminal(conversation, show);
  else await throughPipe(conversation, show);
}

const example = ["Ana went to the kitchen.", "Is Ana in the kitchen?"] as const;

async function atTerminal(conversation: Conversation, show: (reply: Reply) => string): Promise<void> {
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
  print(welcome());
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

function welcome(): string {
  return [
    pc.bold("Hello. Tell me things in plain English, then ask a yes/no question."),
    `For example, type these two lines, each with Enter:`,
    ...example.map((line) => `  ${pc.cyan(line)}`),
    pc.dim("/facts shows what you told, /reset starts a new story, /help lists the rest, Ctrl-D leaves."),
    "",
  ].join("\n");
}

function caution(words: readonly string[]): string {
  const [them, one] = words.length === 1 ? ["it", "the word"] : ["them", "the words"];
  return `I have never seen ${one} ${quotedList(words)}; I go on, but may not understand ${them}.`;
}

async function throughPipe(conversation: Conversation, show: (reply: Reply) => string): Promise<void> {
  const complain = (text: string): void => void process.stderr.write(`${text}\n`);
  let number = 0;
  const screen: Screen = {
    reply: (reply) => void process.stdout.write(`${show(reply)}\n`),
    told: () => {},
    notice: complain,
    problem: (text) => complain(`hearsay: line ${number}: ${text}`),
  };
  const session = new ChatSession(conversation, screen);
  for await (const line of readLines(process.stdin)) {
    ({ number } = line);
    if ("problem" in line) screen.problem(`${line.problem}. It was left out.`);
    else await session.take(line.text);
    if (session.ended) break;
  }
}
