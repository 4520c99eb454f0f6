import { addFloats, copyFloats, fillFloats } from "./spans";
import { sigmoid, tanh } from "./elementwise";
import { Functions } from "./functions";
import { Lanes } from "./lanes";
import { packProduct, product, productBytes, skips } from "./scan";

/**
 * Long short-term memory (Hochreiter & Schmidhuber 1997; forget gate: Gers et al. 2000) over a whole
 * sequence: one product and one cell pass a step. `saved` holds the planes i, f, g, o, c; where a row is
 * skipped only c is written, since nothing reads the gates there.
 */
class Cell {
  /** c = f⊙c₋₁ + i⊙g, h = o⊙tanh(c) at one place; `gates` is where i lies, the others a plane further each. */
  @inline static state(h: usize, before: usize, gates: usize, plane: i32, at: i32, immediate: i32, lanes: i32): void {
    const i = Lanes.load(gates + at + immediate, lanes);
    const f = Lanes.load(gates + plane + at + immediate, lanes);
    const g = Lanes.load(gates + plane * 2 + at + immediate, lanes);
    const o = Lanes.load(gates + plane * 3 + at + immediate, lanes);
    const c = Lanes.madd(f, Lanes.load(before + at + immediate, lanes), f32x4.mul(i, g));
    Lanes.store(gates + plane * 4 + at + immediate, c, lanes);
    Lanes.store(h + at + immediate, f32x4.mul(o, Functions.tanh(c)), lanes);
  }

  /** One row: the gates first, in passes of their own, which keep V8's registers free. */
  @inline static forward(h: usize, before: usize, z: usize, gates: usize, plane: i32, row: i32): void {
    sigmoid(gates, z, row >> 2);
    sigmoid(gates + plane, z + row, row >> 2);
    tanh(gates + plane * 2, z + row * 2, row >> 2);
    sigmoid(gates + plane * 3, z + row * 3, row >> 2);
    let at = 0;
    for (; at + 32 <= row; at += 32) {
      Cell.state(h, before, gates, plane, at, 0, 4);
      Cell.state(h, before, gates, plane, at, 16, 4);
    }
    for (; at < row; at += 4) Cell.state(h, before, gates, plane, at, 0, 1);
  }

  /** The gates' gradients at one place, from those of h (`grad` + `dh`) and of c (`dc`, which is renewed). */
  @inline static gradient(
    dz: usize,
    grad: usize,
    dh: usize,
    dc: usize,
    before: usize,
    gates: usize,
    plane: i32,
    row: i32,
    at: i32,
    immediate: i32,
    lanes: i32,
  ): void {
    const one = f32x4.splat(1);
    const i = Lanes.load(gates + at + immediate, lanes);
    const f = Lanes.load(gates + plane + at + immediate, lanes);
    const g = Lanes.load(gates + plane * 2 + at + immediate, lanes);
    const o = Lanes.load(gates + plane * 3 + at + immediate, lanes);
    const squashed = Functions.tanh(Lanes.load(gates + plane * 4 + at + immediate, lanes));
    const output = f32x4.add(Lanes.load(grad + at + immediate, lanes), Lanes.load(dh + at + immediate, lanes));
    const through = f32x4.mul(f32x4.mul(output, o), f32x4.sub(one, f32x4.mul(squashed, squashed)));
    const cell = f32x4.add(Lanes.load(dc + at + immediate, lanes), through);
    const forgotten = f32x4.mul(cell, Lanes.load(before + at + immediate, lanes));
    Lanes.store(dz + at + immediate, f32x4.mul(f32x4.mul(cell, g), f32x4.mul(i, f32x4.sub(one, i))), lanes);
    Lanes.store(dz + row + at + immediate, f32x4.mul(forgotten, f32x4.mul(f, f32x4.sub(one, f))), lanes);
    Lanes.store(dz + row * 2 + at + immediate, f32x4.mul(f32x4.mul(cell, i), f32x4.sub(one, f32x4.mul(g, g))), lanes);
    Lanes.store(dz + row * 3 + at + immediate, f32x4.mul(f32x4.mul(output, squashed), f32x4.mul(o, f32x4.sub(one, o))), lanes);
    Lanes.store(dc + at + immediate, f32x4.mul(cell, f), lanes);
  }

  @inline static backward(dz: usize, grad: usize, dh: usize, dc: usize, before: usize, gates: usize, plane: i32, row: i32): void {
    let at = 0;
    for (; at + 32 <= row; at += 32) {
      Cell.gradient(dz, grad, dh, dc, before, gates, plane, row, at, 0, 4);
      Cell.gradient(dz, grad, dh, dc, before, gates, plane, row, at, 16, 4);
    }
    for (; at < row; at += 4) Cell.gradient(dz, grad, dh, dc, before, gates, plane, row, at, 0, 1);
  }
}

/** h over time for x[time, batch, 4·units] and u[units, 4·units]. */
export function lstm(out: usize, saved: usize, x: usize, u: usize, mask: usize, time: i32, batch: i32, units: i32, work: usize): void {
  out <<= 2;
  saved <<= 2;
  x <<= 2;
  u <<= 2;
  mask <<= 2;
  work <<= 2;
  const width = units << 2;
  const row = units << 2;
  const state = batch * row;
  const plane = time * state;
  const zeros = work + productBytes(units, width);
  const gates = zeros + row;
  const cells = saved + plane * 4;
  packProduct(work, u, false, batch, units, width);
  fillFloats(zeros, 0, units);
  for (let t = 0; t < time; t++) {
    const now = t * state;
    let z = x + now * 4;
    if (t > 0) {
      product(gates, z, width << 2, out + now - state, u, false, batch, units, width, work);
      z = gates;
    }
    for (let item = 0; item < batch; item++) {
      const here = now + item * row;
      const before = t > 0 ? cells + here - state : zeros;
      if (skips(mask, t * batch + item)) {
        copyFloats(cells + here, before, units);
        copyFloats(out + here, t > 0 ? out + here - state : zeros, units);
      } else Cell.forward(out + here, before, z + item * row * 4, saved + here, plane, row);
    }
  }
}

/** dz[time, batch, 4·units] from grad[time, batch, units]. */
export function lstmGradient(
  dz: usize,
  out: usize,
  saved: usize,
  u: usize,
  mask: usize,
  grad: usize,
  time: i32,
  batch: i32,
  units: i32,
  work: usize,
): void {
  dz <<= 2;
  saved <<= 2;
  u <<= 2;
  mask <<= 2;
  grad <<= 2;
  work <<= 2;
  const width = units << 2;
  const row = units << 2;
  const state = batch * row;
  const plane = time * state;
  const zeros = work + productBytes(width, units);
  const dc = zeros + row;
  const dh = dc + state;
  const carried = dh + state;
  packProduct(work, u, true, batch, width, units);
  fillFloats(zeros, 0, units + 2 * batch * units);
  for (let t = time - 1; t >= 0; t--) {
    const now = t * state;
    for (let item = 0; item < batch; item++) {
      const at = item * row;
      const here = now + at;
      const gates = dz + here * 4;
      if (skips(mask, t * batch + item)) {
        fillFloats(gates, 0, width);
        addFloats(carried + at, grad + here, dh + at, units);
      } else {
        if (mask) fillFloats(carried + at, 0, units);
        const before = t > 0 ? saved + plane * 4 + here - state : zeros;
        Cell.backward(gates, grad + here, dh + at, dc + at, before, saved + here, plane, row);
      }
    }
    if (t > 0) product(dh, mask ? carried : zeros, mask ? row : 0, dz + now * 4, u, true, batch, width, units, work);
  }
}
