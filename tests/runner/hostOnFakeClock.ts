import { SimulationHost } from '../../src/runner/SimulationHost';
import type { HostTools } from '../../src/runner/HostTools';
import type { PollAnswer } from '../../src/runner/SimulationApi';
import { FakeClock } from './FakeClock';
import type { FakeOptions, FakeSimulation } from './FakeSimulation';
import { fakeStart } from './fakeStart';

/** A host on a fake clock and a stand-in simulation of which each event costs so much wall time. */
export function hostOnFakeClock(
  options: FakeOptions & {
    readonly eventCostMs?: number;
    readonly prepare?: HostTools['prepare'];
  } = {},
): {
  readonly host: SimulationHost;
  readonly clock: FakeClock;
  readonly made: FakeSimulation[];
  readonly ask: (run?: number, secondsKnown?: number) => Promise<PollAnswer>;
} {
  const clock = new FakeClock();
  const { start, made } = fakeStart({
    ...options,
    onEvent: (events) => {
      clock.spend(options.eventCostMs ?? 0.001);
      options.onEvent?.(events);
    },
  });
  const host = new SimulationHost({
    ...clock.tools,
    start,
    prepare: options.prepare ?? (() => undefined),
  });
  const ask = (run = 0, secondsKnown = 0) => {
    return host.poll({ run, secondsKnown, hops: 0, returned: [] });
  };
  return { host, clock, made, ask };
}
