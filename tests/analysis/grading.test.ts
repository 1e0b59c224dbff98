import { expect, test } from 'vitest';
import { aimEvents } from '../../src/analysis/grading/aimEvents';
import { costOf } from '../../src/analysis/grading/costOf';
import { estimateOff } from '../../src/analysis/grading/estimateOff';
import { fairDesign } from '../../src/analysis/grading/fairDesign';
import { gapsOf } from '../../src/analysis/grading/gapsOf';
import { gradeDesign } from '../../src/analysis/grading/gradeDesign';
import { gradingSeeds } from '../../src/analysis/grading/gradingSeeds';
import { kindOf } from '../../src/catalogue/kindOf';
import { runExperiment } from '../../src/engine/experiment/runExperiment';
import { notificationSystem } from '../../src/library/challenges/notificationSystem';
import { slowPage } from '../../src/library/challenges/slowPage';
import { thirdPartyResilience } from '../../src/library/challenges/thirdPartyResilience';
import { ticketBooking } from '../../src/library/challenges/ticketBooking';
import { urlShortener } from '../../src/library/challenges/urlShortener';
import type { Challenge } from '../../src/model/Challenge';
import type { Component } from '../../src/model/Component';
import type { Design } from '../../src/model/Design';
import { simulateHere } from '../support/simulateHere';

/** What a drawing of the shop on other people's systems lacks. */
const gaps = (drawn: Design): readonly string[] =>
  gapsOf(thirdPartyResilience, drawn, kindOf).map(({ text }) => text);

/** The design with some components changed, by name. */
function having(design: Design, name: string, change: (one: Component) => Component): Design {
  const components = design.components.map((one) => (one.name === name ? change(one) : one));
  return { ...design, components };
}

test('what the challenge decides is put back, and what was changed is told', () => {
  const { design } = urlShortener.reference;
  const swift = having(design, 'Shortener', (one) => ({
    ...one,
    placement: [{ zone: 0, instances: 2, speed: 50 }],
    parameters: { serviceTime: { type: 'constant', value: 0.01 }, slots: 20 },
  }));
  const claimed = having(swift, 'Code cache', (one) => ({
    ...one,
    parameters: { ...one.parameters, content: 'ratio', hitPercent: 100 },
  }));
  const stocked = fairDesign(
    ticketBooking,
    having(ticketBooking.naive.design, 'Seats DB', (one) => ({
      ...one,
      parameters: { stock: 1_000_000, locking: 'versions' },
    })),
    kindOf,
  );
  expect(stocked.ok && stocked.design.components.at(-1)?.parameters).toMatchObject({
    stock: 1,
    locking: 'versions',
  });
  const louder = having(claimed, 'Browsers', (one) => ({ ...one, parameters: { rate: 1 } }));
  const fair = fairDesign(urlShortener, louder, kindOf);
  if (!fair.ok) throw new Error('It is refused.');
  const [shortener, cache, browsers] = ['Shortener', 'Code cache', 'Browsers'].map((name) =>
    fair.design.components.find((one) => one.name === name),
  );
  expect(shortener?.parameters).toEqual({ ...urlShortener.work['service'], slots: 20 });
  expect(shortener?.placement).toEqual([{ zone: 1, instances: 2 }]);
  expect(cache?.parameters['content']).toBe('keys');
  expect(browsers?.parameters).toEqual(urlShortener.start.components[0]?.parameters);
  expect(fair.notes.join(' ')).toMatch(
    /Shortener and Code cache.*without a zone.*Zone A: Shortener/,
  );
});

test('further traffic of one’s own is refused, as is a drawing of something else', () => {
  const { start } = urlShortener;
  const [client] = start.components;
  const louder = {
    ...start,
    components: [...start.components, { ...client!, id: 200, name: 'More' }],
  };
  expect(fairDesign(urlShortener, louder, kindOf)).toMatchObject({
    ok: false,
    problems: [{ message: expect.stringMatching(/“More” sends requests of its own/) as string }],
  });
  expect(fairDesign(urlShortener, slowPage.start, kindOf)).toMatchObject({
    ok: false,
    problems: [{ message: expect.stringMatching(/“Browsers” .* is missing/) as string }],
  });
});

