/** Operations on n contiguous floats; all places are addresses. */

/** out = value */
export function fillFloats(out: usize, value: f32, n: i32): void {
  const values = f32x4.splat(value);
  for (; n >= 8; n -= 8) {
    v128.store(out, values);
    v128.store(out, values, 16);
    out += 32;
  }
  for (; n > 0; n--) {
    store<f32>(out, value);
    out += 4;
  }
}

/** out = x */
export function copyFloats(out: usize, x: usize, n: i32): void {
  for (; n >= 8; n -= 8) {
    const low = v128.load(x);
    const high = v128.load(x, 16);
    v128.store(out, low);
    v128.store(out, high, 16);
    out += 32;
    x += 32;
  }
  for (; n > 0; n--) {
    store<f32>(out, load<f32>(x));
    out += 4;
    x += 4;
  }
}

/** out = a + b */
export function addFloats(out: usize, a: usize, b: usize, n: i32): void {
  for (; n > 0; n--) {
    store<f32>(out, load<f32>(a) + load<f32>(b));
    out += 4;
    a += 4;
    b += 4;
  }
}
