import { expect, test } from 'vitest';
import { findingsOf } from '../../src/analysis/findings/findingsOf';
import { reportBetween } from '../../src/analysis/findings/reportBetween';
import { kindOf } from '../../src/catalogue/kindOf';
import { examples } from '../../src/library/examples';
import type { Fault } from '../../src/model/Fault';
import { runTimeline } from '../support/runTimeline';
import { toldOfExample } from '../support/toldOfExample';

const cdn = 12;

test('a limit behind a cache that was emptied is not blamed: the misses are', () => {
  const told = toldOfExample('photo-feed', { type: 'flushCache', component: cdn });
  expect(told[0]).toMatchObject({ rule: 'coldCache', weight: 'harm', components: [cdn, 15] });
  expect(told[0]!.title).toBe(
    'Photo CDN has come to be empty, and its misses go past the limit of Photos',
  );
  expect(told[0]!.text).toContain('What was done to it: emptied at 0:10.');
  expect(told[0]!.suggestions.map(({ label }) => label)).toContainEqual(
    expect.stringMatching(/^Photos, quota: 300 to [\d,]+ calls a second$/),
  );
  expect(told.map(({ rule }) => rule)).not.toContain('limitReached');
});

test('of a cache that was down it is told afterwards that it has come back empty', () => {
  const { design: example } = examples.find(({ id }) => id === 'photo-feed')!;
  const fault = { type: 'kill', component: cdn, instances: 0 } as const;
  const step = { type: 'fault', id: 99_990, atSeconds: 10, endSeconds: 20, fault } as const;
  const { design, report, moments } = runTimeline({
    ...example,
    scenario: { durationSeconds: 30, steps: [step] },
  });
  const [calm, mended] = [10, 20].map((at) => moments.find(({ atSeconds }) => atSeconds === at)!);
  const told = findingsOf({
    design,
    kindOf,
    report: reportBetween(mended!, report),
    calm: calm!,
  });
  expect(told[0]).toMatchObject({ rule: 'coldCache', components: [cdn, 15] });
  expect(told[0]!.text).toContain('It was down until 0:20, and came back empty.');
});

test.each<[string, Fault, string]>([
  ['down', { type: 'kill', component: 14, instances: 0 }, 'Item cache is down'],
  ['cut off', { type: 'cut', connection: 23 }, 'Item cache is not reached'],
  ['refusing', { type: 'expire', component: 14 }, 'Item cache does not answer'],
])('a store is not blamed for the look-ups of a cache that is %s', (_, fault, what) => {
  const [first] = toldOfExample('flush-that-never-heals', fault);
  expect(first).toMatchObject({ rule: 'cacheGone', weight: 'harm', components: [14, 15] });
  expect(first!.title).toBe(`${what}, and the look-ups overload Items DB`);
});
