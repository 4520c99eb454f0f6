/** Transposition by 4×4 blocks, each held in four vectors. */
export class Transpose {
  /** out[i, j] = x[j, i] for 4 rows i and 4 columns j; strides in bytes. */
  @inline static four(out: usize, outRow: i32, x: usize, xRow: i32): void {
    const x0 = v128.load(x);
    const x1 = v128.load(x + xRow);
    const x2 = v128.load(x + xRow * 2);
    const x3 = v128.load(x + xRow * 3);
    const low01 = v128.shuffle<f32>(x0, x1, 0, 4, 1, 5);
    const low23 = v128.shuffle<f32>(x2, x3, 0, 4, 1, 5);
    const high01 = v128.shuffle<f32>(x0, x1, 2, 6, 3, 7);
    const high23 = v128.shuffle<f32>(x2, x3, 2, 6, 3, 7);
    v128.store(out, v128.shuffle<f64>(low01, low23, 0, 2));
    v128.store(out + outRow, v128.shuffle<f64>(low01, low23, 1, 3));
    v128.store(out + outRow * 2, v128.shuffle<f64>(high01, high23, 0, 2));
    v128.store(out + outRow * 3, v128.shuffle<f64>(high01, high23, 1, 3));
  }

  /** out[i, j] = x[j, i] for i < rows, j < columns; the rows of both are contiguous. */
  static block(out: usize, outRow: i32, x: usize, xRow: i32, rows: i32, columns: i32): void {
    const wholeRows = rows & ~3;
    const wholeColumns = columns & ~3;
    for (let i = 0; i < wholeRows; i += 4) {
      for (let j = 0; j < wholeColumns; j += 4) Transpose.four(out + i * outRow + (j << 2), outRow, x + j * xRow + (i << 2), xRow);
    }
    for (let i = 0; i < rows; i++) {
      for (let j = i < wholeRows ? wholeColumns : 0; j < columns; j++) {
        store<f32>(out + i * outRow + (j << 2), load<f32>(x + j * xRow + (i << 2)));
      }
    }
  }
}
