import type { Id } from '../../model/Id';
import type { Trace } from '../../model/Trace';
import type { PathSort } from '../../model/PathSort';
import type { BlameShare } from './BlameShare';
import { criticalPath } from './criticalPath';
import { type Holders, holdersOf } from './holdersOf';
import type { SlotUse } from './SlotUse';

/** Waiting is passed on from component to component at most so often. */
const MOST_STEPS = 8;

/**
 * Where the time of slow or failed requests goes, the largest part first: the time of their critical paths by component and sort.
 *
 * Time in line at X is the fault of X only as far as the slots of X are at work. As far as they are held by spans that wait for
 * their own calls, it is put down to where those wait, as *held*: in the shares in which the time of the holders goes there
 * (`witnesses`: traces of whoever was at X, by default the requests themselves). Where the holders stand in line again, at Y,
 * the same is asked of Y. How far slots are held is taken from `slotsOf`, measured over all requests, else from the witnesses.
 */
export function blameOf(
  traces: readonly Trace[],
  witnesses: readonly Trace[] = traces,
  slotsOf: (component: Id) => SlotUse | undefined = () => undefined,
): readonly BlameShare[] {
  const ledger = new Ledger(holdersOf(witnesses), slotsOf);
  for (const trace of traces) {
    for (const { sort, component, fromSeconds, untilSeconds } of criticalPath(trace)) {
      ledger.charge(sort, component, untilSeconds - fromSeconds);
    }
  }
  return ledger.shares();
}

interface Account {
  readonly sort: PathSort;
  readonly component: Id;
  readonly waitingAt: Id | undefined;
  seconds: number;
}

class Ledger {
  private readonly accounts = new Map<string, Account>();
  private readonly holders: Holders;
  private readonly slotsOf: (component: Id) => SlotUse | undefined;

  constructor(holders: Holders, slotsOf: (component: Id) => SlotUse | undefined) {
    this.holders = holders;
    this.slotsOf = slotsOf;
  }

  charge(sort: PathSort, component: Id, seconds: number): void {
    if (sort === 'queueing') this.queue(component, component, seconds, [component]);
    else this.book(sort, component, undefined, seconds);
  }

  shares(): readonly BlameShare[] {
    const accounts = [...this.accounts.values()];
    const total = accounts.reduce((sum, { seconds }) => sum + seconds, 0);
    return accounts
      .map(({ waitingAt, ...account }) => ({
        ...account,
        ...(waitingAt !== undefined && { waitingAt }),
        share: account.seconds / total,
      }))
      .toSorted((one, other) => other.seconds - one.seconds);
  }

  /** Time in line that began at `from` and has led to the slots of `component`. */
  private queue(from: Id, component: Id, seconds: number, way: readonly Id[]): void {
    const held = way.length > MOST_STEPS ? 0 : this.heldShareOf(component);
    const destinations = this.holders.waitingElsewhere(component);
    const known = destinations.reduce((sum, one) => sum + one.seconds, 0);
    const passedOn = known > 0 ? seconds * held : 0;
    const isHere = component === from;
    this.book(
      isHere ? 'queueing' : 'held',
      component,
      isHere ? undefined : from,
      seconds - passedOn,
    );
    if (passedOn <= 0) return;
    for (const one of destinations) {
      const part = (passedOn * one.seconds) / known;
      const isNew = !way.includes(one.component);
      if (one.sort === 'queueing' && isNew) {
        this.queue(from, one.component, part, [...way, one.component]);
      } else {
        this.book('held', one.component, from, part);
      }
    }
  }

  /** The share of the taken slots of a component that is held by spans which wait for their own calls. */
  private heldShareOf(component: Id): number {
    const use = this.slotsOf(component) ?? this.holders.useOf(component);
    const taken = use.busy + use.held;
    return taken > 0 ? use.held / taken : 0;
  }

  private book(sort: PathSort, component: Id, waitingAt: Id | undefined, seconds: number): void {
    if (!(seconds > 0)) return;
    const name = `${sort} ${component} ${waitingAt ?? ''}`;
    const account = this.accounts.get(name);
    if (account === undefined) {
      this.accounts.set(name, { sort, component, waitingAt, seconds });
    } else {
      account.seconds += seconds;
    }
  }
}