test('a write that is only looked up, and a quote that nobody waits for, reach nothing', () => {
  const { design } = thirdPartyResilience.reference;
  const withRule = (to: number, rule: object): Design => ({
    ...design,
    connections: design.connections.map((one) =>
      one.to === to && one.rules
        ? { ...one, rules: one.rules.map((each) => ({ ...each, ...rule })) }
        : one,
    ),
  });
  expect(gaps(design)).toEqual([]);
  expect(gaps(withRule(15, { asks: 'read' }))).toEqual(['Order is stored nowhere.']);
  expect(gaps(withRule(16, { probability: 0.5 }))).toEqual(['Order never comes to the ERP.']);
  expect(gaps(withRule(21, { mode: 'async' }))).toEqual(['View page asks nobody for quotes.']);
});

test('a larger machine costs as many times more; slots that only wait cost nothing', () => {
  const { design } = urlShortener.naive;
  const result = runExperiment({ design, warmupSeconds: 0, durationSeconds: 1 }, kindOf);
  if (!result.ok) throw new Error('It cannot run.');
  const cost = (parameters: Component['parameters']): number =>
    costOf(
      having(design, 'Shortener', (one) => ({ ...one, parameters })),
      result.report,
      kindOf,
    );
  // Two instances at $38 a month, a tenth of the fleet.
  expect(cost({ slots: 32 }) - cost({ slots: 16 })).toBeCloseTo(760);
  expect(cost({ slots: 320, processors: 16 })).toBeCloseTo(cost({ slots: 16 }));
});

test('faults find what does the work in a drawing, and say where there is nothing', () => {
  const { design } = urlShortener.reference;
  const result = runExperiment({ design, warmupSeconds: 0, durationSeconds: 2 }, kindOf);
  if (!result.ok) throw new Error('It cannot run.');
  const [event] = urlShortener.events;
  const at = (behaviours: ['store'] | ['elasticPool'] | ['serverPool'], operation?: number) => ({
    ...event!,
    happening: {
      type: 'aimed',
      at: [{ behaviours, ...(operation !== undefined && { operation }) }],
      fault: { type: 'kill', share: 0.5 },
    } as const,
  });
  const aimed = (happening: ReturnType<typeof at>) =>
    aimEvents([happening], 900, { design, kindOf, calm: result.report });
  const hit = (happening: ReturnType<typeof at>) =>
    aimed(happening).steps.map((step) => 'fault' in step && step.fault);
  expect(hit(at(['serverPool']))).toEqual([{ type: 'kill', component: 13, instances: 2 }]);
  expect(hit(at(['store'], 5))).toEqual([{ type: 'kill', component: 15, instances: 1 }]);
  expect(aimed(at(['elasticPool'])).misses.length).toBe(1);
});

