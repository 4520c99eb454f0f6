/** Says what a conversation cannot take, and what it expects instead. */
export class ConversationError extends Error {
  override readonly name = "ConversationError";
}
