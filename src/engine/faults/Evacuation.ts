import type { Behaviour } from '../behaviours/Behaviour';
import type { Kernel } from '../Kernel';
import type { Link } from '../Link';
import { outcomeNumber } from '../outcomeNumber';
import { spanState } from '../spans/spanState';

const { unavailable } = outcomeNumber;

/** Ends what was in a component that went down, was taken away, or hung. */
export class Evacuation {
  private readonly kernel: Kernel;

  constructor(kernel: Kernel) {
    this.kernel = kernel;
  }

  /** Ends every span at an instance that went down: refused at once where it was killed, without a word where its zone is lost. */
  vacate(component: Behaviour, instance: number, silently: boolean): void {
    const rows = this.rowsAt(component.index, instance);
    for (const row of rows) {
      if (this.kernel.spans.state[row] === spanState.calling) this.kernel.handovers.callBack(row);
    }
    component.onDown(instance, rows);
    this.kernel.plans.flights.forget(component.index, instance);
    // What follows from the end of one may end others, and their rows may be used for something else.
    for (const row of rows) if (this.isAt(row, component.index, instance)) this.drop(row, silently);
  }

  /** Ends the calls that are out along a connection that was taken away; what the callees do goes on. */
  sever(link: Link): void {
    const { kernel } = this;
    const { spans, queue } = kernel;
    for (let row = 0; row < spans.used; row++) {
      const state = spans.state[row]!;
      const isOut = state >= spanState.sent && state <= spanState.hung;
      if (state === spanState.pooled && spans.link[row] === link.index) {
        kernel.policies.endPending(row, unavailable);
        continue;
      }
      if (!isOut || spans.parent[row]! < 0 || spans.link[row] !== link.index) continue;
      if (state === spanState.backingOff) {
        queue.cancel(spans.event[row]!);
        kernel.giveUp(row, unavailable);
      } else {
        kernel.abandon(row, unavailable);
      }
    }
  }

  /** Ends what a component took in and never answered, once it answers again. */
  endHung(component: Behaviour): void {
    for (const row of this.rowsAt(component.index, -1)) {
      if (this.kernel.spans.state[row] === spanState.hung) this.kernel.reply(row, unavailable);
    }
  }

  private drop(row: number, silently: boolean): void {
    const { spans, queue } = this.kernel;
    if (spans.event[row]! >= 0) {
      queue.cancel(spans.event[row]!);
      spans.event[row] = -1;
    }
    if (spans.link[row]! < 0) {
      // A request at its source: nobody but its user waits for it.
      this.kernel.components[spans.component[row]!]!.onPlanDone(row, unavailable);
      return;
    }
    if (!silently || spans.parent[row]! < 0) {
      this.kernel.reply(row, unavailable);
      return;
    }
    const component = this.kernel.parts[spans.component[row]!]!;
    component.end(row, unavailable);
    spans.state[row] = spanState.replying;
    this.kernel.replies.lose(row);
  }

  /** Spans at an instance (-1: at any) of a component, in the order of the table. */
  private rowsAt(component: number, instance: number): readonly number[] {
    const { spans } = this.kernel;
    const rows: number[] = [];
    for (let row = 0; row < spans.used; row++) {
      if (this.isAt(row, component, instance)) rows.push(row);
    }
    return rows;
  }

  private isAt(row: number, component: number, instance: number): boolean {
    const { spans } = this.kernel;
    const state = spans.state[row]!;
    return (
      ((state >= spanState.passing && state <= spanState.calling) || state === spanState.hung) &&
      spans.component[row] === component &&
      (instance < 0 || spans.instance[row] === instance)
    );
  }
}
