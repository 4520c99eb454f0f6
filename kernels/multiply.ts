import { nextDepth, panelRow } from "./pack";
import { fillFloats } from "./spans";
import { nextRows, panelColumns, tile } from "./tile";

/**
 * Products of matrices by panels: c + a·b, where `c` may be the result itself, another matrix, or one row
 * for all (cRow 0). All strides are in bytes.
 */

/** Bytes of scratch memory in front of packed panels: a row of zeros and an edge tile. */
export const edgeBytes: i32 = 512;

/** Bytes of the row of zeros: a panel's row. */
const zerosBytes: i32 = 64;

/** Writes the zeros; `edge` is `edgeBytes` of scratch memory. Their place is `edge` itself. */
export function clearEdge(edge: usize): void {
  fillFloats(edge, 0, zerosBytes >> 2);
}

function copyColumns(out: usize, outRow: i32, x: usize, xRow: i32, rows: i32, columns: i32): void {
  for (let i = 0; i < rows; i++) {
    for (let j = 0; j < columns; j++) store<f32>(out + i * outRow + (j << 2), load<f32>(x + i * xRow + (j << 2)));
  }
}

/** out[m, columns] = c + a·panel. Where the panel is not full, each tile is made beside and its columns copied. */
export function timesPanel(
  out: usize,
  outRow: i32,
  c: usize,
  cRow: i32,
  a: usize,
  aRow: i32,
  aStep: i32,
  panel: usize,
  bRow: i32,
  m: i32,
  k: i32,
  columns: i32,
  edge: usize,
): void {
  const aside = edge + zerosBytes;
  while (m > 0) {
    const rows = nextRows(m);
    if (columns == panelColumns) tile(rows, out, outRow, c, cRow, a, aRow, aStep, panel, bRow, k);
    else {
      copyColumns(aside, panelRow, c, cRow, rows, columns);
      tile(rows, aside, panelRow, aside, panelRow, a, aRow, aStep, panel, bRow, k);
      copyColumns(out, outRow, aside, panelRow, rows, columns);
    }
    out += rows * outRow;
    c += rows * cRow;
    a += rows * aRow;
    m -= rows;
  }
}

/** out[m, n] = c + a·b with b from `packPanels` and the columns of `a` contiguous. */
export function timesPanels(
  out: usize,
  outRow: i32,
  c: usize,
  cRow: i32,
  a: usize,
  aRow: i32,
  panels: usize,
  m: i32,
  k: i32,
  n: i32,
  edge: usize,
): void {
  while (k > 0) {
    const depth = nextDepth(k);
    for (let j = 0; j < n; j += panelColumns) {
      const at = j << 2;
      const columns = min(n - j, panelColumns);
      timesPanel(out + at, outRow, c + at, cRow, a, aRow, 4, panels, panelRow, m, depth, columns, edge);
      panels += depth * panelRow;
    }
    a += depth << 2;
    k -= depth;
    c = out;
    cRow = outRow;
  }
}
