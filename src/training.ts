/** The door `hearsay/training`: losses, optimizers, fit, evaluate. */
export { Random } from "./random.ts";
export { examplesOf, type Example } from "./stories/batch.ts";
export { readBabi, writeBabi } from "./stories/babi.ts";
export type { Reference } from "./stories/antecedents.ts";
export { clausesOf, clauseTags, type ClauseTag } from "./stories/clauses.ts";
export { agreedMentions, marked, mentionsOf, mentionTags, type MentionTag } from "./stories/mentions.ts";
export type { Span, TaggedLine } from "./stories/tagged-lines.ts";
export { mergeRelations } from "./stories/relation-merge.ts";
export {
  encodeRelations,
  markNames,
  relationInputs,
  roleMarker,
  type MarkedLine,
  type MarkMentions,
  type RelationInputs,
  type RelationStory,
} from "./stories/relations.ts";
export { NOT_TOLD, question, statement, type Story } from "./stories/story.ts";
export { Vocabulary } from "./text/vocabulary.ts";
export {
  bestEpoch,
  checkpoint,
  csvLog,
  EarlyStopping,
  jsonLog,
  type BatchLog,
  type Callback,
  type Control,
  type EpochLog,
} from "./training/callbacks.ts";
export { compile, Compiled, type CompiledFitOptions, type CompileOptions } from "./training/compile.ts";
export { arrays, values, type Batch, type Dataset, type Values } from "./training/data.ts";
export { predictions, score, type Scores } from "./training/evaluate.ts";
export { fit, type FitOptions, type FitResult, type FitState } from "./training/fit.ts";
export { losses, type Loss, type LossName } from "./training/losses.ts";
export { antecedentDataset, findAntecedents } from "./training/antecedent-dataset.ts";
export { taggedDataset, tagLines } from "./training/tagged-dataset.ts";
export { accuracy, calibrationError, confusion, likeliest, reliability, type Prediction } from "./training/metrics.ts";
export { answersOf, vocabularyOf } from "./stories/contents.ts";
export { adam, adamW, muon, rmsprop, sgd, type Optimizer } from "./training/optimizers.ts";
export { constantRate, cosine, stepwise, type Schedule } from "./training/schedules.ts";
export { relationAccuracy, relationDataset } from "./training/relation-dataset.ts";
export { storyDataset } from "./training/story-dataset.ts";
export { Trainer, TrainingError } from "./training/trainer.ts";
