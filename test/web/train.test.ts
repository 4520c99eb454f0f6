import { availableParallelism } from "node:os";
import { createChat } from "hearsay";
import { loadModel } from "hearsay/nn";
import { expect, test } from "vitest";
import type { Page } from "playwright-core";
import { describePage, ready, saved, say } from "./visit.ts";

async function learned(page: Page): Promise<void> {
  await page.getByRole("status").filter({ hasText: "Done" }).waitFor({ timeout: 120_000 });
}

describePage("training", "dist-test-train", ({ open }) => {
  test("reaches 95 % on its first task; the file works in Node and in the page, where a changed fact changes the answer", async () => {
    const page = await open("#/train");
    await page.getByRole("button", { name: "Start" }).click();
    await learned(page);
    const right = Number.parseFloat(await page.getByTestId("right").innerText());
    expect(right).toBeGreaterThanOrEqual(95);

    const model = await saved(page, () => page.getByRole("button", { name: "Download the model" }).click());
    const { reader, provenance } = loadModel(model);
    expect(reader.name).toBe("memory-network");
    expect(100 * provenance.scores["validationAccuracy"]!).toBeCloseTo(right, 0);
    const chat = await createChat({ model });
    chat.tell("Ana went to the kitchen. Ben moved to the hall.");
    expect(chat.ask("Is Ana in the kitchen?").answer).toBe("yes");

    const other = await open();
    await ready(other);
    await other
      .locator('input[accept=".safetensors"]')
      .setInputFiles({ name: "mine.safetensors", mimeType: "", buffer: Buffer.from(model) });
    await other.locator("summary").filter({ hasText: "mine.safetensors" }).waitFor();
    await say(other, "Ana went to the kitchen. Ben moved to the hall. Is Ana in the kitchen?");
    await expect(other.locator(".answer strong").innerText()).resolves.toBe("Yes.");
    await other.getByRole("button", { name: "Ana went to the kitchen." }).first().click();
    await other.getByRole("textbox", { name: "Fact 1" }).fill("Ana went to the office.");
    await other.keyboard.press("Enter");
    await expect.poll(() => other.locator(".answer").innerText()).toContain("was: yes");
    await expect(other.locator(".answer strong").innerText()).resolves.toBe("No.");
  });

  test("takes stories of one's own, answers while it learns, and can be paused and stopped", async () => {
    const page = await open("#/train");
    const story = (who: string, place: string): string =>
      `1 ${who} went to the ${place}.\n2 Is ${who} in the ${place}?\tyes\t1\n3 Is ${who} in the attic?\tno\t1\n`;
    const stories = ["Ana", "Ben", "Cleo"].flatMap((who) => ["hall", "garden", "office"].map((place) => story(who, place)));
    await page.getByLabel("Task").selectOption("file");
    await page.getByLabel("Stories: paste them here").fill(stories.join("").repeat(20));
    await page.getByRole("radio", { name: /^gru/ }).check();
    await page.getByText("More", { exact: true }).click();
    await page.getByLabel("Epochs").fill("1000");
    await page.getByRole("button", { name: "Start" }).click();
    await page.getByText("Try it while it learns").waitFor();
    await page.locator(".share").first().waitFor();
    await page.getByRole("button", { name: "Pause" }).click();
    await page.getByRole("status").filter({ hasText: "Paused" }).waitFor();
    await page.getByRole("button", { name: "Resume" }).click();
    await page.getByRole("status").filter({ hasText: "Learning" }).waitFor();
    await page.getByRole("button", { name: "Stop" }).click();
    await page.getByRole("status").filter({ hasText: "Stopped" }).waitFor();

    await expect(page.locator(".share").count()).resolves.toBe(2);
  });

  test.skipIf(availableParallelism() < 2)("shares a training among threads", async () => {
    const page = await open("#/train");
    await page.getByText("More", { exact: true }).click();
    await page.getByLabel("Threads").fill("2");
    await page.getByLabel("Epochs").fill("2");
    await page.getByRole("button", { name: "Start" }).click();
    await learned(page);

    await expect(page.getByText("; 2 threads.").count()).resolves.toBe(1);
  });

  test("says where stories are not in the format", async () => {
    const page = await open("#/train");
    await page.getByLabel("Task").selectOption("file");
    await page.getByLabel("Stories: paste them here").fill("Ana went to the kitchen.");
    await page.getByRole("button", { name: "Start" }).click();

    await expect(page.getByRole("alert").innerText()).resolves.toContain("own stories, line 1: expected a line number");
  });
});
