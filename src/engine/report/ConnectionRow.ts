import { outcomes } from '../../model/Outcome';
import { connectionColumns, type ConnectionColumn } from '../../model/Snapshot';
import type { Link } from '../Link';
import { linkCount, type LinkMeter } from '../measures/LinkMeter';
import { outcomeNumber } from '../outcomeNumber';
import { guardCount } from '../policies/GuardMeter';
import type { LinkGuard } from '../policies/LinkGuard';
import { breakerLevel } from './breakerLevel';
import type { SnapshotTable } from './SnapshotTable';

const { settled } = linkCount;
const { timeout, cancelled } = outcomeNumber;

const at = Object.fromEntries(
  connectionColumns.map((column, place) => [column, place]),
) as Readonly<Record<ConnectionColumn, number>>;

/**
 * Tells of a connection in a row of a table of `connectionColumns`. What only an edit or a fault can change is found out once.
 */
export class ConnectionRow {
  private readonly meter: LinkMeter;
  private readonly guard: LinkGuard | undefined;
  private readonly table: SnapshotTable;
  /** Where the row begins. */
  private readonly first: number;

  constructor({ meter, guard, faults }: Link, table: SnapshotTable, row: number) {
    const first = row * table.columns;
    const { earlier } = meter;
    this.meter = meter;
    this.guard = guard;
    this.table = table;
    this.first = first;
    table.count(first + at.calls, earlier[linkCount.sent]!);
    table.count(first + at.failures, failuresOf(earlier));
    table.count(first + at.timeouts, earlier[settled + timeout]!);
    table.count(first + at.retries, earlier[linkCount.retries]!);
    table.count(first + at.turnedAway, guard === undefined ? 0 : turnedAway(guard.meter.earlier));
    table.count(
      first + at.hedges,
      guard === undefined ? 0 : guard.meter.earlier[guardCount.hedges]!,
    );
    table.numbers[first + at.pending] = 0;
    table.numbers[first + at.cut] = faults.cut >= 1 ? 1 : 0;
  }

  /** Writes what is so now; whether it may be otherwise soon, although no further call goes out. */
  tell(now: number): boolean {
    const { meter, guard, table, first } = this;
    const { counts, open } = meter;
    table.grow(first + at.calls, counts[linkCount.sent]!);
    table.grow(first + at.failures, failuresOf(counts));
    table.grow(first + at.timeouts, counts[settled + timeout]!);
    table.grow(first + at.retries, counts[linkCount.retries]!);
    table.numbers[first + at.p99] = meter.latency.recentQuantile(0.99);
    table.numbers[first + at.inFlight] = open;
    if (guard === undefined) return open > 0;
    this.tellGuard(guard, now);
    return true;
  }

  private tellGuard(guard: LinkGuard, now: number): void {
    const { table, first } = this;
    const { counts, pending } = guard.meter;
    table.grow(first + at.turnedAway, turnedAway(counts));
    table.grow(first + at.hedges, counts[guardCount.hedges]!);
    table.numbers[first + at.pending] = pending.value;
    table.numbers[first + at.breaker] = breakerLevel(guard, now);
  }
}

function failuresOf(counts: Float64Array): number {
  let failures = 0;
  for (let outcome = timeout; outcome < outcomes.length; outcome++) {
    if (outcome !== cancelled) failures += counts[settled + outcome]!;
  }
  return failures;
}

function turnedAway(counts: Float64Array): number {
  const { throttled, shortCircuited, poolFull, poolTimeouts, expired } = guardCount;
  return (
    counts[throttled]! +
    counts[shortCircuited]! +
    counts[poolFull]! +
    counts[poolTimeouts]! +
    counts[expired]!
  );
}
