import type { ComponentReport, ConnectionReport, Report } from '../../model/Report';
import { formatNumber } from './formatNumber';
import { formatSeconds } from './formatSeconds';
import { formatShare } from './formatShare';
import { formatTable } from './formatTable';

/** A report for people: system, components, connections, failures by cause, and what happened. */
export function reportLines(title: string, seed: number, report: Report): readonly string[] {
  return [
    title,
    ...headLines(report, seed),
    ...section('System', systemLines(report)),
    ...section('Components', componentLines(report.components)),
    ...section('Connections', connectionLines(report.connections)),
    ...section('Failures by cause', failureLines(report)),
    ...section('What happened', markLines(report)),
  ];
}

function headLines(report: Report, seed: number): readonly string[] {
  const warmup =
    report.measuredFromSeconds > 0
      ? `, measured from ${formatNumber(report.measuredFromSeconds)} s`
      : '';
  return [
    `Seed ${seed}, ${formatNumber(report.atSeconds)} s simulated${warmup}, ${formatNumber(report.events)} events.`,
    `Digest ${report.digest} at ${report.digestAtSeconds} s.`,
  ];
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
  ];
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

function failureLines({ system, components }: Report): readonly string[] {
  const places = [{ name: 'Whole requests', outcomes: system.outcomes }, ...components];
  const rows = places.flatMap(({ name, outcomes }) =>
    outcomes
      .filter(({ outcome }) => outcome !== 'ok' && outcome !== 'degraded')
      .map(({ outcome, count, share }) => [name, outcome, formatNumber(count), formatShare(share)]),
  );
  return rows.length === 0 ? [] : formatTable(['', 'cause', 'count', 'share'], rows, 2);
}

function markLines({ marks }: Report): readonly string[] {
  return marks.map(({ atSeconds, label }) => `  ${formatNumber(atSeconds)} s: ${label}`);
}
