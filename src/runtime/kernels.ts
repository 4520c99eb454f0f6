/**
 * The computations that a plan is made of, over one linear memory of float32 elements.
 * Every pointer argument is an element offset into it (any alignment); sizes are element counts.
 * Kernels never allocate: `work` points at scratch memory that the plan has set aside.
 * Indexes (word ids, classes) are stored as floats, exact up to 2^24. An output never overlaps
 * an input, except that `unary`, `binary` and `where` may write over an operand of the output's shape.
 * A pointer of 0 means "none" where an argument is marked optional.
 */
export interface Kernels {
  /** out[0..n) = value */
  fill(out: number, n: number, value: number): void;

  /** Copies an n0×n1×n2×n3 block between strided places; strides in elements, may be 0 or negative. */
  copy(
    out: number,
    x: number,
    n0: number,
    n1: number,
    n2: number,
    n3: number,
    out0: number,
    out1: number,
    out2: number,
    out3: number,
    x0: number,
    x1: number,
    x2: number,
    x3: number,
  ): void;

  /** out = f(x); `f` indexes `unaryOps`. */
  unary(f: number, out: number, x: number, n: number): void;

  /** out[n0, n1, n2, n3], contiguous, = f(a, b); strides of 0 broadcast; `f` indexes `binaryOps`. */
  binary(
    f: number,
    out: number,
    a: number,
    b: number,
    n0: number,
    n1: number,
    n2: number,
    n3: number,
    a0: number,
    a1: number,
    a2: number,
    a3: number,
    b0: number,
    b1: number,
    b2: number,
    b3: number,
  ): void;

  /** out = condition ≠ 0 ? a : b */
  where(out: number, condition: number, a: number, b: number, n: number): void;

  /** out[outer, inner] = Σ_n x[outer, n, inner] */
  sum(out: number, x: number, outer: number, n: number, inner: number): void;

  /** out[outer, inner] = max_n x[outer, n, inner] */
  max(out: number, x: number, outer: number, n: number, inner: number): void;

  /** out[rows] = index of the first largest of x[rows, n] */
  argmax(out: number, x: number, rows: number, n: number): void;

  /** out[batch, m, n] = Σ_k a[batch, m, k]·b[batch, k, n]; a and b by row, column and batch strides. */
  matmul(
    out: number,
    a: number,
    b: number,
    batch: number,
    m: number,
    k: number,
    n: number,
    aBatch: number,
    aRow: number,
    aColumn: number,
    bBatch: number,
    bRow: number,
    bColumn: number,
    work: number,
  ): void;

  /** Softmax of each row of x[rows, n], the row's maximum taken off first. */
  softmax(out: number, x: number, rows: number, n: number): void;

  /** out[rows, n] = y⊙(grad − Σ_n grad·y), the gradient of a softmax's input. */
  softmaxGradient(out: number, y: number, grad: number, rows: number, n: number): void;

  /**
   * Softmax of each row of s[batch, heads, looking, time]: s = scores + bias[pairs, head] + slope[head]·likeness, and −1e9
   * where a kind of pair is not in [1, kinds). pairs and likeness [batch, looking, time], bias [kinds, heads], slope [heads].
   */
  pairSoftmax(
    out: number,
    scores: number,
    pairs: number,
    likeness: number,
    bias: number,
    slope: number,
    batch: number,
    heads: number,
    looking: number,
    time: number,
    kinds: number,
  ): void;

  /** out[kinds + 1, heads]: Σ x[batch, heads, count] for each kind of pair in [1, kinds), and last Σ x·likeness over them all. */
  pairSums(out: number, x: number, pairs: number, likeness: number, batch: number, heads: number, count: number, kinds: number): void;

  /** out[rows] = Σ_n targets·(logsumexp(logits) − logits) */
  crossEntropy(out: number, logits: number, targets: number, rows: number, n: number): void;

  /** out[n, dim] = table[ids[n]]; NaN where an id is outside [0, rows). */
  gather(out: number, table: number, ids: number, n: number, dim: number, rows: number): void;

  /** out[rows, dim] = 0; out[ids[n]] += x[n, dim]; ids outside [0, rows) are passed over. */
  scatterAdd(out: number, x: number, ids: number, n: number, dim: number, rows: number): void;

  /** out[n, dim] = Σ_l weights[n, l]·table[ids[n, l]]; a weight of 0 skips its row unread. */
  gatherSum(out: number, table: number, ids: number, weights: number, n: number, length: number, dim: number, rows: number): void;

