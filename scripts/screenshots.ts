/**
 * Pictures of every view of the page, for looking at: 320, 768 and 1280 px, light and dark; or those of the README.
 *
 *   npm run web:screenshots -- FOLDER
 *   npm run web:screenshots -- docs
 */
import { mkdirSync } from "node:fs";
import type { Page } from "playwright-core";
import { findBrowser, launch } from "../test/web/browser.ts";
import { serve } from "../test/web/serve.ts";

const folder = process.argv[2] ?? "reports/page";
const path = findBrowser();
if (!path) throw new Error("No Chromium was found: install one, or set HEARSAY_BROWSER to its program.");

const story = ["Hana is the mother of Piet.", "Piet is the father of Suri.", "Suri went to the harbour."];

interface Scene {
  readonly view: string;
  /** What is done before the picture is taken. */
  readonly act: (page: Page) => Promise<void>;
  /** What the README shows of it. */
  readonly best?: string;
}

const scenes: Readonly<Record<string, Scene>> = {
  empty: { view: "", act: async (page) => page.locator("summary", { hasText: "Reading with" }).waitFor() },
  chat: {
    view: `#story=${encodeURIComponent([...story, "Did Suri go to the harbour?", "Is Hana Suri's grandmother?"].join("\n"))}`,
    act: async (page) => page.locator(".answer").first().waitFor(),
    best: "main",
  },
  train: {
    view: "#/train",
    act: async (page) => {
      await page.getByRole("button", { name: "Start" }).click();
      await page.getByRole("status").filter({ hasText: "Done" }).waitFor({ timeout: 120_000 });
    },
    best: "section[aria-labelledby=progress]",
  },
  inside: {
    view: "#/inside",
    act: async (page) => {
      await page.getByRole("combobox", { name: "Points" }).selectOption("ring");
      await page.getByRole("combobox", { name: "Hidden neurons" }).selectOption("8");
      await page.getByRole("button", { name: "Learn" }).click();
      await page.locator("#relations ~ * table").waitFor();
      await page.waitForTimeout(4000);
    },
    best: "section[aria-labelledby=neuron]",
  },
  studies: { view: "#/studies", act: async (page) => page.waitForTimeout(500) },
};

mkdirSync(folder, { recursive: true });
const served = await serve("dist-pictures");
const browser = await launch(path);
for (const [name, { view, act, best }] of Object.entries(scenes)) {
  if (folder === "docs") {
    if (best) await take({ view, act, width: 1100, height: 720, colorScheme: "light", file: `docs/page-${name}.png`, best });
    continue;
  }
  for (const [width, height] of [
    [320, 640],
    [768, 900],
    [1280, 800],
  ] as const) {
    for (const colorScheme of ["light", "dark"] as const) {
      await take({ view, act, width, height, colorScheme, file: `${folder}/${name}-${width}-${colorScheme}.png` });
    }
  }
}
await browser.close();
await served.close();

interface Shot extends Scene {
  readonly width: number;
  readonly height: number;
  readonly colorScheme: "light" | "dark";
  readonly file: string;
}

async function take({ view, act, best, width, height, colorScheme, file }: Shot): Promise<void> {
  const context = await browser.newContext({ viewport: { width, height }, colorScheme });
  const page = await context.newPage();
  await page.goto(served.url + view);
  await act(page);
  await page.mouse.move(0, 0);
  await (best ? page.locator(best).screenshot({ path: file }) : page.screenshot({ path: file, fullPage: true }));
  await context.close();
}
