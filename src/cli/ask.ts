import { Conversation } from "../chat/conversation.ts";
import { selectKernels } from "../runtime/select.ts";
import { Failure } from "./failure.ts";
import { decodeText, gather, readBytes } from "./files.ts";
import { readModel } from "./model-file.ts";
import { quotedList, replyJson, replyLine } from "./reply-text.ts";

export interface AskOptions {
  /** A file of sentences; "-" is stdin. */
  readonly facts: string;
  readonly model?: string;
  readonly json?: boolean;
  readonly deterministic?: boolean;
}

const mostBytes = 2 ** 20;

/** Answers one question about the facts in a file. */
export async function ask(question: string, { facts, model, json = false, deterministic = false }: AskOptions): Promise<void> {
  const [name, text] =
    facts === "-" ? ["stdin", gather(process.stdin, { name: "stdin", mostBytes })] : [`"${facts}"`, readBytes(facts, { mostBytes })];
  const [{ reader }, bytes] = await Promise.all([readModel(model), text]);
  const conversation = new Conversation({ reader, kernels: selectKernels(deterministic ? "simd" : "auto") });
  if (conversation.tell(decodeText(bytes, name)).length === 0) throw new Failure(`Expected sentences in ${name}, got none.`);
  const reply = conversation.ask(question);
  process.stdout.write(`${json ? replyJson(reply) : replyLine(reply)}\n`);
  if (!json && reply.unknownWords.length > 0) {
    process.stderr.write(`hearsay: words that the network has never seen: ${quotedList(reply.unknownWords)}.\n`);
  }
}
