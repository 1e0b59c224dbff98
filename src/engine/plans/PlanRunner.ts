import { longerColumn } from '../collections/longerColumn';
import { sameValue } from '../../model/sameValue';
import type { Kernel } from '../Kernel';
import { outcomeNumber } from '../outcomeNumber';
import { mostRows } from '../spans/mostRows';
import { spanFlag } from '../spans/spanFlag';
import { spanState } from '../spans/spanState';
import { Flights } from './Flights';
import { verb } from '../spans/verb';
import { Joins } from './Joins';
import type { Plan, PlannedCall } from './Plan';

const { degraded, inFlightTooHigh, ok } = outcomeNumber;

/** Operations, those of earlier edits included, have numbers below this. */
export const MOST_OPERATIONS = 256;

/** The plans of a run and which are in force. */
export interface SavedPlans {
  readonly plans: readonly Plan[];
  readonly inForce: Int32Array;
  readonly turned: Int32Array;
}

/** Makes the calls of a span's plan, step by step, and tells the behaviour when all are settled. */
export class PlanRunner {
  readonly flights: Flights;
  private readonly kernel: Kernel;
  /**
   * Every plan of the run; a span keeps the number of the one that it began with, through live edits. An edit adds only
   * those that it changes.
   */
  plans: Plan[] = [];
  /** The number of the plan in force, for each component and operation. */
  private inForce = new Int32Array(0);
  /** The same for calls that ask for a write where the operation reads, or the other way round; empty while no rule does. */
  private turned = new Int32Array(0);

  readonly joins: Joins;

  constructor(kernel: Kernel) {
    this.kernel = kernel;
    this.flights = new Flights(kernel);
    kernel.state.keep(this.flights.loads);
    this.joins = new Joins(kernel);
  }

  /** Puts the plans of a component's operations in force. */
  enact(component: number, plans: readonly Plan[]): void {
    this.inForce = this.numbered(this.inForce, component, plans);
  }

  /** The same for calls that ask for a write where the operation reads, or the other way round. */
  enactTurned(component: number, plans: readonly Plan[]): void {
    this.turned = this.numbered(this.turned, component, plans);
  }

  /** Whether some call asked, or may ask, for what its operation does not do. */
  get hasTurned(): boolean {
    return this.turned.length > 0;
  }

  private numbered(present: Int32Array<ArrayBuffer>, component: number, plans: readonly Plan[]) {
    const first = component * MOST_OPERATIONS;
    const table = lengthened(present, first + MOST_OPERATIONS);
    const numbers = new Map<Plan, number>();
    plans.forEach((plan, operation) => {
      const number = numbers.get(plan) ?? this.numberFor(plan, table[first + operation]!);
      numbers.set(plan, number);
      table[first + operation] = number;
    });
    return table;
  }

  private numberFor(plan: Plan, present: number): number {
    return sameValue(plan, this.plans[present]) ? present : this.plans.push(plan) - 1;
  }

  /** The number of the plan in force for an operation at a component. */
  current(component: number, operation: number): number {
    return this.inForce[component * MOST_OPERATIONS + operation]!;
  }

  /** The number of the plan in force for a call that comes to a component. */
  forCall(component: number, row: number): number {
    return this.turned.length === 0
      ? this.current(component, this.kernel.spans.operation[row]!)
      : this.forTurned(component, row);
  }

  private forTurned(component: number, row: number): number {
    const { spans } = this.kernel;
    const operation = spans.operation[row]!;
    const asked = spans.verb[row]!;
    const isTurned =
      asked !== verb.populate &&
      asked !== verb.invalidate &&
      (asked === verb.read) !== (this.joins.traffic!.operations[operation]!.verb === verb.read);
    return isTurned
      ? this.turned[component * MOST_OPERATIONS + operation]!
      : this.current(component, operation);
  }

  /** The plan in force for an operation at a component. */
  planFor(component: number, operation: number): Plan {
    return this.plans[this.current(component, operation)]!;
  }

