import { mkdir, readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { createTarGzip } from "nanotar";
import { describe, expect, test } from "vitest";
import { loadModel } from "../../src/models/checkpoint.ts";
import { here } from "./here.ts";
import { hearsay, temporaryFolder, Terminal } from "./run.ts";

const folder = await temporaryFolder();
const at = (name: string): string => join(folder, name);
const model = async (name: string) => loadModel(await readFile(at(name)));
const weightsOf = async (name: string) => (await model(name)).reader.parameters.map(({ values }) => [...values]);

const small = ["--data", "worlds", "--task", "movement", "--stories", "60", "--epochs", "3"];
const story = "1 Ana went to the kitchen.\n2 Is Ana in the kitchen?\tyes\t1\n3 Is Ana in the garden?\tno\t1\n";

describe("a training", () => {
  test("ends with one file that holds the network and how it came to be", async () => {
    const args = ["train", "--model", "mlp", ...small, "--set", "units=8", "--seed", "5", "--out", at("mlp.safetensors")];
    const { stdout, stderr, code } = await here(...args);

    const { reader, provenance, extra } = await model("mlp.safetensors");
    expect(code).toBe(0);
    expect({ name: reader.name, settings: reader.settings, answers: reader.answers }).toEqual({
      name: "mlp",
      settings: { units: 8, dropout: 0 },
      answers: ["yes", "no", "not told"],
    });
    expect(provenance).toEqual({
      command: `hearsay ${args.join(" ")}`,
      seed: 5,
      data: "worlds: movement (60 stories, seed 5), 10 % held out",
      scores: expect.objectContaining({ epochs: 3, validationAccuracy: expect.any(Number), trainLoss: expect.any(Number) }),
    });
    expect(extra).toBeUndefined();
    expect(stderr.match(/^Epoch \d\/3 · loss [\d.]+ · accuracy [\d.]+ % · validation [\d.]+ % · [\d,]+ questions\/s$/gm)).toHaveLength(3);
    expect(stdout).toMatch(/^Loss \(validation, epochs 1 to 3\)\n[^]*┤[^]*Accuracy in %[^]*weights kept from epoch \d/);
    expect(stdout).toContain(`hearsay chat --model ${at("mlp.safetensors")}`);
  });

  test("with the same seed ends with the same weights, with another one it does not", async () => {
    const run = (seed: string, out: string) => here("train", ...small, "--set", "dim=8", "--seed", seed, "--out", at(out));
    await run("1", "one.safetensors");
    await run("1", "same.safetensors");
    await run("2", "other.safetensors");

    expect(await weightsOf("same.safetensors")).toEqual(await weightsOf("one.safetensors"));
    expect(await weightsOf("other.safetensors")).not.toEqual(await weightsOf("one.safetensors"));
  });

  test("keeps a log", async () => {
    await here("train", "--model", "perceptron", ...small, "--out", at("logged.safetensors"), "--log", at("log.jsonl"));
    const lines = (await readFile(at("log.jsonl"), "utf8")).trimEnd().split("\n");

    expect(lines.map((line) => (JSON.parse(line) as { epoch: number }).epoch)).toEqual([1, 2, 3]);
  });

  test("leaves no drafts behind", async () => {
    expect((await readdir(folder)).filter((name) => name.startsWith("."))).toEqual([]);
  });
});

describe("the data", () => {
  const train = (data: string, ...more: string[]) =>
    here("train", "--model", "perceptron", "--epochs", "1", "--data", data, "--out", at("data.safetensors"), ...more);

  test("can be a folder, of which test files are not read", async () => {
    await mkdir(at("tasks"));
    await writeFile(at("tasks/qa6_yes-no-questions_train.txt"), story.repeat(20));
    await writeFile(at("tasks/qa9_simple-negation_train.txt"), story.replaceAll("Ana", "Ben").repeat(20));
    await writeFile(at("tasks/qa6_yes-no-questions_test.txt"), "this is not bAbI");
    const { code } = await train(at("tasks"), "--task", "6");

    const { reader, provenance } = await model("data.safetensors");
    expect(code).toBe(0);
    expect(provenance.data).toBe("tasks task 6, 10 % held out");
    expect(reader.vocabulary.has("ana")).toBe(true);
    expect(reader.vocabulary.has("ben")).toBe(false);
  });

  test("can be one file of any name", async () => {
    await writeFile(at("own.txt"), story.repeat(20));

    expect((await train(at("own.txt"))).code).toBe(0);
  });

  test("can be the official archive", async () => {
    const archive = await createTarGzip([{ name: "tasks_1-20_v1-2/en/qa6_yes-no-questions_train.txt", data: story.repeat(20) }]);
    await writeFile(at("tasks.tar.gz"), archive);

    expect((await train(at("tasks.tar.gz"))).code).toBe(0);
    expect(await train(at("tasks.tar.gz"), "--folder", "en-10k")).toMatchObject({
      code: 1,
      stderr: expect.stringContaining('"en-10k"'),
    });
  });

  test.each([
    ["a missing path", "none", [], 'none": there is no such file or folder.'],
    ["a folder without stories", folder, [], "Perhaps in one of its folders: tasks?"],
    ["a task that is not there", "tasks", ["--task", "7"], "There is no task 7 in"],
    ["a kind of story that there is not", "worlds", ["--task", "cooking"], 'There is no kind of story "cooking"; there are movement'],
    ["a file that is not bAbI", "bad.txt", [], 'bad.txt, line 1: expected a line number, as in "1 Mary went home."'],
  ])("%s is explained", async (_, data, more, message) => {
    await writeFile(at("bad.txt"), "Ana went home.\n");
    const path = data === "worlds" || data === folder || data === "none" ? data : at(data);
    const { code, stderr } = await train(path, ...more);

    expect(stderr).toContain(message);
    expect(stderr).not.toMatch(/^ {4}at /m);
    expect(code).toBe(data === "worlds" ? 2 : 1);
  });
});

describe("an interrupted training", () => {
  const long = [
    "train",
    "--data",
    "worlds",
    "--task",
    "movement",
    "--stories",
    "300",
    "--epochs",
    "80",
    "--set",
    "dim=16",
    "--workers",
    "1",
  ];

  test("is saved at Ctrl-C and ends with the same weights as an unbroken one", async () => {
    const unbroken = hearsay([...long, "--out", at("unbroken.safetensors")]);
    const terminal = new Terminal([...long, "--out", at("broken.safetensors")]);
    await terminal.until(/Epoch ([2-9]|[1-4]\d)\/80/);
    terminal.type("\u0003");
    expect(await terminal.exitCode).toBe(130);
    expect(terminal.text).toContain(`Go on with:\n  hearsay train --resume ${at("broken.safetensors")}\n`);
    expect((await model("broken.safetensors")).extra).toBeDefined();
    const inspected = await here("inspect", at("broken.safetensors"), "--json");
    expect(JSON.parse(inspected.stdout)).toMatchObject({ unfinished: { epochs: 80 } });

    const resumed = await hearsay(["train", "--resume", at("broken.safetensors")]);
    expect(resumed.code).toBe(0);
    expect(resumed.stderr).toMatch(/^Going on with memory-network from epoch \d+/);
    expect((await unbroken).code).toBe(0);

    const [one, other] = [await model("broken.safetensors"), await model("unbroken.safetensors")];
    expect(await weightsOf("broken.safetensors")).toEqual(await weightsOf("unbroken.safetensors"));
    expect(one.provenance.scores["validationAccuracy"]).toBe(other.provenance.scores["validationAccuracy"]);
    expect(one.provenance.command).toContain("--stories 300");
    expect(one.extra).toBeUndefined();
  });

  test("shows a bar with loss, accuracy, speed and the time left", async () => {
    const terminal = new Terminal([...long, "--out", at("bar.safetensors")]);
    await terminal.until(/Epoch \d+\/80 ━+ loss [\d.]+ · accuracy [\d.]+ % · validation [\d.]+ % · [\d,]+ questions\/s · \d+ s left/);
    terminal.type("\u0003");

    expect(await terminal.exitCode).toBe(130);
  });

  test("goes on only with its own options, and only if it is not finished", async () => {
    await here("train", "--model", "perceptron", ...small, "--out", at("finished.safetensors"));

    expect(await here("train", "--resume", at("finished.safetensors"), "--epochs", "9")).toMatchObject({
      code: 2,
      stderr: "hearsay: A training goes on with its own options: leave out --epochs beside --resume.\n",
    });
    expect(await here("train", "--resume", at("finished.safetensors"))).toMatchObject({
      code: 1,
      stderr: expect.stringContaining("is finished; there is nothing to go on with."),
    });
  });
});

test("a loss that is not a number stops the training with a hint, and what was good stays", async () => {
  const diverging = [
    "--model",
    "mlp",
    ...small,
    "--learning-rate",
    "1e30",
    "--optimizer",
    "sgd",
    "--schedule",
    "constant",
    "--clip-norm",
    "1e30",
  ];
  const { code, stderr } = await here("train", ...diverging, "--out", at("diverged.safetensors"));

  expect(code).toBe(1);
  expect(stderr).toMatch(/hearsay: The loss became (NaN|Infinity).*Try a learning rate below 1e\+30.*Nothing was saved\./);
  expect(stderr).not.toMatch(/^ {4}at /m);
});
