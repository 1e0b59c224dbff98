import { kindOf } from '../../src/catalogue/kindOf';
import { Simulation } from '../../src/engine/Simulation';
import { urlShortener } from '../../src/library/urlShortener';
import type { Design } from '../../src/model/Design';
import { mm1, tier3net } from './designs';

/** What was measured of one design. */
export interface Measured {
  readonly name: string;
  readonly eventsPerSecond: number;
  readonly requestsPerSecond: number;
  readonly nanosecondsPerEvent: number;
  readonly meanSeconds: number;
  readonly bytesPerRequestInFlight?: number;
  /** Name of the SimPy model beside this file. */
  readonly simpy?: string;
}

/** Measures every design of the bench, one after another. */
export function measureAll(): readonly Measured[] {
  return [
    { ...measure('mm1', mm1, 100), simpy: 'mm1' },
    { ...measure('tier3net', tier3net(1), 400), ...memory(), simpy: 'tier3net' },
    measure('url-shortener', urlShortener.design, 60),
  ];
}

/** Runs a design once to warm up, then five times for so many simulated seconds; the fastest counts. */
function measure(name: string, design: Design, seconds: number): Measured {
  run(design, seconds);
  const runs = Array.from({ length: 5 }, () => run(design, seconds));
  const best = runs.reduce((least, one) => (one.cpu < least.cpu ? one : least));
  return {
    name,
    eventsPerSecond: best.events / best.cpu,
    requestsPerSecond: best.requests / best.cpu,
    nanosecondsPerEvent: (best.cpu * 1e9) / best.events,
    meanSeconds: best.mean,
  };
}

interface Run {
  readonly cpu: number;
  readonly events: number;
  readonly requests: number;
  readonly mean: number;
}

function run(design: Design, seconds: number): Run {
  const simulation = start(design);
  const before = process.cpuUsage();
  simulation.advance(seconds, Infinity);
  const used = process.cpuUsage(before);
  const { kernel } = simulation.world;
  const latency = kernel.requests.latency.whole();
  return {
    cpu: (used.user + used.system) / 1e6,
    events: simulation.events,
    requests: kernel.clock.requests,
    mean: latency.sum / latency.count,
  };
}

/** Memory of tables that grow with what is in flight, at 1,000 times the rate and the servers. */
function memory(): Pick<Measured, 'bytesPerRequestInFlight'> {
  const simulation = start(tier3net(200));
  simulation.advance(0.5, Infinity);
  const { kernel } = simulation.world;
  const source = kernel.components[0];
  const rows = kernel.spans.live * kernel.spans.bytesPerRow;
  const events = kernel.queue.size * kernel.queue.bytesPerEvent;
  return { bytesPerRequestInFlight: (rows + events) / (source?.meter.inside.value ?? 1) };
}

function start(design: Design): Simulation {
  const started = Simulation.start(design, kindOf);
  if (!started.ok) throw new Error(started.problems.map((problem) => problem.message).join(' '));
  return started.simulation;
}
