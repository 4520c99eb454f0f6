import type { Rows } from "./features.ts";

/** What a method learns from, and what it is asked then. */
export interface Classification {
  readonly rows: Rows;
  /** Classes from 0 up to below `classes`, each at least once. */
  readonly labels: readonly number[];
  readonly classes: number;
  readonly seed: number;
  readonly setting: number;
  readonly asked: Rows;
}

/** A classical method behind a library: with its settings, of which validation questions choose one. */
export interface Classical {
  /** The library that does the work. */
  readonly library: string;
  /** More training questions than this take it too long. */
  readonly most: number;
  readonly settings: readonly number[];
  /** The classes of the rows that are asked. */
  classify(classification: Classification): Promise<readonly number[]>;
}

export type ClassicalName = "linear" | "logistic" | "svm" | "forest";

export const classical: Readonly<Record<ClassicalName, Classical>> = {
  /**
   * Least squares on one-hot answers; the setting is the penalty on squared weights, which comes in as rows of its own
   * (Hoerl & Kennard 1970). Without one, the library does not come to an end where there are more features than examples.
   */
  linear: {
    library: "ml-regression-multivariate-linear",
    most: Infinity,
    settings: [1, 30],
    async classify({ rows, labels, classes, setting, asked }) {
      const { default: Linear } = await import("ml-regression-multivariate-linear");
      const width = rows[0]!.length;
      const penalties = Array.from({ length: width }, (_, own) =>
        Array.from({ length: width + 1 }, (__, column) => (column === own ? Math.sqrt(setting) : 0)),
      );
      const x = [...rows.map((row) => [...row, 1]), ...penalties];
      const y = [...oneHot(labels, classes), ...penalties.map(() => Array.from({ length: classes }, () => 0))];
      const model = new Linear(x, y, { statistics: false, intercept: false });
      return model.predict(asked.map((row) => [...row, 1])).map(likeliest);
    },
  },
  /** One against the rest, by gradient descent; the setting is the rate. */
  logistic: {
    library: "ml-logistic-regression",
    most: 900,
    settings: [0.1, 1],
    async classify({ rows, labels, setting, asked }) {
      const [{ Matrix }, { default: Logistic }] = await Promise.all([import("ml-matrix"), import("ml-logistic-regression")]);
      const matrix = (own: Rows) => new Matrix(own.map((row) => [...row, 1]));
      const model = new Logistic({ numSteps: 100, learningRate: setting / rows.length });
      model.train(matrix(rows), Matrix.columnVector([...labels]));
      return model.predict(matrix(asked));
    },
  },
  /** With Gaussian kernels of the width 1/features; the setting is the cost. */
  svm: {
    library: "libsvm-js",
    most: 900,
    settings: [1, 10],
    async classify({ rows, labels, setting, asked }) {
      const { default: SVM } = await import("libsvm-js/asm.js");
      const model = new SVM({
        type: SVM.SVM_TYPES.C_SVC,
        kernel: SVM.KERNEL_TYPES.RBF,
        gamma: 1 / rows[0]!.length,
        cost: setting,
        quiet: true,
      });
      model.train(rows, labels);
      const classes = model.predict(asked);
      model.free();
      return classes;
    },
  },
  /** Twenty trees, each on a bootstrap sample and half of the features: one setting, as it is the slowest of all. */
  forest: {
    library: "ml-random-forest",
    most: 284,
    settings: [0.5],
    async classify({ rows, labels, seed, setting, asked }) {
      const { RandomForestClassifier } = await import("ml-random-forest");
      const maxFeatures = Math.max(1, Math.round(setting * rows[0]!.length));
      const model = new RandomForestClassifier({
        seed,
        nEstimators: 20,
        maxFeatures,
        replacement: true,
        useSampleBagging: true,
        noOOB: true,
      });
      model.train(mutable(rows), [...labels]);
      return model.predict(mutable(asked));
    },
  },
};

function likeliest(scores: readonly number[]): number {
  return scores.indexOf(Math.max(...scores));
}

function oneHot(labels: readonly number[], classes: number): number[][] {
  return labels.map((label) => Array.from({ length: classes }, (_, own) => (own === label ? 1 : 0)));
}

/** Rows for libraries whose types do not promise to leave them alone. */
function mutable(rows: Rows): number[][] {
  return rows as number[][];
}
