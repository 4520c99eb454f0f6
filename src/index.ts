/**
 * Tell it things in plain English, ask yes/no questions.
 *
 *   const chat = await createChat();
 *   chat.tell("Ana went to the kitchen. Ben is in the garden.");
 *   const { answer, confidence, support } = chat.ask("Is Ana in the kitchen?");
 */
export type { Answer } from "./chat/answerer.ts";
export { Conversation, type ConversationOptions, type Reply, type Said, type SavedConversation } from "./chat/conversation.ts";
export { ConversationError } from "./chat/conversation-error.ts";
export { CheckpointError, createChat, type ChatOptions } from "./chat/create-chat.ts";
export { defaultModel } from "./chat/default-model.ts";
export type { Support } from "./chat/support.ts";
