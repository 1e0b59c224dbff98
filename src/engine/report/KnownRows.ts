import { componentColumns, connectionColumns } from '../../model/Snapshot';
import type { Id } from '../../model/Id';
import type { Kernel } from '../Kernel';
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
  /** The places of their rows by index; -1 where there is none. */
  private readonly componentPlaces: number[] = [];
  private readonly linkPlaces: number[] = [];
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
    if (this.times !== touched.times) {
      this.times = touched.times;
      this.list();
      touchAll(this.world.kernel);
    }
    this.lookAtComponents(now, touched.components);
    this.lookAtLinks(now, touched.links);
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
    const components = kernel.components.filter((component) => component.faults.removed === 0);
    const links = kernel.links.filter((link) => link.faults.removed === 0);
    this.componentIds = components.map(({ component }) => component.id);
    this.connectionIds = links.map((link) => link.id);
    setPlaces(this.componentPlaces, kernel.components.length, components);
    setPlaces(this.linkPlaces, kernel.links.length, links);
    this.componentTable = fitting(this.componentTable, components, componentColumns);
    this.linkTable = fitting(this.linkTable, links, connectionColumns);
  }

  private lookAtComponents(now: number, touched: number[]): void {
    const { components, parts } = this.world.kernel;
    const row = new SnapshotRow(this.componentTable, componentColumns.length);
    let left = 0;
    for (const index of touched) {
      const component = components[index]!;
      const place = this.componentPlaces[index]!;
      if (place >= 0) componentRow(component, now, row.at(place));
      const stays = place >= 0 && component.changesWithTime;
      parts[index]!.isTouched = stays;
      if (stays) touched[left++] = index;
    }
    touched.length = left;
  }

  private lookAtLinks(now: number, touched: number[]): void {
    const { links } = this.world.kernel;
    const row = new SnapshotRow(this.linkTable, connectionColumns.length);
    let left = 0;
    for (const index of touched) {
      const link = links[index]!;
      const place = this.linkPlaces[index]!;
      if (place >= 0) connectionRow(link, now, row.at(place));
      link.isTouched = place >= 0 && (link.guard !== undefined || link.meter.open > 0);
      if (link.isTouched) touched[left++] = index;
    }
    touched.length = left;
  }
}

function touchAll({ parts, links, touched }: Kernel): void {
  for (const part of parts) if (!part.isTouched) touched.component(part);
  for (const link of links) if (!link.isTouched) touched.link(link);
}

function setPlaces(places: number[], count: number, told: readonly { index: number }[]): void {
  places.length = count;
  places.fill(-1);
  told.forEach(({ index }, place) => (places[index] = place));
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
