import {
  classColumns,
  type Snapshot,
  type SnapshotDetails,
  systemColumns,
} from '../../model/Snapshot';
import type { DetailRequest } from '../../model/DetailRequest';
import type { LatencyLimit } from '../../model/LatencyLimit';
import type { Standing } from '../../model/Standing';
import type { Simulation } from '../Simulation';
import type { World } from '../World';
import { classRows } from './classRows';
import { KnownRows } from './KnownRows';
import { rowOf } from './systemRow';
import { takeStanding } from './takeStanding';
import { windowSecondsAt } from './windowSecondsAt';

/** What the page wants, and where to put it. */
export interface SnapshotRequest {
  readonly run: number;
  /** Seconds of the series that the page has. */
  readonly secondsKnown: number;
  /** Most hops wanted; 0: none are noted. */
  readonly hops: number;
  /** Details for the seconds after `secondsKnown`; missing: none. */
  readonly details?: DetailRequest;
  /** Times that good answers are held against in the standing. */
  readonly limits?: readonly LatencyLimit[];
  /** Hands out an array of a length, from a pool. */
  readonly buffer: (length: number) => Float64Array;
}

/** The state of a run for the page. Looking changes nothing that the run depends on. */
export function takeSnapshot(simulation: Simulation, request: SnapshotRequest): Snapshot {
  const { faults } = simulation.world;
  const { rows } = knownOf(simulation.world);
  const at = simulation.nowSeconds;
  const { digest, atSeconds: digestSecond } = simulation.digest();
  const windowSeconds = windowSecondsAt(at);
  rows.refresh(at);
  return {
    run: request.run,
    atSeconds: at,
    events: simulation.events,
    windowSeconds,
    digest,
    digestSecond,
    componentIds: rows.componentIds,
    components: rows.copyComponents(windowSeconds, request.buffer),
    connectionIds: rows.connectionIds,
    connections: rows.copyConnections(windowSeconds, request.buffer),
    system: systemWindow(simulation, windowSeconds, request),
    classes: classesOf(simulation, windowSeconds, request),
    series: seriesSince(simulation, request, digestSecond),
    ...hopsOf(simulation, request),
    ...(request.details && {
      details: detailsOf(simulation, request, request.details, digestSecond),
    }),
    faults: faults.active,
    standing: standingAt(simulation, digestSecond, request.limits),
    marks: simulation.marks,
  };
}

function systemWindow(
  simulation: Simulation,
  windowSeconds: number,
  request: SnapshotRequest,
): Float64Array {
  const { requests } = simulation.world.kernel;
  const row = request.buffer(systemColumns.length);
  row.set(
    rowOf(
      simulation.nowSeconds,
      requests.counts,
      requests.earlier,
      windowSeconds,
      requests.latency.window(),
      requests.late[0]! - requests.late[2]!,
    ),
  );
  return row;
}

function classesOf(
  simulation: Simulation,
  windowSeconds: number,
  request: SnapshotRequest,
): Float64Array {
  const rows = classRows(simulation.world, windowSeconds);
  const target = request.buffer(rows.length * classColumns.length);
  rows.forEach((row, place) => target.set(row, place * classColumns.length));
  return target;
}

function seriesSince(
  simulation: Simulation,
  request: SnapshotRequest,
  lastSecond: number,
): Float64Array {
  const from = request.secondsKnown + 1;
  const series = request.buffer(simulation.log.count(from, lastSecond) * systemColumns.length);
  simulation.log.copy(from, lastSecond, series);
  return series;
}

function detailsOf(
  simulation: Simulation,
  { buffer }: SnapshotRequest,
  { secondsKnown, components, heat }: DetailRequest,
  to: number,
): SnapshotDetails {
  const { details, world } = simulation;
  const from = secondsKnown + 1;
  const wanted = components.flatMap((id) => {
    const component = world.componentOf(id);
    return component === undefined ? [] : [{ id, place: component.index }];
  });
  return {
    watched: details.copyWatched(from, to, wanted, buffer),
    heat: heat ? details.copyHeat(from, to, buffer) : buffer(0),
  };
}

/** What was told of a world last. */
interface Known {
  readonly rows: KnownRows;
  /** Renewed with each whole second, because it reads whole histograms, and with other limits, which each question has a copy of. */
  standing?: Standing;
  second?: number;
  asked?: string;
}

const known = new WeakMap<World, Known>();

function knownOf(world: World): Known {
  const last = known.get(world) ?? { rows: new KnownRows(world) };
  known.set(world, last);
  return last;
}

function standingAt(
  { world }: Simulation,
  second: number,
  limits: readonly LatencyLimit[] = [],
): Standing {
  const last = knownOf(world);
  const asked = JSON.stringify(limits);
  if (last.standing === undefined || last.second !== second || last.asked !== asked) {
    last.standing = takeStanding(world, limits);
    last.second = second;
    last.asked = asked;
  }
  return last.standing;
}

/** Samples so many requests that about as many hops come as the page wants. */
function hopsOf(
  simulation: Simulation,
  request: SnapshotRequest,
): Pick<Snapshot, 'hops' | 'hopSampling'> {
  const recorder = simulation.record(request.hops > 0);
  const tracer = simulation.trace(true)!;
  tracer.adapt(recorder?.sampling);
  if (recorder === undefined) return { hops: request.buffer(0), hopSampling: 1 };
  const sampling = recorder.sampling;
  if (recorder.fresh > request.hops) recorder.sampling = sampling * 2;
  else if (recorder.fresh < request.hops / 4 && sampling > 1) recorder.sampling = sampling / 2;
  return { hops: recorder.take(request.hops, request.buffer), hopSampling: sampling };
}
