import fc from "fast-check";

// Properties are tried on the same values in every run, so that a run's outcome depends on the code alone.
// `SEED=N npm test -- unit` tries others.
const { SEED = 1 } = process.env;
fc.configureGlobal({ ...fc.readConfigureGlobal(), seed: Number(SEED) });
