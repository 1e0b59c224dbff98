import { expect, test } from 'vitest';
import { gapsOf } from '../../src/analysis/grading/gapsOf';
import { gradeDesign } from '../../src/analysis/grading/gradeDesign';
import { kindOf } from '../../src/catalogue/kindOf';
import { runExperiment } from '../../src/engine/experiment/runExperiment';
import { instagramFeed } from '../../src/library/challenges/instagramFeed';
import { newsFeed } from '../../src/library/challenges/newsFeed';
import type { CallRule } from '../../src/model/CallRule';
import type { Challenge } from '../../src/model/Challenge';
import type { Component } from '../../src/model/Component';
import type { Design } from '../../src/model/Design';

const [fanOut, timelines] = [20, 16];

/** The home timeline's reference with the rules from one component to another changed. */
function ruled(from: number, to: number, change: Partial<CallRule>, of = newsFeed): Design {
  const { design } = of.reference;
  const connections = design.connections.map((one) =>
    one.from === from && one.to === to
      ? { ...one, rules: (one.rules ?? []).map((rule) => ({ ...rule, ...change })) }
      : one,
  );
  return { ...design, connections };
}

function set(design: Design, id: number, parameters: Component['parameters']): Design {
  const components = design.components.map((one) =>
    one.id === id ? { ...one, parameters: { ...one.parameters, ...parameters } } : one,
  );
  return { ...design, components };
}

const gaps = (design: Design, of: Challenge = newsFeed): readonly string[] =>
  gapsOf(of, design, kindOf).map(({ text }) => text);

const simulate = (request: Parameters<typeof runExperiment>[0]) =>
  Promise.resolve(runExperiment(request, kindOf));

/** The first seconds of the home timeline, with the check of the fan-out beside that of the timelines read. */
async function graded(design: Design) {
  const checks = newsFeed.checks.filter(({ id }) => id === 'came' || id === 'read');
  const challenge: Challenge = {
    ...newsFeed,
    durationSeconds: 8,
    events: [],
    checks: checks.map(({ window: _later, ...check }) => check),
  };
  const grading = await gradeDesign({ challenge, design, kindOf, simulate, seeds: [1] });
  if (!grading.ok) throw new Error(JSON.stringify(grading.problems));
  const all = grading.sheet.dimensions.flatMap((one) => one.checks);
  return { level: grading.sheet.level, came: all.find(({ id }) => id === 'came')! };
}

test('whoever draws fewer copies than there are readers does not do well, by however few', async () => {
  for (let count = 1; count <= 30; count++) {
    expect(gaps(ruled(fanOut, timelines, { count })).length).toBe(count < 25 ? 1 : 0);
  }
  const fewer = ruled(fanOut, timelines, { count: 24 });
  expect(gaps(fewer)).toEqual([
    'Posts do not come to their readers. Let both come to the same component, each call with another key: 25 writes for each “Post” (24 drawn), or 40 reads for each “Read timeline” (4 drawn).',
  ]);
  const { level, came } = await graded(fewer);
  expect([level, came.points]).toEqual(['no', 0]);
});

test('what only looks like so many copies is none: the same key, a chance, a draw of counts, fewer replies', () => {
  const { key: _drawn, ...same } = newsFeed.reference.design.connections
    .find(({ from, to }) => from === fanOut && to === timelines)!
    .rules!.at(0)!;
  const counts = [
    { count: 0, share: 1 },
    { count: 30, share: 1 },
  ];
  const withSame = ruled(fanOut, timelines, {});
  const connections = withSame.connections.map((one) =>
    one.from === fanOut && one.to === timelines ? { ...one, rules: [same] } : one,
  );
  expect(gaps({ ...withSame, connections }).join()).toMatch(/“Post” .0 drawn/);
  expect(gaps(ruled(fanOut, timelines, { probability: 0.5 })).join()).toMatch(/“Post” .12.5 drawn/);
  expect(gaps(ruled(fanOut, timelines, { counts })).join()).toMatch(/“Post” .15 drawn/);
  expect(gaps(ruled(fanOut, timelines, { asks: 'read' })).join()).toMatch(/“Post” .0 drawn/);
  // Whoever goes on after one reply of four has read one.
  expect(gaps(ruled(15, 17, { enough: 1 })).join()).toMatch(/4 reads .* .1 drawn/);
  expect(gaps(ruled(15, 17, { count: 40 }))).toEqual([]);
});

test('both ways count, and two rules in a row; a cache only where it reads through', () => {
  expect([gaps(newsFeed.naive.design), gaps(instagramFeed.naive.design, instagramFeed)]).toEqual([
    [],
    [],
  ]);
  const { design } = newsFeed.reference;
  const aside = design.connections.filter(({ from }) => from !== 17);
  expect(gaps({ ...design, connections: aside }).join()).toMatch(/4 reads .* .0 drawn/);
  // Copies that nobody reads are none: timelines come from elsewhere.
  const elsewhere = design.connections.map((one) =>
    one.from === 15 && one.to === timelines ? { ...one, to: 18, id: 9_000 } : one,
  );
  expect(gaps({ ...design, connections: elsewhere }).join()).toMatch(/“Post” .0 drawn/);
  // Of two services behind a balancer, one makes no copies: what the lesser makes counts.
  const api = design.components.find(({ id }) => id === 15)!;
  const second: Design = {
    ...design,
    components: [...design.components, { ...api, id: 90, name: 'Old API' }],
    connections: [
      ...design.connections,
      ...design.connections
        .filter(({ from, to }) => from === 15 && to !== 19)
        .map((one) => ({ ...one, id: one.id + 8_000, from: 90 })),
      { ...design.connections.find(({ from }) => from === 14)!, id: 9_001, to: 90 },
    ],
  };
  expect(gaps(second).join()).toMatch(/“Post” .0 drawn/);
});

test('copies that are drawn and not made are missed in the run', async () => {
  expect(await graded(newsFeed.reference.design)).toMatchObject({ came: { verdict: 'met' } });
  const careless = set(ruled(fanOut, timelines, { required: false }), timelines, {
    slots: 1,
    queueLimit: 0,
  });
  expect(gaps(careless)).toEqual([]);
  const { came } = await graded(careless);
  expect(came.verdict).toBe('missed');
  expect(came.lost?.text).toMatch(/^Copies and look-ups: \d+(\.\d+)?% of the calls made/);
});
