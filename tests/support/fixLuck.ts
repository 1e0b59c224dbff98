import * as fc from 'fast-check';

const usualSeed = 20_261_126;
const { SEED } = process.env;

// The same cases in every run, so that a change is judged by itself; SEED=random, or a number, looks at others.
if (SEED !== 'random') fc.configureGlobal({ seed: SEED === undefined ? usualSeed : Number(SEED) });
