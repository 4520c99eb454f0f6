import type { EverydayDomain } from "../kit/telling.ts";
import { eventMatters } from "./events.ts";
import { kin } from "./kin.ts";
import { logicMatters } from "./logic.ts";
import type { Matter } from "./matter.ts";
import { valueMatters } from "./values.ts";

const matters: readonly Matter[] = [...valueMatters, ...eventMatters, ...logicMatters, kin, kin, kin, kin];

/** One or two plain matters of any of the other domains, told in a few plain lines: what everything else is built on. */
export const basics: EverydayDomain = {
  name: "basics",
  tell(telling) {
    for (const matter of telling.random.sample(matters, 1 + telling.random.integer(2))) matter(telling);
  },
};
