import { shareUpTo } from '../../engine/report/shareUpTo';
import { takeReport } from '../../engine/report/takeReport';
import type { Simulation } from '../../engine/Simulation';
import type { Design } from '../../model/Design';
import { drain } from './drain';
import type { SteadyState } from './SteadyState';
import type { Task } from './Family';
import { beginRun } from './designs/beginRun';
import { longestSilence } from './longestSilence';
import { Unsupported } from './Unsupported';

/** Something to look at again and again while requests are measured. */
export interface Look {
  readonly everySeconds: number;
  at(simulation: Simulation): void;
}

/** Runs a design as a stochastic case says: warm-up, then so many requests, then no more arrivals until all have ended. */
export function reachSteadyState(design: Design, { run, seed }: Task, look?: Look): SteadyState {
  const { requests, warmupRequests } = run;
  if (requests === undefined) throw new Unsupported('it does not say how many requests to run');
  const simulation = beginRun({ ...design, seed });
  advanceTo(simulation, warmupRequests);
  simulation.resetMeasures();
  if (look !== undefined) watch(simulation, warmupRequests + requests, look);
  advanceTo(simulation, warmupRequests + requests);
  const running = takeReport(simulation);
  drain(simulation);
  const { kernel } = simulation.world;
  return {
    running,
    drained: takeReport(simulation),
    shareWaitingUpTo: (component, seconds) =>
      shareUpTo(kernel.components[component]!.meter.wait, seconds),
    shareAnsweredIn: (seconds) => shareUpTo(kernel.requests.latency.whole(), seconds),
  };
}

function advanceTo(simulation: Simulation, requests: number): void {
  const { clock } = simulation.world.kernel;
  let [before, since] = [clock.requests, simulation.nowSeconds];
  while (clock.requests < requests) {
    const late = simulation.advanceToRequests(requests, since + longestSilence);
    if (late && clock.requests === before) {
      throw new Unsupported(`no request comes within ${longestSilence.toLocaleString('en-US')} s`);
    }
    [before, since] = [clock.requests, simulation.nowSeconds];
  }
}

function watch(simulation: Simulation, requests: number, look: Look): void {
  const next = (): number => simulation.nowSeconds + look.everySeconds;
  while (simulation.advanceToRequests(requests, next())) look.at(simulation);
}
