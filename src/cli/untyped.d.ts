/** The parts that are used of packages without types. */
declare module "asciichart" {
  interface PlotOptions {
    readonly height?: number;
    readonly min?: number;
    readonly max?: number;
    readonly colors?: readonly (string | undefined)[];
    readonly format?: (value: number) => string;
  }
  export function plot(series: readonly (readonly number[])[], options?: PlotOptions): string;
  export const cyan: string;
  export const yellow: string;
}

declare module "cli-progress" {
  interface State {
    readonly value: number;
    readonly total: number;
  }
  interface BarOptions<Payload> {
    readonly stream?: NodeJS.WritableStream;
    readonly fps?: number;
    readonly hideCursor?: boolean;
    readonly format?: (options: unknown, state: State, payload: Payload) => string;
  }
  export class SingleBar<Payload extends object> {
    constructor(options: BarOptions<Payload>);
    start(total: number, value: number, payload: Payload): void;
    update(value: number, payload: Payload): void;
    stop(): void;
  }
}
