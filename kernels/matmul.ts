import { clearEdge, edgeBytes, timesPanel } from "./multiply";
import { nextDepth, packPanel, panelRow } from "./pack";
import { fillFloats } from "./spans";
import { panelColumns } from "./tile";
import { vectorTimesColumns, vectorTimesRows } from "./vector";

/**
 * The general matrix product, in the manner of BLIS (Van Zee & van de Geijn 2015): b goes block by block of k
 * through panels, each of which stays in the first-level cache while a block of rows of a passes under it. Panels are
 * packed for many rows and taken where they lie for few. Packing `a` as well gained nothing.
 */

/** Most rows for which a panel of contiguous rows is not packed, as measured: plain SIMD needs its loads closer together. */
const fewRows: i32 = RELAXED ? 64 : 12;

/** Rows of `a` that pass under all panels before the next ones, so that they stay in the cache: a multiple of every tile's height. */
const rowsAtOnce: i32 = 120;

/** out[m, n] = a·b for k > 0; strides in bytes. */
function multiply(
  out: usize,
  a: usize,
  b: usize,
  m: i32,
  k: i32,
  n: i32,
  aRow: i32,
  aColumn: i32,
  bRow: i32,
  bColumn: i32,
  work: usize,
): void {
  clearEdge(work);
  const panels = work + edgeBytes;
  const outRow = n << 2;
  const takenInPlace = m <= fewRows && bColumn == 4;
  let done = 0;
  while (done < k) {
    const depth = nextDepth(k - done);
    const panelBytes = depth * panelRow;
    for (let j = 0, panel = panels; j < n; j += panelColumns, panel += panelBytes) {
      const columns = min(n - j, panelColumns);
      if (!takenInPlace || columns < panelColumns) packPanel(panel, b + j * bColumn, bRow, bColumn, depth, columns);
    }
    for (let i = 0; i < m; i += rowsAtOnce) {
      const rows = min(m - i, rowsAtOnce);
      for (let j = 0, panel = panels; j < n; j += panelColumns, panel += panelBytes) {
        const columns = min(n - j, panelColumns);
        const inPlace = takenInPlace && columns == panelColumns;
        const right = inPlace ? b + j * bColumn : panel;
        const rightRow = inPlace ? bRow : panelRow;
        const place = out + i * outRow + (j << 2);
        const start = done > 0 ? place : work;
        const startRow = done > 0 ? outRow : 0;
        timesPanel(place, outRow, start, startRow, a + i * aRow, aRow, aColumn, right, rightRow, rows, depth, columns, work);
      }
    }
    a += depth * aColumn;
    b += depth * bRow;
    done += depth;
  }
}

/** out[batch, m, n] = Σ_k a[batch, m, k]·b[batch, k, n]; a and b by row, column and batch strides. */
export function matmul(
  out: usize,
  a: usize,
  b: usize,
  batch: i32,
  m: i32,
  k: i32,
  n: i32,
  aBatch: i32,
  aRow: i32,
  aColumn: i32,
  bBatch: i32,
  bRow: i32,
  bColumn: i32,
  work: usize,
): void {
  out <<= 2;
  a <<= 2;
  b <<= 2;
  work <<= 2;
  if (k == 0) {
    fillFloats(out, 0, batch * m * n);
    return;
  }
  // With one b for all, a batch of matrices is one matrix where its rows lie evenly.
  if (bBatch == 0 && (batch == 1 || m == 1 || aBatch == m * aRow)) {
    if (m == 1) aRow = aBatch;
    m *= batch;
    batch = 1;
  }
  aBatch <<= 2;
  aRow <<= 2;
  aColumn <<= 2;
  bBatch <<= 2;
  bRow <<= 2;
  bColumn <<= 2;
  for (; batch > 0; batch--) {
    if (m < 4 && bRow == 4 && aColumn == 4) {
      fillFloats(out, 0, m * n);
      for (let i = 0; i < m; i++) {
        const row = out + ((i * n) << 2);
        vectorTimesColumns(row, row, a + i * aRow, b, bColumn, k, n);
      }
    } else if (m == 1 && bColumn == 4) {
      fillFloats(out, 0, n);
      vectorTimesRows(out, out, a, aColumn, b, bRow, k, n);
    } else multiply(out, a, b, m, k, n, aRow, aColumn, bRow, bColumn, work);
    out += (m * n) << 2;
    a += aBatch;
    b += bBatch;
  }
}
