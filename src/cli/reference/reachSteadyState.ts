import { kindOf } from '../../catalogue/kindOf';
import { shareUpTo } from '../../engine/report/shareUpTo';
import { takeReport } from '../../engine/report/takeReport';
import { Simulation } from '../../engine/Simulation';
import type { Design } from '../../model/Design';
import type { SteadyState } from './SteadyState';
import type { Task } from './Family';
import { Unsupported } from './Unsupported';

/** Longest simulated time of a run. */
const LATEST = 1e9;
const CUT_OFF = 900;

/** Runs a design as a stochastic case says: warm-up, then so many requests, then no more arrivals until all have ended. */
export function reachSteadyState(design: Design, { run, seed }: Task): SteadyState {
  const { requests, warmupRequests } = run;
  if (requests === undefined) throw new Unsupported('it does not say how many requests to run');
  const simulation = started({ ...design, seed });
  advanceTo(simulation, warmupRequests);
  simulation.resetMeasures();
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

function started(design: Design): Simulation {
  const start = Simulation.start(design, kindOf);
  if (start.ok) return start.simulation;
  throw new Error(start.problems.map(({ message }) => message).join(' '));
}

function advanceTo(simulation: Simulation, requests: number): void {
  if (requests > 0 && simulation.advanceToRequests(requests, LATEST)) {
    throw new Error('The requests ran out before the run was over.');
  }
}

/** Cuts off all arrivals and lets time pass, ever longer, until nothing is under way. */
function drain(simulation: Simulation): void {
  const fault = { type: 'traffic', component: 0, factor: 0 } as const;
  simulation.act({ type: 'break', id: CUT_OFF, fault });
  let pause = 1;
  while (takeReport(simulation).system.inFlight > 0) {
    if (simulation.nowSeconds > LATEST) throw new Error('The system does not drain.');
    simulation.advance(simulation.nowSeconds + pause, Infinity);
    pause *= 1.5;
  }
}
