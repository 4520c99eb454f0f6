import { packed, type Case, type Desk } from "./kernels-desk.ts";

/** What there is to say about one matmul. */
export interface Product {
  readonly batch?: number;
  readonly m: number;
  readonly k: number;
  readonly n: number;
  readonly transposeA?: boolean;
  readonly transposeB?: boolean;
  readonly shareB?: boolean;
}

export function matmul({ batch = 1, m, k, n, transposeA, transposeB, shareB }: Product): Case {
  return (desk) => {
    const a = desk.given(batch * m * k);
    const b = desk.given((shareB ? 1 : batch) * k * n);
    const out = desk.space(batch * m * n);
    const aStrides = transposeA ? [1, m] : [k, 1];
    const bStrides = transposeB ? [1, k] : [n, 1];
    const work = desk.space(packed(Math.min(k, 256), n));
    const args = [out, a, b, batch, m, k, n, m * k, ...aStrides, shareB ? 0 : k * n, ...bStrides, work];
    return desk.run("matmul", args, out, batch * m * n);
  };
}

const scans = { simpleRnn: { gates: 1, planes: 0 }, gru: { gates: 3, planes: 4 }, lstm: { gates: 4, planes: 5 } } as const;

/** A scan forward and backward; the mask leaves out whole rows, first and last steps, and steps in between. */
export function scan(
  name: keyof typeof scans,
  [time, batch, units]: readonly [number, number, number],
  masked: boolean,
): { readonly forward: Case; readonly backward: Case } {
  const { gates, planes } = scans[name];
  const state = time * batch * units;
  const place = (desk: Desk) => {
    const x = desk.given(gates * state);
    const u = desk.given(Array.from({ length: gates * units * units }, (_, i) => Math.sin(i + 1) / Math.sqrt(units)));
    const bias = desk.given(name === "gru" ? gates * units : 0);
    const steps = Array.from({ length: time * batch }, (_, i) => ((i * 7) % 5 === 0 || i % batch === 2 ? 0 : 1));
    const mask = masked ? desk.given(steps) : 0;
    const scratch = packed(units, gates * units) + packed(gates * units, units) + (gates + 4) * batch * units;
    const [grad, out, saved, work] = [desk.given(state), desk.space(state), desk.space(planes * state), desk.space(scratch)];
    const shape = [time, batch, units, work];
    const forward = desk.run(name, [out, ...(planes ? [saved] : []), x, u, ...(name === "gru" ? [bias] : []), mask, ...shape], out, state);
    return { forward, out, saved, u, mask, grad, shape };
  };
  return {
    forward: (desk) => place(desk).forward,
    backward: (desk) => {
      const { out, saved, u, mask, grad, shape } = place(desk);
      const size = gates * state * (name === "gru" ? 2 : 1);
      const dz = desk.space(size);
      return desk.run(`${name}Gradient`, [dz, out, ...(planes ? [saved] : []), u, mask, grad, ...shape], dz, size);
    },
  };
}
