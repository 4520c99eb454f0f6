import { addFloats, copyFloats, fillFloats } from "./spans";
import { Functions } from "./functions";
import { Lanes } from "./lanes";
import { packProduct, product, productBytes, skips } from "./scan";

/**
 * Gated recurrent unit (Cho et al. 2014, with the reset gate after the product) over a whole sequence.
 * `saved` holds the planes z, r, ĥ, p_h, left alone where a row is skipped.
 */
class Cell {
  /** out = σ(x + p) at one place. */
  @inline static gate(out: usize, x: usize, p: usize, at: i32, immediate: i32, lanes: i32): void {
    const sum = f32x4.add(Lanes.load(x + at + immediate, lanes), Lanes.load(p + at + immediate, lanes));
    Lanes.store(out + at + immediate, Functions.sigmoid(sum), lanes);
  }

  /** ĥ = tanh(x_h + r⊙p_h), h = z⊙h₋₁ + (1 − z)⊙ĥ at one place; `gates` is where z lies, the others a plane further each. */
  @inline static state(h: usize, before: usize, x: usize, p: usize, gates: usize, plane: i32, at: i32, immediate: i32, lanes: i32): void {
    const z = Lanes.load(gates + at + immediate, lanes);
    const r = Lanes.load(gates + plane + at + immediate, lanes);
    const product = Lanes.load(p + at + immediate, lanes);
    const candidate = Functions.tanh(Lanes.madd(r, product, Lanes.load(x + at + immediate, lanes)));
    const difference = f32x4.sub(Lanes.load(before + at + immediate, lanes), candidate);
    Lanes.store(gates + plane * 2 + at + immediate, candidate, lanes);
    Lanes.store(gates + plane * 3 + at + immediate, product, lanes);
    Lanes.store(h + at + immediate, Lanes.madd(z, difference, candidate), lanes);
  }

  @inline static gateRow(out: usize, x: usize, p: usize, row: i32): void {
    let at = 0;
    for (; at + 32 <= row; at += 32) {
      Cell.gate(out, x, p, at, 0, 4);
      Cell.gate(out, x, p, at, 16, 4);
    }
    for (; at < row; at += 4) Cell.gate(out, x, p, at, 0, 1);
  }

  /** One row; x and p are rows of gates z r h. */
  @inline static forward(h: usize, before: usize, x: usize, p: usize, gates: usize, plane: i32, row: i32): void {
    Cell.gateRow(gates, x, p, row);
    Cell.gateRow(gates + plane, x + row, p + row, row);
    let at = 0;
    for (; at + 32 <= row; at += 32) {
      Cell.state(h, before, x + row * 2, p + row * 2, gates, plane, at, 0, 4);
      Cell.state(h, before, x + row * 2, p + row * 2, gates, plane, at, 16, 4);
    }
    for (; at < row; at += 4) Cell.state(h, before, x + row * 2, p + row * 2, gates, plane, at, 0, 1);
  }

  /** The gradients of x and p at one place from that of h (`grad` + `dh`), and the part of it that z carries back. */
  @inline static gradient(
    dx: usize,
    dp: usize,
    carried: usize,
    grad: usize,
    dh: usize,
    before: usize,
    gates: usize,
    plane: i32,
    row: i32,
    at: i32,
    immediate: i32,
    lanes: i32,
  ): void {
    const one = f32x4.splat(1);
    const z = Lanes.load(gates + at + immediate, lanes);
    const r = Lanes.load(gates + plane + at + immediate, lanes);
    const candidate = Lanes.load(gates + plane * 2 + at + immediate, lanes);
    const product = Lanes.load(gates + plane * 3 + at + immediate, lanes);
    const total = f32x4.add(Lanes.load(grad + at + immediate, lanes), Lanes.load(dh + at + immediate, lanes));
    const open = f32x4.sub(one, z);
    const difference = f32x4.sub(Lanes.load(before + at + immediate, lanes), candidate);
    const update = f32x4.mul(f32x4.mul(total, difference), f32x4.mul(z, open));
    const write = f32x4.mul(f32x4.mul(total, open), f32x4.sub(one, f32x4.mul(candidate, candidate)));
    const reset = f32x4.mul(f32x4.mul(write, product), f32x4.mul(r, f32x4.sub(one, r)));
    Lanes.store(dx + at + immediate, update, lanes);
    Lanes.store(dx + row + at + immediate, reset, lanes);
    Lanes.store(dx + row * 2 + at + immediate, write, lanes);
    Lanes.store(dp + at + immediate, update, lanes);
    Lanes.store(dp + row + at + immediate, reset, lanes);
    Lanes.store(dp + row * 2 + at + immediate, f32x4.mul(write, r), lanes);
    Lanes.store(carried + at + immediate, f32x4.mul(total, z), lanes);
  }

