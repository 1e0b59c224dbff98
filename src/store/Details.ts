import type { Id } from '../model/Id';
import { watchedColumns, type SnapshotDetails, type WatchedColumn } from '../model/Snapshot';
import { SecondTable } from './SecondTable';

/** How the latencies of one second were spread: so many good answers in each band from `first` on. */
export interface HeatColumn {
  readonly second: number;
  readonly first: number;
  readonly counts: Uint32Array;
}

/** The seconds of the components that are watched, and the spread of the latency by second; at most 7,200 of each. */
export class Details {
  private columns: HeatColumn[] = [];
  private readonly tables = new Map<Id, SecondTable<WatchedColumn>>();

  /** The spread of each second that is known, oldest first. */
  get heat(): readonly HeatColumn[] {
    return this.columns;
  }

  /** The seconds of a component; undefined where none came. */
  of(component: Id): SecondTable<WatchedColumn> | undefined {
    return this.tables.get(component);
  }

  clear(): void {
    this.columns = [];
    this.tables.clear();
  }

  /** Forgets what is no longer watched. */
  keepOnly(components: readonly Id[], heat: boolean): void {
    for (const id of this.tables.keys()) {
      if (!components.includes(id)) {
        this.tables.delete(id);
      }
    }
    this.columns = heat ? this.columns : [];
  }

  /** Forgets what lies after a moment. */
  truncate(atSeconds: number): void {
    for (const table of this.tables.values()) {
      table.truncate(atSeconds);
    }
    while ((this.columns.at(-1)?.second ?? 0) > atSeconds) {
      this.columns.pop();
    }
  }

  /** Adds seconds; one at or before the last one known replaces what was known from there on. */
  append({ watched, heat }: SnapshotDetails): void {
    const width = watchedColumns.length;
    for (let start = 0; start + width <= watched.length; start += width) {
      const id = watched[start + 1] ?? 0;
      const table = this.tables.get(id) ?? new SecondTable(watchedColumns);
      this.tables.set(id, table);
      table.append(watched.subarray(start, start + width));
    }
    for (let place = 0; place + 2 < heat.length;) {
      const [second = 0, first = 0, length = 0] = heat.subarray(place, place + 3);
      place += 3 + length;
      this.push({ second, first, counts: Uint32Array.from(heat.subarray(place - length, place)) });
    }
  }

  private push(column: HeatColumn): void {
    while ((this.columns.at(-1)?.second ?? 0) >= column.second) {
      this.columns.pop();
    }
    this.columns.push(column);
    if (this.columns.length > SecondTable.limit) {
      this.columns.shift();
    }
  }
}
