import { readFileSync } from "node:fs";
import { Command, Option } from "commander";
import type { AskOptions } from "./ask.ts";
import type { ChatCommandOptions } from "./chat.ts";
import type { EvaluateOptions } from "./evaluate.ts";
import type { InspectOptions } from "./inspect.ts";
import { list, naturalNumber, networks, positiveNumber, setting, share, wholeNumber } from "./options.ts";
import type { StudyCommandOptions } from "./study.ts";
import type { TrainCommandOptions } from "./train.ts";
import type { WorldsOptions } from "./worlds.ts";

/*
 * What can be typed. Each command loads its module only when it is run, so that answering a question
 * does not wait for all that is needed for training.
 */

const modelOption = () => new Option("--model <file>", "a trained network (default: the one that comes with hearsay)");
const deterministicOption = () => new Option("--deterministic", "compute the same bits on every machine, somewhat slower");
const jsonOption = (what: string) => new Option("--json", `print ${what}`);
const dataOption = () => new Option("--data <path>", 'a bAbI folder, file or .tar.gz, or "worlds" for generated stories');
const taskOption = () => new Option("--task <names>", 'only these tasks or kinds: "6", "6,9", "movement"').argParser(list);
const folderOption = () => new Option("--folder <name>", "the folder to read in a .tar.gz").default("en");
const storiesOption = (what: string, usual: number) => new Option("--stories <n>", what).argParser(naturalNumber).default(usual);
const seedOption = () => new Option("--seed <n>", "the seed of all that is random").argParser(wholeNumber).default(0);

export function commandLine(): Command {
  const program = new Command("hearsay")
    .description(
      "Tell it things in plain English and ask yes/no questions:\nit answers yes, no or not told, how sure it is, and which sentences decided.",
    )
    .version(version(), "-V, --version", "print the version")
    .helpOption("-h, --help", "show help")
    .helpCommand("help [command]", "show help for a command")
    .configureHelp({ showGlobalOptions: false })
    .configureOutput({ outputError: (text, write) => write(text.replace(/^error: /, "hearsay: ")) })
    .showHelpAfterError("See hearsay --help.")
    .exitOverride();
  addChat(program);
  addAsk(program);
  addTrain(program);
  addEvaluate(program);
  addInspect(program);
  addWorlds(program);
  addStudy(program);
  return program.addHelpText(
    "after",
    examples(
      ["hearsay", "talk with it"],
      ['hearsay ask --facts notes.txt "Is Ana in the kitchen?"', "ask about a file"],
      ["hearsay chat --json < lines.txt", "facts and questions line by line"],
      ["hearsay train --data worlds --out my.safetensors", "train a network of your own"],
      ["hearsay chat --model my.safetensors", "talk with that one"],
    ),
  );
}

function addChat(program: Command): void {
  program
    .command("chat", { isDefault: true })
    .description("tell facts and ask questions, at the terminal or through a pipe (the default)")
    .addOption(modelOption())
    .addOption(jsonOption("one JSON object a question"))
    .addOption(deterministicOption())
    .allowExcessArguments()
    .addHelpText(
      "after",
      examples(
        ["hearsay chat", "talk with it"],
        ["printf 'Ana is in the hall.\\nIs Ana in the hall?\\n' | hearsay chat --json", "use it in a script"],
      ),
    )
    .action(async (options: ChatCommandOptions, command: Command) => {
      if (command.args.length > 0) program.error(unknownCommand(program, command.args[0]!));
      await (await import("./chat.ts")).chat(options);
    });
}

function addAsk(program: Command): void {
  program
    .command("ask <question...>")
    .description("answer one question about the facts in a file")
    .requiredOption("--facts <file>", 'a text file of sentences; "-" is stdin')
    .addOption(modelOption())
    .addOption(jsonOption("a JSON object"))
    .addOption(deterministicOption())
    .addHelpText(
      "after",
      examples(
        ['hearsay ask --facts notes.txt "Is Ana in the kitchen?"'],
        ["echo 'Ana is in the hall.' | hearsay ask --facts - \"Is Ana in the hall?\""],
      ),
    )
    .action(async (question: string[], options: AskOptions) => (await import("./ask.ts")).ask(question.join(" "), options));
}

