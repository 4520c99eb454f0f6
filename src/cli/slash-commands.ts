import { homedir } from "node:os";
import { ConversationError } from "../chat/conversation-error.ts";
import type { ChatSession } from "./chat-session.ts";
import { decodeText, readBytes, writeWhole } from "./files.ts";
import { plural, replyLine, weightBars } from "./reply-text.ts";

/** Something that a line of the chat does when it begins with a slash. */
interface SlashCommand {
  /** How its argument is called in the help, if it takes one. */
  readonly argument?: string;
  readonly description: string;
  run(session: ChatSession, argument: string): void | Promise<void>;
}

const mostConversationBytes = 2 ** 24;

const commands: Readonly<Record<string, SlashCommand>> = {
  facts: {
    description: "list what you have told",
    run: ({ conversation: { facts }, screen }) =>
      screen.notice(facts.map((fact, index) => `  ${index + 1}  ${fact}`).join("\n") || "Nothing has been told yet."),
  },
  forget: {
    argument: "N",
    description: "take back fact N",
    run({ conversation, screen }, argument) {
      if (!/^\d+$/.test(argument)) throw new ConversationError("Say which fact: /forget 2 takes back the second. /facts lists them.");
      screen.notice(`Forgotten: ${conversation.forget(Number(argument) - 1)}`);
    },
  },
  reset: {
    description: "forget everything and start a new story",
    run({ conversation, screen }) {
      const count = conversation.facts.length;
      conversation.reset();
      screen.notice(count === 0 ? "There was nothing to forget." : `Forgot ${plural(count, "fact")}. This is a new story.`);
    },
  },
  why: {
    description: "how much each fact weighed in the latest answer",
    run({ latest, screen }) {
      if (!latest) throw new ConversationError("There is no answer yet to explain. Ask a question first.");
      const { reply, facts } = latest;
      const weighed = reply.weights.some((weight) => weight > 0);
      const nothing = facts.length === 0 ? "  Nothing had been told." : "  Leaving out any single fact would not have changed it.";
      screen.notice(`${reply.question} ${replyLine({ ...reply, support: [] })}\n${weighed ? weightBars(facts, reply.weights) : nothing}`);
    },
  },
  save: {
    argument: "FILE",
    description: "write the conversation to a file",
    async run({ conversation, screen }, argument) {
      const path = expectPath(argument, "/save");
      await writeWhole(path, `${JSON.stringify(conversation, undefined, 2)}\n`);
      screen.notice(`Saved ${plural(conversation.facts.length, "fact")} to ${path}.`);
    },
  },
  load: {
    argument: "FILE",
    description: "go on with a conversation from a file",
    async run({ conversation, screen }, argument) {
      const path = expectPath(argument, "/load");
      conversation.restore(parse(decodeText(await readBytes(path, { mostBytes: mostConversationBytes }), `"${path}"`)));
      screen.notice(`Loaded ${plural(conversation.facts.length, "fact")} from ${path}.`);
    },
  },
  help: {
    description: "show this",
    run: ({ screen }) => screen.notice(helpText()),
  },
  quit: {
    description: "leave (Ctrl-D does too)",
    run: (session) => void (session.ended = true),
  },
};

/** All commands with their slashes, for completion. */
export const slashCommandNames = Object.keys(commands).map((name) => `/${name}`);

/** Runs a line such as "/forget 2". @throws ConversationError when there is no such command */
export async function runSlashCommand(session: ChatSession, line: string): Promise<void> {
  const [, name = "", argument = ""] = /^\/(\S*)\s*(.*)$/s.exec(line) ?? [];
  const meant = commandNamed(name.toLowerCase());
  if (!meant) throw new ConversationError(`There is no command /${name}. /help lists all commands.`);
  await meant.run(session, argument);
}

/** The command of a name or of an unmistakable beginning of one. */
function commandNamed(name: string): SlashCommand | undefined {
  if (Object.hasOwn(commands, name)) return commands[name];
  const possible = name === "" ? [] : Object.keys(commands).filter((own) => own.startsWith(name));
  return possible.length === 1 ? commands[possible[0]!] : undefined;
}

function helpText(): string {
  const rows = Object.entries(commands).map(([name, { argument, description }]) => {
    const usage = argument ? `/${name} ${argument}` : `/${name}`;
    return `  ${usage.padEnd(14)}${description}`;
  });
  return ["Type a statement to tell it, a question to ask it. Commands:", ...rows].join("\n");
}

function expectPath(argument: string, command: string): string {
  const path = argument.trim().replace(/^(["'])(.*)\1$/, "$2");
  if (path === "") throw new ConversationError(`Say which file: ${command} conversation.json`);
  return path.replace(/^~(?=\/)/, homedir());
}

function parse(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return undefined;
  }
}
