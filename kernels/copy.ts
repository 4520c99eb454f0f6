import { copyFloats } from "./spans";
import { Transpose } from "./transpose";

/** Moves contiguous runs, spreads a value over a run, transposes by 4×4 blocks, or goes element by element. */
class Copy {
  /** Below this many elements a loop is faster than the call that memory.copy is. */
  static readonly short: i32 = 64;

  @inline static run(out: usize, x: usize, n: i32): void {
    if (n > Copy.short) memory.copy(out, x, n << 2);
    else copyFloats(out, x, n);
  }

  @inline static strided(out: usize, x: usize, n: i32, outStep: i32, xStep: i32): void {
    for (; n > 0; n--) {
      store<f32>(out, load<f32>(x));
      out += outStep;
      x += xStep;
    }
  }
}

/** Copies an n0×n1×n2×n3 block between strided places; axes that both walk as one are joined first. */
export function copy(
  out: usize,
  x: usize,
  n0: i32,
  n1: i32,
  n2: i32,
  n3: i32,
  out0: i32,
  out1: i32,
  out2: i32,
  out3: i32,
  x0: i32,
  x1: i32,
  x2: i32,
  x3: i32,
): void {
  for (let axis = 0; axis < 3; axis++) {
    if (n2 != 1 && n3 != 1 && (out2 != out3 * n3 || x2 != x3 * n3)) break;
    if (n3 == 1) {
      out3 = out2;
      x3 = x2;
    }
    n3 *= n2;
    n2 = n1;
    out2 = out1;
    x2 = x1;
    n1 = n0;
    out1 = out0;
    x1 = x0;
    n0 = 1;
  }
  out <<= 2;
  x <<= 2;
  out0 <<= 2;
  out1 <<= 2;
  out2 <<= 2;
  out3 <<= 2;
  x0 <<= 2;
  x1 <<= 2;
  x2 <<= 2;
  x3 <<= 2;
  for (let i = 0; i < n0; i++) {
    for (let j = 0; j < n1; j++) {
      const to = out + i * out0 + j * out1;
      const from = x + i * x0 + j * x1;
      if (out3 == 4 && x2 == 4) Transpose.block(to, out2, from, x3, n2, n3);
      else if (out2 == 4 && x3 == 4) Transpose.block(to, out3, from, x2, n3, n2);
      else if (out3 == 4 && x3 == 4) for (let k = 0; k < n2; k++) Copy.run(to + k * out2, from + k * x2, n3);
      else for (let k = 0; k < n2; k++) Copy.strided(to + k * out2, from + k * x2, n3, out3, x3);
    }
  }
}
