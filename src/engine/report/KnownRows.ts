import { componentColumns, connectionColumns } from '../../model/Snapshot';
import type { Id } from '../../model/Id';
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
  /** The places of their rows by index. */
  private componentPlaces: readonly number[] = [];
  private linkPlaces: readonly number[] = [];
  private componentTable = new Float64Array(0);
  private linkTable = new Float64Array(0);
  private times = -1;
  private readonly world: World;

  constructor(world: World) {
    this.world = world;
  }

  /** Looks at what may have changed. */
  refresh(now: number): void {
    const { touched, components, parts, links } = this.world.kernel;
    if (this.times !== touched.times) {
      this.times = touched.times;
      this.list();
      for (const part of parts) if (!part.isTouched) touched.component(part);
      for (const link of links) if (!link.isTouched) touched.link(link);
    }
    const row = new SnapshotRow(this.componentTable, componentColumns.length);
    look(touched.components, parts, this.componentPlaces, (index, place) => {
      componentRow(components[index]!, now, row.at(place));
      return components[index]!.changesWithTime;
    });
    const linkRow = new SnapshotRow(this.linkTable, connectionColumns.length);
    look(touched.links, links, this.linkPlaces, (index, place) => {
      connectionRow(links[index]!, now, linkRow.at(place));
      return links[index]!.guard !== undefined || links[index]!.meter.open > 0;
    });
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
    const components = kernel.components.filter(isThere);
    const links = kernel.links.filter(isThere);
    this.componentIds = components.map(({ component }) => component.id);
    this.connectionIds = links.map((link) => link.id);
    this.componentPlaces = placesOf(components);
    this.linkPlaces = placesOf(links);
    this.componentTable = new Float64Array(components.length * componentColumns.length);
    this.linkTable = new Float64Array(links.length * connectionColumns.length);
  }
}

function isThere({ faults }: { readonly faults: { readonly removed: number } }): boolean {
  return faults.removed === 0;
}

/** The places of rows by the index of what they tell of. */
function placesOf(told: readonly { readonly index: number }[]): readonly number[] {
  const places: number[] = [];
  told.forEach(({ index }, place) => (places[index] = place));
  return places;
}

/** Has everything that was touched told anew; what may soon be otherwise, as `tell` says, stays touched. */
function look(
  touched: number[],
  all: readonly { isTouched: boolean }[],
  places: readonly number[],
  tell: (index: number, place: number) => boolean,
): void {
  let left = 0;
  for (const index of touched) {
    const place = places[index];
    const stays = place !== undefined && tell(index, place);
    all[index]!.isTouched = stays;
    if (stays) touched[left++] = index;
  }
  touched.length = left;
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
