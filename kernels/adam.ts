import { Lanes } from "./lanes";

class Adam {
  @inline static step(
    w: usize,
    m: usize,
    v: usize,
    g: usize,
    lanes: i32,
    rate: v128,
    decay: v128,
    beta1: v128,
    beta2: v128,
    rest1: v128,
    rest2: v128,
    epsilon: v128,
  ): void {
    const gradient = Lanes.load(g, lanes);
    const mean = Lanes.madd(beta1, Lanes.load(m, lanes), f32x4.mul(rest1, gradient));
    const variance = Lanes.madd(beta2, Lanes.load(v, lanes), f32x4.mul(rest2, f32x4.mul(gradient, gradient)));
    const old = Lanes.load(w, lanes);
    const step = f32x4.div(f32x4.mul(rate, mean), f32x4.add(f32x4.sqrt(variance), epsilon));
    Lanes.store(m, mean, lanes);
    Lanes.store(v, variance, lanes);
    Lanes.store(w, f32x4.sub(f32x4.sub(old, f32x4.mul(decay, old)), step), lanes);
  }
}

/**
 * m ← β₁m + (1 − β₁)g; v ← β₂v + (1 − β₂)g²; w ← w − hyper[1]·w − hyper[0]·m/(√v + ε)
 * (Kingma & Ba 2015; decoupled decay: Loshchilov & Hutter 2019).
 */
export function adam(w: usize, m: usize, v: usize, g: usize, hyper: usize, n: i32, beta1: f64, beta2: f64, epsilon: f32): void {
  w <<= 2;
  m <<= 2;
  v <<= 2;
  g <<= 2;
  const rates = v128.load_splat<f32>(hyper << 2);
  const decays = v128.load_splat<f32>(hyper << 2, 4);
  const betas1 = f32x4.splat(<f32>beta1);
  const betas2 = f32x4.splat(<f32>beta2);
  const rests1 = f32x4.splat(<f32>(1 - beta1));
  const rests2 = f32x4.splat(<f32>(1 - beta2));
  const epsilons = f32x4.splat(epsilon);
  for (let i = n >> 2; i > 0; i--) {
    Adam.step(w, m, v, g, 4, rates, decays, betas1, betas2, rests1, rests2, epsilons);
    w += 16;
    m += 16;
    v += 16;
    g += 16;
  }
  for (let i = n & 3; i > 0; i--) {
    Adam.step(w, m, v, g, 1, rates, decays, betas1, betas2, rests1, rests2, epsilons);
    w += 4;
    m += 4;
    v += 4;
    g += 4;
  }
}
