import { expect, test } from 'vitest';
import { gradeDesign } from '../../src/analysis/grading/gradeDesign';
import { runTogether } from '../../src/analysis/runTogether';
import { kindOf } from '../../src/catalogue/kindOf';
import { urlShortener } from '../../src/library/challenges/urlShortener';
import type { ExperimentRequest, Simulate } from '../../src/model/Experiment';
import { emptyDesign } from '../../src/model/emptyDesign';
import { simulateHere } from '../support/simulateHere';

const failure = { ok: false, problems: [{ path: '', message: 'The worker ended.' }] } as const;
const stopped = { ok: false, problems: [{ path: '', message: 'Stopped.' }] } as const;

/** A run that ends only when it is stopped, except under one seed, under which it fails at once. */
function failsWith(seed: number, ended: number[]): Simulate {
  return (request, stop) => {
    if (request.design.seed === seed) return Promise.resolve(failure);
    return new Promise((resolve) => {
      stop?.addEventListener('abort', () => {
        ended.push(request.design.seed);
        resolve(stopped);
      });
    });
  };
}

const request = (seed: number): ExperimentRequest => ({
  design: { ...emptyDesign, seed },
  warmupSeconds: 0,
  durationSeconds: 1,
});

test('when one run fails the others are stopped, and its sentence is told', async () => {
  const ended: number[] = [];
  const made = await runTogether([1, 2, 3].map(request), { simulate: failsWith(2, ended) });
  expect(made).toEqual(failure);
  expect(ended).toEqual([1, 3]);
});

test('a run that is of no use stops the others as well, and who stops all stops each', async () => {
  const ended: number[] = [];
  const stop = new AbortController();
  const waiting = runTogether([1, 2].map(request), {
    simulate: failsWith(0, ended),
    stop: stop.signal,
  });
  stop.abort();
  expect(await waiting).toEqual(stopped);
  expect(ended).toEqual([1, 2]);
});

test('a grading ends with the first of its runs that fails', async () => {
  const { seed } = urlShortener.start;
  const ended: number[] = [];
  const fails = failsWith(seed, ended);
  const grading = await gradeDesign({
    challenge: urlShortener,
    design: urlShortener.reference.design,
    kindOf,
    // The quiet run, which wants no series, is made.
    simulate: (asked, stop) =>
      asked.wantsSeries === true ? fails(asked, stop) : simulateHere(asked, stop),
  });
  expect(grading).toEqual(failure);
  expect(ended).toHaveLength(2);
});
