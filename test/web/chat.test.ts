import { createChat } from "hearsay";
import { expect, test } from "vitest";
import { describePage, ready, saved, say } from "./visit.ts";

const facts = ["Hana is the mother of Piet.", "Piet is the father of Suri.", "Suri went to the old harbour."];
const questions = ["Is Hana Suri's grandmother?", "Is Suri in the harbour?", "Does Piet like cake?"];

interface Exported {
  readonly facts: readonly string[];
  readonly answers: readonly { readonly answer: string; readonly confidence: number; readonly weights: readonly number[] }[];
}

describePage("the chat", "dist-test-chat", ({ open }) => {
  test("notes facts, answers questions, and lights up what decided", async () => {
    const page = await open();
    await ready(page);
    await say(page, facts.join(" "));
    await say(page, questions[0]!);

    await expect(page.locator(".text").allInnerTexts()).resolves.toHaveLength(3);
    const [decided] = await page.locator(".why q").allInnerTexts();
    expect(facts).toContain(decided);
    await expect(page.locator("li.lit .text").allInnerTexts()).resolves.toEqual(
      expect.arrayContaining([expect.stringContaining(decided!)] as string[]),
    );
  });

  test("gives the same answers as Node, to the bit, with plain SIMD", async () => {
    const page = await open();
    await ready(page);
    await page.locator("summary").click();
    await page.getByLabel("The same bits on every machine").check();
    await say(page, facts.join(" "));
    for (const question of questions) await say(page, question);
    const exported = JSON.parse(
      new TextDecoder().decode(await saved(page, () => page.getByRole("button", { name: "Export" }).click())),
    ) as Exported;

    const chat = await createChat({ kernels: "simd" });
    chat.tell(facts.join(" "));
    const own = questions.map((question) => chat.ask(question));
    expect(exported.facts).toEqual(facts);
    expect(exported.answers).toEqual(own.map(({ answer, confidence, sure, weights }) => ({ answer, confidence, sure, weights })));
  });

  test("changes, moves and removes facts, and answers anew as Node does", async () => {
    const page = await open();
    await ready(page);
    await page.locator("summary").click();
    await page.getByLabel("The same bits on every machine").check();
    await say(page, `${facts.join(" ")} ${questions[0]!}`);
    await page.getByRole("button", { name: facts[0]! }).first().click();
    await page.getByRole("textbox", { name: "Fact 1" }).fill("Hana is the sister of Piet. Piet likes cake.");
    await page.keyboard.press("Enter");
    await page.getByRole("button", { name: "Move up: Piet likes cake." }).click();
    await page.getByRole("button", { name: `Remove: ${facts[2]!}` }).click();
    await expect.poll(() => page.locator(".text").count()).toBe(3);
    const exported = JSON.parse(
      new TextDecoder().decode(await saved(page, () => page.getByRole("button", { name: "Export" }).click())),
    ) as Exported;

    const now = ["Piet likes cake.", "Hana is the sister of Piet.", facts[1]!];
    const chat = await createChat({ kernels: "simd" });
    chat.tell(now.join(" "));
    expect(exported.facts).toEqual(now);
    expect(exported.answers[0]!.confidence).toBe(chat.ask(questions[0]!).confidence);
  });

  test("is shared by a link that holds the story, and by a file", async () => {
    const page = await open();
    await ready(page);
    await say(page, "Ana went to the café. Is Ana in the café?");
    const file = await saved(page, () => page.getByRole("button", { name: "Export" }).click());
    await page.getByRole("button", { name: "Share by link" }).click();
    const link = await page.getByRole("textbox", { name: "The story is in the link itself" }).inputValue();
    const other = await open(link.slice(link.indexOf("#")));
    await other.locator(".question").waitFor();

    await expect(other.locator(".text").innerText()).resolves.toContain("Ana went to the café.");
    await expect(other.locator(".question").innerText()).resolves.toBe("Is Ana in the café?");

    const third = await open();
    await ready(third);
    await say(third, "Something else.");
    await third
      .locator('input[accept^=".json"]')
      .setInputFiles({ name: "conversation.json", mimeType: "application/json", buffer: Buffer.from(file) });
    await third.locator(".question").waitFor();
    await expect(third.locator(".text").allInnerTexts()).resolves.toEqual([expect.stringContaining("Ana went to the café.")]);
  });

  test("keeps the conversation until the next visit", async () => {
    const page = await open();
    await ready(page);
    await say(page, "Ana went to the kitchen.");
    await page.reload();
    await page.locator(".text").waitFor();

    await expect(page.locator(".text").innerText()).resolves.toContain("Ana went to the kitchen.");
  });

  test("says what it cannot take, and stays as it was", async () => {
    const page = await open();
    await ready(page);
    await say(page, "Ana went to the kitchen.");
    await page.locator("#say").fill("Where is Ana?");
    await page.keyboard.press("Enter");
    await expect(page.getByRole("alert").innerText()).resolves.toContain("I can only answer questions with yes or no");

    await page
      .locator('input[accept=".safetensors"]')
      .setInputFiles({ name: "broken.safetensors", mimeType: "", buffer: Buffer.alloc(100) });
    await expect.poll(() => page.getByRole("alert").innerText()).toContain("file");
    await say(page, "Is Ana in the kitchen?");
    await expect(page.locator(".answer").count()).resolves.toBe(1);
  });

  test("can be held with the keyboard alone", async () => {
    const page = await open();
    await ready(page);
    const tabTo = async (selector: string): Promise<void> => {
      for (let presses = 0; presses < 60; presses++) {
        if (await page.evaluate((wanted) => document.activeElement?.matches(wanted) ?? false, selector)) return;
        await page.keyboard.press("Tab");
      }
      throw new Error(`Tab never came to ${selector}.`);
    };
    await tabTo("#say");
    await page.keyboard.type("Ana went to the kitchen. Ben is in the hall.");
    await page.keyboard.press("Enter");
    await page.locator(".text").first().waitFor();
    await page.keyboard.type("Is Ana in the kitchen?");
    await page.keyboard.press("Enter");
    await page.locator(".answer").waitFor();
    await tabTo("button.text");
    await page.keyboard.press("Alt+ArrowDown");
    await expect.poll(() => page.locator(".text").first().innerText()).toContain("Ben is in the hall.");
    await page.keyboard.press("Enter");
    await page.keyboard.type("Ana moved to the attic.");
    await page.keyboard.press("Enter");

    await expect.poll(() => page.locator(".text").nth(1).innerText()).toContain("Ana moved to the attic.");
    await tabTo('[aria-label^="Remove"]');
    await page.keyboard.press("Enter");
    await expect.poll(() => page.locator(".text").count()).toBe(1);
  });
});
