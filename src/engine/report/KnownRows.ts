import { componentColumns, connectionColumns } from '../../model/Snapshot';
import type { Id } from '../../model/Id';
import type { World } from '../World';
import { ComponentRow } from './ComponentRow';
import { ConnectionRow } from './ConnectionRow';
import { SnapshotTable } from './SnapshotTable';

/** Tells of one thing in its row; whether it may soon be otherwise. */
interface Row {
  tell(now: number): boolean;
}

/**
 * The rows of all components and connections of a run as they were last told. What nothing has happened to since then, and
 * what does not change with time alone, is not looked at again.
 */
export class KnownRows {
  componentIds: readonly Id[] = [];
  connectionIds: readonly Id[] = [];
  /** By index. */
  private readonly componentRows: (ComponentRow | undefined)[] = [];
  private readonly linkRows: (ConnectionRow | undefined)[] = [];
  private componentTable = new SnapshotTable(0, componentColumns.length);
  private linkTable = new SnapshotTable(0, connectionColumns.length);
  private times = -1;
  private readonly world: World;

  constructor(world: World) {
    this.world = world;
  }

  /** Looks at what may have changed. */
  refresh(now: number): void {
    const { touched, parts, links } = this.world.kernel;
    if (this.times !== touched.times) {
      this.times = touched.times;
      this.list();
      for (const part of parts) if (!part.isTouched) touched.component(part);
      for (const link of links) if (!link.isTouched) touched.link(link);
    }
    look(touched.components, parts, this.componentRows, now);
    look(touched.links, links, this.linkRows, now);
  }

  /** The rows of `componentColumns`, in an array that `buffer` hands out; as of the last `refresh`. */
  copyComponents(seconds: number, buffer: (length: number) => Float64Array): Float64Array {
    return this.componentTable.copy(seconds, buffer);
  }

  /** The same of `connectionColumns`. */
  copyConnections(seconds: number, buffer: (length: number) => Float64Array): Float64Array {
    return this.linkTable.copy(seconds, buffer);
  }

  private list(): void {
    const { kernel } = this.world;
    const components = kernel.components.filter(isThere);
    const links = kernel.links.filter(isThere);
    this.componentIds = components.map(({ component }) => component.id);
    this.connectionIds = links.map((link) => link.id);
    const componentTable = new SnapshotTable(components.length, componentColumns.length);
    const linkTable = new SnapshotTable(links.length, connectionColumns.length);
    this.componentRows.length = 0;
    this.linkRows.length = 0;
    components.forEach((component, row) => {
      this.componentRows[component.index] = new ComponentRow(component, componentTable, row);
    });
    links.forEach((link, row) => {
      this.linkRows[link.index] = new ConnectionRow(link, linkTable, row);
    });
    this.componentTable = componentTable;
    this.linkTable = linkTable;
  }
}

function isThere({ faults }: { readonly faults: { readonly removed: number } }): boolean {
  return faults.removed === 0;
}

/** Has everything that was touched told anew; what may soon be otherwise stays touched. */
function look(
  touched: number[],
  all: readonly { isTouched: boolean }[],
  rows: readonly (Row | undefined)[],
  now: number,
): void {
  let left = 0;
  for (const index of touched) {
    const stays = rows[index]?.tell(now) ?? false;
    all[index]!.isTouched = stays;
    if (stays) touched[left++] = index;
  }
  touched.length = left;
}
