import type { Component } from '../../model/Component';
import type { Connection } from '../../model/Connection';
import { limits } from '../../model/limits';
import { idsCode } from './idsCode';
import { connectionSettingsCode } from './kindsOnTheWire';
import type { LinkReader } from './LinkReader';
import type { LinkWriter } from './LinkWriter';
import { rulesCode } from './rulesCode';

/**
 * The connections of a design. Ends are places in the list of components: the caller as the step from the caller before,
 * the callee as the step from that caller's callee before, or from the caller itself.
 */
export const connectionsCode = {
  write(
    out: LinkWriter,
    connections: readonly Connection[],
    components: readonly Component[],
    before: number,
  ): void {
    const placeOf = new Map(components.map(({ id }, place) => [id, place]));
    const ends = connections.map(({ from, to }) => ({
      from: placeOf.get(from) ?? 0,
      to: placeOf.get(to) ?? 0,
    }));
    out.count(connections.length, 4);
    idsCode.write(out, connections, before);
    out.signedColumn(ends.map(({ from }, at) => from - (ends[at - 1]?.from ?? 0)));
    const last = new Map<number, number>();
    out.signedColumn(ends.map(({ from, to }) => to - nextCallee(last, from, to)));
    for (const { parameters, rules } of connections) {
      connectionSettingsCode.write(out, parameters);
      rulesCode.write(out, rules);
    }
  },

  read(from: LinkReader, components: readonly Component[], before: number): readonly Connection[] {
    const count = from.count(limits.connections, 4);
    const ids = idsCode.read(from, count, before);
    let caller = 0;
    const callers = from.signedColumn(count).map((step) => (caller += step));
    const last = new Map<number, number>();
    const callees = from.signedColumn(count).map((step, at) => {
      const end = callers[at] ?? 0;
      const callee = (last.get(end) ?? end) + 1 + step;
      last.set(end, callee);
      return callee;
    });
    return ids.map((id, at) => {
      const parameters = connectionSettingsCode.read(from);
      const rules = rulesCode.read(from);
      return {
        id,
        from: idAt(components, callers[at]),
        to: idAt(components, callees[at]),
        parameters,
        ...(rules !== undefined && { rules }),
      };
    });
  },
};

/** Where the next callee of a caller is expected; remembers where it was. */
function nextCallee(last: Map<number, number>, from: number, to: number): number {
  const expected = (last.get(from) ?? from) + 1;
  last.set(from, to);
  return expected;
}

/** An end that is no place in the list becomes an id that no component has; the connection is then dropped as dangling. */
function idAt(components: readonly Component[], place = -1): number {
  return components[place]?.id ?? limits.id;
}
