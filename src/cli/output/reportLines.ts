import type { Design } from '../../model/Design';
import type {
  ClassReport,
  ComponentReport,
  ConnectionReport,
  Interval,
  Report,
  SystemReport,
} from '../../model/Report';
import { formatNumber } from '../../exchange/words/formatNumber';
import { formatSeconds } from '../../exchange/words/formatSeconds';
import { formatShare } from '../../exchange/words/formatShare';
import { formatTable } from './formatTable';
import type { RunCost } from './RunCost';
import { isGoodOutcome } from '../../model/isGoodOutcome';

/** A report for people: system, components, connections, failures by cause, and what happened. */
export function reportLines(
  design: Design,
  cost: RunCost,
  report: Report,
  moments: readonly Report[] = [],
): readonly string[] {
  return [
    design.name,
    ...headLines(report, design.seed),
    ...section('System', [...systemLines(report), costLine(design, cost)]),
    ...section('By operation', classLines(report.operations)),
    ...section('By tenant', classLines(report.tenants)),
    ...section('Components', componentLines(report.components)),
    ...section('Connections', connectionLines(report.connections)),
    ...section('Policies', policyLines(report.connections)),
    ...section('Failures by cause', failureLines(report)),
    ...section('What happened', markLines(report)),
    ...moments.flatMap((moment) =>
      section(`At ${secondsText(moment.atSeconds)}`, momentLines(moment)),
    ),
  ];
}

function headLines(report: Report, seed: number): readonly string[] {
  const warmup =
    report.measuredFromSeconds > 0
      ? `, measured from ${secondsText(report.measuredFromSeconds)}`
      : '';
  return [
    `Seed ${seed}, ${secondsText(report.atSeconds)} simulated${warmup}, ${formatNumber(report.events)} event${report.events === 1 ? '' : 's'}.`,
    `Digest ${report.digest} at ${report.digestAtSeconds} s.`,
  ];
}

/** A moment of a run: where seconds with three digits would be 0, a smaller unit. */
function secondsText(seconds: number): string {
  return seconds < 1 ? formatSeconds(seconds) : `${formatNumber(seconds)} s`;
}

function section(title: string, lines: readonly string[]): readonly string[] {
  return lines.length === 0 ? [] : ['', title, ...lines];
}

function systemLines({ system }: Report): readonly string[] {
  const { latency } = system;
  return [
    `  Requests: ${formatNumber(system.started)} started, ${formatNumber(system.finished)} finished, ${formatNumber(system.inFlight)} in flight`,
    `  Per second: ${formatNumber(system.offeredPerSecond)} offered, ${formatNumber(system.throughputPerSecond)} finished, ${formatNumber(system.goodputPerSecond)} good`,
    `  Success: ${formatShare(system.successShare)}`,
    `  Latency of good answers: mean ${formatSeconds(latency.meanSeconds)}, p50 ${formatSeconds(latency.p50Seconds)}, p90 ${formatSeconds(latency.p90Seconds)}, p95 ${formatSeconds(latency.p95Seconds)}, p99 ${formatSeconds(latency.p99Seconds)}, p99.9 ${formatSeconds(latency.p999Seconds)}, max ${formatSeconds(latency.maximumSeconds)}`,
    ...intervalLines(system),
  ];
}

function costLine({ slice }: Design, { costPerMonth, costPerMillionRequests }: RunCost): string {
  const whose = slice === 1 ? '' : ` (the whole fleet, ${formatNumber(slice)} times this slice)`;
  const each =
    costPerMillionRequests === null
      ? ''
      : `, $${formatNumber(costPerMillionRequests)} per million requests`;
  return `  Cost at this load: $${formatNumber(Math.round(costPerMonth))} a month${whose}${each}`;
}

/** How sure mean and p99 are, where the run was long enough to tell. */
function intervalLines({ interval, late, latencyFromIntended, latency }: SystemReport): string[] {
  const lines: string[] = [];
  if (interval !== null) {
    lines.push(
      `  In a steady state, with 95% confidence: mean ${formatInterval(interval.meanSeconds)}, p99 ${formatInterval(interval.p99Seconds)}`,
    );
  }
  if (late > 0) lines.push(`  Good answers that came too late: ${formatNumber(late)}`);
  if (latencyFromIntended.maximumSeconds !== latency.maximumSeconds) {
    lines.push(
      `  From the intended start: mean ${formatSeconds(latencyFromIntended.meanSeconds)}, p50 ${formatSeconds(latencyFromIntended.p50Seconds)}, p99 ${formatSeconds(latencyFromIntended.p99Seconds)}`,
    );
  }
  return lines;
}

function formatInterval(interval: Interval): string {
  return interval === null
    ? 'not known'
    : interval[1] === null
      ? `at least ${formatSeconds(interval[0])}`
      : `${formatSeconds(interval[0])} to ${formatSeconds(interval[1])}`;
}

