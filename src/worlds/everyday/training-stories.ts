import type { Random } from "../../random.ts";
import { NOT_TOLD } from "../../stories/story.ts";
import type { WrittenStory } from "../../stories/written.ts";
import { swapWords, type SwapPools } from "./swapping.ts";
import { ledTo, typed } from "./typing.ts";

/** How often the deciding lines of a question are left out, so that the answer turns into "not told". */
const leftOut = 0.15;

/** A written story as it is trained on: other names and things, typed by somebody else, now and then without what decides. */
export function variant(story: WrittenStory, { pools, random }: { readonly pools: SwapPools; readonly random: Random }): WrittenStory {
  const swapped = swapWords(story, pools, random);
  return hurried(random.chance(leftOut) ? withoutReason(swapped, random) : swapped, random);
}

/** A story as hurried people type it, now and then. */
export function hurried(story: WrittenStory, random: Random): WrittenStory {
  return {
    ...story,
    lines: story.lines.map((line) => typed(line, random)),
    questions: story.questions.map((question) => ({ ...question, text: typed(ledTo(question.text, random), random) })),
  };
}

/** The story without the lines that decide one of its questions, which then was not told; questions that need those lines go too. */
function withoutReason(story: WrittenStory, random: Random): WrittenStory {
  const asked = random.choice(story.questions);
  const gone = new Set(asked.support);
  if (gone.size === 0 || gone.size === story.lines.length) return story;
  const kept = [...story.lines.keys()].filter((line) => !gone.has(line));
  const places = new Map(kept.map((line, place) => [line, place]));
  const questions = story.questions.flatMap((question) => {
    if (question === asked) return [{ ...question, answer: NOT_TOLD, support: [] }];
    if (question.answer !== NOT_TOLD && question.support.some((line) => gone.has(line))) return [];
    return [{ ...question, support: question.support.flatMap((line) => places.get(line) ?? []) }];
  });
  return { ...story, lines: kept.map((line) => story.lines[line]!), questions };
}

/** Two stories told one after the other, each with its own questions. */
export function together(first: WrittenStory, second: WrittenStory): WrittenStory {
  const shift = first.lines.length;
  const moved = second.questions.map((question) => ({ ...question, support: question.support.map((line) => line + shift) }));
  return { ...first, lines: [...first.lines, ...second.lines], questions: [...first.questions, ...moved] };
}
