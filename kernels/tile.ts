import { Lanes } from "./lanes";

/**
 * The innermost product: a tile of up to 6 rows and one panel of columns stays in registers while k goes by.
 * Everything else in matmul and the recurrent kernels exists to feed it. For each k it reads one row of the
 * panel and one float of each row of `a`, wherever these lie, so `a` is read in place, transposed or not.
 */

/** Columns of a panel. */
export const panelColumns: i32 = WIDE ? 16 : 8;

/** Most rows of a tile; without fused multiply-add the products need registers too. */
export const tileRows: i32 = RELAXED ? 6 : 5;

const wide: bool = WIDE != 0;

/** A tile of 6×4 vectors, of which those are used that `has` says. All of it is known at compile time. */
class Tile {
  @inline static load(has: bool, p: usize, immediate: usize): v128 {
    return has ? v128.load(p + immediate) : f32x4.splat(0);
  }

  @inline static splat(has: bool, p: usize): v128 {
    return has ? v128.load_splat<f32>(p) : f32x4.splat(0);
  }

  @inline static madd(has: bool, a: v128, b: v128, c: v128): v128 {
    return has ? Lanes.madd(a, b, c) : c;
  }

  @inline static store(has: bool, p: usize, x: v128, immediate: usize): void {
    if (has) v128.store(p + immediate, x);
  }

  @inline static multiply(
    rows: i32,
    out: usize,
    outRow: i32,
    c: usize,
    cRow: i32,
    a: usize,
    aRow: i32,
    aStep: i32,
    b: usize,
    bRow: i32,
    k: i32,
  ): void {
    const a1 = aRow;
    const a2 = aRow * 2;
    const a3 = aRow * 3;
    const a4 = aRow * 4;
    const a5 = aRow * 5;
    let c00 = Tile.load(true, c, 0);
    let c01 = Tile.load(true, c, 16);
    let c02 = Tile.load(wide, c, 32);
    let c03 = Tile.load(wide, c, 48);
    let c10 = Tile.load(rows > 1, c + cRow, 0);
    let c11 = Tile.load(rows > 1, c + cRow, 16);
    let c12 = Tile.load(wide && rows > 1, c + cRow, 32);
    let c13 = Tile.load(wide && rows > 1, c + cRow, 48);
    let c20 = Tile.load(rows > 2, c + cRow * 2, 0);
    let c21 = Tile.load(rows > 2, c + cRow * 2, 16);
    let c22 = Tile.load(wide && rows > 2, c + cRow * 2, 32);
    let c23 = Tile.load(wide && rows > 2, c + cRow * 2, 48);
    let c30 = Tile.load(rows > 3, c + cRow * 3, 0);
    let c31 = Tile.load(rows > 3, c + cRow * 3, 16);
    let c32 = Tile.load(wide && rows > 3, c + cRow * 3, 32);
    let c33 = Tile.load(wide && rows > 3, c + cRow * 3, 48);
    let c40 = Tile.load(rows > 4, c + cRow * 4, 0);
    let c41 = Tile.load(rows > 4, c + cRow * 4, 16);
    let c42 = Tile.load(wide && rows > 4, c + cRow * 4, 32);
    let c43 = Tile.load(wide && rows > 4, c + cRow * 4, 48);
    let c50 = Tile.load(rows > 5, c + cRow * 5, 0);
    let c51 = Tile.load(rows > 5, c + cRow * 5, 16);
    let c52 = Tile.load(wide && rows > 5, c + cRow * 5, 32);
    let c53 = Tile.load(wide && rows > 5, c + cRow * 5, 48);
    do {
      const b0 = Tile.load(true, b, 0);
      const b1 = Tile.load(true, b, 16);
      const b2 = Tile.load(wide, b, 32);
      const b3 = Tile.load(wide, b, 48);
      const x0 = Tile.splat(true, a);
      c00 = Tile.madd(true, x0, b0, c00);
      c01 = Tile.madd(true, x0, b1, c01);
      c02 = Tile.madd(wide, x0, b2, c02);
      c03 = Tile.madd(wide, x0, b3, c03);
      const x1 = Tile.splat(rows > 1, a + a1);
      c10 = Tile.madd(rows > 1, x1, b0, c10);
      c11 = Tile.madd(rows > 1, x1, b1, c11);
      c12 = Tile.madd(wide && rows > 1, x1, b2, c12);
      c13 = Tile.madd(wide && rows > 1, x1, b3, c13);
      const x2 = Tile.splat(rows > 2, a + a2);
      c20 = Tile.madd(rows > 2, x2, b0, c20);
      c21 = Tile.madd(rows > 2, x2, b1, c21);
      c22 = Tile.madd(wide && rows > 2, x2, b2, c22);
      c23 = Tile.madd(wide && rows > 2, x2, b3, c23);
      const x3 = Tile.splat(rows > 3, a + a3);
      c30 = Tile.madd(rows > 3, x3, b0, c30);
      c31 = Tile.madd(rows > 3, x3, b1, c31);
      c32 = Tile.madd(wide && rows > 3, x3, b2, c32);
      c33 = Tile.madd(wide && rows > 3, x3, b3, c33);
      const x4 = Tile.splat(rows > 4, a + a4);
      c40 = Tile.madd(rows > 4, x4, b0, c40);
      c41 = Tile.madd(rows > 4, x4, b1, c41);
      c42 = Tile.madd(wide && rows > 4, x4, b2, c42);
      c43 = Tile.madd(wide && rows > 4, x4, b3, c43);
      const x5 = Tile.splat(rows > 5, a + a5);
      c50 = Tile.madd(rows > 5, x5, b0, c50);
      c51 = Tile.madd(rows > 5, x5, b1, c51);
      c52 = Tile.madd(wide && rows > 5, x5, b2, c52);
      c53 = Tile.madd(wide && rows > 5, x5, b3, c53);
      a += aStep;
      b += bRow;
    } while (--k);
    Tile.store(true, out, c00, 0);
    Tile.store(true, out, c01, 16);
    Tile.store(wide, out, c02, 32);
    Tile.store(wide, out, c03, 48);
    Tile.store(rows > 1, out + outRow, c10, 0);
    Tile.store(rows > 1, out + outRow, c11, 16);
    Tile.store(wide && rows > 1, out + outRow, c12, 32);
    Tile.store(wide && rows > 1, out + outRow, c13, 48);
    Tile.store(rows > 2, out + outRow * 2, c20, 0);
    Tile.store(rows > 2, out + outRow * 2, c21, 16);
    Tile.store(wide && rows > 2, out + outRow * 2, c22, 32);
    Tile.store(wide && rows > 2, out + outRow * 2, c23, 48);
    Tile.store(rows > 3, out + outRow * 3, c30, 0);
    Tile.store(rows > 3, out + outRow * 3, c31, 16);
    Tile.store(wide && rows > 3, out + outRow * 3, c32, 32);
    Tile.store(wide && rows > 3, out + outRow * 3, c33, 48);
    Tile.store(rows > 4, out + outRow * 4, c40, 0);
    Tile.store(rows > 4, out + outRow * 4, c41, 16);
    Tile.store(wide && rows > 4, out + outRow * 4, c42, 32);
    Tile.store(wide && rows > 4, out + outRow * 4, c43, 48);
    Tile.store(rows > 5, out + outRow * 5, c50, 0);
    Tile.store(rows > 5, out + outRow * 5, c51, 16);
    Tile.store(wide && rows > 5, out + outRow * 5, c52, 32);
    Tile.store(wide && rows > 5, out + outRow * 5, c53, 48);
  }
}

