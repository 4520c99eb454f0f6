import { Lanes } from "./lanes";

/*
 * Constants are read from memory: V8 builds a vector constant anew at each use, with four instructions
 * instead of one load, which made a cell step three times slower.
 */
const one = memory.data<f32>([1]);
const two = memory.data<f32>([2]);
const half = memory.data<f32>([0.5]);
const expLow = memory.data<f32>([-87.33]);
const expHigh = memory.data<f32>([89]);
const tanhLow = memory.data<f32>([-20]);
const tanhHigh = memory.data<f32>([20]);
const inverseLn2 = memory.data<f32>([1.44269504]);
/** Adding 1.5·2^23 pushes the fraction out of a float: what remains in its low bits is a whole number. */
const rounder = memory.data<f32>([12582912]);
/** ln 2 in two parts, the first with few bits, so that n·first is exact. */
const ln2High = memory.data<f32>([0.693359375]);
const ln2Low = memory.data<f32>([-2.1219444e-4]);
/** e^r = 1 + r + r²·(exp2 + exp3·r + …) for |r| ≤ ½ ln 2, to 3e-9. */
const exp2 = memory.data<f32>([0.49999994]);
const exp3 = memory.data<f32>([0.1666652]);
const exp4 = memory.data<f32>([0.04166839]);
const exp5 = memory.data<f32>([0.008368745]);
const exp6 = memory.data<f32>([0.001381454]);
/** ln(1 + m) = m − ½m² + m³·(log3 + log4·m + …) for 1 + m in [√½, √2), to 6e-9. */
const log3 = memory.data<f32>([0.33333332]);
const log4 = memory.data<f32>([-0.25000821]);
const log5 = memory.data<f32>([0.20001227]);
const log6 = memory.data<f32>([-0.16623357]);
const log7 = memory.data<f32>([0.14201758]);
const log8 = memory.data<f32>([-0.13160182]);
const log9 = memory.data<f32>([0.12761578]);
const log10 = memory.data<f32>([-0.07634498]);

/** The functions that networks are made of, four at a time; the coefficients are minimax fits of our own. */
export class Functions {
  @inline static constant(place: usize): v128 {
    return v128.load_splat<f32>(place);
  }

  /** Limits x to a range; unlike f32x4.min and max, by one instruction each, and NaN stays NaN. */
  @inline static clamp(x: v128, low: usize, high: usize): v128 {
    return f32x4.pmax(f32x4.pmin(x, Functions.constant(high)), Functions.constant(low));
  }

  /** The whole number n nearest to x / ln 2, in the low bits of a float. */
  @inline static exponent(x: v128): v128 {
    return Lanes.madd(x, Functions.constant(inverseLn2), Functions.constant(rounder));
  }

  /** e^r − 1 for r = x − n·ln 2. */
  @inline static reducedExpm1(x: v128, exponent: v128): v128 {
    const n = f32x4.sub(Functions.constant(rounder), exponent);
    const r = Lanes.madd(n, Functions.constant(ln2Low), Lanes.madd(n, Functions.constant(ln2High), x));
    let p = Lanes.madd(Functions.constant(exp6), r, Functions.constant(exp5));
    p = Lanes.madd(p, r, Functions.constant(exp4));
    p = Lanes.madd(p, r, Functions.constant(exp3));
    p = Lanes.madd(p, r, Functions.constant(exp2));
    return Lanes.madd(f32x4.mul(r, r), p, r);
  }

  /** ½·2^n: n moves up into the exponent bits of ½. */
  @inline static halfPower(exponent: v128): v128 {
    return i32x4.add(i32x4.shl(exponent, 23), Functions.constant(half));
  }

  /** e^x; 0 below −87, infinite above 88.7. Half powers of two stay finite up to there. */
  @inline static exp(x: v128): v128 {
    const limited = Functions.clamp(x, expLow, expHigh);
    const exponent = Functions.exponent(limited);
    const power = Functions.halfPower(exponent);
    const e = Lanes.madd(Functions.reducedExpm1(limited, exponent), power, power);
    return f32x4.add(e, e);
  }

  /** 1 / (1 + e^−x) */
  @inline static sigmoid(x: v128): v128 {
    const unit = Functions.constant(one);
    return f32x4.div(unit, f32x4.add(unit, Functions.exp(f32x4.neg(x))));
  }

  /** E / (E + 2) with E = e^2x − 1 = 2^n·(e^r − 1) + (2^n − 1), which stays exact near 0. */
  @inline static tanh(x: v128): v128 {
    const limited = Functions.clamp(f32x4.add(x, x), tanhLow, tanhHigh);
    const exponent = Functions.exponent(limited);
    const halfPower = Functions.halfPower(exponent);
    const power = f32x4.add(halfPower, halfPower);
    const e = Lanes.madd(Functions.reducedExpm1(limited, exponent), power, f32x4.sub(power, Functions.constant(one)));
    return f32x4.div(e, f32x4.add(e, Functions.constant(two)));
  }

  /** The natural logarithm: −∞ of 0, NaN below. x = 2^n·(1 + m). */
  @inline static log(x: v128): v128 {
    const tiny = f32x4.lt(x, f32x4.splat(1.17549435e-38));
    const normal = v128.bitselect(f32x4.mul(x, f32x4.splat(8388608)), x, tiny);
    const n = i32x4.shr_s(i32x4.sub(normal, i32x4.splat(0x3f3504f3)), 23);
    const exponent = f32x4.sub(f32x4.convert_i32x4_s(n), v128.and(tiny, f32x4.splat(23)));
    const m = f32x4.sub(i32x4.sub(normal, i32x4.shl(n, 23)), Functions.constant(one));
    let p = Lanes.madd(Functions.constant(log10), m, Functions.constant(log9));
    p = Lanes.madd(p, m, Functions.constant(log8));
    p = Lanes.madd(p, m, Functions.constant(log7));
    p = Lanes.madd(p, m, Functions.constant(log6));
    p = Lanes.madd(p, m, Functions.constant(log5));
    p = Lanes.madd(p, m, Functions.constant(log4));
    p = Lanes.madd(p, m, Functions.constant(log3));
    const square = f32x4.mul(m, m);
    let y = Lanes.madd(f32x4.mul(p, m), square, f32x4.mul(exponent, Functions.constant(ln2Low)));
    y = f32x4.add(f32x4.sub(y, f32x4.mul(square, Functions.constant(half))), m);
    y = Lanes.madd(exponent, Functions.constant(ln2High), y);
    const infinite = f32x4.splat(Infinity);
    y = v128.bitselect(x, y, v128.or(f32x4.eq(x, infinite), f32x4.ne(x, x)));
    y = v128.bitselect(f32x4.neg(infinite), y, f32x4.eq(x, f32x4.splat(0)));
    return v128.or(y, f32x4.lt(x, f32x4.splat(0)));
  }
}
