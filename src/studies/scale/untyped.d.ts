/** The parts that are used of packages without types. */
declare module "ml-logistic-regression" {
  import type { Matrix } from "ml-matrix";

  export default class LogisticRegression {
    constructor(options: { readonly numSteps: number; readonly learningRate: number });
    train(features: Matrix, target: Matrix): void;
    predict(features: Matrix): number[];
  }
}

declare module "libsvm-js/asm.js" {
  type Rows = readonly (readonly number[])[];

  export default class SVM {
    static readonly SVM_TYPES: { readonly C_SVC: number };
    static readonly KERNEL_TYPES: { readonly RBF: number };
    constructor(options: {
      readonly type: number;
      readonly kernel: number;
      readonly gamma: number;
      readonly cost: number;
      readonly quiet: boolean;
    });
    train(rows: Rows, labels: readonly number[]): void;
    predict(rows: Rows): number[];
    free(): void;
  }
}
