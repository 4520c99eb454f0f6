import { ConversationError } from "../chat/conversation-error.ts";
import { CheckpointError } from "../models/safetensors.ts";
import { BabiFormatError } from "../stories/babi.ts";

export const exitCodes = { done: 0, failed: 1, usage: 2, interrupted: 130 } as const;

/** Something went wrong that the message explains; nothing else of it is shown. */
export class Failure extends Error {
  override readonly name = "Failure";
  readonly exitCode: number;

  constructor(message: string, { exitCode = exitCodes.failed, cause }: { readonly exitCode?: number; readonly cause?: unknown } = {}) {
    super(message, { cause });
    this.exitCode = exitCode;
  }
}

/** A command was called in a way that makes no sense. */
export function usageFailure(message: string): Failure {
  return new Failure(message, { exitCode: exitCodes.usage });
}

/** Whether an error explains itself to a user, as opposed to a bug of ours. */
export function explainsItself(error: unknown): error is Error {
  const kinds = [Failure, ConversationError, CheckpointError, BabiFormatError];
  return kinds.some((kind) => error instanceof kind);
}
