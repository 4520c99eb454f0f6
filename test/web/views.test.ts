import { AxeBuilder } from "@axe-core/playwright";
import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { describePage, ready, say } from "./visit.ts";

const views = ["", "#/train", "#/inside", "#/studies"];

/** Brings a view to show all that it has. */
async function fill(page: Page, view: string): Promise<void> {
  if (view === "") {
    await ready(page);
    await say(page, "Ana went to the kitchen. Ben is in the hall. Is Ana in the kitchen?");
  }
  if (view === "#/train") {
    await page.getByText("More", { exact: true }).click();
    await page.getByLabel("Epochs").fill("2");
    await page.getByRole("button", { name: "Start" }).click();
    await page.getByRole("status").filter({ hasText: "Done" }).waitFor({ timeout: 120_000 });
  }
  if (view === "#/inside") {
    await page.getByRole("button", { name: "Learn" }).click();
    for (const part of ["#attention ~ * table", "#gates ~ .map", "#relations ~ .map table", "pre"])
      await page.locator(part).first().waitFor();
  }
}

describePage("every view", "dist-test-views", ({ open }) => {
  test.each(["light", "dark"] as const)("is without violations in %s (axe)", async (colorScheme) => {
    const found: string[] = [];
    for (const view of views) {
      const page = await open(view, { colorScheme, reducedMotion: "reduce" });
      await fill(page, view);
      const { violations } = await new AxeBuilder({ page }).analyze();
      found.push(...violations.map(({ id, nodes }) => `${view} ${id}: ${nodes.map(({ html }) => html).join(" ")}`));
    }

    expect(found).toEqual([]);
  });

  test("fits a width of 320 px", async () => {
    const widths: unknown[] = [];
    for (const view of views) {
      const page = await open(view, { viewport: { width: 320, height: 640 } });
      await fill(page, view);
      widths.push([view, await page.evaluate(() => document.documentElement.scrollWidth)]);
    }

    expect(widths).toEqual(views.map((view) => [view, 320]));
  });

  test("works without a network once it has been loaded", async () => {
    const page = await open();
    await ready(page);
    await page.evaluate(async () => {
      const { active } = await navigator.serviceWorker.ready;
      if (active?.state !== "activated") await new Promise((resolve) => active?.addEventListener("statechange", resolve, { once: true }));
    });
    await page.context().setOffline(true);
    await page.reload();
    await ready(page);
    await say(page, "Ana went to the kitchen. Is Ana in the kitchen?");
    await expect(page.locator(".answer").count()).resolves.toBe(1);

    for (const [view, title] of [
      ["Train", "Train a network"],
      ["See inside", "See inside"],
      ["Studies", "Studies"],
    ] as const) {
      await page.getByRole("link", { name: view }).click();
      await page.getByRole("heading", { level: 1, name: title }).waitFor();
    }
    await expect(page.evaluate(() => crossOriginIsolated)).resolves.toBe(true);
  });

  test("the neuron learns to separate two clouds, and stops", async () => {
    const page = await open("#/inside");
    await page.getByRole("button", { name: "Learn" }).click();
    await page.getByText("0 of 80").waitFor({ timeout: 60_000 });

    // It shows the last figure a moment before it stops.
    await expect(page.getByRole("button", { name: "Learn" }).waitFor()).resolves.toBeUndefined();
  });

  test("a relation memory’s table changes with a story of the visitor’s own, with names never seen", async () => {
    const page = await open("#/inside");
    const section = page.getByRole("region", { name: "A relation memory keeps a table" });
    const row = async (name: string): Promise<string[]> => {
      const cells = section.getByRole("row", { name: new RegExp(`^${name}`) }).getByRole("cell");
      await cells.first().waitFor();
      return (await cells.allTextContents()).map((own) => own.trim());
    };
    const story = section.getByLabel("A story, one sentence a line");
    await story.fill("Xenia went to the lagoon.\nYusuf picked up the trombone.\nXenia moved to the bunker.");
    await expect(row("Xenia is in the lagoon")).resolves.toEqual(["100 %", "100 %", "0 %"]);
    await expect(row("Yusuf has the trombone")).resolves.toEqual(["0 %", "100 %", "100 %"]);

    await section.getByRole("slider").fill("1");
    await expect(row("Yusuf has the trombone")).resolves.toEqual(["0 %", "", ""]);
    await section.getByText("1. Xenia went to the lagoon.").waitFor();
    await section.getByRole("button", { name: "Play" }).click();
    await section.getByText("Told so far: 3 of 3").waitFor();

    await story.fill("Xenia went to the lagoon.\nXenia likes it.");
    await section.getByRole("alert").filter({ hasText: "It did not learn to read “Xenia likes it.”" }).waitFor();
    await story.fill("");
    await section.getByText("Write a sentence such as").waitFor();
  });
});
