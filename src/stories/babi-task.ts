/** What the name of a bAbI file says. */
export interface BabiTask {
  /** "1" to "20". */
  readonly task: string;
  /** For example "yes-no-questions". */
  readonly name: string;
  readonly split: "train" | "valid" | "test";
}

/** Reads a file name or path such as `en/qa6_yes-no-questions_train.txt`; undefined when it is not of that form. */
export function babiTask(fileName: string): BabiTask | undefined {
  const baseName = fileName.slice(Math.max(fileName.lastIndexOf("/"), fileName.lastIndexOf("\\")) + 1);
  const [, task, name, split] = /^qa(\d{1,3})_(.+)_(train|valid|test)\.txt$/.exec(baseName) ?? [];
  if (task === undefined || name === undefined || split === undefined) return undefined;
  return { task: String(Number(task)), name, split: split as BabiTask["split"] };
}