test('hints, predictions and estimates count as stated; what was not said is not counted', async () => {
  const challenge: Challenge = {
    ...slowPage,
    durationSeconds: 12,
    events: [],
    checks: slowPage.checks.slice(0, 1),
  };
  const short = { ...challenge, checks: [{ ...challenge.checks[0]!, window: [3, 12] as const }] };
  const { design } = slowPage.reference;
  const seeds = [1];
  const graded = async (answers: Parameters<typeof gradeDesign>[0]['answers'] = {}) => {
    const grading = await gradeDesign({
      challenge: short,
      design,
      answers,
      kindOf,
      simulate: simulateHere,
      seeds,
    });
    if (!grading.ok) throw new Error('It cannot be graded.');
    return grading.sheet;
  };
  const plain = await graded();
  expect([plain.points, plain.possible, plain.score]).toEqual([20, 20, 100]);
  const said = await graded({
    hints: 3,
    prediction: { component: 0, ratePerSecond: 0 },
    estimates: { 'page-time': 148, queries: 40_000 },
    selfMarks: [2, 2, 2, 2, 2],
  });
  // Nothing was full: 5 of 5. One estimate is right and one nearly twice too large: 2.5 and 1.25 of 2.5 each.
  expect([said.points, said.possible, said.hintPoints, said.selfAssessed]).toEqual([
    28.75, 30, 6, 10,
  ]);
  expect(said.score).toBeCloseTo((100 * 28.75) / 30 - 6);
  const wrong = await graded({ prediction: { component: 15, ratePerSecond: 100 } });
  expect(wrong.dimensions.at(-1)?.checks[0]?.lost?.text).toMatch(
    /^You said Orders DB at 100 calls\/s; nothing was full; \w+/,
  );
});

test('hidden seeds follow from the public one, and an estimate is told its factor only', () => {
  expect(gradingSeeds(7)).toEqual([7, 2_654_435_768, 1_013_904_233]);
  expect(estimateOff({ low: 10, high: 20 }, 60)).toEqual({ factor: 3, text: '3 times too large' });
  expect(estimateOff({ low: 10, high: 20 }, 15).text).toBe('in range');
});

test('what never comes to where it has to earns nothing, and costs no check that names another operation', async () => {
  const { design } = notificationSystem.reference;
  const pushes = design.components.find(({ name }) => name === 'Push provider')!.id;
  const drawn = {
    ...design,
    connections: design.connections.filter(({ to }) => to !== pushes),
  };
  const grading = await gradeDesign({
    challenge: notificationSystem,
    design: drawn,
    answers: {},
    seeds: [notificationSystem.start.seed],
    kindOf,
    simulate: simulateHere,
  });
  if (!grading.ok) throw new Error(JSON.stringify(grading.problems));
  const [load] = grading.sheet.dimensions;
  const counted = load?.checks.map(({ id, lost }) => [id, !lost?.text.endsWith('not counted.')]);
  expect(counted).toEqual([
    ['codes', true],
    ['pushes', false],
    ['taken', false],
    ['p99', false],
    ['mails', true],
  ]);
});

test('a requirement that nobody draws costs what is measured of it, and where a part is down that is told', async () => {
  const { reference, naive, start } = urlShortener;
  for (const { design } of [reference, naive]) {
    expect(gapsOf(urlShortener, design, kindOf)).toEqual([]);
  }
  // No click is written, the table stands in both zones, and calls wait as long as they do at first.
  const clickless: Design = {
    ...having(reference.design, 'Codes', (one) => ({
      ...one,
      placement: [
        { zone: 1, instances: 1 },
        { zone: 2, instances: 1 },
      ],
    })),
    connections: reference.design.connections
      .filter(({ from, to }) => from < 16 && to < 16)
      .map((one) => ({ ...one, parameters: {} })),
  };
  const components = clickless.components.filter(({ id }) => id < 16);
  const design = { ...clickless, components };
  expect(gapsOf(urlShortener, design, kindOf).map(({ text }) => text)).toEqual([
    expect.stringMatching(/^Redirect counts no click/),
  ]);
  const grading = await gradeDesign({
    challenge: urlShortener,
    design,
    kindOf,
    simulate: simulateHere,
    seeds: [start.seed],
  });
  if (!grading.ok) throw new Error('It is refused.');
  const { level, dimensions } = grading.sheet;
  const checks = dimensions.flatMap((dimension) => dimension.checks);
  const lostOf = (id: string) => checks.find((check) => check.id === id)?.lost?.because;
  expect(lostOf('lost')).toMatch(/^Redirect counts no click/);
  expect(lostOf('zone')).toMatch(/^Codes is down in part: 1 instance of 2\. Codes at/);
  expect(['mixed', 'no']).toContain(level);
});