  /** out[rows, dim] = 0; out[ids[n, l]] += weights[n, l]·x[n, dim]; weights of 0 and ids outside [0, rows) are passed over. */
  scatterSum(out: number, x: number, ids: number, weights: number, n: number, length: number, dim: number, rows: number): void;

  /** out[n, depth] = 1 at ids[n], else 0 */
  oneHot(out: number, ids: number, n: number, depth: number): void;

  /**
   * out[i] = u < keep ? 1/keep : 0 with u = (mix(mix(s ^ stream) + i) >>> 8) / 2^24, where s is the
   * uint32 of the float at `seed` and mix is the 32-bit finalizer "lowbias32" (Wellons 2018):
   * x ^= x >>> 16; x *= 0x7feb352d; x ^= x >>> 15; x *= 0x846ca68b; x ^= x >>> 16.
   */
  bernoulli(out: number, seed: number, n: number, stream: number, keep: number): void;

  /**
   * h_t = tanh(x_t + h_{t−1}·u); out[time, batch, units], x of the same shape, u[units, units], h_0 = 0.
   * Here and below: mask[time, batch], optional; where it is 0 the state stays as it was.
   */
  simpleRnn(out: number, x: number, u: number, mask: number, time: number, batch: number, units: number, work: number): void;

  /** dz[time, batch, units], the gradient of x, from grad, the gradient of out. */
  simpleRnnGradient(
    dz: number,
    out: number,
    u: number,
    mask: number,
    grad: number,
    time: number,
    batch: number,
    units: number,
    work: number,
  ): void;

  /**
   * x[time, batch, 3·units] in gates z r h; p = h_{t−1}·u + bias:
   * z = σ(x_z + p_z), r = σ(x_r + p_r), ĥ = tanh(x_h + r⊙p_h), h = z⊙h_{t−1} + (1 − z)⊙ĥ.
   * `saved` keeps the planes z, r, ĥ, p_h, each [time, batch, units].
   */
  gru(
    out: number,
    saved: number,
    x: number,
    u: number,
    bias: number,
    mask: number,
    time: number,
    batch: number,
    units: number,
    work: number,
  ): void;

  /** dz[2, time, batch, 3·units]: the gradients of x and of p. */
  gruGradient(
    dz: number,
    out: number,
    saved: number,
    u: number,
    mask: number,
    grad: number,
    time: number,
    batch: number,
    units: number,
    work: number,
  ): void;

  /**
   * x[time, batch, 4·units] in gates i f g o; z = x_t + h_{t−1}·u; c = σ(z_f)⊙c_{t−1} + σ(z_i)⊙tanh(z_g),
   * h = σ(z_o)⊙tanh(c). `saved` keeps the planes i, f, g, o (after their functions) and c.
   */
  lstm(out: number, saved: number, x: number, u: number, mask: number, time: number, batch: number, units: number, work: number): void;

  /** dz[time, batch, 4·units], the gradient of x. */
  lstmGradient(
    dz: number,
    out: number,
    saved: number,
    u: number,
    mask: number,
    grad: number,
    time: number,
    batch: number,
    units: number,
    work: number,
  ): void;

  /**
   * m ← β₁m + (1 − β₁)g; v ← β₂v + (1 − β₂)g²; w ← w − hyper[1]·w − hyper[0]·m/(√v + ε).
   * hyper[0] is the bias-corrected step size, hyper[1] the decoupled decay.
   */
  adam(w: number, m: number, v: number, g: number, hyper: number, n: number, beta1: number, beta2: number, epsilon: number): void;
}

export type KernelName = keyof Kernels;

/** One kernel with its arguments. */
export interface Call {
  readonly kernel: KernelName;
  readonly args: readonly number[];
}

/** Kernels over a memory of their own. */
export interface Instance {
  readonly kernels: Kernels;
  /** The first element that plans may use. */
  readonly base: number;
  /** Makes sure that elements up to `end` exist. Views taken earlier may be stale afterwards. */
  reserve(end: number): void;
  /** The whole memory. Ask again after `reserve`. */
  memory(): Float32Array | Float64Array;
}

/** One way of computing: plain TypeScript, or WebAssembly of some instruction set. */
export interface KernelSet {
  readonly name: string;
  instantiate(): Instance;
}
