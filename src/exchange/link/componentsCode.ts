import type { Component } from '../../model/Component';
import { limits } from '../../model/limits';
import { idsCode } from './idsCode';
import { kindsOnTheWire } from './kindsOnTheWire';
import type { LinkReader } from './LinkReader';
import type { LinkWriter } from './LinkWriter';
import { placementsCode } from './placementsCode';
import { positionsCode } from './positionsCode';

/** The components of a design, column by column: one property of all of them after the other. */
export const componentsCode = {
  write(out: LinkWriter, components: readonly Component[], before: number): void {
    out.count(components.length, 4);
    const wireKinds = components.map(({ kind }) => kindsOnTheWire.ofId(kind));
    out.column(wireKinds.map(({ kind }) => kind.number));
    idsCode.write(out, components, before);
    positionsCode.write(
      out,
      components.map(({ x }) => x),
    );
    positionsCode.write(
      out,
      components.map(({ y }) => y),
    );
    placementsCode.write(
      out,
      components.map(({ placement }) => placement),
    );
    components.forEach(({ name, parameters }, place) => {
      out.text(name);
      wireKinds[place]?.settings.write(out, parameters);
    });
  },

  read(from: LinkReader, before: number): readonly Component[] {
    const count = from.count(limits.components, 4);
    const wireKinds = from.column(count).map((number) => kindsOnTheWire.ofNumber(number));
    const ids = idsCode.read(from, count, before);
    const xs = positionsCode.read(from, count);
    const ys = positionsCode.read(from, count);
    const placements = placementsCode.read(from, count);
    return wireKinds.map(({ kind, settings }, place) => ({
      id: ids[place] ?? 0,
      kind: kind.id,
      name: from.text(),
      x: xs[place] ?? 0,
      y: ys[place] ?? 0,
      placement: placements[place] ?? [],
      parameters: settings.read(from),
    }));
  },
};
