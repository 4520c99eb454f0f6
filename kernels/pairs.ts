import { Lanes } from "./lanes";
import { Softmax } from "./softmax";
import { fillFloats } from "./spans";

/** Attention weights that know what kind of pair two places are, and their gradients' sums by kind. */
class Pairs {
  /** Where four kinds, or the first of them, are allowed: all bits or none. */
  @inline static allowed(numbers: v128, kinds: i32): v128 {
    return v128.and(i32x4.gt_s(numbers, i32x4.splat(0)), i32x4.lt_s(numbers, i32x4.splat(kinds)));
  }

  /** The table's number for each of four kinds, `step` bytes apart. */
  @inline static lookUp(table: usize, kinds: v128, step: i32): v128 {
    const at = i32x4.mul(kinds, i32x4.splat(step));
    let found = v128.load_zero<f32>(table + i32x4.extract_lane(at, 0));
    found = v128.load_lane<f32>(table + i32x4.extract_lane(at, 1), found, 1);
    found = v128.load_lane<f32>(table + i32x4.extract_lane(at, 2), found, 2);
    return v128.load_lane<f32>(table + i32x4.extract_lane(at, 3), found, 3);
  }

  /** Writes four biased scores, or one. */
  @inline static score(
    out: usize,
    scores: usize,
    pairs: usize,
    likeness: usize,
    table: usize,
    slope: v128,
    heads: i32,
    kinds: i32,
    lanes: i32,
  ): void {
    const numbers = i32x4.trunc_sat_f32x4_s(Lanes.load(pairs, lanes));
    const allowed = Pairs.allowed(numbers, kinds);
    const bias = Pairs.lookUp(table, v128.and(numbers, allowed), heads << 2);
    const sum = Lanes.madd(slope, Lanes.load(likeness, lanes), f32x4.add(Lanes.load(scores, lanes), bias));
    Lanes.store(out, v128.bitselect(sum, f32x4.splat(-1e9), allowed), lanes);
  }
}

/** See src/runtime/kernels.ts. */
export function pairSoftmax(
  out: usize,
  scores: usize,
  pairs: usize,
  likeness: usize,
  bias: usize,
  slope: usize,
  batch: i32,
  heads: i32,
  looking: i32,
  time: i32,
  kinds: i32,
): void {
  out <<= 2;
  scores <<= 2;
  pairs <<= 2;
  likeness <<= 2;
  bias <<= 2;
  slope <<= 2;
  const width = time << 2;
  for (let item = 0; item < batch; item++) {
    for (let head = 0; head < heads; head++) {
      const own = v128.load_splat<f32>(slope + (head << 2));
      const table = bias + (head << 2);
      for (let row = 0; row < looking; row++) {
        const shared = (item * looking + row) * width;
        let at = 0;
        for (; at + 16 <= width; at += 16) {
          Pairs.score(out + at, scores + at, pairs + shared + at, likeness + shared + at, table, own, heads, kinds, 4);
        }
        for (; at < width; at += 4) {
          Pairs.score(out + at, scores + at, pairs + shared + at, likeness + shared + at, table, own, heads, kinds, 1);
        }
        Softmax.row(out, out, time);
        out += width;
        scores += width;
      }
    }
  }
}

/** See src/runtime/kernels.ts. */
export function pairSums(out: usize, x: usize, pairs: usize, likeness: usize, batch: i32, heads: i32, count: i32, kinds: i32): void {
  out <<= 2;
  x <<= 2;
  pairs <<= 2;
  likeness <<= 2;
  fillFloats(out, 0, (kinds + 1) * heads);
  const slopes = out + ((kinds * heads) << 2);
  const area = count << 2;
  for (let item = 0; item < batch; item++) {
    for (let at = 0; at < area; at += 4) {
      const number = load<f32>(pairs + at);
      if (!(number >= 1 && number < <f32>kinds)) continue;
      const kind = <i32>number;
      const alike = load<f32>(likeness + at);
      let from = x + at;
      const sums = out + ((kind * heads) << 2);
      for (let head = 0; head < heads << 2; head += 4) {
        const value = load<f32>(from);
        store<f32>(sums + head, load<f32>(sums + head) + value);
        store<f32>(slopes + head, load<f32>(slopes + head) + value * alike);
        from += area;
      }
    }
    x += area * heads;
    pairs += area;
    likeness += area;
  }
}
