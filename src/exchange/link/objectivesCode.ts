import type { Id } from '../../model/Id';
import { limits } from '../../model/limits';
import type { Objective } from '../../model/Objective';
import type { Code } from './Code';
import { idsCode } from './idsCode';
import type { LinkReader } from './LinkReader';
import type { LinkWriter } from './LinkWriter';
import { wireTables } from './wireTables';

/** The objectives of a design. */
export const objectivesCode: Code<readonly Objective[]> = {
  write(out, objectives) {
    out.count(objectives.length);
    idsCode.write(out, objectives, 0);
    for (const objective of objectives) writeObjective(out, objective);
  },
  read(from) {
    const ids = idsCode.read(from, from.count(limits.objectives), 0);
    return ids.map((id) => readObjective(from, id));
  },
};

function writeObjective(out: LinkWriter, objective: Objective): void {
  wireTables.objective.write(out, objective.type);
  switch (objective.type) {
    case 'latency':
      writeOperation(out, objective.operation);
      out.number(objective.quantile);
      out.number(objective.mostSeconds);
      return;
    case 'success':
      writeOperation(out, objective.operation);
      out.number(objective.leastShare);
      return;
    case 'staleness':
      out.number(objective.mostShare);
      return;
    case 'cost':
      out.number(objective.mostPerMonth);
      return;
    case 'lost':
      return;
  }
}

function readObjective(from: LinkReader, id: Id): Objective {
  const type = wireTables.objective.read(from);
  switch (type) {
    case 'latency':
      return {
        type,
        id,
        ...readOperation(from),
        quantile: from.number(),
        mostSeconds: from.number(),
      };
    case 'success':
      return { type, id, ...readOperation(from), leastShare: from.number() };
    case 'staleness':
      return { type, id, mostShare: from.number() };
    case 'cost':
      return { type, id, mostPerMonth: from.number() };
    case 'lost':
      return { type, id };
  }
}

function writeOperation(out: LinkWriter, operation: Id | undefined): void {
  out.flag(operation !== undefined);
  if (operation !== undefined) out.id(operation);
}

function readOperation(from: LinkReader): { readonly operation?: Id } {
  return from.flag() ? { operation: from.id() } : {};
}