  save(): SavedPlans {
    return { plans: [...this.plans], inForce: this.inForce.slice(), turned: this.turned.slice() };
  }

  restore(saved: SavedPlans): void {
    this.plans = [...saved.plans];
    this.inForce = saved.inForce.slice();
    this.turned = saved.turned.slice();
  }

  /** Whether the span's component makes any call for its operation. */
  hasCalls(row: number): boolean {
    return this.planOf(row).steps.length > 0;
  }

  /** Begins the plan of a span whose own work is done. */
  begin(row: number): void {
    const { spans } = this.kernel;
    spans.state[row] = spanState.calling;
    spans.step[row] = 0;
    this.kernel.changed(row);
    this.proceed(row);
  }

  /** Begins a plan of whose first step only one rule is followed. */
  beginWith(row: number, call: PlannedCall, rule: number): void {
    const { spans } = this.kernel;
    spans.pending[row]!++;
    this.issue(row, call, rule);
    spans.pending[row]!--;
    if (spans.pending[row]! > 0) return;
    spans.step[row]!++;
    this.proceed(row);
  }

  /** One call of a span is settled. */
  settled(row: number, call: number, outcome: number): void {
    const { spans, components } = this.kernel;
    const { steps } = this.planOf(row);
    const step = spans.step[row]!;
    const planned = steps[step]![spans.rule[call]!]!;
    if (outcome === ok && planned.lookup < 0) spans.version[row] = spans.version[call]!;
    else this.note(row, call, outcome, planned);
    if (spans.pending[row] !== 0) return;
    spans.step[row] = step + 1;
    if (step + 1 < steps.length || this.flights.loads.size > 0) this.proceed(row);
    else components[spans.component[row]!]!.onPlanDone(row, spans.outcome[row]!);
  }

  /** Another span has read what this one waited for. */
  resume(row: number): void {
    const { spans } = this.kernel;
    if (--spans.pending[row]! > 0) return;
    spans.step[row]!++;
    this.proceed(row);
  }

  /** The plan that a span follows. */
  planOf(row: number): Plan {
    return this.plans[this.kernel.spans.plan[row]!]!;
  }

  /** Sends the calls of the steps from the present one on, until one has to wait. */
  private proceed(row: number): void {
    const { kernel } = this;
    const { spans } = kernel;
    const { steps } = this.planOf(row);
    while (spans.outcome[row]! <= degraded && spans.step[row]! < steps.length) {
      if (!this.isPassed(row, steps[spans.step[row]!]!)) return;
      spans.step[row]!++;
    }
    if (this.flights.loads.size > 0 && !this.lands(row)) return;
    kernel.components[spans.component[row]!]!.onPlanDone(row, spans.outcome[row]!);
  }

  /** Sends the calls of a step; whether the next one can follow at once. */
  private isPassed(row: number, calls: readonly PlannedCall[]): boolean {
    const { spans } = this.kernel;
    const { flights } = this;
    if (flights.loads.size > 0 && !isLoading(calls) && !this.lands(row)) return false;
    // Held up by one while sending, so that an answer at once does not end the step too early.
    spans.pending[row]!++;
    for (let place = 0; place < calls.length; place++) {
      const call = calls[place]!;
      if (call.isPlain === true)
        this.kernel.call(row, this.kernel.links[call.link]!, call.verb, true, -1, place);
      else if (!this.isMade(row, call, place)) return false;
    }
    spans.pending[row]!--;
    return !this.isStopped(row) && spans.pending[row] === 0;
  }

  /** Makes the calls of a rule, if they are due; false where the span is handed over by it, and goes on no more. */
  private isMade(row: number, call: PlannedCall, place: number): boolean {
    if (!this.isDue(row, call)) return true;
    if (call.coalescedBy >= 0 && this.flights.joins(row, call)) return true;
    if (call.mode !== 'forward') {
      this.issue(row, call, place);
      return true;
    }
    this.kernel.spans.pending[row]!--;
    this.joins.turn(row, call);
    this.kernel.handovers.forward(row, this.kernel.links[call.link]!);
    return false;
  }

