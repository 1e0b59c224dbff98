import type { Component } from '../../model/Component';
import type { Connection } from '../../model/Connection';
import { circleProblem } from '../../model/circleProblem';
import { connectionParameters } from '../../model/connectionParameters';
import { connectionProblem } from '../../model/connectionProblem';
import { emptyDesign } from '../../model/emptyDesign';
import type { Id } from '../../model/Id';
import type { Place, Reading } from './Reading';
import type { Scope } from './Scope';
import { settleParameters } from './settleParameters';
import { settleRules } from './settleRules';

/** The connections that can be: dangling, doubled, impossible and circular ones are left out with a notice or a problem. */
export function settleConnections(
  reading: Reading,
  connections: readonly Connection[],
  components: readonly Component[],
  scope: Scope,
): readonly Connection[] {
  const drawing = new Drawing(components);
  return connections.flatMap((connection, index) => {
    const place = { path: `connections[${index}]`, name: drawing.nameOf(connection) };
    const problem = drawing.problemWith(reading, connection);
    if (problem !== undefined) {
      reading.mend({ path: place.path, name: '' }, problem, 'The connection was left out.');
      return [];
    }
    drawing.add(connection);
    return [settleConnection(reading, place, connection, scope)];
  });
}

/** One connection with everything in its bounds; its ends are not looked at. */
export function settleConnection(
  reading: Reading,
  place: Place,
  connection: Connection,
  scope: Scope,
): Connection {
  const { id, from, to, parameters, rules } = connection;
  const rulesPlace = { path: `${place.path}.rules`, name: place.name };
  return {
    id,
    from,
    to,
    parameters: settleParameters(reading, place, connectionParameters, parameters, scope),
    ...(rules !== undefined && { rules: settleRules(reading, rulesPlace, rules, scope) }),
  };
}

/** The connections taken so far, by the places of their ends, so that a large drawing is checked in little time. */
class Drawing {
  private readonly components: readonly Component[];
  private readonly placeOf: ReadonlyMap<Id, number>;
  private readonly calleesOf: readonly number[][];
  private readonly taken: Connection[] = [];
  /** For each place the last search that came by. */
  private readonly seenBy: Int32Array;
  private searches = 0;

  constructor(components: readonly Component[]) {
    this.components = components;
    this.placeOf = new Map(components.map(({ id }, place) => [id, place]));
    this.calleesOf = components.map(() => []);
    this.seenBy = new Int32Array(components.length);
  }

  nameOf({ from, to }: Connection): string {
    const [caller, callee] = [this.find(from), this.find(to)];
    return caller && callee ? `${caller.name} to ${callee.name}` : '';
  }

  add(connection: Connection): void {
    const { from, to } = connection;
    this.taken.push(connection);
    this.calleesAt(this.placeOf.get(from)).push(this.placeOf.get(to) ?? 0);
  }

  /** What `connectionProblem` says, asked on a drawing of the two ends alone. */
  problemWith(reading: Reading, connection: Connection): string | undefined {
    const { from, to } = connection;
    const ends = [this.find(from), this.find(to)].filter((end) => end !== undefined);
    const [caller, callee] = [this.placeOf.get(from) ?? -1, this.placeOf.get(to) ?? -1];
    const shared = { id: 1, parameters: {} };
    const doubled = this.calleesAt(caller).includes(callee) ? [{ ...shared, from, to }] : [];
    const small = { ...emptyDesign, components: ends, connections: doubled };
    const problem = connectionProblem(small, from, to, reading.kindOf);
    if (problem !== undefined || !this.reaches(callee, caller)) {
      return problem;
    }
    return circleProblem(connection, this.taken, (id) => this.find(id)?.name ?? '');
  }

  private find(id: Id): Component | undefined {
    return this.components[this.placeOf.get(id) ?? -1];
  }

  private calleesAt(place = -1): number[] {
    return this.calleesOf[place] ?? [];
  }

  private reaches(from: number, to: number): boolean {
    this.searches += 1;
    const open = [from];
    for (let current = open.pop(); current !== undefined; current = open.pop()) {
      if (current === to) {
        return true;
      }
      for (const next of this.calleesAt(current)) {
        if (this.seenBy[next] !== this.searches) {
          this.seenBy[next] = this.searches;
          open.push(next);
        }
      }
    }
    return false;
  }
}
