import { readFileSync } from "node:fs";
import { type Browser, type BrowserContextOptions, type Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, describe, expect } from "vitest";
import { findBrowser, launch } from "./browser.ts";
import { serve, type Served } from "./serve.ts";

const browserPath = findBrowser();

if (!browserPath) {
  console.warn(
    "The tests of the page are skipped: no Chromium was found. Install one (Debian: apt-get install chromium), or set HEARSAY_BROWSER to its program.",
  );
}

/** Opens pages, each a visitor of its own; what the console complains of is a failure. */
export interface Visits {
  open(view?: string, options?: BrowserContextOptions): Promise<Page>;
}

/** Tests in a real Chromium against the built page; skipped, and said so, where there is none. */
export function describePage(name: string, outDir: string, tests: (visits: Visits) => void): void {
  describe.skipIf(!browserPath)(`${name} (in Chromium; set HEARSAY_BROWSER where none is found)`, { timeout: 240_000 }, () => {
    let served: Served;
    let browser: Browser;
    const complaints: string[] = [];
    beforeAll(async () => {
      served = await serve(outDir);
      browser = await launch(browserPath!);
    }, 180_000);
    afterAll(async () => {
      await browser?.close();
      await served?.close();
    });
    afterEach(async () => {
      for (const context of browser.contexts()) await context.close();
      expect(complaints.splice(0)).toEqual([]);
    });
    tests({
      async open(view = "", options = {}) {
        const page = await (await browser.newContext(options)).newPage();
        page.setDefaultTimeout(60_000);
        page.on("console", (message) => {
          if (message.type() === "error" || message.type() === "warning") complaints.push(message.text());
        });
        page.on("pageerror", ({ message }) => complaints.push(message));
        await page.goto(served.url + view);
        await page.locator("main h1").waitFor({ state: "attached" });
        return page;
      },
    });
  });
}

/** Waits until the chat can be used. */
export async function ready(page: Page): Promise<void> {
  await page.locator("summary", { hasText: "Reading with" }).waitFor();
}

/** Types a line into the chat and waits until it has been taken. */
export async function say(page: Page, text: string): Promise<void> {
  await page.locator("#say").fill(text);
  await page.keyboard.press("Enter");
  await page.waitForFunction(() => document.querySelector<HTMLInputElement>("#say")!.value === "");
}

/** The bytes of what a click offers to save. */
export async function saved(page: Page, click: () => Promise<void>): Promise<Uint8Array> {
  const [download] = await Promise.all([page.waitForEvent("download"), click()]);
  return new Uint8Array(readFileSync(await download.path()));
}
