import { addFloats, copyFloats, fillFloats } from "./spans";
import { tanh } from "./elementwise";
import { Lanes } from "./lanes";
import { packProduct, product, productBytes, skips } from "./scan";

/** The simple recurrent network (Elman 1990) over a whole sequence. */
class Cell {
  /** dz = (grad + dh)⊙(1 − h²) at one place. */
  @inline static gradient(dz: usize, h: usize, grad: usize, dh: usize, at: i32, immediate: i32, lanes: i32): void {
    const total = f32x4.add(Lanes.load(grad + at + immediate, lanes), Lanes.load(dh + at + immediate, lanes));
    const state = Lanes.load(h + at + immediate, lanes);
    Lanes.store(dz + at + immediate, f32x4.mul(total, f32x4.sub(f32x4.splat(1), f32x4.mul(state, state))), lanes);
  }

  @inline static backward(dz: usize, h: usize, grad: usize, dh: usize, row: i32): void {
    let at = 0;
    for (; at + 32 <= row; at += 32) {
      Cell.gradient(dz, h, grad, dh, at, 0, 4);
      Cell.gradient(dz, h, grad, dh, at, 16, 4);
    }
    for (; at < row; at += 4) Cell.gradient(dz, h, grad, dh, at, 0, 1);
  }
}

/** h_t = tanh(x_t + h_{t−1}·u) for x[time, batch, units] and u[units, units]. */
export function simpleRnn(out: usize, x: usize, u: usize, mask: usize, time: i32, batch: i32, units: i32, work: usize): void {
  out <<= 2;
  x <<= 2;
  u <<= 2;
  mask <<= 2;
  work <<= 2;
  const row = units << 2;
  const state = batch * row;
  packProduct(work, u, false, batch, units, units);
  for (let t = 0; t < time; t++) {
    const now = t * state;
    if (t > 0) product(out + now, x + now, row, out + now - state, u, false, batch, units, units, work);
    for (let item = 0; item < batch; item++) {
      const here = out + now + item * row;
      if (!skips(mask, t * batch + item)) tanh(here, t > 0 ? here : x + item * row, units);
      else if (t > 0) copyFloats(here, here - state, units);
      else fillFloats(here, 0, units);
    }
  }
}

/** dz[time, batch, units] from grad, of the same shape. */
export function simpleRnnGradient(
  dz: usize,
  out: usize,
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
  u <<= 2;
  mask <<= 2;
  grad <<= 2;
  work <<= 2;
  const row = units << 2;
  const state = batch * row;
  const zeros = work + productBytes(units, units);
  const dh = zeros + row;
  const carried = dh + state;
  packProduct(work, u, true, batch, units, units);
  fillFloats(zeros, 0, units + batch * units);
  for (let t = time - 1; t >= 0; t--) {
    const now = t * state;
    for (let item = 0; item < batch; item++) {
      const at = item * row;
      const here = now + at;
      if (skips(mask, t * batch + item)) {
        fillFloats(dz + here, 0, units);
        addFloats(carried + at, grad + here, dh + at, units);
      } else {
        if (mask) fillFloats(carried + at, 0, units);
        Cell.backward(dz + here, out + here, grad + here, dh + at, row);
      }
    }
    if (t > 0) product(dh, mask ? carried : zeros, mask ? row : 0, dz + now, u, true, batch, units, units, work);
  }
}
