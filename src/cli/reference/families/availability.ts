import { downtimeHoursPerYear } from '../../../analysis/calculators/downtimeHoursPerYear';
import { hoursBetweenPairFailures } from '../../../analysis/calculators/hoursBetweenPairFailures';
import { majorityOf } from '../../../analysis/calculators/majorityOf';
import { parallelAvailability } from '../../../analysis/calculators/parallelAvailability';
import { quorumAvailability } from '../../../analysis/calculators/quorumAvailability';
import { repairedAvailability } from '../../../analysis/calculators/repairedAvailability';
import { seriesAvailability } from '../../../analysis/calculators/seriesAvailability';
import type { CaseParameters } from '../CaseParameters';
import type { Family, Metrics, Task } from '../Family';

/** Availability of what is made of parts: by calculators, for the lessons on nines and quorums. */
export const availability: Family = { name: 'F-AVAIL', way: 'calculator', measure };

const counts = ['zero', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine'];

function measure({ parameters, wanted }: Task): Metrics {
  if (parameters.has('mtbf_h')) return measurePair(parameters);
  // The points are in the names of the metrics; `p` only lists them once more.
  parameters.skip('p');
  parameters.finish();
  const all = wanted.map((name) => [name, valueOf(name)] as const);
  return Object.fromEntries(all.filter(([, value]) => value !== undefined)) as Metrics;
}

/** Two things that are mended independently. */
function measurePair(parameters: CaseParameters): Metrics {
  const [up, down] = [parameters.number('mtbf_h'), parameters.number('mttr_h')];
  parameters.finish();
  const single = repairedAvailability(up, down);
  return {
    availability_single: single,
    // So called in the case, whose value is the share of the time in which the pair is up.
    'unavailability_pair x1': parallelAvailability([single, single]),
    mean_time_between_system_failures_h: hoursBetweenPairFailures(up, down),
  };
}

/** What a metric asks for in words. */
function valueOf(name: string): number | undefined {
  const row = /^(series|parallel) (\w+) ([\d.]+)%$/.exec(name);
  if (row !== null) {
    const parts = Array.from({ length: counts.indexOf(row[2]!) }, () => Number(row[3]) / 100);
    return row[1] === 'series' ? seriesAvailability(parts) : parallelAvailability(parts);
  }
  const quorum = /^(\d+)-of-(\d+) quorum, node ([\d.]+)%$/.exec(name);
  if (quorum !== null) {
    return quorumAvailability(Number(quorum[2]), Number(quorum[1]), Number(quorum[3]) / 100);
  }
  const downtime = /^downtime_per_year_(hours|minutes) at ([\d.]+)%$/.exec(name);
  if (downtime !== null) {
    return downtimeHoursPerYear(Number(downtime[2]) / 100) * (downtime[1] === 'hours' ? 1 : 60);
  }
  return majorityValueOf(name);
}

function majorityValueOf(name: string): number | undefined {
  const one = /^P\(quorum\)\[n=(\d+),p=([\d.]+)\]$/.exec(name);
  if (one !== null) return majority(one[1]!, one[2]!);
  const two = /^n=(\d+) better than n=(\d+) at p=([\d.]+)$/.exec(name);
  return two === null ? undefined : Number(majority(two[1]!, two[3]!) > majority(two[2]!, two[3]!));
}

/** Share of the time in which more than half of the nodes are up, each of which is down with a probability. */
function majority(nodes: string, down: string): number {
  return quorumAvailability(Number(nodes), majorityOf(Number(nodes)), 1 - Number(down));
}
