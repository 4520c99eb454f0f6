/**
 * Pictures of every view of the page, for looking at: 320, 768 and 1280 px, light and dark.
 *
 *   npm run web:screenshots -- FOLDER
 */
import { mkdirSync } from "node:fs";
import type { Page } from "playwright-core";
import { findBrowser, launch } from "../test/web/browser.ts";
import { serve } from "../test/web/serve.ts";

const folder = process.argv[2] ?? "reports/page";
const path = findBrowser();
if (!path) throw new Error("No Chromium was found: install one, or set HEARSAY_BROWSER to its program.");

const story = ["Hana is the mother of Piet.", "Piet is the father of Suri.", "Suri went to the harbour."];

/** What is done in each view before its picture is taken. */
const scenes: Readonly<Record<string, { readonly view: string; readonly act: (page: Page) => Promise<void> }>> = {
  empty: { view: "", act: async (page) => page.locator("summary", { hasText: "Reading with" }).waitFor() },
  chat: {
    view: `#story=${encodeURIComponent([...story, "Did Suri go to the harbour?", "Is Hana Suri's grandmother?"].join("\n"))}`,
    act: async (page) => page.locator(".answer").first().waitFor(),
  },
  train: {
    view: "#/train",
    act: async (page) => {
      await page.getByRole("button", { name: "Start" }).click();
      await page.getByRole("status").filter({ hasText: "Done" }).waitFor({ timeout: 120_000 });
    },
  },
  inside: {
    view: "#/inside",
    act: async (page) => {
      await page.getByRole("combobox", { name: "Points" }).selectOption("ring");
      await page.getByRole("combobox", { name: "Hidden neurons" }).selectOption("8");
      await page.getByRole("button", { name: "Learn" }).click();
      await page.locator("table").waitFor();
      await page.waitForTimeout(4000);
    },
  },
  studies: { view: "#/studies", act: async (page) => page.waitForTimeout(500) },
};

mkdirSync(folder, { recursive: true });
const served = await serve("dist-pictures");
const browser = await launch(path);
for (const [name, { view, act }] of Object.entries(scenes)) {
  for (const [width, height] of [
    [320, 640],
    [768, 900],
    [1280, 800],
  ] as const) {
    for (const colorScheme of ["light", "dark"] as const) {
      const context = await browser.newContext({ viewport: { width, height }, colorScheme });
      const page = await context.newPage();
      await page.goto(served.url + view);
      await act(page);
      await page.mouse.move(0, 0);
      await page.screenshot({ path: `${folder}/${name}-${width}-${colorScheme}.png`, fullPage: true });
      await context.close();
    }
  }
}
await browser.close();
await served.close();
