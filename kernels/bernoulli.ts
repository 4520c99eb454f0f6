/** Random masks from a counter: the same seed, stream and position give the same bit everywhere. */
class Mix {
  /** The uint32 finalizer "lowbias32" (Wellons 2018), on four lanes. */
  @inline static lowbias32(x: v128): v128 {
    x = i32x4.mul(v128.xor(x, i32x4.shr_u(x, 16)), i32x4.splat(0x7feb352d));
    x = i32x4.mul(v128.xor(x, i32x4.shr_u(x, 15)), i32x4.splat(0x846ca68b));
    return v128.xor(x, i32x4.shr_u(x, 16));
  }
}

/**
 * out[i] = u < keep ? 1/keep : 0 with u = (mix(mix(seed ^ stream) + i) >>> 8) / 2^24.
 * The comparison is made on the whole numbers, which is exact.
 */
export function bernoulli(out: usize, seed: usize, n: i32, stream: i32, keep: f64): void {
  out <<= 2;
  const key = Mix.lowbias32(i32x4.splat(<i32>(<u32>load<f32>(seed << 2)) ^ stream));
  const threshold = i32x4.splat(<i32>ceil(keep * 16777216));
  const scale = f32x4.splat(<f32>(1 / keep));
  let counter = i32x4.add(key, i32x4(0, 1, 2, 3));
  for (; n > 0; n -= 4) {
    const kept = i32x4.lt_s(i32x4.shr_u(Mix.lowbias32(counter), 8), threshold);
    const values = v128.and(scale, kept);
    if (n >= 4) v128.store(out, values);
    else {
      v128.store_lane<f32>(out, values, 0);
      if (n > 1) v128.store_lane<f32>(out, values, 1, 4);
      if (n > 2) v128.store_lane<f32>(out, values, 2, 8);
    }
    out += 16;
    counter = i32x4.add(counter, i32x4.splat(4));
  }
}
