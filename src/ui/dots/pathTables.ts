import type { Id } from '../../model/Id';

/** Points in a table: more make no visible difference on a curve with two bends. */
export const pathPoints = 33;

/** Where each connection runs on the canvas: x and y at equal distances from its start to its end. */
export class PathTables {
  private readonly tables = new Map<Id, Float32Array>();
  private readonly measure = document.createElementNS('http://www.w3.org/2000/svg', 'path');

  set(connection: Id, path: string): void {
    this.measure.setAttribute('d', path);
    const length = this.measure.getTotalLength();
    const table = new Float32Array(pathPoints * 2);
    for (let point = 0; point < pathPoints; point += 1) {
      const { x, y } = this.measure.getPointAtLength((length * point) / (pathPoints - 1));
      table[point * 2] = x;
      table[point * 2 + 1] = y;
    }
    this.tables.set(connection, table);
  }

  remove(connection: Id): void {
    this.tables.delete(connection);
  }

  get(connection: Id): Float32Array | undefined {
    return this.tables.get(connection);
  }
}

/** Where a table is at a share of its length: x with `axis` 0, y with 1. */
export function pointOn(table: Float32Array, along: number, axis: 0 | 1): number {
  const place = along * (pathPoints - 1);
  const point = Math.min(Math.floor(place), pathPoints - 2);
  const from = table[point * 2 + axis] ?? 0;
  return from + ((table[point * 2 + 2 + axis] ?? 0) - from) * (place - point);
}

/** The tables of the canvas of the page: lines write them, dots read them. */
export const pathTables = new PathTables();