/**
 * Rows of the next tile when m remain: as many as fit, but two even tiles rather than a full one
 * and a rest of one or two rows, which would not keep the multipliers busy.
 */
export function nextRows(m: i32): i32 {
  if (m <= tileRows) return m;
  return m < tileRows + 3 ? (m + 1) >> 1 : tileRows;
}

// Each height is a function of its own: the optimizer would join the cases of a switch into one loop with branches.

function tile1(out: usize, outRow: i32, c: usize, cRow: i32, a: usize, aRow: i32, aStep: i32, b: usize, bRow: i32, k: i32): void {
  Tile.multiply(1, out, outRow, c, cRow, a, aRow, aStep, b, bRow, k);
}

function tile2(out: usize, outRow: i32, c: usize, cRow: i32, a: usize, aRow: i32, aStep: i32, b: usize, bRow: i32, k: i32): void {
  Tile.multiply(2, out, outRow, c, cRow, a, aRow, aStep, b, bRow, k);
}

function tile3(out: usize, outRow: i32, c: usize, cRow: i32, a: usize, aRow: i32, aStep: i32, b: usize, bRow: i32, k: i32): void {
  Tile.multiply(3, out, outRow, c, cRow, a, aRow, aStep, b, bRow, k);
}

function tile4(out: usize, outRow: i32, c: usize, cRow: i32, a: usize, aRow: i32, aStep: i32, b: usize, bRow: i32, k: i32): void {
  Tile.multiply(4, out, outRow, c, cRow, a, aRow, aStep, b, bRow, k);
}

function tile5(out: usize, outRow: i32, c: usize, cRow: i32, a: usize, aRow: i32, aStep: i32, b: usize, bRow: i32, k: i32): void {
  Tile.multiply(5, out, outRow, c, cRow, a, aRow, aStep, b, bRow, k);
}

function tile6(out: usize, outRow: i32, c: usize, cRow: i32, a: usize, aRow: i32, aStep: i32, b: usize, bRow: i32, k: i32): void {
  Tile.multiply(6, out, outRow, c, cRow, a, aRow, aStep, b, bRow, k);
}

/**
 * out[rows, panelColumns] = c + a·b with k > 0 and `rows` from `nextRows`. Strides are in bytes: between the rows
 * of each matrix, and `aStep` along k. `c` may be `out`.
 */
export function tile(
  rows: i32,
  out: usize,
  outRow: i32,
  c: usize,
  cRow: i32,
  a: usize,
  aRow: i32,
  aStep: i32,
  b: usize,
  bRow: i32,
  k: i32,
): void {
  if (rows == 1) tile1(out, outRow, c, cRow, a, aRow, aStep, b, bRow, k);
  else if (rows == 2) tile2(out, outRow, c, cRow, a, aRow, aStep, b, bRow, k);
  else if (rows == 3) tile3(out, outRow, c, cRow, a, aRow, aStep, b, bRow, k);
  else if (rows == 4) tile4(out, outRow, c, cRow, a, aRow, aStep, b, bRow, k);
  else if (rows == 5) tile5(out, outRow, c, cRow, a, aRow, aStep, b, bRow, k);
  else tile6(out, outRow, c, cRow, a, aRow, aStep, b, bRow, k);
}
