import { sameValue } from '../../model/sameValue';
import type { Kernel } from '../Kernel';
import { outcomeNumber } from '../outcomeNumber';
import { mostRows } from '../spans/mostRows';
import { spanFlag } from '../spans/spanFlag';
import { spanState } from '../spans/spanState';
import type { Plan, PlannedCall } from './Plan';

const { degraded, inFlightTooHigh } = outcomeNumber;

/** Operations, those of earlier edits included, have numbers below this. */
export const MOST_OPERATIONS = 256;

/** The plans of a run and which are in force. */
export interface SavedPlans {
  readonly plans: readonly Plan[];
  readonly inForce: Int32Array;
}

/** Makes the calls of a span's plan, step by step, and tells the behaviour when all are settled. */
export class PlanRunner {
  private readonly kernel: Kernel;
  /**
   * Every plan of the run; a span keeps the number of the one that it began with, through live edits. An edit adds only
   * those that it changes.
   */
  plans: Plan[] = [];
  /** The number of the plan in force, for each component and operation. */
  private inForce = new Int32Array(0);

  constructor(kernel: Kernel) {
    this.kernel = kernel;
  }

  /** Puts the plans of a component's operations in force. */
  enact(component: number, plans: readonly Plan[]): void {
    const end = (component + 1) * MOST_OPERATIONS;
    if (this.inForce.length < end) {
      const grown = new Int32Array(end * 2);
      grown.set(this.inForce);
      this.inForce = grown;
    }
    const numbers = new Map<Plan, number>();
    plans.forEach((plan, operation) => {
      const place = component * MOST_OPERATIONS + operation;
      const number = numbers.get(plan) ?? this.numberFor(plan, this.inForce[place]!);
      numbers.set(plan, number);
      this.inForce[place] = number;
    });
  }

  private numberFor(plan: Plan, present: number): number {
    return sameValue(plan, this.plans[present]) ? present : this.plans.push(plan) - 1;
  }

  /** The number of the plan in force for an operation at a component. */
  current(component: number, operation: number): number {
    return this.inForce[component * MOST_OPERATIONS + operation]!;
  }

  /** The plan in force for an operation at a component. */
  planFor(component: number, operation: number): Plan {
    return this.plans[this.current(component, operation)]!;
  }

  save(): SavedPlans {
    return { plans: [...this.plans], inForce: this.inForce.slice() };
  }

  restore(saved: SavedPlans): void {
    this.plans = [...saved.plans];
    this.inForce = saved.inForce.slice();
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
    this.proceed(row);
  }

  /** Begins a plan of whose first step only one rule is followed. */
  beginWith(row: number, call: PlannedCall): void {
    const { spans } = this.kernel;
    spans.pending[row]!++;
    this.issue(row, call);
    spans.pending[row]!--;
    if (spans.pending[row]! > 0) return;
    spans.step[row]!++;
    this.proceed(row);
  }

  /** One call of a span is settled. */
  settled(row: number, call: number, outcome: number): void {
    const { spans } = this.kernel;
    this.note(row, call, outcome);
    if (spans.pending[row] === 0) {
      spans.step[row]!++;
      this.proceed(row);
    }
  }

  private planOf(row: number): Plan {
    return this.plans[this.kernel.spans.plan[row]!]!;
  }

  /** Sends the calls of the steps from the present one on, until one has to wait. */
  private proceed(row: number): void {
    const { spans } = this.kernel;
    const { steps } = this.planOf(row);
    while (spans.outcome[row]! <= degraded && spans.step[row]! < steps.length) {
      const calls = steps[spans.step[row]!]!;
      // Held up by one while sending, so that an answer at once does not end the step too early.
      spans.pending[row]!++;
      for (let place = 0; place < calls.length; place++) {
        const call = calls[place]!;
        if (!this.isDue(row, call)) continue;
        if (call.mode === 'forward') {
          spans.pending[row]!--;
          this.kernel.forward(row, this.kernel.links[call.link]!);
          return;
        }
        this.issue(row, call);
      }
      spans.pending[row]!--;
      if (spans.pending[row]! > 0) return;
      spans.step[row]!++;
    }
    const { kernel } = this;
    kernel.components[spans.component[row]!]!.onPlanDone(row, spans.outcome[row]!);
  }

  /** Sends the calls of one rule; without room to simulate them, those that can change nothing are left out. */
  issue(row: number, call: PlannedCall): void {
    const { spans } = this.kernel;
    const link = this.kernel.links[call.link]!;
    const waits = call.mode !== 'async' && call.mode !== 'populate';
    for (let count = 0; count < call.count; count++) {
      const isTurnedAway = !waits || spans.outcome[row] === inFlightTooHigh;
      if (spans.live > mostRows.forCalls && isTurnedAway) return;
      this.kernel.call(row, link, call.verb, waits);
    }
  }

  private isDue(row: number, call: PlannedCall): boolean {
    const { spans, components } = this.kernel;
    if (call.missOf >= 0 && (spans.misses[row]! & (1 << call.missOf)) === 0) return false;
    return call.probability >= 1 || components[spans.component[row]!]!.draws(call.probability);
  }

  /** Remembers what a call found: a miss of a lookup, a failure, or the version that it read. */
  private note(row: number, call: number, outcome: number): void {
    const { spans } = this.kernel;
    const planned = this.plannedFor(row, spans.link[call]!);
    if (outcome > degraded) {
      if (planned.lookup >= 0) spans.misses[row]! |= 1 << planned.lookup;
      else if (planned.mode !== 'invalidate') spans.outcome[row] = outcome;
      return;
    }
    if (planned.lookup >= 0 && (spans.flags[call]! & spanFlag.found) === 0) {
      spans.misses[row]! |= 1 << planned.lookup;
      return;
    }
    spans.version[row] = spans.version[call]!;
    if (outcome === degraded) spans.outcome[row] = degraded;
  }

  private plannedFor(row: number, link: number): PlannedCall {
    const calls = this.planOf(row).steps[this.kernel.spans.step[row]!]!;
    for (let place = 0; place < calls.length - 1; place++) {
      if (calls[place]!.link === link) return calls[place]!;
    }
    return calls[calls.length - 1]!;
  }
}