  /** Lets those who wait for the span go on; false where that has led to the span being stopped itself. */
  private lands(row: number): boolean {
    const { spans } = this.kernel;
    // Held up meanwhile, so that the row is not used for something else.
    spans.pending[row]!++;
    this.flights.land(row);
    spans.pending[row]!--;
    return !this.isStopped(row);
  }

  /** Whether the span was cancelled by what followed from its own calls; then its row goes as soon as they are over. */
  private isStopped(row: number): boolean {
    const { spans } = this.kernel;
    if (spans.state[row] === spanState.calling) return false;
    if (spans.state[row] === spanState.ghost) spans.release(row);
    return true;
  }

  /** Sends the calls of one rule; without room to simulate them, those that can change nothing are left out. */
  issue(row: number, call: PlannedCall, rule: number): void {
    const { spans } = this.kernel;
    if (call.join !== undefined) {
      this.joins.begin(row, call, call.join, rule);
      return;
    }
    const link = this.kernel.links[call.link]!;
    const waits = call.mode !== 'async' && call.mode !== 'populate';
    for (let count = 0; count < call.count; count++) {
      const isTurnedAway = !waits || spans.outcome[row] === inFlightTooHigh;
      if (spans.live > mostRows.forCalls && isTurnedAway) return;
      this.kernel.call(row, link, call.verb, waits, -1, rule);
    }
  }

  private isDue(row: number, call: PlannedCall): boolean {
    const { spans, components } = this.kernel;
    // A stand-in answer is not worth keeping.
    if (call.mode === 'populate' && spans.outcome[row] === degraded) return false;
    if (call.missOf >= 0 && (spans.misses[row]! & (1 << call.missOf)) === 0) return false;
    return call.probability >= 1 || components[spans.component[row]!]!.draws(call.probability);
  }

  /** Remembers what a call found: the version that it read, a miss of a lookup, or a failure. */
  private note(row: number, call: number, outcome: number, planned: PlannedCall): void {
    const { spans } = this.kernel;
    if (outcome > degraded) {
      if (planned.lookup >= 0) spans.misses[row]! |= 1 << planned.lookup;
      else if (planned.mode !== 'invalidate') {
        spans.outcome[row] = planned.required ? outcome : Math.max(spans.outcome[row]!, degraded);
      }
      return;
    }
    if (planned.lookup >= 0 && (spans.flags[call]! & spanFlag.found) === 0) {
      spans.misses[row]! |= 1 << planned.lookup;
      return;
    }
    spans.version[row] = spans.version[call]!;
    if (outcome === degraded) spans.outcome[row] = Math.max(spans.outcome[row]!, degraded);
  }

  /** Seconds that the rule of a call gives it, 0 for ever; -1: the rule says nothing, or it was made without one (a delivery). */
  ownTimeout(call: number, link: number): number {
    const { spans } = this.kernel;
    const parent = spans.parent[call]!;
    const plan = this.plans[spans.plan[parent]!];
    const planned = plan?.steps[spans.step[parent]!]?.[spans.rule[call]!];
    return planned?.link === link ? planned.timeout : -1;
  }

  /** The rule that a row, which is in the same step still, made a call by. */
  plannedFor(row: number, call: number): PlannedCall {
    const { spans } = this.kernel;
    return this.planOf(row).steps[spans.step[row]!]![spans.rule[call]!]!;
  }
}

/** Whether a step reads for others as well. */
function isLoading(calls: readonly PlannedCall[]): boolean {
  for (let place = 0; place < calls.length; place++) {
    if (calls[place]!.coalescedBy >= 0) return true;
  }
  return false;
}

/** Room for `length` numbers and as many again. */
function lengthened(table: Int32Array<ArrayBuffer>, length: number): Int32Array<ArrayBuffer> {
  return table.length >= length ? table : longerColumn(table, length * 2);
}
