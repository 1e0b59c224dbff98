import { expect, test } from 'vitest';
import { someDesign } from './someDesign';
import { hostOnFakeClock } from './hostOnFakeClock';

test.each([1, 10, 0.01])('at %s x, simulated time follows wall time', async (pace) => {
  const { host, clock, ask } = hostOnFakeClock();
  await host.load({ design: someDesign });
  await host.setPace(pace);
  await clock.pass(3_000);

  const { status, snapshot } = await ask();
  expect(Math.abs((snapshot?.atSeconds ?? 0) - 3 * pace)).toBeLessThan(0.02 * pace);
  expect(status).toMatchObject({ state: 'running', pace });
  expect(status.achievedPace / pace).toBeCloseTo(1, 1);
});

test('at full speed it runs as fast as the machine can, and tells how fast', async () => {
  const { host, clock, ask } = hostOnFakeClock({ eventCostMs: 0.001, everySeconds: 0.001 });
  await host.load({ design: someDesign });
  await host.setPace(Infinity);
  await clock.pass(1_000);

  const { status, snapshot } = await ask();
  expect(snapshot?.events).toBeGreaterThan(990_000);
  expect(status.achievedPace).toBeCloseTo(1_000, -1);
});

test('a machine that cannot keep up slows simulated time down and says so', async () => {
  const { host, clock, ask } = hostOnFakeClock({ eventCostMs: 2, everySeconds: 0.001 });
  await host.load({ design: someDesign });
  await host.setPace(1);
  await clock.pass(3_000);
  expect((await ask()).status.achievedPace).toBeCloseTo(0.5, 1);
});

test('after a stall it does not catch up by more than 100 ms', async () => {
  const { host, clock, ask } = hostOnFakeClock();
  await host.load({ design: someDesign });
  await host.setPace(1);
  await clock.pass(1_000);
  clock.spend(5_000);
  await clock.pass(1_000);
  const atSeconds = (await ask()).snapshot?.atSeconds ?? 0;
  expect(atSeconds).toBeGreaterThan(2.05);
  expect(atSeconds).toBeLessThan(2.15);
});

test('a slice ends in time, whatever an event costs', async () => {
  let costMs = 0.0001;
  const { host, clock } = hostOnFakeClock({ eventCostMs: 0, onEvent: () => clock.spend(costMs) });
  const longest = { ms: 0 };
  await host.load({ design: someDesign });
  await host.setPace(Infinity);

  for (let slice = 0; slice < 400; slice++) {
    if (slice % 100 === 99) costMs *= 4;
    const before = clock.nowMs();
    await clock.pass(0.001);
    longest.ms = Math.max(longest.ms, clock.nowMs() - before);
  }
  expect(longest.ms).toBeGreaterThan(5);
  expect(longest.ms).toBeLessThan(12);
});

test('seconds in which nothing happens are cut into slices too', async () => {
  const onSecond = () => clock.spend(0.01);
  const { host, clock, ask } = hostOnFakeClock({ everySeconds: 1e9, onSecond });
  await host.load({ design: someDesign });
  await host.setPace(Infinity);
  await clock.pass(500);
  const startedMs = clock.nowMs();
  await clock.pass(0.001);
  expect(clock.nowMs() - startedMs).toBeLessThan(12);
  expect((await ask()).snapshot?.atSeconds).toBeGreaterThan(49_000);
});

test('at the end of simulated time the run pauses', async () => {
  const { host, clock, ask } = hostOnFakeClock({ everySeconds: 1_000, eventCostMs: 0.1 });
  await host.load({ design: someDesign });
  await host.setPace(Infinity);
  await clock.pass(2_000);
  const { status, snapshot } = await ask();
  expect(snapshot?.atSeconds).toBe(10_000_000);
  expect(status.state).toBe('paused');
});

test('a step fires one event and stays paused; a pace that is no number is refused', async () => {
  const { host, clock, ask } = hostOnFakeClock();
  await host.load({ design: someDesign });
  await host.setPace(1);
  await host.step();
  const { events } = (await ask()).snapshot ?? { events: -1 };
  expect(events).toBe(1);
  await clock.pass(100);
  expect((await ask()).snapshot?.events).toBe(1);
  await expect(host.setPace(Number.NaN)).rejects.toThrow('A pace is a number from 0');
});
