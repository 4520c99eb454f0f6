import type { Conversation, Reply } from "../chat/conversation.ts";
import { tokenize } from "../text/tokenize.ts";
import { explainsItself } from "./failure.ts";
import { mostLineBytes } from "./lines.ts";
import { runSlashCommand, slashCommandNames } from "./slash-commands.ts";

/** Where a chat shows what happens: a terminal, or a pipe. */
export interface Screen {
  reply(reply: Reply): void;
  /** Facts were added; the words in them that the network does not know. */
  told(facts: readonly string[], unknownWords: readonly string[]): void;
  /** What a command shows. */
  notice(text: string): void;
  /** What could not be done. */
  problem(text: string): void;
}

/** A chat line by line: statements, questions, and commands that begin with a slash. */
export class ChatSession {
  readonly conversation: Conversation;
  readonly screen: Screen;
  /** The latest answer, and the facts that it was given for. */
  latest: { readonly reply: Reply; readonly facts: readonly string[] } | undefined;
  /** Set by `/quit`. */
  ended = false;

  constructor(conversation: Conversation, screen: Screen) {
    this.conversation = conversation;
    this.screen = screen;
  }

  /** Takes in one line. Whatever is wrong with it is shown; nothing is thrown but bugs. */
  async take(line: string): Promise<void> {
    const text = line.trim();
    try {
      if (text.length > mostLineBytes) this.screen.problem(`A line may have ${mostLineBytes.toLocaleString("en-US")} characters.`);
      else if (text.startsWith("/")) await runSlashCommand(this, text);
      else if (isSingleWord(text)) this.screen.problem(singleWord(text));
      else if (text !== "") this.#say(text);
    } catch (error) {
      if (!explainsItself(error)) throw error;
      this.screen.problem(error.message);
    }
  }

  #say(text: string): void {
    const { conversation, screen } = this;
    const { told, replies } = conversation.say(text);
    if (told.length > 0) screen.told(told, conversation.unknownWords(told.join("\n")));
    for (const reply of replies) screen.reply(reply);
    const reply = replies.at(-1);
    if (reply) this.latest = { reply, facts: conversation.facts };
    if (told.length + replies.length === 0) screen.problem("There is no word in that. Type a sentence, or /help.");
  }
}

/** "hello", "help", "quit": nothing that could be told. */
function isSingleWord(text: string): boolean {
  return text.length < 40 && tokenize(text).length === 1;
}

function singleWord(text: string): string {
  const [word] = tokenize(text);
  const command = word === "exit" || word === "bye" ? "/quit" : `/${word}`;
  if (slashCommandNames.includes(command)) return `Commands begin with a slash: ${command}`;
  return 'One word says too little. Tell me something like "Ana went to the kitchen.", or type /help.';
}
