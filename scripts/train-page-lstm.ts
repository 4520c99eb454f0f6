/**
 * Trains the small LSTM that the page shows from inside, on its first task.
 *
 *   npm run train:page-lstm
 */
import { writeFileSync } from "node:fs";
import { Training } from "../web/src/engine/training.ts";

const training = new Training((event) => {
  if (event.event === "epoch") {
    const { epoch, accuracy, valAccuracy } = event.log;
    console.log(`epoch ${epoch}: ${(100 * accuracy).toFixed(1)} % right, ${(100 * valAccuracy!).toFixed(1)} % on kept questions`);
    writeFileSync("web/models/lstm.safetensors", training.modelFile());
  }
  if (event.event === "state" && event.message) throw new Error(event.message);
});

training.start({
  network: "lstm",
  settings: { embedding: 24, units: 24 },
  task: { kind: "plain-moves", stories: 8000 },
  epochs: 16,
  batchSize: 32,
  learningRate: 0.006,
  seed: 1,
  threads: 1,
});
