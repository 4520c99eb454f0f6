import {
  encodeRelations,
  NOT_TOLD,
  question,
  roleMarker,
  statement,
  Vocabulary,
  type MarkMentions,
  type RelationStory,
  type Story,
} from "hearsay/training";

/**
 * bAbI's names, places, things, kinds and colours by hand: what the relation memory is told here and finds by itself
 * elsewhere. Every word of the training files that is not among them is a pattern word; any other word is a name.
 */
const content = new Set(
  `john mary daniel sandra bill fred julie jeff kitchen bathroom bedroom garden hallway office school park cinema milk
  football apple cake pink red blue yellow rectangle triangle square sphere box chocolate chocolates chest container
  suitcase lily bernhard greg brian julius swan lion rhino frog white gray green sumit yann antoine jason wolf wolves cat
  cats mouse mice sheep gertrude winona jessica emily`.split(/\s+/),
);

const singular: Readonly<Record<string, string>> = { mice: "mouse", wolves: "wolf", cats: "cat" };

/** How many a pronoun stands for. */
const pronouns: Readonly<Record<string, number>> = { he: 1, she: 1, it: 1, they: 2 };

/** The words of stories that are not names. */
export function patternWords(stories: readonly Story[]): Set<string> {
  const lines = stories.flatMap(({ statements, questions }) => [...statements, ...questions]);
  return new Set(lines.flatMap(({ tokens }) => tokens).filter((word) => !content.has(word)));
}

/** Marks as names what is not a pattern word; neighbours, also with "of" between them, are one name. */
function markByHand(known: ReadonlySet<string>, roles: number): MarkMentions {
  return (tokens) => {
    const words = tokens.map((word) => singular[word] ?? word);
    const isName = (at: number): boolean => at < words.length && !known.has(words[at]!);
    const pattern: string[] = [];
    const mentions: (string | undefined)[] = [];
    for (let at = 0; at < words.length; at++) {
      const word = words[at]!;
      if (!isName(at)) {
        pattern.push(word);
        for (let one = 0; one < (pronouns[word] ?? 0); one++) pattern.push(roleMarker(mentions.push(undefined) - 1));
        continue;
      }
      let end = at + 1;
      while (isName(end) || (words[end] === "of" && isName(end + 1))) end++;
      const name = words.slice(at, end).join(" ");
      if (!mentions.includes(name)) mentions.push(name);
      pattern.push(roleMarker(Math.min(mentions.indexOf(name), roles - 1)));
      at = end - 1;
    }
    return { pattern, mentions };
  };
}

/** What the relation memory is told of bAbI by hand, from training stories. */
export class HandMarks {
  readonly vocabulary: Vocabulary;
  readonly answers: readonly string[];
  readonly mark: MarkMentions;

  constructor(stories: readonly Story[], roles: number) {
    const lines = stories.flatMap(({ statements, questions }) => [...statements, ...questions]);
    const words = lines.flatMap(({ tokens }) => tokens).filter((word) => !content.has(word));
    const known = new Set([...words, ...Object.keys(pronouns)]);
    const answers = stories.flatMap(({ task, questions }) => questions.flatMap(({ answer }) => (isWord(answer, task) ? [answer] : [])));
    this.mark = markByHand(known, roles);
    this.vocabulary = Vocabulary.from([[...known], Array.from({ length: roles }, (_, role) => roleMarker(role))]);
    this.answers = [...new Set(["yes", "no", NOT_TOLD, ...answers])];
  }

  encode(stories: readonly Story[]): RelationStory[] {
    return stories.flatMap((story) => {
      // What a hungry person will do is known of the world, not told: answers of task 20 are words.
      const mark: MarkMentions = (tokens) => (tokens.length === 1 ? { pattern: tokens, mentions: [] } : this.mark(tokens));
      return encodeRelations([story], {
        mark: story.task === "20" ? mark : this.mark,
        vocabulary: this.vocabulary,
        answers: this.answers,
      });
    });
  }
}

function isWord(answer: string, task: string): boolean {
  return task === "20" || !answer.split(",").every((name) => content.has(name));
}

/** The same stories with every name, place, thing, kind and colour replaced by a word that bAbI does not have. */
export function renamed(stories: readonly Story[]): Story[] {
  const other = (text: string): string =>
    text.replace(/[a-z]+/gi, (word) => {
      const one = word.toLowerCase();
      return content.has(one)
        ? `zx${Array.from(singular[one] ?? one)
            .toReversed()
            .join("")}`
        : word;
    });
  return stories.map(({ task, statements, questions }) => ({
    task,
    statements: statements.map(({ text }) => statement(other(text))),
    questions: questions.map(({ text, answer, after, support }) =>
      question({ text: other(text), answer: isWord(answer, task) ? answer : other(answer), after, support }),
    ),
  }));
}
