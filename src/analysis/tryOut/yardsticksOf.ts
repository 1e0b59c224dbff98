import type { Design } from '../../model/Design';
import type { FindingMeasure } from '../../model/Finding';
import type { Objective } from '../../model/Objective';
import type { Report } from '../../model/Report';
import { standingOfRun } from '../objectives/standingOfRun';
import type { Yardstick } from './Yardstick';
import { isGoodOutcome } from '../../model/isGoodOutcome';

/** Success below which it is what is broken first, where nothing is promised. */
const usualSuccess = 0.99;

const success: Yardstick = {
  label: 'success',
  unit: 'share',
  better: 'more',
  read: ({ system }) => system.successShare,
};

const slowest: Yardstick = {
  label: 'p99',
  unit: 'seconds',
  better: 'less',
  read: ({ system }) => system.latency.p99Seconds,
};

/** What changes are judged by in this run, the most important first: what is broken of what was promised, or else success and p99. */
export function yardsticksOf(
  design: Design,
  report: Report,
  measure?: FindingMeasure,
): readonly Yardstick[] {
  const users =
    (success.read(report) ?? 1) < usualSuccess ? [success, slowest] : [slowest, success];
  if (measure !== undefined) return [furtherOf(design)[measure], ...users];
  const promised = (design.objectives ?? []).flatMap((objective) => promiseOf(objective, design));
  return [...promised.filter((yardstick) => isBroken(yardstick, report)), ...users].slice(0, 3);
}

function isBroken(yardstick: Yardstick, report: Report): boolean {
  const { promised, better } = yardstick;
  const value = yardstick.read(report);
  if (value === null || promised === undefined) return false;
  return better === 'less' ? value > promised : value < promised;
}

function promiseOf(objective: Objective, design: Design): readonly Yardstick[] {
  switch (objective.type) {
    case 'latency': {
      const { quantile, mostSeconds } = objective;
      const name = quantileNames[String(quantile)] ?? 'p99Seconds';
      return [
        {
          label: `p${Math.round(quantile * 100)}${ofOperation(objective.operation, design)}`,
          unit: 'seconds',
          better: 'less',
          promised: mostSeconds,
          read: (report) => requestsOf(objective.operation, report)?.latency[name] ?? null,
        },
      ];
    }
    case 'success':
      return [
        {
          label: `success${ofOperation(objective.operation, design)}`,
          unit: 'share',
          better: 'more',
          promised: objective.leastShare,
          read: (report) => successOf(objective.operation, report),
        },
      ];
    case 'staleness':
      return [{ ...furtherOf(design).stale, promised: objective.mostShare }];
    case 'lost':
      return [{ ...furtherOf(design).lost, promised: 0 }];
    case 'cost':
      // What it costs follows from the design and is not measured in a run.
      return [];
  }
}

const quantileNames: Readonly<Record<string, 'p50Seconds' | 'p95Seconds' | 'p99Seconds'>> = {
  '0.5': 'p50Seconds',
  '0.95': 'p95Seconds',
  '0.99': 'p99Seconds',
};

function ofOperation(id: number | undefined, { operations }: Design): string {
  const name = operations.find((operation) => operation.id === id)?.name;
  return name === undefined ? '' : ` of ${name}`;
}

function requestsOf(
  operation: number | undefined,
  report: Report,
): Pick<Report['system'], 'latency'> | undefined {
  return operation === undefined
    ? report.system
    : report.operations.find(({ id }) => id === operation);
}

function successOf(operation: number | undefined, report: Report): number | null {
  if (operation === undefined) return report.system.successShare;
  const told = report.operations.find(({ id }) => id === operation);
  if (told === undefined || told.finished === 0) return null;
  const good = told.outcomes
    .filter(({ outcome }) => isGoodOutcome(outcome))
    .reduce((sum, { count }) => sum + count, 0);
  return (good - told.late) / told.finished;
}

const furtherOf = (design: Design): Readonly<Record<FindingMeasure, Yardstick>> => ({
  messages: {
    label: 'messages waiting at the end',
    unit: 'count',
    better: 'less',
    read: (report) => total(report, ({ queue }) => queue?.backlog ?? 0),
  },
  lost: {
    label: 'lost',
    unit: 'count',
    better: 'less',
    read: (report) => total(report, ({ lostWrites, queue }) => lostWrites + (queue?.lost ?? 0)),
  },
  duplicates: {
    label: 'done twice',
    unit: 'count',
    better: 'less',
    read: (report) =>
      total(
        report,
        ({ queue, external }) => (queue?.duplicates ?? 0) + (external?.duplicateEffects ?? 0),
      ),
  },
  order: {
    label: 'done out of order',
    unit: 'count',
    better: 'less',
    read: (report) => total(report, ({ queue }) => queue?.outOfOrder ?? 0),
  },
  unnoticed: {
    label: 'calls lost unnoticed',
    unit: 'count',
    better: 'less',
    read: (report) => total(report, (component) => unnoticedBy(component, report, design)),
  },
  stale: {
    label: 'stale share of all reads',
    unit: 'share',
    better: 'less',
    read: (report) => {
      const { reads, staleReads } = standingOfRun(report);
      return reads === 0 ? null : staleReads / reads;
    },
  },
});

/** Calls that nobody waits for and that have not come to a component; where others are waited for it cannot be told. */
function unnoticedBy(
  { id, started }: Report['components'][number],
  report: Report,
  { connections }: Design,
): number {
  const leading = new Set(connections.filter(({ to }) => to === id).map((way) => way.id));
  const ways = report.connections.filter((way) => leading.has(way.id) && way.sent > 0);
  if (ways.some(({ sent, unawaited }) => unawaited < sent)) return 0;
  return Math.max(0, ways.reduce((sum, { sent }) => sum + sent, 0) - started);
}

function total(report: Report, read: (component: Report['components'][number]) => number): number {
  return report.components.reduce((sum, component) => sum + read(component), 0);
}
