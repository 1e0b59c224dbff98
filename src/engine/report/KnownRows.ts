import { componentColumns, connectionColumns } from '../../model/Snapshot';
import type { Id } from '../../model/Id';
import type { Behaviour } from '../behaviours/Behaviour';
import type { Link } from '../Link';
import type { World } from '../World';
import { componentRow, countedColumns } from './componentRow';
import { connectionRow, countedLinkColumns } from './connectionRow';
import { SnapshotRow } from './SnapshotRow';

/**
 * The rows of all components and connections of a run as they were last told. What nothing has happened to since then, and
 * what does not change with time alone, is not looked at again. Rates are kept as what came together in the measuring window,
 * which grows all the time.
 */
export class KnownRows {
  componentIds: readonly Id[] = [];
  connectionIds: readonly Id[] = [];
  private components: readonly Behaviour[] = [];
  private links: readonly Link[] = [];
  /** Their indices: to go over these costs next to nothing. */
  private componentPlaces = new Int32Array(0);
  private linkPlaces = new Int32Array(0);
  private componentTable = new Float64Array(0);
  private linkTable = new Float64Array(0);
  private times = -1;
  private readonly world: World;

  constructor(world: World) {
    this.world = world;
  }

  /** Looks at what may have changed. */
  refresh(now: number): void {
    const { touched } = this.world.kernel;
    const isAnew = this.times !== touched.times;
    if (isAnew) this.list();
    this.times = touched.times;
    this.lookAtComponents(now, touched.components, isAnew);
    this.lookAtLinks(now, touched.links, isAnew);
  }

  /** The rows of `componentColumns`, in an array that `buffer` hands out; as of the last `refresh`. */
  copyComponents(seconds: number, buffer: (length: number) => Float64Array): Float64Array {
    return copied(this.componentTable, componentColumns.length, countedColumns, seconds, buffer);
  }

  /** The same of `connectionColumns`. */
  copyConnections(seconds: number, buffer: (length: number) => Float64Array): Float64Array {
    return copied(this.linkTable, connectionColumns.length, countedLinkColumns, seconds, buffer);
  }

  private list(): void {
    const { kernel } = this.world;
    this.components = kernel.components.filter((component) => component.faults.removed === 0);
    this.links = kernel.links.filter((link) => link.faults.removed === 0);
    this.componentIds = this.components.map(({ component }) => component.id);
    this.connectionIds = this.links.map((link) => link.id);
    this.componentPlaces = Int32Array.from(this.components, ({ index }) => index);
    this.linkPlaces = Int32Array.from(this.links, ({ index }) => index);
    this.componentTable = fitting(this.componentTable, this.components, componentColumns);
    this.linkTable = fitting(this.linkTable, this.links, connectionColumns);
  }

  private lookAtComponents(now: number, touched: Uint8Array, all: boolean): void {
    const { componentPlaces } = this;
    const row = new SnapshotRow(this.componentTable, componentColumns.length);
    for (let place = 0; place < componentPlaces.length; place++) {
      const index = componentPlaces[place]!;
      if (!all && touched[index] === 0) continue;
      const component = this.components[place]!;
      componentRow(component, now, row.at(place));
      touched[index] = component.changesWithTime ? 1 : 0;
    }
  }

  private lookAtLinks(now: number, touched: Uint8Array, all: boolean): void {
    const { linkPlaces } = this;
    const row = new SnapshotRow(this.linkTable, connectionColumns.length);
    for (let place = 0; place < linkPlaces.length; place++) {
      const index = linkPlaces[place]!;
      if (!all && touched[index] === 0) continue;
      const link = this.links[place]!;
      connectionRow(link, now, row.at(place));
      touched[index] = link.guard !== undefined || link.meter.open > 0 ? 1 : 0;
    }
  }
}

/** A table for the rows of so many things: the one that there is, where it fits. */
function fitting(
  table: Float64Array<ArrayBuffer>,
  things: readonly unknown[],
  columns: readonly unknown[],
): Float64Array<ArrayBuffer> {
  const length = things.length * columns.length;
  return table.length === length ? table : new Float64Array(length);
}

/** A copy of a table in which what was counted is per second. */
function copied(
  table: Float64Array,
  columns: number,
  counted: Uint8Array,
  seconds: number,
  buffer: (length: number) => Float64Array,
): Float64Array {
  const copy = buffer(table.length);
  copy.set(table);
  for (let row = 0; row < copy.length; row += columns) {
    for (let place = 0; place < counted.length; place++) copy[row + counted[place]!]! /= seconds;
  }
  return copy;
}
