import { Simulation } from '../engine/Simulation';
import { takeSnapshot } from '../engine/report/takeSnapshot';
import type { KindOf } from '../model/Kind';
import type { Keyframe } from '../engine/Keyframe';
import type { StartSimulation, RunnableSimulation } from './RunnableSimulation';

/** Brings designs of these kinds to life in the engine. */
export function startWith(kindOf: KindOf): StartSimulation {
  return (design, journal) => {
    const started = Simulation.start(design, kindOf, journal);
    return started.ok ? { ok: true, simulation: runnable(started.simulation) } : started;
  };
}

function runnable(simulation: Simulation): RunnableSimulation {
  return {
    get nowSeconds() {
      return simulation.nowSeconds;
    },
    get events() {
      return simulation.events;
    },
    get journal() {
      return simulation.journal;
    },
    advance: (untilSeconds, maximumEvents) => simulation.advance(untilSeconds, maximumEvents),
    step: () => simulation.step(),
    act: (action) => simulation.act(action),
    keyframe: () => simulation.keyframe(),
    restore: (keyframe) => simulation.restore(keyframe as Keyframe),
    digestAt: (second) => simulation.digestAt(second),
    report: async () => {
      const { takeReport } = await import('../engine/report/takeReport');
      return takeReport(simulation);
    },
    snapshot: (request) => takeSnapshot(simulation, request),
    traces: () => simulation.tracer?.summaries() ?? [],
    trace: (request) => simulation.tracer?.trace(request),
  };
}
