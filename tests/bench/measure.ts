import { kindOf } from '../../src/catalogue/kindOf';
import { provideBehavioursApart } from '../../src/engine/behaviours/behavioursApart';
import { takeSnapshot } from '../../src/engine/report/takeSnapshot';
import { Simulation } from '../../src/engine/Simulation';
import { urlShortener } from '../../src/library/urlShortener';
import type { Design } from '../../src/model/Design';
import { BufferPool } from '../../src/runner/BufferPool';
import { manyChains, mm1, tier3net } from './designs';

provideBehavioursApart();

/** Of so many requests one is sampled where a run is traced: a power of two. */
const SAMPLING = 128;

/** What was measured of one design. */
export interface Measured {
  readonly name: string;
  readonly eventsPerSecond: number;
  readonly requestsPerSecond: number;
  readonly nanosecondsPerEvent: number;
  /** The same while the life and the hops of one request in 128 are written down, as in the page at full speed. */
  readonly tracedEventsPerSecond: number;
  readonly meanSeconds: number;
  readonly bytesPerRequestInFlight?: number;
  /** What the heap grows by, bytes per event, before anything is collected. */
  readonly heapBytesPerEvent?: number;
  /** Name of the same model in SimPy and in C++, beside this file. */
  readonly model?: string;
}

/** A design of the bench: how many simulated seconds of it are run, and how often. */
interface Benched {
  readonly name: string;
  readonly design: Design;
  readonly seconds: number;
  readonly times: number;
  /** Name of the same model in SimPy and in C++, beside this file. */
  readonly model?: string;
}

const designs: readonly Benched[] = [
  { name: 'mm1', design: mm1, seconds: 100, times: 5, model: 'mm1' },
  { name: 'tier3net', design: tier3net(1), seconds: 400, times: 5, model: 'tier3net' },
  // The most that one database of 10,000 slots serves of it; the target is 0.5 M requests a second at a million offered.
  { name: 'tier3net-600', design: tier3net(600), seconds: 1, times: 2 },
  { name: 'url-shortener', design: urlShortener.design, seconds: 60, times: 5 },
];

/** Measures every design of the bench, one after another; with traces last, because these change how all else is compiled. */
export function measureAll(): readonly Measured[] {
  const plain = designs.map((benched) => ({
    ...measure(benched),
    ...(benched.name === 'tier3net' && memory()),
    ...(benched.seconds > 1 && heap(benched.design)),
  }));
  return plain.map((measured, place) => ({
    ...measured,
    tracedEventsPerSecond: eventsPerSecond(fastest({ ...designs[place]!, times: 3 }, true)),
  }));
}

/** Runs a design for so many simulated seconds, several times; the fastest run counts. */
function measure(benched: Benched): Omit<Measured, 'tracedEventsPerSecond'> {
  const best = fastest(benched, false);
  return {
    name: benched.name,
    ...(benched.model !== undefined && { model: benched.model }),
    eventsPerSecond: eventsPerSecond(best),
    requestsPerSecond: best.requests / best.cpu,
    nanosecondsPerEvent: 1e9 / eventsPerSecond(best),
    meanSeconds: best.mean,
  };
}

function eventsPerSecond({ events, cpu }: Run): number {
  return events / cpu;
}

/** Runs a design once to warm up, then several times. */
function fastest({ design, seconds, times }: Benched, isTraced: boolean): Run {
  run(design, seconds, isTraced);
  const runs = Array.from({ length: times }, () => run(design, seconds, isTraced));
  return runs.reduce((least, one) => (one.cpu < least.cpu ? one : least));
}

interface Run {
  readonly cpu: number;
  readonly events: number;
  readonly requests: number;
  readonly mean: number;
}

function run(design: Design, seconds: number, isTraced: boolean): Run {
  const simulation = start(design);
  for (const one of [simulation.record(isTraced), simulation.trace(isTraced)]) {
    if (one !== undefined) one.sampling = SAMPLING;
  }
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

/** Growth of the heap over steps of 20,000 events, after a million; a step in which something was collected does not count. */
function heap(design: Design): Pick<Measured, 'heapBytesPerEvent'> {
  const simulation = start(design);
  simulation.advance(Infinity, 1_000_000);
  let [bytes, events] = [0, 0];
  for (let step = 0; step < 50; step++) {
    const [heapBefore, eventsBefore] = [process.memoryUsage().heapUsed, simulation.events];
    simulation.advance(Infinity, 20_000);
    const grown = process.memoryUsage().heapUsed - heapBefore;
    if (grown < 0) continue;
    bytes += grown;
    events += simulation.events - eventsBefore;
  }
  return { heapBytesPerEvent: bytes / events };
}

/** A run of the three tiers that goes on for so many events more each time. */
export function longRun(): (events: number) => void {
  const simulation = start(tier3net(1));
  return (events) => void simulation.advance(Infinity, events);
}

/** What a snapshot for the page takes. */
export interface SnapshotCost {
  readonly components: number;
  readonly connections: number;
  /** Processor time, the mean over half a simulated second in which that was least. */
  readonly microseconds: number;
}

/** Takes a snapshot 60 times in a simulated second, as the page does, of many components with little traffic each. */
export function costOfSnapshot(): SnapshotCost {
  const design = manyChains(200, 5);
  const simulation = start(design);
  const pool = new BufferPool();
  const snapshotMicroseconds = (): number => {
    simulation.advance(simulation.nowSeconds + 1 / 60, Infinity);
    const secondsKnown = simulation.digest().atSeconds;
    const before = process.cpuUsage();
    const request = { run: 1, secondsKnown, hops: 0, buffer: pool.take.bind(pool) };
    const { components, connections, system, classes, series, hops } = takeSnapshot(
      simulation,
      request,
    );
    const { user, system: inSystem } = process.cpuUsage(before);
    const arrays = [components, connections, system, classes, series, hops];
    pool.giveBack(arrays.map(({ buffer }) => buffer as ArrayBuffer));
    return user + inSystem;
  };
  let least = Infinity;
  for (let batch = 0; batch < 20; batch++) {
    let sum = 0;
    for (let count = 0; count < 30; count++) sum += snapshotMicroseconds();
    least = Math.min(least, sum / 30);
  }
  return {
    components: design.components.length,
    connections: design.connections.length,
    microseconds: least,
  };
}

/** What ten million requests with faults take. */
export interface Endurance {
  readonly requests: number;
  readonly components: number;
  readonly cpuSeconds: number;
  /** Heap and typed arrays after the first million requests and at the end, bytes. */
  readonly earlyBytes: number;
  readonly lateBytes: number;
}

/** Runs 200 components with a fault every ten seconds until ten million requests have started. */
export function endure(): Endurance {
  const design = manyChains(40);
  const simulation = start(design);
  const before = process.cpuUsage();
  simulation.advanceToRequests(1_000_000, Infinity);
  const earlyBytes = memoryHeld();
  simulation.advanceToRequests(10_000_000, Infinity);
  const used = process.cpuUsage(before);
  return {
    requests: simulation.world.kernel.clock.requests,
    components: design.components.length,
    cpuSeconds: (used.user + used.system) / 1e6,
    earlyBytes,
    lateBytes: memoryHeld(),
  };
}

function memoryHeld(): number {
  globalThis.gc?.();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return heapUsed + arrayBuffers;
}

function start(design: Design): Simulation {
  const started = Simulation.start(design, kindOf);
  if (!started.ok) throw new Error(started.problems.map((problem) => problem.message).join(' '));
  return started.simulation;
}
