import { Conversation } from "../chat/conversation.ts";
import { selectKernels } from "../runtime/select.ts";
import { throughPipe } from "./chat-pipe.ts";
import { atTerminal } from "./chat-terminal.ts";
import { readModel } from "./model-file.ts";
import { replyJson, replyLine } from "./reply-text.ts";

export interface ChatCommandOptions {
  readonly model?: string;
  readonly json?: boolean;
  readonly deterministic?: boolean;
}

/** What the shipped network has learned; another one may have learned anything. */
const learned = 'I read short everyday stories. I am wrong now and then; where I am not sure I say "perhaps".';

/** Talks with a person at a terminal, or answers lines from a pipe. */
export async function chat({ model, json = false, deterministic = false }: ChatCommandOptions): Promise<void> {
  const { reader } = await readModel(model);
  const conversation = new Conversation({ reader, kernels: selectKernels(deterministic ? "simd" : "auto") });
  const show = json ? replyJson : replyLine;
  const isPerson = process.stdin.isTTY && process.stdout.isTTY;
  if (isPerson) await atTerminal(conversation, { show, introduction: model === undefined ? [learned] : [] });
  else await throughPipe(conversation, show);
}