/** Nothing where there is only one: it is the whole. */
function classLines(classes: readonly ClassReport[]): readonly string[] {
  if (classes.length < 2) return [];
  const rows = classes.map(({ name, started, latency, ...rest }) => [
    name,
    formatNumber(started),
    formatNumber(rest.offeredPerSecond),
    formatNumber(rest.goodputPerSecond),
    formatNumber(rest.late),
    formatSeconds(latency.meanSeconds),
    formatSeconds(latency.p50Seconds),
    formatSeconds(latency.p99Seconds),
  ]);
  return formatTable(['', 'started', 'in/s', 'good/s', 'late', 'mean', 'p50', 'p99'], rows, 1);
}

/** How it stood at an earlier moment: what was inside, and what had ended. */
function momentLines({ system, components }: Report): readonly string[] {
  const rows = [{ ...system, name: 'Whole requests' }, ...components].map((one) => [
    one.name,
    ...[one.started, one.finished, one.inFlight].map(formatNumber),
  ]);
  return formatTable(['', 'started', 'finished', 'in flight'], rows, 1);
}

function componentLines(components: readonly ComponentReport[]): readonly string[] {
  const load = ['', 'in/s', 'good/s', 'busy', 'held', 'in line', 'wait'];
  const titles = [...load, 'inside', 'mean', 'p50', 'p99'];
  const more = ['hits', 'backlog', 'wasted', 'stale', 'lost'];
  const rows = components.map(componentCells);
  const isTold = (column: number): boolean =>
    column < titles.length || rows.some((row) => row[column] !== '–' && row[column] !== '0');
  const told = (cells: readonly string[]): readonly string[] =>
    cells.filter((_, column) => isTold(column));
  return formatTable(told([...titles, ...more]), rows.map(told), 1);
}

function componentCells(component: ComponentReport): readonly string[] {
  const { station, cache, queue, latency } = component;
  return [
    component.removed ? `${component.name} (removed)` : component.name,
    formatNumber(component.arrivalsPerSecond),
    formatNumber(component.completionsPerSecond),
    formatShare(station?.utilisation ?? null),
    formatShare(station?.held ?? null),
    formatNumber(station?.waiting ?? null),
    formatSeconds(station?.wait.meanSeconds ?? null),
    formatNumber(component.inside),
    formatSeconds(latency.meanSeconds),
    formatSeconds(latency.p50Seconds),
    formatSeconds(latency.p99Seconds),
    formatShare(cache?.hitRatio ?? null),
    formatNumber(queue?.backlog ?? null),
    ...[component.wasted, component.staleReads, component.lostWrites].map(formatNumber),
  ];
}

function connectionLines(connections: readonly ConnectionReport[]): readonly string[] {
  const titles = ['', 'sent/s', 'retries', 'timeouts', 'failures', 'late', 'in flight', 'mean'];
  const rows = connections.map((connection) => [
    `${connection.from} → ${connection.to}${connection.removed ? ' (removed)' : ''}`,
    formatNumber(connection.sentPerSecond),
    ...[connection.retries, connection.timeouts, connection.failures].map(formatNumber),
    ...[connection.late, connection.inFlight].map(formatNumber),
    formatSeconds(connection.latency.meanSeconds),
    formatSeconds(connection.latency.p50Seconds),
    formatSeconds(connection.latency.p99Seconds),
  ]);
  return formatTable([...titles, 'p50', 'p99'], rows, 1);
}

/** What policies did, where they did anything. */
function policyLines(connections: readonly ConnectionReport[]): readonly string[] {
  return connections.flatMap(({ from, to, policy }) => {
    if (policy === undefined) return [];
    const { breaker, pool } = policy;
    const told: readonly (readonly [string, number])[] = [
      ['held back', policy.throttled],
      ['breaker opened', breaker.opens],
      ['breaker turned away', breaker.shortCircuited],
      ['pool full', pool.full],
      ['pool timeouts', pool.timeouts],
      ['copies', policy.hedges],
      ['copies won', policy.hedgesWon],
      ['retries over budget', policy.budgetRefusals],
      ['deadline passed', policy.expired],
      ['calls lost', policy.lostCalls],
      ['replies lost', policy.lostReplies],
      ['stand-in answers', policy.fallbacks],
      ['cancelled', policy.cancelled],
    ];
    const done = told.filter(([, count]) => count > 0);
    const waits =
      (pool.wait.maximumSeconds ?? 0) > 0
        ? [`wait for a connection: mean ${formatSeconds(pool.wait.meanSeconds)}`]
        : [];
    const parts = [...done.map(([what, count]) => `${what} ${formatNumber(count)}`), ...waits];
    return parts.length === 0 ? [] : [`  ${from} → ${to}: ${parts.join(', ')}`];
  });
}

function failureLines({ system, components }: Report): readonly string[] {
  const places = [{ name: 'Whole requests', outcomes: system.outcomes }, ...components];
  const rows = places.flatMap(({ name, outcomes }) =>
    outcomes
      .filter(({ outcome }) => !isGoodOutcome(outcome))
      .map(({ outcome, count, share }) => [name, outcome, formatNumber(count), formatShare(share)]),
  );
  return rows.length === 0 ? [] : formatTable(['', 'cause', 'count', 'share'], rows, 2);
}

function markLines({ marks }: Report): readonly string[] {
  return marks.map(({ atSeconds, label }) => `  ${formatNumber(atSeconds)} s: ${label}`);
}
