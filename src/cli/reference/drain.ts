import { takeReport } from '../../engine/report/takeReport';
import type { Simulation } from '../../engine/Simulation';
import type { Report } from '../../model/Report';

/** Longest simulated time of a run. */
const LATEST = 1e9;
const CUT_OFF = 900;

/** Cuts off all arrivals and lets time pass, ever longer, until nothing is under way. */
export function drain(simulation: Simulation): void {
  const fault = { type: 'traffic', component: 0, factor: 0 } as const;
  simulation.act({ type: 'break', id: CUT_OFF, fault });
  let pause = 1;
  while (isUnderWay(takeReport(simulation))) {
    if (simulation.nowSeconds > LATEST) throw new Error('The system does not drain.');
    simulation.advance(simulation.nowSeconds + pause, Infinity);
    pause *= 1.5;
  }
}

/** Whether a request, or a message in a queue, is not done. */
function isUnderWay({ system, components }: Report): boolean {
  return system.inFlight > 0 || components.some(({ queue }) => (queue?.backlog ?? 0) > 0);
}
