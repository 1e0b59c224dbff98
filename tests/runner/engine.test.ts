import { expect, test } from 'vitest';
import type { Action } from '../../src/model/Action';
import { componentColumns, hopColumns, systemColumns } from '../../src/model/Snapshot';
import { SimulationHost } from '../../src/runner/SimulationHost';
import { prepareWith } from '../../src/runner/prepareWith';
import { startWith } from '../../src/runner/startWith';
import { kindOf } from '../../src/catalogue/kindOf';
import { FakeClock } from './FakeClock';
import { threeTiers } from './threeTiers';

const slowDatabase: Action = {
  type: 'break',
  id: 500,
  fault: { type: 'slow', component: 15, factor: 3 },
};

function hostOnEngine() {
  const clock = new FakeClock();
  // Half a millisecond between two looks at the clock, so that slices are short and many.
  const nowMs = () => {
    clock.spend(0.5);
    return clock.nowMs();
  };
  const host = new SimulationHost({
    ...clock.tools,
    nowMs,
    start: startWith(kindOf),
    prepare: prepareWith(kindOf),
  });
  const look = async (secondsKnown = 0) => {
    const { status, snapshot } = await host.poll({ run: 1, secondsKnown, hops: 100, returned: [] });
    if (snapshot === undefined) throw new Error(`No snapshot: ${JSON.stringify(status)}`);
    return snapshot;
  };
  return { host, clock, look };
}

test('the engine runs in the host: seconds, components and hops arrive', async () => {
  const { host, clock, look } = hostOnEngine();
  expect(await host.load({ design: threeTiers() })).toEqual([]);
  await look();
  await clock.until(host.seek(5.5));
  const snapshot = await look(2);

  expect(snapshot.componentIds).toEqual([11, 12, 13, 14, 15]);
  expect(snapshot.components).toHaveLength(5 * componentColumns.length);
  const times = [...snapshot.series].filter((_, place) => place % systemColumns.length === 0);
  expect(times).toEqual([3, 4, 5]);
  expect(snapshot.hops.length).toBeGreaterThan(0);
  const offered = snapshot.system[systemColumns.indexOf('offered')] ?? 0;
  expect(offered).toBeGreaterThan(800);
  expect(offered).toBeLessThan(1_200);
});

test('back, on again, past an action and from the journal: always the same run', async () => {
  const { host, clock, look } = hostOnEngine();
  const design = threeTiers(300);
  await host.load({ design });
  await clock.until(host.seek(4.25));
  expect(await host.act(slowDatabase)).toEqual([]);
  await clock.until(host.seek(9));
  const { digest } = await look();
  await clock.until(host.seek(1.5));
  expect(await host.journal()).toEqual([]);
  await clock.until(host.seek(9));
  expect((await look()).digest).toBe(digest);

  const journal = await host.journal();
  expect(journal).toMatchObject([{ atSeconds: 4.25, action: slowDatabase }]);
  const again = hostOnEngine();
  await again.clock.until(again.host.load({ design, journal }));
  expect(await again.host.journal()).toEqual(journal);
  const told = await clock.until(host.fingerprint({ design, journal }, 9));
  expect(told.digest).toBe(digest);
  const plain = await clock.until(host.fingerprint({ design }, 9));
  expect(plain.digest).not.toBe(digest);
});

test('an action in a quiet stretch is replayed too', async () => {
  const { host, clock, look } = hostOnEngine();
  const design = threeTiers(0.1);
  await host.load({ design });
  await clock.until(host.seek(100.5));
  expect(await host.act(slowDatabase)).toEqual([]);
  await clock.until(host.seek(200));
  const { digest } = await look();
  const journal = await host.journal();

  const other = hostOnEngine();
  expect(await other.clock.until(other.host.load({ design, journal }))).toEqual([]);
  expect((await other.look()).atSeconds).toBe(100.5);
  expect(await other.host.journal()).toEqual(journal);
  await other.clock.until(other.host.seek(200));
  expect((await other.look()).digest).toBe(digest);
});

test('a design without anything to run is refused with a reason', async () => {
  const { host } = hostOnEngine();
  const problems = await host.load({
    design: { ...threeTiers(), components: [], connections: [] },
  });
  expect(problems.length).toBeGreaterThan(0);
});

test('the life of every request whose dot is told can be asked for, and of the slowest and the newest', async () => {
  const { host, clock, look } = hostOnEngine();
  await host.load({ design: threeTiers() });
  await look();
  await clock.until(host.seek(2.5));
  const summaries = await host.traces();
  const reasons = new Set(summaries.flatMap((summary) => summary.reasons));
  expect([...reasons].toSorted()).toEqual(['newest', 'random', 'slowest', 'underWay']);
  const slowest = summaries.find((summary) => summary.reasons.includes('slowest'));
  const trace = await host.trace(slowest?.request ?? -1);
  expect(trace).toMatchObject({ latencySeconds: slowest?.latencySeconds, outcome: 'ok' });
  expect(trace?.spans.length).toBeGreaterThan(2);
  expect(await host.trace(-1)).toBeUndefined();

  const { hops } = await look();
  const requests = [...hops].filter((_, place) => place % hopColumns.length === 5);
  const dots = await Promise.all(requests.slice(-50).map((request) => host.trace(request)));
  expect(dots).not.toContain(undefined);
});
