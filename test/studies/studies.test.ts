import { expect, test } from "vitest";
import { selectKernels } from "../../src/runtime/select.ts";
import { studies, studyNames } from "../../src/studies/studies.ts";

// `scale` is too slow even when it is quick; its parts have tests of their own.
test.each(studyNames.filter((name) => name !== "scale"))(
  "the quick study %s ends with figures, words and a whole picture",
  async (name) => {
    const { run } = await studies[name]();
    const { tables, shows, limits, figures, picture } = await run({
      seeds: 2,
      quick: true,
      kernels: selectKernels("simd"),
      remember: (_, find) => find(),
      say: () => {},
    });

    for (const { rows } of tables) expect(new Set(rows.map((row) => row.length)).size).toBe(1);
    expect([shows, limits].every((own) => own.endsWith("."))).toBe(true);
    expect(JSON.parse(JSON.stringify(figures))).toBeTypeOf("object");
    expect(picture).toMatch(/^<svg [^>]*viewBox="0 0 \d+ \d+".*<\/svg>\n$/s);
    expect(picture).not.toMatch(/NaN|undefined|Infinity/);
  },
);