function addTrain(program: Command): void {
  program
    .command("train")
    .description("train a network and save it as one file")
    .addOption(new Option("--model <name>", "the kind of network").choices(Object.keys(networks)).default("memory-network"))
    .addOption(dataOption())
    .addOption(taskOption())
    .addOption(folderOption())
    .addOption(storiesOption("how many stories to generate", 20_000))
    .option("--out <file>", "where to save the model")
    .option("--epochs <n>", "passes over the training questions (default: 40)", naturalNumber)
    .addOption(seedOption())
    .option("--workers <n>", "threads; another number gives other weights", naturalNumber, 1)
    .option("--batch-size <n>", "questions a step (default: 32)", naturalNumber)
    .option("--learning-rate <x>", "at its highest (default: the network's own)", positiveNumber)
    .addOption(new Option("--optimizer <name>", "(default: the network's own)").choices(["adam", "adamw", "rmsprop", "sgd"]))
    .addOption(new Option("--schedule <name>", "of the learning rate (default: the network's own)").choices(["constant", "cosine"]))
    .option("--clip-norm <x>", "the largest norm of a step's gradients (default: the network's own)", positiveNumber)
    .option("--validation <share>", "the share of training stories that is only scored", share, 0.1)
    .option("--patience <n>", "stop after this many epochs without a better one", naturalNumber)
    .option("--rare-below <share>", "words in fewer of the sentences, such as names, are learned as unknown words", share)
    .option("--unknown-slots <n>", "how many unknown words of a story can be told apart", naturalNumber)
    .option("--balance", "draw the training questions so that all answers are equally frequent")
    .option("--set <name=value>", "a setting of the network, such as dim=32 or hops=2", setting)
    .addOption(deterministicOption())
    .option("--log <file>", "write one line of JSON an epoch")
    .option("--resume <file>", "go on with an interrupted training, with its own options")
    .addHelpText(
      "after",
      `\nNetworks:\n${Object.entries(networks)
        .map(([name, text]) => `  ${name.padEnd(16)}${text}`)
        .join("\n")}\n${examples(
        ["hearsay train --data worlds --out my.safetensors", "on generated stories"],
        ["hearsay train --data tasks/en-10k --task 6 --model lstm --set units=32 --out lstm.safetensors", "on bAbI task 6"],
        ["hearsay train --resume my.safetensors", "after Ctrl-C"],
      )}`,
    )
    .action(async (options: TrainCommandOptions, command: Command) => {
      const given = command.options.map((option) => option.attributeName()).filter((name) => command.getOptionValueSource(name) === "cli");
      await (await import("./train.ts")).train(options, given);
    });
}

function addEvaluate(program: Command): void {
  program
    .command("evaluate <model>")
    .description("score a model file on test stories, beside baselines that do not read")
    .addOption(dataOption().makeOptionMandatory())
    .addOption(taskOption())
    .addOption(folderOption())
    .addOption(storiesOption("how many stories to generate for the baselines to learn from", 5000))
    .addOption(seedOption())
    .addOption(jsonOption("one JSON object"))
    .addOption(deterministicOption())
    .addHelpText(
      "after",
      examples(
        ["hearsay evaluate my.safetensors --data worlds"],
        ["hearsay evaluate lstm.safetensors --data tasks/en-10k --task 6 --json"],
      ),
    )
    .action(async (model: string, options: EvaluateOptions) => (await import("./evaluate.ts")).evaluate(model, options));
}

function addInspect(program: Command): void {
  program
    .command("inspect <model>")
    .description("show what a model file holds: network, vocabulary, how it was trained, scores")
    .addOption(jsonOption("one JSON object"))
    .action(async (model: string, options: InspectOptions) => (await import("./inspect.ts")).inspect(model, options));
}

function addWorlds(program: Command): void {
  program
    .command("worlds")
    .description("write generated stories in bAbI format")
    .option("--kind <names>", "only these kinds of story (default: all in turn)", list)
    .option("--stories <n>", "how many (with --out: of each kind)", naturalNumber, 10)
    .addOption(seedOption())
    .option("--out <folder>", "write training and test files there instead of printing")
    .addHelpText("after", examples(["hearsay worlds --kind movement --stories 3"], ["hearsay worlds --stories 1000 --out stories"]))
    .action(async (options: WorldsOptions) => (await import("./worlds.ts")).worlds(options));
}

function addStudy(program: Command): void {
  program
    .command("study <name>")
    .description("measure how networks learn and remember: prints a table and what it shows, writes figures and a picture")
    .option("--out <folder>", "where NAME.json and NAME.svg are written", ".")
    .option("--seeds <n>", "how many seeds (default: the study's own)", naturalNumber)
    .option("--quick", "smaller and sooner done: shows that it works, not what is true")
    .addOption(dataOption())
    .addOption(taskOption())
    .addOption(folderOption())
    .addOption(deterministicOption())
    .addHelpText(
      "after",
      examples(
        ["hearsay study neuron", "a perceptron learning, update by update"],
        ["hearsay study scale --data tasks/en-10k --task 6 --out results", "accuracy against data, on bAbI too"],
      ),
    )
    .action(async (name: string, options: StudyCommandOptions) => (await import("./study.ts")).study(name, options));
}

function examples(...lines: readonly (readonly [command: string, meaning?: string])[]): string {
  return `\nExamples:\n${lines.map(([command, meaning]) => (meaning ? `  # ${meaning}\n  ${command}` : `  ${command}`)).join("\n")}\n`;
}

function unknownCommand(program: Command, word: string): string {
  const names = program.commands.map((command) => command.name());
  return `error: there is no command "${word}"; there are ${names.join(", ")}. (To ask one question: hearsay ask.)`;
}

function version(): string {
  const file = new URL("../../package.json", import.meta.url);
  return (JSON.parse(readFileSync(file, "utf8")) as { readonly version: string }).version;
}
