import fc from "fast-check";

/** Property tests draw the same cases on every run, so a failure is the change's; HEARSAY_SEED=… looks further. */
fc.configureGlobal({ seed: Number(process.env["HEARSAY_SEED"] ?? 1) });
