import { clearEdge, edgeBytes, timesPanels } from "./multiply";
import { packPanels } from "./pack";
import { vectorTimesColumns, vectorTimesRows } from "./vector";

/**
 * What the recurrent kernels share: the product of a batch of contiguous rows with the same matrix at every
 * step of time. The matrix is packed once a call; a batch of one takes it as it lies, since a scan over one
 * story is shorter than the packing.
 */

/** Bytes of the work memory that `packProduct` takes; it starts with 16 zeros. */
export function productBytes(k: i32, n: i32): i32 {
  return edgeBytes + ((k * ((n + 15) & ~15)) << 2);
}

/** Prepares `product` with u[k, n], or with uᵀ where u[n, k] is `transposed`. */
export function packProduct(work: usize, u: usize, transposed: bool, batch: i32, k: i32, n: i32): void {
  clearEdge(work);
  if (batch > 1) packPanels(work + edgeBytes, u, transposed ? 4 : n << 2, transposed ? k << 2 : 4, k, n);
}

/** out[batch, n] = c + a[batch, k]·u; cRow, in bytes, is 0 where one row of `c` serves all. */
export function product(
  out: usize,
  c: usize,
  cRow: i32,
  a: usize,
  u: usize,
  transposed: bool,
  batch: i32,
  k: i32,
  n: i32,
  work: usize,
): void {
  if (batch > 1) timesPanels(out, n << 2, c, cRow, a, k << 2, work + edgeBytes, batch, k, n, work);
  else if (transposed) vectorTimesColumns(out, c, a, u, k << 2, k, n);
  else vectorTimesRows(out, c, a, 4, u, n << 2, k, n);
}

/** True where the mask, if there is one, says that a row's state stays as it was. */
export function skips(mask: usize, row: i32): bool {
  return mask != 0 && load<f32>(mask + (row << 2)) == 0;
}