  @inline static backward(
    dx: usize,
    dp: usize,
    carried: usize,
    grad: usize,
    dh: usize,
    before: usize,
    gates: usize,
    plane: i32,
    row: i32,
  ): void {
    let at = 0;
    for (; at + 32 <= row; at += 32) {
      Cell.gradient(dx, dp, carried, grad, dh, before, gates, plane, row, at, 0, 4);
      Cell.gradient(dx, dp, carried, grad, dh, before, gates, plane, row, at, 16, 4);
    }
    for (; at < row; at += 4) Cell.gradient(dx, dp, carried, grad, dh, before, gates, plane, row, at, 0, 1);
  }
}

/** h over time for x[time, batch, 3·units], u[units, 3·units] and bias[3·units]. */
export function gru(
  out: usize,
  saved: usize,
  x: usize,
  u: usize,
  bias: usize,
  mask: usize,
  time: i32,
  batch: i32,
  units: i32,
  work: usize,
): void {
  out <<= 2;
  saved <<= 2;
  x <<= 2;
  u <<= 2;
  bias <<= 2;
  mask <<= 2;
  work <<= 2;
  const width = units * 3;
  const row = units << 2;
  const state = batch * row;
  const zeros = work + productBytes(units, width);
  const products = zeros + row;
  packProduct(work, u, false, batch, units, width);
  fillFloats(zeros, 0, units);
  for (let t = 0; t < time; t++) {
    const now = t * state;
    if (t > 0) product(products, bias, 0, out + now - state, u, false, batch, units, width, work);
    for (let item = 0; item < batch; item++) {
      const here = now + item * row;
      const before = t > 0 ? out + here - state : zeros;
      const p = t > 0 ? products + item * row * 3 : bias;
      if (skips(mask, t * batch + item)) copyFloats(out + here, before, units);
      else Cell.forward(out + here, before, x + here * 3, p, saved + here, time * state, row);
    }
  }
}

/** dz[2, time, batch, 3·units], of x and of p, from grad[time, batch, units]. */
export function gruGradient(
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
  out <<= 2;
  saved <<= 2;
  u <<= 2;
  mask <<= 2;
  grad <<= 2;
  work <<= 2;
  const width = units * 3;
  const row = units << 2;
  const state = batch * row;
  const plane = time * state;
  const zeros = work + productBytes(width, units);
  const dh = zeros + row;
  const carried = dh + state;
  packProduct(work, u, true, batch, width, units);
  fillFloats(zeros, 0, units + batch * units);
  for (let t = time - 1; t >= 0; t--) {
    const now = t * state;
    for (let item = 0; item < batch; item++) {
      const at = item * row;
      const here = now + at;
      const dx = dz + here * 3;
      const dp = dx + plane * 3;
      if (skips(mask, t * batch + item)) {
        fillFloats(dx, 0, width);
        fillFloats(dp, 0, width);
        addFloats(carried + at, grad + here, dh + at, units);
      } else {
        const before = t > 0 ? out + here - state : zeros;
        Cell.backward(dx, dp, carried + at, grad + here, dh + at, before, saved + here, plane, row);
      }
    }
    if (t > 0) product(dh, carried, row, dz + (plane + now) * 3, u, true, batch, width, units, work);
  }
}
