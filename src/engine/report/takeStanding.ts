import type { Id } from '../../model/Id';
import { outcomes } from '../../model/Outcome';
import type { LatencyLimit } from '../../model/LatencyLimit';
import type { ClassStanding, LimitStanding, Standing } from '../../model/Standing';
import { Cache } from '../behaviours/Cache';
import { isMailbox } from '../behaviours/isMailbox';
import { Store } from '../behaviours/Store';
import type { Histogram } from '../Histogram';
import { classCount } from '../measures/ClassMeter';
import { meterCount } from '../measures/Meter';
import { messageCount } from '../messages/messageCount';
import { outcomeNumber } from '../outcomeNumber';
import { storeCount } from '../stores/StoreMeter';
import type { World } from '../World';

/** How the run has fared from its start, or from the end of its warm-up. Looking changes nothing. */
export function takeStanding(
  { kernel, traffic }: World,
  limits: readonly LatencyLimit[] = [],
): Standing {
  const { counts, late, latency, operations } = kernel.requests;
  // Each adds up the histograms of a whole run.
  const whole = latency.whole();
  const wholes = operations.all.map((meter) => meter.latency.whole());
  const latencyOf = (operation: Id | undefined): Histogram | undefined =>
    operation === undefined
      ? whole
      : wholes[traffic.known.operations.findIndex(({ id }) => id === operation)];
  return {
    ...(limits.length > 0 && {
      limits: limits.map((limit) => against(limit, latencyOf(limit.operation))),
    }),
    system: standing(counts, 1, late[0]!, whole),
    operations: new Map(
      operations.all.flatMap((meter, place): (readonly [Id, ClassStanding])[] => {
        const id = traffic.known.operations[place]?.id;
        if (id === undefined || meter.counts[classCount.started] === 0) return [];
        const tooLate = meter.counts[classCount.late]!;
        return [[id, standing(meter.counts, classCount.ended, tooLate, wholes[place]!)]];
      }),
    ),
    ...truthOf(kernel.components),
  };
}

function against(limit: LatencyLimit, latency: Histogram | undefined): LimitStanding {
  return {
    limit,
    answers: latency?.count ?? 0,
    slower: latency?.countAbove(limit.seconds) ?? 0,
  };
}

function standing(
  counts: Float64Array,
  first: number,
  late: number,
  latency: Histogram,
): ClassStanding {
  let ended = 0;
  for (let outcome = 0; outcome < outcomes.length; outcome++) ended += counts[first + outcome]!;
  const good = counts[first + outcomeNumber.ok]! + counts[first + outcomeNumber.degraded]!;
  return {
    ended,
    good: good - late,
    p50: latency.quantile(0.5),
    p95: latency.quantile(0.95),
    p99: latency.quantile(0.99),
  };
}

/** What only a simulation knows: old reads and lost work, over all components. */
function truthOf(
  components: World['kernel']['components'],
): Pick<Standing, 'reads' | 'staleReads' | 'lost'> {
  let [reads, staleReads, lost] = [0, 0, 0];
  for (const component of components) {
    const { counts } = component.meter;
    staleReads += counts[meterCount.staleReads]!;
    lost += counts[meterCount.lostWrites]!;
    if (component instanceof Cache) reads += counts[meterCount.hits]!;
    if (component instanceof Store) reads += component.truth.counts[storeCount.reads]!;
    if (isMailbox(component)) lost += component.messages.counts[messageCount.lost]!;
  }
  return { reads, staleReads, lost };
}
