import { plainRule } from '../../../model/plainRule';
import type { Component } from '../../../model/Component';
import type { Design } from '../../../model/Design';
import { pipelineDesign } from '../../../library/textbook/pipelineDesign';
import { callsAtOnce } from '../designs/callsAtOnce';
import { waitingConnections } from '../designs/waitingConnections';
import type { Family, Metrics, Task } from '../Family';
import { reachSteadyState } from '../reachSteadyState';

/** A list whose items are each fetched by a query of their own, one after another, against one query for all of them. */
export const queriesInALoop: Family = { name: 'H-NPLUS1', way: 'design', measure };

const REQUESTS = 10;

function measure(task: Task): Metrics {
  const { parameters } = task;
  const items = parameters.number('items');
  const delayMs = (parameters.number('rtt_s') * 1_000) / 2;
  const serviceMs = parameters.number('service_s') * 1_000;
  parameters.finish();
  const run = { ...task.run, warmupRequests: 0, requests: REQUESTS };
  const measured = (count: number) =>
    reachSteadyState(listing(count, delayMs, serviceMs), { ...task, run }).drained;
  const [apart, batched] = [measured(items), measured(1)];
  return {
    latency_n_plus_1_s: apart.system.latency.meanSeconds ?? NaN,
    latency_batched_s: batched.system.latency.meanSeconds ?? NaN,
    db_queries_per_request: apart.components[2]!.started / apart.system.started,
  };
}

/** A service that asks its database for a list, then so many times for more, each query when the one before is answered. */
function listing(queries: number, delayMs: number, serviceMs: number): Design {
  const work = { type: 'constant', value: serviceMs } as const;
  const nothing = { type: 'constant', value: 0 } as const;
  const chain = pipelineDesign({ arrivals: 'constant', rate: 1 }, [
    { slots: 100, serviceTime: nothing },
    { slots: 100, serviceTime: work },
  ]);
  const [client, service, third] = chain.components as [Component, Component, Component];
  const [first, second] = waitingConnections(chain);
  const parameters = { ...second!.parameters, ownDelay: { type: 'constant', value: delayMs } };
  return {
    ...chain,
    components: [
      client,
      service,
      { ...third, kind: 'sql-database', parameters: { slots: 100, serviceTime: work } },
    ],
    connections: [
      first!,
      {
        ...second!,
        parameters,
        rules: [
          plainRule,
          ...callsAtOnce(queries).map((rule, place) => ({
            ...rule,
            step: 2 + place,
            serial: true,
          })),
        ],
      },
    ],
  } as Design;
}
