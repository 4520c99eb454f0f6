import type { Conversation, Reply } from "../chat/conversation.ts";
import { ChatSession, type Screen } from "./chat-session.ts";
import { readLines } from "./lines.ts";

/** Answers the lines of stdin; nothing but answers goes to stdout. */
export async function throughPipe(conversation: Conversation, show: (reply: Reply) => string): Promise<void> {
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
