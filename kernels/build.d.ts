/** Constants that scripts/build-kernels.ts gives to the compiler, 0 or 1: one source, three builds. */

/** May fuse a multiplication with an addition. */
declare const RELAXED: i32;
/** Matrix panels of 16 columns instead of 8, which V8 can turn into 256-bit instructions. */
declare const WIDE: i32;
