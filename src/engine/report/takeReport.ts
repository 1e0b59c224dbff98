import type { Report, SystemReport } from '../../model/Report';
import { Source } from '../behaviours/Source';
import type { Kernel } from '../Kernel';
import type { Simulation } from '../Simulation';
import { classReports } from './classReports';
import { componentReport } from './componentReport';
import { connectionReport } from './connectionReport';
import { durationReport } from './durationReport';
import { finiteOrNull } from './finiteOrNull';
import { latencyInterval } from './latencyInterval';
import { outcomeCounts } from './outcomeCounts';

/** The whole run in numbers, from the end of the warm-up to now. Looking changes nothing that the run depends on. */
export function takeReport(simulation: Simulation): Report {
  const { kernel, faults, traffic } = simulation.world;
  const now = simulation.nowSeconds;
  const seconds = now - simulation.measuredFrom;
  const { digest, atSeconds: digestAtSeconds } = simulation.digest();
  const nameOf = (index: number): string => kernel.components[index]!.component.name;
  return {
    atSeconds: now,
    measuredFromSeconds: simulation.measuredFrom,
    measuredSeconds: seconds,
    events: simulation.events,
    digest,
    digestAtSeconds,
    system: systemReport(kernel, seconds),
    operations: classReports(traffic.known.operations, kernel.requests.operations.all, seconds),
    tenants: classReports(traffic.known.tenants ?? [], kernel.requests.tenants.all, seconds),
    components: kernel.components.map((component) =>
      componentReport(component, traffic.known.operations, now, seconds),
    ),
    connections: kernel.links.map((link) =>
      connectionReport(link, nameOf(link.from), nameOf(link.to), now, seconds),
    ),
    faults: faults.active,
    marks: simulation.marks,
  };
}

function systemReport(kernel: Kernel, seconds: number): SystemReport {
  const { counts, latency, late } = kernel.requests;
  const started = counts[0]!;
  const ended = outcomeCounts(counts, 1);
  const inFlight = requestsInFlight(kernel);
  return {
    started,
    carriedOver: ended.all + inFlight - started,
    finished: ended.all,
    inFlight,
    offeredPerSecond: finiteOrNull(started / seconds),
    throughputPerSecond: finiteOrNull(ended.all / seconds),
    late: late[0]!,
    goodputPerSecond: finiteOrNull((ended.good - late[0]!) / seconds),
    successShare: finiteOrNull((ended.good - late[0]!) / ended.all),
    outcomes: ended.byOutcome,
    latency: durationReport(latency.whole()),
    interval: latencyInterval(kernel.requests),
    latencyFromIntended: durationReport(kernel.requests.latencyFromIntended()),
  };
}

/** Requests that were started and have not ended: what is inside the sources. */
function requestsInFlight(kernel: Kernel): number {
  return kernel.components.reduce(
    (sum, component) => sum + (component instanceof Source ? component.meter.inside.value : 0),
    0,
  );
}
