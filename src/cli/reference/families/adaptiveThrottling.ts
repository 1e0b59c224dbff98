import { pipelineDesign } from '../../../library/textbook/pipelineDesign';
import type { Family, Metrics, Task } from '../Family';
import { beginRun } from '../designs/beginRun';
import { takeReport } from '../../../engine/report/takeReport';
import { Unsupported } from '../Unsupported';

/** A caller that rejects calls by itself while the callee, which can do so many a second, turns the others away. */
export const adaptiveThrottling: Family = { name: 'E-THROTTLE', way: 'design', measure };

/** Places to wait at the callee: enough to keep it at work under a load that is spread at random. */
const PLACES = 20;
const LOOKS_BACK = 120;

function measure({ parameters, run, seed }: Task): Metrics {
  const { durationSeconds } = run;
  if (durationSeconds === undefined) throw new Unsupported('it does not say how long to run');
  const factor = parameters.number('K');
  const capacity = parameters.number('backend_accept_per_s');
  const loads = parameters.numbers('offered_per_s');
  parameters.finish();
  const all = loads.flatMap((offered) => {
    const serviceTime = { type: 'constant', value: 1_000 / capacity } as const;
    const chain = pipelineDesign({ arrivals: 'poisson', rate: offered }, [
      { slots: 1, serviceTime, queueLimit: PLACES },
    ]);
    const policy = { throttle: 'adaptive', throttleFactor: factor, throttleSeconds: LOOKS_BACK };
    const connections = chain.connections.map((one) => ({
      ...one,
      parameters: { ...one.parameters, ...policy },
    }));
    const simulation = beginRun({ ...chain, connections, seed });
    simulation.advance(durationSeconds, Infinity);
    const report = takeReport(simulation);
    return [
      [`sent_to_backend_per_s[offered ${offered}]`, report.connections[0]!.sent / durationSeconds],
      [`accepted_per_s[offered ${offered}]`, report.components[1]!.completions / durationSeconds],
    ];
  });
  return Object.fromEntries(all) as Metrics;
}
