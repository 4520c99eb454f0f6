import { fillFloats } from "./spans";
import { Transpose } from "./transpose";
import { panelColumns } from "./tile";

/**
 * Packing: the parts of a matrix that a tile reads again and again, copied to one place in the order
 * of reading. All strides are in bytes.
 */

/** Bytes between the rows of a packed panel. */
export const panelRow: i32 = panelColumns << 2;

/** k is taken in blocks of at most this, so that a panel stays in the first-level cache. */
const deepest: i32 = 256;

/** The length of k's next block when `k` remain of it: even blocks rather than a short last one. */
export function nextDepth(k: i32): i32 {
  const blocks = (k + deepest - 1) / deepest;
  return (k + blocks - 1) / blocks;
}

/** panel[k, panelColumns] = b[k, columns], zeros behind. */
export function packPanel(panel: usize, b: usize, bRow: i32, bColumn: i32, k: i32, columns: i32): void {
  if (columns < panelColumns) fillFloats(panel, 0, k * panelColumns);
  if (bRow == 4) return Transpose.block(panel, panelRow, b, bColumn, k, columns);
  if (bColumn == 4 && columns == panelColumns) {
    for (; k > 0; k--) {
      v128.store(panel, v128.load(b));
      v128.store(panel, v128.load(b, 16), 16);
      if (WIDE) {
        v128.store(panel, v128.load(b, 32), 32);
        v128.store(panel, v128.load(b, 48), 48);
      }
      panel += panelRow;
      b += bRow;
    }
    return;
  }
  for (; k > 0; k--) {
    for (let j = 0; j < columns; j++) store<f32>(panel + (j << 2), load<f32>(b + j * bColumn));
    panel += panelRow;
    b += bRow;
  }
}

/** All of b[k, n] as panels, block by block of k. */
export function packPanels(panels: usize, b: usize, bRow: i32, bColumn: i32, k: i32, n: i32): void {
  while (k > 0) {
    const depth = nextDepth(k);
    for (let j = 0; j < n; j += panelColumns) {
      packPanel(panels, b + j * bColumn, bRow, bColumn, depth, min(n - j, panelColumns));
      panels += depth * panelRow;
    }
    b += depth * bRow;
    k -= depth;
  }
}
