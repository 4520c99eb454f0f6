/**
 * Says the lines of docs/transcripts.md to the shipped network again, each conversation to a new one, and writes down its answers:
 * `npm run transcripts`. What stands around the conversations is left as it is.
 */
import { readFileSync, writeFileSync } from "node:fs";
import { stripVTControlCharacters } from "node:util";
import { createChat } from "../src/chat/create-chat.ts";
import type { Reply } from "../src/chat/conversation.ts";
import { ChatSession, type Screen } from "../src/cli/chat-session.ts";
import { replyLine } from "../src/cli/reply-text.ts";

const file = "docs/transcripts.md";
const replies: Reply[] = [];

/** The lines typed in a conversation, each with what was answered. */
async function saidAgain(conversation: string): Promise<string> {
  const shown: string[] = [];
  const screen: Screen = {
    reply: (reply) => {
      replies.push(reply);
      shown.push(`  ${stripVTControlCharacters(replyLine(reply))}`);
    },
    told: () => {},
    notice: (text) => void shown.push(`  ${text}`),
    problem: (text) => void shown.push(`  ${text}`),
  };
  const session = new ChatSession(await createChat(), screen);
  for (const line of conversation.split("\n").filter((own) => own.startsWith("> "))) {
    shown.push(line);
    await session.take(line.slice("> ".length));
  }
  return shown.join("\n");
}

const before = readFileSync(file, "utf8");
let after = "";
let end = 0;
for (const { 0: conversation, index } of before.matchAll(/(?<=^```\n)> [^]*?(?=\n```$)/gm)) {
  after += before.slice(end, index) + (await saidAgain(conversation));
  end = index + conversation.length;
}
writeFileSync(file, after + before.slice(end));
console.log(`${replies.length} answers, ${replies.filter(({ sure }) => sure).length} of them sure`);
