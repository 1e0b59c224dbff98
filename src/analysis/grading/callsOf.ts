import { inferRules } from '../../engine/plans/inferRules';
import type { CallRule } from '../../model/CallRule';
import type { CallsNeeded } from '../../model/ChallengeNeed';
import type { Design } from '../../model/Design';
import type { Id } from '../../model/Id';
import type { Kind, KindOf } from '../../model/Kind';
import type { Operation } from '../../model/Operation';
import type { OperationShare } from '../../model/ParameterValue';
import { placesOf } from './placesOf';

/** What one request leads to at a place: calls each for another key, and, 1 at most, those for the key that was received. */
interface Calls {
  readonly drawn: number;
  readonly received: number;
}

const none: Calls = { drawn: 0, received: 0 };

/**
 * Calls that one request of an operation leads to on average in one place, the one with the most, each for another key: by
 * the call rules of a drawing. Calls for the same key are one; fills of a cache and reads that nobody waits for are none.
 */
export function callsOf(
  design: Design,
  kindOf: KindOf,
  operation: Operation,
  calls: Pick<CallsNeeded, 'does' | 'to' | 'meets'>,
): number {
  const kinds = new Map(design.components.map(({ id, kind }) => [id, kindOf(kind)]));
  const drawing = { design, rules: inferRules(design, kindOf), kinds };
  const drawn = placesOf(design, kindOf, calls).map((place) =>
    new Way(drawing, operation, calls.does, place).drawn(),
  );
  return Math.max(0, ...drawn);
}

/** What calls are counted by. */
interface Drawing {
  readonly design: Design;
  readonly rules: ReadonlyMap<Id, readonly CallRule[]>;
  readonly kinds: ReadonlyMap<Id, Kind | undefined>;
}

/** The way of one operation to one place. */
class Way {
  private readonly known = new Map<string, Calls>();
  private readonly drawing: Drawing;
  private readonly operation: Operation;
  private readonly does: CallsNeeded['does'];
  private readonly place: Id;

  constructor(drawing: Drawing, operation: Operation, does: CallsNeeded['does'], place: Id) {
    this.drawing = drawing;
    this.operation = operation;
    this.does = does;
    this.place = place;
  }

  /** From whoever sends the operation. */
  drawn(): number {
    const isRead = this.operation.access === 'read';
    const { design, kinds } = this.drawing;
    const sources = design.components.filter(
      ({ id, parameters }) =>
        kinds.get(id)?.behaviour === 'source' && sends(parameters['mix'], this.operation.id),
    );
    return Math.max(0, ...sources.map(({ id }) => this.from(id, isRead).drawn));
  }

  /** What a span at a component leads to, which was asked to read or to write. */
  private from(id: Id, isRead: boolean): Calls {
    const key = `${id} ${isRead}`;
    const known = this.known.get(key);
    if (known !== undefined) return known;
    // Whoever comes round to it again finds nothing more.
    this.known.set(key, none);
    const { design, rules } = this.drawing;
    const along = design.connections
      .filter(({ from }) => from === id)
      .map(({ id: connection, to }) =>
        (rules.get(connection) ?? [])
          .filter((rule) => this.applies(rule, isRead))
          .map((rule) => this.by(rule, to, isRead)),
      )
      .filter((calls) => calls.length > 0)
      .map(added);
    const all = this.together(id, along);
    this.known.set(key, all);
    return all;
  }

  /** One of several is picked, all of them get it, or, of a queue or log, one or all, as its kind is. */
  private together(id: Id, along: readonly Calls[]): Calls {
    const sorted = along.toSorted((one, other) => one.drawn - other.drawn);
    const kind = this.drawing.kinds.get(id);
    if (kind?.behaviour === 'source' || kind?.behaviour === 'router') return sorted[0] ?? none;
    return kind?.receives === 'message' ? (sorted.at(-1) ?? none) : added(along);
  }

  private by(rule: CallRule, to: Id, isRead: boolean): Calls {
    const asksToRead = rule.asks === undefined ? isRead : rule.asks === 'read';
    const there =
      to === this.place
        ? { drawn: 0, received: asksToRead === (this.does === 'reads') ? 1 : 0 }
        : this.from(to, asksToRead);
    const calls = callsBy(rule, asksToRead);
    return rule.key?.by === 'draw'
      ? { drawn: calls * (there.drawn + there.received), received: 0 }
      : { drawn: calls * there.drawn, received: Math.min(1, calls) * there.received };
  }

  private applies({ operations, access, mode }: CallRule, isRead: boolean): boolean {
    return (
      (operations.length === 0 || operations.includes(this.operation.id)) &&
      (access === 'any' || (access === 'reads') === isRead) &&
      mode !== 'populate' &&
      mode !== 'invalidate'
    );
  }
}

/** How many calls a rule makes on average; of those that read, how many are waited for. */
function callsBy({ count, counts, probability, mode, enough }: CallRule, reads: boolean): number {
  const shares = counts?.reduce((sum, { share }) => sum + share, 0) ?? 0;
  const mean =
    counts === undefined || shares === 0
      ? count
      : counts.reduce((sum, one) => sum + one.count * one.share, 0) / shares;
  if (!reads) return probability * mean;
  return mode === 'async' ? 0 : probability * Math.min(mean, enough ?? mean);
}

function added(calls: readonly Calls[]): Calls {
  const sum = (of: (one: Calls) => number) => calls.reduce((all, one) => all + of(one), 0);
  return {
    drawn: sum((one) => one.drawn),
    received: Math.min(
      1,
      sum((one) => one.received),
    ),
  };
}

/** Whether a source sends an operation; one without shares sends all of them. */
function sends(mix: unknown, operation: Id): boolean {
  const shares = (mix ?? []) as readonly OperationShare[];
  return shares.length === 0 || shares.some((one) => one.operation === operation);
}
